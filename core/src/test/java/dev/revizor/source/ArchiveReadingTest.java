package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.problem.RevizorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveReadingTest {
    private static final String TABLE = "Имя;Телефон\nИван;+79730000012\nАнна;+79730000013\n";
    private static final List<List<String>> ROWS =
            List.of(List.of("Иван", "+79730000012"), List.of("Анна", "+79730000013"));

    @TempDir
    Path folder;

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private Path zip(String... namesAndTexts) throws IOException {
        return zip(StandardCharsets.UTF_8, namesAndTexts);
    }

    private Path zip(Charset ofNames, String... namesAndTexts) throws IOException {
        Path file = folder.resolve("архив-" + folder.toFile().list().length + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), ofNames)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static ReadOptions sheet(String name) {
        ReadOptions auto = ReadOptions.auto();
        return new ReadOptions(auto.charset(), auto.delimiter(), auto.quote(), Optional.of(name), auto.headerRow());
    }

    private static SourceError refusal(Path file) {
        return (SourceError) catchThrowableOfType(RevizorException.class, () -> ReadTable.of(file))
                .code();
    }

    private static long leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("revizor-unpacked"))
                    .count();
        }
    }

    @Test
    void a_gzip_file_and_the_one_member_of_a_zip_are_read_and_nothing_stays_behind() throws IOException {
        long before = leftBehind();
        Path gz = Files.write(folder.resolve("clients.csv.gz"), gzip(TABLE.getBytes(StandardCharsets.UTF_8)));

        ReadTable ofGzip = ReadTable.of(gz);
        ReadTable ofZip = ReadTable.of(zip("__MACOSX/._a.csv", "x", "выгрузка/clients.csv", TABLE, "выгрузка/", ""));

        assertThat(ofGzip.cells()).isEqualTo(ROWS);
        assertThat(ofGzip.table().file()).isEqualTo("clients.csv.gz");
        assertThat(ofZip.cells()).isEqualTo(ROWS);
        assertThat(ofZip.table().file()).endsWith(".zip/выгрузка/clients.csv");
        assertThat(ofZip.table().sha256()).isEqualTo(ofGzip.table().sha256());
        assertThat(Sources.titles(gz, ReadOptions.auto())).containsExactly("Имя", "Телефон");
        assertThat(leftBehind()).isEqualTo(before);
    }

    @Test
    void of_several_members_one_is_to_be_named() throws IOException {
        Path several = zip("b.csv", TABLE, "a.csv", "Город;Страна\nПермь;Россия\n");

        RevizorException trouble = catchThrowableOfType(RevizorException.class, () -> ReadTable.of(several));
        assertThat(trouble.code()).isEqualTo(SourceError.ARCHIVE_CHOICE);
        assertThat(trouble.args()).containsEntry("members", "a.csv, b.csv");
        assertThat(ReadTable.of(several, sheet("b.csv")).cells()).isEqualTo(ROWS);
        assertThat(ReadTable.of(several, sheet("1")).cells()).containsExactly(List.of("Пермь", "Россия"));
    }

    @Test
    void a_table_whose_name_begins_with_a_dot_is_one_of_several() throws IOException {
        for (String name : List.of(".a.csv", "папка/.a.csv", "..\\a.csv")) {
            Path file = zip(
                    name, TABLE, "b.csv", TABLE, ".DS_Store", "x", "__MACOSX/._b.csv", "x", "папка\\Thumbs.db", "x");
            RevizorException trouble = catchThrowableOfType(RevizorException.class, () -> ReadTable.of(file));
            assertThat(trouble.code()).isEqualTo(SourceError.ARCHIVE_CHOICE);
            assertThat((String) trouble.args().get("members"))
                    .contains(name, "b.csv")
                    .doesNotContain("_");
        }
    }

    @Test
    void members_that_windows_has_named_in_the_charset_of_dos_are_read_by_their_names() throws IOException {
        Charset dos = Charset.forName("IBM866");
        Path one = zip(dos, "Выгрузка/Клиенты.csv", TABLE);
        Path several = zip(dos, "Клиенты.csv", TABLE, "Города.csv", "Город;Страна\nПермь;Россия\n");

        assertThat(ReadTable.of(one).cells()).isEqualTo(ROWS);
        assertThat(ReadTable.of(one).table().file()).endsWith(".zip/Выгрузка/Клиенты.csv");
        assertThat(ReadTable.of(several, sheet("Клиенты.csv")).cells()).isEqualTo(ROWS);
        assertThat(Sources.tables(several, ReadOptions.auto(), List.of("*")).stream()
                        .map(table -> table.sheet().orElseThrow()))
                .containsExactly("Города.csv", "Клиенты.csv");
        byte[] whole = Files.readAllBytes(one);
        Path cut = ReadTable.file(folder, Arrays.copyOf(whole, whole.length - 30));
        RevizorException trouble = catchThrowableOfType(RevizorException.class, () -> ReadTable.of(cut));
        assertThat(trouble.code()).isEqualTo(SourceError.ARCHIVE_BROKEN);
        assertThat(trouble.args()).containsEntry("part", "Выгрузка/Клиенты.csv");
    }

    @Test
    void each_member_is_named_in_its_own_charset() throws IOException {
        Path file = folder.resolve("mixed.zip");
        List<String> charsets = List.of("IBM866", "windows-1251", "UTF-8");
        List<String> names = List.of("Клиенты.csv", "Сделки за март.csv", "Задачи.csv");
        // A name of bytes, each in a character of its own, is what a packer without the flag writes.
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.ISO_8859_1)) {
            for (int i = 0; i < names.size(); i++) {
                byte[] name = names.get(i).getBytes(Charset.forName(charsets.get(i)));
                out.putNextEntry(new ZipEntry(new String(name, StandardCharsets.ISO_8859_1)));
                out.write(TABLE.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(Sources.tables(file, ReadOptions.auto(), List.of("*")).stream()
                        .map(table -> table.sheet().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(ReadTable.of(file, sheet("Сделки за март.csv")).cells()).isEqualTo(ROWS);
    }

    @Test
    void a_name_that_says_it_is_utf8_is_believed() throws IOException {
        Path file = zip("Müller.csv", TABLE, "b.csv", TABLE);
        assertThat(ReadTable.of(file, sheet("Müller.csv")).cells()).isEqualTo(ROWS);
    }

    @Test
    void of_all_files_those_with_a_table_are_read_and_the_others_are_told() throws IOException {
        Path file = zip("readme.txt", "Выгрузка из CRM\nот 1 марта\n", "a.csv", TABLE, "z.csv", TABLE, "пусто.csv", "");
        List<ReadOptions> tables = Sources.tables(file, ReadOptions.auto(), List.of("*"));
        assertThat(tables.stream().map(table -> table.sheet().orElseThrow())).containsExactly("a.csv", "z.csv");
        try (RowReader first = Sources.open(file, tables.get(0), problem -> {});
                RowReader last = Sources.open(file, tables.get(1), problem -> {})) {
            assertThat(first.notes().members()).isEmpty();
            assertThat(last.notes().members()).containsExactly("readme.txt", "пусто.csv");
        }
    }

    @Test
    void the_one_table_beside_notes_and_pictures_is_read_and_they_are_told() throws IOException {
        Path file = zip(
                "readme.txt",
                "Здравствуйте, коллеги.\nВо вложении, как просили, выгрузка.\n",
                "договор.pdf",
                "%PDF-1.7\n",
                "клиенты.csv",
                TABLE,
                "логотип.jpg",
                "\1\2\3\4\5\6\1\2\3\4\5\6\1\2\3\4\5\6");
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {})) {
            assertThat(reader.table().file()).endsWith(".zip/клиенты.csv");
            assertThat(reader.table().columns()).containsExactly("Имя", "Телефон");
            assertThat(reader.notes().members()).containsExactly("readme.txt", "договор.pdf", "логотип.jpg");
        }
        assertThat(ReadTable.of(file).cells()).isEqualTo(ROWS);
    }

    @Test
    void of_two_tables_beside_a_note_one_must_be_named_and_a_table_called_text_is_one() throws IOException {
        assertThat(refusal(zip("readme.txt", "Два файла.\n", "a.csv", TABLE, "b.txt", TABLE)))
                .isEqualTo(SourceError.ARCHIVE_CHOICE);
        assertThat(refusal(zip("a.pdf", "%PDF-1.7\n", "b.pdf", "%PDF-1.7\n"))).isEqualTo(SourceError.ARCHIVE_CHOICE);
    }

    @Test
    void two_members_of_one_name_are_refused_by_name() throws IOException {
        byte[] bytes = Files.readAllBytes(zip("a.csv", TABLE, "b.csv", TABLE));
        String raw = new String(bytes, StandardCharsets.ISO_8859_1).replace("b.csv", "a.csv");
        Path twice = ReadTable.file(folder, raw.getBytes(StandardCharsets.ISO_8859_1));
        RevizorException trouble = catchThrowableOfType(RevizorException.class, () -> ReadTable.of(twice));
        assertThat(trouble.code()).isEqualTo(SourceError.ARCHIVE_NAME_TWICE);
        assertThat(trouble.args()).containsEntry("part", "a.csv");
    }

    @Test
    void names_that_lead_out_of_the_archive_lead_nowhere() throws IOException {
        assertThat(ReadTable.of(zip("../../../../etc/clients.csv", TABLE)).cells())
                .isEqualTo(ROWS);
    }

    private static byte[] oneLine(int length) {
        byte[] line = new byte[length];
        Arrays.fill(line, (byte) 'a');
        return line;
    }

    @Test
    void what_unpacks_to_one_endless_line_or_to_nothing_but_blanks_is_a_bomb_and_not_empty() throws IOException {
        byte[] line = oneLine(6 << 20);
        assertThat(refusal(ReadTable.file(folder, gzip(line)))).isEqualTo(SourceError.ARCHIVE_BOMB);
        assertThat(refusal(zip("a.csv", new String(line, StandardCharsets.US_ASCII))))
                .isEqualTo(SourceError.ARCHIVE_BOMB);
        assertThat(refusal(zip("a.csv", "\n".repeat(5 << 20)))).isEqualTo(SourceError.ARCHIVE_BOMB);
        assertThat(refusal(ReadTable.file(folder, gzip(new byte[3 << 20])))).isEqualTo(SourceError.FILE_ZEROED);
    }

    @Test
    void a_line_without_end_is_no_empty_file_and_small_blank_ones_are_no_bombs() throws IOException {
        assertThat(refusal(ReadTable.file(folder, oneLine(6 << 20)))).isEqualTo(SourceError.LINE_ENDLESS);
        assertThat(refusal(zip("a.csv", "\n".repeat(1 << 20)))).isEqualTo(SourceError.FILE_EMPTY);
    }

    @Test
    void damage_bombs_and_archives_within_archives_are_refused() throws IOException {
        long before = leftBehind();
        byte[] whole = gzip(TABLE.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(ReadTable.file(folder, Arrays.copyOf(whole, whole.length - 12))))
                .isEqualTo(SourceError.ARCHIVE_BROKEN);
        byte[] wrong = whole.clone();
        wrong[whole.length - 6] ^= 0x55;
        assertThat(refusal(ReadTable.file(folder, wrong))).isEqualTo(SourceError.ARCHIVE_BROKEN);
        assertThat(refusal(ReadTable.file(folder, gzip(new byte[200 << 20])))).isEqualTo(SourceError.ARCHIVE_BOMB);
        assertThat(refusal(ReadTable.file(folder, gzip(whole)))).isEqualTo(SourceError.FORMAT_UNSUPPORTED);
        assertThat(refusal(zip("empty/", ""))).isEqualTo(SourceError.FILE_EMPTY);
        assertThat(leftBehind()).isEqualTo(before);
    }
}
