package dev.revizor.fuzz;

import dev.revizor.damage.ColumnUse;
import dev.revizor.damage.Damage;
import dev.revizor.damage.Damages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Damaged cells: what is all there fits, and nothing is found in nothing. */
public final class DamageFuzz {
    private DamageFuzz() {}

    static List<byte[]> seeds() {
        return List.of(
                "\u0000\u00007,973E+10".getBytes(StandardCharsets.UTF_8),
                "\u0003\u0000РЎРµСЂРіРµР№".getBytes(StandardCharsets.UTF_8),
                "\u0003\u000012.май".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] content) {
        ColumnUse.Holds[] holds = ColumnUse.Holds.values();
        ColumnUse use =
                new ColumnUse(holds[CellTarget.number(content, 0, holds.length)], CellTarget.number(content, 1, 16));
        String cell = CellTarget.text(content, 2);
        Optional<Damage> damage = Damages.in(cell, use);
        if (damage.isPresent() && damage.get().grade() == Damage.Grade.EXACT) {
            String value = damage.get().candidates().get(0);
            if (!value.isBlank() && !Damages.fits(cell, damage.get(), value)) {
                throw new AssertionError("an exact value does not fit");
            }
        }
    }
}
