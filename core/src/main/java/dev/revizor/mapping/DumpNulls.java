package dev.revizor.mapping;

import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether {@code \N} is no value in a table: MySQL ({@code SELECT … INTO OUTFILE}) and PostgreSQL ({@code COPY}) write so what
 * is NULL. It is where the text has backslashes before its quotes or tabs between its cells, or where it stands often.
 */
public enum DumpNulls {
    ARE,
    ARE_NOT;

    /** How both write it. */
    private static final String NULL = "\\N";

    private static final String TAB = "\t";
    private static final double OFTEN = 0.05;

    /** By how a table is written, and by some of its rows. */
    public static DumpNulls of(SourceTable table, List<RawRow> rows) {
        if (!table.format().equals("csv")) {
            return ARE_NOT;
        }
        boolean dump = table.delimiter().equals(TAB) || table.quote().startsWith("\\");
        return dump || isFrequent(table.columns().size(), rows) ? ARE : ARE_NOT;
    }

    /** In two columns, or often in one. */
    private static boolean isFrequent(int width, List<RawRow> rows) {
        int columns = 0;
        for (int i = 0; i < width; i++) {
            int column = i;
            long found = rows.stream().filter(row -> stands(row, column)).count();
            if (found > 1 && found >= OFTEN * rows.size()) {
                return true;
            }
            columns += found > 0 ? 1 : 0;
        }
        return columns > 1;
    }

    private static boolean stands(RawRow row, int column) {
        return column < row.cells().size() && row.cells().get(column).equals(NULL);
    }

    /** Whether a cell is no value. */
    boolean is(String cell) {
        return this == ARE && cell.equals(NULL);
    }

    /** The row with blanks in their place; itself where there are none. */
    public RawRow without(RawRow row) {
        if (this == ARE_NOT || !row.cells().contains(NULL)) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        cells.replaceAll(cell -> is(cell) ? "" : cell);
        return row.with(cells);
    }
}
