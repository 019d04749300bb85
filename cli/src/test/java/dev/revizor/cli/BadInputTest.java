package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong input: one clear message in the user's language with place and remedy, the right number, nothing half-written. */
final class BadInputTest {
    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private static void clear(Cli.Result result, int code, String error) {
        assertThat(result.code()).as(result.all()).isEqualTo(code);
        assertThat(result.talk()).contains(error).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void says_that_a_file_is_missing(String lang) {
        clear(Cli.in(lang).run("review", folder.resolve("нет.csv")), 30, "ERR-01");
        assertThat(folder.resolve("нет-revizor")).doesNotExist();
    }

    @Test
    void says_that_a_folder_is_no_file() {
        clear(Cli.in("ru").run("review", folder), 30, "ERR-01");
    }

    @Test
    void says_that_a_file_is_empty() throws IOException {
        clear(Cli.in("ru").run("review", file("пусто.csv", "")), 30, "ERR-01");
    }

    @Test
    void says_that_there_is_a_header_without_rows() throws IOException {
        clear(Cli.in("ru").run("review", file("титул.csv", "ID;Фамилия;Телефон\n")), 30, "ERR-");
    }

    @Test
    void says_that_a_file_is_binary() throws IOException {
        byte[] noise = new byte[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 % 256);
        }
        Path binary = Files.write(folder.resolve("картинка.csv"), noise);
        clear(Cli.in("en").run("review", binary), 30, "ERR-01");
    }

    @Test
    void says_that_a_workbook_is_broken() throws IOException {
        Path broken = Files.write(folder.resolve("книга.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3});
        clear(Cli.in("ru").run("review", broken), 30, "ERR-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|<html><body><p>Сессия истекла. Войдите снова</p></body></html>|ERR-0141|страницу входа",
                "en|<!DOCTYPE html><html><body>Log in</body></html>|ERR-0141|page of login",
                "ru|42|ERR-0142|список объектов",
                "en|[]|ERR-0142|list of objects",
                "en|{}|ERR-0142|list of objects",
                "en|[1,2]|ERR-0142|list of objects",
                "ru|ФИО¦Телефон¦Город|ERR-3002|--delimiter '~'",
                "en|ФИО¦Телефон¦Город|ERR-3002|--delimiter '~'",
            })
    void says_what_stands_in_the_place_of_an_export(String lang, String text, String code, String cure)
            throws IOException {
        Path file = file("выгрузка.xls", text + (code.equals("ERR-3002") ? "\nАнна¦89161234567¦Уфа\n" : "\n"));
        Cli.Result result = Cli.in(lang).run("import", file, "--store", folder.resolve("base.db"));
        clear(result, 30, code);
        assertThat(result.all()).contains(cure);
    }

    @Test
    void one_unclosed_quote_costs_one_row() throws IOException {
        StringBuilder text = new StringBuilder("ID;Фамилия;Имя;Рабочий телефон;Комментарий\n");
        for (int i = 1; i <= 50; i++) {
            text.append(i)
                    .append(";Иванов")
                    .append(i)
                    .append(";Пётр;+7 900 000-00-")
                    .append(10 + i % 90)
                    .append(";")
                    .append(i == 20 ? "\"не закрыта" : "ок")
                    .append("\n");
        }
        Cli.Result result = Cli.in("ru").run("review", file("кавычка.csv", text.toString()), "--as-of", "2026-11-20");
        assertThat(result.code()).as(result.all()).isIn(0, 11);
        String rejects = Files.readString(folder.resolve("кавычка-revizor/rejects.csv"));
        assertThat(rejects.lines().count()).isLessThanOrEqualTo(3);
    }

    @Test
    void an_unknown_option_is_named_with_the_nearest() {
        Cli.Result result = Cli.in("ru").run("review", "x.csv", "--as-off", "2026-01-01");
        clear(result, 2, "--as-off");
        assertThat(result.talk()).contains("--as-of");
    }

    @Test
    void an_unknown_command_is_named_with_the_nearest() {
        clear(Cli.in("ru").run("mege"), 2, "merge");
    }

    @Test
    void a_bad_date_is_named() {
        clear(Cli.in("en").run("review", "x.csv", "--as-of", "yesterday"), 2, "--as-of");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "review|--charset|nope|windows-1251",
                "review|--quote|xx|none",
                "review|--delimiter|xx|tab",
                "review|--as|cat:|verification",
                "review|--decimal|dot|comma",
                "review|--date-order|ymd|dmy",
                "export|--kind|foo|contact",
                "dedupe|--fail-on|sometimes|undecided",
                "link|--fail-on|sometimes|undecided"
            })
    void a_value_that_does_not_fit_is_named_with_those_that_do(
            String command, String option, String value, String fits) {
        for (String lang : List.of("ru", "en")) {
            Cli.Result result = Cli.in(lang).run(command, Cli.sample("clients.csv"), option, value);
            clear(result, 2, option);
            assertThat(result.talk()).contains(value, fits);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "check, x.pdf, .csv .xlsx .json",
        "dedupe, x.xls, .csv .xlsx .json",
        "normalize, x.DOC, .csv .xlsx .json",
        "export, x.pdf, .csv .xlsx .jsonl .vcf"
    })
    void a_name_that_promises_another_format_is_refused_and_no_csv_stands_under_it(
            String command, String name, String known) {
        for (String lang : List.of("ru", "en")) {
            Path file = folder.resolve(name);
            Cli.Result result = Cli.in(lang).run(command, Cli.sample("clients.csv"), "-o", file);
            clear(result, 2, "ERR-1204");
            assertThat(result.talk()).contains(known);
            assertThat(file).doesNotExist();
        }
    }

    @ParameterizedTest
    @CsvSource({"x.html, x", "x.JSON, x", "taken, taken-revizor", "taken.csv, taken-revizor", "-, stdin-revizor"})
    void a_review_is_a_folder_and_takes_no_name_of_a_file(String name, String folderInstead) throws IOException {
        Files.writeString(folder.resolve("taken"), "mine");
        List<Path> before = Cli.names(folder);
        Path named = name.equals("-") ? Path.of("-") : folder.resolve(name);
        for (String lang : List.of("ru", "en")) {
            Cli.Result result = Cli.in(lang).run("review", Cli.sample("clients.csv"), "-o", named);
            clear(result, 2, "ERR-1205");
            assertThat(result.talk()).contains("-o " + named.resolveSibling(folderInstead), "report.html");
        }
        assertThat(Cli.names(folder)).isEqualTo(before);
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void a_folder_that_is_there_may_be_called_like_a_file() throws IOException {
        Path made = Files.createDirectory(folder.resolve("x.html"));
        Cli.Result result = Cli.in("en").run("review", Cli.sample("clients.csv"), "-o", made, "-q");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(made.resolve("report.html")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.txt", "x.tsv", "x", "x.2026"})
    void a_name_that_promises_nothing_gets_a_csv(String name) throws IOException {
        Path file = folder.resolve(name);
        assertThat(Cli.in("en")
                        .run("check", Cli.sample("clients.csv"), "-o", file)
                        .code())
                .isZero();
        assertThat(Files.readString(file)).contains(",");
    }

    @Test
    void a_bad_gate_is_named_before_any_work() {
        clear(Cli.in("en").run("review", Cli.sample("clients.csv"), "--fail-on", "sometimes"), 2, "sometimes");
    }

    @Test
    void all_five_mistakes_of_a_policy_are_told_at_once() throws IOException {
        Path policy = file(
                "revizor.yaml",
                String.join(
                        "\n",
                        List.of(
                                "zone: Europe/Moskva",
                                "adit: {sample: 50}",
                                "match: {merge_at: much}",
                                "check: {stale_days: -5}",
                                "consent: {anchor: never}",
                                "")));
        Cli.Result result = Cli.in("ru").run("config", "show", "--policy", policy);
        assertThat(result.code()).isEqualTo(40);
        for (int line = 1; line <= 5; line++) {
            assertThat(result.talk()).contains("revizor.yaml:" + line);
        }
    }

    @Test
    void an_output_folder_that_cannot_be_written_is_named() throws IOException {
        Path taken = file("занято", "не папка");
        Cli.Result result =
                Cli.in("ru").run("review", Cli.sample("clients.csv"), "-o", taken.resolve("внутри"), "--quiet");
        assertThat(result.code()).as(result.all()).isEqualTo(31);
        assertThat(result.talk()).contains("ERR-0003");
    }

    @Test
    void a_file_that_is_open_in_an_office_program_is_not_replaced() throws IOException {
        Path out = Files.createDirectories(folder.resolve("итог"));
        Files.writeString(out.resolve(".~lock.worklist.xlsx#"), "");
        Cli.Result result = Cli.in("ru").run("review", Cli.sample("clients.csv"), "-o", out);
        clear(result, 31, "ERR-0004");
        assertThat(out.resolve("report.html")).doesNotExist();
    }

    @Test
    void a_command_without_a_file_says_which_to_give() {
        clear(Cli.in("ru").run("review"), 2, "revizor review");
        clear(Cli.in("ru").run("undo", "R-000001"), 2, "--store");
    }

    @Test
    void a_missing_store_is_not_made_by_reading() {
        Path store = folder.resolve("нет.db");
        clear(Cli.in("ru").run("journal", "--store", store), 20, "ERR-20");
        assertThat(store).doesNotExist();
    }
}
