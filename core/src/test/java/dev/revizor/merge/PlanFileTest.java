package dev.revizor.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.MergePlan;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFileTest {
    private static final Card A = SurvivorshipTest.card(
            "a",
            "created_at",
            "2019-01-01",
            "last_name",
            "О'Нил; \"Джон\"",
            "note",
            "первая\nстрока, и =2+2",
            "phone",
            "+79990000001",
            "snils",
            "!плохо");
    private static final Card B = SurvivorshipTest.card("b", "note", "=cmd|' /C calc'!A0", "phone", "+79990000002");

    @TempDir
    Path folder;

    private static String written(Lang lang) throws IOException {
        StringBuilder out = new StringBuilder();
        PlanFile.write(List.of(SurvivorshipTest.plan(A, B)), Map.of("a", A, "b", B), lang, out);
        return out.toString();
    }

    private List<MergePlan> read(String text) throws IOException {
        return PlanFile.read(Files.writeString(folder.resolve("plan.csv"), text));
    }

    @Test
    void says_what_the_cards_disagree_in_where_a_person_decides() throws IOException {
        Card one = SurvivorshipTest.card("a", "last_name", "Reed", "inn", "7707083893", "note", "x");
        Card other = SurvivorshipTest.card("b", "last_name", "Reed", "inn", "7728168971", "note", "x");
        MergePlan plan = SurvivorshipTest.plan(one, other);
        assertThat(plan.decision()).isEqualTo("ask");
        for (Lang lang : Lang.values()) {
            StringBuilder out = new StringBuilder();
            PlanFile.write(List.of(plan), Map.of("a", one, "b", other), lang, out);
            String row = out.toString().lines().skip(1).findFirst().orElseThrow();
            assertThat(row)
                    .startsWith("cluster,")
                    .contains("inn", "merge", "leave")
                    .doesNotContain("note");
            assertThat(read(out.toString())).containsExactly(plan);
        }
    }

    @Test
    void reads_back_what_it_wrote_in_both_languages() throws IOException {
        for (Lang lang : Lang.values()) {
            assertThat(read(written(lang))).containsExactly(SurvivorshipTest.plan(A, B));
        }
    }

    /** Columns that there are and none, letters that mean something to the file, several values, every quality. */
    private static Value value(Random random) {
        List<String> pieces =
                List.of("а", "Ё", "=", "-1", "'", "\"", ",", ";", "\n", "\r\n", "\\", "\\n", " ", "😀", "\t");
        Supplier<String> text = () -> {
            StringBuilder out = new StringBuilder();
            for (int i = random.nextInt(6); i >= 0; i--) {
                out.append(pieces.get(random.nextInt(pieces.size())));
            }
            return out.toString();
        };
        List<String> canonical = Stream.generate(text).limit(random.nextInt(4)).toList();
        Quality quality = Quality.values()[random.nextInt(Quality.values().length)];
        return new Value(random.nextInt(4) - 1, text.get(), canonical, quality, "some.reason", text.get(), text.get());
    }

    @Test
    void reads_back_whatever_values_cards_have() throws IOException {
        Random random = new Random(20261130);
        MergePlan frame = SurvivorshipTest.plan(A, B);
        for (int i = 0; i < 500; i++) {
            List<MergePlan.Choice> choices = Stream.of(Field.LAST_NAME, Field.PHONE, Field.CITY)
                    .map(field -> new MergePlan.Choice(
                            field,
                            Stream.generate(() -> value(random))
                                    .limit(1 + random.nextInt(3))
                                    .toList(),
                            "a b",
                            "union",
                            random.nextBoolean()))
                    .toList();
            MergePlan plan = new MergePlan(
                    frame.cluster(),
                    frame.survivor(),
                    frame.losers(),
                    choices,
                    frame.fingerprints(),
                    frame.band(),
                    frame.decision());
            StringBuilder out = new StringBuilder();
            PlanFile.write(List.of(plan), Map.of("a", A, "b", B), Lang.RU, out);
            assertThat(read(out.toString())).as("round %d", i).containsExactly(plan);
        }
    }

    @Test
    void refuses_columns_that_no_value_has() throws IOException {
        String[] lines = written(Lang.EN).split("\r\n", -1);
        String field = lines[lines.length - 2];
        assertThat(field).startsWith("field,").contains(",good,");
        for (String column : List.of("-2", "-", "", "1.5", "1000000", "x")) {
            lines[lines.length - 2] = field.replaceFirst(",\\d+,good,", "," + column + ",good,");
            assertThatThrownBy(() -> read(String.join("\r\n", lines)))
                    .as(column)
                    .isInstanceOfSatisfying(
                            RevizorException.class,
                            e -> assertThat((String) e.args().get("lines")).endsWith(": column"));
        }
    }

    @Test
    void a_spreadsheet_sees_no_formula() throws IOException {
        assertThat(written(Lang.RU)).contains("'=cmd").contains("'+79990000001").doesNotContain(",=cmd");
    }

    @Test
    void takes_an_edited_decision_a_byte_order_mark_and_semicolons() throws IOException {
        String edited = written(Lang.EN).replace(",merge,merge,", ",leave,merge,");
        assertThat(read("\uFEFF" + edited).get(0).decision()).isEqualTo("leave");
        String header = String.join(";", PlanFile.HEADER);
        assertThat(read(header + "\n")).isEmpty();
    }

    @Test
    void names_all_wrong_rows_with_their_lines() throws IOException {
        String[] lines = written(Lang.EN).split("\r\n", -1);
        String bad = lines[0] + "\r\n" + lines[1].replace(",merge,merge,", ",perhaps,always,") + "\r\nx,y\r\n"
                + lines[2].replace("survivor", "boss") + "\r\n";
        assertThatThrownBy(() -> read(bad)).isInstanceOfSatisfying(RevizorException.class, e -> {
            assertThat(e.code()).isEqualTo(MergeError.PLAN_ROWS);
            assertThat((String) e.args().get("lines"))
                    .contains("2: decision")
                    .contains("2: band")
                    .contains("3: row")
                    .contains("4: role");
            String said = Texts.of("problems-merge", Lang.RU).get("ERR-0603.what", e.args());
            assertThat(said).contains("3: row");
        });
    }

    @Test
    void rejects_wrong_cells_of_cards_and_fields() throws IOException {
        String plan = written(Lang.EN);
        for (String[] change : List.of(
                new String[] {"last_name", "last_nome"}, new String[] {"unreadable", "unknown"},
                new String[] {Survivorship.fingerprint(A), "short"}, new String[] {"field,G-", "field,H-"},
                new String[] {"field,G-", "felt,G-"}, new String[] {"loser", "survivor"})) {
            assertThatThrownBy(() -> read(plan.replace(change[0], change[1])))
                    .as(change[0])
                    .isInstanceOf(RevizorException.class);
        }
        String twice = plan + plan.substring(plan.indexOf('\n') + 1);
        assertThatThrownBy(() -> read(twice)).isInstanceOf(RevizorException.class);
    }

    @Test
    void rejects_another_file_and_none() {
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(MergeError.PLAN_HEADER));
        assertThatThrownBy(() -> PlanFile.read(folder.resolve("no.csv")))
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(MergeError.PLAN_UNREADABLE));
    }

    @Test
    void every_reason_and_code_has_a_text() {
        for (MergeError error : MergeError.values()) {
            assertThat(Texts.of("problems-merge", Lang.EN).has(error.code() + ".fix"))
                    .isTrue();
        }
        assertThat(MergeError.PLAN_STALE.arguments()).containsExactly("groups");
    }
}
