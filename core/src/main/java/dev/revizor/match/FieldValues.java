package dev.revizor.match;

import dev.revizor.model.Field;
import java.util.Arrays;

/** The values of a field as numbers: equal ones are one value, 0 is a blank. Names are equal however they are spelled. */
final class FieldValues {
    private final Table table;

    FieldValues(Table table) {
        this.table = table;
    }

    /** The values of all rows, of a field of which a row has one. */
    int[] column(Field field) {
        int[] out = new int[table.size];
        for (int row = 0; row < out.length; row++) {
            int[] cell = of(field, row);
            out[row] = cell.length == 0 ? 0 : cell[0];
        }
        return out;
    }

    /** Whether two rows have a value in common. */
    boolean meet(Field field, int a, int b) {
        int[] others = of(field, b);
        return Arrays.stream(of(field, a))
                .anyMatch(value -> Arrays.stream(others).anyMatch(other -> other == value));
    }

    /** Whether both rows have a value and not the same, as a rule that lets none differ has it. */
    boolean differ(Field field, int a, int b) {
        int[] one = of(field, a);
        int[] other = of(field, b);
        return one.length > 0 && other.length > 0 && one[0] != other[0];
    }

    /** The values of a row, none of them 0. */
    int[] of(Field field, int row) {
        return switch (field) {
            case PHONE -> list(table.phone, row);
            case EMAIL -> list(table.email, row);
            case MESSENGER -> list(table.handle, row);
            case WEBSITE -> list(table.site, row);
            default -> one(single(field, row));
        };
    }

    private int single(Field field, int row) {
        return switch (field) {
            case LAST_NAME -> table.names.skeleton(table.last[row]);
            case FIRST_NAME -> table.names.skeleton(table.first[row]);
            case PATRONYMIC -> table.names.skeleton(table.middle[row]);
            case SEX -> table.sex[row];
            case BIRTH_DATE -> PartDate.whole(table.birth[row]);
            case COMPANY -> table.companies.join(table.company[row]);
            case INN -> table.inn[row];
            case KPP -> table.kpp[row];
            case OGRN -> table.ogrn[row];
            case SNILS -> table.snils[row];
            case CITY -> table.city[row];
            case POSTCODE -> table.postcode[row];
            default -> throw new IllegalArgumentException("no rule can name " + field.id());
        };
    }

    private static int[] one(int value) {
        return value == 0 ? new int[0] : new int[] {value};
    }

    private static int[] list(Lists column, int row) {
        int[] out = new int[column.to(row) - column.from(row)];
        for (int i = 0; i < out.length; i++) {
            out[i] = column.get(column.from(row) + i);
        }
        return out;
    }
}
