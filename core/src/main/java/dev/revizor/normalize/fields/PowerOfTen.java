package dev.revizor.normalize.fields;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as programs and narrow columns of a spreadsheet write it: {@code 1,5E+3}, {@code 1.2E+06}.
 *
 * @param plain the number in plain notation with a decimal point
 * @param whole whether all its digits are shown down to the last of the whole number; else what is left out was rounded away
 */
record PowerOfTen(String plain, boolean whole) {
    /** Greater powers belong to no amount. */
    private static final int HIGHEST = 30;

    private static final int LONGEST = 40;
    private static final Pattern SHAPE =
            Pattern.compile("([-+−]?)(\\d{1,20})(?:[.,](\\d{1,20}))?[eE]([-+]?)(\\d{1,3})");

    /** Such a number without its unit; empty where it is none. */
    static Optional<PowerOfTen> of(String number) {
        if (number.length() > LONGEST || number.indexOf('E') < 0 && number.indexOf('e') < 0) {
            return Optional.empty();
        }
        Matcher found = SHAPE.matcher(number);
        if (!found.matches()) {
            return Optional.empty();
        }
        String behind = found.group(3) == null ? "" : found.group(3);
        int power = Integer.parseInt(found.group(4).equals("-") ? "-" + found.group(5) : found.group(5));
        if (Math.abs(power) > HIGHEST) {
            return Optional.empty();
        }
        String sign = found.group(1).isEmpty() || found.group(1).equals("+") ? "" : "-";
        BigDecimal value = new BigDecimal(sign + found.group(2) + "." + behind + "0E" + power);
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return Optional.of(new PowerOfTen(plain, value.signum() == 0 || power <= behind.length()));
    }
}
