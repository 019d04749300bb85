package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    private Path workbook() throws IOException {
        Path file = folder.resolve("clients.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(book.createSheet("Новые"), "Имя;Телефон;Город", "Анна;+79730000012;Уфа", "Олег;+79730000013;Омск");
            fill(book.createSheet("Старые"), "Имя;Телефон;Город", "Пётр;+79730000014;Ейск");
            fill(book.createSheet("Скрытый"), "Имя;Телефон", "Ян;+79730000015");
            book.getSheet("Новые").getRow(2).setZeroHeight(true);
            book.setSheetHidden(2, true);
            book.write(out);
        }
        return file;
    }

    private static void fill(Sheet sheet, String... rows) {
        for (int i = 0; i < rows.length; i++) {
            String[] cells = rows[i].split(";");
            Row row = sheet.createRow(i);
            for (int j = 0; j < cells.length; j++) {
                row.createCell(j).setCellValue(cells[j]);
            }
        }
    }

    @Test
    void what_of_a_workbook_is_not_read_is_said_in_both_languages() throws IOException {
        Path file = workbook();
        Cli.Result english = imported(folder.resolve("en.db"), file);
        Cli.Result russian = Cli.in("ru").run("import", file, "--store", folder.resolve("ru.db"));

        assertThat(english.talk())
                .contains("sheet \"Новые\"", "Rows that the workbook hides, read like the others: 1")
                .contains(
                        "other sheets with rows were not read: Старые",
                        "hidden sheets with rows were not read: Скрытый")
                .contains("stored 2 + folded 0 + rejected 0");
        assertThat(russian.talk())
                .contains("лист «Новые»", "Скрытых в книге строк, прочитанных как остальные: 1")
                .contains(
                        "не прочитаны другие листы со строками: Старые",
                        "не прочитаны скрытые листы со строками: Скрытый");
    }

    @Test
    void every_command_that_reads_a_workbook_says_what_it_did_not_read() throws IOException {
        Path file = workbook();
        Path other = Files.copy(file, folder.resolve("other.xlsx"));
        List<Cli.Result> results = List.of(
                Cli.in("ru").run("dedupe", file),
                Cli.in("ru").run("link", file, other),
                Cli.in("ru").run("normalize", file, "-o", folder.resolve("clean.csv")),
                Cli.in("ru").run("profile", file),
                Cli.in("ru").run("merge", file, "-o", folder.resolve("merged.csv")),
                Cli.in("ru").run("merge", file, "--plan", folder.resolve("plan.csv")));
        for (Cli.Result result : results) {
            assertThat(result.talk())
                    .contains("clients.xlsx: Скрытых в книге строк, прочитанных как остальные: 1")
                    .containsOnlyOnce("clients.xlsx: ВНИМАНИЕ: не прочитаны другие листы со строками: Старые")
                    .contains("не прочитаны скрытые листы со строками: Скрытый");
        }
        assertThat(Cli.in("en").run("dedupe", file, "--quiet").talk()).doesNotContain("not read");
    }

    @Test
    void other_tables_of_a_page_are_told_and_can_be_chosen() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.xls"),
                "<html><meta charset=utf-8><table><tr><th>Имя<th>Телефон<tr><td>Анна<td>+79730000012</table>"
                        + "<table><tr><th>Имя<th>Телефон<tr><td>Пётр<td>+79730000014<tr><td>Ян<td>+79730000015</table>");
        assertThat(imported(folder.resolve("one.db"), page).talk())
                .contains("stored 1 + folded 0", "other tables of the page with rows were not read: no. 2");
        assertThat(Cli.in("ru")
                        .run("import", page, "--sheet", "2", "--store", folder.resolve("two.db"))
                        .talk())
                .contains("не прочитаны другие таблицы страницы со строками: № 1");
        assertThat(Cli.in("en")
                        .run("import", page, "--sheet", "*", "--store", folder.resolve("all.db"))
                        .talk())
                .contains("stored 1 + folded 0", "stored 2 + folded 0")
                .doesNotContain("not read");
        assertThat(Cli.in("en")
                        .run("import", page, "--sheet", "7", "--store", folder.resolve("no.db"))
                        .talk())
                .contains("ERR-0112", "It has: 1, 2");
    }

    @Test
    void of_many_tables_of_a_page_ten_are_named_and_the_others_counted() throws IOException {
        String table = "<table><tr><th>Имя<th>Телефон<tr><td>Анна<td>+79730000012</table>";
        Path page = Files.writeString(
                folder.resolve("many.xls"), "<html><meta charset=utf-8>" + table.repeat(15) + "</html>");
        assertThat(imported(folder.resolve("many.db"), page).talk())
                .contains("were not read: no. 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 4 more. To read one");
        assertThat(Cli.in("ru")
                        .run("import", page, "--sheet", "15", "--store", folder.resolve("last.db"))
                        .talk())
                .contains("со строками: № 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 и ещё 4. Прочитать одну");
    }

    @Test
    void each_sheet_that_was_asked_for_is_a_table_of_its_own() throws IOException {
        Path file = workbook();
        Cli.Result all = Cli.in("en").run("import", file, "--sheet", "*", "--store", folder.resolve("all.db"));
        Cli.Result named = Cli.in("en")
                .run("import", file, "--sheet", "Скрытый", "--sheet", "2", "--store", folder.resolve("named.db"));

        assertThat(all.code()).isZero();
        assertThat(all.talk())
                .contains("sheet \"Новые\"", "sheet \"Старые\"", "stored 2 + folded 0", "stored 1 + folded 0")
                .doesNotContain("other sheets with rows")
                .containsOnlyOnce("hidden sheets with rows were not read: Скрытый");
        assertThat(named.talk())
                .contains("sheet \"Скрытый\"", "sheet \"Старые\"", "other sheets with rows were not read: Новые")
                .doesNotContain("hidden sheets with rows");
        assertThat(Cli.in("en").run("dedupe", file, "--sheet", "*").code()).isZero();
    }

    private Path locked() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("locked.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("Секрет 1");
            try (OutputStream data = encryptor.getDataStream(files)) {
                Files.copy(workbook(), data);
            }
            files.writeFilesystem(out);
        }
        return file;
    }

    @Test
    void a_locked_workbook_opens_with_the_password_of_a_file_or_of_the_environment() throws Exception {
        Path file = locked();
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Секрет 1\r\nnot this\n");
        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "секрет 1");

        Cli.Result none = Cli.in("en").run("normalize", file);
        Cli.Result bad = Cli.in("ru").run("normalize", file, "--password-file", wrong);
        Cli.Result good = Cli.in("en").run("normalize", file, "--password-file", secret, "--sheet", "2", "-o", "-");
        Cli.Result env = Cli.in("en").with("REVIZOR_PASSWORD", "Секрет 1").run("normalize", file, "-o", "-");

        assertThat(none.talk()).contains("ERR-0110 locked.xlsx", "--password-file FILE");
        assertThat(bad.talk())
                .contains("ERR-0138 locked.xlsx", "Пароль не подходит")
                .doesNotContain("секрет 1");
        assertThat(bad.code()).isEqualTo(none.code()).isEqualTo(ExitCodes.INPUT);
        assertThat(good.out()).contains("Пётр").doesNotContain("Анна");
        assertThat(env.out()).contains("Анна").doesNotContain("Пётр");
        assertThat(Cli.in("en")
                        .run("normalize", file, "--password-file", folder.resolve("no"))
                        .talk())
                .contains("ERR-0101");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Cli.Result blank = Cli.in("ru").run("normalize", file, "--password-file", empty);
        assertThat(blank.talk()).contains("ERR-0017", "empty.txt", "пуста");
        assertThat(blank.code()).isEqualTo(2);
    }

    @Test
    void rows_that_were_put_right_are_counted_in_talk_and_report() throws IOException {
        Path file = Files.writeString(
                folder.resolve("odd.csv"),
                "Имя;Телефон;Город\n" + "Анна;+79730000012;Уфа\n".repeat(3) + "Олег;+79730000013\nЯн;1;Ейск;;\n"
                        + "\"ООО \"Ромашка\"\";+79730000014;Уфа\n");
        Cli.Result english = Cli.in("en").run("review", file, "-o", folder.resolve("out"), "--as-of", "2026-06-01");
        Cli.Result russian = Cli.in("ru").run("import", file, "--store", folder.resolve("ru.db"));

        assertThat(english.talk())
                .contains(
                        "Rows put right: 1 filled up with blank cells, 1 cut by blank cells too many, 1 with mended quotes");
        assertThat(russian.talk()).contains("Поправлено строк: дополнено пустыми ячейками 1, обрезано лишних пустых 1");
        assertThat(Files.readString(folder.resolve("out/report.json")))
                .containsPattern("\"padded\" ?: ?1")
                .containsPattern("\"cut\" ?: ?1")
                .containsPattern("\"mended\" ?: ?1");
    }

    @Test
    void titles_in_two_rows_are_joined_and_understood() throws IOException {
        Path file = Files.writeString(
                folder.resolve("levels.csv"),
                "ФИО;Адрес;;Контакты;\n;Город;Улица;Телефон;Email\nПетров Иван;Уфа;Ленина;+79730000012;a@example.org\n");
        Cli.Result result = imported(folder.resolve("base.db"), file);
        assertThat(result.talk())
                .contains("titles in row 2", "stored 1")
                .doesNotContain("Not recognised", "with doubt");
        Cli.Result out = Cli.in("en").run("normalize", file, "-o", "-");
        assertThat(out.out()).contains("+79730000012", "Уфа");
    }
}
