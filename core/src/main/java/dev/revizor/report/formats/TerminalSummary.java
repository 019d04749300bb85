package dev.revizor.report.formats;

import dev.revizor.report.Figures;
import dev.revizor.report.Gaps;
import dev.revizor.report.Headline;
import dev.revizor.report.Invocation;
import dev.revizor.report.NextSteps;
import dev.revizor.report.Report;
import dev.revizor.report.Texter;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The summary on a terminal: at most forty lines, the verdict first. Drawn with ASCII; colour only repeats the words.
 */
public final class TerminalSummary {
    /** With the prompt that follows it fits the usual window of a graphical terminal. */
    static final int MOST_LINES = 40;

    /** Lines longer than this are hard to read. */
    private static final int WIDEST = 100;

    private static final char NO_BREAK = '\u00a0';
    private static final int MOST_FIGURES = 9;

    private final Report report;
    private final Texter texter;
    private final Lang lang;
    private final Ink ink;
    private final int width;
    private final Invocation invocation;
    private final List<String> lines = new ArrayList<>();

    private TerminalSummary(Report report, Lang lang, int width, Ink ink, Invocation invocation) {
        this.invocation = invocation;
        this.report = report;
        this.texter = Texter.in(lang);
        this.lang = lang;
        this.ink = ink;
        this.width = width;
    }

    /** The lines without line ends; none but a command to copy is wider than the terminal. */
    public static List<String> lines(Report report, Lang lang, Width width, Ink ink) {
        return lines(report, lang, width, ink, Invocation.byName(report, "revizor"));
    }

    /** The same with commands to copy that work where the run was called. */
    public static List<String> lines(Report report, Lang lang, Width width, Ink ink, Invocation invocation) {
        int columns = Math.min(WIDEST, width.columns());
        int owners = 5;
        int gaps = 4;
        while (true) {
            TerminalSummary made = new TerminalSummary(report, lang, columns, ink, invocation);
            made.write(owners, gaps);
            if (made.lines.size() <= MOST_LINES || owners + gaps == 0) {
                return made.lines.size() <= MOST_LINES ? made.lines : made.lines.subList(0, MOST_LINES);
            }
            if (owners > gaps) {
                owners--;
            } else {
                gaps--;
            }
        }
    }

    private void write(int owners, int gaps) {
        Headline headline = new Headline(report, texter);
        Figures figures = new Figures(report, texter);
        say(headline.title(), 0, Tone.STRONG);
        say(headline.subtitle(), 0, Tone.PLAIN);
        blank();
        say(headline.works(), 0, tone(report.works()));
        if (report.total() > 0) {
            List<String> after = new ArrayList<>(headline.obstacle());
            figures.passed().ifPresent(text -> after.add(0, text));
            if (!after.isEmpty()) {
                say(String.join(" ", after), 0, Tone.PLAIN);
            }
            say(String.join(" ", headline.spotCheck()), 0, Tone.PLAIN);
        }
        headline.oldExport().ifPresent(text -> say(text, 0, Tone.BAD));
        if (report.total() > 0) {
            figures(figures);
            owners(owners);
            gaps(gaps);
        }
        steps();
        blank();
        foot();
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
    }

    private static Tone tone(String works) {
        return switch (works) {
            case "WORKS" -> Tone.GOOD;
            case "NOT" -> Tone.BAD;
            default -> Tone.STRONG;
        };
    }

    private void figures(Figures figures) {
        List<Figures.Figure> panel = figures.panel();
        if (panel.isEmpty()) {
            return;
        }
        TerminalTable table = new TerminalTable(5);
        table.right(1).right(3);
        table.row(
                texter.say("col.figure"),
                texter.say("col.value"),
                texter.say("col.part"),
                texter.say("col.target"),
                texter.say("col.standing"));
        int shown = Math.min(MOST_FIGURES, panel.size());
        for (Figures.Figure figure : panel.subList(0, shown)) {
            String word = figure.standing() == Report.Standing.NOT_CHECKED ? "" : figure.word(texter);
            table.row(figure.title(), figure.value(), figure.part(), figure.target(), word);
        }
        blank();
        List<String> drawn = table.lines(width - 2);
        plain(drawn.get(0), Tone.STRONG);
        for (int i = 0; i < shown; i++) {
            plain(drawn.get(i + 1), tone(panel.get(i).standing()));
        }
        if (panel.size() > shown) {
            say(texter.say("more", "count", (long) (panel.size() - shown)), 2, Tone.PLAIN);
        }
    }

    private static Tone tone(Report.Standing standing) {
        return switch (standing) {
            case MET -> Tone.GOOD;
            case MISSED -> Tone.BAD;
            case NONE, NOT_CHECKED -> Tone.PLAIN;
        };
    }

    private void owners(int most) {
        int shown = Math.min(most, report.owners().size());
        if (shown == 0) {
            return;
        }
        TerminalTable table = new TerminalTable(6);
        table.right(1).right(2).right(3).right(4).right(5);
        table.row(
                texter.say("term.owners"),
                texter.say("short.cards"),
                texter.say("short.findings"),
                texter.say("short.per100"),
                texter.say("short.no_action"),
                texter.say("short.overdue"));
        for (Report.OwnerLine owner : report.owners().subList(0, shown)) {
            String name = texter.owner(owner.owner());
            table.row(
                    owner.works() ? name : name + " (" + texter.say("owner.left") + ")",
                    Numbers.count(owner.cards(), lang),
                    Numbers.count(owner.findings(), lang),
                    HtmlOwners.perHundred(owner, texter),
                    Numbers.count(owner.noNextAction(), lang),
                    HtmlOwners.overdue(owner, texter));
        }
        blank();
        List<String> drawn = table.lines(width - 2);
        plain(drawn.get(0), Tone.STRONG);
        drawn.subList(1, drawn.size()).forEach(line -> plain(line, Tone.PLAIN));
        if (report.owners().size() > shown) {
            say(texter.say("more", "count", (long) (report.owners().size() - shown)), 2, Tone.PLAIN);
        }
    }

    private void gaps(int most) {
        List<Gaps.Gap> gaps = Gaps.of(report);
        int shown = Math.min(most, gaps.size());
        int together = report.duplicates().lookalikes().size();
        if (shown > 0) {
            blank();
            say(texter.say("term.gaps"), 0, Tone.STRONG);
            for (Gaps.Gap gap : gaps.subList(0, shown)) {
                String text =
                        texter.say("term.line", "export", gap.export(texter), "questions", gap.unanswered(texter));
                say("- " + text, 2, Tone.PLAIN);
            }
            if (gaps.size() > shown) {
                say(texter.say("more", "count", (long) (gaps.size() - shown)), 2, Tone.PLAIN);
            }
        }
        if (together > 0) {
            say(texter.say("term.together", "pairs", (long) together), 0, Tone.PLAIN);
        }
    }

    private void steps() {
        blank();
        say(texter.say("term.steps"), 0, Tone.STRONG);
        int number = 0;
        for (NextSteps.Step step : NextSteps.of(report, invocation)) {
            say(++number + ". " + step.text(texter), 2, Tone.PLAIN);
            String command = step.command(texter);
            if (!command.isEmpty()) {
                // Wrapped, or with other dashes in a name, it could not be pasted.
                lines.add(" ".repeat(5) + command);
            }
        }
    }

    private void foot() {
        long read = report.inputs().stream().mapToLong(Report.Input::read).sum();
        long rejected =
                report.inputs().stream().mapToLong(Report.Input::rejected).sum();
        if (rejected > 0) {
            say(texter.say("term.rejected", "rejected", rejected, "read", read), 0, Tone.PLAIN);
        }
        report.baseline()
                .ifPresent(line -> say(
                        texter.say("term.baseline", "added", line.added(), "fixed", line.fixed(), "open", line.open()),
                        0,
                        Tone.PLAIN));
        if (!report.gate().failed().isEmpty()) {
            String failed = String.join(", ", report.gate().failed());
            say(texter.say("term.gate.failed", "failed", failed), 0, Tone.BAD);
        } else if (!report.gate().asked().isEmpty()) {
            String asked = String.join(", ", report.gate().asked());
            say(texter.say("term.gate.passed", "asked", asked), 0, Tone.GOOD);
        }
    }

    private void blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    /** Prose: wrapped, further lines indented by two more where the first is indented. */
    private void say(String text, int indent, Tone tone) {
        String first = " ".repeat(indent);
        String further = indent == 0 ? "" : " ".repeat(indent + 2);
        List<String> wrapped = Cells.wrap(ascii(text), width - further.length());
        for (int i = 0; i < wrapped.size(); i++) {
            String line = wrapped.get(i).replace(NO_BREAK, ' ');
            lines.add((i == 0 ? first : further) + tone.paint(ink, line));
        }
    }

    private void plain(String line, Tone tone) {
        lines.add("  " + tone.paint(ink, line.replace(NO_BREAK, ' ')));
    }

    /** Words for marks that old terminals lack. No-break spaces stay until the text is wrapped. */
    static String ascii(String text) {
        return text.replace('–', '-')
                .replace('—', '-')
                .replace("≤", "<=")
                .replace("≥", ">=")
                .replace("…", "...");
    }

    private enum Tone {
        PLAIN,
        STRONG,
        GOOD,
        BAD;

        String paint(Ink ink, String text) {
            return switch (this) {
                case PLAIN -> text;
                case STRONG -> ink.strong(text);
                case GOOD -> ink.good(text);
                case BAD -> ink.bad(text);
            };
        }
    }
}
