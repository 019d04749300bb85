package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows that hang on a card come to, as a user sees it: whose consents and tasks they are. */
final class JoinedRowsTest {
    @TempDir
    Path folder;

    private Path store() {
        return folder.resolve("b.db");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static Path contacts(Path to) throws IOException {
        List<String> lines = Files.readAllLines(Cli.sample("bitrix24_contacts.csv"));
        return Files.write(to, lines.subList(0, 3));
    }

    @Test
    void a_consent_of_somebody_else_is_no_clients_whatever_its_id() throws IOException {
        Path consents = file(
                "consents.csv",
                "ID согласия;ID клиента;ФИО;Согласие на обработку ПДн;Дата согласия;Согласие на рассылку;E-mail",
                "1;100001;Петрова Анна Сергеевна;Да;10.10.2025;Да;anna@mail.ru",
                "2;100002;Кошелев Тимур;Да;10.10.2025;Да;");
        Path changes = folder.resolve("changes.csv");
        Cli.Result result = Cli.in("en")
                .run(
                        "import",
                        contacts(folder.resolve("bx.csv")),
                        consents,
                        "--as",
                        "consent:" + consents,
                        "--store",
                        store(),
                        "--changes",
                        changes);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.talk()).contains("Of these 1 record of tables of no known CRM hang on cards of a known one");
        assertThat(Files.readString(changes))
                .contains("card not found")
                .contains("joined by an id or title of another system")
                .contains("bitrix24:contact:100002");
        assertThat(Cli.in("en").run("consent", "check", "--store", store()).all())
                .containsPattern("bitrix24:contact:100001 +not found in the file")
                .containsPattern("bitrix24:contact:100002 +given +2025-10-10");
    }
}
