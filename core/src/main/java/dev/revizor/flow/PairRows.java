package dev.revizor.flow;

import dev.revizor.model.ScoredPair;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The pairs that were found as lines for programs, in their order. */
final class PairRows {
    private PairRows() {}

    static void write(DedupeFlow.Outcome outcome, Writer out) throws IOException {
        out.write("record_a,record_b,probability,weight_bits,band\n");
        for (ScoredPair pair : outcome.pairs()) {
            out.write(PlainTable.quoted(outcome.first(pair)) + "," + PlainTable.quoted(outcome.second(pair))
                    + String.format(Locale.ROOT, ",%.6f,%.2f,", pair.probability(), pair.bits())
                    + pair.band().id() + "\n");
        }
    }
}
