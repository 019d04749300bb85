package dev.revizor.report.formats;

import dev.revizor.model.TrainedModel;
import dev.revizor.report.Texter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The weights of a model as a bar chart: one SVG file that needs nothing else and runs nothing. */
public final class ModelChart {
    private static final int ROW = 16;
    private static final int LABELS = 400;
    private static final int HALF = 240;
    private static final int WIDTH = LABELS + 2 * HALF + 70;
    private static final int CENTRE = LABELS + HALF;

    private static final String STYLE = "text{font:12px sans-serif;fill:#1b1b1b}.k{font-weight:bold;font-size:15px}"
            + ".c{font-weight:bold}.f{text-anchor:end}.p{fill:#1a7f5a}.n{fill:#b3402a}line{stroke:#8a8a8a}"
            + ".w{fill:#fff}@media(prefers-color-scheme:dark){text{fill:#eee}.w{fill:#1b1b1b}}";

    private final StringBuilder body = new StringBuilder(1 << 14);
    private final Texter say;
    private final double most;
    private int y = ROW;

    private ModelChart(Texter say, double most) {
        this.say = say;
        this.most = most;
    }

    /** Writes the chart of the kinds that were learnt from any card; does not close the stream. */
    public static void write(TrainedModel model, Texter say, OutputStream out) throws IOException {
        List<TrainedModel.Kind> kinds = shown(model);
        double most = 1;
        for (TrainedModel.Kind kind : kinds) {
            for (TrainedModel.Comparison comparison : kind.comparisons()) {
                for (TrainedModel.Level level : comparison.levels()) {
                    most = Math.max(most, Math.abs(level.bits()));
                }
            }
        }
        ModelChart chart = new ModelChart(say, most);
        kinds.forEach(chart::kind);
        out.write(chart.document().getBytes(StandardCharsets.UTF_8));
    }

    /** The kinds of which there were cards; all, where there were none. */
    public static List<TrainedModel.Kind> shown(TrainedModel model) {
        List<TrainedModel.Kind> learnt =
                model.kinds().stream().filter(kind -> kind.records() > 0).toList();
        return learnt.isEmpty() ? model.kinds() : learnt;
    }

    private String document() {
        String title = escaped(say.say("model.chart"));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + y + "\" viewBox=\"0 0 "
                + WIDTH + " " + y + "\" role=\"img\" lang=\"" + say.lang().id() + "\">\n<title>" + title
                + "</title>\n<style>" + STYLE + "</style>\n<rect class=\"w\" width=\"" + WIDTH + "\" height=\"" + y
                + "\"/>\n" + body + "</svg>\n";
    }

    private void kind(TrainedModel.Kind kind) {
        text("k", 8, say.say("model.kind." + kind.id(), "records", kind.records()));
        int top = y;
        for (TrainedModel.Comparison comparison : kind.comparisons()) {
            text("c", 8, say.comparison(comparison.id(), comparison.title()));
            for (TrainedModel.Level level : comparison.levels()) {
                bar(say.level(comparison.id(), level.id()), level.bits());
            }
        }
        body.append("<line x1=\"" + CENTRE + "\" y1=\"" + top + "\" x2=\"" + CENTRE + "\" y2=\"" + (y - 4) + "\"/>\n");
        y += ROW;
    }

    private void text(String style, int x, String words) {
        body.append("<text class=\"" + style + "\" x=\"" + x + "\" y=\"" + y + "\">" + escaped(words) + "</text>\n");
        y += ROW;
    }

    private void bar(String label, double bits) {
        double length = Math.abs(bits) / most * HALF;
        double x = bits < 0 ? CENTRE - length : CENTRE;
        body.append("<rect class=\"" + (bits < 0 ? "n" : "p") + "\" x=\"" + tenth(x) + "\" y=\"" + (y - 10)
                + "\" width=\"" + tenth(length) + "\" height=\"11\"/>\n");
        body.append("<text class=\"f\" x=\"" + (WIDTH - 8) + "\" y=\"" + y + "\">"
                + escaped(Waterfall.signed(bits, say.lang())) + "</text>\n");
        text("l", 24, label);
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String text) {
        return new Html().text(text).toString();
    }
}
