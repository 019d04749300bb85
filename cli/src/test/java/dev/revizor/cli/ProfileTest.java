package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.revizor.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code profile}, from the command line to what people and programs read. */
final class ProfileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void shows_the_sample_as_agreed(String lang) {
        Cli.Result table = Cli.in(lang).with("LANG", "ru_RU.UTF-8").run("profile", Cli.sample("clients.csv"));
        Cli.Result column = Cli.in(lang)
                .run("profile", Cli.sample("clients.csv"), "--column", "Мобильный телефон", "--column", "Статус");
        assertThat(table.code()).isZero();
        assertThat(column.code()).isZero();
        Golden.of("cli").matches("profile-" + lang + ".txt", table.out() + "\n" + column.out());
    }

    @ParameterizedTest
    @CsvSource({"ru, Столбцы", "en, The columns"})
    void an_unknown_column_is_told_with_those_that_there_are(String lang, String columns) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "ID;Фамилия;;Телефон\n1;Иванов;;2\n");
        assertThat(Cli.in(lang).run("profile", file, "--column", "Тилефон").talk())
                .contains("ERR-3006", columns + ": «Телефон», «ID», «Фамилия».");
        assertThat(Cli.in(lang).run("profile", file, "--column", "qwertyuiop").talk())
                .contains(columns + ": «ID», «Фамилия», «Телефон».")
                .doesNotContain("«»");
        Path wide = Files.writeString(
                folder.resolve("wide.csv"),
                IntStream.range(0, 40).mapToObj(i -> "c" + i).collect(Collectors.joining(";")) + "\n1;2\n");
        assertThat(Cli.in(lang).run("dedupe", wide, "--id", "qwertyuiop").talk())
                .contains("«c0», ", "«c11», … +28.");
    }

    @Test
    void draws_with_plain_characters_where_the_terminal_has_no_others() {
        assertThat(Cli.in("en").run("profile", Cli.sample("clients.csv")).out()).doesNotContain("█");
        assertThat(Cli.in("en")
                        .with("LC_ALL", "ru_RU.KOI8-R")
                        .with("LANG", "ru_RU.UTF-8")
                        .run("profile", Cli.sample("clients.csv"))
                        .out())
                .doesNotContain("█");
    }

    @Test
    void json_obeys_the_schema_that_the_program_prints() {
        String json = Cli.in("en")
                .run("profile", Cli.sample("clients.csv"), Cli.sample("bitrix24_tasks.xls"), "--json")
                .out();
        String schema = Cli.in("en").run("schema", "profile").out();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json).contains("\"file\":\"clients.csv\"", "\"file\":\"bitrix24_tasks.xls\"");
    }

    @ParameterizedTest
    @CsvSource({"p.html,<!doctype html>", "p.json,{", "p.csv,'file,position'", "p.txt,clients.csv: "})
    void the_ending_of_the_file_decides_the_format(String name, String beginning) throws IOException {
        Path file = folder.resolve(name);
        Cli.Result result = Cli.in("en").run("profile", Cli.sample("clients.csv"), "-o", file);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""))
                .startsWith(beginning);
    }

    @Test
    void writes_a_workbook_and_refuses_what_it_does_not_know() throws IOException {
        Path book = folder.resolve("p.xlsx");
        assertThat(Cli.in("en")
                        .run("profile", Cli.sample("clients.csv"), "-o", book)
                        .code())
                .isZero();
        assertThat(Files.readAllBytes(book)).startsWith('P', 'K');
        Path strange = folder.resolve("p.pdf");
        assertThat(Cli.in("en")
                        .run("profile", Cli.sample("clients.csv"), "-o", strange)
                        .code())
                .isEqualTo(2);
        assertThat(strange).doesNotExist();
        assertThat(Cli.in("en")
                        .run("profile", Cli.sample("clients.csv"), "-o", strange)
                        .talk())
                .contains("ERR-1204", ".pdf", ".html .htm .json .csv .xlsx .txt");
    }

    @Test
    void hides_personal_values_until_they_are_asked_for() {
        Path file = Cli.sample("clients.csv");
        String masked = Cli.in("ru").run("profile", file, "--json").out();
        String shown =
                Cli.in("ru").run("profile", file, "--json", "--show-values").out();
        assertThat(masked).doesNotContain("@mail.ru\"}").doesNotContainPattern("\"value\":\"\\+?[78][\\d ()-]{9,}");
        assertThat(shown).containsPattern("\"value\":\"\\+?[78][\\d ()-]{9,}");
        assertThat(Cli.in("ru").run("profile", file, "--show-values").out()).doesNotContain("--show-values");
    }

    @Test
    void the_order_of_the_rows_changes_nothing_but_the_places() throws IOException {
        List<List<String>> rows = new ArrayList<>(Cli.rows(Cli.sample("clients.csv")));
        List<List<String>> data = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(data, new Random(11));
        data.add(0, rows.get(0));
        Path straight = folder.resolve("straight").resolve("clients.csv");
        Path shuffled = folder.resolve("shuffled").resolve("clients.csv");
        Files.createDirectories(straight.getParent());
        Files.createDirectories(shuffled.getParent());
        Cli.write(straight, rows);
        Cli.write(shuffled, data);
        assertThat(placeless(shuffled)).isEqualTo(placeless(straight));
    }

    private static String placeless(Path file) {
        return Cli.in("en")
                .run("profile", file, "--json")
                .out()
                .replaceAll("\"sha256\":\"[0-9a-f]+\"", "")
                .replaceAll("\"not_in_rows\":\\[[0-9,]*]", "");
    }

    @Test
    void threads_and_locale_change_no_byte() {
        Path file = Cli.sample("clients.csv");
        String one =
                Cli.in("ru").run("profile", file, "--json", "--threads", "1").out();
        assertThat(Cli.in("ru").run("profile", file, "--json", "--threads", "4").out())
                .isEqualTo(one);
        assertThat(Cli.in("en").run("profile", file, "--json").out()).isEqualTo(one);
    }

    @Test
    void says_what_is_wrong_with_the_input() throws IOException {
        Cli.Result missing = Cli.in("en").run("profile", folder.resolve("none.csv"));
        assertThat(missing.code()).isEqualTo(30);
        assertThat(missing.talk()).contains("ERR-01");
        assertThat(Cli.in("en").run("profile").talk()).contains("ERR-3003");
        Path titles = Files.writeString(folder.resolve("titles.csv"), "ID;Фамилия;Телефон\n");
        assertThat(Cli.in("en").run("profile", titles).talk()).contains("ERR-0107");
        Cli.Result mistyped = Cli.in("ru").run("profile", Cli.sample("clients.csv"), "--column", "Статсу");
        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.talk()).contains("ERR-3006", "Статус");
        Path broken = Files.writeString(
                folder.resolve("c.vcf"), "BEGIN:VCARD\nVERSION:3.0\nFN:A\nEND:VCARD\nBEGIN:VCARD\nFN:B\n");
        assertThat(Cli.in("en").run("profile", broken).code()).isEqualTo(11);
    }
}
