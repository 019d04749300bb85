package dev.revizor.flow;

import dev.revizor.damage.ColumnUse;
import dev.revizor.damage.Damage;
import dev.revizor.damage.Damages;
import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the damaged cells of rows and puts in their place what is known for certain. The raw cell stays the raw cell: it
 * is only read as if the right value stood there.
 */
final class Mender {
    private final List<ColumnUse> uses;
    private final Rescuer rescuer;
    private final int[] codes;

    /** Finds what another source says of a damaged cell. */
    @FunctionalInterface
    interface Rescuer {
        /** Nothing is known elsewhere. */
        Rescuer NONE =
                (row, column, damage) -> new Mend(column, row.cells().get(column), damage, Mend.Fate.OPEN, "", "");

        Mend mend(RawRow row, int column, Damage damage);
    }

    Mender(List<ColumnUse> uses, Rescuer rescuer) {
        this.uses = uses;
        this.rescuer = rescuer;
        this.codes = IntStream.range(0, uses.size())
                .filter(column -> uses.get(column).holds() == ColumnUse.Holds.CODES)
                .toArray();
    }

    /** The damaged cells of a row, in the order of the columns. */
    List<Mend> damaged(RawRow row) {
        List<Mend> out = List.of();
        List<String> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Optional<Damage> damage = cell.isEmpty() ? Optional.empty() : Damages.in(cell, uses.get(i));
            if (damage.isPresent()) {
                out = out.isEmpty() ? new ArrayList<>() : out;
                out.add(mend(row, i, damage.get()));
            }
        }
        return out;
    }

    /**
     * The numbers of a row that were shown in powers of ten: all that is looked for where rows are only compared. A column of
     * codes is told by its field, and a cell by its first letter, so that a healthy row costs next to nothing.
     */
    List<Mend> shortened(RawRow row) {
        List<Mend> out = List.of();
        for (int column : codes) {
            String cell = row.cells().get(column);
            if (cell.indexOf('E') > 0 || cell.indexOf('e') > 0) {
                Optional<Damage> damage =
                        Damages.in(cell, uses.get(column)).filter(found -> found.kind() == Damage.Kind.EXPONENT);
                if (damage.isPresent()) {
                    out = out.isEmpty() ? new ArrayList<>() : out;
                    out.add(mend(row, column, damage.get()));
                }
            }
        }
        return out;
    }

    private Mend mend(RawRow row, int column, Damage damage) {
        if (damage.grade() == Damage.Grade.EXACT) {
            // What looks like a wrong charset may be a foreign word after all.
            Mend.Fate fate = damage.kind() == Damage.Kind.MOJIBAKE ? Mend.Fate.PROPOSED : Mend.Fate.REPAIRED;
            return new Mend(
                    column,
                    row.cells().get(column),
                    damage,
                    fate,
                    damage.candidates().get(0),
                    "");
        }
        return rescuer.mend(row, column, damage);
    }

    /** The row as it is to be read. */
    static RawRow mended(RawRow row, List<Mend> mends) {
        List<String> cells = new ArrayList<>(row.cells());
        mends.stream().filter(mend -> mend.fate().isMended()).forEach(mend -> cells.set(mend.column(), mend.value()));
        return row.with(cells);
    }

    /** The card of a mended row, with the raw cells as they stand and why they are read otherwise. */
    static Card told(Card card, List<Mend> mends) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        card.fields().forEach((field, values) -> fields.put(field, told(values, mends)));
        List<dev.revizor.model.Extra> extras = card.extras().stream()
                .map(extra -> mends.stream()
                        .filter(mend -> mend.column() == extra.column())
                        .findFirst()
                        .map(mend -> new dev.revizor.model.Extra(extra.column(), mend.raw()))
                        .orElse(extra))
                .toList();
        return new Card(card.id(), card.kind(), card.origin(), fields, extras);
    }

    private static List<Value> told(List<Value> values, List<Mend> mends) {
        List<Value> out = new ArrayList<>(values);
        for (Mend mend : mends) {
            for (int i = 0; i < out.size(); i++) {
                Value value = out.get(i);
                if (value.column() == mend.column()) {
                    out.set(i, value.raw().isEmpty() ? drawn(value, mend) : told(value, mend));
                }
            }
        }
        return out;
    }

    /** What was cut out of the cell, or told by it, is no better than the cell. */
    private static Value drawn(Value value, Mend mend) {
        return mend.fate() == Mend.Fate.PROPOSED ? doubtful(value, "", Reason.DAMAGE_MOJIBAKE) : value;
    }

    private static Value told(Value value, Mend mend) {
        return switch (mend.fate()) {
            case REPAIRED -> repaired(value, mend, Reason.DAMAGE_REPAIRED);
            case RESCUED -> repaired(value, mend, Reason.DAMAGE_RESCUED);
            case PROPOSED -> doubtful(value, mend.value(), Reason.DAMAGE_MOJIBAKE);
            case OPEN, SEVERAL, DIFFERS -> open(value, mend.damage());
        };
    }

    private static Value repaired(Value value, Mend mend, Reason reason) {
        Quality quality = value.quality() == Quality.GOOD ? Quality.REPAIRED : value.quality();
        String why = quality == Quality.REPAIRED ? reason.code() : value.reason();
        return new Value(value.column(), mend.raw(), value.canonical(), quality, why, value.rest(), value.suggestion());
    }

    private static Value open(Value value, Damage damage) {
        String perhaps = String.join(" | ", damage.candidates());
        return switch (damage.kind()) {
            case ERROR_VALUE -> unreadable(value, Reason.DAMAGE_ERROR_VALUE);
            case HASHES -> unreadable(value, Reason.DAMAGE_HASHES);
            case QUESTION_MARKS -> unreadable(value, Reason.DAMAGE_QUESTION_MARKS);
            case CUT -> doubtful(value, "", Reason.DAMAGE_CUT);
            case DATE_TURNED -> doubtful(value, perhaps, Reason.DAMAGE_DATE_TURNED);
            case ZEROS_LOST -> doubtful(value, perhaps, Reason.DAMAGE_ZEROS_LOST);
            case DIGITS_ZEROED -> doubtful(value, "", Reason.DAMAGE_DIGITS_ZEROED);
            case EXPONENT, YEAR_LOST, MOJIBAKE -> value;
        };
    }

    private static Value unreadable(Value value, Reason reason) {
        return Value.unusable(value.column(), value.raw(), Quality.UNREADABLE, reason.code());
    }

    /** What the normalizer has found wrong itself it says better. */
    private static Value doubtful(Value value, String suggestion, Reason reason) {
        if (value.quality() != Quality.GOOD && value.quality() != Quality.REPAIRED) {
            return value;
        }
        return new Value(
                value.column(),
                value.raw(),
                value.canonical(),
                Quality.SUSPICIOUS,
                reason.code(),
                value.rest(),
                suggestion);
    }
}
