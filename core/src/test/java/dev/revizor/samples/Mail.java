package dev.revizor.samples;

import java.util.Locale;

/** Mail addresses that lead nowhere: domains kept for examples (RFC 2606). */
final class Mail {
    private static final String[] DOMAINS = {
        "example.com", "example.com", "example.org", "example.net", "mail.example", "post.example", "pochta.example"
    };

    private Mail() {}

    /** A person's own address; the serial number keeps it his alone. */
    static String personal(String first, String last, long serial, Draw draw) {
        String name = plain(Latin.everyday(first));
        String family = plain(Latin.everyday(last));
        String initial = name.isEmpty() ? "" : name.substring(0, 1);
        String start = switch (draw.upTo(4)) {
            case 0 -> initial + "." + family;
            case 1 -> family + "." + name;
            case 2 -> name + family;
            default -> family + "_" + initial;
        };
        return start + serial + "@" + DOMAINS[draw.upTo(DOMAINS.length)];
    }

    /** A person's address in his firm. */
    static String atWork(String first, String last, String domain) {
        String name = plain(Latin.everyday(first));
        return (name.isEmpty() ? "" : name.charAt(0) + ".") + plain(Latin.everyday(last)) + "@" + domain;
    }

    /** A firm's domain; the serial number keeps it the firm's alone. */
    static String domain(String firm, long serial) {
        return plain(Latin.everyday(firm)) + serial + ".example";
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        String low = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < low.length(); i++) {
            char c = low.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            } else if (c == ' ' && out.length() > 0) {
                out.append('-');
            }
        }
        return out.toString();
    }
}
