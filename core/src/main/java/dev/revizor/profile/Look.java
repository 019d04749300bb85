package dev.revizor.profile;

import dev.revizor.model.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What one value looks like: which types it fits, as bits, and its number or month. One object reads value after value,
 * so that millions of cells cost no object each.
 */
final class Look {
    /** The bits behind those of the types. */
    static final int PERSON = 20;

    static final int CARD = 21;
    static final int PASSPORT = 22;
    /** A telephone, e-mail address or card number inside a text. */
    static final int HOLDS = 23;
    /** A tax number that only a person has. */
    static final int OF_PERSON = 24;

    /** What one may dial: seven to fifteen digits with the marks of telephones, whether or not they look like nothing else. */
    static final int DIALLED = 25;

    /** A person's name that dictionaries know. */
    static final int NAMED = 26;

    static final int BITS = 27;

    private static final int LEAST_PHONE = 10;
    private static final int LEAST_DIALLED = 7;
    private static final int MOST_PHONE = 15;
    private static final int LONGEST_EXTENSION = 6;
    private static final int LEAST_POSTCODE = 4;
    private static final int MOST_POSTCODE = 6;
    private static final int ZIP_DIGITS = 9;
    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 60;
    private static final Set<String> FLAGS = Set.of(
            "да", "нет", "yes", "no", "true", "false", "истина", "ложь", "y", "n", "д", "н", "0", "1", "+", "-", "вкл",
            "выкл", "on", "off");
    private static final List<String> LISTED = List.of(",", ";", "/", "\n");

    private final Recognizers known;
    private final NumberText numbers = new NumberText();
    private int bits;
    private int month;
    private double number;

    private int digits;
    private int letters;
    private int blanks;
    private int signs;
    private boolean atSign;

    Look(Recognizers known) {
        this.known = known;
    }

    /** Whether the last value fits. */
    boolean fits(ValueType type) {
        return (bits & 1 << type.ordinal()) != 0;
    }

    /** All bits of the last value. */
    int bits() {
        return bits;
    }

    /** The month of the last value, if it is a day; see {@link DayText}. */
    int month() {
        return month;
    }

    /** The number of the last value, if it is one. */
    double number() {
        return number;
    }

    /** Looks at a value without outer spaces that is not empty. */
    void read(String text) {
        bits = 0;
        month = DayText.NONE;
        number = 0;
        scan(text);
        if (FLAGS.contains(text.length() > 6 ? "" : text.toLowerCase(Locale.ROOT))) {
            set(ValueType.FLAG);
        }
        if (digits > 0) {
            withDigits(text);
        }
        if (letters > 0) {
            withLetters(text);
        }
    }

    private void withDigits(String text) {
        int day = DayText.of(text);
        if (day != DayText.NONE) {
            month = DayText.month(day);
            set(ValueType.DATE);
            if (DayText.isTimed(day)) {
                set(ValueType.DATE_TIME);
            }
            if (!DayText.isCompact(text)) {
                return;
            }
        }
        number(text);
        if (letters == 0) {
            numbersOnly(text);
        }
        if (blanks == 0 && text.length() <= LONGEST_CODE && !atSign) {
            set(ValueType.ID);
        }
    }

    private void number(String text) {
        NumberText.Form form = numbers.read(text);
        if (form == NumberText.Form.NONE) {
            return;
        }
        number = numbers.value();
        set(ValueType.AMOUNT);
        if (form != NumberText.Form.AMOUNT) {
            set(ValueType.DECIMAL);
        }
        if (form == NumberText.Form.INTEGER) {
            set(ValueType.INTEGER);
        }
    }

    private void numbersOnly(String text) {
        if (CardNumber.isPassport(text)) {
            bits |= 1 << PASSPORT;
        } else if (phones(text)) {
            set(ValueType.PHONE);
        }
        bits |= every(text, Look::isDialled) ? 1 << DIALLED : 0;
        if (digits >= LEAST_PHONE && digits <= MOST_PHONE && known.taxId().test(text)) {
            set(ValueType.TAX_ID);
            boolean person = digits == 12 || digits == 11;
            bits |= person ? 1 << OF_PERSON : 0;
        }
        if (CardNumber.isCard(text, digits)) {
            bits |= 1 << CARD;
        }
        boolean bare = digits == text.length() && digits >= LEAST_POSTCODE && digits <= MOST_POSTCODE;
        if (bare || digits == ZIP_DIGITS && text.length() == ZIP_DIGITS + 1 && text.indexOf('-') == 5) {
            set(ValueType.POSTCODE);
        }
    }

    private void withLetters(String text) {
        if (digits > LEAST_PHONE && isExtended(text)) {
            set(ValueType.PHONE);
            return;
        }
        if (text.length() == UUID_LENGTH && isUuid(text)) {
            set(ValueType.UUID);
            return;
        }
        if (atSign && every(text, WebText::isEmail)) {
            set(ValueType.EMAIL);
        } else if (blanks == 0 && WebText.isUrl(text)) {
            set(ValueType.URL);
        } else if ((atSign || digits >= LEAST_PHONE) && WebText.holdsContact(text)) {
            bits |= 1 << HOLDS;
        } else if (digits == 0 && blanks > 0 && blanks <= 3 && text.length() <= LONGEST_NAME) {
            bits |= known.person().test(text) ? 1 << PERSON : 0;
            bits |= known.named().test(text) ? 1 << NAMED : 0;
        }
    }

    private void scan(String text) {
        digits = 0;
        letters = 0;
        blanks = 0;
        signs = 0;
        atSign = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (Character.isLetter(c)) {
                letters++;
            } else if (c == ' ' || c == '\u00a0') {
                blanks++;
            } else {
                signs++;
                atSign |= c == '@';
            }
        }
    }

    private boolean phones(String text) {
        if (digits < LEAST_PHONE) {
            return false;
        }
        return digits <= MOST_PHONE && signs + blanks <= digits ? isPhone(text) : every(text, Look::isPhone);
    }

    private static boolean isDialled(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += c >= '0' && c <= '9' ? 1 : 0;
            if ((c < '0' || c > '9') && "+()-./ \u00a0".indexOf(c) < 0) {
                return false;
            }
        }
        return count >= LEAST_DIALLED && count <= MOST_PHONE;
    }

    /** Ten to fifteen digits that only a telephone is written like: a plus, 7 or 8 in front, a code in brackets. */
    private static boolean isPhone(String text) {
        int count = 0;
        int marks = 0;
        char first = '\0';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                first = count == 0 ? c : first;
                count++;
            } else if ("+()-. \u00a0".indexOf(c) >= 0) {
                marks++;
            } else {
                return false;
            }
        }
        if (count < LEAST_PHONE || count > MOST_PHONE) {
            return false;
        }
        // Codes of mobile networks begin with 9, those of towns with 3, 4 and 8.
        boolean code = "3489".indexOf(first) >= 0;
        boolean national = count == 11 && (first == '7' || first == '8') || count == LEAST_PHONE && code;
        boolean parted = count == LEAST_PHONE && marks >= 2;
        return text.charAt(0) == '+' || text.indexOf('(') >= 0 || national || parted;
    }

    /** {@code +7 (343) 007-96-49, доб. 243}: one word and a short number behind a telephone. */
    private static boolean isExtended(String text) {
        int word = 0;
        while (word < text.length() && !Character.isLetter(text.charAt(word))) {
            word++;
        }
        int end = word;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || ". :".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean number = text.length() - end >= 1 && text.length() - end <= LONGEST_EXTENSION;
        for (int i = end; i < text.length(); i++) {
            number &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        String phone = text.substring(0, word).replace(',', ' ').strip();
        return number && !phone.isEmpty() && isPhone(phone);
    }

    /** One value, or several in a list. */
    private static boolean every(String text, java.util.function.Predicate<String> test) {
        if (test.test(text)) {
            return true;
        }
        for (String mark : LISTED) {
            if (text.contains(mark)) {
                for (String part : text.split(mark)) {
                    if (!part.isBlank() && !test.test(part.strip())) {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    private static boolean isUuid(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            boolean hex = c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            if (hyphen ? c != '-' : !hex) {
                return false;
            }
        }
        return true;
    }

    private void set(ValueType type) {
        bits |= 1 << type.ordinal();
    }
}
