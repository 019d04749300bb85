package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of other formats than tables, through the command to the store and back. */
final class FormatsTest {
    private static final String CARDS = """
            BEGIN:VCARD
            VERSION:3.0
            N:Петров;Иван;Сергеевич;;
            TEL;TYPE=CELL:+7 973 000-00-12
            UID:card-1
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            FN:Cut off
            """;

    private static final String ANSWER =
            "{\"success\": true, \"customers\": [{\"id\": 5, \"firstName\": \"Анна\", \"isContact\": true, \"managerId\": 1,"
                    + " \"phones\": [{\"number\": \"+79730000013\"}]}]}";

    @TempDir
    Path folder;

    private Cli.Result imported(Path store, Path file) {
        return Cli.in("en").run("import", file, "--store", store);
    }

    @Test
    void a_broken_card_is_rejected_and_the_others_are_imported_once() throws IOException {
        Path store = folder.resolve("base.db");
        Path file = Files.writeString(folder.resolve("contacts.vcf"), CARDS);

        Cli.Result first = imported(store, file);
        Cli.Result again = imported(store, file);

        assertThat(first.talk()).contains("2 rows, vcard UTF-8\n").contains("stored 1 + folded 0 + rejected 1");
        assertThat(Files.readString(folder.resolve("rejects.csv"))).contains("contacts.vcf", "7", "ERR-0130");
        assertThat(again.talk()).contains("stored 0 + folded 1 + rejected 1").contains("Nothing changed");
    }

    @Test
    void an_answer_of_an_interface_goes_to_its_preset_packed_or_not() throws IOException {
        Path store = folder.resolve("base.db");
        Path file = Files.writeString(folder.resolve("customers.json"), ANSWER);
        Path packed = folder.resolve("customers.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(ANSWER.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(imported(store, file).talk())
                .contains("retailcrm-customers")
                .contains("json UTF-8\n")
                .contains("stored 1");
        assertThat(imported(store, packed).talk()).contains("Nothing changed");
        Cli.Result out = Cli.in("en").run("export", "--store", store, "-o", "-");
        assertThat(out.out()).contains("phones.number").contains("+79730000013");
    }

    @Test
    void a_document_that_breaks_is_refused_in_both_languages() throws IOException {
        Path file = Files.writeString(folder.resolve("half.json"), ANSWER.substring(0, 60));
        Cli.Result english = Cli.in("en").run("normalize", file);
        Cli.Result russian = Cli.in("ru").run("normalize", file);

        assertThat(english.talk()).contains("ERR-0131 half.json").contains("line 1, column 61");
        assertThat(russian.talk()).contains("ERR-0131 half.json").contains("в строке 1, столбце 61");
        assertThat(english.code()).isEqualTo(russian.code()).isNotZero();
    }
}
