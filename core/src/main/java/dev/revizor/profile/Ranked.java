package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Counted;
import java.util.Comparator;
import java.util.List;

/** The most frequent first, and of equally frequent ones the first in the order of characters. */
final class Ranked {
    private static final Comparator<Counted> ORDER =
            Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::what);

    private Ranked() {}

    static List<Counted> first(List<Counted> counted, int most) {
        return counted.stream().sorted(ORDER).limit(most).toList();
    }
}
