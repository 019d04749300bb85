package dev.revizor.flow;

import dev.revizor.mapping.BlankWords;
import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Quality;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Columns of birth dates of which but the year is known: where a form wants a day, the first of January is typed. One in 365
 * people is born then; where most are, it is no day of birth, and two who share it share the year.
 */
final class YearsOnly {
    /** What the reason is called, as those of a mapping are. */
    static final String WHY = "january";

    /** The tag of a column that has the year alone. */
    static final String TAG = "year";

    /** Fewer dates may be so by chance, or be somebody's choice. */
    private static final int ENOUGH = 20;

    private static final int ONE_IN = 2;
    private static final String NEW_YEAR = "-01-01";
    private static final int YEAR = 4;

    /** As it stands in a cell, with the midnight that spreadsheets add. */
    private static final Pattern JANUARY = Pattern.compile(
            "(?:0?1([./-])0?1\\1(?:18|19|20)\\d\\d|(?:18|19|20)\\d\\d([./-])0?1\\2(?:0?1))(?:[T ]0?0:00(?::00)?(?:\\.0+)?Z?)?");

    private final Set<Integer> columns = new TreeSet<>();

    /** Looks at a column; gives back whether it has but years. What the user says of a column stands. */
    boolean see(Mapping.Column column, List<RawRow> sample) {
        boolean whole =
                column.field().filter(field -> field == Field.BIRTH_DATE).isPresent()
                        && column.tag().isEmpty()
                        && !column.why().equals(Mapping.USER);
        if (!whole || !isMostlyNewYear(column.position(), sample)) {
            return false;
        }
        columns.add(column.position());
        return true;
    }

    private static boolean isMostlyNewYear(int column, List<RawRow> sample) {
        long filled = 0;
        long newYear = 0;
        for (RawRow row : sample) {
            String cell = column < row.cells().size() ? row.cells().get(column).strip() : "";
            if (!BlankWords.blank(cell)) {
                filled++;
                newYear += JANUARY.matcher(cell).matches() ? 1 : 0;
            }
        }
        return filled >= ENOUGH && newYear * ONE_IN > filled;
    }

    /** A card with the year in place of the first of January. */
    Card of(Card card) {
        List<Value> values = card.values(Field.BIRTH_DATE);
        if (columns.isEmpty() || values.stream().noneMatch(this::isNewYear)) {
            return card;
        }
        List<Value> years = new ArrayList<>();
        values.forEach(value -> years.add(isNewYear(value) ? year(value) : value));
        Map<Field, List<Value>> fields = new EnumMap<>(card.fields());
        fields.put(Field.BIRTH_DATE, years);
        return new Card(card.id(), card.kind(), card.origin(), fields, card.extras());
    }

    private boolean isNewYear(Value value) {
        return columns.contains(value.column()) && value.first().endsWith(NEW_YEAR);
    }

    private static Value year(Value day) {
        String year = day.first().substring(0, YEAR);
        return new Value(day.column(), day.raw(), List.of(year), Quality.GOOD, day.reason(), day.rest(), "");
    }
}
