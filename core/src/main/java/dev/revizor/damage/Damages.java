package dev.revizor.damage;

import java.util.Arrays;
import java.util.Optional;

/** Finds what is damaged in a table, cell by cell, and says whether a value of another source may be what it was. */
public final class Damages {
    private static final Sign[] SIGNS = {new Numbers(), new Leftovers(), new TurnedDays(), new Mojibake()};

    private Damages() {}

    /** The damage of a cell; empty for a healthy or blank one. */
    public static Optional<Damage> in(String cell, ColumnUse use) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (Sign sign : SIGNS) {
            Optional<Damage> found = sign.in(text, use);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether this damage can have made the cell out of a value. */
    public static boolean fits(String cell, Damage damage, String healthy) {
        return !healthy.isBlank()
                && Arrays.stream(SIGNS)
                        .filter(sign -> sign.kinds().contains(damage.kind()))
                        .anyMatch(sign -> sign.fits(cell.strip(), healthy.strip()));
    }
}
