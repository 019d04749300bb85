package dev.revizor.match;

/** Phones, mailboxes and messenger names as sets: one in common is enough, unless many unrelated cards have it. */
final class Contacts implements Comparison {
    /** Few pairs of one entity meet in a value that many share; that is counted apart, in bits. */
    private static final double SHARED_BY_FEW = 4;

    /** In so many houses a number is that of the whole chain, not of one of its houses. */
    private static final int OF_CHAIN = 3;

    /** A role's mailbox counts as one of so many people. */
    private static final int OF_DESK = 6;

    private static final int EXACT = 1;
    static final int SHARED = 2;
    private static final int TYPO = 3;
    private static final int CHOSEN = 4;
    static final int LOCAL_PART = 5;
    private static final int NEAR = 6;
    static final int FAR = 7;
    static final int OTHER_NUMBER = 8;
    private static final int DIFFERENT = 9;

    private final Table table;
    private final Frequencies frequencies;

    Contacts(Table table, Frequencies frequencies) {
        this.table = table;
        this.frequencies = frequencies;
    }

    @Override
    public void compare(int a, int b, Tally out) {
        phones(a, b, out);
        if (table.kind[a] == 0 || table.kind[b] == 0) {
            emails(a, b, out);
        }
        handles(a, b, out);
    }

    private void phones(int a, int b, Tally out) {
        Lists phone = table.phone;
        if (phone.blank(a) || phone.blank(b)) {
            return;
        }
        int best = common(phone, a, b, frequencies.phones);
        if (best > 0) {
            out.samePhone = true;
            out.chainPhone = isOfChain(best, a, b);
            int degree = phoneDegree(best, a, b);
            out.add(Aspect.PHONE, degree >= 3 ? SHARED : EXACT, ofPhone(best, degree));
            return;
        }
        double typo = -1;
        for (int i = out.promising() ? phone.from(a) : phone.to(a); i < phone.to(a); i++) {
            for (int j = phone.from(b); j < phone.to(b); j++) {
                int x = phone.get(i);
                int y = phone.get(j);
                if (table.phones.length(x) > 6 && table.phones.oneError(x, y)) {
                    typo = Math.max(typo, Math.min(phoneAs(x, a, b, out), phoneAs(y, a, b, out)));
                }
            }
        }
        if (typo < 0) {
            out.add(Aspect.PHONE, 4);
        } else {
            int aspect = Aspect.PHONE.ordinal();
            out.add(Aspect.PHONE, TYPO, out.below(aspect, TYPO, out.weights.surprise(aspect, TYPO), typo));
        }
    }

    /** All houses of a chain have such a number. */
    private boolean isOfChain(int phone, int a, int b) {
        return table.kind[a] == 1 && table.kind[b] == 1 && frequencies.phones.houses(phone) >= OF_CHAIN;
    }

    private int phoneDegree(int phone, int a, int b) {
        int degree = degree(frequencies.phones, phone, a, b);
        return isOfChain(phone, a, b) ? Math.max(degree, frequencies.phones.houses(phone)) : degree;
    }

    private double ofPhone(int phone, int degree) {
        return Math.min(shared(degree, frequencies.phones.filled()), frequencies.phones.most(phone));
    }

    /** What two rows would say who both had the number, in bits. */
    private double phoneAs(int phone, int a, int b, Tally out) {
        int degree = phoneDegree(phone, a, b);
        return equal(Aspect.PHONE, degree, ofPhone(phone, degree), out);
    }

    private double ofMailbox(int box, int degree) {
        return Math.min(mailbox(degree, frequencies.emails.filled()), frequencies.emails.most(box));
    }

    private double mailboxAs(int box, int a, int b, Tally out) {
        int degree = degree(frequencies.emails, box, a, b);
        return equal(Aspect.EMAIL, degree, ofMailbox(box, degree), out);
    }

    private static double equal(Aspect aspect, int degree, double surprise, Tally out) {
        return Math.max(0, surprise + out.weights.logShare(aspect.ordinal(), degree >= 3 ? SHARED : EXACT));
    }

    /** Mailboxes; of a company's they name the legal entity, not its branch. */
    void emails(int a, int b, Tally out) {
        Lists email = table.email;
        if (email.blank(a) || email.blank(b)) {
            return;
        }
        int best = common(email, a, b, frequencies.emails);
        if (best > 0) {
            out.sameEmail = true;
            int own = degree(frequencies.emails, best, a, b);
            // An office's mailbox is its people's, however few of them are in the base.
            boolean desk = table.kind[a] == 0 && table.kind[b] == 0 && table.emails.role(best);
            int degree = desk ? Math.max(own, OF_DESK) : own;
            out.add(Aspect.EMAIL, degree >= 3 ? SHARED : EXACT, ofMailbox(best, degree));
            return;
        }
        int nearest = DIFFERENT;
        double equal = 0;
        for (int i = out.promising() ? email.from(a) : email.to(a); i < email.to(a); i++) {
            for (int j = email.from(b); j < email.to(b); j++) {
                int x = email.get(i);
                int y = email.get(j);
                int level = nearness(x, y, out);
                if (level <= nearest && level < DIFFERENT) {
                    double as = Math.min(mailboxAs(x, a, b, out), mailboxAs(y, a, b, out));
                    equal = level < nearest ? as : Math.max(equal, as);
                    nearest = level;
                }
            }
        }
        unlike(nearest, equal, out);
    }

    private static void unlike(int nearest, double equal, Tally out) {
        if (nearest == DIFFERENT) {
            out.add(Aspect.EMAIL, DIFFERENT);
            return;
        }
        double own = out.weights.surprise(Aspect.EMAIL.ordinal(), nearest);
        // ivanov80 and ivanov81 may be a slip; namesakes make such mailboxes too.
        double most = nearest == OTHER_NUMBER ? Math.min(6.6, own) : own;
        out.add(Aspect.EMAIL, nearest, out.below(Aspect.EMAIL.ordinal(), nearest, most, equal));
    }

    private int nearness(int x, int y, Tally out) {
        Mailboxes boxes = table.emails;
        if (!boxes.whole(x) || !boxes.whole(y)) {
            return boxes.whole(x) == boxes.whole(y) ? near(x, y, out) : DIFFERENT;
        }
        if (boxes.sameLocal(x, y)) {
            int length = boxes.local(x).length();
            boolean role = boxes.role(x);
            boolean slip = !role
                    && length >= 3
                    && boxes.text(x).length() >= 10
                    && boxes.leastErrors(x, y) <= 2
                    && out.edits.osa(boxes.domain(x), boxes.domain(y)) <= 2;
            // i.petrov is what every mail system makes of a name; with a number it was chosen.
            return slip ? TYPO : length < 5 || role ? DIFFERENT : boxes.hasDigit(x) ? CHOSEN : LOCAL_PART;
        }
        if (!boxes.sameDomain(x, y)) {
            return near(x, y, out);
        }
        if (boxes.sameLetters(x, y)) {
            return OTHER_NUMBER;
        }
        boolean comparable = boxes.leastErrors(x, y) <= 2
                && Math.min(boxes.local(x).length(), boxes.local(y).length()) >= 5;
        int errors = comparable ? out.edits.osa(boxes.local(x), boxes.local(y)) : Integer.MAX_VALUE;
        return errors == 1 ? TYPO : errors == 2 ? NEAR : DIFFERENT;
    }

    /** Two mailboxes that differ over their whole length, but by far less than strangers' do. */
    private int near(int x, int y, Tally out) {
        String one = table.emails.text(x);
        String other = table.emails.text(y);
        int longer = Math.max(one.length(), other.length());
        boolean close = Math.min(one.length(), other.length()) >= 8 && Math.abs(one.length() - other.length()) <= 4;
        if (!close || table.emails.leastErrors(x, y) > Math.max(3, 0.35 * longer)) {
            return DIFFERENT;
        }
        int errors = out.edits.osa(one, other);
        return errors <= 3 ? NEAR : errors <= 0.35 * longer ? FAR : DIFFERENT;
    }

    /** Whether one character too many, too few or wrong, or two neighbours swapped, make one of the other. */
    static boolean oneError(String a, String b) {
        if (a.length() > b.length()) {
            return oneError(b, a);
        }
        int longer = b.length() - a.length();
        if (longer > 1) {
            return false;
        }
        int head = 0;
        while (head < a.length() && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        if (longer == 1) {
            return a.regionMatches(head, b, head + 1, a.length() - head);
        }
        boolean wrong = head < a.length() && a.regionMatches(head + 1, b, head + 1, a.length() - head - 1);
        return wrong
                || (head + 1 < a.length()
                        && a.charAt(head) == b.charAt(head + 1)
                        && a.charAt(head + 1) == b.charAt(head)
                        && a.regionMatches(head + 2, b, head + 2, a.length() - head - 2));
    }

    private void handles(int a, int b, Tally out) {
        if (table.handle.blank(a) || table.handle.blank(b)) {
            return;
        }
        for (int i = table.handle.from(a); i < table.handle.to(a); i++) {
            for (int j = table.handle.from(b); j < table.handle.to(b); j++) {
                if (table.handle.get(i) == table.handle.get(j)) {
                    out.add(Aspect.MESSENGER, EXACT, 10);
                    return;
                }
            }
        }
        out.add(Aspect.MESSENGER, 2);
    }

    /** The common value that the fewest share; 0 when there is none. */
    private int common(Lists column, int a, int b, Degrees degrees) {
        int best = 0;
        for (int i = column.from(a); i < column.to(a); i++) {
            for (int j = column.from(b); j < column.to(b); j++) {
                int value = column.get(i);
                if (value == column.get(j) && (best == 0 || tellsMore(degrees, value, best, a, b))) {
                    best = value;
                }
            }
        }
        return best;
    }

    /** Whether a value says more of who has it. The order in which a card lists its values must not decide. */
    private boolean tellsMore(Degrees degrees, int value, int than, int a, int b) {
        int degree = degree(degrees, value, a, b);
        int other = degree(degrees, than, a, b);
        return degree == other ? degrees.isRarer(value, than) : degree < other;
    }

    private int degree(Degrees degrees, int value, int a, int b) {
        return degrees.of(value, table.kind[a] == 1 && table.kind[b] == 1 ? 1 : 0);
    }

    /** Mailboxes are shared less than phones; several spellings of one name must not make one look shared. */
    private static double mailbox(int degree, int filled) {
        double alone = Math.max(10, Math.min(14, Frequencies.log2(Math.max(2, filled)) + 0.3));
        return degree <= 2 ? alone : SHARED_BY_FEW + (degree <= 5 ? alone - degree * 0.7 : Math.max(2, alone - 7));
    }

    private static double shared(int degree, int filled) {
        double alone = Math.max(10, Math.min(14, Frequencies.log2(Math.max(2, filled)) + 0.3));
        return switch (degree) {
            case 0, 1 -> alone;
            case 2 -> alone - 2;
            case 3 -> SHARED_BY_FEW + alone - 4;
            case 4, 5 -> SHARED_BY_FEW + Math.max(2, alone - 7);
            default -> SHARED_BY_FEW + 2;
        };
    }
}
