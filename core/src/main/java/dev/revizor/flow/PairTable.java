package dev.revizor.flow;

import dev.revizor.model.ScoredPair;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The pairs that were found, as {@code record_a,record_b,probability,weight_bits,band}. */
final class PairTable {
    private PairTable() {}

    static void write(DedupeFlow.Outcome outcome, Path target, OutputStream screen) {
        PlainTable.deliver(target, screen, out -> {
            out.write("record_a,record_b,probability,weight_bits,band\n");
            List<Line> alike = new ArrayList<>();
            for (ScoredPair pair : outcome.pairs()) {
                Line line = Line.of(outcome, pair);
                if (!alike.isEmpty() && !alike.get(0).isLike(line)) {
                    write(alike, out);
                }
                alike.add(line);
            }
            write(alike, out);
        });
    }

    private static void write(List<Line> lines, Writer out) throws IOException {
        lines.sort(Line.ORDER);
        for (Line line : lines) {
            out.write(line.text());
        }
        lines.clear();
    }

    /**
     * A line. Which of the copies of one content is called what depends on the order of rows: their lines stand together, and
     * are put in order by the ids that users know.
     *
     * @param content of the first record
     */
    private record Line(String content, double bits, String first, String second, String text) {
        static final Comparator<Line> ORDER =
                Comparator.comparing(Line::first, RecordOrder.NAMES).thenComparing(Line::second, RecordOrder.NAMES);

        static Line of(DedupeFlow.Outcome outcome, ScoredPair pair) {
            String first = outcome.first(pair);
            String second = outcome.second(pair);
            String text = PlainTable.quoted(first) + "," + PlainTable.quoted(second)
                    + String.format(Locale.ROOT, ",%.6f,%.2f,", pair.probability(), pair.bits())
                    + pair.band().id() + "\n";
            return new Line(DedupeFlow.Outcome.content(pair.a()), pair.bits(), first, second, text);
        }

        boolean isLike(Line other) {
            return Double.compare(bits, other.bits) == 0 && content.equals(other.content);
        }
    }
}
