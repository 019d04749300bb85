package dev.revizor.flow;

import dev.revizor.match.Matcher;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the columns of a table take part in the search for duplicates.
 *
 * @param file the table's name
 * @param kind what its rows describe
 * @param columns one entry per column, in order
 */
public record FieldPlan(String file, EntityKind kind, List<Column> columns) {
    /** How a column takes part. */
    public enum Use {
        /** Compared as the field it feeds. */
        FIELD,
        /** Compared by what its values are like, whatever it means. */
        GENERIC,
        /** Not compared. */
        NONE;

        /** The stable lower-case id. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One column.
     *
     * @param title as it stands in the file
     * @param field what it feeds; empty: no field
     * @param tag the kind of phone, the part of a date, or empty
     * @param use how it takes part
     * @param why what the field was chosen by, as in a mapping; {@code user} for what the user said
     * @param filled the share of rows that have it, 0..1, among the first rows
     */
    public record Column(String title, Optional<Field> field, String tag, Use use, String why, double filled) {
        /** The field's id with its tag, or the empty string. */
        public String fieldId() {
            return field.map(Field::id).orElse("") + (tag.isEmpty() ? "" : ":" + tag);
        }
    }

    public FieldPlan {
        columns = List.copyOf(columns);
    }

    static Use use(Field field) {
        // Only cards of one kind are compared with each other.
        boolean compared = field == Field.ENTITY_KIND || Matcher.COMPARED.contains(field);
        return compared ? Use.FIELD : Use.NONE;
    }

    /** The columns of one use, in order. */
    public List<Column> of(Use use) {
        return columns.stream().filter(column -> column.use() == use).toList();
    }
}
