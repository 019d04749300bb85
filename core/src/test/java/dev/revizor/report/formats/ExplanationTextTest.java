package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.revizor.model.Band;
import dev.revizor.model.Explained;
import dev.revizor.model.Field;
import dev.revizor.report.Explanation;
import dev.revizor.report.Texter;
import dev.revizor.testing.Golden;
import dev.revizor.text.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read of an explanation, on invented records; the weights are chosen, not learnt. */
final class ExplanationTextTest {
    private static final Explained.Conflict NONE = new Explained.Conflict("", false);
    private static final Explained.Meeting BY_PHONE =
            new Explained.Meeting(true, false, List.of("phone", "birth_date", "extra_8"));
    private static final List<Explained.Step> ALIKE = List.of(
            new Explained.Step("birth_date", "one_digit", -1.9, 0),
            new Explained.Step("last_name", "exact", 6.4, 900),
            new Explained.Step("first_name", "diminutive", 2.9, 0),
            new Explained.Step("phone", "exact", 13.1, 2),
            new Explained.Step("extra_8", "typo", -0.04, 0),
            new Explained.Step("email", Explained.ONLY_A, 0, 0),
            new Explained.Step("city", Explained.ONLY_B, 0, 0));

    private static Explanation told(Explained pair, Optional<Explanation.Group> group) {
        Map<String, Explanation.Values> values = new LinkedHashMap<>();
        values.put("birth_date", new Explanation.Values("12.03.1984", "12.03.1985"));
        values.put("last_name", new Explanation.Values("Щербакова", "Щербакова"));
        values.put("first_name", new Explanation.Values("Анна", "Аня"));
        values.put("phone", new Explanation.Values("+74951203791", "+74951203791"));
        values.put("extra_8", new Explanation.Values("\u001b[2JK-1", "x".repeat(120)));
        values.put("email", new Explanation.Values("a.sherb@mail.example", ""));
        values.put("city", new Explanation.Values("???", "Москва"));
        return new Explanation(
                "10452",
                "2\u202e1",
                pair,
                new Explanation.Cuts(0.999, 0.5),
                values,
                Map.of("extra_8", "Код <клуба>"),
                group);
    }

    private static Explained pair(
            double bits, Band band, int witnesses, Explained.Conflict why, Explained.Meeting how) {
        return new Explained("person", 81_000, bits - 20.46, ALIKE, bits, band, witnesses, why, how);
    }

    private static Explained withCeiling() {
        List<Explained.Step> steps = List.of(
                new Explained.Step("inn", "exact", 10.5, 2),
                new Explained.Step("company", "exact", 11.5, 3),
                new Explained.Step("email", "exact", 0, 2),
                Explained.Step.ceiling("entity", 4.2, 17.8));
        Explained.Circumstances traders = new Explained.Circumstances(true, "", List.of(), List.of());
        return new Explained("company", 2000, -11.6, steps, 6.2, Band.ASK, 2, NONE, BY_PHONE, traders);
    }

    private static Explained.Step first(String level) {
        return new Explained.Step("first_name", level, level.equals("different") ? -9.5 : 0, 0);
    }

    private static Explained lacking(String what, Explained.Step... first) {
        List<Explained.Step> steps = new ArrayList<>(List.of(new Explained.Step("phone", "exact", 13.1, 2)));
        steps.addAll(List.of(first));
        Explained.Circumstances why = new Explained.Circumstances(false, what, List.of(), List.of());
        return new Explained("person", 2000, -2, steps, 11, Band.ASK, 0, NONE, BY_PHONE, why);
    }

    private static Explained rules(Explained.Conflict conflict, List<Field> never) {
        Explained.Circumstances rules =
                new Explained.Circumstances(false, "", List.of(List.of(Field.EMAIL, Field.LAST_NAME)), never);
        Band band = conflict.hard() ? Band.LEAVE : Band.MERGE;
        return new Explained("person", 2000, -9, ALIKE, 11, band, 0, conflict, BY_PHONE, rules);
    }

    private static Explained decided(Explained.Decision decision, double bits, Explained.Conflict conflict) {
        Explained.Circumstances said =
                new Explained.Circumstances(false, "", List.of(), List.of(), decision, List.of());
        Band band = decision == Explained.Decision.SAME ? Band.MERGE : Band.LEAVE;
        return new Explained("person", 2000, -9, ALIKE, bits, band, 0, conflict, BY_PHONE, said);
    }

    private static Optional<Explanation.Group> group(Explanation.Hop... path) {
        return Optional.of(new Explanation.Group("G-0a1b2c3d", path.length + 1L, List.of(path)));
    }

    static Map<String, Explanation> samples() {
        Explained.Meeting every = new Explained.Meeting(true, true, List.of("email"));
        Explained.Meeting full = new Explained.Meeting(false, false, List.of("surname_city"));
        Explained.Meeting never = new Explained.Meeting(false, false, List.of());
        Map<String, Explanation> out = new LinkedHashMap<>();
        out.put("merge", told(pair(12.4, Band.MERGE, 3, NONE, BY_PHONE), group(new Explanation.Hop("a", "b", 12.4))));
        out.put("witnesses", told(pair(11, Band.ASK, 1, NONE, every), group(new Explanation.Hop("a", "b", 11))));
        out.put(
                "soft",
                told(pair(2, Band.ASK, 0, new Explained.Conflict("birth_date", false), BY_PHONE), Optional.empty()));
        out.put("hard", told(pair(9, Band.LEAVE, 0, new Explained.Conflict("twins", true), every), Optional.empty()));
        out.put(
                "chain",
                told(
                        pair(-3.2, Band.LEAVE, 0, NONE, never),
                        group(new Explanation.Hop("10452", "77", 12.3), new Explanation.Hop("77", "2\u202e1", 5))));
        out.put("together", told(withCeiling(), Optional.empty()));
        out.put("nameless", told(lacking("given_name", first("only_a")), Optional.empty()));
        out.put("nameless_both", told(lacking("given_name"), Optional.empty()));
        out.put("other_name", told(lacking("same_given_name", first("different")), Optional.empty()));
        out.put("short_of_merging", told(pair(9.5, Band.ASK, 3, NONE, BY_PHONE), Optional.empty()));
        out.put(
                "rules",
                told(
                        rules(new Explained.Conflict("rule", true), List.of(Field.BIRTH_DATE, Field.SNILS)),
                        Optional.empty()));
        out.put("rule_must", told(rules(NONE, List.of()), Optional.empty()));
        out.put(
                "said_same",
                told(
                        decided(Explained.Decision.SAME, -3, new Explained.Conflict("twins", true)),
                        group(new Explanation.Hop("10452", "2\u202e1", Double.POSITIVE_INFINITY))));
        out.put("said_different", told(decided(Explained.Decision.DIFFERENT, 11, NONE), Optional.empty()));
        out.put(
                "said_chain",
                told(
                        pair(-3.2, Band.LEAVE, 0, NONE, never),
                        group(
                                new Explanation.Hop("10452", "77", Double.POSITIVE_INFINITY),
                                new Explanation.Hop("77", "2\u202e1", 5))));
        out.put("unseen", told(pair(4, Band.ASK, 2, NONE, full), Optional.empty()));
        Explanation alone =
                told(pair(4, Band.LEAVE, 2, new Explained.Conflict("birth_date", false), full), Optional.empty());
        out.put(
                "unfound",
                new Explanation(
                        alone.a(),
                        alone.b(),
                        alone.pair(),
                        alone.cuts(),
                        alone.values(),
                        alone.titles(),
                        Optional.empty(),
                        Explanation.Held.BY_SEARCH,
                        Map.of()));
        out.put("apart", told(pair(-30, Band.LEAVE, 0, NONE, never), Optional.empty()));
        out.put(
                "mixed",
                told(
                        new Explained(
                                "company",
                                3,
                                -2,
                                List.of(new Explained.Step("kind", "different", -50, 0)),
                                -52,
                                Band.LEAVE,
                                0,
                                NONE,
                                new Explained.Meeting(true, true, List.of())),
                        Optional.empty()));
        return out;
    }

    static Stream<Arguments> all() {
        return samples().keySet().stream()
                .flatMap(name -> Stream.of(Arguments.of(name, Lang.RU), Arguments.of(name, Lang.EN)));
    }

    private static String text(String name, Lang lang, int columns) {
        return String.join(
                        "\n",
                        ExplanationText.lines(
                                Objects.requireNonNull(samples().get(name)), Texter.in(lang), new Width(columns)))
                + "\n";
    }

    @ParameterizedTest
    @MethodSource("all")
    void reads_as_it_should(String name, Lang lang) {
        Golden.of("core").matches("explain/" + name + "-" + lang.id() + ".txt", text(name, lang, 80));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void keeps_to_the_width_and_drives_no_terminal(Lang lang) {
        for (int columns : new int[] {40, 80, 100, 200}) {
            for (String name : samples().keySet()) {
                String text = text(name, lang, columns);
                assertThat(text).doesNotContain("\u001b", "\u202e").contains("⟨U+202E⟩");
                assertThat(text.lines().filter(line -> !line.startsWith("    ")))
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Math.min(100, columns)));
            }
        }
    }

    @Test
    void programs_get_the_true_characters_under_a_schema() throws IOException {
        for (Explanation told : samples().values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonExplanation.write(told, out);
            String json = out.toString(StandardCharsets.UTF_8);
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(
                                    ExplanationTextTest.class.getResourceAsStream("/dev/revizor/schema/explain.json"))
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
            assertThat(json).contains("\"b\":\"2\u202e1\"".replace("\":\"", "\": \""));
        }
    }
}
