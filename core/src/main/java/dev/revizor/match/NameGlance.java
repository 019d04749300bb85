package dev.revizor.match;

import static dev.revizor.match.Sketches.FIRST;
import static dev.revizor.match.Sketches.FIRST_INITIAL;
import static dev.revizor.match.Sketches.FLAGS;
import static dev.revizor.match.Sketches.LAST;
import static dev.revizor.match.Sketches.LAST_INITIAL;
import static dev.revizor.match.Sketches.LAST_LETTERS;
import static dev.revizor.match.Sketches.LAST_SOUNDS;
import static dev.revizor.match.Sketches.LAST_STEM;
import static dev.revizor.match.Sketches.MIDDLE;
import static dev.revizor.match.Sketches.MIDDLE_INITIAL;

/**
 * What two names can say at most, without a look at their letters: the bound of {@link PersonName}. Which letters occur
 * is known as a bit each; one error changes two of these bits at most.
 */
final class NameGlance {
    private static final int EXACT = Relation.EXACT.ordinal();
    private static final int SOUND = Relation.SOUND.ordinal();
    private static final int INITIAL = Relation.INITIAL.ordinal();
    private static final int TYPO = Relation.TYPO.ordinal();
    private static final int NEAR = Relation.NEAR.ordinal();
    private static final int FAR = Relation.FAR.ordinal();
    private static final int DIFFERENT = Relation.DIFFERENT.ordinal();

    private final NameWords names;
    private final Frequencies frequencies;
    private final PersonName exact;
    private final Rarity named;
    private final double cap;

    /** For its memory of words alone; takes every pair for promising, so that no nearness is overlooked. */
    private final Tally tally;

    /** The bits of the surname, the given name and the patronymic. */
    double last;

    double first;
    double middle;

    /** Whether the surname, and the given name, may be found to be no other. */
    boolean lastMay;

    boolean firstMay;
    boolean lastBlank;

    /** Whether the given names are one word. */
    boolean firstSame;

    /** Whether the given name may be found to be another, and the patronymic. */
    boolean firstMayDiffer;

    boolean middleMayDiffer;
    boolean middleMay;

    /** Whether letters are to be left alone: what they may say is then bounded, too. */
    boolean rough;

    /** Whether letters were left alone, so that another look may say less. */
    boolean mayBeLess;

    NameGlance(Table table, Frequencies frequencies, Tally tally) {
        this.tally = tally;
        exact = new PersonName(table, frequencies);
        this.names = table.names;
        this.frequencies = frequencies;
        named = new Rarity(frequencies.named);
        cap = PersonName.cap(frequencies);
    }

    /**
     * Looks at two rows.
     *
     * @param v the sketches
     * @param p where the first begins
     * @param q where the second begins
     * @param sameBirth whether both have one birth date
     */
    void look(int[] v, int p, int q, Bounds bounds, boolean sameBirth) {
        last = 0;
        first = 0;
        middle = 0;
        lastMay = false;
        firstMay = false;
        firstSame = v[p + FIRST] == v[q + FIRST] && ((v[p + FLAGS] | v[q + FLAGS]) & FIRST_INITIAL) == 0;
        lastBlank = v[p + LAST] == 0 || v[q + LAST] == 0;
        firstMayDiffer = false;
        middleMayDiffer = false;
        middleMay = false;
        mayBeLess = false;
        boolean nameless = v[p + LAST] == 0 && v[p + FIRST] == 0 || v[q + LAST] == 0 && v[q + FIRST] == 0;
        if (nameless) {
            return;
        }
        int flags = v[p + FLAGS] | v[q + FLAGS];
        if (!lastBlank) {
            surname(v, p, q, flags, bounds);
        }
        if (v[p + FIRST] != 0 && v[q + FIRST] != 0) {
            given(v, p, q, flags, bounds);
        }
        if (v[p + MIDDLE] != 0 && v[q + MIDDLE] != 0) {
            patronymic(v, p, q, flags, bounds);
        }
        boolean sameStem = !lastBlank && v[p + LAST_STEM] == v[q + LAST_STEM];
        if (sameStem && isSecond(v[p + FIRST], v[q + MIDDLE]) && isSecond(v[q + FIRST], v[p + MIDDLE])) {
            crossed();
            return;
        }
        if (sameStem) {
            // Such names are capped together; what takes away does so besides.
            double over = Math.max(0, last) + Math.max(0, first) + Math.max(0, middle) - cap;
            last -= Math.max(0, over);
            return;
        }
        if (sameBirth && middleMay && firstMay) {
            last = Math.max(last, bounds.share(Aspect.LAST, PersonName.MARRIED) + PersonName.CERTAIN);
            lastMay = true;
        }
        if (lastBlank) {
            lone(v, p, q, bounds);
        } else if (alike(v[p + LAST], v[q + FIRST]) || alike(v[p + FIRST], v[q + LAST])) {
            crossed();
            if (v[p + FIRST] == 0 || v[q + FIRST] == 0) {
                first = onlyGiven(bounds);
            }
        }
    }

    private void surname(int[] v, int p, int q, int flags, Bounds bounds) {
        int x = v[p + LAST];
        int y = v[q + LAST];
        if (v[p + LAST_STEM] == v[q + LAST_STEM]) {
            lastMay = true;
            int all = frequencies.stems[v[p + LAST_STEM]];
            last = x == y
                    ? bounds.equal(Aspect.LAST, named.bits(frequencies.lasts[x], 16))
                    : named.bits(all - Math.min(frequencies.lasts[x], frequencies.lasts[y]), 16)
                            + bounds.share(Aspect.LAST, SOUND);
            return;
        }
        if (mayBePart(v, p, q, x, y)) {
            lastMay = true;
            last = Math.max(bounds.equal(Aspect.LAST, 16), bounds.any(Aspect.LAST, EXACT, DIFFERENT));
            return;
        }
        if ((flags & LAST_INITIAL) != 0) {
            lastMay = true;
            last = Math.max(bounds.of(Aspect.LAST, INITIAL), bounds.of(Aspect.LAST, DIFFERENT));
            return;
        }
        boolean strange = Integer.bitCount(v[p + LAST_SOUNDS] ^ v[q + LAST_SOUNDS]) > PersonName.STRANGE
                && Integer.bitCount(v[p + LAST_LETTERS] ^ v[q + LAST_LETTERS]) > PersonName.STRANGE;
        if (rough && !strange) {
            // To count errors takes longer than all the rest.
            mayBeLess = true;
            lastMay = true;
            last = bounds.any(Aspect.LAST, TYPO, DIFFERENT);
            return;
        }
        Relation nearest = strange ? Relation.DIFFERENT : exact.surname(x, y, tally);
        lastMay = !nearest.apart();
        last = bounds.any(Aspect.LAST, nearest.ordinal(), DIFFERENT);
    }

    private void given(int[] v, int p, int q, int flags, Bounds bounds) {
        int x = v[p + FIRST];
        int y = v[q + FIRST];
        boolean initial = (flags & FIRST_INITIAL) != 0;
        if (x == y && !initial) {
            firstMay = true;
            first = bounds.equal(Aspect.FIRST, named.bits(frequencies.firsts[x], 12));
            return;
        }
        firstMayDiffer = true;
        if (mayBePart(v, p, q, x, y)) {
            firstMay = true;
            first = Math.max(bounds.equal(Aspect.FIRST, 12), bounds.any(Aspect.FIRST, EXACT, DIFFERENT));
            return;
        }
        if (initial) {
            firstMay = true;
            first = Math.max(
                    bounds.weights().surprise(Aspect.FIRST.ordinal(), INITIAL), bounds.of(Aspect.FIRST, DIFFERENT));
            return;
        }
        if (rough && exact.isGivenOpen(x, y, tally)) {
            mayBeLess = true;
            firstMay = true;
            first = bounds.any(Aspect.FIRST, TYPO, DIFFERENT);
            return;
        }
        Relation nearest = exact.given(x, y, tally);
        firstMay = nearest != Relation.DIFFERENT;
        first = bounds.any(Aspect.FIRST, Math.max(TYPO, nearest.ordinal()), DIFFERENT);
        if (nearest == Relation.SOUND || nearest == Relation.DIMINUTIVE) {
            firstMayDiffer = false;
            int all = Math.max(frequencies.givens[names.key(x)], frequencies.givens[names.key(y)]);
            int others = all - Math.min(frequencies.firsts[x], frequencies.firsts[y]);
            // Beside a surname that only sounds alike the share is counted once.
            first = named.bits(others, 12);
        }
    }

    /** Whether two words of one name may be a single word of the other: the letters of one word are among those of the other. */
    private boolean mayBePart(int[] v, int p, int q, int x, int y) {
        boolean wider = v[p + MIDDLE] == 0;
        if (wider == (v[q + MIDDLE] == 0)) {
            return false;
        }
        return (names.letters(wider ? y : x) & ~names.letters(wider ? x : y)) == 0;
    }

    private void patronymic(int[] v, int p, int q, int flags, Bounds bounds) {
        boolean initial = (flags & MIDDLE_INITIAL) != 0;
        int x = v[p + MIDDLE];
        int y = v[q + MIDDLE];
        if (x == y && !initial) {
            middleMay = true;
            middle = named.bits(Math.max(frequencies.middles[x], frequencies.middles[y]), 10);
            return;
        }
        middleMayDiffer = true;
        if (initial) {
            middleMay = true;
            middle = Math.max(
                    bounds.weights().surprise(Aspect.MIDDLE.ordinal(), INITIAL), bounds.of(Aspect.MIDDLE, DIFFERENT));
            return;
        }
        int strange = names.strangeLetters(x, y);
        middleMay = strange <= NameWords.OF_ONE_ERROR;
        middle = bounds.of(Aspect.MIDDLE, DIFFERENT);
        if (strange <= PersonName.STRANGE) {
            middle = bounds.any(Aspect.MIDDLE, middleMay ? TYPO : NEAR, DIFFERENT);
        }
    }

    /** A single word may stand for either part of the other's name. */
    private void lone(int[] v, int p, int q, Bounds bounds) {
        int lone = v[p + LAST] == 0 ? v[p + FIRST] : v[q + FIRST];
        int other = v[p + LAST] == 0 ? v[q + LAST] : v[p + LAST];
        boolean initial = ((v[p + FLAGS] | v[q + FLAGS]) & (FIRST_INITIAL | LAST_INITIAL)) != 0;
        if (other != 0 && (initial || alike(lone, other))) {
            last = Math.max(0, PersonName.LONE_BITS + bounds.share(Aspect.LAST, PersonName.LONE));
            first = Math.max(Math.max(0, first), onlyGiven(bounds));
        }
    }

    /** A single word is compared as the given name, in whichever cell the other has it. */
    private static double onlyGiven(Bounds bounds) {
        return Math.max(bounds.equal(Aspect.FIRST, 12), bounds.any(Aspect.FIRST, EXACT, DIFFERENT));
    }

    /** Surname and given name may stand in each other's cells; then anything goes. */
    private void crossed() {
        last = Math.max(last + first + Math.max(0, middle), cap + PersonName.OF_SWAPPED);
        first = 0;
        middle = Math.min(0, middle);
        lastMay = true;
        firstMay = true;
        firstMayDiffer = true;
    }

    /** Whether a given name is the second one of another row, of which the sketch has the sound alone. */
    private boolean isSecond(int given, int sound) {
        return given != 0 && sound != 0 && names.skeleton(given) == sound;
    }

    /** Whether a surname and a given name, or two words of which one is which, may be found alike. */
    private boolean alike(int x, int y) {
        if (x == 0 || y == 0) {
            return false;
        }
        return x == y
                || names.stem(x) == names.stem(y)
                || (names.rootMask(x) & names.rootMask(y)) != 0
                || names.strangeLetters(names.stem(x), names.stem(y)) <= NameWords.OF_ONE_ERROR
                || names.strangeLetters(names.skeleton(x), names.skeleton(y)) <= NameWords.OF_ONE_ERROR
                || Integer.bitCount(names.letters(x) ^ names.letters(y)) <= NameWords.OF_ONE_ERROR
                || names.slipOfForm(x, y);
    }

    /** The bits of the parts together. */
    double bits() {
        return last + first + middle;
    }

    /**
     * The most that a part says that differs, with what its conflict adds again.
     *
     * @param relief what is added
     * @param least what it comes to at least
     */
    static double apart(Aspect aspect, double relief, double least, Bounds bounds) {
        return Math.max(least, relief + Math.max(bounds.of(aspect, DIFFERENT), bounds.of(aspect, FAR)));
    }
}
