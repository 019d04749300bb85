package dev.revizor.merge;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.MergePlan;
import dev.revizor.model.Value;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The merge plan as a CSV: per cluster one row {@code cluster} whose column {@code decision} a person edits (merge,
 * leave, ask), one row {@code card} per member with its fingerprint, one row {@code field} per value of the card to be.
 * What is written is read back the same.
 */
public final class PlanFile {
    /** The titles, in their order. */
    static final List<String> HEADER = List.of(
            "row",
            "cluster",
            "decision",
            "band",
            "card",
            "role",
            "field",
            "value",
            "raw",
            "from",
            "reason",
            "conflict",
            "explanation",
            "column",
            "quality",
            "code",
            "rest",
            "suggestion",
            "fingerprint");

    private PlanFile() {}

    /**
     * Writes plans in the given order.
     *
     * @param plans the plans
     * @param members the cards by id, to show a name beside each id
     * @param lang of the explanations; titles and codes stay the same
     * @param out where to; not closed
     */
    public static void write(List<MergePlan> plans, Map<String, Card> members, Lang lang, Appendable out)
            throws IOException {
        Texts texts = Texts.of("merge", lang);
        CsvRows.write(HEADER, out);
        for (MergePlan plan : plans) {
            List<String> cells = row(plan, "cluster", Map.of());
            cells.set(2, plan.decision());
            cells.set(3, plan.band().id());
            cells.set(12, decision(plan, texts));
            CsvRows.write(cells, out);
            card(plan, plan.survivor(), "survivor", plan.fingerprints().get(0), members, out);
            for (int i = 0; i < plan.losers().size(); i++) {
                card(plan, plan.losers().get(i), "loser", plan.fingerprints().get(i + 1), members, out);
            }
            for (MergePlan.Choice choice : plan.choices()) {
                for (Value value : choice.values()) {
                    CsvRows.write(field(plan, choice, value, texts), out);
                }
            }
        }
    }

    /** What is to be done, and where a person decides, what the cards disagree in. */
    private static String decision(MergePlan plan, Texts texts) {
        String open = plan.choices().stream()
                .filter(MergePlan.Choice::conflict)
                .map(choice -> choice.field().id())
                .distinct()
                .collect(Collectors.joining(", "));
        return plan.decision().equals("ask") && !open.isEmpty()
                ? texts.get("decision.ask.fields", "fields", open)
                : texts.get("decision." + plan.decision());
    }

    private static void card(
            MergePlan plan, String id, String role, String print, Map<String, Card> members, Appendable out)
            throws IOException {
        Card card = members.get(id);
        String shown = card == null ? "" : shown(card);
        List<String> cells = row(plan, "card", Map.of());
        cells.set(4, id);
        cells.set(5, role);
        cells.set(7, shown);
        cells.set(18, print);
        CsvRows.write(cells, out);
    }

    private static String shown(Card card) {
        StringBuilder out = new StringBuilder();
        for (Field field :
                List.of(Field.COMPANY, Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME)) {
            boolean repeated = field == Field.FULL_NAME && out.length() > 0;
            if (card.has(field) && !repeated) {
                out.append(out.length() == 0 ? "" : " ").append(card.text(field));
            }
        }
        return out.toString();
    }

    private static List<String> field(MergePlan plan, MergePlan.Choice choice, Value value, Texts texts) {
        List<String> cells = row(plan, "field", Map.of(6, choice.field().id()));
        cells.set(7, Several.join(value.canonical()));
        cells.set(8, value.raw());
        cells.set(9, choice.from());
        cells.set(10, choice.reason());
        cells.set(11, choice.conflict() ? "yes" : "no");
        cells.set(12, texts.get("reason." + choice.reason()));
        cells.set(13, Integer.toString(value.column()));
        cells.set(14, value.quality().id());
        cells.set(15, value.reason());
        cells.set(16, value.rest());
        cells.set(17, value.suggestion());
        return cells;
    }

    private static List<String> row(MergePlan plan, String kind, Map<Integer, String> given) {
        List<String> cells = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
        cells.set(0, kind);
        cells.set(1, plan.cluster());
        given.forEach(cells::set);
        return cells;
    }

    /**
     * Reads plans back. Strict: any wrong row refuses the file, and all wrong rows are named at once.
     *
     * @param file the plan
     */
    public static List<MergePlan> read(Path file) {
        Path name = file.getFileName();
        Place place = Place.file(name == null ? "" : name.toString());
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RevizorException(MergeError.PLAN_UNREADABLE, place, Map.of(), e);
        }
        List<CsvRows.Row> rows = CsvRows.read(text);
        if (rows.isEmpty() || !rows.get(0).cells().equals(HEADER)) {
            throw RevizorException.at(place, MergeError.PLAN_HEADER);
        }
        return new PlanReader(place).read(rows.subList(1, rows.size()));
    }
}
