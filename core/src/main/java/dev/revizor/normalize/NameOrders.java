package dev.revizor.normalize;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.normalize.fields.NameBallot;
import dev.revizor.policy.Policy;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Whether «Ким Лариса» or «Лариса Ким» is the custom of a column of whole names, and whether a column for surnames or
 * first names holds what its title says, decided once per column: the words that are certain vote, and a clear majority
 * decides. It settles the names whose words do not tell what they are. Names in Latin letters vote for themselves, for
 * they have another custom than Russian ones in the same column. Immutable.
 */
public final class NameOrders {
    /** Which of two words stands first. */
    public enum First {
        /** The column has no custom, or too few certain names. */
        UNKNOWN,
        /** Nineteen names of twenty. */
        SURNAME,
        FIRST_NAME,
        /** Four names of five: the words themselves need say less against it. */
        MOSTLY_SURNAME,
        MOSTLY_FIRST_NAME
    }

    /** What single words stand in a column for a part of the name. */
    public enum Holds {
        /** Both, or too few certain words. */
        UNKNOWN,
        SURNAMES,
        FIRST_NAMES
    }

    private static final Set<Field> PARTS = EnumSet.of(Field.FIRST_NAME, Field.LAST_NAME);

    private final First[] byColumn;
    private final First[] inLatin;
    private final Holds[] holds;

    private NameOrders(Map<Integer, NameBallot> ballots, Map<Integer, Holds> held) {
        byColumn = new First[columns(ballots)];
        inLatin = new First[byColumn.length];
        Arrays.fill(byColumn, First.UNKNOWN);
        Arrays.fill(inLatin, First.UNKNOWN);
        ballots.forEach((column, ballot) -> {
            byColumn[column] = ballot.result();
            inLatin[column] = ballot.resultInLatin();
        });
        holds = new Holds[columns(held)];
        Arrays.fill(holds, Holds.UNKNOWN);
        held.forEach((column, parts) -> holds[column] = parts);
    }

    private static int columns(Map<Integer, ?> decided) {
        int columns = 0;
        for (int column : decided.keySet()) {
            columns = Math.max(columns, column + 1);
        }
        return columns;
    }

    /** No custom anywhere: for rows that come from no file. */
    public static NameOrders unknown() {
        return new NameOrders(new TreeMap<>(), new TreeMap<>());
    }

    /** Lets the names of each column of names vote; the order of the rows is of no matter. */
    public static NameOrders vote(Mapping mapping, List<RawRow> sample, Policy.Normalize template) {
        Map<Integer, NameBallot> ballots = new TreeMap<>();
        Map<Integer, Holds> held = new TreeMap<>();
        for (Mapping.Column column : mapping.columns()) {
            Optional<Field> field = column.field();
            if (field.filter(Field.FULL_NAME::equals).isPresent()) {
                NameBallot ballot = new NameBallot(template.placeholders());
                each(sample, column.position(), ballot::add);
                ballots.put(column.position(), ballot);
            } else if (field.filter(PARTS::contains).isPresent()) {
                NameBallot ballot = new NameBallot(template.placeholders());
                each(sample, column.position(), ballot::addPart);
                held.put(column.position(), ballot.held());
            }
        }
        return new NameOrders(ballots, held);
    }

    private static void each(List<RawRow> sample, int column, Consumer<String> cells) {
        for (RawRow row : sample) {
            if (column < row.cells().size()) {
                cells.accept(row.cells().get(column));
            }
        }
    }

    /** The decision for a column of whole names. */
    public First of(int column) {
        return column >= 0 && column < byColumn.length ? byColumn[column] : First.UNKNOWN;
    }

    /** The decision for a name of a column of whole names, by the letters that it is written in. */
    public First of(int column, String name) {
        boolean latin = column >= 0 && column < inLatin.length && NameBallot.isLatin(name);
        return latin ? inLatin[column] : of(column);
    }

    /** The decision for a column of surnames or first names. */
    public Holds holds(int column) {
        return column >= 0 && column < holds.length ? holds[column] : Holds.UNKNOWN;
    }
}
