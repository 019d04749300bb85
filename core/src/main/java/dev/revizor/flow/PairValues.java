package dev.revizor.flow;

import dev.revizor.match.NameCells;
import dev.revizor.model.Card;
import dev.revizor.model.Explained;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.report.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What two cards have under each comparison, as it was typed. */
final class PairValues {
    private static final String EXTRA = "extra_";
    private static final List<Field> NAME = List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC);
    private static final List<Field> IN_ADDRESS = List.of(Field.CITY, Field.POSTCODE);

    /** What is filled with numbers and addresses that nobody has. */
    private static final List<Field> FILLED =
            List.of(Field.PHONE, Field.EMAIL, Field.BIRTH_DATE, Field.INN, Field.OGRN, Field.SNILS);

    /** A word or a dash for nothing has no more digits. */
    private static final int FEW_DIGITS = 4;

    private final Card a;
    private final Card b;

    PairValues(Card a, Card b) {
        this.a = a;
        this.b = b;
    }

    /** The values of all comparisons that were made. */
    Map<String, Explanation.Values> of(Explained pair) {
        Map<String, Explanation.Values> out = new LinkedHashMap<>();
        for (Explained.Step step : pair.steps()) {
            if (!step.isCeiling()) {
                Explanation.Values both = values(step.comparison(), pair);
                out.put(step.comparison(), step.isOneSided() ? oneSided(step, both, pair) : both);
            }
        }
        return out;
    }

    /** What was typed to fill the cells of whoever has no such value: 000-00-00, {@code no@no.ru}. */
    Map<String, Explanation.Values> fillers() {
        Map<String, Explanation.Values> out = new LinkedHashMap<>();
        for (Field field : FILLED) {
            Explanation.Values both = new Explanation.Values(filler(a, field), filler(b, field));
            if (!both.a().isEmpty() || !both.b().isEmpty()) {
                out.put(field.id(), both);
            }
        }
        return out;
    }

    private static String filler(Card card, Field field) {
        return card.all(field).isEmpty()
                ? joined(
                        card.values(field).stream().filter(PairValues::isFiller).toList())
                : "";
    }

    private static boolean isFiller(Value value) {
        long digits = value.raw().chars().filter(Character::isDigit).count();
        return value.quality() == Quality.PLACEHOLDER
                && (digits > FEW_DIGITS || value.raw().indexOf('@') > 0);
    }

    /** Of whoever has no such value, only what was typed where it belongs, and was not read as something else. */
    private Explanation.Values oneSided(Explained.Step step, Explanation.Values both, Explained pair) {
        List<Field> fields = fields(step.comparison());
        if (fields.isEmpty()) {
            return both;
        }
        boolean inA = step.level().equals(Explained.ONLY_A);
        String typed = unread(inA ? b : a, fields, pair.read(inA ? 1 : 0));
        return inA
                ? new Explanation.Values(both.a(), typed, where(both.aside().inA(), false))
                : new Explanation.Values(
                        typed, both.b(), where(false, both.aside().inB()));
    }

    /** What stands in the cells of a field and was not understood; nothing where it is a word for nothing, or another part of the name. */
    private static String unread(Card card, List<Field> fields, Explained.Read read) {
        List<Value> values = fields.stream()
                .flatMap(field -> card.values(field).stream())
                .filter(value -> value.quality() != Quality.BLANK && value.quality() != Quality.PLACEHOLDER)
                .toList();
        String typed = joined(values);
        boolean taken = NAME.containsAll(fields)
                && Stream.of(read.last(), read.first(), read.middle())
                        .anyMatch(part -> !part.isEmpty() && folded(typed).contains(part));
        return taken ? "" : typed;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private Explanation.Values values(String comparison, Explained pair) {
        if (comparison.startsWith(EXTRA)) {
            return new Explanation.Values(extra(a, comparison), extra(b, comparison));
        }
        List<Field> fields = fields(comparison);
        Optional<Field> cellA = aside(a, fields, pair.read(0));
        Optional<Field> cellB = aside(b, fields, pair.read(1));
        if (cellA.isPresent() || cellB.isPresent()) {
            return new Explanation.Values(
                    typed(a, cellA.map(List::of).orElse(fields)),
                    typed(b, cellB.map(List::of).orElse(fields)),
                    where(cellA.isPresent(), cellB.isPresent()));
        }
        String typedA = typed(a, fields);
        String typedB = typed(b, fields);
        if (fields.size() == 1 && !typedA.equals(typedB)) {
            for (String common : a.all(fields.get(0))) {
                if (b.all(fields.get(0)).contains(common)) {
                    return new Explanation.Values(common, common);
                }
            }
        }
        return new Explanation.Values(typedA, typedB);
    }

    /** The other cell that a part of a name was read from. */
    private static Optional<Field> aside(Card card, List<Field> fields, Explained.Read read) {
        if (fields.size() != 1) {
            return Optional.empty();
        }
        Field own = fields.get(0);
        String word = switch (own) {
            case LAST_NAME -> read.last();
            case FIRST_NAME -> read.first();
            case PATRONYMIC -> read.middle();
            default -> "";
        };
        return NameCells.elsewhere(card, own, word, read.soleTrader());
    }

    private static Explanation.Aside where(boolean inA, boolean inB) {
        if (!inA && !inB) {
            return Explanation.Aside.NEITHER;
        }
        if (inA && inB) {
            return Explanation.Aside.BOTH;
        }
        return inA ? Explanation.Aside.A : Explanation.Aside.B;
    }

    private static List<Field> fields(String comparison) {
        return switch (comparison) {
            case "person" -> NAME;
            case "employer" -> List.of(Field.COMPANY);
            case "birth_year" -> List.of(Field.BIRTH_DATE);
            case "address" -> List.of(Field.ADDRESS, Field.STREET, Field.HOUSE, Field.FLAT);
            default -> Field.of(comparison).map(List::of).orElse(List.of());
        };
    }

    /** A part of a name that has no column of its own stands in the full name, a town in the address. */
    private static String typed(Card card, List<Field> fields) {
        String out = joined(card, fields);
        if (!out.isEmpty() || fields.isEmpty()) {
            return out;
        }
        if (NAME.containsAll(fields)) {
            return joined(card, List.of(Field.FULL_NAME));
        }
        return IN_ADDRESS.containsAll(fields) ? joined(card, List.of(Field.ADDRESS)) : "";
    }

    private static String joined(Card card, List<Field> fields) {
        return joined(
                fields.stream().flatMap(field -> card.values(field).stream()).toList());
    }

    private static String joined(List<Value> values) {
        List<String> out = new ArrayList<>();
        for (Value value : values) {
            String text = value.raw().isBlank() ? value.first() : value.raw().strip();
            if (!text.isEmpty() && !out.contains(text)) {
                out.add(text);
            }
        }
        return String.join(", ", out);
    }

    private static String extra(Card card, String comparison) {
        for (Extra extra : card.extras()) {
            if (comparison.equals(EXTRA + extra.column())) {
                return extra.value().strip();
            }
        }
        return "";
    }
}
