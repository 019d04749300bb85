package dev.revizor.model;

import java.util.List;
import java.util.Optional;

/**
 * A row under our fields, not yet normalized.
 *
 * @param kind what it describes
 * @param system the source system for the public id
 * @param origin file and row
 * @param cells the mapped cells in column order
 * @param extras the unmapped cells
 * @param key the public id of its card, where the row was written with it; empty: it goes by its own id or content
 */
public record Draft(
        EntityKind kind, String system, Origin origin, List<Cell> cells, List<Extra> extras, Optional<String> key) {

    /** A row that says itself whose it is. */
    public Draft(EntityKind kind, String system, Origin origin, List<Cell> cells, List<Extra> extras) {
        this(kind, system, origin, cells, extras, Optional.empty());
    }

    /**
     * A mapped cell.
     *
     * @param column 0-based column of the source
     * @param field what it feeds
     * @param tag the kind of phone, e-mail …, or empty
     * @param raw as it stood
     */
    public record Cell(int column, Field field, String tag, String raw) {}
}
