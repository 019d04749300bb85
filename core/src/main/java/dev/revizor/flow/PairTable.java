package dev.revizor.flow;

import dev.revizor.model.ScoredPair;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/** The pairs that were found, as {@code record_a,record_b,probability,weight_bits,band}. */
final class PairTable {
    private PairTable() {}

    static void write(DedupeFlow.Outcome outcome, Path target, OutputStream screen) {
        PlainTable.deliver(target, screen, out -> {
            out.write("record_a,record_b,probability,weight_bits,band\n");
            for (ScoredPair pair : outcome.pairs()) {
                out.write(PlainTable.quoted(outcome.first(pair)) + "," + PlainTable.quoted(outcome.second(pair))
                        + String.format(Locale.ROOT, ",%.6f,%.2f,", pair.probability(), pair.bits())
                        + pair.band().id() + "\n");
            }
        });
    }
}
