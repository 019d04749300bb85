package dev.revizor.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The dictionary of sources: the firm's own, compared like all words of people; where it gives none, the frequent
 * values of the file as they are typed. Then a value is outside when it stands in at most 0.5 % of the filled cells, so
 * that «САЙТ» beside a hundred times «Сайт» is seen. In a base of fewer than 200 filled cells no value
 * is rare; but a spelling is outside in any base when another one of the same word is ten times as frequent.
 */
public final class OriginWords {
    private static final int RARE_PER_MILLE = 5;
    /** A spelling is odd when another one of the same word is so many times as frequent. */
    private static final int TWIN = 10;

    private final Set<String> folded = new HashSet<>();
    private final Set<String> rare = new HashSet<>();
    private final List<String> words = new ArrayList<>();
    private final NearestWord nearest;

    /**
     * @param given the policy's dictionary, or empty
     * @param frequency how often each value stands in the file
     */
    public OriginWords(List<String> given, Map<String, Long> frequency) {
        if (given.isEmpty()) {
            learn(frequency);
        } else {
            given.forEach(word -> folded.add(Standing.fold(word)));
            words.addAll(given);
        }
        this.nearest = new NearestWord(words);
    }

    private void learn(Map<String, Long> frequency) {
        long all = frequency.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Long> twins = new HashMap<>();
        frequency.forEach((value, count) -> twins.merge(Standing.fold(value), count, Math::max));
        new TreeMap<>(frequency).forEach((value, count) -> {
            boolean odd = count * TWIN <= twins.getOrDefault(Standing.fold(value), count);
            if (!odd && count * 1000 > all * RARE_PER_MILLE) {
                words.add(value);
            } else {
                rare.add(value);
            }
        });
    }

    /** Whether the value is outside the dictionary. */
    public boolean outside(String value) {
        return folded.isEmpty() ? rare.contains(value) : !folded.contains(Standing.fold(value));
    }

    /** Whether there is any dictionary, given or learnt. */
    public boolean known() {
        return !words.isEmpty();
    }

    /** The word of the dictionary that the value was probably meant to be. */
    public Optional<String> nearest(String value) {
        return nearest.of(value);
    }
}
