package dev.revizor.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.damage.Damage.Grade;
import dev.revizor.damage.Damage.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DamagesTest {
    private static final ColumnUse CODES = new ColumnUse(ColumnUse.Holds.CODES, 0);
    private static final ColumnUse SIX = new ColumnUse(ColumnUse.Holds.CODES, 6);
    private static final ColumnUse DAYS = new ColumnUse(ColumnUse.Holds.DAYS, 0);
    private static final ColumnUse QUANTITIES = new ColumnUse(ColumnUse.Holds.QUANTITIES, 0);

    private static Optional<Damage> in(String cell, ColumnUse use) {
        return Damages.in(cell, use);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7,973E+10 | EXPONENT | ELSEWHERE",
                "7.97E+10 | EXPONENT | ELSEWHERE",
                "5E+11 | EXPONENT | ELSEWHERE",
                "7,9730000012E+10 | EXPONENT | EXACT",
                "40702810900000000000 | DIGITS_ZEROED | ELSEWHERE",
                "#N/A | ERROR_VALUE | LOST",
                "#ССЫЛКА! | ERROR_VALUE | LOST",
                "######## | HASHES | LOST",
                "?????? | QUESTION_MARKS | LOST",
                "12.май | DATE_TURNED | AMBIGUOUS",
            })
    void damage_of_codes_is_graded(String cell, Kind kind, Grade grade) {
        assertThat(in(cell, CODES)).hasValueSatisfying(damage -> {
            assertThat(damage.kind()).isEqualTo(kind);
            assertThat(damage.grade()).isEqualTo(grade);
        });
    }

    /** Invented numbers of which the last digit is right by chance or by the rule of bank cards (ISO/IEC 7812-1). */
    @ParameterizedTest
    @CsvSource({
        "4000000000012080, UNKNOWN, false",
        "4000000000013000, UNKNOWN, true",
        "4000000000013000, WHOLE, false",
        "4000000000012080, ZEROED, true",
        "40702810900000000000, WHOLE, true"
    })
    void a_last_zero_may_be_one_by_chance(String cell, ColumnUse.LongOnes others, boolean damaged) {
        ColumnUse use = new ColumnUse(ColumnUse.Holds.CODES, 0, others);
        assertThat(in(cell, use).filter(damage -> damage.kind() == Kind.DIGITS_ZEROED))
                .matches(found -> found.isPresent() == damaged);
    }

    @Test
    void what_is_exact_says_the_value() {
        assertThat(in(" 7,9730000012E+10 ", CODES).orElseThrow().candidates()).containsExactly("79730000012");
        assertThat(in("РЎРµСЂРіРµР№", ColumnUse.TEXT).orElseThrow().candidates())
                .containsExactly("Сергей");
        assertThat(in("Ñåðãåé Òåñòîâ", ColumnUse.TEXT).orElseThrow().candidates())
                .containsExactly("Сергей Тестов");
    }

    @Test
    void lost_zeros_are_seen_by_the_width_of_the_column_and_only_proposed() {
        assertThat(in("21000", SIX)).contains(new Damage(Kind.ZEROS_LOST, Grade.AMBIGUOUS, List.of("021000")));
        assertThat(in("101000", SIX)).isEmpty();
        assertThat(in("21000", CODES)).isEmpty();
    }

    @Test
    void a_turned_day_may_have_been_several_things() {
        assertThat(in("12.май", ColumnUse.TEXT).orElseThrow().candidates())
                .contains("12/5", "5/12", "12-5")
                .doesNotHaveDuplicates();
        assertThat(in("May-12", ColumnUse.TEXT).orElseThrow().kind()).isEqualTo(Kind.DATE_TURNED);
        assertThat(in("12.мар", DAYS).orElseThrow().kind()).isEqualTo(Kind.YEAR_LOST);
        assertThat(in("12.мир", ColumnUse.TEXT)).isEmpty();
    }

    @Test
    void a_text_of_just_the_length_of_a_cell_is_cut() {
        for (int length : new int[] {255, 32_767}) {
            String cell = "слово ".repeat(6_000).substring(0, length - 1) + "а";
            assertThat(in(cell, ColumnUse.TEXT).orElseThrow().kind()).isEqualTo(Kind.CUT);
            assertThat(in(cell + "а", ColumnUse.TEXT)).isEmpty();
            assertThat(Damages.fits(cell, Damage.of(Kind.CUT, Grade.ELSEWHERE), cell + " и дальше"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7 916 000-00-12",
                "Иванов Пётр",
                "ООО «Ромашка»",
                "РОССИЯ, СССР",
                "Äußere Straße",
                "São Tomé",
                "e@example.org",
                "Позвонить???",
                "а точно? да?",
                "12.05.2026",
                "12 мая 2026",
                "1E",
                "E+10",
                "#1",
                "№ 5",
                "№###",
                "Ångström",
                "Łódź",
                "Ёлка",
                "«Р»",
                "ПрАТ «Світ»",
                "Здравствуйте! Это — письмо…",
                "C# и F#",
                "10e5 штук",
                "дом 12/5",
                "1 мая",
                "8 марта",
                "ул. 1 мая",
                "9-я"
            })
    void healthy_cells_have_no_damage(String cell) {
        for (ColumnUse use : List.of(CODES, DAYS, QUANTITIES, ColumnUse.TEXT)) {
            assertThat(in(cell, use)).as(use.toString()).isEmpty();
        }
    }

    @Test
    void a_quantity_may_be_a_power_of_ten_that_shows_all_its_digits() {
        for (String whole : List.of("1,5345E+3", "1.2345678E+06", "1.5E+0", "1.5E-3", "-1,2345E+4", "0E+5", "12E+3")) {
            assertThat(in(whole, QUANTITIES)).as(whole).isEmpty();
        }
        for (String part : List.of("7,973E+10", "1,5E+3", "1.2E+06", "-1.2e6", "5E+11")) {
            assertThat(in(part, QUANTITIES)).as(part).contains(Damage.of(Kind.EXPONENT, Grade.ELSEWHERE));
        }
    }

    @Test
    void the_rounded_quantity_is_known_again() {
        Damage damage = in("1,5E+3", QUANTITIES).orElseThrow();
        for (String healthy : List.of("1500", "1534", "1 534,50", "1450", "1499.99", "1 500,00")) {
            assertThat(Damages.fits("1,5E+3", damage, healthy)).as(healthy).isTrue();
        }
        for (String other : List.of("1600", "150", "15000", "пусто", "")) {
            assertThat(Damages.fits("1,5E+3", damage, other)).as(other).isFalse();
        }
        assertThat(Damages.fits("-1,5E+3", in("-1,5E+3", QUANTITIES).orElseThrow(), "-1534,5"))
                .isTrue();
    }

    @Test
    void any_number_that_excel_shortens_is_seen_and_known_again() {
        Random random = new Random(20_261_129);
        for (int i = 0; i < 5_000; i++) {
            String digits = (1 + random.nextInt(9)) + Long.toString(1_000_000_000L + random.nextLong(8_999_999_999L));
            int shown = 1 + random.nextInt(digits.length());
            BigDecimal rounded = new BigDecimal(digits).round(new MathContext(shown));
            String mantissa = rounded.unscaledValue().toString().replaceAll("0+$", "");
            String cell = mantissa.substring(0, 1)
                    + (mantissa.length() > 1 ? "," + mantissa.substring(1) : "")
                    + "E+"
                    + (rounded.precision() - rounded.scale() - 1);
            Damage damage = in(cell, CODES).orElseThrow(() -> new AssertionError(cell));
            assertThat(Damages.fits(cell, damage, "+" + digits)).as(cell).isTrue();
            if (damage.grade() == Grade.EXACT) {
                assertThat(damage.candidates()).containsExactly(digits);
            }
            String other = Long.toString(Long.parseLong(digits) / 10 + 10_000_000_000L);
            assertThat(Damages.fits(cell, damage, other))
                    .as("%s %s", cell, other)
                    .isEqualTo(new BigDecimal(other)
                                    .round(new MathContext(mantissa.length()))
                                    .compareTo(new BigDecimal(cell.replace(',', '.')))
                            == 0);
        }
    }

    @Test
    void any_russian_text_in_a_wrong_charset_comes_back() {
        Random random = new Random(7);
        Charset cyrillic = Charset.forName("windows-1251");
        String letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗКЛМНОПРСТУФХЦЧШЩЭЮЯ -";
        int seen = 0;
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder("К");
            for (int n = 3 + random.nextInt(20); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String healthy = text.append('а').toString();
            String cell = new String(healthy.getBytes(StandardCharsets.UTF_8), cyrillic);
            String latin = new String(healthy.getBytes(cyrillic), Charset.forName("windows-1252"));
            if (cell.indexOf('\ufffd') < 0) {
                assertThat(in(cell, ColumnUse.TEXT)).as(cell).contains(Damage.exact(Kind.MOJIBAKE, healthy));
                seen++;
            }
            assertThat(in(latin, ColumnUse.TEXT)).as(latin).contains(Damage.exact(Kind.MOJIBAKE, healthy));
            assertThat(in(healthy, ColumnUse.TEXT)).as(healthy).isEmpty();
        }
        assertThat(seen).isGreaterThan(1_000);
    }

    @Test
    void question_marks_stand_for_letters_one_by_one() {
        Damage damage = in("?????? ??????", ColumnUse.TEXT).orElseThrow();
        assertThat(Damages.fits("?????? ??????", damage, "Сергей Тестов")).isTrue();
        assertThat(Damages.fits("?????? ??????", damage, "Иван Петров")).isFalse();
        assertThat(in("Ir?n?e ?m", ColumnUse.TEXT)).isEmpty();
    }
}
