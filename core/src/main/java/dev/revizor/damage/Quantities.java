package dev.revizor.damage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts in powers of ten. {@code 1,2345E+3} is only another spelling of 1234.5; of {@code 1,5E+3} a narrow column has
 * rounded digits away, which another file may have.
 */
final class Quantities {
    private static final int LONGEST = 40;
    private static final int HIGHEST = 30;
    private static final Pattern POWER = Pattern.compile("[-+−]?\\d(?:[.,](\\d{1,20}))?[eE]\\+?(\\d{1,2})");
    private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d{1,30}(?:[.,]\\d{1,20})?");

    private Quantities() {}

    static Optional<Damage> in(String cell) {
        Matcher found = power(cell);
        boolean rounded = found != null && Integer.parseInt(found.group(2)) > behind(found);
        return rounded && number(cell).signum() != 0
                ? Optional.of(Damage.of(Damage.Kind.EXPONENT, Damage.Grade.ELSEWHERE))
                : Optional.empty();
    }

    /** Whether an amount is the cell's number once it is rounded to as many digits. */
    static boolean fits(String cell, String healthy) {
        Matcher found = power(cell);
        String plain = healthy.replaceAll("[\\s\u00a0\u202f']", "");
        if (found == null || !NUMBER.matcher(plain).matches()) {
            return false;
        }
        MathContext shown = new MathContext(1 + behind(found), RoundingMode.HALF_UP);
        return number(cell).compareTo(number(plain).round(shown)) == 0;
    }

    private static @org.jspecify.annotations.Nullable Matcher power(String cell) {
        boolean may = cell.length() <= LONGEST && (cell.indexOf('E') >= 0 || cell.indexOf('e') >= 0);
        Matcher found = POWER.matcher(may ? cell : "");
        return found.matches() && Integer.parseInt(found.group(2)) <= HIGHEST ? found : null;
    }

    private static int behind(Matcher found) {
        return found.group(1) == null ? 0 : found.group(1).length();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.').replace('−', '-'));
    }
}
