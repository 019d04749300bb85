package dev.revizor.normalize.fields;

import dev.revizor.model.Field;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Postcodes: spaces go; of a purely numeric one that lost its zero in Excel or has a wrong length nothing is guessed. */
public final class Postcodes implements Normalizer {
    private static final int RUSSIAN = 6;

    /** Where a postcode has six digits: never iterated, only asked whether a country is in it. */
    private static final Set<String> SIX = new HashSet<>(List.of(
            "россия",
            "российская федерация",
            "рф",
            "russia",
            "russian federation",
            "ru",
            "rus",
            "беларусь",
            "белоруссия",
            "республика беларусь",
            "рб",
            "belarus",
            "by",
            "blr",
            "казахстан",
            "республика казахстан",
            "рк",
            "kazakhstan",
            "kz",
            "kaz"));

    private final Words words;
    private final boolean russian;

    /**
     * @param region the region at home, ISO 3166: in Russia, Belarus and Kazakhstan six digits are wanted
     * @param words what only fills a cell
     */
    public Postcodes(String region, Words words) {
        this.words = words;
        this.russian = region.equals("RU") || region.equals("BY") || region.equals("KZ");
    }

    @Override
    public Value normalize(int column, String raw) {
        String clean = Phones.withoutDecimals(Cleaner.unmarked(raw));
        if (clean.isEmpty()) {
            return Value.blank(column, raw);
        }
        if (words.fills(clean)) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        if (!russian) {
            return Answers.canonical(column, raw, clean, Reason.POSTCODE_FORMAT);
        }
        String digits = clean.replace(" ", "");
        boolean numeric = !Letters.hasLetter(digits);
        if (numeric && digits.length() == RUSSIAN && isNumber(digits)) {
            return digits.equals("000000")
                    ? Answers.placeholder(column, raw, Reason.PLACEHOLDER)
                    : Answers.canonical(column, raw, digits, Reason.POSTCODE_FORMAT);
        }
        return Answers.suspicious(column, raw, clean, Reason.POSTCODE_LENGTH, "");
    }

    /** Believes postcodes of another length where the card names a country, and none in which they have six digits. */
    public static void check(Map<Field, List<Value>> fields) {
        List<Value> codes = fields.get(Field.POSTCODE);
        List<Value> countries = fields.get(Field.COUNTRY);
        if (codes == null || countries == null || !areElsewhere(countries)) {
            return;
        }
        codes.replaceAll(code -> code.reason().equals(Reason.POSTCODE_LENGTH.code())
                ? Answers.canonical(code.column(), code.raw(), code.first(), Reason.POSTCODE_FORMAT)
                : code);
    }

    private static boolean areElsewhere(List<Value> countries) {
        boolean named = false;
        for (Value country : countries) {
            for (String name : country.canonical()) {
                if (SIX.contains(Letters.fold(name)) || !Letters.hasLetter(name)) {
                    return false;
                }
                named = true;
            }
        }
        return named;
    }

    static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Letters.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
