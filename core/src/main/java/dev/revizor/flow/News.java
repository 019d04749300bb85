package dev.revizor.flow;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an export brought against what the store held of the same system and kind.
 *
 * @param system the source system, e.g. {@code bitrix24}
 * @param kind what the rows describe
 * @param first whether nothing of the kind was there before
 * @param hasIds whether the rows name themselves, so that changed ones are told from new ones
 * @param rows by what became of them
 * @param fields per field that differs anywhere, in the order of {@link Field}
 * @param columns the same per title of a column that maps to no field, in alphabetical order
 * @param readings per field the cells that stand as they stood, and whose earlier reading stays although the file's column is read another way
 * @param damaged per field the cells that are values of the store without their leading zeros; those stay
 * @param losses what has become less since the last import of the kind
 */
public record News(
        String system,
        EntityKind kind,
        boolean first,
        boolean hasIds,
        Rows rows,
        Map<Field, FieldNews> fields,
        Map<String, FieldNews> columns,
        Map<Field, Long> readings,
        Map<Field, Long> damaged,
        List<Loss> losses) {

    /** Whether there is anything to tell beside the number of new rows. */
    public boolean isWorthTelling() {
        return !first;
    }

    /**
     * Rows.
     *
     * @param fresh not there before
     * @param changed there before and now different
     * @param same as they were
     * @param merged of cards that a merge has folded into others, and that say something new; the store waits with it
     * @param gone in the store, but not in these files; empty where that cannot be told
     */
    public record Rows(long fresh, long changed, long same, long merged, Optional<Long> gone) {}

    /**
     * Values of one field.
     *
     * @param filled blank before
     * @param changed another value before
     * @param kept blank in the file: what the store has stays
     * @param cleared blank in the file, and taken away because that was asked
     */
    public record FieldNews(long filled, long changed, long kept, long cleared) {
        static final FieldNews NONE = new FieldNews(0, 0, 0, 0);

        FieldNews and(Upsert.Fate fate) {
            return new FieldNews(
                    filled + (fate == Upsert.Fate.FILLED ? 1 : 0),
                    changed + (fate == Upsert.Fate.CHANGED ? 1 : 0),
                    kept + (fate == Upsert.Fate.KEPT ? 1 : 0),
                    cleared + (fate == Upsert.Fate.CLEARED ? 1 : 0));
        }
    }

    /** Something that an export has less of than the one before. */
    public sealed interface Loss {
        /** Fewer rows. */
        record FewerRows(long before, long now) implements Loss {}

        /**
         * A field that is filled less often than so many rows would have it.
         *
         * @param column the title of the one of its columns that is; empty where it is the field as a whole
         */
        record LessFilled(Field field, String column, long expected, long now) implements Loss {}

        /**
         * A field that had values and now has no column.
         *
         * @param column the title of the one of its columns that is gone; empty where all are
         */
        record NoColumn(Field field, String column, long before) implements Loss {}

        /** An owner who had rows and now has none. */
        record OwnerGone(String owner, long before) implements Loss {}

        /** The newest day of a date field is older than it was: an old file, or one that is cut off. */
        record Older(Field field, String before, String now) implements Loss {}
    }

    /**
     * A line of the list of all changes.
     *
     * @param card its public id
     * @param place {@code file:row}, or empty for one that is gone
     * @param fate {@code new}, {@code filled}, {@code changed}, {@code kept}, {@code cleared}, {@code merged}, {@code gone},
     *     {@code read_before}, {@code zeros_lost}, {@code no_card_named}, {@code card_unknown}, {@code card_ambiguous}, {@code client_apart},
     *     {@code client_otherwise}, {@code joined_elsewhere}
     * @param field the field, if the line is about one
     * @param column the title of a column without a field, or empty
     * @param was the cell before, or empty; with {@code read_before} the value that stays, with {@code joined_elsewhere} what
     *     the row names
     * @param now the cell in the file, or empty; with {@code read_before} the value as the file's column is read,
     *     with {@code joined_elsewhere} the card that it hangs on
     */
    public record Line(
            String card, String place, String fate, Optional<Field> field, String column, String was, String now) {}
}
