package dev.revizor.report.formats;

import dev.revizor.report.Report;
import dev.revizor.report.Texter;
import dev.revizor.text.Numbers;
import java.util.List;

/** The table «by owner» of the page. */
final class HtmlOwners {
    /** Fewer cards than that say nothing about a rate. */
    static final int LEAST_CARDS = 30;

    private static final int MOST = 8;

    private final Report report;
    private final Texter texter;
    private final Html page;

    HtmlOwners(Report report, Texter texter, Html page) {
        this.report = report;
        this.texter = texter;
        this.page = page;
    }

    void write() {
        List<Report.OwnerLine> owners = report.owners();
        if (owners.isEmpty()) {
            return;
        }
        int shown = Math.min(MOST, owners.size());
        page.raw("<section><h2>").text(texter.say("html.owners"));
        if (owners.size() > shown) {
            page.raw(" ").element("small", texter.say("more", "count", (long) (owners.size() - shown)));
        }
        page.raw("</h2><table><thead><tr>");
        page.element("th", "scope=\"col\"", texter.say("col.owner"));
        for (String column : List.of("cards", "findings", "per100", "no_action", "overdue")) {
            page.element("th", "scope=\"col\" class=\"n\"", texter.say("col." + column));
        }
        page.raw("</tr></thead><tbody>");
        owners.subList(0, shown).forEach(this::row);
        page.raw("</tbody></table></section>").line();
    }

    private void row(Report.OwnerLine owner) {
        page.raw("<tr><th scope=\"row\"><bdi>")
                .text(Cells.fit(texter.owner(owner.owner()), owner.works() ? 40 : 28))
                .raw("</bdi>");
        if (!owner.works()) {
            page.text(" (" + texter.say("owner.left") + ")");
        }
        page.raw("</th>");
        number(Numbers.count(owner.cards(), texter.lang()));
        number(Numbers.count(owner.findings(), texter.lang()));
        number(perHundred(owner, texter));
        number(Numbers.count(owner.noNextAction(), texter.lang()));
        number(overdue(owner, texter));
        page.raw("</tr>");
    }

    private void number(String text) {
        page.element("td", "class=\"n\"", text);
    }

    static String perHundred(Report.OwnerLine owner, Texter texter) {
        return owner.cards() < LEAST_CARDS
                ? "–"
                : Numbers.decimal(100.0 * owner.findings() / owner.cards(), 1, texter.lang());
    }

    static String overdue(Report.OwnerLine owner, Texter texter) {
        return owner.tasks() == 0 ? "–" : texter.say("of", "part", owner.overdue(), "all", owner.tasks());
    }
}
