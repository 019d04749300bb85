package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;

/**
 * A column of second surnames, as in Spain and Latin America: «Apellido 2», «Apellido materno». It is joined to the first one, since
 * a whole name elsewhere has both, and many people leave the second one out.
 *
 * @param position of the column; −1 where there is none
 * @param name position of the first surname
 */
record SecondSurnameColumn(int position, int name) {
    static final String TAG = "second";

    private static final SecondSurnameColumn NONE = new SecondSurnameColumn(-1, -1);

    static SecondSurnameColumn of(Mapping mapping, Mapping.Part part) {
        int position = NameSuffixColumn.position(mapping, part, Field.LAST_NAME, TAG);
        int name = NameSuffixColumn.position(mapping, part, Field.LAST_NAME, "");
        return position >= 0 && name >= 0 ? new SecondSurnameColumn(position, name) : NONE;
    }

    /** Whether a target is such a column. */
    static boolean isOne(Target target) {
        return target.tag().equals(TAG)
                && target.field().filter(field -> field == Field.LAST_NAME).isPresent();
    }

    /** Both surnames; the one that there is where the other is empty. */
    String joined(String first, String second) {
        return first.isBlank() ? second.strip() : second.isBlank() ? first : first.strip() + " " + second.strip();
    }
}
