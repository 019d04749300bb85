package dev.revizor.model;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a table feeds which field.
 *
 * @param kind what its rows describe
 * @param certainty of the kind, 0..1
 * @param preset the recognised export, e.g. {@code bitrix24-contacts}, or {@code generic}
 * @param system the source system for ids, e.g. {@code bitrix24}, {@code amocrm}, {@code file}
 * @param columns one entry per column of the table, in its order
 */
public record Mapping(EntityKind kind, double certainty, String preset, String system, List<Column> columns) {

    /** The name of no preset: a table that is known by its single titles only. */
    public static final String GENERIC = "generic";

    /** Why a column is what it is: a user has said so. */
    public static final String USER = "user";

    /** What a client is known by. */
    private static final Set<Field> IDENTITY = EnumSet.of(
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PATRONYMIC,
            Field.FULL_NAME,
            Field.COMPANY,
            Field.PHONE,
            Field.EMAIL,
            Field.MESSENGER,
            Field.INN,
            Field.OGRN,
            Field.SNILS);

    /** What a deal is known by. */
    private static final Set<Field> DEALS =
            EnumSet.of(Field.EXTERNAL_ID, Field.DEAL_NAME, Field.AMOUNT, Field.STAGE, Field.PIPELINE, Field.CLOSED_AT);

    public Mapping {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param position 0-based
     * @param title as it stands in the file
     * @param field what it feeds; empty: kept verbatim
     * @param part which part of a row: for a deals export the client's columns belong to {@link Part#CLIENT}
     * @param tag what kind of phone, e-mail …: {@code mobile}, {@code work}, {@code home}, {@code other}; or empty
     * @param certainty 0..1
     * @param why a stable code: {@code preset}, {@code dictionary}, {@code alike}, {@code values}, {@code user},
     *     {@code unknown}
     */
    public record Column(
            int position, String title, Optional<Field> field, Part part, String tag, double certainty, String why) {
        /** The title of our own column of public ids. */
        public static final String KEY_TITLE = "revizor_id";

        /** The tag of an id column that we have written ourselves: the public id of the row's card. */
        public static final String KEY = "key";

        /** Whether it holds the public ids of cards, which an export of ours has put there. */
        public boolean isKey() {
            return tag.equals(KEY)
                    && field.filter(one -> one == Field.EXTERNAL_ID).isPresent();
        }
    }

    /** A deals export holds a deal and its client in one row. */
    public enum Part {
        SELF,
        CLIENT
    }

    /** The same mapping for rows of another source system. */
    public Mapping of(String source) {
        return new Mapping(kind, certainty, preset, source, columns);
    }

    /** The fields that at least one column of the part feeds; public ids of ours are no ids of the table. */
    public Set<Field> fields(Part part) {
        Set<Field> out = new LinkedHashSet<>();
        for (Column column : columns) {
            if (column.part() == part && !column.isKey()) {
                column.field().ifPresent(out::add);
            }
        }
        return out;
    }

    /** Whether rows are taken for clients though no column holds what one is known by: then nothing else showed either. */
    public boolean saysNothingOfClients() {
        return kind.isCard()
                && preset.equals(GENERIC)
                && columns.stream()
                        .noneMatch(column ->
                                column.field().filter(IDENTITY::contains).isPresent());
    }

    /** Whether its rows are told apart by something that outlasts a change: an id, or the public id that we have written. */
    public boolean hasIds() {
        return columns.stream()
                .anyMatch(column -> column.part() == Part.SELF
                        && (column.isKey()
                                ? column.title().strip().equals(Column.KEY_TITLE)
                                : column.field()
                                        .filter(field -> field == Field.EXTERNAL_ID)
                                        .isPresent()));
    }

    /** Whether an export of ours wrote the clients of a table of deals alone: under titles of deals, nothing that tells a deal. */
    public boolean isOfClients() {
        return kind == EntityKind.DEAL
                && hasClient()
                && columns.stream().anyMatch(column -> column.title().strip().equals(Column.KEY_TITLE))
                && columns.stream()
                        .filter(column -> column.part() == Part.SELF && !column.isKey())
                        .noneMatch(
                                column -> column.field().filter(DEALS::contains).isPresent());
    }

    /** Whether rows also describe a client beside the deal. */
    public boolean hasClient() {
        return columns.stream().anyMatch(column -> column.part() == Part.CLIENT);
    }
}
