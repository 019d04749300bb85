package dev.revizor.report.formats;

import dev.revizor.model.Finding;
import dev.revizor.report.Report;
import dev.revizor.text.Lang;
import dev.revizor.view.Rows;
import java.io.OutputStream;

/** The workbook. */
public final class ReviewWorkbook {
    private ReviewWorkbook() {}

    /** Writes the workbook. */
    public static void write(Report report, Rows<Finding> findings, Workload cards, Lang lang, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
