package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.TableFigures;
import dev.revizor.model.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the figures of a table while its rows pass. */
final class FigureCount {
    /** More names than that are no owners. */
    private static final int OWNERS = 10_000;

    private static final int DAY = 10;
    private static final Set<Field> DATES =
            EnumSet.of(Field.CREATED_AT, Field.UPDATED_AT, Field.LAST_TOUCH_AT, Field.LAST_INBOUND_AT);

    private final String today;
    private final Set<Field> columns;
    private final long[] filled = new long[Field.values().length];
    /** By name; they are put in order at the end. */
    private final Map<String, long[]> owners = new HashMap<>();

    private final String[] newest = new String[Field.values().length];
    private long rows;

    FigureCount(Set<Field> columns, LocalDate today) {
        this.columns = columns;
        this.today = today.toString();
        Arrays.fill(newest, "");
    }

    void add(Card card) {
        rows++;
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            if (isTyped(entry.getValue())) {
                filled[entry.getKey().ordinal()]++;
                if (DATES.contains(entry.getKey())) {
                    date(entry.getKey(), card.text(entry.getKey()));
                }
            }
        }
        String owner = card.text(Field.OWNER);
        if (!owner.isEmpty()) {
            owner(owner);
        }
    }

    private void owner(String name) {
        long[] count = owners.get(name);
        if (count == null && owners.size() < OWNERS) {
            count = new long[1];
            owners.put(name, count);
        }
        if (count != null) {
            count[0]++;
        }
    }

    private static boolean isTyped(List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).quality() != Quality.BLANK) {
                return true;
            }
        }
        return false;
    }

    /** Days to come are slips of the pen: one of them would make every later export an old one. */
    private void date(Field field, String text) {
        if (text.length() >= DAY) {
            String day = text.substring(0, DAY);
            int at = field.ordinal();
            if (day.compareTo(newest[at]) > 0 && day.compareTo(today) <= 0) {
                newest[at] = day;
            }
        }
    }

    TableFigures of(String system, EntityKind kind) {
        Map<Field, Long> counts = new EnumMap<>(Field.class);
        columns.forEach(field -> counts.put(field, filled[field.ordinal()]));
        Map<Field, String> days = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (!newest[field.ordinal()].isEmpty()) {
                days.put(field, newest[field.ordinal()]);
            }
        }
        Map<String, Long> names = new TreeMap<>();
        owners.forEach((name, count) -> names.put(name, count[0]));
        return new TableFigures(system, kind, rows, counts, names, days);
    }
}
