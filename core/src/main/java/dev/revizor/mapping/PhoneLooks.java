package dev.revizor.mapping;

import dev.revizor.text.AmericanPlan;
import dev.revizor.text.CheckDigits;
import dev.revizor.text.RussianPlan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether the values of a column are telephones, in however many ways they are written. Only for guessing: what a number is
 * is read elsewhere.
 */
final class PhoneLooks {
    /** So many cells must be telephones. */
    private static final double MOST = 0.8;
    /** So many cells that can be nothing else vouch for those that are only digits beside them. */
    private static final double VOUCHING = 0.3;
    /** Where all are bare digits, hardly one may be outside the numbering plan. */
    private static final double NEARLY_ALL = 0.95;

    private static final double HALF = 0.5;
    /** One in eleven invented numbers has the check digit of an ИНН or an ISBN. */
    private static final double CHECKED = 0.4;
    /** Numbers in the order in which they were given out. */
    private static final double RISING = 0.9;
    /** Fewer bare numbers may be anything. */
    private static final int ENOUGH = 10;
    /** Whoever numbers his papers keeps the first digits; clients have telephones of many codes. */
    private static final int CODES = 3;

    private static final Pattern BEHIND =
            Pattern.compile("([;,]| / ).*|[ ,]*(доб|вн|ext|extension|x|#)[. ]*\\d{1,6}$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOTTED =
            Pattern.compile("\\d{3}\\.\\d{3}\\.\\d{4}|[78]\\.\\d{3}\\.\\d{3}\\.\\d{2}\\.\\d{2}");
    /** The trunk zero of most of Europe, before a number in groups: {@code 030 1234567}, {@code 06.12.34.56.78}. */
    private static final Pattern TRUNK =
            Pattern.compile("\\(?0[1-9]\\d{0,4}\\)?([ /-]{1,3}\\d{2,8}){1,4}|0[1-9](\\.\\d{2}){4}");

    private static final Pattern TRUNK_PAPER = Pattern.compile("(\\d{2} ?){2}\\d{6}|\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}");
    private static final int LEAST_TRUNK = 9;
    private static final int MOST_TRUNK = 12;

    private PhoneLooks() {}

    /** What stands over the numbers. */
    enum Title {
        /** Nothing that is known. */
        UNKNOWN,
        /** It speaks of papers, orders, accounts. */
        OF_PAPERS
    }

    /**
     * Whether a column holds telephones.
     *
     * @param cells those that are filled, in their order
     */
    static boolean hold(List<String> cells, Title title) {
        if (cells.size() < 2) {
            return false;
        }
        double sure = share(cells, PhoneLooks::isSure);
        if (sure >= MOST) {
            return true;
        }
        if (sure >= VOUCHING) {
            return share(cells, cell -> isSure(cell) || CellValues.isDialled(first(cell))) >= MOST;
        }
        return title == Title.UNKNOWN && cells.size() >= ENOUGH && bare(cells);
    }

    /** A telephone that is nothing else. */
    static boolean isSure(String cell) {
        String value = first(cell);
        return CellValues.isSurelyPhone(value) || DOTTED.matcher(value).matches() || isTrunk(value);
    }

    private static boolean isTrunk(String value) {
        int digits = (int) value.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits >= LEAST_TRUNK
                && digits <= MOST_TRUNK
                && TRUNK.matcher(value).matches()
                && !TRUNK_PAPER.matcher(value).matches();
    }

    /** The first of several numbers, without an extension. */
    private static String first(String cell) {
        return BEHIND.matcher(cell.strip()).replaceFirst("").strip();
    }

    /** All are ten digits of one numbering plan, and nothing else that has ten digits. */
    private static boolean bare(List<String> cells) {
        boolean planned =
                share(cells, PhoneLooks::isRussian) >= NEARLY_ALL || share(cells, PhoneLooks::isAmerican) >= NEARLY_ALL;
        if (!planned) {
            return false;
        }
        Set<String> codes = new TreeSet<>();
        Set<String> different = new TreeSet<>();
        int up = 0;
        int down = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            codes.add(cell.substring(0, Math.min(CODES, cell.length())));
            different.add(cell);
            int turn = i == 0 ? 0 : cell.compareTo(cells.get(i - 1).strip());
            up += turn > 0 ? 1 : 0;
            down += turn < 0 ? 1 : 0;
        }
        return codes.size() >= CODES
                && different.size() >= HALF * cells.size()
                && Math.max(up, down) < RISING * (up + down)
                && share(cells, cell -> isTen(cell.strip()) && CheckDigits.inn(cell.strip())) < CHECKED
                && share(cells, cell -> isTen(cell.strip()) && isBook(cell.strip())) < CHECKED;
    }

    private static boolean isRussian(String cell) {
        String value = cell.strip();
        return isTen(value) && RussianPlan.look(value) != RussianPlan.Known.NOT_IN_USE;
    }

    private static boolean isAmerican(String cell) {
        String value = cell.strip();
        return isTen(value) && AmericanPlan.has(value);
    }

    private static boolean isTen(String value) {
        return value.length() == 10 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The check digit of ISBN-10: weights 10 to 1, modulo 11. */
    private static boolean isBook(String value) {
        int sum = 0;
        for (int i = 0; i < value.length(); i++) {
            sum += (value.charAt(i) - '0') * (10 - i);
        }
        return sum % 11 == 0;
    }

    private static double share(List<String> cells, Predicate<String> test) {
        return (double) cells.stream().filter(test).count() / cells.size();
    }
}
