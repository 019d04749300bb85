package dev.revizor.bench;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.List;

/** Why a phone cell is read otherwise than libphonenumber reads it. The order is that of the questions. */
enum PhoneDifference {
    /** Both give the same number, or both give none. */
    NONE,
    /** A number with several cells' worth of numbers: the library reads one text as one number. */
    SEVERAL_NUMBERS,
    /** «вн. 4», «доп. 4»: the library knows no such mark, or takes the digits into the number. */
    EXTENSION_MARK,
    /** «доб.» with words before the digits, comments: the library refuses the cell or keeps only its head. */
    TEXT_BESIDE,
    /** Zeros, running digits, one digit: a number that the plan has, typed to fill the cell. */
    PLACEHOLDER,
    /** The length fits, the code is not given out: kept, but suspicious; the library says invalid. */
    NOT_GIVEN_OUT,
    /** {@code 7,91E+10}, {@code 79161234567.0}: what Excel made of a number. */
    EXCEL,
    /** {@code 8-10-49…}, {@code 00…}: the way abroad before the country code. */
    WAY_ABROAD,
    /** {@code +8 916 …} of a Russian number; the library knows no country 8. */
    PLUS_8,
    /** A foreign number without the plus: the library takes it for one of the home region. */
    NO_PLUS,
    /** Five to seven digits: a number of a town without its code; nobody can say which. */
    NO_AREA_CODE,
    /** Letters as digits ({@code 1-800-FLOWERS}): read by the library, refused here, for O and 0 are confused. */
    LETTERS_AS_DIGITS,
    /** None of the above: a fault on one of the two sides. */
    UNNAMED;

    /**
     * Names the difference.
     *
     * @param raw the cell
     * @param ours what the product read
     * @param library E.164 with {@code ;ext=}, or empty where the library has no valid number
     */
    static PhoneDifference of(String raw, Value ours, String library) {
        List<String> canonical = ours.canonical();
        boolean trusted = ours.quality() != Quality.SUSPICIOUS || !ours.reason().equals("phone.unassigned");
        String first = trusted ? ours.first() : "";
        if (canonical.size() <= 1 && first.equals(library)) {
            return NONE;
        }
        return canonical.size() > 1 ? SEVERAL_NUMBERS : ofReason(raw, ours, library);
    }

    private static PhoneDifference ofReason(String raw, Value ours, String library) {
        if (ours.quality() == Quality.PLACEHOLDER) {
            return PLACEHOLDER;
        }
        if (ours.first().contains(";ext=") && !library.equals(ours.first())) {
            return EXTENSION_MARK;
        }
        if (!ours.rest().isEmpty() && hasLetters(raw)) {
            return TEXT_BESIDE;
        }
        return switch (ours.reason()) {
            case "phone.unassigned" -> NOT_GIVEN_OUT;
            case "phone.excel", "phone.excel_decimal" -> EXCEL;
            case "phone.intl_prefix" -> WAY_ABROAD;
            case "phone.plus_8" -> PLUS_8;
            case "phone.no_plus", "phone.plus_missing" -> NO_PLUS;
            case "phone.no_code" -> NO_AREA_CODE;
            case "phone.letters" -> hasLetters(raw) ? LETTERS_AS_DIGITS : UNNAMED;
            default -> UNNAMED;
        };
    }

    private static boolean hasLetters(String raw) {
        return raw.chars().anyMatch(Character::isLetter);
    }
}
