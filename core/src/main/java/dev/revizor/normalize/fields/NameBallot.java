package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.normalize.NameOrders;
import java.util.List;

/**
 * Counts which word stands first in the whole names of a column, or what the words of a column for a part of the name
 * are; only names of two words that are certain count, or single words that are.
 */
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

    /** Counts a cell for a part of the name, if one word stands there that is certain. */
    public void addPart(String raw) {
        PersonName name = names.read(raw);
        if (name.words().size() != 1 || name.quality() == Quality.SUSPICIOUS) {
            return;
        }
        int score = NameDictionary.score(name.words().get(0));
        firstNames += score == NameDictionary.SURE_FIRST ? 1 : 0;
        surnames += score == NameDictionary.SURE_SURNAME ? 1 : 0;
    }

    /** What the single words are, where nearly all agree. */
    public NameOrders.Holds held() {
        if (!isAgreed()) {
            return NameOrders.Holds.UNKNOWN;
        }
        return surnames > firstNames ? NameOrders.Holds.SURNAMES : NameOrders.Holds.FIRST_NAMES;
    }

    private boolean isAgreed() {
        int votes = surnames + firstNames;
        return votes >= LEAST_VOTES && Math.min(surnames, firstNames) * DISSENT <= votes;
    }

    /** The custom, where nearly all agree. */
    public NameOrders.First result() {
        if (!isAgreed()) {
            return NameOrders.First.UNKNOWN;
        }
        return surnames > firstNames ? NameOrders.First.SURNAME : NameOrders.First.FIRST_NAME;
    }
}
