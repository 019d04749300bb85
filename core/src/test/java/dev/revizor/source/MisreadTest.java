package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.ReadingNotes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that some program read in a wrong charset and saved so. */
class MisreadTest {
    private static final String TABLE = "ID;Фирма;Телефон;Город\n1;ООО «Изумруд»;+79730000011;Уфа\n2;ИП Яшин;;Ишим\n";

    @TempDir
    Path folder;

    /** A text as it looks after it was written in one charset and read in another. */
    static String misread(String text, String right, String wrong) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(Charset.forName(right))) {
            String c = new String(new byte[] {b}, Charset.forName(wrong));
            // What the charset does not define programs make a control character of.
            out.append(c.equals("\ufffd") ? String.valueOf((char) (b & 0xff)) : c);
        }
        return out.toString();
    }

    private static ReadOptions in(Charset charset) {
        return new ReadOptions(
                Optional.of(charset), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    private ReadingNotes.Misread told(Path file) {
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {})) {
            return reader.notes().misread();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, windows-1251, Р¤РёСЂРјР°",
        "UTF-8, windows-1252, Ð¤Ð¸Ñ€Ð¼Ð°",
        "windows-1251, windows-1252, Ôèðìà"
    })
    void is_read_as_it_was_meant_and_told(String right, String wrong, String title) {
        Path file = ReadTable.file(folder, misread(TABLE, right, wrong), StandardCharsets.UTF_8);
        ReadTable table = ReadTable.of(file);
        assertThat(table.table().columns()).containsExactly("ID", "Фирма", "Телефон", "Город");
        assertThat(table.cells())
                .containsExactly(
                        List.of("1", "ООО «Изумруд»", "+79730000011", "Уфа"), List.of("2", "ИП Яшин", "", "Ишим"));
        assertThat(table.rejects()).isEmpty();
        assertThat(told(file)).isEqualTo(new ReadingNotes.Misread(wrong, right, title, "Фирма"));
        // Whoever names the charset has the file as it stands.
        assertThat(ReadTable.of(file, in(StandardCharsets.UTF_8)).table().columns())
                .containsExactly("ID", title, misread("Телефон", right, wrong), misread("Город", right, wrong));
    }

    @Test
    void the_byte_that_a_charset_lacks_may_be_gone_or_be_another_sign() {
        String text = misread("ФИО;Телефон;Город\nИван Ильич Ишимов;1;Ижевск\n", "UTF-8", "windows-1251");
        for (String sign : List.of("\u0098", "\ufffd", "?", "")) {
            ReadTable table = ReadTable.of(folder, text.replace("\u0098", sign));
            assertThat(table.table().columns()).as(sign).containsExactly("ФИО", "Телефон", "Город");
            assertThat(table.cells()).containsExactly(List.of("Иван Ильич Ишимов", "1", "Ижевск"));
        }
    }

    @Test
    void a_cell_of_which_a_byte_is_lost_stays_as_it_is() {
        String text = misread("Имя;Телефон;Город\nАнна;1;Уфа\nОлег;2;Москва\n", "UTF-8", "windows-1251");
        String half = text.replace("РђРЅРЅР°", "Анна").replace("РњРѕСЃРєРІР°", "РњРѕСЃРєРІР");
        assertThat(ReadTable.of(folder, half).cells())
                .containsExactly(List.of("Анна", "1", "Уфа"), List.of("Олег", "2", "РњРѕСЃРєРІР"));
    }

    @Test
    void tables_in_any_language_stay_as_they_are() {
        for (String text : List.of(
                TABLE,
                "Numéro;Société;Téléphone\n1;Éts Gärtner;2\n",
                "Numer;Imię i nazwisko;Miejscowość\n1;Zażółć Gęślą;Łódź\n",
                "№;Çalışan;Şirket adı\n1;Ayşe Öztürk;Işık\n",
                "Ім’я;Прізвище;Місто\nЇжак;Ґудзь;Київ\n")) {
            Path file = ReadTable.file(folder, text, StandardCharsets.UTF_8);
            assertThat(ReadTable.of(file).table().columns())
                    .containsExactly(text.lines().findFirst().orElseThrow().split(";"));
            assertThat(told(file)).isEqualTo(ReadingNotes.Misread.NONE);
        }
    }

    @Test
    void pages_and_lines_of_json_are_read_so_too() {
        String page = "<table><tr><th>Имя</th><th>Телефон</th></tr><tr><td>Анна</td><td>1</td></tr></table>";
        ReadTable html = ReadTable.of(folder, misread(page, "UTF-8", "windows-1251"));
        assertThat(html.table().columns()).containsExactly("Имя", "Телефон");
        assertThat(html.cells()).containsExactly(List.of("Анна", "1"));
        String lines = "{\"Имя\":\"Анна\",\"Телефон\":\"1\"}\n{\"Имя\":\"Олег\",\"Телефон\":\"2\"}\n";
        ReadTable json = ReadTable.of(folder, misread(lines, "UTF-8", "windows-1251"));
        assertThat(json.table().columns()).containsExactly("Имя", "Телефон");
        assertThat(json.cells()).containsExactly(List.of("Анна", "1"), List.of("Олег", "2"));
    }
}
