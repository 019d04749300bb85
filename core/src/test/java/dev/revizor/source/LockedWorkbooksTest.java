package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.revizor.problem.RevizorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedWorkbooksTest {
    private static final String SECRET = "Секрет 1";

    @TempDir
    Path folder;

    static Path locked(Path folder, String secret, EncryptionMode mode) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Workbooks.fill(book).write(plain);
        }
        return encrypted(plain, folder.resolve("locked-" + mode + ".xlsx"), secret, mode);
    }

    private static Path encrypted(ByteArrayOutputStream plain, Path file, String secret, EncryptionMode mode)
            throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(secret);
            try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(plain.toByteArray()));
                    OutputStream out = encryptor.getDataStream(files)) {
                parts.save(out);
            } catch (InvalidFormatException | GeneralSecurityException e) {
                throw new IOException(e);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                files.writeFilesystem(out);
            }
        }
        return file;
    }

    static Path lockedOld(Path folder, String secret) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(secret);
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            return Workbooks.save(Workbooks.fill(book), folder.resolve("locked.xls"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private List<Path> locked() throws IOException {
        return List.of(
                locked(folder, SECRET, EncryptionMode.agile),
                locked(folder, SECRET, EncryptionMode.standard),
                lockedOld(folder, SECRET));
    }

    private static ReadOptions with(String secret) {
        return ReadOptions.auto().with(new Password(secret));
    }

    private static List<Path> unlocked() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("revizor-unlocked-"))
                    .toList();
        }
    }

    @Test
    void the_right_password_opens_new_and_old_workbooks_as_if_they_were_not_locked() throws IOException {
        List<List<String>> plain = ReadTable.of(Workbooks.simple(folder)).cells();
        for (Path file : locked()) {
            ReadTable read = ReadTable.of(file, with(SECRET));
            assertThat(read.table().sheet()).as(file.toString()).isEqualTo("Клиенты");
            assertThat(read.cells()).isEqualTo(plain);
            assertThat(read.conserves()).isTrue();
        }
    }

    @Test
    void nothing_of_an_unlocked_workbook_is_left_while_it_is_read_or_after() throws IOException {
        Path file = locked(folder, SECRET, EncryptionMode.agile);
        List<Path> before = unlocked();
        try (RowReader reader = Sources.open(file, with(SECRET), problem -> {})) {
            assertThat(reader.next()).isPresent();
            assertThat(unlocked()).isEqualTo(before);
        }
        assertThat(unlocked()).isEqualTo(before);
    }

    @Test
    void many_sheets_are_unlocked_once_and_nothing_of_them_is_left() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Workbooks.fill(book);
            book.cloneSheet(1, "Ещё");
            book.cloneSheet(1, "И ещё");
            book.write(plain);
        }
        Path file = encrypted(plain, folder.resolve("many.xlsx"), SECRET, EncryptionMode.agile);
        List<Path> before = unlocked();
        List<ReadOptions> tables = Sources.tables(file, with(SECRET), List.of("*"));
        assertThat(tables).hasSize(3);
        for (int round = 0; round < 2; round++) {
            for (ReadOptions table : tables) {
                ReadTable read = ReadTable.of(file, table);
                assertThat(read.cells()).isNotEmpty();
                assertThat(read.table().sheet()).isEqualTo(table.sheet().orElseThrow());
                Volume volume = table.volume().orElseThrow();
                assertThat(volume.known(ZipFile.class))
                        .containsSame(tables.get(0)
                                .volume()
                                .orElseThrow()
                                .known(ZipFile.class)
                                .orElseThrow());
                assertThat(unlocked()).isEqualTo(before);
            }
        }
    }

    @Test
    void without_a_password_and_with_a_wrong_one_there_are_two_codes() throws IOException {
        for (Path file : locked()) {
            RevizorException none = catchThrowableOfType(RevizorException.class, () -> ReadTable.of(file));
            RevizorException wrong =
                    catchThrowableOfType(RevizorException.class, () -> ReadTable.of(file, with("секрет 1")));
            assertThat(none.code()).isEqualTo(SourceError.PASSWORD_PROTECTED);
            assertThat(wrong.code()).isEqualTo(SourceError.PASSWORD_WRONG);
            assertThat(wrong.args()).isEmpty();
        }
    }

    @Test
    void what_is_locked_against_changes_alone_is_read_without_a_password() throws IOException {
        Path file = locked(folder, Decryptor.DEFAULT_PASSWORD, EncryptionMode.agile);
        assertThat(ReadTable.of(file).rows()).hasSize(2);
        assertThat(ReadTable.of(file, with("anything")).rows()).hasSize(2);
    }

    @Test
    void a_damaged_locked_workbook_is_read_or_refused_with_a_code() throws IOException {
        byte[] whole = Files.readAllBytes(locked(folder, SECRET, EncryptionMode.agile));
        for (int seed = 0; seed < 30; seed++) {
            java.util.Random random = new java.util.Random(seed);
            byte[] bytes = whole.clone();
            for (int i = 0; i < 1 << random.nextInt(10); i++) {
                bytes[512 + random.nextInt(bytes.length - 512)] = (byte) random.nextInt(256);
            }
            Path file = ReadTable.file(folder, bytes);
            try {
                assertThat(ReadTable.of(file, with(SECRET)).conserves())
                        .as("seed " + seed)
                        .isTrue();
            } catch (RevizorException e) {
                assertThat(e.code()).as("seed " + seed).isInstanceOf(SourceError.class);
            }
        }
    }

    @Test
    void a_password_shows_itself_nowhere() {
        assertThat(with(SECRET).toString()).doesNotContain(SECRET);
    }

    @Test
    void a_password_that_no_file_needs_does_no_harm() throws IOException {
        assertThat(ReadTable.of(Workbooks.old(folder), with(SECRET)).rows()).hasSize(2);
        assertThat(ReadTable.of(ReadTable.file(folder, "Имя;Город\nАнна;Уфа\n".getBytes("UTF-8")), with(SECRET))
                        .rows())
                .hasSize(1);
    }

    @Test
    void workbooks_that_others_locked_open_too() {
        Path shared = Path.of(System.getProperty("revizor.shared", "none")).resolve("data/messy/poi");
        assumeThat(shared).as("shared samples").isDirectory();
        for (String[] pair : new String[][] {{"password.xls", "password"}, {"protected_passtika.xlsx", "tika"}}) {
            Path file = shared.resolve(pair[0]);
            try {
                assertThat(ReadTable.of(file, with(pair[1])).conserves()).isTrue();
            } catch (RevizorException e) {
                // What is inside may be no table; that it was opened is what counts.
                assertThat(e.code()).isIn(SourceError.HEADER_WITHOUT_ROWS, SourceError.FILE_EMPTY);
            }
        }
    }
}
