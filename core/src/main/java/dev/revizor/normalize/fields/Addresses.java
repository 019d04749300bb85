package dev.revizor.normalize.fields;

import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.util.Optional;
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
        String unmixed = Letters.isMixed(clean) ? Letters.unmixed(clean) : clean;
        if (unmixed.equals(clean)) {
            String spaced = spaced(clean);
            Optional<String> flat = AddressParts.houseOrFlat(spaced);
            if (flat.isPresent()) {
                return Answers.suspicious(column, raw, spaced, Reason.ADDRESS_HOUSE_OR_FLAT, flat.get());
            }
            return Answers.canonical(column, raw, spaced, Reason.ADDRESS_FORMAT);
        }
        return Letters.openWords(clean).isEmpty()
                ? Answers.canonical(column, raw, spaced(unmixed), Reason.ADDRESS_MIXED_ALPHABET)
                : Answers.suspicious(column, raw, spaced(clean), Reason.ADDRESS_MIXED_ALPHABET, spaced(unmixed));
    }

    /** Whether a clean text says nothing of a place. */
    boolean isFiller(String clean) {
        return words.fillsName(clean);
    }

    /** Six digits as in Russian postcodes, which begin with 1 to 6. */
    static boolean isPostcode(String text) {
        return text.length() == 6 && Postcodes.isNumber(text) && text.charAt(0) >= '1' && text.charAt(0) <= '6';
    }

    private static String spaced(String clean) {
        StringBuilder out = null;
        int word = 0;
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            char next = i + 1 < clean.length() ? clean.charAt(i + 1) : ' ';
            boolean drop = c == ' ' && (next == ',' || next == ';');
            boolean space = (c == ',' && " ,;".indexOf(next) < 0 && !isDecimal(clean, i))
                    || (c == '.' && " ,;)".indexOf(next) < 0 && isShort(clean, word, i) && !goesOn(clean, word, i));
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

    /** «г.о.», «г.п.»: a letter and its point of several that are one abbreviation. */
    static boolean goesOn(String clean, int from, int dot) {
        return dot - from == 1
                && dot + 2 < clean.length()
                && Character.isLowerCase(clean.charAt(dot + 1))
                && clean.charAt(dot + 2) == '.';
    }

    private static boolean isShort(String clean, int from, int dot) {
        return dot > from && dot - from <= 5 && SHORT.contains(Letters.fold(clean.substring(from, dot)));
    }
}
