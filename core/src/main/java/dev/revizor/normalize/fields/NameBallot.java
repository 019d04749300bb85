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
    /** One in so many may stand the other way where nearly all agree, */
    private static final int DISSENT = 20;
    /** … and where most do. */
    private static final int CLEAR_DISSENT = 5;

    private final PersonNames names;
    private final Votes all = new Votes();
    private final Votes latin = new Votes();

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
        all.add(apart >= CERTAIN, apart <= -CERTAIN);
        if (isLatin(raw)) {
            latin.add(apart >= CERTAIN, apart <= -CERTAIN);
        }
    }

    /** Counts a cell for a part of the name, if one word stands there that is certain. */
    public void addPart(String raw) {
        PersonName name = names.read(raw);
        if (name.words().size() != 1 || name.quality() == Quality.SUSPICIOUS) {
            return;
        }
        int score = NameDictionary.score(name.words().get(0));
        all.add(score == NameDictionary.SURE_FIRST, score == NameDictionary.SURE_SURNAME);
    }

    /** What the single words are, where nearly all agree. */
    public NameOrders.Holds held() {
        if (!all.agree(DISSENT)) {
            return NameOrders.Holds.UNKNOWN;
        }
        return all.surnames > all.firstNames ? NameOrders.Holds.SURNAMES : NameOrders.Holds.FIRST_NAMES;
    }

    /** The custom, where a clear majority agrees. */
    public NameOrders.First result() {
        return all.result();
    }

    /**
     * The custom of the names in Latin letters: by their own votes, where there are enough. Where surnames stand first among
     * the others it says nothing of these, for foreigners write their names as they are used to.
     */
    public NameOrders.First resultInLatin() {
        boolean surnameFirst = all.surnames > all.firstNames;
        return latin.areMany() || surnameFirst ? latin.result() : all.result();
    }

    /** Whether a text is written in Latin letters alone. */
    public static boolean isLatin(String text) {
        return Letters.hasLatin(text) && !Letters.hasCyrillic(text);
    }

    private static final class Votes {
        private int surnames;
        private int firstNames;

        void add(boolean firstName, boolean surname) {
            firstNames += firstName ? 1 : 0;
            surnames += surname ? 1 : 0;
        }

        boolean areMany() {
            return surnames + firstNames >= LEAST_VOTES;
        }

        boolean agree(int dissent) {
            return areMany() && Math.min(surnames, firstNames) * dissent <= surnames + firstNames;
        }

        NameOrders.First result() {
            if (!agree(CLEAR_DISSENT)) {
                return NameOrders.First.UNKNOWN;
            }
            boolean nearlyAll = agree(DISSENT);
            return surnames > firstNames
                    ? nearlyAll ? NameOrders.First.SURNAME : NameOrders.First.MOSTLY_SURNAME
                    : nearlyAll ? NameOrders.First.FIRST_NAME : NameOrders.First.MOSTLY_FIRST_NAME;
        }
    }
}
