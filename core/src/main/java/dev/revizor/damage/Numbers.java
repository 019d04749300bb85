package dev.revizor.damage;

import dev.revizor.text.Luhn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes that Excel took for numbers: powers of ten, digits made zeros, leading zeros lost. */
final class Numbers implements Sign {
    /** Excel keeps so many digits of a number (Microsoft, «Excel specifications and limits»). */
    private static final int KEPT = 15;

    private static final int LONGEST = 40;
    /** Digits of a Russian telephone number with its 7 or 8. */
    private static final int RUSSIAN = 11;

    private static final Pattern POWER = Pattern.compile("([1-9])(?:[.,](\\d{1,20}))?[eE]\\+?(\\d{1,2})");

    @Override
    public Set<Damage.Kind> kinds() {
        return EnumSet.of(Damage.Kind.EXPONENT, Damage.Kind.DIGITS_ZEROED, Damage.Kind.ZEROS_LOST);
    }

    @Override
    public Optional<Damage> in(String cell, ColumnUse use) {
        if (use.holds() == ColumnUse.Holds.QUANTITIES) {
            return Quantities.in(cell);
        }
        if (use.holds() != ColumnUse.Holds.CODES
                || cell.length() > LONGEST
                || !isDigit(cell.charAt(cell.length() - 1))) {
            return Optional.empty();
        }
        if (cell.indexOf('E') >= 0 || cell.indexOf('e') >= 0) {
            return power(cell);
        }
        if (!digits(cell)) {
            return Optional.empty();
        }
        if (isZeroed(cell) && !isByChance(cell, use.longOnes())) {
            return Optional.of(Damage.of(Damage.Kind.DIGITS_ZEROED, Damage.Grade.ELSEWHERE));
        }
        if (use.width() > 0 && cell.length() < use.width() && cell.charAt(0) != '0') {
            String padded = "0".repeat(use.width() - cell.length()) + cell;
            return Optional.of(new Damage(Damage.Kind.ZEROS_LOST, Damage.Grade.AMBIGUOUS, List.of(padded)));
        }
        return Optional.empty();
    }

    /**
     * One number in ten ends in a zero, and one in a hundred in two; that of a bank card is known by its check digit where
     * its column does not say more. More zeros are no chance.
     */
    private static boolean isByChance(String cell, ColumnUse.LongOnes others) {
        return switch (others) {
            case ZEROED -> false;
            case WHOLE -> cell.length() <= KEPT + 2;
            case UNKNOWN -> cell.length() == KEPT + 1 && "23456".indexOf(cell.charAt(0)) >= 0 && Luhn.holds(cell);
        };
    }

    /** Whether the digits that Excel does not keep are zeros, of a number that has such. */
    private static boolean isZeroed(String digits) {
        return digits.length() > KEPT && zeros(digits.substring(KEPT));
    }

    /** All digits are there when the point moves behind the last of them; Excel shows no zeros at the end of a mantissa. */
    private static Optional<Damage> power(String cell) {
        Matcher found = POWER.matcher(cell);
        if (!found.matches()) {
            return Optional.empty();
        }
        String behind = found.group(2) == null ? "" : found.group(2);
        int power = Integer.parseInt(found.group(3));
        if (power < behind.length()) {
            return Optional.empty();
        }
        // Of 7.9E+1 nobody makes a code; a shortened number has ten digits and more behind its first (Excel: from 12
        // digits on).
        if (power == behind.length() && power >= KEPT - 6) {
            return Optional.of(Damage.exact(Damage.Kind.EXPONENT, found.group(1) + behind));
        }
        return Optional.of(Damage.of(Damage.Kind.EXPONENT, Damage.Grade.ELSEWHERE));
    }

    @Override
    public boolean fits(String cell, String healthy) {
        if (Quantities.fits(cell, healthy)) {
            return true;
        }
        String value = onlyDigits(healthy);
        return !value.isEmpty()
                && (isRest(cell, value)
                        // A telephone may have been typed with 8, with 7, or without either.
                        || value.length() == RUSSIAN && value.charAt(0) == '8' && isRest(cell, "7" + value.substring(1))
                        || value.length() == RUSSIAN && value.charAt(0) == '7' && isRest(cell, "8" + value.substring(1))
                        || value.length() == RUSSIAN - 1 && (isRest(cell, "7" + value) || isRest(cell, "8" + value)));
    }

    private static boolean isRest(String cell, String value) {
        Matcher power = POWER.matcher(cell);
        if (power.matches()) {
            int shown = 1 + (power.group(2) == null ? 0 : power.group(2).length());
            BigDecimal there = new BigDecimal(cell.replace(',', '.'));
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(shown, RoundingMode.HALF_UP));
            return there.compareTo(rounded) == 0;
        }
        if (cell.length() > KEPT) {
            return value.length() == cell.length() && value.startsWith(cell.substring(0, KEPT));
        }
        return value.length() > cell.length()
                && value.endsWith(cell)
                && zeros(value.substring(0, value.length() - cell.length()));
    }

    private static String onlyDigits(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            if (isDigit(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean zeros(String text) {
        return text.chars().allMatch(c -> c == '0');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
