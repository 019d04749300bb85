package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.normalize.NameOrders;
import java.util.List;

/** Counts which word stands first in the names of a column; only names of two words that are certain count. */
public final class NameBallot {
    /** Tenths of log-odds; of names as far apart as this, 99 in 100 are what they seem. */
    private static final int CERTAIN = 30;

    private static final int LEAST_VOTES = 10;
    /** One in so many may stand the other way. */
    private static final int DISSENT = 20;

    private final PersonNames names;
    private int surnames;
    private int firstNames;

    /**
     * @param placeholders the policy's words for nothing
     */
    public NameBallot(List<String> placeholders) {
        this.names = new PersonNames(new Words(placeholders));
    }

    /** Counts a cell, if it is such a name. */
    public void add(String raw) {
        PersonName name = names.read(raw);
        List<String> words = name.words();
        if (words.size() != 2 || name.quality() == Quality.SUSPICIOUS || NameOrder.hasInitial(words)) {
            return;
        }
        int apart = NameOrder.apart(words.get(0), words.get(1));
        firstNames += apart >= CERTAIN ? 1 : 0;
        surnames += apart <= -CERTAIN ? 1 : 0;
    }

    /** The custom, where nearly all agree. */
    public NameOrders.First result() {
        int votes = surnames + firstNames;
        if (votes < LEAST_VOTES || Math.min(surnames, firstNames) * DISSENT > votes) {
            return NameOrders.First.UNKNOWN;
        }
        return surnames > firstNames ? NameOrders.First.SURNAME : NameOrders.First.FIRST_NAME;
    }
}
