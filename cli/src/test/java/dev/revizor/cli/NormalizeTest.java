package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as a whole: the workbook, the rules in words, one value, the style of the policy. */
final class NormalizeTest {
    @TempDir
    Path folder;

    private Path clients() throws IOException {
        return file(
                "clients.csv",
                "ID;ФИО;Телефон;Компания;ИНН",
                "1;ИВАНОВ Пётр Сергеевич;8 (495) 120-37-91 доб. 4;ООО \"Ромашка\";500100732259",
                "2;Иванову Ивану Ивановичу;=cmd|' /C calc'!A0;Казанский филиал ООО \"Ромашка\";");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    @Test
    void rows_of_a_page_behind_an_apostrophe_in_a_tag_are_all_there() throws IOException {
        Path page = file(
                "a.html",
                "<table><tr><th>ID</th><th>Фамилия</th><th>Имя</th><th>Телефон</th></tr>",
                "<tr><td abbr=O'Neil>1</td><td>Иванов</td><td>Иван</td><td>+79161234567</td></tr>",
                "<tr><td>2</td><td>Петров</td><td>Пётр</td><td>+79161234568</td></tr>",
                "<tr><td abbr=D'Or>3</td><td>Сидоров</td><td>Семён</td><td>+79161234569</td></tr>",
                "<tr><td>4</td><td>Орлов</td><td colspan=\"\" width=2>Олег</td><td>+79161234560</td></tr></table>");
        Path out = folder.resolve("n.csv");
        assertThat(Cli.in("en").run("normalize", page, "-o", out).code()).isZero();
        List<List<String>> rows = Cli.rows(out);
        assertThat(rows).hasSize(5);
        assertThat(rows.subList(1, 5))
                .allSatisfy(row -> assertThat(String.join(" ", row)).contains("+7916123456"));
    }

    @Test
    void columns_whose_numbers_decide_nothing_are_told() throws IOException {
        Path deals = file("deals.csv", "ID;Название сделки;Сумма", "1;A;1.5", "2;B;12,345");
        assertThat(Cli.in("en").run("normalize", deals, "--changes").talk())
                .contains("deals.csv, «Сумма»: the numbers do not decide whether 1,234 is a fraction");
        assertThat(Cli.in("ru")
                        .run("normalize", deals, "--changes", "--decimal", "comma")
                        .talk())
                .doesNotContain("Сумма");
    }

    @Test
    void the_workbook_holds_text_under_a_frozen_and_filtered_head() throws IOException {
        Path book = folder.resolve("clean.xlsx");
        assertThat(Cli.in("ru").run("normalize", clients(), "-o", book).code()).isZero();
        try (Workbook workbook = WorkbookFactory.create(book.toFile())) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef())
                    .startsWith("A1:");
            assertThat(sheet.getColumnWidth(1)).isGreaterThan(10 * 256);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                }
            }
            assertThat(titles(sheet))
                    .containsSequence("Телефон", "Телефон (чисто)", "Телефон (качество)", "Телефон (код)");
            assertThat(sheet.getRow(2).getCell(titles(sheet).indexOf("Телефон")).getStringCellValue())
                    .isEqualTo("=cmd|' /C calc'!A0");
            assertThat(sheet.getRow(1)
                            .getCell(titles(sheet).indexOf("ИНН (чисто)"))
                            .getStringCellValue())
                    .isEqualTo("500100732259");
        }
    }

    @ParameterizedTest
    @CsvSource({"ru, исправлено, пусто, (качество)", "en, repaired, blank, (quality)"})
    void the_workbook_tells_the_quality_in_words_and_csv_by_its_id(
            String lang, String repaired, String blank, String title) throws IOException {
        Path book = folder.resolve("clean.xlsx");
        assertThat(Cli.in(lang).run("normalize", clients(), "-o", book).code()).isZero();
        try (Workbook workbook = WorkbookFactory.create(book.toFile())) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1)
                            .getCell(titles(sheet).indexOf("Телефон " + title))
                            .getStringCellValue())
                    .isEqualTo(repaired);
            assertThat(sheet.getRow(2)
                            .getCell(titles(sheet).indexOf("ИНН " + title))
                            .getStringCellValue())
                    .isEqualTo(blank);
        }
        assertThat(Cli.in(lang).run("normalize", clients(), "-f", "csv").out()).contains(",repaired,phone.", ",blank,");
    }

    @ParameterizedTest
    @CsvSource({"ru, пусто, Пусто", "en, blank, Blank"})
    void a_blank_value_is_told_as_one(String lang, String quality, String rule) {
        for (String field : List.of("phone", "full_name", "amount")) {
            Cli.Result result = Cli.in(lang).run("normalize", "--value", "", "--field", field);
            assertThat(result.code()).isZero();
            assertThat(result.out().lines().skip(1)).singleElement().asString().contains(field, quality, rule);
        }
    }

    private static List<String> titles(Sheet sheet) {
        List<String> out = new java.util.ArrayList<>();
        sheet.getRow(0).forEach(cell -> out.add(cell.getStringCellValue()));
        return out;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Добавочный номер отделён|Имя стоит не в именительном падеже|Назван филиал",
                "en|The extension was parted|The name is not in the nominative case|A branch is named"
            })
    void each_value_is_explained_by_its_rule(String lang, String extension, String oblique, String branch)
            throws IOException {
        Path file = file(
                "few.csv",
                "ID;ФИО;Телефон;Компания",
                "1;Иванову Ивану Ивановичу;+7 (495) 120-37-91 доб. 4;Казанский филиал ООО \"Ромашка\"");
        Cli.Result result = Cli.in(lang).run("normalize", file, "--explain", "-f", "csv");
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("card,column,field,was,now,quality,code,rule,beside,perhaps")
                .contains(extension)
                .contains(oblique)
                .contains(branch)
                .contains("phone.extension", "name.oblique_case", "company.branch")
                .contains("Иванов Иван Иванович");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone|+7 916 123-45-68 доб. 4|+79161234568;ext=4|phone.extension",
                "full_name|Иван Петрович Сидоров|Сидоров Иван Петрович|name.order",
                "email|IVAN@MAIL.RU|ivan@mail.ru|email.case",
                "inn|7707083894||inn.check_digit",
            })
    void one_value_needs_no_file(String field, String raw, String now, String code) throws IOException {
        Cli.Result result = Cli.in("en").run("normalize", "--value", raw, "--field", field, "--json");
        assertThat(result.code()).isZero();
        JsonNode line = line(new ObjectMapper().readTree(result.out()).path("data"), field);
        assertThat(line.path("was").asText()).isEqualTo(raw);
        assertThat(line.path("now").asText()).isEqualTo(now == null ? "" : now);
        assertThat(line.path("code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount|$1,000||1.000|number.ambiguous|1000",
                "amount|$1,000|--decimal=point|1000|number.currency|",
                "amount|$1,000|--decimal=comma|1.000|number.currency|",
                "amount|1.234,50|--decimal=point|1234.50|number.format|",
                "birth_date|05/06/1980||1980-05-06|date.ambiguous|1980-06-05",
                "birth_date|05/06/1980|--date-order=dmy|1980-06-05|date.format|",
            })
    void one_value_is_read_as_the_user_says_or_doubted(
            String field, String raw, @Nullable String pin, String now, String code, @Nullable String perhaps)
            throws IOException {
        List<String> words = new ArrayList<>(List.of("normalize", "--value", raw, "--field", field, "--json"));
        Optional.ofNullable(pin).ifPresent(words::add);
        JsonNode line = line(
                new ObjectMapper()
                        .readTree(Cli.in("en").run(words.toArray()).out())
                        .path("data"),
                field);
        assertThat(List.of(
                        line.path("now").asText(),
                        line.path("code").asText(),
                        line.path("perhaps").asText()))
                .containsExactly(now, code, perhaps == null ? "" : perhaps);
    }

    private static JsonNode line(JsonNode lines, String field) {
        for (JsonNode line : lines) {
            if (line.path("field").asText().equals(field)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + field + " in " + lines);
    }

    @Test
    void a_field_that_does_not_exist_is_refused_with_the_nearest() {
        Cli.Result result = Cli.in("en").run("normalize", "--value", "1", "--field", "phine");
        assertThat(result.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(result.talk()).contains("ERR-0213").contains("phone");
    }

    @Test
    void the_style_of_the_policy_shapes_what_is_written_and_nothing_else() throws IOException {
        Path policy = file(
                "revizor.yaml",
                "normalize:",
                "  style:",
                "    phone: mask",
                "    company: form_quoted",
                "    name: last_initials");
        Path styled = folder.resolve("styled.csv");
        assertThat(Cli.in("ru")
                        .run("normalize", clients(), "--policy", policy, "-o", styled)
                        .code())
                .isZero();
        assertThat(Files.readString(styled))
                .contains("+7 (495) 120-37-91 доб. 4")
                .contains("ООО «Ромашка»")
                .contains("Иванов П. С.");
        Cli.Result shown = Cli.in("ru").run("config", "show", "--policy", policy, "-f", "csv");
        assertThat(shown.out())
                .contains("normalize.style.phone")
                .contains("mask")
                .contains("normalize.style.scheme");
    }

    @Test
    void a_style_that_does_not_exist_is_refused_with_what_is_allowed() throws IOException {
        Path policy = file("revizor.yaml", "normalize: {style: {phone: dotted}}");
        Cli.Result result = Cli.in("en").run("normalize", clients(), "--policy", policy);
        assertThat(result.code()).isNotZero();
        assertThat(result.talk()).contains("normalize.style.phone").contains("international");
    }
}
