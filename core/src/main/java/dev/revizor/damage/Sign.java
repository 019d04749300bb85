package dev.revizor.damage;

import java.util.Optional;

/** A kind of damage: how it is seen, and which healthy values may have become so. */
interface Sign {
    /** The damage of a cell, if it has this one. The cell has no outer spaces and is not blank. */
    Optional<Damage> in(String cell, ColumnUse use);

    /** Whether the damage can have made the cell out of this value. */
    boolean fits(String cell, String healthy);

    /** The kinds that it finds. */
    java.util.Set<Damage.Kind> kinds();
}
