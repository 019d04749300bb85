package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
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
    private final Mapping mapping;
    /** Of each column how many rows fill it, and the last row that did: a cell may hold several values of a field. */
    private final long[] cells;

    private final long[] lastRow;
    private final long[] filled = new long[Field.values().length];
    /** By name; they are put in order at the end. */
    private final Map<String, long[]> owners = new HashMap<>();

    private final String[] newest = new String[Field.values().length];
    private long rows;

    FigureCount(Mapping mapping, LocalDate today) {
        this.mapping = mapping;
        this.cells = new long[mapping.columns().size()];
        this.lastRow = new long[cells.length];
        this.today = today.toString();
        Arrays.fill(newest, "");
    }

    void add(Card card) {
        rows++;
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            if (isTyped(entry.getValue())) {
                filled[entry.getKey().ordinal()]++;
                cells(entry.getValue());
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

    private void cells(List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            int column = value.column();
            boolean counts = column >= 0 && column < cells.length && lastRow[column] != rows;
            if (counts && value.quality() != Quality.BLANK) {
                lastRow[column] = rows;
                cells[column]++;
            }
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
        mapping.fields(Mapping.Part.SELF).forEach(field -> counts.put(field, filled[field.ordinal()]));
        Map<Field, String> days = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (!newest[field.ordinal()].isEmpty()) {
                days.put(field, newest[field.ordinal()]);
            }
        }
        Map<String, Long> names = new TreeMap<>();
        owners.forEach((name, count) -> names.put(name, count[0]));
        return new TableFigures(system, kind, rows, counts, names, days, columns());
    }

    private Map<Field, Map<String, Long>> columns() {
        Map<Field, Map<String, Long>> out = new EnumMap<>(Field.class);
        for (Mapping.Column column : mapping.columns()) {
            if (column.part() == Mapping.Part.SELF && !column.isKey()) {
                column.field()
                        .ifPresent(field -> out.computeIfAbsent(field, any -> new TreeMap<>())
                                .merge(column.title(), cells[column.position()], Long::sum));
            }
        }
        return out;
    }
}
