package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetGuessTest {
    private static final List<String> NAMES = List.of(
            "Зайцева Оксана",
            "Гришин Фёдор",
            "Мухаметшин Айдар",
            "Чернышёв Вячеслав",
            "Якубович Эльвира",
            "Прохоров Семён",
            "Дубинина Лидия",
            "Жданов Кирилл",
            "Ершова Полина",
            "Щукин Арсений");
    private static final List<String> CITIES =
            List.of("Хабаровск", "Благовещенск", "Йошкар-Ола", "Тверь", "Псков", "Находка", "Сочи", "Южно-Сахалинск");

    @TempDir
    Path folder;

    @Test
    void half_a_surrogate_pair_among_ascii_is_utf_8_with_a_damaged_row() {
        byte[] text = "ID;Name;Phone\n1;A???nna;+79161234568\n2;Olga;+79161234569\n".getBytes(StandardCharsets.UTF_8);
        int at = "ID;Name;Phone\n1;A".length();
        text[at] = (byte) 0xED;
        text[at + 1] = (byte) 0xA0;
        text[at + 2] = (byte) 0x80;
        ReadTable table = ReadTable.of(ReadTable.file(folder, text));
        assertThat(table.table().charset()).isEqualTo("UTF-8");
        assertThat(table.codes()).containsExactly("BYTES_UNDECODABLE");
        assertThat(table.rows()).hasSize(1);
    }

    private static String table(Random random, int rows) {
        StringBuilder out = new StringBuilder("ФИО;Город;Телефон\n");
        for (int i = 0; i < rows; i++) {
            out.append(NAMES.get(random.nextInt(NAMES.size())))
                    .append(';')
                    .append(CITIES.get(random.nextInt(CITIES.size())));
            out.append(";+7 916 ").append(1_000_000 + random.nextInt(8_000_000)).append('\n');
        }
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "windows-1251",
                "KOI8-R",
                "IBM866",
                "x-MacCyrillic",
                "ISO-8859-5",
                "UTF-8",
                "UTF-16LE",
                "UTF-16BE"
            })
    void three_rows_of_russian_are_enough_in_any_case(String name) {
        int right = 0;
        for (int seed = 0; seed < 100; seed++) {
            String text = table(new Random(seed), 3);
            right += read(text, name).equals(text) ? 1 : 0;
            String upper = text.toUpperCase(Locale.ROOT);
            right += read(upper, name).equals(upper) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(198);
    }

    private String read(String text, String name) {
        Charset charset = Charset.forName(name);
        ReadTable read = ReadTable.of(ReadTable.file(folder, text.getBytes(charset)));
        StringBuilder out = new StringBuilder(String.join(";", read.table().columns())).append('\n');
        read.cells().forEach(row -> out.append(String.join(";", row)).append('\n'));
        return out.toString();
    }

    @Test
    void western_accents_are_western() {
        String text = "Name;City\nJosé Müller;Köln\nZoë Grünwald;Málaga\nFrançois;Orléans\n";
        assertThat(read(text, "windows-1252")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-U", "x-MacCyrillic", "ISO-8859-5", "UTF-16LE"})
    void ukrainian_is_read_in_any_case(String name) {
        String text = "ПІБ;Місто\nЯрошенко Лідія;Зіньків\nЄвтушенко Кирило;Їжівці\nОмельчук Інна;Жмеринка\n";
        assertThat(read(text, name)).isEqualTo(text);
        String upper = text.toUpperCase(Locale.ROOT);
        assertThat(read(upper, name)).isEqualTo(upper);
    }

    @Test
    void a_charset_of_old_dos_is_read() {
        String text = table(new Random(3), 5);
        assertThat(read(text, "IBM855")).isEqualTo(text);
    }

    @Test
    void polish_is_polish_and_german_and_french_stay_western() {
        String polish = "Imię;Miasto\nŁukasz Wiśniewski;Łódź\nMałgorzata Żak;Kraków\nGrażyna Ślęzak;Gdańsk\n";
        assertThat(read(polish, "windows-1250")).isEqualTo(polish);
        String french = "Nom;Ville\nJérôme Lefèvre;Nîmes\nFrançoise Bâtard;Orléans\nZoë Noël;Sète\n";
        assertThat(read(french, "windows-1252")).isEqualTo(french);
        String german = "Name;Ort\nJürgen Größe;Köln\nÄnne Müßig;Übersee\n";
        assertThat(read(german, "windows-1252")).isEqualTo(german);
        String signs = "Name;Price\nTea;£12\nCoffee;£15\nCake;€ 3\n";
        assertThat(read(signs, "windows-1252")).isEqualTo(signs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR"})
    void other_scripts_are_refused_and_not_read_as_nonsense(String name) {
        String japanese = "氏名,住所,電話\n山田太郎,東京都新宿区西新宿,03\n鈴木花子,大阪府大阪市北区梅田,06\n";
        String text = name.equals("EUC-KR") ? "이름,주소\n김철수,서울특별시 강남구 역삼동\n이영희,부산광역시 해운대구\n" : japanese;
        Path file = ReadTable.file(folder, text, Charset.forName(name));
        assertThatThrownBy(() -> ReadTable.of(file)).hasMessageContaining("ERR-0116");
    }

    @Test
    void russian_far_behind_a_plain_beginning_is_seen() {
        String text = "Name;City\n" + "John Smith;London\n".repeat(60_000) + "Иванов Иван;Москва\n";
        assertThat(read(text, "windows-1251")).isEqualTo(text);
    }

    @Test
    void one_damaged_byte_does_not_make_utf8_something_else() {
        byte[] bytes = table(new Random(1), 50).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xC0;
        assertThat(ReadTable.of(ReadTable.file(folder, bytes)).table().charset())
                .isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void marks_decide(String name) {
        ReadTable read = ReadTable.of(
                ReadTable.file(folder, ("\uFEFF" + table(new Random(1), 2)).getBytes(Charset.forName(name))));
        assertThat(read.table().charset()).isEqualTo(name);
        assertThat(read.table().columns()).containsExactly("ФИО", "Город", "Телефон");
    }
}
