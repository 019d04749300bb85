package dev.revizor.report.formats;

import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Field;
import dev.revizor.report.Report;
import dev.revizor.report.Texter;
import dev.revizor.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The two drawings of the page: bars for fields, one square per card of the spot check. */
final class HtmlCharts {
    /** What a sales base stands on (S2-08 and the 50-card rule) comes first; the rest follows in the order of fields. */
    private static final List<Field> FIRST = List.of(
            Field.PHONE,
            Field.EMAIL,
            Field.NEXT_ACTION,
            Field.NEXT_DUE,
            Field.OWNER,
            Field.STATUS,
            Field.STAGE,
            Field.ORIGIN,
            Field.INTEREST,
            Field.TOUCH_RESULT,
            Field.LAST_TOUCH_AT,
            Field.COMPANY,
            Field.INN,
            Field.CITY,
            Field.BIRTH_DATE);

    private static final int MOST_FIELDS = 10;
    private static final int BAR_FROM = 140;
    private static final int BAR_WIDE = 138;
    private static final int STEP = 17;
    private static final int SQUARE = 10;
    private static final int IN_ROW = 25;

    private final Report report;
    private final Texter texter;
    private final Html page;

    HtmlCharts(Report report, Texter texter, Html page) {
        this.report = report;
        this.texter = texter;
        this.page = page;
    }

    static List<Report.Fill> inOrder(List<Report.Fill> fields) {
        List<Report.Fill> order = new ArrayList<>(fields);
        order.removeIf(fill -> fill.of() == 0);
        order.sort(Comparator.comparingInt(fill -> {
            int place = FIRST.indexOf(fill.field());
            return place < 0 ? FIRST.size() : place;
        }));
        return order;
    }

    void fields() {
        List<Report.Fill> order = inOrder(report.fields());
        int shown = Math.min(MOST_FIELDS, order.size());
        page.raw("<section><h2>").text(texter.say("html.fields"));
        if (order.size() > shown) {
            page.raw(" ").element("small", texter.say("more", "count", (long) (order.size() - shown)));
        }
        page.raw("</h2>");
        if (shown == 0) {
            page.element("p", texter.say("nothing")).raw("</section>");
            return;
        }
        List<String> words = new ArrayList<>();
        for (Report.Fill fill : order.subList(0, shown)) {
            words.add(texter.field(fill.field()) + " " + percent(fill));
        }
        page.raw("<figure>").element("figcaption", "class=\"mut\"", texter.say("html.fields.chart"));
        page.raw("<svg viewBox=\"0 0 330 " + (shown * STEP + 2) + "\" role=\"img\" aria-labelledby=\"f1 f2\">");
        page.element("title", "id=\"f1\"", texter.say("html.fields"));
        page.element("desc", "id=\"f2\"", String.join("; ", words));
        for (int i = 0; i < shown; i++) {
            bar(order.get(i), i * STEP);
        }
        page.raw("</svg></figure></section>");
    }

    private void bar(Report.Fill fill, int y) {
        String width = String.format(Locale.ROOT, "%.1f", BAR_WIDE * (double) fill.filled() / fill.of());
        page.raw("<text x=\"0\" y=\"" + (y + 12) + "\">")
                .text(Cells.fit(texter.field(fill.field()), 21))
                .raw("</text>");
        page.raw("<rect class=\"rail\" x=\"" + BAR_FROM + "\" y=\"" + (y + 3) + "\" width=\"" + BAR_WIDE
                + "\" height=\"11\"/>");
        page.raw("<rect class=\"bar\" x=\"" + BAR_FROM + "\" y=\"" + (y + 3) + "\" width=\"" + width
                + "\" height=\"11\"/>");
        page.raw("<text class=\"e\" x=\"330\" y=\"" + (y + 12) + "\">")
                .text(percent(fill))
                .raw("</text>");
    }

    private String percent(Report.Fill fill) {
        return Numbers.percent((double) fill.filled() / fill.of(), texter.lang());
    }

    void spotCheck() {
        AuditVerdict audit = report.spotCheck();
        if (audit.lines().isEmpty()) {
            return;
        }
        List<AuditVerdict.Line> order = new ArrayList<>(audit.lines());
        order.sort(Comparator.comparingInt(line -> rank(line)));
        int count = order.size();
        int rows = (count + IN_ROW - 1) / IN_ROW;
        page.raw("<section>")
                .element("h2", texter.say("html.spot", "size", (long) count))
                .raw("<figure>");
        page.raw("<svg viewBox=\"0 0 330 " + (rows * 15 + 6) + "\" role=\"img\" aria-labelledby=\"s1 s2\">");
        page.element("title", "id=\"s1\"", texter.say("html.spot", "size", (long) count));
        page.element("desc", "id=\"s2\"", description(audit));
        for (int i = 0; i < count; i++) {
            square(order.get(i), (i % IN_ROW) * 13, (i / IN_ROW) * 15 + 2);
        }
        half(count);
        page.raw("</svg></figure>");
        legend(audit);
        page.raw("</section>");
    }

    private String description(AuditVerdict audit) {
        return texter.say(
                "html.spot.chart",
                "size",
                (long) audit.lines().size(),
                "both",
                number(audit, "both"),
                "overdue",
                audit.lines().stream().filter(AuditVerdict.Line::overdue).count(),
                "due",
                number(audit, "due_only"),
                "action",
                number(audit, "action_only"),
                "none",
                number(audit, "none"));
    }

    private static long number(AuditVerdict audit, String state) {
        return audit.lines().stream().filter(line -> line.state().equals(state)).count();
    }

    private static int rank(AuditVerdict.Line line) {
        return switch (line.state()) {
            case "both" -> line.overdue() ? 1 : 0;
            case "due_only" -> 2;
            case "action_only" -> 3;
            default -> 4;
        };
    }

    private void square(AuditVerdict.Line line, int x, int y) {
        draw(rank(line), x, y);
    }

    /** Each state has a shape of its own, so that it can be told without colour. */
    private void draw(int rank, int x, int y) {
        String at = "x=\"" + x + "\" y=\"" + y + "\" width=\"" + SQUARE + "\" height=\"" + SQUARE + "\"";
        switch (rank) {
            case 0 -> page.raw("<rect class=\"both\" " + at + "/>");
            case 1 ->
                page.raw("<rect class=\"both\" " + at + "/><path class=\"late\" d=\"M" + (x + 1) + " " + (y + 9)
                        + "l8 -8\"/>");
            case 2 ->
                page.raw("<rect class=\"due\" " + at + "/><path class=\"half\" d=\"M" + x + " " + (y + SQUARE) + "v-"
                        + SQUARE + "l" + SQUARE + " " + SQUARE + "z\"/>");
            case 3 -> page.raw("<rect class=\"due\" " + at + "/>");
            default ->
                page.raw("<rect class=\"none\" " + at + "/><path class=\"none\" d=\"M" + (x + 3) + " " + (y + 5)
                        + "h4\"/>");
        }
    }

    /** A line behind the square at which half is reached. */
    private void half(int count) {
        if (count % 2 != 0 || count < 2) {
            return;
        }
        int last = count / 2 - 1;
        int x = (last % IN_ROW) * 13 + 11;
        int y = (last / IN_ROW) * 15;
        page.raw("<path class=\"mid\" d=\"M" + (x + 1) + " " + y + "v15\"/>");
    }

    private void legend(AuditVerdict audit) {
        page.raw("<p class=\"mut keys\">");
        List<String> states = List.of("both", "overdue", "due_only", "action_only", "none");
        for (int i = 0; i < states.size(); i++) {
            int rank = i;
            long count =
                    audit.lines().stream().filter(line -> rank(line) == rank).count();
            if (count == 0) {
                continue;
            }
            page.raw("<span><svg class=\"key\" viewBox=\"-1 -1 12 12\" aria-hidden=\"true\">");
            draw(i, 0, 0);
            page.raw("</svg> ")
                    .text(texter.say("legend." + states.get(i)) + " – " + count)
                    .raw("</span> ");
        }
        if (audit.lines().size() % 2 == 0) {
            page.raw("<span><svg class=\"key\" viewBox=\"-1 -1 12 12\" aria-hidden=\"true\">");
            page.raw("<path class=\"mid\" d=\"M5 -1v12\"/></svg> ")
                    .text(texter.say("html.spot.half"))
                    .raw("</span>");
        }
        page.raw("</p>");
    }
}
