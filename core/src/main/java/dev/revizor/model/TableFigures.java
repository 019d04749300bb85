package dev.revizor.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an export held, so that the next one of the same system can be compared with it.
 *
 * @param system the source system
 * @param kind what its rows describe
 * @param rows its records, rejected and skipped ones left out
 * @param filled per field that has a column, how many rows have anything typed in it
 * @param owners how many rows each owner has, by name
 * @param newest per date field its newest ISO day
 * @param columns per field its columns by title, and how many rows have anything typed in each: of two columns one may run
 *     dry without the field doing so. Empty where an earlier version has counted, which did not know
 */
public record TableFigures(
        String system,
        EntityKind kind,
        long rows,
        Map<Field, Long> filled,
        Map<String, Long> owners,
        Map<Field, String> newest,
        Map<Field, Map<String, Long>> columns) {

    /** What no row has brought. */
    public static TableFigures nothing(String system, EntityKind kind) {
        return new TableFigures(system, kind, 0, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** Both tables as one. */
    public TableFigures plus(TableFigures other) {
        Map<Field, Long> allFilled = new EnumMap<>(Field.class);
        allFilled.putAll(filled);
        other.filled.forEach((field, count) -> allFilled.merge(field, count, Long::sum));
        Map<String, Long> allOwners = new TreeMap<>(owners);
        other.owners.forEach((owner, count) -> allOwners.merge(owner, count, Long::sum));
        Map<Field, String> allNewest = new EnumMap<>(Field.class);
        allNewest.putAll(newest);
        other.newest.forEach(
                (field, day) -> allNewest.merge(field, day, (one, two) -> one.compareTo(two) < 0 ? two : one));
        return new TableFigures(system, kind, rows + other.rows, allFilled, allOwners, allNewest, columnsOf(other));
    }

    private Map<Field, Map<String, Long>> columnsOf(TableFigures other) {
        Map<Field, Map<String, Long>> all = new EnumMap<>(Field.class);
        columns.forEach((field, titles) -> all.put(field, new TreeMap<>(titles)));
        other.columns.forEach((field, titles) -> {
            Map<String, Long> known = all.computeIfAbsent(field, any -> new TreeMap<>());
            titles.forEach((title, count) -> known.merge(title, count, Long::sum));
        });
        return all;
    }
}
