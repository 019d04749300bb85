package dev.revizor.report.formats;

import dev.revizor.report.Report;
import dev.revizor.text.Lang;
import java.io.Writer;

/** The page for the head of sales. */
public final class HtmlReport {
    private HtmlReport() {}

    /** Writes the page. */
    public static void write(Report report, Lang lang, Writer out) {
        throw new UnsupportedOperationException();
    }
}
