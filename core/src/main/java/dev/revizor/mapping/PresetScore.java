package dev.revizor.mapping;

/**
 * What the titles of a table tell of an export.
 *
 * @param points how much those tell that the export has
 * @param telling how many of them no other system has
 * @param known how many the export has
 * @param foreign how many it has not
 * @param hits how many of them are in its fingerprint
 * @param need how many of these decide alone
 * @param id whether the export's column of ids is there
 * @param marked whether it has a title of those without which others may have written it
 */
record PresetScore(int points, int telling, int known, int foreign, int hits, int need, Id id, boolean marked) {
    /** Whether a table has the ids of an export. */
    enum Id {
        THERE,
        MISSING,
        /** The export has none. */
        NONE
    }

    /** What ordinary titles must tell together. */
    private static final int ENOUGH = 5;
    /** What a title takes away that the export does not have. */
    private static final int FOREIGN = 2;
    /** So many of the titles must be the export's where ordinary ones decide: custom fields are few, a table of anybody has others. */
    private static final double MOSTLY = 0.8;

    /** So many titles that no other system has, and so much of them all, are no chance however many foreign ones stand beside. */
    private static final int MANY = 5;

    private static final int PLENTY = 11;

    /** With less nobody need be asked. */
    private static final int SOME = 4;

    /** Points less for the titles that the export does not have: by these exports are compared. */
    int net() {
        return points - FOREIGN * foreign;
    }

    /** Whether that is enough. */
    boolean isEnough() {
        return marked && (hits >= need || id == Id.THERE && (isTogether() || isAmongOthers()));
    }

    /** Whether it may be this export: worth a question, or enough where the user says of which system it is. */
    boolean isLikely() {
        boolean nearly = id != Id.MISSING && hits > 1 && hits >= need - 1;
        boolean some = nearly || id == Id.THERE && telling > 0 && points >= SOME;
        return isEnough() || marked && some;
    }

    private boolean isTogether() {
        int least = foreign == 0 ? 1 : 2;
        return telling >= least && points >= ENOUGH && known >= MOSTLY * (known + foreign);
    }

    /** Whether its own titles stand out among columns of the user's own, which may be more than those of the system. */
    private boolean isAmongOthers() {
        return hits > 0 && telling >= MANY && points >= PLENTY;
    }
}
