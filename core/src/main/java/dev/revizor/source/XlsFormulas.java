package dev.revizor.source;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CellType;

/**
 * The formulas of an old sheet that nobody has calculated. BIFF has no sign for a result that is not there ([MS-XLS] 2.4.127
 * «Formula»): a program that does not calculate writes a zero and asks for the calculation on loading (Apache POI), or the
 * empty text into each of its formulas (xlwt). One result of another kind shows that the program does calculate; then a
 * zero is a zero.
 */
final class XlsFormulas {
    // Only asked whether a cell is in it.
    private final Set<Long> uncomputed = new HashSet<>();
    private boolean calculates;

    private XlsFormulas(HSSFSheet sheet) {
        Iterator<CellValueRecordInterface> cells = sheet.getSheet().getCellValueIterator();
        while (cells.hasNext()) {
            if (cells.next() instanceof FormulaRecordAggregate cell) {
                look(cell.getFormulaRecord());
            }
        }
        if (calculates) {
            uncomputed.clear();
        }
    }

    static XlsFormulas of(HSSFSheet sheet) {
        return new XlsFormulas(sheet);
    }

    /** Whether a cell is a formula without a result. */
    boolean isUncomputed(int row, int column) {
        return !uncomputed.isEmpty() && uncomputed.contains(key(row, column));
    }

    private void look(FormulaRecord formula) {
        boolean zero = formula.getCachedResultTypeEnum() == CellType.NUMERIC && formula.getValue() == 0;
        boolean text = formula.getCachedResultTypeEnum() == CellType.STRING && !formula.hasCachedResultString();
        if (zero && formula.isCalcOnLoad() || text) {
            uncomputed.add(key(formula.getRow(), formula.getColumn()));
        } else {
            calculates = true;
        }
    }

    private static long key(int row, int column) {
        return (long) row << 16 | column;
    }
}
