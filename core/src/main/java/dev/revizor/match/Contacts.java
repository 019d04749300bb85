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

    private final Table table;
    private final Frequencies frequencies;

    Contacts(Table table, Frequencies frequencies) {
        this.table = table;
        this.frequencies = frequencies;
    }

    @Override
    public void compare(int a, int b, Tally out) {
        phones(a, b, out);
        emails(a, b, out);
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
            out.add("phone", degree >= 3 ? "shared_by_many" : "exact", shared(degree, frequencies.phones.filled()));
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
        out.add("phone", typo ? "typo" : "different", typo ? 3 : table.kind[a] == 1 ? -3 : -1.5);
    }

    private void emails(int a, int b, Tally out) {
        Lists email = table.email;
        if (email.blank(a) || email.blank(b)) {
            return;
        }
        int best = common(email, a, b, frequencies.emails);
        if (best > 0) {
            out.sameEmail = true;
            int degree = degree(frequencies.emails, best, a, b);
            out.add("email", degree >= 3 ? "shared_by_many" : "exact", mailbox(degree, frequencies.emails.filled()));
            return;
        }
        int nearest = 0;
        for (int i = out.promising() ? email.from(a) : email.to(a); i < email.to(a); i++) {
            for (int j = email.from(b); j < email.to(b); j++) {
                nearest = Math.max(nearest, nearness(email.get(i), email.get(j), out));
            }
        }
        switch (nearest) {
            case 2 -> out.add("email", "typo", 7);
            case 1 -> out.add("email", "local_part", 2.5);
            case 3 -> out.add("email", "local_part", 5.5);
            default -> out.add("email", "different", table.kind[a] == 1 ? -2 : -1);
        }
    }

    private int nearness(int x, int y, Tally out) {
        String one = table.emails.text(x);
        String other = table.emails.text(y);
        int at = one.indexOf('@');
        int otherAt = other.indexOf('@');
        if (at < 1 || otherAt < 1) {
            return 0;
        }
        boolean sameLocal = at == otherAt && one.regionMatches(0, other, 0, at);
        if (sameLocal) {
            String local = one.substring(0, at);
            // i.petrov is what every mail system makes of a name; with a number it was chosen.
            return at < 5 || isRole(local) ? 0 : hasDigit(local) ? 3 : 1;
        }
        boolean comparable = Math.min(at, otherAt) >= 5 && Math.abs(one.length() - other.length()) < 2;
        boolean sameDomain = one.substring(at).equals(other.substring(otherAt));
        return comparable && sameDomain && out.edits.osa(one.substring(0, at), other.substring(0, otherAt)) == 1
                ? 2
                : 0;
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
                    out.add("messenger", "exact", 9);
                    return;
                }
            }
        }
        out.add("messenger", "different", -1);
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
        double alone = Math.max(6, Math.min(13, Frequencies.log2(Math.max(2, filled)) - 0.5));
        return degree <= 2 ? alone : degree <= 5 ? alone - degree * 0.7 : Math.max(2, alone - 7);
    }

    private static double shared(int degree, int filled) {
        double alone = Math.max(6, Math.min(13, Frequencies.log2(Math.max(2, filled)) - 0.5));
        return switch (degree) {
            case 0, 1 -> alone;
            case 2 -> alone - 2;
            case 3 -> alone - 4;
            case 4, 5 -> Math.max(2, alone - 7);
            default -> 2;
        };
    }
}
