package dev.revizor.match;

/**
 * A name of three words beside the same name in another order, or with two of its words written as one: Lê Văn Hoa and Hoa Le
 * Van, Ha-eun and Haeun, «García López» in two cells and in one. Looks at words by their numbers and hashes alone; nothing
 * is made.
 */
final class Regrouped {
    /** How two names are one. */
    enum Way {
        NONE,
        /** Given name and second given name of one are the given name of the other. */
        GIVEN,
        /** The same of the surname. */
        SURNAME,
        /** All words of one are those of the other, and stand elsewhere. */
        TURNED
    }

    private final Table table;
    private final NameWords names;

    Regrouped(Table table) {
        this.table = table;
        this.names = table.names;
    }

    /** Whether a row has three words written out, none of them a patronymic: the order of such names is a people's. */
    static boolean isOfThree(Table table, int row) {
        NameWords names = table.names;
        int middle = table.middle[row];
        return middle != 0
                && table.last[row] != 0
                && table.first[row] != 0
                && !names.initial(middle)
                && !names.initial(table.first[row])
                && !names.initial(table.last[row])
                && !PersonParts.patronymic(names.text(middle));
    }

    /** How two names are one; the same in either order of the rows. */
    Way of(int a, int b, Relation last, Relation first) {
        boolean both = table.middle[a] != 0 && table.middle[b] != 0;
        if (both) {
            // Numbers first: nearly all pairs end there, and what the words are costs more.
            boolean turned = !first.alike() && (last.alike() ? areGivenTurned(a, b) : bag(a) == bag(b));
            return turned && isOfThree(table, a) && isOfThree(table, b) ? Way.TURNED : Way.NONE;
        }
        int full = table.middle[a] == 0 ? b : a;
        Way way = joined(full, full == a ? b : a, last, first);
        return way == Way.NONE || isOfThree(table, full) ? way : Way.NONE;
    }

    /** «Phan Văn Hương» and «Huong Van Phan»: the surname was recognised in both. */
    private boolean areGivenTurned(int a, int b) {
        return names.stem(table.last[a]) == names.stem(table.last[b])
                && isOneWord(table.first[a], table.middle[b])
                && isOneWord(table.middle[a], table.first[b]);
    }

    private Way joined(int full, int other, Relation last, Relation first) {
        int l = table.last[full];
        int f = table.first[full];
        int m = table.middle[full];
        long otherLast = names.whole(table.last[other]);
        long otherFirst = names.whole(table.first[other]);
        if (last.alike() && names.joined(f, m) == otherFirst) {
            return Way.GIVEN;
        }
        if (first.alike() && (names.joined(m, l) == otherLast || names.joined(l, m) == otherLast)) {
            return Way.SURNAME;
        }
        boolean givenLast = isOneWord(f, table.last[other]) && names.joined(m, l) == otherFirst;
        boolean surnameFirst = isOneWord(l, table.first[other]) && names.joined(f, m) == otherLast;
        return givenLast || surnameFirst ? Way.TURNED : Way.NONE;
    }

    private boolean isOneWord(int one, int other) {
        return names.skeleton(one) == names.skeleton(other);
    }

    private long bag(int row) {
        return Keys.mix(names.skeleton(table.last[row]))
                + Keys.mix(names.skeleton(table.first[row]))
                + Keys.mix(names.skeleton(table.middle[row]));
    }
}
