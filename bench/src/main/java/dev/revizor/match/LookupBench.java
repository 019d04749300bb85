package dev.revizor.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Known texts turned into numbers, beside a {@code HashMap}: telephone numbers, since a base has more of them than of
 * anything else. The texts that are asked for are others than those that were put in, as with each new row. Open
 * classes, since JMH extends them.
 */
public class LookupBench {
    private static final int ASKED = 4096;
    private static final int KNOWN = 100_000;

    /** Dictionaries of the same telephone numbers. */
    @State(Scope.Thread)
    public static class Phones {
        final Numbers numbers = new Numbers();
        final Words words = new Words();
        final Map<String, Integer> map = new HashMap<>();
        private final String[] known = new String[KNOWN];
        private final int[] order = new int[KNOWN];
        final String[] asked = new String[ASKED];
        private int at;

        /** Enters all numbers. */
        @Setup
        public void prepare() {
            Random random = new Random(7);
            for (int i = 0; i < KNOWN; i++) {
                known[i] = "+79" + (100_000_000 + random.nextInt(900_000_000));
                order[i] = random.nextInt(KNOWN);
                numbers.id(known[i], 0);
                words.id(known[i]);
                map.putIfAbsent(known[i], i);
            }
        }

        /** New texts, whose hash nobody has reckoned yet. */
        @Setup(Level.Invocation)
        public void ask() {
            for (int i = 0; i < ASKED; i++) {
                char[] letters = known[order[at]].toCharArray();
                asked[i] = new String(letters);
                at = at + 1 == KNOWN ? 0 : at + 1;
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(ASKED)
    public long numbers(Phones phones) {
        long sum = 0;
        for (String text : phones.asked) {
            sum += phones.numbers.id(text, 0);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(ASKED)
    public long words(Phones phones) {
        long sum = 0;
        for (String text : phones.asked) {
            sum += phones.words.id(text);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(ASKED)
    public long hashMap(Phones phones) {
        long sum = 0;
        for (String text : phones.asked) {
            sum += phones.map.getOrDefault(text, 0);
        }
        return sum;
    }
}
