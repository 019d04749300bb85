package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import java.util.List;
import java.util.Optional;

/** Guesses which column feeds which field. */
public final class Mapper {
    private Mapper() {}

    /** Guesses the mapping of a table from its titles and some of its rows. */
    public static Mapping guess(SourceTable table, List<RawRow> sample, Optional<EntityKind> forced) {
        throw new UnsupportedOperationException();
    }
}
