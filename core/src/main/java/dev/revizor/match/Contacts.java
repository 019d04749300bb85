package dev.revizor.match;

import java.util.Set;

/** Phones, mailboxes and messenger names as sets: one in common is enough, unless many unrelated cards have it. */
final class Contacts implements Comparison {
    private static final Set<String> ROLES = Set.of(
            "info",
            "sales",
            "mail",
            "office",
            "admin",
            "director",
            "zakaz",
            "contact",
            "support",
            "hello",
            "post",
            "buh",
            "buhgalter",
            "manager",
            "market",
            "reception",
            "secretary",
            "hr",
            "job",
            "order",
            "shop",
            "noreply");

    /** Few pairs of one entity meet in a value that many share; that is counted apart, in bits. */
    private static final double SHARED_BY_FEW = 4;

    private static final int EXACT = 1;
    private static final int SHARED = 2;
    private static final int TYPO = 3;
    private static final int CHOSEN = 4;
    private static final int LOCAL_PART = 5;
    private static final int NEAR = 6;
    private static final int FAR = 7;
    private static final int OTHER_NUMBER = 8;
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
        if (table.kind[a] == 0) {
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
            int degree = degree(frequencies.phones, best, a, b);
            out.add(Aspect.PHONE, degree >= 3 ? SHARED : EXACT, shared(degree, frequencies.phones.filled()));
            return;
        }
        boolean typo = false;
        for (int i = out.promising() ? phone.from(a) : phone.to(a); i < phone.to(a); i++) {
            for (int j = phone.from(b); j < phone.to(b); j++) {
                String x = table.phones.text(phone.get(i));
                String y = table.phones.text(phone.get(j));
                typo |= x.length() > 6 && Math.abs(x.length() - y.length()) < 2 && out.edits.osa(x, y) == 1;
            }
        }
        out.add(Aspect.PHONE, typo ? 3 : 4);
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
            int degree = degree(frequencies.emails, best, a, b);
            out.add(Aspect.EMAIL, degree >= 3 ? SHARED : EXACT, mailbox(degree, frequencies.emails.filled()));
            return;
        }
        int nearest = DIFFERENT;
        for (int i = out.promising() ? email.from(a) : email.to(a); i < email.to(a); i++) {
            for (int j = email.from(b); j < email.to(b); j++) {
                nearest = Math.min(nearest, nearness(email.get(i), email.get(j), out));
            }
        }
        if (nearest == OTHER_NUMBER) {
            // ivanov80 and ivanov81 may be a slip; namesakes make such mailboxes too.
            out.add(Aspect.EMAIL, nearest, 6.6);
        } else {
            out.add(Aspect.EMAIL, nearest);
        }
    }

    private int nearness(int x, int y, Tally out) {
        String one = table.emails.text(x);
        String other = table.emails.text(y);
        int at = one.indexOf('@');
        int otherAt = other.indexOf('@');
        if (at < 1 || otherAt < 1) {
            return at == otherAt ? DIFFERENT : near(one, other, out);
        }
        boolean sameLocal = at == otherAt && one.regionMatches(0, other, 0, at);
        boolean closeDomains = sameLocal
                && at >= 3
                && one.length() >= 10
                && out.edits.osa(one.substring(at), other.substring(otherAt)) <= 2
                && !isRole(one.substring(0, at));
        if (sameLocal && !closeDomains) {
            String local = one.substring(0, at);
            // i.petrov is what every mail system makes of a name; with a number it was chosen.
            return at < 5 || isRole(local) ? DIFFERENT : hasDigit(local) ? CHOSEN : LOCAL_PART;
        }
        boolean sameDomain = one.substring(at).equals(other.substring(otherAt));
        if (sameDomain && withoutDigits(one, at).equals(withoutDigits(other, otherAt))) {
            return OTHER_NUMBER;
        }
        if (sameDomain) {
            int errors = out.edits.osa(one.substring(0, at), other.substring(0, otherAt));
            boolean comparable = Math.min(at, otherAt) >= 5;
            return !comparable ? DIFFERENT : errors == 1 ? TYPO : errors == 2 ? NEAR : DIFFERENT;
        }
        return closeDomains ? TYPO : near(one, other, out);
    }

    private static String withoutDigits(String address, int end) {
        StringBuilder out = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = address.charAt(i);
            if (c < '0' || c > '9') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Two mailboxes that differ over their whole length, but by far less than strangers' do. */
    private static int near(String one, String other, Tally out) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter < 8 || longer - shorter > 4) {
            return DIFFERENT;
        }
        int errors = out.edits.osa(one, other);
        return errors <= 3 ? NEAR : errors <= 0.35 * longer ? FAR : DIFFERENT;
    }

    /** Whether a mailbox belongs to a role, not to a person. */
    static boolean isRole(String localPart) {
        return ROLES.contains(localPart);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
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
                boolean same = value == column.get(j);
                if (same && (best == 0 || degree(degrees, value, a, b) < degree(degrees, best, a, b))) {
                    best = value;
                }
            }
        }
        return best;
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
