package dev.revizor.report.formats;

import dev.revizor.report.Report;
import dev.revizor.text.Lang;
import java.util.List;

/** The summary. */
public final class TerminalSummary {
    private TerminalSummary() {}

    /** The lines. */
    public static List<String> lines(Report report, Lang lang, Width width, Ink ink) {
        throw new UnsupportedOperationException();
    }
}
