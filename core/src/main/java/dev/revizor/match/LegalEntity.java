package dev.revizor.match;

import java.util.Arrays;

/**
 * Company name, tax numbers and web site together: they name the legal entity, not its branch, so that what they say
 * jointly is capped, and where it sits decides the rest. For a person the company is only the employer.
 */
final class LegalEntity implements Comparison {
    private static final int PART = 5;
    static final int DIFFERENT = 6;

    /** Shorter names have too many neighbours; two errors take a long one. */
    private static final int LEAST_OF_SLIP = 5;

    private static final int LEAST_OF_TWO_SLIPS = 9;

    /** A word that tells so much, in bits, is a name of its own. */
    private static final double OWN = 6;

    /** A number with check digits is one of a thousand million: that few stand in a small base makes it no likelier by chance. */
    private static final int NUMBERS_AMONG = 1 << 13;

    private final Table table;
    private final Frequencies frequencies;
    private final Contacts contacts;

    LegalEntity(Table table, Frequencies frequencies) {
        this.table = table;
        this.frequencies = frequencies;
        contacts = new Contacts(table, frequencies);
    }

    @Override
    public void compare(int a, int b, Tally out) {
        int mark = out.mark();
        boolean firms = table.kind[a] == 1 && table.kind[b] == 1;
        tax(Aspect.SNILS, table.snils[a], table.snils[b], out);
        tax(Aspect.OGRN, table.ogrn[a], table.ogrn[b], out);
        tax(Aspect.INN, table.inn[a], table.inn[b], out);
        if (table.company[a] != 0 && table.company[b] != 0) {
            company(a, b, firms, out);
        }
        if (firms) {
            contacts.emails(a, b, out);
            sites(a, b, out);
            out.noNumber = table.inn[a] == 0 && table.inn[b] == 0 && table.ogrn[a] == 0 && table.ogrn[b] == 0;
            out.otherBranch = table.kpp[a] != 0 && table.kpp[b] != 0 && table.kpp[a] != table.kpp[b];
            out.ceiling(Ceilings.ENTITY, mark, out.weights.entityCap);
            if (table.kpp[a] != 0 && table.kpp[a] == table.kpp[b]) {
                out.add(Aspect.KPP, 1, 3.3);
            }
        }
    }

    private void tax(Aspect aspect, int x, int y, Tally out) {
        if (x == 0 || y == 0) {
            return;
        }
        if (x == y) {
            out.tax = out.tax == Relation.DIFFERENT ? Relation.DIFFERENT : Relation.EXACT;
            out.identified = true;
            int among = Math.max(NUMBERS_AMONG, table.size);
            out.add(aspect, 1, Math.max(6, Frequencies.rarity(1, frequencies.taxNumbers[x], among, 14)));
            return;
        }
        boolean typo = Math.abs(table.taxNumbers.length(x) - table.taxNumbers.length(y)) <= 1
                && Contacts.oneError(table.taxNumbers.text(x), table.taxNumbers.text(y));
        if (!typo) {
            out.tax = Relation.DIFFERENT;
        }
        // One digit off still passes no check digit by chance: it says little either way.
        out.add(aspect, typo ? 2 : 3, typo ? 6.5 : 0);
    }

    private void sites(int a, int b, Tally out) {
        if (table.site.blank(a) || table.site.blank(b)) {
            return;
        }
        int same = 0;
        for (int i = table.site.from(a); i < table.site.to(a); i++) {
            for (int j = table.site.from(b); j < table.site.to(b); j++) {
                same = table.site.get(i) == table.site.get(j) ? table.site.get(i) : same;
            }
        }
        if (same > 0) {
            out.add(Aspect.WEBSITE, 1, Frequencies.rarity(1, frequencies.sites[same], table.size, 9));
        } else {
            out.add(Aspect.WEBSITE, 2);
        }
    }

    private void company(int a, int b, boolean firms, Tally out) {
        int x = table.company[a];
        int y = table.company[b];
        boolean sameName = table.companies.join(x) == table.companies.join(y);
        if (!firms && !sameName && !out.promising()) {
            // Another employer says next to nothing; a misspelt one is looked for only where the person is alike.
            out.add(Aspect.EMPLOYER, 4);
            return;
        }
        long key = Memo.key(out.tax == Relation.DIFFERENT ? 7 : 8, x, y);
        Relation relation = sameName
                ? table.companies.differInLetters(x, y) ? Relation.NEAR : Relation.EXACT
                : out.memo.knows(key) ? out.memo.get(key) : out.memo.put(key, relation(x, y, out));
        int count = Math.max(
                frequencies.companyJoins[table.companies.join(x)], frequencies.companyJoins[table.companies.join(y)]);
        double exact = Frequencies.rarity(1, count, frequencies.withCompany, firms ? 12 : 4.5);
        // A name that only these cards have is a name out of many more than the base holds.
        exact += firms && count <= 3 ? 3 : 0;
        if (!firms) {
            employer(relation, Math.max(1.5, exact), out);
            return;
        }
        out.name = relation;
        switch (relation) {
            case EXACT -> out.add(Aspect.COMPANY, 1, exact);
            case SOUND -> out.add(Aspect.COMPANY, 2, exact + 2);
            case TYPO -> out.add(Aspect.COMPANY, 3, Math.max(5, exact));
            case NEAR -> out.add(Aspect.COMPANY, 4);
            case FAR -> out.add(Aspect.COMPANY, PART);
            case BLANK, DIMINUTIVE, INITIAL, DIFFERENT -> out.add(Aspect.COMPANY, DIFFERENT);
        }
    }

    private static void employer(Relation relation, double exact, Tally out) {
        switch (relation) {
            case EXACT -> out.add(Aspect.EMPLOYER, 1, exact);
            case SOUND -> out.add(Aspect.EMPLOYER, 2, out.under(Aspect.EMPLOYER, 2, exact + 3, exact));
            case TYPO -> out.add(Aspect.EMPLOYER, 3, out.under(Aspect.EMPLOYER, 3, exact + 3, exact));
            case BLANK, NEAR, FAR, DIMINUTIVE, INITIAL, DIFFERENT -> out.add(Aspect.EMPLOYER, 4);
        }
    }

    private Relation relation(int x, int y, Tally out) {
        CompanyWords companies = table.companies;
        int[] p = companies.tokens(x);
        int[] q = companies.tokens(y);
        if (numbersDiffer(p, q)) {
            return Relation.DIFFERENT;
        }
        double shared = weight(p, q);
        double larger = Math.max(weight(p, p), weight(q, q));
        if (shared >= larger - 1e-9 && shared > 0) {
            return Relation.SOUND;
        }
        if (out.tax == Relation.DIFFERENT) {
            // Two numbers are two firms; how alike their names are does not matter then.
            return Relation.DIFFERENT;
        }
        String one = companies.joined(x);
        String other = companies.joined(y);
        int shorter = Math.min(one.length(), other.length());
        boolean contained = shared > 0 && shared >= Math.min(weight(p, p), weight(q, q)) - 1e-9;
        boolean slip = !contained && slip(one, other, out);
        if (slip && (p.length != q.length || slip(own(p, q), own(q, p), out))) {
            return Relation.TYPO;
        }
        boolean near = contained
                || shared >= 0.5 * larger
                || (shorter >= 6 && one.charAt(0) == other.charAt(0) && out.edits.jaroWinkler(one, other) >= 0.92);
        if (!near || contained) {
            return near ? Relation.NEAR : Relation.DIFFERENT;
        }
        double soft = soft(p, q, out);
        // Both names have words of their own: two houses of one chain rather than one house.
        return Math.min(weight(p, p), weight(q, q)) - soft >= OWN ? Relation.FAR : Relation.NEAR;
    }

    private static boolean slip(String one, String other, Tally out) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < LEAST_OF_SLIP || Math.abs(one.length() - other.length()) > 2) {
            return false;
        }
        int errors = out.edits.osa(one, other);
        return errors <= 1 || (errors == 2 && shorter >= LEAST_OF_TWO_SLIPS);
    }

    /** The words that only the first of two names has, run together. A slip within a long name must not be one in a short word. */
    private String own(int[] p, int[] q) {
        StringBuilder out = new StringBuilder();
        for (int word : p) {
            if (Arrays.binarySearch(q, word) < 0) {
                out.append(table.companies.word(word));
            }
        }
        return out.toString();
    }

    /** The rarity of the words of a name that the other has too, a typing error allowed. */
    private double soft(int[] p, int[] q, Tally out) {
        double sum = 0;
        for (int word : p) {
            double best = 0;
            for (int other : q) {
                best = Math.max(best, word == other ? 1 : likeness(word, other, out));
            }
            sum += best * frequencies.companyWordWeight(word);
        }
        double turned = 0;
        for (int word : q) {
            double best = 0;
            for (int other : p) {
                best = Math.max(best, word == other ? 1 : likeness(other, word, out));
            }
            turned += best * frequencies.companyWordWeight(word);
        }
        return Math.min(sum, turned);
    }

    private double likeness(int word, int other, Tally out) {
        String a = table.companies.word(word);
        String b = table.companies.word(other);
        int shorter = Math.min(a.length(), b.length());
        boolean cut = shorter >= 3 && (a.startsWith(b) || b.startsWith(a));
        boolean slip = shorter >= 5 && Math.abs(a.length() - b.length()) < 2 && out.edits.osa(a, b) == 1;
        return cut || slip ? 0.9 : 0;
    }

    /** The rarity of the words that two names share. */
    private double weight(int[] p, int[] q) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < p.length && j < q.length) {
            if (p[i] == q[j]) {
                sum += frequencies.companyWordWeight(p[i]);
                i++;
                j++;
            } else if (p[i] < q[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    private boolean numbersDiffer(int[] p, int[] q) {
        return numbers(p, q) || numbers(q, p);
    }

    private boolean numbers(int[] p, int[] q) {
        for (int word : p) {
            boolean number = Character.isDigit(table.companies.word(word).charAt(0));
            boolean found = false;
            for (int other : q) {
                found |= other == word;
            }
            if (number && !found) {
                return true;
            }
        }
        return false;
    }
}
