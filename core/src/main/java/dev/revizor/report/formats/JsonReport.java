package dev.revizor.report.formats;

import dev.revizor.model.Finding;
import dev.revizor.report.Report;
import dev.revizor.view.Rows;
import java.io.OutputStream;

/** The report for programs. */
public final class JsonReport {
    private JsonReport() {}

    /** Writes the report. */
    public static void write(Report report, Rows<Finding> findings, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
