package dev.revizor.match;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Which values a row has for each comparison, and how many rows share one. For single pairs: it walks the whole table. */
final class Facts {
    private static final int[] NONE = {};

    private final Table table;
    private final Map<String, IntFunction<int[]>> values = new LinkedHashMap<>();

    Facts(Table table) {
        this.table = table;
        put(Aspect.LAST, row -> one(table.last[row]));
        put(Aspect.FIRST, row -> one(table.first[row]));
        put(Aspect.MIDDLE, row -> one(table.middle[row]));
        put(Aspect.BIRTH, row -> one(table.birth[row]));
        put(Aspect.BIRTH_YEAR, row -> one(PartDate.year(table.birth[row])));
        put(Aspect.PHONE, row -> all(table.phone, row));
        put(Aspect.EMAIL, row -> all(table.email, row));
        put(Aspect.MESSENGER, row -> all(table.handle, row));
        put(Aspect.SNILS, row -> one(table.snils[row]));
        put(Aspect.OGRN, row -> one(table.ogrn[row]));
        put(Aspect.INN, row -> one(table.inn[row]));
        put(Aspect.COMPANY, row -> one(table.companies.join(table.company[row])));
        put(Aspect.EMPLOYER, row -> one(table.companies.join(table.company[row])));
        put(Aspect.WEBSITE, row -> all(table.site, row));
        put(Aspect.KPP, row -> one(table.kpp[row]));
        put(Aspect.POSTCODE, row -> one(table.postcode[row]));
        put(Aspect.CITY, row -> one(table.city[row]));
        put(Aspect.ADDRESS, row -> one(table.place[row]));
        Generic.positions(table)
                .forEach(position -> values.put(
                        "extra_" + position,
                        row -> one(table.extras
                                .getOrDefault(position, new ExtraColumn())
                                .value(row))));
    }

    private void put(Aspect aspect, IntFunction<int[]> of) {
        values.put(aspect.id, of);
    }

    private static int[] one(int value) {
        return value == 0 ? NONE : new int[] {value};
    }

    private static int[] all(Lists column, int row) {
        int[] out = new int[column.to(row) - column.from(row)];
        Arrays.setAll(out, i -> column.get(column.from(row) + i));
        return out;
    }

    /**
     * The comparisons of a kind of row, in the model's order; a person's company is the employer, and has no site. The year of a
     * birth date is a part of it that no row has for itself.
     */
    Iterable<String> comparisons(int kind) {
        return values.keySet().stream()
                .filter(id -> !id.equals(Aspect.BIRTH_YEAR.id))
                .filter(id -> kind == 1
                        ? !id.equals(Aspect.EMPLOYER.id)
                        : !id.equals(Aspect.COMPANY.id) && !id.equals(Aspect.WEBSITE.id) && !id.equals(Aspect.KPP.id))
                .toList();
    }

    private IntFunction<int[]> of(String comparison) {
        return values.getOrDefault(comparison, row -> NONE);
    }

    boolean blank(String comparison, int row) {
        return of(comparison).apply(row).length == 0;
    }

    /** How many rows have the rarest value that both share; 0 when they share none. */
    int sharedBy(String comparison, int a, int b) {
        IntFunction<int[]> of = of(comparison);
        int least = 0;
        for (int value : of.apply(a)) {
            if (has(of, b, value)) {
                int count = 0;
                for (int row = 0; row < table.size; row++) {
                    count += has(of, row, value) ? 1 : 0;
                }
                least = least == 0 ? count : Math.min(least, count);
            }
        }
        return least;
    }

    private static boolean has(IntFunction<int[]> of, int row, int value) {
        return Arrays.stream(of.apply(row)).anyMatch(own -> own == value);
    }
}
