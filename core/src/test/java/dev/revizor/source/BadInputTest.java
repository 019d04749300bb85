package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    @TempDir
    Path folder;

    private SourceError refusal(Path file) {
        return refusal(file, ReadOptions.auto());
    }

    private SourceError refusal(Path file, ReadOptions options) {
        RevizorException e = catchThrowableOfType(RevizorException.class, () -> ReadTable.of(file, options));
        assertThat(e).isNotNull();
        assertThat(e.code().kind()).isEqualTo(ErrorCode.Kind.INPUT);
        assertThat(e.place().file()).isEqualTo(file.getFileName().toString());
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.of("problems-source", lang);
            assertThat(texts.get(e.code().code() + ".what", e.args())).isNotBlank();
            assertThat(texts.get(e.code().code() + ".fix", e.args())).isNotBlank();
        }
        return (SourceError) e.code();
    }

    private SourceError refusal(String text) {
        return refusal(ReadTable.file(folder, text, StandardCharsets.UTF_8));
    }

    @Test
    void each_bad_input_has_its_own_error() throws IOException {
        assertThat(refusal(folder)).isEqualTo(SourceError.FILE_IS_FOLDER);
        assertThat(refusal(folder.resolve("нет.csv"))).isEqualTo(SourceError.FILE_MISSING);
        assertThat(refusal("")).isEqualTo(SourceError.FILE_EMPTY);
        assertThat(refusal("\n\n  \n")).isEqualTo(SourceError.FILE_EMPTY);
        assertThat(refusal("Имя;Телефон;Город\n")).isEqualTo(SourceError.HEADER_WITHOUT_ROWS);
        assertThat(refusal("Имя;Телефон;Город\n;;\n\n")).isEqualTo(SourceError.HEADER_WITHOUT_ROWS);
        assertThat(refusal("\0\1\2\3binary\0\0\0\4\5")).isEqualTo(SourceError.FILE_BINARY);
        assertThat(refusal("BEGIN:VCARD\nVERSION:3.0\n")).isEqualTo(SourceError.FILE_EMPTY);
        assertThat(refusal("[\n {\"a\": 1}")).isEqualTo(SourceError.JSON_BROKEN);
        assertThat(refusal("<?xml version=\"1.0\"?><a/>")).isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        assertThat(refusal("<html><body>нет таблицы</body></html>")).isEqualTo(SourceError.PAGE_WITHOUT_TABLE);
        assertThat(refusal("%PDF-1.4 ...")).isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        assertThat(refusal("{\\rtf1\\ansi Name;Phone\\par\n1;2}")).isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        assertThat(
                        refusal(
                                "MIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html><table><tr><td>a</td></tr></table>"))
                .isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        assertThat(refusal("c;".repeat(Limits.COLUMNS) + "c\n" + "1;".repeat(Limits.COLUMNS) + "1\n"))
                .isEqualTo(SourceError.TOO_MANY_COLUMNS);
        assertThat(refusal(ReadTable.file(folder, new byte[] {0x09, 0x08, 0x10, 0, 0, 5})))
                .isEqualTo(SourceError.WORKBOOK_TOO_OLD);
        Path table = ReadTable.file(folder, "Имя;Город\nА;Б\n", StandardCharsets.UTF_8);
        assertThat(refusal(
                        table,
                        new ReadOptions(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.of(99))))
                .isEqualTo(SourceError.HEADER_NOT_FOUND);
    }

    @Test
    void a_picture_and_noise_are_no_table_in_any_charset() {
        byte[] noise = new byte[4000];
        new Random(3).nextBytes(noise);
        assertThat(refusal(ReadTable.file(folder, noise))).isEqualTo(SourceError.FILE_BINARY);
        assertThat(refusal(ReadTable.file(folder, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0})))
                .isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        assertThat(refusal(ReadTable.file(folder, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 0, 16})))
                .isEqualTo(SourceError.FORMAT_UNSUPPORTED);
    }

    @Test
    void rows_of_which_none_can_be_read_in_the_charset_that_was_named_are_told_as_such() {
        Path table = ReadTable.file(folder, "Имя;Город\nАнна;Уфа\n", Charset.forName("windows-1251"));
        ReadOptions utf8 = new ReadOptions(
                Optional.of(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
        assertThat(refusal(table, utf8)).isEqualTo(SourceError.ROWS_UNREADABLE);
    }

    @Test
    void a_workbook_that_was_cut_off_is_a_workbook_whatever_its_first_part() throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(book))) {
            for (String part : List.of("docProps/app.xml", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(new byte[500]);
            }
        }
        byte[] whole = Files.readAllBytes(book);
        assertThat(refusal(ReadTable.file(folder, Arrays.copyOf(whole, whole.length - 60))))
                .isEqualTo(SourceError.WORKBOOK_BROKEN);
    }

    @Test
    void bytes_that_make_sense_in_no_charset_are_refused() {
        byte[] bytes = new byte[4000];
        Random random = new Random(7);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 9 == 0 ? 'a' : 0x80 + random.nextInt(0x80));
        }
        assertThat(refusal(ReadTable.file(folder, bytes))).isEqualTo(SourceError.CHARSET_UNKNOWN);
    }

    @Test
    void archives_that_are_no_workbook_are_named() throws IOException {
        assertThat(refusal(zip("readme.txt", "x"))).isEqualTo(SourceError.HEADER_WITHOUT_ROWS);
        assertThat(refusal(zip("word/document.xml", "<a/>"))).isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        assertThat(refusal(zip("xl/workbook.bin", "x"))).isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        assertThat(refusal(zip("mimetype", "x", "content.xml", "<a/>"))).isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        assertThat(refusal(zip("xl/other.xml", "<a/>"))).isEqualTo(SourceError.WORKBOOK_BROKEN);
        assertThat(refusal(zip("xl/workbook.xml", "<workbook><sheets>"))).isEqualTo(SourceError.WORKBOOK_BROKEN);
        byte[] whole = Files.readAllBytes(Workbooks.simple(folder));
        assertThat(refusal(ReadTable.file(folder, Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo(SourceError.WORKBOOK_BROKEN);
    }

    @Test
    void document_types_and_entities_are_refused() throws IOException {
        String dtd =
                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet>&x;</worksheet>";
        assertThat(refusal(Workbooks.raw(folder, dtd, ""))).isEqualTo(SourceError.DOCTYPE_FORBIDDEN);
    }

    @Test
    void an_archive_that_explodes_is_stopped() throws IOException {
        String head = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
        Path bomb = folder.resolve("bomb.xlsx");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            Workbooks.envelope(zip, "");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            byte[] block = "A".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        assertThat(refusal(bomb)).isEqualTo(SourceError.ARCHIVE_BOMB);
    }

    @Test
    void locked_workbooks_are_told_from_broken_ones() throws Exception {
        POIFSFileSystem files = new POIFSFileSystem();
        Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        lock.confirmPassword("secret");
        try (OutputStream out = lock.getDataStream(files)) {
            out.write(Files.readAllBytes(Workbooks.simple(folder)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.writeFilesystem(bytes);
        assertThat(refusal(ReadTable.file(folder, bytes.toByteArray()))).isEqualTo(SourceError.PASSWORD_PROTECTED);
        Path old = folder.resolve("locked.xls");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            book.createSheet().createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(old)).isEqualTo(SourceError.PASSWORD_PROTECTED);
        byte[] broken = Files.readAllBytes(Workbooks.old(folder));
        assertThat(refusal(ReadTable.file(folder, Arrays.copyOf(broken, 700)))).isEqualTo(SourceError.WORKBOOK_BROKEN);
    }

    @Test
    void other_compound_files_and_missing_sheets_are_named() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.getRoot().createDirectory("WordDocument");
            files.writeFilesystem(bytes);
        }
        assertThat(refusal(ReadTable.file(folder, bytes.toByteArray()))).isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        ReadOptions sheet = new ReadOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Нет такого"), OptionalLong.empty());
        assertThat(refusal(Workbooks.simple(folder), sheet)).isEqualTo(SourceError.SHEET_MISSING);
        assertThat(refusal(Workbooks.old(folder), sheet)).isEqualTo(SourceError.SHEET_MISSING);
    }

    private Path zip(String... namesAndTexts) throws IOException {
        Path file = Files.createTempFile(folder, "zip", ".bin");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void a_pipe_is_refused_without_waiting_for_somebody_to_write() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.csv");
        boolean made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        Assumptions.assumeTrue(made, "no pipes here");
        assertThat(refusal(pipe)).isEqualTo(SourceError.FILE_SPECIAL);
    }

    @Test
    void a_file_that_changes_under_the_reader_is_refused_at_its_end() throws IOException {
        Path file = ReadTable.file(folder, "ID;Имя\n1;Анна\n2;Пётр\n", StandardCharsets.UTF_8);
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {})) {
            assertThat(reader.next()).isPresent();
            Files.writeString(file, "3;Олег\n", StandardOpenOption.APPEND);
            RevizorException e = catchThrowableOfType(RevizorException.class, () -> {
                while (reader.next().isPresent()) {
                    // On to the end.
                }
            });
            assertThat(e.code()).isEqualTo(SourceError.FILE_CHANGED);
        }
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {})) {
            Files.delete(file);
            assertThat(catchThrowableOfType(RevizorException.class, () -> {
                                while (reader.next().isPresent()) {
                                    // On to the end.
                                }
                            })
                            .code())
                    .isEqualTo(SourceError.FILE_CHANGED);
        }
    }

    @Test
    void a_link_is_followed_and_one_that_leads_nowhere_is_missing() throws IOException {
        Path file = ReadTable.file(folder, "ID;Имя\n1;Анна\n", StandardCharsets.UTF_8);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        assertThat(ReadTable.of(link, ReadOptions.auto()).rows()).hasSize(1);
        assertThat(refusal(Files.createSymbolicLink(folder.resolve("broken.csv"), folder.resolve("нет"))))
                .isEqualTo(SourceError.FILE_MISSING);
    }
}
