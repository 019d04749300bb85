package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.NameSuffix;
import java.util.List;

/**
 * A column that holds what stands behind a surname: «Sr», «Jr», «III», «мл.». It goes behind the name, where it is read as it is
 * when it was typed there.
 *
 * @param position of the column; −1 where there is none
 * @param name position of the name that it goes behind
 */
record NameSuffixColumn(int position, int name) {
    static final String TAG = "suffix";

    private static final NameSuffixColumn NONE = new NameSuffixColumn(-1, -1);

    static NameSuffixColumn of(Mapping mapping, Mapping.Part part) {
        int position = position(mapping, part, Field.LAST_NAME, TAG);
        int last = position(mapping, part, Field.LAST_NAME, "");
        int name = last >= 0 ? last : position(mapping, part, Field.FULL_NAME, "");
        return position >= 0 && name >= 0 ? new NameSuffixColumn(position, name) : NONE;
    }

    static int position(Mapping mapping, Mapping.Part part, Field field, String tag) {
        return mapping.columns().stream()
                .filter(column -> column.part() == part
                        && column.field().filter(field::equals).isPresent()
                        && column.tag().equals(tag))
                .mapToInt(Mapping.Column::position)
                .findFirst()
                .orElse(-1);
    }

    /** Whether a target is such a column. */
    static boolean isOne(Target target) {
        return target.tag().equals(TAG)
                && target.field().filter(field -> field == Field.LAST_NAME).isPresent();
    }

    /** The name with what the column says behind it; as it stands where that is empty or something else. */
    String name(List<String> cells) {
        String cell = cells.get(name);
        String suffix = cells.get(position).strip();
        return cell.isBlank() || NameSuffix.ofCell(suffix).isEmpty() ? cell : cell.strip() + " " + suffix;
    }
}
