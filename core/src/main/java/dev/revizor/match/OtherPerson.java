package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether two full names cannot be one person's, for callers who hold two cards under one id. It errs on the side of
 * «the same»: one word in common in any spelling, short form or order is enough. Not thread-safe.
 */
public final class OtherPerson {
    /** From this length on a word with one typing error is still that word. */
    private static final int LONG = 5;

    private final EditDistance distance = new EditDistance();

    /** Whether both cards have a surname and a given name, and neither says anything of the other's. */
    public boolean isOther(Card one, Card two) {
        return haveNothingInCommon(words(one), words(two));
    }

    /**
     * Whether a text names a person by his full name, and no word of it is like one of the other text. Only where a word is a
     * known given name is it certain that a person is named, and not a firm.
     *
     * @param named what a row calls somebody
     * @param known surname and given name of the one who is held against it, and what else he may be called by; or empty
     */
    public boolean isOther(String named, String known) {
        List<String> words = whole(named);
        return words.size() > 1
                && haveNothingInCommon(words, whole(known))
                && words.stream().anyMatch(word -> GivenNames.known().roots(word).length > 0);
    }

    private boolean haveNothingInCommon(List<String> some, List<String> others) {
        return !some.isEmpty()
                && !others.isEmpty()
                && some.stream().noneMatch(word -> others.stream().anyMatch(other -> isLike(word, other)));
    }

    /** The words of surname and given name; none unless both are written out, since an initial contradicts nobody. */
    private static List<String> words(Card card) {
        List<String> last = whole(card.text(Field.LAST_NAME));
        List<String> first = whole(card.text(Field.FIRST_NAME));
        if (last.isEmpty() || first.isEmpty()) {
            return List.of();
        }
        List<String> out = new ArrayList<>(last);
        out.addAll(first);
        return out;
    }

    private static List<String> whole(String name) {
        return Folding.words(name).stream().filter(word -> word.length() > 1).toList();
    }

    private boolean isLike(String one, String two) {
        if (one.equals(two)) {
            return true;
        }
        boolean slip = Math.min(one.length(), two.length()) >= LONG && distance.osa(one, two) <= 1;
        return slip
                || Skeleton.stem(Skeleton.of(one)).equals(Skeleton.stem(Skeleton.of(two)))
                || GivenNames.meet(
                        GivenNames.known().roots(one), GivenNames.known().roots(two));
    }
}
