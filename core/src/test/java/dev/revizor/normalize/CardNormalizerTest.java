package dev.revizor.normalize;

import static dev.revizor.model.Field.COMPANY;
import static dev.revizor.model.Field.EMAIL;
import static dev.revizor.model.Field.EXTERNAL_ID;
import static dev.revizor.model.Field.FIRST_NAME;
import static dev.revizor.model.Field.FULL_NAME;
import static dev.revizor.model.Field.INN;
import static dev.revizor.model.Field.KPP;
import static dev.revizor.model.Field.LAST_NAME;
import static dev.revizor.model.Field.LEGAL_FORM;
import static dev.revizor.model.Field.PATRONYMIC;
import static dev.revizor.model.Field.PHONE;
import static dev.revizor.model.Field.POSTCODE;
import static dev.revizor.model.Field.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CardNormalizerTest {
    private static final CardNormalizer NORMALIZER = DevelopmentBaseTest.builtIn();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Иванов, Иван, Иванович, Иванов, Иван, Иванович, ''",
                "Иван, Иванов, Иванович, Иванов, Иван, Иванович, name.swapped",
                "Иван, Иванов, '', Иванов, Иван, '', name.swapped",
                "'', Иванов Иван Иванович, '', Иванов, Иван, Иванович, ''",
                "'', Иван Иванович Иванов, '', Иванов, Иван, Иванович, ''",
                "Иванов Иван, '', '', Иванов, Иван, '', name.split",
                "Иванов, Иван Иванович, '', Иванов, Иван, Иванович, ''",
                "Иванов Иван Иванович, Иван, Иванович, Иванов, Иван, Иванович, name.split",
                "'', Морозов, '', Морозов, '', '', ''",
                "Мария, '', '', '', Мария, '', name.swapped",
                "Иван, Иванович, Иванов, Иванов, Иван, Иванович, name.swapped",
                "Роман, Герман, '', Роман, Герман, '', ''",
                "Иванов, И., И., Иванов, И., И., ''",
                "А., Ильин, '', Ильин, А., '', name.swapped",
                "Гарсия Маркес, Габриэль, '', Гарсия Маркес, Габриэль, '', ''",
            })
    void name_cells_are_read_together(
            String last,
            String first,
            String patronymic,
            String wantLast,
            String wantFirst,
            String wantPatronymic,
            String why) {
        Card card = KnownAnswersTest.card(List.of(LAST_NAME, FIRST_NAME, PATRONYMIC), List.of(last, first, patronymic));
        assertThat(List.of(card.text(LAST_NAME), card.text(FIRST_NAME), card.text(PATRONYMIC)))
                .containsExactly(wantLast, wantFirst, wantPatronymic);
        assertThat(card.values(LAST_NAME).get(0).reason()).isEqualTo(why);
        assertThat(card.values(LAST_NAME).get(0).raw()).isEqualTo(last);
        Card again = KnownAnswersTest.card(
                List.of(LAST_NAME, FIRST_NAME, PATRONYMIC), List.of(wantLast, wantFirst, wantPatronymic));
        assertThat(List.of(again.text(LAST_NAME), again.text(FIRST_NAME), again.text(PATRONYMIC)))
                .containsExactly(wantLast, wantFirst, wantPatronymic);
    }

    @Test
    void an_uncertain_swap_is_only_suggested() {
        Card card = KnownAnswersTest.card(List.of(LAST_NAME, FIRST_NAME), List.of("Пётр", "Кабак"));
        Value last = card.values(LAST_NAME).get(0);
        assertThat(last.canonical()).containsExactly("Пётр");
        assertThat(last.quality()).isEqualTo(Quality.SUSPICIOUS);
        assertThat(last.suggestion()).isEqualTo("Кабак");
    }

    @Test
    void a_whole_name_gives_its_parts_and_the_sex() {
        Card card = KnownAnswersTest.card(List.of(FULL_NAME, LAST_NAME), List.of("Анна Петровна Ким", ""));
        assertThat(card.text(FULL_NAME)).isEqualTo("Ким Анна Петровна");
        assertThat(card.text(LAST_NAME)).isEqualTo("Ким");
        assertThat(card.values(LAST_NAME).get(1).raw()).isEmpty();
        assertThat(card.values(LAST_NAME).get(1).column()).isEqualTo(0);
        assertThat(card.text(PATRONYMIC)).isEqualTo("Петровна");
        assertThat(card.text(SEX)).isEqualTo("f");
    }

    @ParameterizedTest
    @CsvSource({
        "Иванов Али Гасан оглы, m",
        "Саша, ''",
        "Иванов, m",
        "Иванова, f",
        "Кузнецова Саша, f",
        "Ким, ''",
        "Smith John, m",
        "Мария, f",
        "Иванов Саша, m"
    })
    void the_sex_comes_from_patronymic_first_name_surname(String name, String sex) {
        assertThat(KnownAnswersTest.card(List.of(FULL_NAME), List.of(name)).text(SEX))
                .isEqualTo(sex);
    }

    @Test
    void a_typed_sex_is_not_overruled() {
        Card card = KnownAnswersTest.card(List.of(FULL_NAME, SEX), List.of("Иванова Анна", "м"));
        assertThat(card.all(SEX)).containsExactly("m");
        assertThat(KnownAnswersTest.card(List.of(FULL_NAME, SEX), List.of("Иванова Анна", ""))
                        .text(SEX))
                .isEqualTo("f");
    }

    @Test
    void known_parts_of_another_person_are_not_mixed() {
        Card card = KnownAnswersTest.card(
                List.of(FULL_NAME, LAST_NAME, FIRST_NAME, PATRONYMIC),
                List.of("Петров Пётр Петрович", "Иванов", "Иван", ""));
        assertThat(card.has(PATRONYMIC)).isFalse();
    }

    @Test
    void several_cells_of_a_part_all_stay() {
        Card card = KnownAnswersTest.card(List.of(LAST_NAME, LAST_NAME, LAST_NAME), List.of("", "Иванов", "Петров"));
        assertThat(card.values(LAST_NAME)).hasSize(3);
        assertThat(card.all(LAST_NAME)).containsExactlyInAnyOrder("Иванов", "Петров");
    }

    @Test
    void a_sole_trader_is_company_and_person() {
        Card card = KnownAnswersTest.card(List.of(COMPANY), List.of("ИП Антипин Михаил Алексеевич"));
        assertThat(card.text(COMPANY)).isEqualTo("Антипин Михаил Алексеевич");
        assertThat(card.text(LEGAL_FORM)).isEqualTo("ИП");
        assertThat(card.text(LAST_NAME)).isEqualTo("Антипин");
        assertThat(card.text(SEX)).isEqualTo("m");
    }

    @Test
    void a_sole_trader_under_a_brand_stays_a_company() {
        Card card = KnownAnswersTest.card(List.of(COMPANY), List.of("ИП «Цветы»"));
        assertThat(card.text(COMPANY)).isEqualTo("Цветы");
        assertThat(card.has(LAST_NAME)).isFalse();
    }

    @Test
    void inn_and_kpp_in_one_cell_feed_both_fields() {
        Card card = KnownAnswersTest.card(List.of(INN), List.of("7707083893 / 773601001"));
        assertThat(card.text(INN)).isEqualTo("7707083893");
        assertThat(card.text(KPP)).isEqualTo("773601001");
        assertThat(card.values(INN).get(0).raw()).isEqualTo("7707083893 / 773601001");
    }

    @ParameterizedTest
    @CsvSource({
        "10115, Germany, GOOD",
        "SW1A 1AA, Великобритания, GOOD",
        "10115, Россия, SUSPICIOUS",
        "10115, RU, SUSPICIOUS",
        "10115, KZ, SUSPICIOUS",
        "10115, '', SUSPICIOUS",
        "101000, Germany, GOOD",
    })
    void a_postcode_of_another_length_is_believed_where_the_card_names_another_country(
            String code, String country, Quality quality) {
        Card card = KnownAnswersTest.card(List.of(POSTCODE, Field.COUNTRY), List.of(code, country));
        assertThat(card.values(POSTCODE).get(0).quality()).isEqualTo(quality);
        assertThat(card.text(POSTCODE)).isEqualTo(code);
    }

    @Test
    void a_postcode_is_cut_out_of_the_address() {
        Card card = KnownAnswersTest.card(List.of(Field.ADDRESS), List.of("г.Москва, 101000"));
        assertThat(card.text(Field.ADDRESS)).isEqualTo("г. Москва");
        assertThat(card.text(POSTCODE)).isEqualTo("101000");
    }

    @Test
    void the_id_is_the_source_s_own_where_there_is_one() {
        assertThat(KnownAnswersTest.card(List.of(EXTERNAL_ID), List.of(" 17 ")).id())
                .isEqualTo("file:contact:17");
    }

    @Test
    void without_an_id_the_content_decides_not_the_place() {
        List<Field> fields = List.of(EMAIL, PHONE, PHONE, EXTERNAL_ID);
        Card card = KnownAnswersTest.card(fields, List.of("Ann@mail.ru", "89161234567", "+79161234568", "-"));
        Draft moved = new Draft(
                EntityKind.CONTACT,
                "file",
                new Origin(3, 99),
                List.of(
                        new Draft.Cell(5, EXTERNAL_ID, "", "-"),
                        new Draft.Cell(6, PHONE, "", "8 916 123 45 68"),
                        new Draft.Cell(7, FIRST_NAME, "", ""),
                        new Draft.Cell(8, PHONE, "", "+7 916 123 45 67"),
                        new Draft.Cell(9, EMAIL, "", "ann@mail.ru")),
                List.of());
        Card again = NORMALIZER.normalize(moved);
        assertThat(again.id()).isEqualTo(card.id()).matches("h:[0-9a-f]{16}");
        assertThat(KnownAnswersTest.card(fields, List.of("bob@mail.ru", "", "", ""))
                        .id())
                .isNotEqualTo(card.id());
        Draft extra = new Draft(moved.kind(), "file", moved.origin(), moved.cells(), List.of(new Extra(1, "x")));
        assertThat(NORMALIZER.normalize(extra).id()).isNotEqualTo(card.id());
    }

    @Test
    void no_row_of_nasty_cells_throws_or_loses_a_raw_text() {
        NastyTexts texts = new NastyTexts(new Random(7));
        for (int i = 0; i < 2_000; i++) {
            List<Field> fields = List.of(Field.values());
            List<String> raws = new ArrayList<>();
            for (int f = 0; f < fields.size(); f++) {
                raws.add(texts.next());
            }
            Card card = KnownAnswersTest.card(fields, raws);
            for (int f = 0; f < fields.size(); f++) {
                String raw = raws.get(f);
                assertThat(card.values(fields.get(f)).stream()
                                .anyMatch(v -> v.raw().equals(raw)))
                        .isTrue();
            }
        }
    }
}
