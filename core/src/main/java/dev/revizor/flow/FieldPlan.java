package dev.revizor.flow;

import dev.revizor.match.Matcher;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the columns of a table take part in the search for duplicates.
 *
 * @param file the table's name
 * @param kind what its rows describe
 * @param columns one entry per column, in order
 */
public record FieldPlan(String file, EntityKind kind, List<Column> columns) {
    /** What clients are known by: a town or a site may be anything's. */
    static final Set<Field> OF_CLIENTS = EnumSet.of(
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PATRONYMIC,
            Field.FULL_NAME,
            Field.BIRTH_DATE,
            Field.COMPANY,
            Field.INN,
            Field.OGRN,
            Field.SNILS,
            Field.PHONE,
            Field.EMAIL,
            Field.MESSENGER,
            Field.ENTITY_KIND);

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
        // Only cards of one kind are compared with each other; «Mr. & Mrs.» tells a couple from one of them.
        boolean compared = field == Field.ENTITY_KIND || field == Field.SALUTATION || Matcher.COMPARED.contains(field);
        return compared ? Use.FIELD : Use.NONE;
    }

    /** Whether the rows have anything that a client is known by. Without it nothing but a guess says that they are clients. */
    public boolean isOfClients() {
        return !kind.isCard()
                || columns.stream()
                        .anyMatch(column ->
                                column.field().filter(OF_CLIENTS::contains).isPresent());
    }

    /** The columns of one use, in order. */
    public List<Column> of(Use use) {
        return columns.stream().filter(column -> column.use() == use).toList();
    }
}
