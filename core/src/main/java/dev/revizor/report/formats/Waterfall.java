package dev.revizor.report.formats;

import dev.revizor.report.Texter;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Weights as bars to both sides of a line, in plain characters: a label, the bar, the bits. */
final class Waterfall {
    private static final int NARROW = 8;
    private static final int WIDE = 14;
    private static final int ROOMY = 100;
    private static final int FIGURES = 8;
    private static final int LONGEST = 100;

    private final Texter say;
    private final int half;
    private final int labels;
    private final double bitsPerSign;

    /** For weights up to a highest one. */
    Waterfall(Texter say, Width width, double most) {
        this.say = say;
        this.half = width.columns() < ROOMY ? NARROW : WIDE;
        this.labels = Math.min(ROOMY, width.columns()) - 2 * half - 2 - FIGURES;
        this.bitsPerSign = Math.max(1, most / half);
    }

    /** The line above the bars. */
    List<String> head() {
        String against = say.say("explain.against");
        String pro = say.say("explain.for");
        String scale = " ".repeat(Math.max(0, half - against.length() - 2)) + against + " <0> " + pro;
        String bits = say.say("explain.unit");
        int gap = labels + 2 * half + 2 + FIGURES - labels - scale.length() - bits.length();
        return List.of(" ".repeat(labels) + scale + " ".repeat(Math.max(1, gap)) + bits);
    }

    /** A bar with its label, which goes on below where it is long. */
    List<String> row(String label, double bits) {
        List<String> words = wrapped(label, labels);
        int signs = (int) Math.min(half, Math.round(Math.abs(bits) / bitsPerSign));
        String left = bits < 0 ? " ".repeat(half - signs) + "-".repeat(signs) : " ".repeat(half);
        String right = bits > 0 ? "+".repeat(signs) + " ".repeat(half - signs) : " ".repeat(half);
        String figure = signed(bits, say.lang());
        List<String> out = new ArrayList<>();
        String first = words.get(0);
        out.add(first + " ".repeat(labels - first.length()) + " " + left + "|" + right
                + " ".repeat(Math.max(1, FIGURES - figure.length())) + figure);
        words.subList(1, words.size()).forEach(line -> out.add("  " + line));
        return out;
    }

    /** A sentence over as many lines as it takes. */
    List<String> prose(String text) {
        return wrapped(text, labels + 2 * half + 2 + FIGURES);
    }

    private static List<String> wrapped(String text, int width) {
        List<String> out = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space <= 0 ? width : space;
            out.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        out.add(rest);
        return out;
    }

    /** A weight with its sign, to a tenth of a bit. */
    static String signed(double bits, Lang lang) {
        String plain = Numbers.decimal(Math.abs(bits), 1, lang);
        boolean zero = plain.equals(Numbers.decimal(0, 1, lang));
        return zero ? plain : (bits < 0 ? "-" : "+") + plain;
    }

    /** A long value shows its beginning, and that it goes on. */
    static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
