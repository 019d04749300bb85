package dev.revizor.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.problem.ErrorCode.Kind;
import dev.revizor.problem.RevizorException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=1",
                "+7-999-0000001",
                "-",
                "+",
                "-1+1",
                "@SUM(A1)",
                "@1",
                "\t=1",
                "\t5",
                "\r=1",
                "\n=1",
                "+cmd|' /C calc'!A0",
                "＝1+1",
                "＠x",
                "＋1",
                "－1",
                "-5-",
                "+."
            })
    void what_a_spreadsheet_would_run_is_guarded_for_people_only(String text) {
        assertThat(Cells.PEOPLE.guarded(text)).isEqualTo("'" + text);
        assertThat(Cells.CRM.guarded(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+79990000001",
                "+7 (999) 000-00-01",
                "+7 916 123-45-68",
                "-5",
                "-5,5",
                "+1.25",
                "Иванов",
                "1=1",
                "a@b.ru",
                "'",
                "'+79990000001",
                "0+1",
                " =1"
            })
    void phones_numbers_and_plain_text_stay(String text) {
        assertThat(Cells.PEOPLE.guarded(text)).isEqualTo(text);
    }

    @Test
    void quotes_stand_where_rfc_4180_wants_them() {
        assertThat(Cells.quoted("a b", ';')).isEqualTo("a b");
        assertThat(Cells.quoted("a;b", ';')).isEqualTo("\"a;b\"");
        assertThat(Cells.quoted("a;b", ',')).isEqualTo("a;b");
        assertThat(Cells.quoted("ООО \"Луч\"", ';')).isEqualTo("\"ООО \"\"Луч\"\"\"");
        assertThat(Cells.quoted("a\nb", ';')).isEqualTo("\"a\nb\"");
        assertThat(Cells.quoted("a\rb", ';')).isEqualTo("\"a\rb\"");
        CsvForm form = CsvForm.GENERIC;
        assertThat(form.line(List.of("", "=1", "x\"y"))).isEqualTo(";=1;\"x\"\"y\"");
        assertThat(form.line(List.of(""))).isEqualTo("\"\"");
        assertThat(form.line(List.of("a"))).isEqualTo("a");
        CsvForm bitrix = Dialect.of("bitrix24").form();
        assertThat(bitrix.line(List.of("", "=1"))).isEqualTo("\"\";\"=1\";");
    }

    @Test
    void the_guard_comes_off_again_whatever_was_there() {
        String[] bits = {"'", "=", "+", "-", "@", "\t", "7", "9", ".", "x", " ", "＝", ""};
        java.util.Random random = new java.util.Random(11);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(6); j > 0; j--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            String shown = Cells.PEOPLE.guarded(text.toString());
            assertThat(Cells.bare(shown)).isEqualTo(text.toString());
            assertThat(shown).doesNotStartWith("=").doesNotStartWith("@").doesNotStartWith("\t");
        }
    }

    @Test
    void options_are_read_in_any_case() {
        assertThat(Cells.of("People")).isEqualTo(Cells.PEOPLE);
        assertThat(Dialect.of("simla").name()).isEqualTo("retailcrm");
        RevizorException profile = catchThrowableOfType(RevizorException.class, () -> Cells.of("robots"));
        assertThat(profile.code()).isEqualTo(ExchangeError.UNKNOWN_PROFILE);
        RevizorException dialect = catchThrowableOfType(RevizorException.class, () -> Dialect.of("1c"));
        assertThat(dialect.code()).isEqualTo(ExchangeError.UNKNOWN_DIALECT);
        assertThat(dialect.code().kind()).isEqualTo(Kind.USAGE);
        assertThat(dialect.args()).containsOnlyKeys(dialect.code().arguments());
        assertThat(ExchangeError.values())
                .extracting(ExchangeError::code)
                .allMatch(code -> code.matches("ERR-22\\d\\d"));
    }
}
