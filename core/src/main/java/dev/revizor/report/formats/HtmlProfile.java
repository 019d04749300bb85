package dev.revizor.report.formats;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Bar;
import dev.revizor.model.TableProfile;
import dev.revizor.report.ReportError;
import dev.revizor.text.Lang;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Profiles as a page: a table with a line per column, then all that is known of each. No network, no script. */
public final class HtmlProfile {
    private static final int BAR = 9;
    private static final int GAP = 1;
    private static final int HIGH = 24;
    private static final int MOST_UNUSED = 40;
    /** So many bars fill the width of a drawing; one or two are no wider than theirs. */
    private static final int FEWEST = 12;

    private static final String CSS = "main{max-width:none;padding:5mm 6mm}.cols{display:grid;gap:10px 18px;"
            + "grid-template-columns:repeat(auto-fill,minmax(320px,1fr))}.cols section{margin:0;break-inside:avoid;"
            + "border:1px solid var(--line);border-radius:3px;padding:6px 9px}dl{margin:0;display:grid;"
            + "grid-template-columns:max-content 1fr;gap:1px 8px;font-size:12px}dt{color:var(--mut)}dd{margin:0;"
            + "overflow-wrap:anywhere}figure svg{max-width:240px}td svg{width:90px;height:18px;display:block}"
            // A table of seven columns leaves no room for whole words on a telephone: each row is lines there.
            + "@media (max-width:560px){.cols{grid-template-columns:minmax(0,1fr)}dl{grid-template-columns:minmax(0,1fr)}"
            + "dd{margin-bottom:3px;overflow-wrap:break-word}.rows thead{position:absolute;clip-path:inset(50%)}"
            + ".rows,.rows tbody{display:block}.rows tr{display:flex;flex-wrap:wrap;gap:0 10px;padding:3px 0;"
            + "border-bottom:1px solid var(--line)}.rows td,.rows th{border:0;padding:0;max-width:100%;"
            + "overflow-wrap:break-word}.rows td:empty{display:none}"
            + ".rows [data-of]::before{content:attr(data-of) \" \";color:var(--mut)}}";

    private final ProfileWords words;
    private final Lang lang;
    private final ProfileLines lines;
    private final Html page = new Html();
    private int drawings;

    private HtmlProfile(Lang lang) {
        this.lang = lang;
        this.words = new ProfileWords(lang);
        this.lines = new ProfileLines(words);
    }

    /** Writes the page; does not close the writer. */
    public static void write(List<TableProfile> profiles, Lang lang, Writer out) {
        HtmlProfile made = new HtmlProfile(lang);
        made.head();
        profiles.forEach(made::table);
        made.page.raw("</main></body></html>").line();
        try {
            out.write(made.page.toString());
            out.flush();
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private void head() {
        page.raw("<!doctype html>\n<html lang=\"" + lang.id() + "\"><head><meta charset=\"utf-8\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                        + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">")
                .element("title", words.say("title"))
                .raw("<style>" + HtmlStyle.CSS + CSS + "</style></head>\n<body><main>")
                .element("h1", words.say("title"))
                .line();
    }

    private void table(TableProfile profile) {
        ProfileSums sums = new ProfileSums(profile, words);
        page.raw("<section>").element("h2", sums.head());
        sums.foot(MOST_UNUSED).forEach(line -> page.element("p", line));
        page.raw("<table class=\"rows\"><thead><tr>");
        for (String key : List.of("number", "title", "filled", "distinct", "type", "spread", "notes")) {
            page.element("th", "scope=\"col\"", words.say("col." + key));
        }
        page.raw("</tr></thead><tbody>").line();
        profile.columns().forEach(this::row);
        page.raw("</tbody></table>");
        if (!profile.personal().isEmpty()) {
            String masked = profile.hidesValues() ? ". " + words.say("masked") : "";
            page.element("p", "class=\"mut\"", words.say("mark") + masked);
        }
        page.raw("</section>").line().raw("<section><h2>").text(words.say("columns"));
        page.raw("</h2><div class=\"cols\">").line();
        profile.columns().forEach(this::block);
        page.raw("</div></section>").line();
    }

    private void row(ColumnProfile column) {
        ColumnProfile.Filling filling = column.filling();
        page.raw("<tr>")
                .element("td", "class=\"n\"", Integer.toString(column.source().position() + 1));
        page.element(
                "th", "scope=\"row\"", words.title(column) + (column.personal().isAny() ? " *" : ""));
        page.element("td", named("filled"), words.share(filling.filled(), filling.rows()));
        page.element("td", named("distinct"), words.distinct(column));
        page.element("td", words.type(column)).raw("<td>");
        drawing(column);
        page.raw("</td>")
                .element("td", String.join("; ", words.notes(column)))
                .raw("</tr>")
                .line();
    }

    /** A number, with the title of its column for screens on which that has no room. */
    private String named(String key) {
        return "class=\"n\" data-of=\"" + words.say("col." + key) + "\"";
    }

    private void block(ColumnProfile column) {
        page.raw("<section>").element("h2", words.title(column)).raw("<figure>");
        drawing(column);
        page.raw("</figure><dl>");
        for (ProfileLines.Line line : lines.lines(column)) {
            page.element("dt", line.label()).element("dd", line.text());
        }
        page.raw("</dl></section>").line();
    }

    private void drawing(ColumnProfile column) {
        List<Bar> bars = column.spread().bars();
        if (bars.isEmpty()) {
            return;
        }
        int number = ++drawings;
        long most = bars.stream().mapToLong(Bar::count).max().orElse(1);
        page.raw("<svg viewBox=\"0 0 " + Math.max(FEWEST, bars.size()) * (BAR + GAP) + " " + HIGH
                + "\" preserveAspectRatio=\"none\"" + " role=\"img\" aria-labelledby=\"t" + number + " d" + number
                + "\">");
        page.element("title", "id=\"t" + number + "\"", words.title(column) + ": " + words.measure(column));
        String told = bars.stream().map(bar -> words.bar(column.spread(), bar)).collect(Collectors.joining("; "));
        page.element("desc", "id=\"d" + number + "\"", told);
        for (int i = 0; i < bars.size(); i++) {
            double high = Math.max(
                    bars.get(i).count() == 0 ? 0 : 1,
                    (double) HIGH * bars.get(i).count() / most);
            page.raw(String.format(
                    Locale.ROOT,
                    "<rect class=\"bar\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>",
                    i * (BAR + GAP),
                    HIGH - high,
                    BAR,
                    high));
        }
        page.raw("</svg>");
    }
}
