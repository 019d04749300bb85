package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of rows that are no cards, and of cells that keep an earlier reading. */
final class IntakeTalkTest {
    @TempDir
    Path folder;

    private Path companies() throws IOException {
        return Files.write(
                folder.resolve("companies.csv"),
                List.of(
                        "ID;Логотип;Название компании;Тип компании;Кол-во сотрудников;Сфера деятельности;Годовой оборот;"
                                + "Ответственный;Кем создана;Создана CRM-формой;Реквизит: Название;Реквизит: ИНН;КПП",
                        "7;;ООО «Ромашка»;Клиент;50;;;Анна;Анна;;Основной;7707083893;770701001",
                        ";;;;;;;;;;Филиал;7707083893;631143001",
                        "8;;ООО «Лютик»;Клиент;5;;;Борис;Анна;;Основной;7728168971;",
                        ";;;;;;;;;;Филиал;7728168971;631143001"));
    }

    @Test
    void further_requisites_are_counted_by_each_command_that_reads_the_file() throws IOException {
        Path file = companies();
        for (String command : List.of("dedupe", "profile", "normalize")) {
            assertThat(Cli.in("en").run(command, file).talk())
                    .as(command)
                    .contains("Rows with further requisites: 2. Each belongs to the card above it");
            assertThat(Cli.in("ru").run(command, file).talk())
                    .as(command)
                    .contains("Строк с дополнительными реквизитами: 2. Каждая относится к карточке над ней");
        }
        Path clusters = folder.resolve("clusters.csv");
        Cli.in("en").run("dedupe", file, "--id", "ID", "--clusters", clusters);
        assertThat(Files.readAllLines(clusters))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("7,");
        assertThat(Cli.in("en")
                        .run("import", file, "--store", folder.resolve("c.db"))
                        .talk())
                .contains("Rows with further requisites: 2. Each is a part of the card above it");
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvSource({"en, --changes, The store holds this run all the same", "ru, --damage, Этот запуск всё равно в базе"})
    void a_list_without_room_does_not_deny_the_import(String lang, String list, String told) throws IOException {
        Path store = folder.resolve("full.db");
        Cli.Result full = Cli.in(lang).run("import", spoilt(), "--store", store, list, "/dev/full", "-q");
        assertThat(full.code()).isEqualTo(ExitCodes.DISK_FULL);
        assertThat(full.talk()).contains("ERR-0005 /dev/full", "undo R-000001", told);
        assertThat(Cli.in("en").run("import", spoilt(), "--store", store).talk())
                .contains("Nothing changed");
        Path trial = folder.resolve("trial.db");
        Cli.Result dry = Cli.in(lang).run("import", spoilt(), "--store", trial, list, "/dev/full", "--dry-run");
        assertThat(dry.code()).isEqualTo(ExitCodes.DISK_FULL);
        assertThat(dry.talk()).doesNotContain(told);
        assertThat(trial).doesNotExist();
    }

    private Path spoilt() throws IOException {
        return Files.write(
                folder.resolve("spoilt.csv"), List.of("ID;Фамилия;Имя;Телефон", "1;Иванов;Пётр;7,9730000012E+10"));
    }

    @Test
    void a_quiet_import_says_nothing_unless_it_stops() throws IOException {
        Path file = Files.write(
                folder.resolve("some.csv"),
                List.of("ID;Фамилия;Имя;Телефон;Неведомое", "1;Иванов;Пётр;7,9730000012E+10;а", "1;Сомова;Юлия;1;б"));
        for (String lang : List.of("ru", "en")) {
            Path store = folder.resolve(lang + ".db");
            Cli.Result quiet = Cli.in(lang).run("import", file, "--store", store, "-q");
            assertThat(quiet.code()).isEqualTo(ExitCodes.ROWS_REJECTED);
            assertThat(quiet.all()).isEmpty();
            assertThat(Cli.in(lang)
                            .run("import", file, "--store", store, "--quiet")
                            .all())
                    .isEmpty();
            assertThat(Cli.in(lang).run("import", file, "--store", store).talk())
                    .contains("some.csv");
        }
        Cli.Result stopped =
                Cli.in("en").run("import", folder.resolve("none.csv"), "--store", folder.resolve("n.db"), "-q");
        assertThat(stopped.talk()).contains("ERR-");
    }

    @Test
    void formulas_that_nobody_calculated_are_told_with_their_columns() throws IOException {
        Path file = folder.resolve("formulas.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("S");
            Row titles = sheet.createRow(0);
            List.of("ID", "ФИО", "Телефон")
                    .forEach(title -> titles.createCell(Math.max(0, titles.getLastCellNum()))
                            .setCellValue(title));
            for (int i = 1; i <= 3; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
                sheet.getRow(i).createCell(1).setCellFormula("A1&\"x\"");
                sheet.getRow(i).createCell(2).setCellValue("+7 916 123-45-6" + i);
            }
            book.write(out);
        }
        for (String command : List.of("profile", "normalize", "review")) {
            String out = command.equals("review") ? "review" : command + ".csv";
            assertThat(Cli.in("en")
                            .run(command, file, "-o", folder.resolve(out))
                            .talk())
                    .as(command)
                    .contains("Formulas without a stored result, read as blanks: 3 («ФИО»). Open the workbook");
        }
        assertThat(Cli.in("ru").run("profile", file).talk())
                .contains("Формул без сохранённого результата, прочитанных как пустые ячейки: 3 («ФИО»)");
        assertThat(Files.readString(folder.resolve("review").resolve("report.json")))
                .contains("\"uncomputed_formulas\":{\"ФИО\":3}");
    }

    @Test
    void where_links_of_cells_lead_is_read_as_a_column_and_told() throws IOException {
        Path file = folder.resolve("links.xlsx");
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("S");
            for (int i = 0; i < 12; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i == 0 ? "ФИО" : "Ким Ян");
                sheet.getRow(i).createCell(1).setCellValue(i == 0 ? "Телефон" : "+7 916 123-45-" + (10 + i));
                Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
                link.setAddress("https://crm.example/card/" + i);
                sheet.getRow(i).getCell(0).setHyperlink(link);
            }
            book.write(out);
        }
        assertThat(Cli.in("en").run("profile", file).talk())
                .contains(
                        "Links in cells of the workbook whose address the cell does not show: 11, the first in A1; read as the column «Ссылки в ячейках»",
                        "Links of the workbook outside the rows of the table (on titles, or beside), whose addresses are not read: 1");
        assertThat(Cli.in("ru").run("profile", file).talk())
                .contains(
                        "Ссылки в ячейках книги, адреса которых в самой ячейке нет: 11, первая — в ячейке A1; прочитаны как столбец «Ссылки в ячейках»");
        Cli.in("en").run("review", file, "-o", folder.resolve("linked"));
        assertThat(Files.readString(folder.resolve("linked").resolve("report.json")))
                .contains("\"cell_links\":12", "\"unread_cell_links\":1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls"})
    void notes_on_cells_are_read_as_a_column_and_told(String format) throws IOException {
        Path file = folder.resolve("notes." + format);
        try (Workbook book = format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("S");
            Drawing<?> drawing = sheet.createDrawingPatriarch();
            for (int i = 0; i < 12; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i == 0 ? "ФИО" : "Ким Ян");
                sheet.getRow(i).createCell(1).setCellValue(i == 0 ? "Телефон" : "+7 916 123-45-" + (10 + i));
            }
            for (int row : new int[] {10, 3, 1}) {
                ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
                anchor.setRow1(row);
                anchor.setCol1(2);
                Comment note = drawing.createCellComment(anchor);
                note.setString(book.getCreationHelper().createRichTextString("VIP"));
                sheet.getRow(row).getCell(1).setCellComment(note);
            }
            book.write(out);
        }
        assertThat(Cli.in("en").run("profile", file).talk())
                .contains(
                        "Notes on cells of the workbook: 3, the first on B2; read as the column «Примечания к ячейкам»");
        assertThat(Cli.in("ru").run("profile", file).talk())
                .contains(
                        "Примечания к ячейкам книги: 3, первое — у ячейки B2; прочитаны как столбец «Примечания к ячейкам»");
        Cli.in("en").run("review", file, "-o", folder.resolve("noted-" + format));
        assertThat(Files.readString(folder.resolve("noted-" + format).resolve("report.json")))
                .contains("\"cell_notes\":3");
    }

    private Path ownColumns() throws IOException {
        StringBuilder titles =
                new StringBuilder("ID;Имя;Фамилия;Рабочий телефон;Рабочий e-mail;Ответственный;Дата создания");
        for (int i = 1; i <= 12; i++) {
            titles.append(";Признак ").append((char) ('А' + i));
        }
        return Files.write(
                folder.resolve("own.csv"),
                List.of(
                        titles,
                        "7;Анна;Ким;+79161234511;anna@example.com;Олег;12.03.2026" + ";x".repeat(12),
                        "8;Юлия;Ан;+79161234512;julia@example.com;Олег;12.03.2026" + ";y".repeat(12)));
    }

    @Test
    void a_table_that_may_be_of_a_known_system_is_told_with_how_to_say_so() throws IOException {
        Path file = ownColumns();
        Path store = folder.resolve("own.db");
        assertThat(Cli.in("en").run("import", file, "--store", store).talk())
                .contains("own.csv: looks like an export of a known system", "bitrix24", "--system bitrix24 (import)");
        assertThat(Cli.in("ru")
                        .run("import", file, "--store", folder.resolve("ru.db"))
                        .talk())
                .contains("own.csv: похоже на выгрузку известной системы", "--system bitrix24 (import)");
        assertThat(Cli.in("en")
                        .run("import", file, "--store", folder.resolve("said.db"), "--system", "bitrix24")
                        .talk())
                .contains("own.csv: contacts, bitrix24-contacts (80 %)")
                .doesNotContain("looks like");
        Path plain = Files.write(
                folder.resolve("plain.csv"), List.of("ID;Имя;Телефон;E-mail", "1;Анна;+79161234511;anna@example.com"));
        assertThat(Cli.in("en")
                        .run("import", plain, "--store", folder.resolve("plain.db"))
                        .talk())
                .doesNotContain("looks like");
    }

    @Test
    void of_many_columns_that_were_not_recognised_ten_are_named() throws IOException {
        StringBuilder titles = new StringBuilder("ФИО;Телефон");
        StringBuilder row = new StringBuilder("Ким Ян;+7 916 123-45-68");
        for (int i = 1; i <= 30; i++) {
            titles.append(";zz").append(i);
            row.append(";v");
        }
        Path file = Files.writeString(folder.resolve("wide.csv"), titles + "\n" + row + "\n");
        Cli.Result result = Cli.in("en").run("import", file, "--store", folder.resolve("wide.db"));
        assertThat(result.talk()).contains("zz10", "20 more").doesNotContain("zz11");
    }

    @Test
    void every_command_tells_zero_bytes_with_their_place_and_reads_past_them() throws IOException {
        Path file = Files.writeString(
                folder.resolve("zero.csv"),
                "ID;ФИО;Телефон\n1;Сомова Юлия;+79730000011\n2;Пет\0ров Иван;+79730000012\n");
        String told =
                "zero bytes (NUL), which stay in the cell as it came and count for nothing in its value: 1, the first"
                        + " in row 3, «ФИО»";
        for (String command : List.of("profile", "normalize", "review", "dedupe", "import")) {
            Cli.Result result = command.equals("import")
                    ? Cli.in("en").run("import", file, "--store", folder.resolve("zero.db"))
                    : command.equals("dedupe")
                            ? Cli.in("en").run(command, file)
                            : Cli.in("en").run(command, file, "-o", folder.resolve(zero(command)));
            assertThat(result.code()).as(result.all()).isZero();
            assertThat(result.talk()).as(command).contains(told);
        }
        assertThat(Cli.in("ru").run("profile", file).talk()).contains("нулевыми байтами (NUL)", "в строке 3, «ФИО»");
        assertThat(Files.readString(folder.resolve("zero-normalize.csv"))).contains("Петров Иван");
        assertThat(Files.readString(folder.resolve("zero-review").resolve("report.json")))
                .contains("\"zero_bytes\":{\"cells\":1,\"row\":3,\"column\":\"ФИО\"}");
    }

    /** Where a command writes: the review into a folder. */
    private static String zero(String command) {
        return "zero-" + command + (command.equals("review") ? "" : ".csv");
    }

    @Test
    void texts_that_were_misread_are_told_by_a_title() throws IOException {
        Path file = Files.writeString(
                folder.resolve("misread.csv"),
                new String(
                        "ID;Фирма;Телефон;Город\n1;ООО Ясень;+79730000011;Уфа\n".getBytes(StandardCharsets.UTF_8),
                        Charset.forName("windows-1251")));
        Cli.Result review = Cli.in("ru").run("review", file, "-o", folder.resolve("out"));
        assertThat(review.talk())
                .contains("«Р¤РёСЂРјР°» было «Фирма» (UTF-8, прочитанная как windows-1251)", "--charset utf-8");
        assertThat(Files.readString(folder.resolve("out").resolve("report.json")))
                .contains("\"misread\":{\"wrong_charset\":\"windows-1251\",\"right_charset\":\"UTF-8\"}");
        assertThat(Cli.in("en")
                        .run("normalize", file, "-o", folder.resolve("misread-out.csv"))
                        .talk())
                .contains("«Р¤РёСЂРјР°» was «Фирма»");
        assertThat(Files.readString(folder.resolve("misread-out.csv"))).contains("Ясень", "Уфа");
    }

    private Path deals(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), "ID;Название сделки;Сумма\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void cells_that_keep_an_earlier_reading_are_counted_listed_and_can_be_pinned() throws IOException {
        Path store = folder.resolve("deals.db");
        Path whole = deals("whole.csv", "1;A;1,234", "2;B;5,678.50", "3;C;12,500", "4;D;7.25");
        Path part = deals("part.csv", "1;A;1,234", "3;C;12,500");
        Path changes = folder.resolve("changes.csv");
        Cli.in("en").run("import", whole, "--store", store);
        assertThat(Cli.in("en")
                        .run("import", part, "--part", "--store", store, "--changes", changes)
                        .talk())
                .contains("«Amount»: 2 cells stay as read before", "pin it: --decimal comma or point");
        assertThat(Files.readString(changes))
                .contains("part.csv:2,\"read as before, otherwise than the file's column\",Amount,1234,1.234");
        assertThat(Cli.in("ru").run("import", part, "--part", "--store", store).talk())
                .contains("«Сумма»: 2 ячейки читаются как раньше", "закрепите: --decimal comma или point");
        assertThat(Cli.in("en")
                        .run("import", part, "--part", "--store", store, "--decimal", "comma")
                        .talk())
                .contains("2 changed")
                .doesNotContain("as read before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void contacts_without_a_card_of_their_company_are_told_of_with_their_own_system_alone(String lang) {
        Path store = folder.resolve("base.db");
        String told = lang.equals("ru") ? "карточки компании нет" : "without a card of the company";
        for (String own : List.of("hubspot-contacts.csv", "hubspot-contacts.csv")) {
            assertThat(load(lang, store, own)).contains(told);
        }
        for (String other : List.of("google-contacts.csv", "bitrix24-contacts.csv", "mailchimp.csv")) {
            assertThat(load(lang, store, other)).doesNotContain(told);
        }
    }

    private static String load(String lang, Path store, String sample) {
        return Cli.in(lang)
                .run("import", Cli.sample("formats/" + sample), "--store", store)
                .talk();
    }
}
