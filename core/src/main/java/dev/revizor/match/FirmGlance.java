package dev.revizor.match;

import static dev.revizor.match.Sketches.COMPANY;
import static dev.revizor.match.Sketches.COMPANY_LETTERS;
import static dev.revizor.match.Sketches.KPP;
import static dev.revizor.match.Sketches.SITE;
import static dev.revizor.match.Sketches.WORDS;

/** What the name, site and code of two legal entities can say at most: the bound of {@link LegalEntity}. */
final class FirmGlance {
    private static final double OF_NAME = 15;
    private static final double OF_SITE = 9;
    private static final double OF_KPP = 3.3;

    /** Letters that two names with two errors may not share, counted on both sides. */
    private static final int OF_TWO_ERRORS = 4;

    private final Frequencies frequencies;
    private final Rarity named;

    FirmGlance(Frequencies frequencies) {
        this.frequencies = frequencies;
        named = new Rarity(frequencies.withCompany);
    }

    /**
     * The names of two rows that have some.
     *
     * @param otherEntity whether two tax numbers say that these are two entities
     */
    double names(int[] v, int p, int q, boolean otherEntity, Bounds of) {
        int x = v[p + COMPANY];
        int y = v[q + COMPANY];
        int count = Math.max(frequencies.companyJoins[x], frequencies.companyJoins[y]);
        double exact = named.bits(count, 12) + (count <= 3 ? OF_NAME - 12 : 0);
        if (x == y) {
            return of.equal(Aspect.COMPANY, exact);
        }
        double most = of.of(Aspect.COMPANY, LegalEntity.DIFFERENT);
        if (v[p + WORDS] == v[q + WORDS]) {
            most = Math.max(most, exact + 2 + of.share(Aspect.COMPANY, 2));
        }
        if (otherEntity) {
            return most;
        }
        most = Math.max(most, Math.max(of.of(Aspect.COMPANY, 4), of.of(Aspect.COMPANY, 5)));
        int strange = Integer.bitCount(v[p + COMPANY_LETTERS] ^ v[q + COMPANY_LETTERS]);
        return strange > OF_TWO_ERRORS ? most : Math.max(most, Math.max(5, exact) + of.share(Aspect.COMPANY, 3));
    }

    /** Another name is a conflict, which gives back what it took: see {@link Conflicts}. */
    static double renamed(Bounds of) {
        return Math.max(6 + of.of(Aspect.COMPANY, LegalEntity.DIFFERENT), 3);
    }

    /** Whether both have a code of a branch, each its own. */
    static boolean otherCode(int[] v, int p, int q) {
        return v[p + KPP] != 0 && v[q + KPP] != 0 && v[p + KPP] != v[q + KPP];
    }

    /** The site. */
    static double site(int both, Bounds of) {
        return (both & SITE) == 0 ? 0 : of.equal(Aspect.WEBSITE, OF_SITE);
    }

    /** The code of the branch. */
    static double code(int[] v, int p, int q, Bounds of) {
        boolean same = v[p + KPP] != 0 && v[p + KPP] == v[q + KPP];
        return same ? of.equal(Aspect.KPP, OF_KPP) : 0;
    }
}
