package dev.revizor.match;

/** The joint comparison of surname, given name and patronymic, in whichever order they were typed. */
final class PersonName implements Comparison {
    private final Table table;
    private final NameWords names;
    private final Frequencies frequencies;
    private final double cap;

    PersonName(Table table, Frequencies frequencies) {
        this.table = table;
        this.names = table.names;
        this.frequencies = frequencies;
        // A full name says at most a little more than «one of all»: namesakes and relatives share whole names.
        this.cap = Math.max(8, Math.min(20, Frequencies.log2(Math.max(2, frequencies.named)) + 0.5));
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
        double straight = lastBits(last, a, b) + firstBits(first, a, b);
        boolean swapped = false;
        if (!last.alike() && !first.alike() && table.last[a] != 0 && table.last[b] != 0) {
            Relation crossLast = surname(table.last[a], table.first[b], out);
            Relation crossFirst = surname(table.first[a], table.last[b], out);
            if (crossLast.alike() && (crossFirst.alike() || crossFirst == Relation.BLANK)) {
                last = crossLast;
                first = crossFirst;
                straight = swappedBits(crossLast, crossFirst, a, b);
                swapped = true;
            }
        }
        if (last == Relation.BLANK && !first.alike() && first != Relation.INITIAL) {
            Relation only = loneName(a, b, out);
            if (only.alike()) {
                first = Relation.BLANK;
                straight = Math.max(2, Math.min(5, cap - 6));
                swapped = true;
            }
        }
        out.last = last;
        out.first = first;
        out.middle = middle;
        if (married(a, b, last, first, middle)) {
            out.last = Relation.NEAR;
            out.add("person", "married", 1 + firstBits(first, a, b));
            return;
        }
        double bits = straight + middleBits(middle, a, b);
        out.add("person", level(last, first, middle, swapped), Math.min(cap, bits));
    }

    /** One card has a single word: it may stand for either part of the other's name. */
    private Relation loneName(int a, int b, Tally out) {
        int lone = table.last[a] == 0 ? table.first[a] : table.first[b];
        int other = table.last[a] == 0 ? table.last[b] : table.last[a];
        return surname(lone, other, out);
    }

    private boolean married(int a, int b, Relation last, Relation first, Relation middle) {
        return last == Relation.DIFFERENT
                && (first == Relation.EXACT || first == Relation.SOUND)
                && (middle == Relation.EXACT || middle == Relation.SOUND)
                && table.birth[a] != 0
                && table.birth[a] == table.birth[b]
                && table.sex[a] == 2
                && table.sex[b] == 2;
    }

    private static String level(Relation last, Relation first, Relation middle, boolean swapped) {
        if (last == Relation.DIFFERENT) {
            return first.alike() ? "other_surname" : "different";
        }
        if (first == Relation.DIFFERENT) {
            return "other_first_name";
        }
        if (middle == Relation.DIFFERENT) {
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

    private Relation surname(int a, int b, Tally out) {
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
            return names.sound(a).charAt(0) == names.sound(b).charAt(0) ? Relation.INITIAL : Relation.DIFFERENT;
        }
        return near(names.stem(a), names.stem(b), out);
    }

    private Relation given(int a, int b, Tally out) {
        if (a == 0 || b == 0) {
            return Relation.BLANK;
        }
        if (a == b) {
            return names.initial(a) ? Relation.INITIAL : Relation.EXACT;
        }
        if (names.initial(a) || names.initial(b)) {
            boolean same = frequencies.lead(a) == frequencies.lead(b) || sameHead(a, b);
            return same ? Relation.INITIAL : Relation.DIFFERENT;
        }
        if (names.skeleton(a) == names.skeleton(b)) {
            return Relation.SOUND;
        }
        if (GivenNames.meet(names.roots(a), names.roots(b))) {
            return Relation.DIMINUTIVE;
        }
        Relation near = near(names.skeleton(a), names.skeleton(b), out);
        boolean bothKnown = names.roots(a).length > 0 && names.roots(b).length > 0;
        if (near == Relation.DIFFERENT && !bothKnown && typoOfFullName(a, b, out)) {
            return Relation.TYPO;
        }
        // Two well-known names that look alike (Марина, Мария) are rarely a typing error.
        return bothKnown && near != Relation.DIFFERENT ? Relation.NEAR : near;
    }

    /** Юра and Юриц: the second is a slip of the full name of the first. */
    private boolean typoOfFullName(int a, int b, Tally out) {
        int known = names.roots(a).length > 0 ? a : b;
        String unknown = names.sound(known == a ? b : a);
        for (int root : names.roots(known)) {
            String full = names.fullSound(root);
            boolean long4 = Math.min(full.length(), unknown.length()) >= 4;
            if (long4 && Math.abs(full.length() - unknown.length()) < 2 && out.edits.osa(full, unknown) <= 1) {
                return true;
            }
        }
        return false;
    }

    private boolean sameHead(int a, int b) {
        String x = names.sound(a);
        String y = names.sound(b);
        return !x.isEmpty() && !y.isEmpty() && x.charAt(0) == y.charAt(0);
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
        return near(names.skeleton(a), names.skeleton(b), out);
    }

    private Relation near(int x, int y, Tally out) {
        if (names.strangeLetters(x, y) > 6) {
            return Relation.DIFFERENT;
        }
        String a = names.soundOf(x);
        String b = names.soundOf(y);
        int shorter = Math.min(a.length(), b.length());
        int longer = Math.max(a.length(), b.length());
        if (shorter < 3 || longer - shorter > 3) {
            return Relation.DIFFERENT;
        }
        int errors = out.edits.osa(a, b);
        if (errors <= 1) {
            return shorter >= 4 ? Relation.TYPO : Relation.NEAR;
        }
        if (errors == 2 && shorter >= 7) {
            return Relation.NEAR;
        }
        if (shorter == longer && shorter >= 5 && anagram(a, b)) {
            return Relation.TYPO;
        }
        return JaroWinkler.of(a, b) >= 0.9 ? Relation.NEAR : Relation.DIFFERENT;
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

    private double lastBits(Relation relation, int a, int b) {
        int count =
                Math.max(frequencies.stems[names.stem(table.last[a])], frequencies.stems[names.stem(table.last[b])]);
        double exact = Frequencies.rarity(0.9, count, frequencies.named, 16);
        return switch (relation) {
            case BLANK -> 0;
            case EXACT, DIMINUTIVE -> exact;
            case SOUND -> exact - 0.5;
            case INITIAL -> 2;
            case TYPO -> Math.max(3, Math.min(9, exact - 3));
            case NEAR -> -1.5;
            case DIFFERENT -> -5;
        };
    }

    private double firstBits(Relation relation, int a, int b) {
        int count =
                Math.max(frequencies.givens[names.key(table.first[a])], frequencies.givens[names.key(table.first[b])]);
        double alone = Frequencies.rarity(0.8, count, frequencies.named, 10);
        double exact = Math.max(0.5, Math.min(alone, frequencies.givenBesideSurname(a, b, count)));
        return switch (relation) {
            case BLANK -> 0;
            case EXACT -> exact;
            case SOUND -> exact - 0.3;
            case DIMINUTIVE -> Math.max(1, exact - 1);
            case INITIAL -> 2;
            case TYPO -> Math.max(1, Math.min(5, exact - 2));
            case NEAR -> -0.5;
            case DIFFERENT -> -6;
        };
    }

    private double swappedBits(Relation last, Relation first, int a, int b) {
        int stem = names.stem(table.last[a]);
        int other = names.stem(table.last[b]);
        int rare = Math.min(Math.max(1, frequencies.stems[stem]), Math.max(1, frequencies.stems[other]));
        double bits = Frequencies.rarity(0.5, rare, frequencies.named, 12);
        return bits - (last == Relation.TYPO ? 2 : 0) + (first == Relation.BLANK ? -2 : 2);
    }

    private double middleBits(Relation relation, int a, int b) {
        int count = Math.max(
                frequencies.middles[names.skeleton(table.middle[a])],
                frequencies.middles[names.skeleton(table.middle[b])]);
        double exact = Math.max(0.5, Frequencies.rarity(0.85, count, frequencies.named, 8));
        return switch (relation) {
            case BLANK -> 0;
            case EXACT, DIMINUTIVE -> exact;
            case SOUND -> exact - 0.3;
            case INITIAL -> 2;
            case TYPO -> Math.max(1, Math.min(4, exact - 2));
            case NEAR -> 0;
            case DIFFERENT -> -6;
        };
    }
}
