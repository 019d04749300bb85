package dev.revizor.merge;

import dev.revizor.model.Band;
import dev.revizor.model.Field;
import dev.revizor.model.MergePlan;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows to plans; gathers all troubles before it refuses. */
final class PlanReader {
    /** A value that another table brought, as a deal does of its client, has no column in its card's own one: −1. */
    private static final Pattern COLUMN = Pattern.compile("-1|[0-9]{1,6}");

    private final Place place;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();

    PlanReader(Place place) {
        this.place = place;
    }

    List<MergePlan> read(List<CsvRows.Row> rows) {
        for (CsvRows.Row row : rows) {
            if (row.cells().size() != PlanFile.HEADER.size()) {
                trouble(row, "row");
            } else {
                one(row);
            }
        }
        List<MergePlan> out = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            if (draft.survivor.isEmpty() || draft.losers.isEmpty()) {
                troubles.add(draft.line + ": card");
            } else {
                out.add(draft.plan());
            }
        }
        if (!troubles.isEmpty()) {
            Map<String, Object> args = new LinkedHashMap<>();
            args.put("rows", troubles.size());
            args.put("lines", String.join("; ", troubles));
            throw new RevizorException(MergeError.PLAN_ROWS, place, args);
        }
        return out;
    }

    private void one(CsvRows.Row row) {
        String cluster = row.cells().get(1);
        if (row.cells().get(0).equals("cluster")) {
            open(row, cluster);
            return;
        }
        Draft draft = drafts.get(cluster);
        if (draft == null) {
            trouble(row, "cluster");
            return;
        }
        switch (row.cells().get(0)) {
            case "card" -> card(row, draft);
            case "field" -> field(row, draft);
            default -> trouble(row, "row");
        }
    }

    private void open(CsvRows.Row row, String cluster) {
        String decision = row.cells().get(2).strip();
        if (!List.of("merge", "leave", "ask").contains(decision)) {
            trouble(row, "decision");
        }
        Band band = Band.ASK;
        if (row.cells().get(3).equals(Band.MERGE.id())) {
            band = Band.MERGE;
        } else if (!row.cells().get(3).equals(Band.ASK.id())) {
            trouble(row, "band");
        }
        if (cluster.isEmpty() || drafts.containsKey(cluster)) {
            trouble(row, "cluster");
        } else {
            drafts.put(cluster, new Draft(row.line(), cluster, decision, band));
        }
    }

    private void card(CsvRows.Row row, Draft draft) {
        String id = row.cells().get(4);
        String role = row.cells().get(5);
        String print = row.cells().get(18);
        if (id.isEmpty() || draft.survivor.equals(id) || draft.losers.contains(id)) {
            trouble(row, "card");
        } else if (print.length() != 64) {
            trouble(row, "fingerprint");
        } else if (role.equals("survivor") && draft.survivor.isEmpty()) {
            draft.survivor = id;
            draft.prints.add(0, print);
        } else if (role.equals("loser")) {
            draft.losers.add(id);
            draft.prints.add(print);
        } else {
            trouble(row, "role");
        }
    }

    private void field(CsvRows.Row row, Draft draft) {
        Optional<Field> field = Field.of(row.cells().get(6));
        Optional<Quality> quality = quality(row.cells().get(14));
        String column = row.cells().get(13);
        if (field.isEmpty()) {
            trouble(row, "field");
        } else if (quality.isEmpty()) {
            trouble(row, "quality");
        } else if (!COLUMN.matcher(column).matches()) {
            trouble(row, "column");
        } else {
            draft.add(field.get(), value(row.cells(), Integer.parseInt(column), quality.get()), row.cells());
        }
    }

    private static Value value(List<String> cells, int column, Quality quality) {
        List<String> canonical = Several.split(cells.get(7));
        return new Value(column, cells.get(8), canonical, quality, cells.get(15), cells.get(16), cells.get(17));
    }

    private static Optional<Quality> quality(String id) {
        for (Quality quality : Quality.values()) {
            if (quality.id().equals(id)) {
                return Optional.of(quality);
            }
        }
        return Optional.empty();
    }

    private void trouble(CsvRows.Row row, String column) {
        troubles.add(row.line() + ": " + column);
    }

    /** A plan under way. */
    private static final class Draft {
        private final int line;
        private final String cluster;
        private final String decision;
        private final Band band;
        private String survivor = "";
        private final List<String> losers = new ArrayList<>();
        private final List<String> prints = new ArrayList<>();
        private final List<MergePlan.Choice> choices = new ArrayList<>();

        Draft(int line, String cluster, String decision, Band band) {
            this.line = line;
            this.cluster = cluster;
            this.decision = decision;
            this.band = band;
        }

        void add(Field field, Value value, List<String> cells) {
            List<Value> values = new ArrayList<>();
            int last = choices.size() - 1;
            if (last >= 0 && choices.get(last).field() == field) {
                values.addAll(choices.remove(last).values());
            }
            values.add(value);
            choices.add(new MergePlan.Choice(
                    field, values, cells.get(9), cells.get(10), cells.get(11).equals("yes")));
        }

        MergePlan plan() {
            return new MergePlan(cluster, survivor, losers, choices, prints, band, decision);
        }
    }
}
