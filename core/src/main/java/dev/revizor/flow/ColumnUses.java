package dev.revizor.flow;

import dev.revizor.damage.ColumnUse;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says of each column how damage in it is told: by its field, and by the cells of the first rows. */
final class ColumnUses {
    /** Fewer cells tell no width. */
    private static final int FEW = 10;

    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.6;
    /** Numbers that long are hardly ever quantities. */
    private static final int LONG = 9;
    /** Excel keeps so many digits of a number (Microsoft, «Excel specifications and limits»). */
    private static final int KEPT = 15;

    private ColumnUses() {}

    /** One use per column. */
    static List<ColumnUse> of(Mapping mapping, List<RawRow> sample) {
        List<ColumnUse> out = new ArrayList<>();
        for (Mapping.Column column : mapping.columns()) {
            List<String> cells = sample.stream()
                    .map(row -> row.cells().get(column.position()).strip())
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            ColumnUse.Holds holds = column.field().map(ColumnUses::of).orElseGet(() -> unmapped(cells));
            out.add(
                    holds == ColumnUse.Holds.CODES
                            ? new ColumnUse(holds, width(cells), longOnes(cells))
                            : new ColumnUse(holds, 0));
        }
        return out;
    }

    private static ColumnUse.Holds of(Field field) {
        if (field == Field.POSTCODE) {
            return ColumnUse.Holds.CODES;
        }
        return switch (field.kind()) {
            case PHONE, TAX_ID, ID -> ColumnUse.Holds.CODES;
            case DATE -> ColumnUse.Holds.DAYS;
            case NUMBER -> ColumnUse.Holds.QUANTITIES;
            case CODE, TEXT, LIST_TEXT, NAME, COMPANY, EMAIL, FLAG, CONSENT -> ColumnUse.Holds.TEXT;
        };
    }

    /** Digits with zeros in front, or long ones, are codes. */
    private static ColumnUse.Holds unmapped(List<String> cells) {
        long digits = cells.stream().filter(ColumnUses::isDigits).count();
        long codes = cells.stream()
                .filter(cell -> isDigits(cell) && (cell.length() >= LONG || cell.length() > 1 && cell.startsWith("0")))
                .count();
        return digits >= cells.size() * MOST && codes * 2 > digits ? ColumnUse.Holds.CODES : ColumnUse.Holds.TEXT;
    }

    private static int width(List<String> cells) {
        Map<Integer, Integer> widths = new TreeMap<>();
        int digits = 0;
        for (String cell : cells) {
            if (isDigits(cell)) {
                digits++;
                widths.merge(cell.length(), 1, Integer::sum);
            }
        }
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            boolean usual = digits >= FEW && width.getValue() >= digits * NEARLY_ALL;
            if (usual && cells.stream().anyMatch(cell -> cell.length() == width.getKey() && cell.startsWith("0"))) {
                return width.getKey();
            }
        }
        return 0;
    }

    private static ColumnUse.LongOnes longOnes(List<String> cells) {
        List<String> longer = cells.stream()
                .filter(cell -> isDigits(cell) && cell.length() > KEPT)
                .toList();
        long zeroed = longer.stream()
                .filter(cell -> cell.substring(KEPT).chars().allMatch(c -> c == '0'))
                .count();
        return longer.size() < FEW
                ? ColumnUse.LongOnes.UNKNOWN
                : zeroed * 2 > longer.size() ? ColumnUse.LongOnes.ZEROED : ColumnUse.LongOnes.WHOLE;
    }

    private static boolean isDigits(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
