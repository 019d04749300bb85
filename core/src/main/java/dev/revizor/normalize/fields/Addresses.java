package dev.revizor.normalize.fields;

import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.util.Set;

/**
 * Addresses in a light template: one space after «г.», «ул.», «д.» and commas, none before commas and points. Words are
 * not exchanged and nothing is looked up.
 */
public final class Addresses implements Normalizer {
    private static final Set<String> SHORT = Set.of(
            "г", "ул", "д", "кв", "пр", "пр-т", "пр-кт", "пл", "пер", "б-р", "наб", "ш", "корп", "к", "стр", "оф",
            "обл", "р-н", "пос", "п", "с", "дер", "мкр", "эт", "пом", "лит", "влад", "респ", "ст", "тер", "просп",
            "бул", "туп", "ал", "снт", "пгт", "х");

    private final Words words;

    public Addresses(Words words) {
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        String clean = Cleaner.line(raw);
        if (clean.isEmpty()) {
            return Value.blank(column, raw);
        }
        if (isFiller(clean)) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        return Answers.canonical(column, raw, spaced(clean), Reason.ADDRESS_FORMAT);
    }

    /** Whether a clean text says nothing of a place. */
    boolean isFiller(String clean) {
        return words.fillsName(clean);
    }

    /** The only six-digit number, where it stands first or last between commas or spaces; empty for none. */
    static String postcode(String address) {
        int end = Math.min(6, address.length());
        String first = address.substring(0, end);
        boolean alone = end == address.length() || " ,".indexOf(address.charAt(end)) >= 0;
        if (end == 6 && alone && isPostcode(first)) {
            return first;
        }
        int begin = address.length() - 6;
        boolean last = begin > 0 && " ,".indexOf(address.charAt(begin - 1)) >= 0;
        return last && isPostcode(address.substring(begin)) ? address.substring(begin) : "";
    }

    /** Six digits as in Russian postcodes, which begin with 1 to 6. */
    static boolean isPostcode(String text) {
        return text.length() == 6 && Postcodes.isNumber(text) && text.charAt(0) >= '1' && text.charAt(0) <= '6';
    }

    /** The address without the postcode that {@link #postcode} found. */
    static String without(String address, String postcode) {
        String rest = address.startsWith(postcode)
                ? address.substring(postcode.length())
                : address.substring(0, address.length() - postcode.length());
        int begin = 0;
        int end = rest.length();
        while (begin < end && " ,".indexOf(rest.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && " ,".indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        return rest.substring(begin, end);
    }

    private static String spaced(String clean) {
        StringBuilder out = null;
        int word = 0;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            char next = i + 1 < clean.length() ? clean.charAt(i + 1) : ' ';
            boolean drop = c == ' ' && (next == ',' || next == ';');
            boolean space = (c == ',' && " ,;".indexOf(next) < 0 && !isDecimal(clean, i))
                    || (c == '.' && " ,;)".indexOf(next) < 0 && isShort(clean, word, i));
            if ((drop || space) && out == null) {
                out = new StringBuilder(clean.length() + 8).append(clean, 0, i);
            }
            if (out != null && !drop) {
                out.append(c);
                if (space) {
                    out.append(' ');
                }
            }
            if (c == ' ' || c == ',' || c == '.' || c == '(') {
                word = i + 1;
            }
        }
        return out == null ? clean : Cleaner.line(out.toString());
    }

    private static boolean isDecimal(String clean, int comma) {
        return comma > 0
                && comma + 1 < clean.length()
                && Letters.isDigit(clean.charAt(comma - 1))
                && Letters.isDigit(clean.charAt(comma + 1));
    }

    private static boolean isShort(String clean, int from, int dot) {
        return dot > from && dot - from <= 5 && SHORT.contains(Letters.fold(clean.substring(from, dot)));
    }
}
