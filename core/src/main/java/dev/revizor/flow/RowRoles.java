package dev.revizor.flow;

import dev.revizor.model.RawRow;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Tells which rows of an export of Bitrix24 are further rows of the card above them: it writes one for each requisite.
 * Rows come in their order, each once. Fields are not final: it goes along with a stream.
 */
final class RowRoles {
    /** Nobody has more; a file that has them would make a table of too many columns. */
    private static final int MOST = 100;

    private final RequisiteColumns columns;
    private final String file;
    private final RowGaps gaps;
    private final Set<SortedMap<Integer, String>> seen = new HashSet<>();
    private Optional<RawRow> first = Optional.empty();
    private int number;
    private long further;

    /**
     * Of a table.
     *
     * @param titles the row of its titles
     */
    RowRoles(RequisiteColumns columns, InputFile file, long titles) {
        this.columns = columns;
        this.file = file.name();
        this.gaps = new RowGaps(titles);
    }

    /** How many further rows there were so far. */
    long further() {
        return further;
    }

    RowRole of(RawRow row) {
        if (gaps.isAstray(row, columns.tie(row))) {
            return new RowRole.Nobodys(FlowError.REQUISITES_ASTRAY, Map.of("above", place(gaps.above())));
        }
        if (!columns.isKnown(row)) {
            return new RowRole.Nobodys(FlowError.NOTHING_KNOWN, Map.of());
        }
        if (first.isEmpty() || !columns.goesOn(first.get(), row)) {
            begin(row);
            return RowRole.First.ROW;
        }
        return further(first.get(), row);
    }

    private void begin(RawRow row) {
        first = Optional.of(row);
        seen.clear();
        seen.add(columns.said(row));
        number = 1;
    }

    private RowRole further(RawRow card, RawRow row) {
        SortedMap<Integer, String> said = columns.said(row);
        boolean fresh = !said.isEmpty() && !seen.contains(said);
        if (fresh && number >= MOST) {
            return new RowRole.Nobodys(FlowError.REQUISITES_TOO_MANY, Map.of("first", place(card.row())));
        }
        further++;
        if (!fresh) {
            return new RowRole.Further(0, said);
        }
        seen.add(said);
        number++;
        return new RowRole.Further(number, said);
    }

    private String place(long row) {
        return file + ":" + row;
    }
}
