package dev.revizor.normalize.fields;

import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.NumberMarks;
import dev.revizor.normalize.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers in plain notation with a decimal point: {@code 1 234,50 ₽} becomes {@code 1234.50}. A single comma or point
 * before exactly three digits parts thousands only where another mark, an earlier group, or the column says so; else it is
 * decimal, and doubted where nobody has decided it for the column. A number with a power of ten is doubted where it does not
 * show all its digits.
 */
public final class Amounts implements Normalizer {
    private static final Set<String> UNITS = Set.of(
            "р", "р.", "руб", "руб.", "рублей", "rub", "rur", "₽", "$", "usd", "€", "eur", "₸", "kzt", "byn", "шт",
            "шт.", "%", "£", "gbp", "грн", "тг");

    private final NumberMarks marks;
    private final Words words;

    /**
     * @param marks the decimal mark of each column
     * @param words what only fills a cell
     */
    public Amounts(NumberMarks marks, Words words) {
        this.marks = marks;
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        String clean = Cleaner.unmarked(raw);
        if (clean.isEmpty()) {
            return Value.blank(column, raw);
        }
        if (words.fills(clean)) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        String number = withoutUnits(clean);
        Optional<PowerOfTen> power = PowerOfTen.of(number);
        if (power.isPresent()) {
            return power.get().whole()
                    ? Answers.canonical(column, raw, power.get().plain(), Reason.NUMBER_FORMAT)
                    : Answers.suspicious(column, raw, power.get().plain(), Reason.NUMBER_ROUNDED, "");
        }
        String plain = plain(number);
        if (plain.isEmpty()) {
            return Answers.unreadable(column, raw, Reason.NUMBER_UNREADABLE);
        }
        if (!NumberMarks.isOpen(number)) {
            return Answers.canonical(column, raw, plain, Reason.NUMBER_FORMAT);
        }
        String whole = plain.replace(".", "");
        return switch (marks.reading(column, number)) {
            case FRACTION -> Answers.canonical(column, raw, plain, Reason.NUMBER_FORMAT);
            case WHOLE -> Answers.canonical(column, raw, whole, Reason.NUMBER_FORMAT);
            case OPEN -> Answers.suspicious(column, raw, plain, Reason.NUMBER_AMBIGUOUS, whole);
        };
    }

    /** The number of a cell without its unit, as it stands; empty where the cell cannot be read as one. */
    public static String number(String cell) {
        String number = withoutUnits(Cleaner.unmarked(cell));
        return plain(number).isEmpty() ? "" : number;
    }

    private static String withoutUnits(String clean) {
        int begin = 0;
        int end = clean.length();
        while (begin < end && !isNumeric(clean.charAt(begin))) {
            begin++;
        }
        while (end > begin && !Letters.isDigit(clean.charAt(end - 1))) {
            end--;
        }
        boolean known = isUnit(clean.substring(0, begin)) && isUnit(clean.substring(end));
        return known ? clean.substring(begin, end) : "";
    }

    private static boolean isNumeric(char c) {
        return Letters.isDigit(c) || c == '-' || c == '+' || c == '−';
    }

    private static boolean isUnit(String text) {
        String unit = Letters.fold(text.strip());
        return unit.isEmpty() || UNITS.contains(unit);
    }

    private static String plain(String number) {
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        char decimal = decimalMark(number, comma, point);
        StringBuilder out = new StringBuilder(number.length());
        boolean fraction = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (Letters.isDigit(c)) {
                out.append(c);
            } else if (i == 0 && (c == '-' || c == '−')) {
                out.append('-');
            } else if (c == decimal && decimal != 0 && !fraction) {
                fraction = true;
                out.append('.');
            } else if (!(c == ' ' || c == '\'' || c == ',' || c == '.' || (i == 0 && c == '+')) || fraction) {
                return "";
            }
        }
        return tidy(out);
    }

    /** The last mark where both occur; a mark that occurs once; none where one occurs twice. */
    private static char decimalMark(String number, int comma, int point) {
        if (comma >= 0 && point >= 0) {
            return comma > point ? ',' : '.';
        }
        int mark = Math.max(comma, point);
        if (mark < 0) {
            return 0;
        }
        char c = number.charAt(mark);
        return number.indexOf(c) == mark ? c : 0;
    }

    private static String tidy(StringBuilder out) {
        if (out.length() == 0 || !Letters.isDigit(out.charAt(out.length() - 1))) {
            return "";
        }
        int begin = out.charAt(0) == '-' ? 1 : 0;
        if (begin >= out.length() || !Letters.isDigit(out.charAt(begin))) {
            return "";
        }
        while (out.length() > begin + 1 && out.charAt(begin) == '0' && out.charAt(begin + 1) != '.') {
            out.deleteCharAt(begin);
        }
        return out.toString();
    }
}
