package dev.revizor.exchange;

import dev.revizor.model.SourceTable;

/** What kind of telephone or e-mail a column of a table holds. */
@FunctionalInterface
public interface ColumnTags {
    /** No column says of which kind its values are. */
    ColumnTags NONE = (table, column) -> "";

    /** {@code mobile}, {@code work}, {@code home}, {@code fax}, {@code other}; empty where the title does not say it. */
    String of(SourceTable table, int column);

    /** Whether a column feeds a field. */
    default boolean feeds(SourceTable table, int column) {
        return false;
    }
}
