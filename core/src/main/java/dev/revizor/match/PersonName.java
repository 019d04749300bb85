package dev.revizor.match;

/** The joint comparison of surname, given name and patronymic, in whichever order they were typed. */
final class PersonName implements Comparison {
    private static final int LAST = Aspect.LAST.ordinal();
    private static final int FIRST = Aspect.FIRST.ordinal();
    private static final int MIDDLE = Aspect.MIDDLE.ordinal();
    /** Levels of the surname that only exist in view of the whole name. */
    static final int SWAPPED = 9;

    static final int MARRIED = 10;
    static final int LONE = 11;

    /** Words that differ in more letters than this have nothing in common. */
    static final int STRANGE = 7;

    /** The most that a single word says, and what swapped cells may say over the cap. */
    static final double LONE_BITS = 9;

    static final double OF_SWAPPED = 3;

    /** A full name of no more letters is a short form as well: Bob, Bill, Liz. */
    private static final int SHORT_FORM = 4;

    /** The sex of a woman's name, and what a Hungarian wife's name has behind her husband's; folded. */
    private static final int WOMAN = 2;

    private static final String OF_WIVES = "ne";

    /** Of who shares all the rest, nearly every stranger has another surname. */
    static final double CERTAIN = 0.07;

    private final Table table;
    private final NameWords names;
    private final Frequencies frequencies;
    private final Rarity named;
    private final Regrouped regrouped;
    private final double cap;

    PersonName(Table table, Frequencies frequencies) {
        this.table = table;
        this.names = table.names;
        this.frequencies = frequencies;
        this.named = new Rarity(frequencies.named);
        this.regrouped = new Regrouped(table);
        this.cap = cap(frequencies);
    }

    /** A full name says at most a little more than «one of all»: namesakes and relatives share whole names. */
    static double cap(Frequencies frequencies) {
        return Math.max(11, Math.min(20, Frequencies.log2(Math.max(2, frequencies.named)) + 1.2));
    }

    @Override
    public void compare(int a, int b, Tally out) {
        boolean blankA = table.last[a] == 0 && table.first[a] == 0;
        boolean blankB = table.last[b] == 0 && table.first[b] == 0;
        if (blankA || blankB) {
            return;
        }
        Relation last = surname(table.last[a], table.last[b], out);
        Relation first = given(table.first[a], table.first[b], out);
        Relation middle = patronymic(table.middle[a], table.middle[b], out);
        if ((table.middle[a] != 0 || table.middle[b] != 0) && !(last == Relation.EXACT && first == Relation.EXACT)) {
            switch (regrouped.of(a, b, last, first)) {
                case NONE -> {}
                case GIVEN -> first = Relation.EXACT;
                case SURNAME -> last = Relation.EXACT;
                case TURNED -> {
                    Relation rest = middle == Relation.BLANK ? Relation.BLANK : Relation.EXACT;
                    swapped(Relation.EXACT, Relation.EXACT, rest, a, b, out);
                    return;
                }
            }
        }
        out.middle = middle;
        if (!last.alike() && !first.alike() && onlyGiven(a, b, out)) {
            return;
        }
        if (!last.alike() && !first.alike() && crossed(a, b, middle, out)) {
            return;
        }
        boolean lone = last == Relation.BLANK
                && !first.alike()
                && first != Relation.INITIAL
                && loneName(a, b, out).alike();
        if (lone) {
            first = Relation.BLANK;
        }
        out.last = last;
        out.first = first;
        out.ownGiven = ownGiven(first, table.first[a], table.first[b])
                || (last.apart() && otherWord(first, a, b))
                || otherSecond(middle, table.middle[a], table.middle[b])
                || ((last == Relation.NEAR || last == Relation.FAR) && isWife(table.last[a], table.last[b]));
        double ofFirst = firstSurprise(first, a, b, out);
        double ofMiddle = middleSurprise(middle, a, b, out);
        // Transliteration and initials take the whole name: their share is counted once.
        boolean soundToo = last == Relation.SOUND && first == Relation.SOUND;
        if (first != Relation.BLANK) {
            out.firstBits = soundToo ? out.follow(ofFirst) : out.weigh(FIRST, first.ordinal(), ofFirst);
        }
        boolean likeFirst = middle == first && (middle == Relation.INITIAL || middle == Relation.SOUND);
        if (middle != Relation.BLANK) {
            out.middleBits = likeFirst ? out.follow(ofMiddle) : out.weigh(MIDDLE, middle.ordinal(), ofMiddle);
        }
        double bits = out.firstBits + out.middleBits;
        boolean married = !lone && married(a, b, last, first, middle);
        if (married) {
            out.last = Relation.NEAR;
        }
        int level = lone ? LONE : married ? MARRIED : last.ordinal();
        double ofLast = lone ? loneSurprise(a, b) : married ? CERTAIN : lastSurprise(last, a, b, out);
        double lastBits = level == 0 ? 0 : out.weigh(LAST, level, ofLast);
        boolean bound = last.alike() || (last == Relation.BLANK && !lone);
        Joint parts = out.parts;
        parts.clear();
        double afterFirst = likeFirst ? out.middleBits : 0;
        double afterLast = soundToo ? out.firstBits + afterFirst : 0;
        parts.add(lastBits + afterLast, out.share(LAST, level));
        parts.add(soundToo ? 0 : out.firstBits + afterFirst, out.share(FIRST, first.ordinal()));
        parts.add(likeFirst ? 0 : out.middleBits, out.share(MIDDLE, middle.ordinal()));
        out.name(
                married ? "married" : level(last, first, middle, lone),
                bits + lastBits,
                bound ? cap + out.weights.both(Aspect.LAST, Aspect.FIRST) : Double.MAX_VALUE,
                parts);
    }

    /** Each of two names is one that people bear: twins are called Мария and Марина, or Оксана and Ксения. */
    private boolean ownGiven(Relation first, int a, int b) {
        return switch (first) {
            case DIMINUTIVE -> (names.full(a) && names.full(b)) || names.isContracted(a, b);
            case NEAR ->
                areTwo(a, b)
                        || names.areTwo(a, b)
                        || names.isShort(a)
                        || names.isShort(b)
                        || isWife(a, b)
                        || differInSyllable(a, b);
            case TYPO -> areTwo(a, b) || differInSyllable(a, b);
            case FAR -> isWife(a, b) || differInSyllable(a, b);
            case BLANK, EXACT, SOUND, INITIAL, DIFFERENT -> false;
        };
    }

    private boolean differInSyllable(int a, int b) {
        return names.bothLatin(a, b) && Pinyin.areTwo(names.text(a), names.text(b));
    }

    private boolean isWife(int a, int b) {
        return isWifeOf(a, b) || isWifeOf(b, a);
    }

    /** «Varga Dánielné» is Varga Dániel's wife. */
    private boolean isWifeOf(int wife, int husband) {
        String of = names.text(wife);
        String his = names.text(husband);
        return of.length() == his.length() + OF_WIVES.length()
                && of.endsWith(OF_WIVES)
                && of.startsWith(his)
                && names.sex(husband) != WOMAN;
    }

    /** A slip makes of one well-known name another less often than a family has both: Marcus and Marcos, Алим and Алам. */
    private boolean areTwo(int a, int b) {
        return names.areBorne(a, b) || (frequencies.areBorneHere(a, b) && !names.isOneName(a, b));
    }

    /**
     * Lê Thị Dũng and Lê Thị Tuấn: where it is a guess that a name begins with the given one, the word that differs may be
     * that. It is a guess where nobody is known to be called by the first word, or many are by each of the last.
     */
    private boolean otherWord(Relation first, int a, int b) {
        if ((first != Relation.EXACT && first != Relation.SOUND) || !table.byOrder.get(a) || !table.byOrder.get(b)) {
            return false;
        }
        int word = table.first[a];
        boolean surnames = !names.isHeardOf(table.last[a]) || !names.isHeardOf(table.last[b]);
        return !names.isHeardOf(word) || (names.roots(word).length == 0 && !surnames);
    }

    /** Nguyễn Văn Minh and Nguyễn Văn Mạnh: the second given name is the one that they are called by; a slip makes another of it. */
    private boolean otherSecond(Relation middle, int a, int b) {
        boolean alike = middle == Relation.TYPO || middle == Relation.NEAR || middle == Relation.FAR;
        return alike && !PersonParts.patronymic(names.text(a)) && !PersonParts.patronymic(names.text(b));
    }

    /** Surname and given name in each other's cells: of whichever of the two, for the nearer reading. */
    private boolean crossed(int a, int b, Relation middle, Tally out) {
        if (table.last[a] == 0 || table.last[b] == 0) {
            return false;
        }
        Relation crossLast = surname(table.last[a], table.first[b], out);
        Relation crossFirst = given(table.first[a], table.last[b], out);
        Relation otherLast = surname(table.last[b], table.first[a], out);
        Relation otherFirst = given(table.first[b], table.last[a], out);
        boolean ofA = isCrossed(otherLast, otherFirst);
        if (!ofA && !isCrossed(crossLast, crossFirst)) {
            return false;
        }
        boolean nearer = otherLast.ordinal() + otherFirst.ordinal() < crossLast.ordinal() + crossFirst.ordinal();
        if (ofA && (nearer || !isCrossed(crossLast, crossFirst))) {
            crossLast = otherLast;
            crossFirst = otherFirst;
        }
        swapped(crossLast, crossFirst, middle, a, b, out);
        return true;
    }

    private void swapped(Relation crossLast, Relation crossFirst, Relation middle, int a, int b, Tally out) {
        out.middle = middle;
        out.last = crossLast;
        out.first = crossFirst;
        double ofMiddle = middleSurprise(middle, a, b, out);
        double middleBits = middle == Relation.BLANK ? 0 : out.weigh(MIDDLE, middle.ordinal(), ofMiddle);
        double swapped = out.weigh(LAST, SWAPPED, swappedSurprise(crossLast, crossFirst, a, b));
        out.parts.clear();
        out.parts.add(swapped, out.share(LAST, SWAPPED));
        out.parts.add(middleBits, out.share(MIDDLE, middle.ordinal()));
        out.name(level(crossLast, crossFirst, middle, true), swapped + middleBits, cap + OF_SWAPPED, out.parts);
    }

    private static boolean isCrossed(Relation last, Relation first) {
        boolean one = last.alike() && first != Relation.DIFFERENT;
        return one || (first.alike() && last != Relation.DIFFERENT && last != Relation.BLANK);
    }

    /** «Ashley» beside «Ashley Nelson», whose words were taken for each other: the given name is one, and a surname is missing. */
    private boolean onlyGiven(int a, int b, Tally out) {
        int lone = lone(a, b);
        if (lone < 0) {
            return false;
        }
        int other = lone == a ? b : a;
        boolean inSurnames = table.first[lone] == 0;
        int word = inSurnames ? table.last[lone] : table.first[lone];
        int whole = inSurnames ? table.first[other] : table.last[other];
        // What stands in a surname's place must be a given name that is known.
        Relation first = names.roots(word).length > 0 ? given(word, whole, out) : Relation.DIFFERENT;
        if (!first.alike()) {
            return false;
        }
        out.onlyGiven = true;
        out.last = Relation.BLANK;
        out.first = first;
        out.ownGiven = ownGiven(first, word, whole);
        double either = eitherSurprise(word, whole);
        double surprise = first == Relation.TYPO ? slip(FIRST, first, either, out) : either;
        out.firstBits = out.weigh(FIRST, first.ordinal(), surprise);
        out.parts.clear();
        out.parts.add(out.firstBits, out.share(FIRST, first.ordinal()));
        out.name("no_surname", out.firstBits, cap, out.parts);
        return true;
    }

    /** Of a word that is borne as a given name and as a surname. */
    private double eitherSurprise(int x, int y) {
        int given = Math.max(frequencies.givens[names.key(x)], frequencies.givens[names.key(y)]);
        int last = Math.max(frequencies.stems[names.stem(x)], frequencies.stems[names.stem(y)]);
        return Frequencies.rarity(1, Math.max(given, last), frequencies.named, LONE_BITS);
    }

    /** Of two rows the one whose name is a single word, where the other has surname and given name; −1 where none is. */
    private int lone(int a, int b) {
        boolean wholeA = table.last[a] != 0 && table.first[a] != 0;
        boolean wholeB = table.last[b] != 0 && table.first[b] != 0;
        return wholeA == wholeB ? -1 : wholeA ? b : a;
    }

    /** One card has a single word: it may stand for either part of the other's name. */
    private Relation loneName(int a, int b, Tally out) {
        int lone = table.last[a] == 0 ? table.first[a] : table.first[b];
        int other = table.last[a] == 0 ? table.last[b] : table.last[a];
        return surname(lone, other, out);
    }

    private boolean married(int a, int b, Relation last, Relation first, Relation middle) {
        return last.apart()
                && (first == Relation.EXACT || first == Relation.SOUND)
                && (middle == Relation.EXACT || middle == Relation.SOUND)
                && PartDate.isWhole(table.birth[a])
                && table.birth[a] == table.birth[b]
                && table.sex[a] == 2
                && table.sex[b] == 2;
    }

    private static String level(Relation last, Relation first, Relation middle, boolean swapped) {
        if (last.apart()) {
            return first.alike() ? "other_surname" : "different";
        }
        if (first.apart()) {
            return "other_first_name";
        }
        if (middle.apart()) {
            return "other_patronymic";
        }
        if (swapped) {
            return "swapped";
        }
        if (last == Relation.BLANK || first == Relation.BLANK) {
            return last == Relation.BLANK ? "no_surname" : "surname_only";
        }
        Relation worst = last.compareTo(first) > 0 ? last : first;
        worst = worst.compareTo(middle) > 0 ? worst : middle;
        return worst == Relation.EXACT && middle == Relation.BLANK ? "no_patronymic" : worst.id;
    }

    /** How two surnames stand to each other. */
    Relation surname(int a, int b, Tally out) {
        if (a == 0 || b == 0) {
            return Relation.BLANK;
        }
        if (a == b) {
            return Relation.EXACT;
        }
        if (names.stem(a) == names.stem(b)) {
            return Relation.SOUND;
        }
        if (names.initial(a) || names.initial(b)) {
            return sameHead(a, b) ? Relation.INITIAL : Relation.DIFFERENT;
        }
        long key = Memo.key(out.promising() ? 1 : 2, a, b);
        return out.memo.knows(key)
                ? out.memo.get(key)
                : out.memo.put(key, nearest(a, b, near(names.stem(a), names.stem(b), out), out));
    }

    /** How two given names stand to each other. */
    Relation given(int a, int b, Tally out) {
        if (a == 0 || b == 0) {
            return Relation.BLANK;
        }
        if (a == b) {
            return names.initial(a) ? Relation.INITIAL : Relation.EXACT;
        }
        if (names.initial(a) || names.initial(b)) {
            boolean oneScript = names.bothCyrillic(a, b) || names.bothLatin(a, b);
            boolean full = oneScript ? fullForm(a, b) : frequencies.lead(a) == frequencies.lead(b);
            boolean same = full || sameHead(a, b);
            return same ? Relation.INITIAL : Relation.DIFFERENT;
        }
        if (soundAlike(a, b)) {
            return Relation.SOUND;
        }
        long key = Memo.key(out.promising() ? 3 : 4, a, b);
        return out.memo.knows(key) ? out.memo.get(key) : out.memo.put(key, alikeGiven(a, b, out));
    }

    /** Whether two other given names of several letters must be compared letter by letter; one is no form of the other then. */
    boolean isGivenOpen(int a, int b, Tally out) {
        return !out.memo.knows(Memo.key(out.promising() ? 3 : 4, a, b))
                && !soundAlike(a, b)
                && !GivenNames.meet(names.roots(a), names.roots(b));
    }

    private boolean soundAlike(int a, int b) {
        // Sounds swallow a vowel before another: Diana, Dana.
        return names.isOneName(a, b) || (names.skeleton(a) == names.skeleton(b) && !names.differInVowels(a, b));
    }

    private Relation alikeGiven(int a, int b, Tally out) {
        if (GivenNames.meet(names.roots(a), names.roots(b))) {
            return Relation.DIMINUTIVE;
        }
        Relation near = nearest(a, b, near(names.skeleton(a), names.skeleton(b), out), out);
        boolean two = names.areTwo(a, b);
        if (two && near == Relation.FAR && names.differInVowels(a, b)) {
            // Hasan and Husain share their consonants: still for a person to decide.
            return Relation.NEAR;
        }
        if ((near == Relation.DIFFERENT || near == Relation.FAR) && !two && typoOfForm(a, b, out)) {
            return Relation.TYPO;
        }
        // Two well-known names that look alike (Марина, Мария) are rarely a typing error.
        if (two) {
            return near == Relation.TYPO ? Relation.NEAR : near == Relation.FAR ? Relation.DIFFERENT : near;
        }
        return near;
    }

    /** Юра and Юриц, Григорий and Грриша: the second is a slip of the full name of the first, or of a short form. */
    private boolean typoOfForm(int a, int b, Tally out) {
        int known = names.roots(a).length > 0 ? a : b;
        String unknown = names.sound(known == a ? b : a);
        int letters = names.sounds(names.skeleton(known == a ? b : a));
        for (int root : names.roots(known)) {
            int[] masks = names.formMasks(root);
            for (int i = 0; i < masks.length; i++) {
                if (Integer.bitCount(masks[i] ^ letters) > NameWords.OF_ONE_ERROR) {
                    continue;
                }
                String form = names.formSounds(root).get(i);
                boolean long4 = Math.min(form.length(), unknown.length()) >= 4;
                // In a short form another first letter makes another name.
                boolean sameHead = form.length() > 5 || (long4 && form.charAt(0) == unknown.charAt(0));
                if (long4
                        && sameHead
                        && Math.abs(form.length() - unknown.length()) < 2
                        && out.edits.osa(form, unknown) <= 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one letter may stand for a word: in one alphabet the very letter, across alphabets what sounds like it. */
    private boolean sameHead(int a, int b) {
        char x = names.text(a).charAt(0);
        char y = names.text(b).charAt(0);
        if (names.bothCyrillic(a, b)) {
            return x == y;
        }
        if (x == y) {
            return true;
        }
        if (names.bothLatin(a, b)) {
            // Yulia is Iulia and Julia, but Irene is not Yvonne.
            return names.initial(a) ? names.soft(b) && sounds(b) == x : names.soft(a) && sounds(a) == y;
        }
        return sounds(a) != 0 && sounds(a) == sounds(b);
    }

    /** Whether one is the letter of the other's full form. Sandra is a full name, whatever else it may be short for: no A. */
    private boolean fullForm(int a, int b) {
        int word = names.initial(a) ? b : a;
        // Bob is listed as a full name too; so few letters are those of a short form nevertheless.
        boolean own = names.full(word) && names.text(word).length() > SHORT_FORM;
        return !own && names.isShortFor(word, names.text(word == b ? a : b).charAt(0));
    }

    /** The first sound of a word; 0 where nothing of it is heard. */
    private char sounds(int word) {
        String sound = names.sound(word);
        return sound.isEmpty() ? 0 : sound.charAt(0);
    }

    private Relation patronymic(int a, int b, Tally out) {
        if (a == 0 || b == 0) {
            return Relation.BLANK;
        }
        if (a == b) {
            return names.initial(a) ? Relation.INITIAL : Relation.EXACT;
        }
        if (names.initial(a) || names.initial(b)) {
            return sameHead(a, b) ? Relation.INITIAL : Relation.DIFFERENT;
        }
        if (names.skeleton(a) == names.skeleton(b)) {
            return Relation.SOUND;
        }
        long key = Memo.key(5, a, b);
        return out.memo.knows(key)
                ? out.memo.get(key)
                : out.memo.put(key, near(names.skeleton(a), names.skeleton(b), out));
    }

    /** The nearer of two views: sounds, and letters as they were typed, which matters where sounds swallow letters. */
    private Relation nearest(int a, int b, Relation bySound, Tally out) {
        if (bySound == Relation.TYPO || !out.promising() || names.strangeInText(a, b) > 6) {
            return bySound;
        }
        Relation byLetter = near(names.text(a), names.text(b), out);
        return byLetter.compareTo(bySound) < 0 ? byLetter : bySound;
    }

    private Relation near(int x, int y, Tally out) {
        if (names.strangeLetters(x, y) > STRANGE) {
            return Relation.DIFFERENT;
        }
        return near(names.soundOf(x), names.soundOf(y), out);
    }

    private static Relation near(String a, String b, Tally out) {
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter < 2 || longer - shorter > 3) {
            return Relation.DIFFERENT;
        }
        int errors = out.edits.osa(a, b);
        if (errors <= 1) {
            return shorter >= 4 ? Relation.TYPO : shorter >= 3 ? Relation.NEAR : Relation.FAR;
        }
        if (errors == 2 && shorter >= 7) {
            return Relation.NEAR;
        }
        if (shorter == longer && shorter >= 5 && anagram(a, b)) {
            return Relation.TYPO;
        }
        double likeness = out.edits.jaroWinkler(a, b);
        if (likeness >= 0.9) {
            return Relation.NEAR;
        }
        return likeness >= 0.75 || errors <= 0.45 * longer ? Relation.FAR : Relation.DIFFERENT;
    }

    /** The same letters in a muddled order. */
    private static boolean anagram(String a, String b) {
        long sumA = 0;
        long sumB = 0;
        for (int i = 0; i < a.length(); i++) {
            sumA += Keys.mix(a.charAt(i));
            sumB += Keys.mix(b.charAt(i));
        }
        return sumA == sumB;
    }

    private double lastSurprise(Relation relation, int a, int b, Tally out) {
        int x = table.last[a];
        int y = table.last[b];
        return switch (relation) {
            case BLANK -> 0;
            case EXACT ->
                Frequencies.rarity(1, Math.max(frequencies.lasts[x], frequencies.lasts[y]), frequencies.named, 16);
            case SOUND, DIMINUTIVE -> {
                int all = frequencies.stems[names.stem(x)];
                int others = all - Math.min(frequencies.lasts[x], frequencies.lasts[y]);
                yield Frequencies.rarity(1, others, frequencies.named, 16);
            }
            case TYPO, NEAR -> {
                int count = Math.max(frequencies.lasts[x], frequencies.lasts[y]);
                yield slip(LAST, relation, named.bits(count, 16), out);
            }
            case INITIAL, FAR, DIFFERENT -> out.weights.surprise(LAST, relation.ordinal());
        };
    }

    private double firstSurprise(Relation relation, int a, int b, Tally out) {
        int x = table.first[a];
        int y = table.first[b];
        return switch (relation) {
            case BLANK -> 0;
            case EXACT ->
                Math.min(
                        Frequencies.rarity(
                                1, Math.max(frequencies.firsts[x], frequencies.firsts[y]), frequencies.named, 12),
                        frequencies.givenBesideSurname(
                                a, b, Math.max(frequencies.givens[names.key(x)], frequencies.givens[names.key(y)])));
            case SOUND, DIMINUTIVE -> {
                int all = Math.max(frequencies.givens[names.key(x)], frequencies.givens[names.key(y)]);
                int others = all - Math.min(frequencies.firsts[x], frequencies.firsts[y]);
                yield Math.min(
                        Frequencies.rarity(1, others, frequencies.named, 12),
                        frequencies.givenBesideSurname(a, b, all));
            }
            case TYPO, NEAR -> {
                double alone = named.bits(Math.max(frequencies.firsts[x], frequencies.firsts[y]), 12);
                int all = Math.max(frequencies.givens[names.key(x)], frequencies.givens[names.key(y)]);
                yield slip(FIRST, relation, Math.min(alone, frequencies.givenBesideSurname(a, b, all)), out);
            }
            case INITIAL -> {
                // A letter that fits says no more than how few names have it, however rare initials are here.
                double most = frequencies.ofLetter(x, y);
                yield out.below(FIRST, relation.ordinal(), out.weights.surprise(FIRST, relation.ordinal()), most);
            }
            case FAR, DIFFERENT -> out.weights.surprise(FIRST, relation.ordinal());
        };
    }

    private double middleSurprise(Relation relation, int a, int b, Tally out) {
        int x = names.skeleton(table.middle[a]);
        int y = names.skeleton(table.middle[b]);
        return switch (relation) {
            case BLANK -> 0;
            case EXACT, SOUND, DIMINUTIVE ->
                Frequencies.rarity(1, Math.max(frequencies.middles[x], frequencies.middles[y]), frequencies.named, 10);
            case TYPO, NEAR -> {
                int count = Math.max(frequencies.middles[x], frequencies.middles[y]);
                yield slip(MIDDLE, relation, named.bits(count, 10), out);
            }
            case INITIAL, FAR, DIFFERENT -> out.weights.surprise(MIDDLE, relation.ordinal());
        };
    }

    /** A slip says no more than the more frequent of the two words would if both had it. */
    private static double slip(int aspect, Relation relation, double ofEqual, Tally out) {
        return out.under(aspect, relation.ordinal(), out.weights.surprise(aspect, relation.ordinal()), ofEqual);
    }

    private double swappedSurprise(Relation last, Relation first, int a, int b) {
        int stem = names.stem(table.last[a]);
        int other = names.stem(table.last[b]);
        int rare = Math.min(Math.max(1, frequencies.stems[stem]), Math.max(1, frequencies.stems[other]));
        double bits = Frequencies.rarity(1, rare, frequencies.named, 12);
        bits -= last == Relation.EXACT || last == Relation.SOUND ? 0 : last == Relation.TYPO ? 2 : 4;
        return bits + (first == Relation.BLANK ? -2 : first.alike() ? 6 : 1);
    }

    private double loneSurprise(int a, int b) {
        int x = table.last[a] == 0 ? table.first[a] : table.last[a];
        int y = table.last[b] == 0 ? table.first[b] : table.last[b];
        int count = Math.max(frequencies.stems[names.stem(x)], frequencies.stems[names.stem(y)]);
        return Frequencies.rarity(1, count, frequencies.named, LONE_BITS);
    }
}
