package dev.revizor.damage;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Excel took for a day: {@code 12/5} became {@code 12.май}, and a day typed without its year has none to show. */
final class TurnedDays implements Sign {
    /** Excel writes no blank between the two; streets are called «1 мая» and «8 марта». */
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})[.\\-](\\p{L}{3,4})\\.?|(\\p{L}{3,4})\\.?[.\\-](\\d{1,2})");

    private static final Pattern TWO = Pattern.compile("(\\d{1,2})\\s*[/.,\\-–]\\s*(\\d{1,2})");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 9;
    private static final int YEAR = 31;
    private static final Map<String, Integer> MONTHS = months();

    private static Map<String, Integer> months() {
        Map<String, Integer> out = new TreeMap<>();
        List<String> names = List.of(
                "янв jan",
                "фев feb февр",
                "мар mar март",
                "апр apr",
                "май may",
                "июн jun июнь",
                "июл jul июль",
                "авг aug",
                "сен sep сент sept",
                "окт oct",
                "ноя nov нояб",
                "дек dec");
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split(" ")) {
                out.put(name, i + 1);
            }
        }
        return out;
    }

    @Override
    public Set<Damage.Kind> kinds() {
        return EnumSet.of(Damage.Kind.DATE_TURNED, Damage.Kind.YEAR_LOST);
    }

    @Override
    public Optional<Damage> in(String cell, ColumnUse use) {
        if (cell.length() < SHORTEST || cell.length() > LONGEST || use.holds() == ColumnUse.Holds.QUANTITIES) {
            return Optional.empty();
        }
        if (!mayBe(cell)) {
            return Optional.empty();
        }
        int[] parts = parts(cell);
        if (parts.length == 0) {
            return Optional.empty();
        }
        if (use.holds() == ColumnUse.Holds.DAYS) {
            return Optional.of(Damage.of(Damage.Kind.YEAR_LOST, Damage.Grade.ELSEWHERE));
        }
        return Optional.of(new Damage(Damage.Kind.DATE_TURNED, Damage.Grade.AMBIGUOUS, candidates(parts)));
    }

    /** Most cells of that length are names and dates: a look at them is much cheaper than a pattern. */
    private static boolean mayBe(String cell) {
        boolean digit = isDigit(cell.charAt(0)) || isDigit(cell.charAt(cell.length() - 1));
        if (!digit || cell.indexOf('.') < 0 && cell.indexOf('-') < 0) {
            return false;
        }
        return Character.isLetter(cell.charAt(0)) || Character.isLetter(cell.charAt(3));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Number and month, or nothing. */
    private static int[] parts(String cell) {
        Matcher found = NAMED.matcher(cell.toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return new int[0];
        }
        boolean first = found.group(1) != null;
        Integer month = MONTHS.get(first ? found.group(2) : found.group(3));
        int number = Integer.parseInt(first ? found.group(1) : found.group(4));
        return month == null ? new int[0] : new int[] {number, month};
    }

    /** {@code май.12} shows a month and a year of two digits: nothing but the two numbers is known. */
    private static List<String> candidates(int[] parts) {
        Set<String> out = new LinkedHashSet<>();
        for (String sign : List.of("/", "-", ".")) {
            if (parts[0] <= YEAR) {
                out.add(parts[0] + sign + parts[1]);
            }
            out.add(parts[1] + sign + parts[0]);
        }
        return List.copyOf(out);
    }

    @Override
    public boolean fits(String cell, String healthy) {
        int[] parts = parts(cell);
        Matcher two = TWO.matcher(healthy.strip());
        if (parts.length == 2 && two.matches()) {
            int one = Integer.parseInt(two.group(1));
            int other = Integer.parseInt(two.group(2));
            return one == parts[0] && other == parts[1] || one == parts[1] && other == parts[0];
        }
        return parts.length == 2 && isThatDay(parts, healthy);
    }

    /** A whole date with that day and month. */
    private static boolean isThatDay(int[] parts, String healthy) {
        String[] numbers = healthy.strip().split("[^0-9]+");
        if (numbers.length < 3 || !isDay(numbers[0]) && !isDay(numbers[2])) {
            return false;
        }
        boolean iso = numbers[0].length() == 4;
        if (!isDay(numbers[1]) || !isDay(numbers[iso ? 2 : 0])) {
            return false;
        }
        int day = Integer.parseInt(numbers[iso ? 2 : 0]);
        int month = Integer.parseInt(numbers[1]);
        return day == parts[0] && month == parts[1];
    }

    private static boolean isDay(String number) {
        return !number.isEmpty() && number.length() <= 2;
    }
}
