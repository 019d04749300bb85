package dev.revizor.normalize.fields;

import java.util.Locale;

/** Canonical phones in the notation that a firm wants to read. Immutable. */
public final class PhoneStyle {
    private static final String EXTENSION = ";ext=";

    /** The notation. */
    public enum Notation {
        E164,
        INTERNATIONAL,
        NATIONAL,
        MASK;

        /** The notation with this lower-case id. */
        public static Notation of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    private final Notation notation;
    private final String mask;
    private final String extension;

    /**
     * @param notation the notation
     * @param mask for {@link Notation#MASK}: the country code, and a {@code #} per further digit
     * @param extension what stands between number and extension
     */
    public PhoneStyle(Notation notation, String mask, String extension) {
        this.notation = notation;
        this.mask = mask;
        this.extension = extension;
    }

    /** A canonical number in the notation; with {@link Notation#E164} as it is. */
    public String write(String canonical) {
        if (notation == Notation.E164 || !canonical.startsWith("+")) {
            return canonical;
        }
        int at = canonical.indexOf(EXTENSION);
        String number = at < 0 ? canonical : canonical.substring(0, at);
        String written = number(number);
        return at < 0 ? written : written + " " + extension + " " + canonical.substring(at + EXTENSION.length());
    }

    private String number(String e164) {
        if (notation == Notation.MASK) {
            String masked = masked(e164);
            return masked.isEmpty() ? PhoneLibrary.written(e164, PhoneLibrary.Notation.INTERNATIONAL) : masked;
        }
        return PhoneLibrary.written(
                e164,
                notation == Notation.NATIONAL ? PhoneLibrary.Notation.NATIONAL : PhoneLibrary.Notation.INTERNATIONAL);
    }

    /** The number in the mask; empty where it is of another country or length. */
    private String masked(String e164) {
        int hashes = (int) mask.chars().filter(c -> c == '#').count();
        String code = code();
        String digits = e164.substring(1);
        if (hashes == 0 || digits.length() != code.length() + hashes || !digits.startsWith(code)) {
            return "";
        }
        StringBuilder out = new StringBuilder(mask.length());
        int next = code.length();
        for (int i = 0; i < mask.length(); i++) {
            out.append(mask.charAt(i) == '#' ? digits.charAt(next++) : mask.charAt(i));
        }
        return out.toString();
    }

    /** The country code: the mask's own digits; the trunk prefix 8 stands for 7. */
    private String code() {
        StringBuilder out = new StringBuilder(3);
        for (int i = 0; i < mask.length() && mask.charAt(i) != '#'; i++) {
            if (Letters.isDigit(mask.charAt(i))) {
                out.append(mask.charAt(i));
            }
        }
        return out.toString().equals("8") && !mask.startsWith("+") ? "7" : out.toString();
    }
}
