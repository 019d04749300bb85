package dev.revizor.normalize.fields;

import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * Ids that point at another row. Numbers of contacts, companies and deals overlap in most CRMs, so where the column says
 * whose ids it holds, the value is the public id of that row; else the bare one.
 */
public final class References {
    private final Identifiers identifiers = new Identifiers();

    /**
     * Reads a cell.
     *
     * @param cell its tag names the kind of row that it points at, or is anything else
     * @param system the source system of the row that it stands in
     */
    public Value normalize(Draft.Cell cell, String system) {
        Value bare = identifiers.normalize(cell.column(), cell.raw());
        Optional<EntityKind> kind = EntityKind.of(cell.tag());
        if (kind.isEmpty() || bare.canonical().isEmpty() || bare.first().startsWith(beginning(system, kind.get()))) {
            return bare;
        }
        return new Value(
                bare.column(),
                bare.raw(),
                List.of(beginning(system, kind.get()) + bare.first()),
                bare.quality(),
                bare.reason(),
                bare.rest(),
                bare.suggestion());
    }

    /** What public ids of a system's kind begin with. */
    private static String beginning(String system, EntityKind kind) {
        return system + ":" + kind.id() + ":";
    }
}
