package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.Locale;

/** Brings the cells of a card to the form in which they are compared. */
final class ComparedCells {
    /** Fewer digits are no telephone number: «Арзамас-16» is a town. */
    private static final int LEAST_OF_NUMBER = 6;

    private ComparedCells() {}

    /** The canonical value, or what was typed where it fits no known form. */
    static String asTyped(Card card, Field field) {
        String canonical = card.text(field);
        for (Value value : card.values(field)) {
            if (canonical.isEmpty() && value.quality() == Quality.UNREADABLE) {
                canonical = String.join(" ", Folding.words(value.raw()));
            }
        }
        return canonical;
    }

    /** A postcode by its letters and digits: «LS10 1BE» and {@code ls101be} are {@code LS101BE}. */
    static String postcodeOf(Card card) {
        return plainPostcode(asTyped(card, Field.POSTCODE));
    }

    /** The same of a text. */
    static String plainPostcode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                out.append(Character.toUpperCase(text.charAt(i)));
            }
        }
        return out.toString();
    }

    /** The street with house and flat, or the whole address. */
    static String addressOf(Card card) {
        String street = card.text(Field.STREET);
        if (street.isEmpty()) {
            return card.text(Field.ADDRESS);
        }
        return street + " " + card.text(Field.HOUSE) + " " + card.text(Field.FLAT);
    }

    /** The sound of a card's town; empty where a number or a mailbox has slipped into its cell, which says nothing of the town. */
    static String townOf(Card card) {
        String city = card.text(Field.CITY);
        long digits = city.chars().filter(Character::isDigit).count();
        long letters = city.chars().filter(Character::isLetter).count();
        return city.indexOf('@') >= 0 || (digits > letters && digits >= LEAST_OF_NUMBER) ? "" : plainCity(city);
    }

    /** The sound of a town without «г.». */
    static String plainCity(String city) {
        StringBuilder out = new StringBuilder();
        for (String word : Folding.words(city)) {
            if (!word.equals("г") && !word.equals("город")) {
                out.append(Skeleton.of(word));
            }
        }
        return out.toString();
    }

    /** The domain of a web address. */
    static String domainOf(String address) {
        String low = address.toLowerCase(Locale.ROOT);
        int from = low.indexOf("://");
        low = from < 0 ? low : low.substring(from + 3);
        low = low.startsWith("www.") ? low.substring(4) : low;
        int end = low.indexOf('/');
        return end < 0 ? low : low.substring(0, end);
    }

    /** yyyymmdd of an ISO day, 0 of anything else. */
    static int day(String iso) {
        if (iso.length() < 10 || iso.charAt(4) != '-' || iso.charAt(7) != '-') {
            return 0;
        }
        int out = 0;
        for (int i = 0; i < 10; i++) {
            if (i == 4 || i == 7) {
                continue;
            }
            int digit = iso.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            out = out * 10 + digit;
        }
        return out;
    }
}
