package dev.revizor.match;

import dev.revizor.model.Field;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The kernel of similarity beside that of Commons Text, on surnames that stand near each other in the alphabet. Open
 * classes, since JMH extends them.
 */
public class TextBench {
    private static final int PAIRS = 4096;
    private static final int MOST_APART = 5;

    /** The pairs. */
    @State(Scope.Thread)
    public static class Surnames {
        @Param("30000")
        public int cards;

        final String[] one = new String[PAIRS];
        final String[] other = new String[PAIRS];
        final EditDistance edits = new EditDistance();
        final LevenshteinDistance levenshtein = LevenshteinDistance.getDefaultInstance();
        final LevenshteinDistance upToTwo = new LevenshteinDistance(2);
        final JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();

        @Setup
        public void prepare() throws IOException {
            List<String> surnames = GeneratedBase.cards(cards).stream()
                    .map(card -> card.text(Field.LAST_NAME).toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            for (int i = 0; i < PAIRS; i++) {
                int at = i % (surnames.size() - MOST_APART);
                one[i] = surnames.get(at);
                other[i] = surnames.get(at + 1 + i % MOST_APART);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int osa(Surnames names) {
        int sum = 0;
        for (int i = 0; i < PAIRS; i++) {
            sum += names.edits.osa(names.one[i], names.other[i]);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int levenshtein(Surnames names) {
        int sum = 0;
        for (int i = 0; i < PAIRS; i++) {
            sum += names.edits.levenshtein(names.one[i], names.other[i]);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int levenshteinOfCommonsText(Surnames names) {
        int sum = 0;
        for (int i = 0; i < PAIRS; i++) {
            sum += names.levenshtein.apply(names.one[i], names.other[i]);
        }
        return sum;
    }

    /** The peer at its best: it stops where there are more than two errors. */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int levenshteinUpToTwoOfCommonsText(Surnames names) {
        int sum = 0;
        for (int i = 0; i < PAIRS; i++) {
            sum += names.upToTwo.apply(names.one[i], names.other[i]);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public double jaroWinkler(Surnames names) {
        double sum = 0;
        for (int i = 0; i < PAIRS; i++) {
            sum += names.edits.jaroWinkler(names.one[i], names.other[i]);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public double jaroWinklerOfCommonsText(Surnames names) {
        double sum = 0;
        for (int i = 0; i < PAIRS; i++) {
            sum += names.jaroWinkler.apply(names.one[i], names.other[i]);
        }
        return sum;
    }
}
