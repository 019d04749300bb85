package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells with more, or less, than one whole name in the nominative: what is made of them, of their parts and of the sex. */
final class HardNamesTest {
    private static final long SEED = 20_261_130;
    private static final List<String> BETWEEN = List.of(" ", " ", " ", " ", "  ", ", ", ".");
    private static final List<String> WORDS = List.of(
            "Иванов",
            "Иванова",
            "иванов",
            "Иван",
            "Анна",
            "Мария",
            "Иванович",
            "Ивановна",
            "Иванна",
            "Ким",
            "Ли",
            "Ван",
            "ван",
            "Гог",
            "де",
            "Де",
            "фон",
            "Рашид",
            "Аль-Асад",
            "Бен",
            "Гурион",
            "И.",
            "М.",
            "И.И.",
            "мл.",
            "MD",
            "PhD",
            "Smith",
            "John",
            "O'Brien",
            "João",
            "Silva",
            "директор",
            "Директор",
            "врач",
            "мама",
            "Мама",
            "муж",
            "Пети",
            "склад",
            "Склад",
            "не",
            "звонить",
            "VIP",
            "Первый",
            "Москва",
            "нет",
            "(Авито)",
            "[склад]",
            "«Ромашка»",
            "ИвановИван",
            "❤️",
            "к.т.н.",
            "Анна-Мария",
            "Салтыков-Щедрин",
            "12345678",
            "a@b.ru",
            "III",
            "Нгуен",
            "Тхи",
            "Сын");

    private static final List<Field> PARTS = List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC);

    /**
     * @param parts surname, first name, patronymic, sex
     */
    @ParameterizedTest
    @CsvFileSource(resources = "hard-names.txt", delimiter = '~', emptyValue = "", quoteCharacter = '\0')
    void a_whole_name_gives_the_known_answer(
            String raw, String canonical, String quality, String reason, String parts, String rest, String meant) {
        Card card = KnownAnswersTest.card(List.of(Field.FULL_NAME), List.of(raw));
        Value value = card.values(Field.FULL_NAME).get(0);
        assertThat(value.first()).isEqualTo(known(canonical));
        assertThat(value.quality().id() + " " + value.reason()).isEqualTo(quality + " " + known(reason));
        assertThat(parts(card)).isEqualTo(parts);
        assertThat(value.rest()).isEqualTo(known(rest));
        assertThat(value.suggestion()).isEqualTo(known(meant));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "hard-names.txt", delimiter = '~', emptyValue = "", quoteCharacter = '\0')
    void what_was_made_of_a_name_is_left_alone(String raw, String canonical) {
        if (canonical != null && !canonical.isEmpty()) {
            Card again = KnownAnswersTest.card(List.of(Field.FULL_NAME), List.of(canonical));
            assertThat(again.text(Field.FULL_NAME)).as(raw).isEqualTo(canonical);
        }
    }

    @Test
    void what_was_made_of_words_put_together_by_chance_is_left_alone() {
        Random random = new Random(SEED);
        for (int i = 0; i < 4_000; i++) {
            StringBuilder raw = new StringBuilder();
            for (int words = 1 + random.nextInt(4); words > 0; words--) {
                raw.append(raw.length() == 0 ? "" : BETWEEN.get(random.nextInt(BETWEEN.size())));
                String word = WORDS.get(random.nextInt(WORDS.size()));
                raw.append(random.nextInt(9) == 0 ? word.toUpperCase(Locale.ROOT) : word);
            }
            String once = full(raw.toString());
            assertThat(once.isEmpty() ? once : full(once)).as(raw.toString()).isEqualTo(once);
        }
    }

    private static String full(String raw) {
        return KnownAnswersTest.card(List.of(Field.FULL_NAME), List.of(raw)).text(Field.FULL_NAME);
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }

    private static String parts(Card card) {
        return card.text(Field.LAST_NAME) + "|" + card.text(Field.FIRST_NAME) + "|" + card.text(Field.PATRONYMIC) + "|"
                + card.text(Field.SEX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            emptyValue = "",
            value = {
                "Кузнецовой~Анны~Сергеевны~f~Кузнецова|Анна|Сергеевна",
                "Иванова~Ивана~Ивановича~m~Иванов|Иван|Иванович",
                "Кузнецову~Ивану~''~m~Кузнецов|Иван|"
            })
    void parts_in_another_case_suggest_the_nominative_and_have_its_sex(
            String last, String first, String patronymic, String sex, String meant) {
        Card card = KnownAnswersTest.card(PARTS, List.of(last, first, patronymic));
        assertThat(card.text(Field.SEX)).isEqualTo(sex);
        assertThat(card.text(Field.LAST_NAME)).isEqualTo(last);
        assertThat(PARTS.stream().map(part -> card.values(part).get(0).suggestion()))
                .containsExactly(meant.split("\\|", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            emptyValue = "",
            value = {
                "Сидоров~Роман Богданович~''~Сидоров|Роман|Богданович|m",
                "''~Роман Богданович~''~|Роман Богданович||m",
                "Ю~Анна~''~Ю|Анна||f",
                "Э~Алексей~Иванович~Э|Алексей|Иванович|m",
                "Иванов~ИИ~''~Иванов|ИИ||m",
                "Иванов мл.~Иван~''~Иванов|Иван||m",
                "Иванов~Иван, директор~Петрович~Иванов|Иван|Петрович|m",
                "директор~Иван~''~|Иван||m",
                "Иванов/Петров~Иван~''~Иванов/Петров|Иван||m",
                "Иван~Иванов~Иваныч~Иванов|Иван|Иваныч|m",
                "Каримова~Дилноза~Бахтиёр қизи~Каримова|Дилноза|Бахтиёр қизи|f",
                "Smith~John Michael~''~Smith|John Michael||m",
                "García Moreno~Elena~''~García Moreno|Elena||f",
                "Петрова~Мария~Иванна~Петрова|Мария|Иванна|f",
                "фон Бюлов~Анна~''~фон Бюлов|Анна||f"
            })
    void parts_in_cells_of_their_own_give_the_known_parts(
            String last, String first, String patronymic, String expected) {
        assertThat(parts(KnownAnswersTest.card(PARTS, List.of(last, first, patronymic))))
                .isEqualTo(expected);
    }

    @Test
    void a_part_cut_out_of_a_name_in_another_case_suggests_its_nominative() {
        Card card = KnownAnswersTest.card(List.of(Field.FULL_NAME), List.of("Льву Кузнецову"));
        assertThat(card.values(Field.LAST_NAME).get(0))
                .isEqualTo(new Value(
                        0, "", List.of("Кузнецову"), Quality.SUSPICIOUS, "name.oblique_case", "", "Кузнецов"));
    }

    @Test
    void a_patronymic_as_it_is_said_suggests_what_papers_have() {
        Card card = KnownAnswersTest.card(PARTS, List.of("Петрова", "Мария", "Иванна"));
        assertThat(card.values(Field.PATRONYMIC).get(0))
                .isEqualTo(new Value(
                        2, "Иванна", List.of("Иванна"), Quality.SUSPICIOUS, "name.spoken_patronymic", "", "Ивановна"));
    }

    @Test
    void a_name_in_one_part_s_cell_suggests_of_each_part_what_papers_have() {
        Card card = KnownAnswersTest.card(PARTS, List.of("", "Мария Иванна", ""));
        assertThat(card.values(Field.FIRST_NAME).get(0).suggestion()).isEqualTo("Мария");
        assertThat(KnownAnswersTest.card(List.of(Field.FULL_NAME), List.of("Мария Иванна"))
                        .values(Field.FIRST_NAME))
                .containsExactly(new Value(0, "", List.of("Мария"), Quality.GOOD, "", "", ""));
        assertThat(card.values(Field.PATRONYMIC).get(1))
                .isEqualTo(new Value(
                        1, "", List.of("Иванна"), Quality.SUSPICIOUS, "name.spoken_patronymic", "", "Ивановна"));
    }

    @Test
    void a_note_in_a_part_s_cell_is_doubted_and_stays() {
        Card card = KnownAnswersTest.card(PARTS, List.of("Иванов", "Иван", "Склад"));
        Value note = card.values(Field.PATRONYMIC).get(0);
        assertThat(note.first()).isEqualTo("Склад");
        assertThat(note.reason()).isEqualTo("name.extra_word");
    }

    @Test
    void several_people_in_one_part_s_cell_stay_there() {
        Card card = KnownAnswersTest.card(PARTS, List.of("Иванов Иван и Мария", "", ""));
        Value typed = card.values(Field.LAST_NAME).get(0);
        assertThat(typed.first()).isEqualTo("Иванов Иван и Мария");
        assertThat(typed.reason()).isEqualTo("name.several_persons");
        assertThat(card.text(Field.FIRST_NAME)).isEmpty();
    }
}
