package dev.revizor.flow;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The columns of an export of Bitrix24 that hold requisites. A company or contact with several has a row for each: those
 * behind the first leave the other columns blank, or repeat them. In the card each further requisite stands in columns
 * of its own, «ИНН 2», so that none is lost and what belongs together stays together.
 */
final class RequisiteColumns {
    private static final String BITRIX = "bitrix24";
    private static final Set<Field> FIELDS = EnumSet.of(
            Field.INN, Field.KPP, Field.OGRN, Field.SNILS, Field.BIK, Field.BANK_ACCOUNT, Field.CORR_ACCOUNT);

    private final List<Mapping.Column> columns;
    private final boolean[] requisite;
    private final int idColumn;

    private RequisiteColumns(Mapping mapping, int idColumn) {
        this.columns = mapping.columns();
        this.idColumn = idColumn;
        this.requisite = new boolean[columns.size()];
        for (Mapping.Column column : columns) {
            requisite[column.position()] = isRequisite(column);
        }
    }

    /** Those of a table; empty where its rows are each a card of their own. */
    static Optional<RequisiteColumns> of(Mapping mapping) {
        if (!mayBe(mapping)) {
            return Optional.empty();
        }
        return mapping.columns().stream()
                .filter(column ->
                        column.field().filter(Field.EXTERNAL_ID::equals).isPresent())
                .findFirst()
                .map(id -> new RequisiteColumns(mapping, id.position()))
                .filter(RequisiteColumns::any);
    }

    /** Whether a table is one that may have such rows. */
    static boolean mayBe(Mapping mapping) {
        return mapping.system().equals(BITRIX) && mapping.kind().isCard();
    }

    private static boolean isRequisite(Mapping.Column column) {
        String title = column.title().toLowerCase(Locale.ROOT);
        return column.field().filter(FIELDS::contains).isPresent()
                || title.contains("реквизит")
                || title.contains("requisite");
    }

    private boolean any() {
        for (boolean one : requisite) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** The columns of which a card's further rows may hold more. */
    BitSet repeating() {
        BitSet repeating = new BitSet();
        for (int i = 0; i < requisite.length; i++) {
            repeating.set(i, requisite[i] || columns.get(i).field().isEmpty());
        }
        return repeating;
    }

    /** The columns of requisites. */
    BitSet positions() {
        BitSet out = new BitSet();
        for (int i = 0; i < requisite.length; i++) {
            out.set(i, requisite[i]);
        }
        return out;
    }

    /** Whether a row holds further requisites of the card whose first row is given. */
    boolean goesOn(RawRow first, RawRow next) {
        String id = first.cells().get(idColumn);
        String other = next.cells().get(idColumn);
        return !id.isBlank() && (other.isBlank() ? isBare(next) : other.equals(id) && repeats(first, next));
    }

    /** How a row is tied to its card. */
    RowGaps.Tie tie(RawRow row) {
        boolean own = !row.cells().get(idColumn).isBlank() || isKnown(row) && !isBare(row);
        return own ? RowGaps.Tie.OWN : RowGaps.Tie.BY_PLACE;
    }

    /** Whether a row says anything under a requisite or a column that feeds a field; a footer does not. */
    boolean isKnown(RawRow row) {
        for (int i = 0; i < requisite.length; i++) {
            if ((requisite[i] || columns.get(i).field().isPresent())
                    && !row.cells().get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Requisites, and beside them nothing but cells of columns that nobody knows. */
    private boolean isBare(RawRow row) {
        boolean filled = false;
        for (int i = 0; i < requisite.length; i++) {
            boolean typed = !row.cells().get(i).isBlank();
            if (typed && !requisite[i] && columns.get(i).field().isPresent()) {
                return false;
            }
            filled |= typed && requisite[i];
        }
        return filled;
    }

    private boolean repeats(RawRow first, RawRow next) {
        for (int i = 0; i < requisite.length; i++) {
            String cell = next.cells().get(i);
            if (!requisite[i] && !cell.isBlank() && !cell.equals(first.cells().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The filled cells of a row that are requisites, by column; of a row without an id all that are filled. */
    SortedMap<Integer, String> said(RawRow row) {
        boolean bare = row.cells().get(idColumn).isBlank();
        SortedMap<Integer, String> out = new TreeMap<>();
        for (int i = 0; i < requisite.length; i++) {
            String cell = row.cells().get(i).strip();
            if (!cell.isEmpty() && (bare || requisite[i])) {
                out.put(i, cell);
            }
        }
        return out;
    }
}
