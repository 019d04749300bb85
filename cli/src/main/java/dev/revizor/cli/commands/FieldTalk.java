package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.flow.FieldPlan;
import dev.revizor.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says how the columns of a table are compared: in two lines, or column by column. Never a value of the table. */
final class FieldTalk {
    private static final int PERCENT = 100;
    private static final int SHOWN = 10;

    private final Session session;
    private final Texts texts;
    private final Texts reasons;

    FieldTalk(Session session, Session.Setup setup) {
        this.session = session;
        this.texts = setup.texts();
        this.reasons = Texts.of("mapping", setup.lang());
    }

    /** What is compared as which field; then the rest, if there is any. */
    List<String> lines(FieldPlan plan) {
        List<String> out = new ArrayList<>();
        out.add(texts.get(
                "dedupe.compared",
                "file",
                plan.file(),
                "kind",
                texts.get("kind." + (plan.isOfClients() ? plan.kind().id() : "records")),
                "columns",
                compared(plan)));
        String generic = titles(plan, FieldPlan.Use.GENERIC);
        String none = titles(plan, FieldPlan.Use.NONE);
        if (!generic.isEmpty() && !none.isEmpty()) {
            out.add(texts.get("dedupe.rest", "generic", generic, "none", none));
        } else if (!generic.isEmpty()) {
            out.add(texts.get("dedupe.rest.generic", "generic", generic));
        } else if (!none.isEmpty()) {
            out.add(texts.get("dedupe.rest.none", "none", none));
        }
        return out;
    }

    /** {@code last_name ← surname, phone ← Work + Mobile}. */
    private String compared(FieldPlan plan) {
        Map<String, String> byField = new LinkedHashMap<>();
        for (FieldPlan.Column column : plan.of(FieldPlan.Use.FIELD)) {
            String field = column.field().orElseThrow().id();
            byField.merge(field, title(column), (one, other) -> one + " + " + other);
        }
        return byField.isEmpty()
                ? texts.get("dedupe.compared.none")
                : byField.entrySet().stream()
                        .map(entry -> entry.getKey() + " ← " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** The first titles of a use, and how many more there are. */
    private String titles(FieldPlan plan, FieldPlan.Use use) {
        List<String> titles = plan.of(use).stream().map(FieldTalk::known).toList();
        if (titles.size() <= SHOWN) {
            return String.join(", ", titles);
        }
        return texts.get(
                "dedupe.rest.more",
                "titles",
                String.join(", ", titles.subList(0, SHOWN - 1)),
                "more",
                titles.size() - SHOWN + 1);
    }

    /** A title, and what it is known to be where that does not say how it is compared: a job is compared by its values. */
    private static String known(FieldPlan.Column column) {
        boolean read = column.use() == FieldPlan.Use.GENERIC && column.field().isPresent();
        return read ? title(column) + " (" + column.fieldId() + ")" : title(column);
    }

    private static String title(FieldPlan.Column column) {
        return column.title().strip();
    }

    /** Every column on a line of its own. */
    void table(List<FieldPlan> plans, OutputOptions output) {
        boolean screen = output.format().equals("table");
        Tables.write(
                session,
                output,
                texts,
                "fields.col.",
                List.of("file", "column", "field", "use", "why", "filled"),
                rows -> plans.forEach(plan -> plan.columns()
                        .forEach(column -> rows.accept(List.of(
                                plan.file(),
                                title(column),
                                column.fieldId(),
                                screen
                                        ? texts.get("fields.use." + column.use().id())
                                        : column.use().id(),
                                screen ? reasons.get("why." + column.why()) : column.why(),
                                Math.round(column.filled() * PERCENT) + " %")))));
    }
}
