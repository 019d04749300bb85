package dev.revizor.bench;

import dev.revizor.normalize.fields.NameGrams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Logistic regression over the runs of letters of words, by AdaGrad (Duchi, Hazan, Singer 2011) with the average of the
 * later rounds: the same table from the same words, whatever the machine.
 */
final class GramTraining {
    private static final int ROUNDS = 16;
    private static final double STEP = 0.1;
    private static final double DECAY = 0.002;
    private static final double TINY = 1e-6;
    private static final long SEED = 20_260_601;
    /** In hundredths: weaker runs are left out. */
    private static final int LEAST_WEIGHT = 15;

    private record Word(String text, boolean first, double weight) {}

    private final int enough;
    private final List<Word> words = new ArrayList<>();
    private final Map<Long, Integer> places = new TreeMap<>();
    private double[] weights = new double[1];

    /**
     * @param enough how many words a run must be in
     */
    GramTraining(int enough) {
        this.enough = enough;
    }

    /**
     * @param text folded
     * @param first whether the first answer is the right one
     * @param weight how much the word counts
     */
    void add(String text, boolean first, double weight) {
        words.add(new Word(text, first, weight));
    }

    /** Works the weights out; the words must have come in one and the same order. */
    void train() {
        int[][] runs = runs();
        double[] sums = new double[places.size() + 1];
        double[] squares = new double[sums.length];
        weights = new double[sums.length];
        int[] order = new int[runs.length];
        Arrays.setAll(order, i -> i);
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int i : order) {
                learn(words.get(i), runs[i], squares);
            }
            for (int i = 0; round >= ROUNDS / 2 && i < sums.length; i++) {
                sums[i] += weights[i];
            }
        }
        Arrays.setAll(weights, i -> sums[i] / (ROUNDS - ROUNDS / 2));
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private void learn(Word word, int[] runs, double[] squares) {
        double odds = 0;
        for (int run : runs) {
            odds += weights[run];
        }
        double slip = (1 / (1 + StrictMath.exp(-odds)) - (word.first ? 1 : 0)) * word.weight;
        for (int run : runs) {
            double slope = slip + (run == 0 ? 0 : DECAY * weights[run]);
            squares[run] += slope * slope;
            weights[run] -= STEP * slope / StrictMath.sqrt(squares[run] + TINY);
        }
    }

    /** The places of each word's runs that are frequent enough; the place 0 is the bias of all. */
    private int[][] runs() {
        Map<Long, Integer> counts = new TreeMap<>();
        for (Word word : words) {
            for (long run : distinct(word.text)) {
                counts.merge(run, 1, Integer::sum);
            }
        }
        counts.forEach((run, count) -> {
            if (count >= enough) {
                places.put(run, places.size() + 1);
            }
        });
        int[][] out = new int[words.size()][];
        for (int i = 0; i < out.length; i++) {
            out[i] = places(words.get(i).text);
        }
        return out;
    }

    private static long[] distinct(String text) {
        return Arrays.stream(all(text)).distinct().toArray();
    }

    private static long[] all(String text) {
        LongStream.Builder out = LongStream.builder();
        NameGrams.sum(text, run -> {
            out.add(run);
            return 0;
        });
        return out.build().toArray();
    }

    private int[] places(String text) {
        List<Integer> out = new ArrayList<>(List.of(0));
        for (long run : all(text)) {
            Integer place = places.get(run);
            if (place != null) {
                out.add(place);
            }
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What the learnt weights say of a folded word, in hundredths of natural log-odds of the first answer. */
    long weighed(String text) {
        long sum = 0;
        for (int place : places(text)) {
            sum += hundredths(place);
        }
        return sum;
    }

    /** Rows of a run and its weight in hundredths, in the order of their letters; {@code *} is the bias. */
    List<String> table() {
        Map<String, Long> rows = new TreeMap<>();
        rows.put("*", hundredths(0));
        places.forEach((run, place) -> {
            if (Math.abs(hundredths(place)) >= LEAST_WEIGHT) {
                rows.put(NameGrams.text(run), hundredths(place));
            }
        });
        List<String> out = new ArrayList<>();
        rows.forEach((run, weight) -> out.add(run + "\t" + weight));
        return out;
    }

    private long hundredths(int place) {
        return Math.round(weights[place] * 100);
    }
}
