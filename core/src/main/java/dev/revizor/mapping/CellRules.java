package dev.revizor.mapping;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the cells of a known export are spelt: what parts several values, what stands for nothing, ids in two lengths. A
 * cell is read in the plain spelling; what is kept beside the value is the cell as it stood.
 */
public final class CellRules {
    private static final CellRules NONE = new CellRules(List.of(), DumpNulls.ARE_NOT);

    private final List<Rule> rules;
    private final DumpNulls nulls;
    private final Map<Integer, List<Rule>> byColumn = new TreeMap<>();

    /** What a rule does to a cell. */
    private enum Verb {
        /** Several values are parted by the argument. */
        SPLIT,
        /** A star before a value says that it is the first, or the system's own. */
        STAR,
        /** Each value stands in quotes of its own. */
        UNQUOTE,
        /** The argument stands for nothing. */
        BLANK,
        /** What is left of the sign «=» in the argument means what is right of it. */
        SAY,
        /** A Salesforce id of 15 characters gets the three that tell its case. */
        WIDEN,
        /** The number of a user stands behind his name, as in {@code Anna [12]}. */
        NUMBER
    }

    /** Columns whose cells a rule is for: all of a field, or those of one tag. */
    private record Cells(Field field, Optional<String> tag) {
        static Cells parse(String text) {
            int colon = text.indexOf(':');
            return new Cells(
                    Field.of(colon < 0 ? text : text.substring(0, colon)).orElseThrow(),
                    colon < 0 ? Optional.empty() : Optional.of(text.substring(colon + 1)));
        }

        boolean has(Mapping.Column column) {
            return column.field().filter(field::equals).isPresent()
                    && tag.map(column.tag()::equals).orElse(true);
        }

        String told() {
            return field.id()
                    + tag.filter(name -> !name.isEmpty())
                            .map(name -> ":" + name)
                            .orElse("");
        }
    }

    private record Rule(Verb verb, String argument, List<Cells> cells) {
        static Rule parse(String[] line) {
            List<Cells> cells = new ArrayList<>();
            for (String text : line.length > 3 ? line[3].split(" ") : new String[0]) {
                cells.add(Cells.parse(text));
            }
            return new Rule(Verb.valueOf(line[1].toUpperCase(Locale.ROOT)), unquoted(line[2]), cells);
        }

        private static String unquoted(String text) {
            boolean in = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
            return in ? text.substring(1, text.length() - 1) : text;
        }

        private String said(String cell) {
            int sign = argument.indexOf('=');
            return cell.strip().equalsIgnoreCase(argument.substring(0, sign)) ? argument.substring(sign + 1) : cell;
        }

        String read(String cell) {
            return switch (verb) {
                case SPLIT -> cell.contains(argument) ? cell.replace(argument, "; ") : cell;
                case STAR -> cell.indexOf('*') < 0 ? cell : cell.replaceAll("(^|; )\\* *", "$1");
                case UNQUOTE ->
                    cell.indexOf('"') < 0 ? cell : cell.replace("\",\"", "; ").replace("\"", "");
                case BLANK -> cell.strip().equals(argument) ? "" : cell;
                case SAY -> said(cell);
                case WIDEN -> SalesforceId.widened(cell);
                case NUMBER -> cell.endsWith("]") ? cell.replaceFirst(" *\\[\\d+]$", "") : cell;
            };
        }
    }

    private CellRules(List<Rule> rules, DumpNulls nulls) {
        this.rules = rules;
        this.nulls = nulls;
    }

    static CellRules parse(List<String[]> lines) {
        return new CellRules(lines.stream().map(Rule::parse).toList(), DumpNulls.ARE_NOT);
    }

    /** The rules of the export that a mapping was recognised as, for its columns; in any of them a NULL is no value. */
    public static CellRules of(Mapping mapping, DumpNulls nulls) {
        CellRules of = Preset.all().stream()
                .filter(preset -> preset.name().equals(mapping.preset()))
                .map(Preset::rules)
                .findFirst()
                .orElse(NONE);
        CellRules out = new CellRules(of.rules, nulls);
        for (Mapping.Column column : mapping.columns()) {
            List<Rule> own = of.rules.stream()
                    .filter(rule -> rule.cells().stream().anyMatch(cells -> cells.has(column)))
                    .toList();
            if (!own.isEmpty() || nulls == DumpNulls.ARE && column.field().isPresent()) {
                out.byColumn.put(column.position(), own);
            }
        }
        return out;
    }

    /** What the file says, for the manual. */
    List<String> told() {
        return rules.stream()
                .map(rule -> rule.verb().name().toLowerCase(Locale.ROOT)
                        + (rule.argument().isEmpty() ? "" : " «" + rule.argument() + "»")
                        + ": "
                        + String.join(
                                " ", rule.cells().stream().map(Cells::told).toList()))
                .toList();
    }

    /** The row in the plain spelling; itself where no rule says anything. */
    public RawRow read(RawRow row) {
        if (byColumn.isEmpty()) {
            return row;
        }
        String[] cells = row.cells().toArray(new String[0]);
        for (Map.Entry<Integer, List<Rule>> column : byColumn.entrySet()) {
            String cell = cells[column.getKey()];
            cell = nulls.is(cell) ? "" : cell;
            for (Rule rule : column.getValue()) {
                cell = rule.read(cell);
            }
            cells[column.getKey()] = cell;
        }
        return row.with(Arrays.asList(cells));
    }

    /** The card that the plain row gave, with the cells as they stood beside its values. */
    public Card restored(Card card, RawRow plain, RawRow stood) {
        if (plain == stood || plain.cells().equals(stood.cells())) {
            return card;
        }
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            List<Value> values = new ArrayList<>(entry.getValue().size());
            for (Value value : entry.getValue()) {
                values.add(restored(value, plain, stood));
            }
            fields.put(entry.getKey(), values);
        }
        return new Card(card.id(), card.kind(), card.origin(), fields, card.extras());
    }

    private Value restored(Value value, RawRow plain, RawRow stood) {
        boolean ofRule = byColumn.containsKey(value.column());
        // A part that was cut out of the cell has no raw text of its own.
        boolean cutOut = value.raw().isEmpty() && !value.canonical().isEmpty();
        if (!ofRule || cutOut || !value.raw().equals(plain.cells().get(value.column()))) {
            return value;
        }
        return new Value(
                value.column(),
                stood.cells().get(value.column()),
                value.canonical(),
                value.quality(),
                value.reason(),
                value.rest(),
                value.suggestion());
    }
}
