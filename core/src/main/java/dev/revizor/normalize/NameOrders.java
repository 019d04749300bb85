package dev.revizor.normalize;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.normalize.fields.NameBallot;
import dev.revizor.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether «Ким Лариса» or «Лариса Ким» is the custom of a column of whole names, decided once per column: names of two
 * words whose words are certain vote, and only where nearly all agree there is a decision. It settles the names whose
 * words do not tell what they are. Immutable.
 */
public final class NameOrders {
    /** Which of two words stands first. */
    public enum First {
        /** The column has no custom, or too few certain names. */
        UNKNOWN,
        SURNAME,
        FIRST_NAME
    }

    private final First[] byColumn;

    private NameOrders(Map<Integer, First> decided) {
        int columns = 0;
        for (int column : decided.keySet()) {
            columns = Math.max(columns, column + 1);
        }
        byColumn = new First[columns];
        Arrays.fill(byColumn, First.UNKNOWN);
        decided.forEach((column, first) -> byColumn[column] = first);
    }

    /** No custom anywhere: for rows that come from no file. */
    public static NameOrders unknown() {
        return new NameOrders(new TreeMap<>());
    }

    /** Lets the names of each column of whole names vote; the order of the rows is of no matter. */
    public static NameOrders vote(Mapping mapping, List<RawRow> sample, Policy.Normalize template) {
        Map<Integer, First> decided = new TreeMap<>();
        for (Mapping.Column column : mapping.columns()) {
            if (column.field().filter(Field.FULL_NAME::equals).isPresent()) {
                NameBallot ballot = new NameBallot(template.placeholders());
                for (RawRow row : sample) {
                    if (column.position() < row.cells().size()) {
                        ballot.add(row.cells().get(column.position()));
                    }
                }
                decided.put(column.position(), ballot.result());
            }
        }
        return new NameOrders(decided);
    }

    /** The decision for a column. */
    public First of(int column) {
        return column >= 0 && column < byColumn.length ? byColumn[column] : First.UNKNOWN;
    }
}
