package dev.revizor.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the word that was probably meant: the same but for case, one inside the other, or few keystrokes apart. */
public final class NearestWord {
    /** Odd values repeat over a base; so many are remembered, later ones are worked out each time. */
    private static final int REMEMBERED = 10_000;

    private final List<String> words;
    private final List<String> folded;
    private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

    /** Among these words; of equally near ones the first of the list is taken. */
    public NearestWord(List<String> words) {
        this.words = List.copyOf(words);
        this.folded = words.stream().map(Standing::fold).toList();
    }

    /** The nearest of the words; empty when none is near. */
    public Optional<String> of(String typed) {
        Optional<String> known = found.get(typed);
        if (known != null) {
            return known;
        }
        Optional<String> nearest = search(Standing.fold(typed));
        if (found.size() < REMEMBERED) {
            found.put(typed, nearest);
        }
        return nearest;
    }

    private Optional<String> search(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < words.size(); i++) {
            int distance = distance(value, folded.get(i));
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(words.get(best));
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
