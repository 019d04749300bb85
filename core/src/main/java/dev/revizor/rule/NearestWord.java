package dev.revizor.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the word that was probably meant: the same but for case, one inside the other, or few keystrokes apart. */
public final class NearestWord {
    private NearestWord() {}

    /** The nearest of the words; empty when none is near. Of equally near ones the first of the list. */
    public static Optional<String> of(String typed, List<String> words) {
        String value = Standing.fold(typed);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String word : words) {
            int distance = distance(value, Standing.fold(word));
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Keystrokes between two words; a word inside the other is one apart; far ones are infinitely far. */
    private static int distance(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        boolean inside = Math.min(a.length(), b.length()) >= 4 && (a.contains(b) || b.contains(a));
        if (inside) {
            return 1;
        }
        int longer = Math.max(a.length(), b.length());
        int limit = longer / 3;
        if (limit == 0 || Math.abs(a.length() - b.length()) > limit) {
            return Integer.MAX_VALUE;
        }
        int edits = edits(a, b);
        return edits <= limit ? edits : Integer.MAX_VALUE;
    }

    /** Levenshtein's distance, two rows. */
    private static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, i -> i);
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
            }
            int[] spare = above;
            above = row;
            row = spare;
        }
        return above[b.length()];
    }
}
