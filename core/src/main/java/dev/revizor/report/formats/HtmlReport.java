package dev.revizor.report.formats;

import dev.revizor.report.Figures;
import dev.revizor.report.Gaps;
import dev.revizor.report.Headline;
import dev.revizor.report.NextSteps;
import dev.revizor.report.Report;
import dev.revizor.report.ReportError;
import dev.revizor.report.Texter;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The page for the head of sales: one sheet of A4, from the verdict to what to do on Monday. It needs no network and
 * runs no script, and it holds no phone, address or client's name, so that it may be shown and sent.
 */
public final class HtmlReport {
    private static final List<String> IN_TILES = List.of("duplicates_rate", "overdue_tasks", "consent_missing");
    private static final int MOST_FIGURES = 5;
    private static final int ROOMY = 4;
    private static final int MOST_GAPS = 5;

    private final Report report;
    private final Texter texter;
    private final Lang lang;
    private final Html page = new Html();

    private HtmlReport(Report report, Lang lang) {
        this.report = report;
        this.texter = Texter.in(lang);
        this.lang = lang;
    }

    /** Writes the page; does not close the writer. */
    public static void write(Report report, Lang lang, Writer out) {
        HtmlReport made = new HtmlReport(report, lang);
        made.page();
        try {
            out.write(made.page.toString());
            out.flush();
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private void page() {
        Headline headline = new Headline(report, texter);
        Figures figures = new Figures(report, texter);
        head(headline.title());
        page.raw("<header>").element("h1", headline.title());
        page.element("p", "class=\"mut\"", headline.subtitle()).raw("</header>").line();
        verdict(headline, figures);
        tiles(figures);
        if (report.total() > 0) {
            page.raw("<div class=\"two\">");
            HtmlCharts charts = new HtmlCharts(report, texter, page);
            charts.fields();
            page.raw("<div>");
            charts.spotCheck();
            panel(figures);
            page.raw("</div></div>").line();
            new HtmlOwners(report, texter, page).write();
        }
        steps();
        if (report.total() > 0) {
            gaps();
        }
        method();
        page.raw("</main></body></html>").line();
    }

    private void head(String title) {
        page.raw("<!doctype html>\n<html lang=\"" + lang.id() + "\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                        + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">")
                .element("title", title)
                .raw("<style>" + HtmlStyle.CSS + "</style></head>\n<body><main" + (dense() ? " class=\"dense\"" : "")
                        + ">")
                .line();
    }

    /** A page with much to say prints in smaller letters rather than on a second sheet. */
    private boolean dense() {
        return Gaps.of(report).size()
                        + (report.exportedLongAgo().isPresent() ? 1 : 0)
                        + report.targets().size() / 2
                > ROOMY;
    }

    private void verdict(Headline headline, Figures figures) {
        page.raw("<section class=\"verdict " + tone(report.works()) + "\"><h2 class=\"hid\">");
        page.text(texter.say("html.verdict")).raw("</h2>");
        page.element("p", "class=\"lead\"", headline.works());
        if (report.total() > 0) {
            List<String> after = new ArrayList<>(headline.obstacle());
            figures.passed().ifPresent(text -> after.add(0, text));
            if (!after.isEmpty()) {
                page.element("p", String.join(" ", after));
            }
            page.element("p", String.join(" ", headline.spotCheck()));
        }
        headline.oldExport().ifPresent(text -> page.element("p", "class=\"warn\"", text));
        page.raw("</section>").line();
    }

    private static String tone(String works) {
        return switch (works) {
            case "WORKS" -> "ok";
            case "NOT" -> "bad";
            default -> "open";
        };
    }

    private void tiles(Figures figures) {
        page.raw("<section class=\"k\" aria-label=\"")
                .text(texter.say("html.tile"))
                .raw("\">");
        for (Figures.Figure tile : figures.tiles()) {
            page.raw("<div class=\"t " + css(tile.standing()) + "\">");
            page.element("h2", tile.title());
            page.element(
                    "p",
                    tile.standing() == Report.Standing.NOT_CHECKED ? "class=\"v not\"" : "class=\"v\"",
                    tile.value());
            page.element("p", tile.part());
            String word = tile.id().equals("audit_50") || tile.standing() == Report.Standing.NOT_CHECKED
                    ? ""
                    : tile.word(texter);
            if (!tile.target().isEmpty()) {
                word = word.isEmpty()
                        ? texter.say("target.label", "target", tile.target())
                        : texter.say("target.judged", "word", word, "target", tile.target());
            }
            page.element("p", "class=\"w\"", word).raw("</div>");
        }
        page.raw("</section>").line();
    }

    static String css(Report.Standing standing) {
        return switch (standing) {
            case MET -> "ok";
            case MISSED -> "bad";
            case NONE -> "";
            case NOT_CHECKED -> "open";
        };
    }

    /** What the tiles do not show already. */
    private void panel(Figures figures) {
        List<Figures.Figure> panel = new ArrayList<>(figures.panel());
        panel.removeIf(figure -> IN_TILES.contains(figure.id()));
        if (panel.isEmpty()) {
            return;
        }
        int shown = Math.min(MOST_FIGURES, panel.size());
        heading("html.figures", panel.size() - shown);
        page.raw("<table><thead><tr>");
        page.element("th", "scope=\"col\"", texter.say("col.figure"));
        page.element("th", "scope=\"col\" class=\"n\"", texter.say("col.value"));
        page.element("th", "scope=\"col\"", texter.say("col.part")).raw("</tr></thead><tbody>");
        for (Figures.Figure figure : panel.subList(0, shown)) {
            page.raw("<tr>").element("th", "scope=\"row\"", figure.title());
            page.element("td", "class=\"n\"", figure.value()).raw("<td>").text(figure.part());
            judged(figure);
            page.raw("</td></tr>");
        }
        page.raw("</tbody></table></section>").line();
    }

    private void judged(Figures.Figure figure) {
        boolean known = figure.standing() == Report.Standing.MET || figure.standing() == Report.Standing.MISSED;
        if (known) {
            String word = texter.say("target.judged", "word", figure.word(texter), "target", figure.target());
            page.raw("<br>").element("span", "class=\"" + css(figure.standing()) + "\"", word);
        }
    }

    /** A section's heading; beside it how much more the workbook holds. */
    private void heading(String key, int more) {
        page.raw("<section><h2>").text(texter.say(key));
        if (more > 0) {
            page.raw(" ").element("small", texter.say("more", "count", (long) more));
        }
        page.raw("</h2>");
    }

    private void steps() {
        page.raw("<section>").element("h2", texter.say("html.steps")).raw("<ol>");
        for (NextSteps.Step step : NextSteps.of(report)) {
            page.raw("<li>").text(step.text(texter));
            String command = step.command(texter);
            if (!command.isEmpty()) {
                page.raw(" ").element("code", command);
            }
            page.raw("</li>");
        }
        page.raw("</ol></section>").line();
    }

    private void gaps() {
        List<Gaps.Gap> gaps = Gaps.of(report);
        int shown = Math.min(MOST_GAPS, gaps.size());
        heading("html.gaps", gaps.size() - shown);
        if (gaps.isEmpty()) {
            page.element("p", texter.say("html.gaps.none"));
        } else {
            page.raw("<ul>");
            for (Gaps.Gap gap : gaps.subList(0, shown)) {
                page.raw("<li>").element("b", gap.unanswered(texter)).raw(" – ");
                page.text(texter.say("html.gap", "fields", texter.fields(gap.fields()), "export", gap.export(texter)));
                page.raw("</li>");
            }
            page.raw("</ul>");
        }
        int pairs = report.duplicates().lookalikes().size();
        if (pairs > 0) {
            page.raw("<p>").element("b", texter.say("html.together")).raw(": ");
            page.text(texter.say("html.together.text", "pairs", (long) pairs)).raw("</p>");
        }
        page.raw("</section>").line();
    }

    private void method() {
        Report.Head head = report.head();
        long read = 0;
        long stored = 0;
        long folded = 0;
        long rejected = 0;
        long skipped = 0;
        for (Report.Input input : report.inputs()) {
            read += input.read();
            stored += input.stored();
            folded += input.folded();
            rejected += input.rejected();
            skipped += input.skipped();
        }
        page.raw("<section class=\"method\">").element("h2", texter.say("html.method"));
        page.element(
                "p",
                texter.say(
                        "html.method.text",
                        "policy",
                        head.policyFile().isEmpty() ? texter.say("html.method.builtin") : head.policyFile(),
                        "digest",
                        shortHash(head.policyDigest()),
                        "day",
                        Numbers.day(head.asOf(), lang),
                        "zone",
                        head.zone(),
                        "hash",
                        shortHash(report.dataHash()),
                        "files",
                        files(),
                        "read",
                        read,
                        "stored",
                        stored,
                        "folded",
                        folded,
                        "rejected",
                        rejected,
                        "skipped",
                        skipped,
                        "run",
                        head.run()));
        String journal = texter.say(
                "html.method.journal", "entries", head.journalEntries(), "head", shortHash(head.journalHead()));
        page.element("p", journal + " " + texter.say("html.method.safe") + " " + texter.say("html.own"));
        page.raw("</section>");
    }

    private String files() {
        List<String> names = report.inputs().stream()
                .map(input -> input.table().file())
                .distinct()
                .toList();
        int shown = Math.min(4, names.size());
        String out = String.join(
                ", ", names.subList(0, shown).stream().map(HtmlReport::shorter).toList());
        return names.size() > shown ? out + ", +" + (names.size() - shown) : out;
    }

    private static String shorter(String name) {
        return name.length() > 60 ? name.substring(0, 57) + "…" : name;
    }

    static String shortHash(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) : hash;
    }
}
