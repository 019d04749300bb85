package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.NumberMarks;
import dev.revizor.normalize.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in plain notation with a decimal point: {@code 1 234,50 ₽} becomes {@code 1234.50}; a foreign currency stands beside. Words that multiply («тыс.», million) are
 * applied. A single comma or point
 * before exactly three digits parts thousands only where another mark, an earlier group, or the column says so; else it is
 * decimal, and doubted where nobody has decided it for the column. A number with a power of ten is doubted where it does not
 * show all its digits.
 */
public final class Amounts implements Normalizer {
    private static final int GROUP = 3;
    private static final String PARTING = " '’,.";
    private static final String LARGE = "(?:млрд|миллиард\\p{L}*|млн|миллион\\p{L}*|тысяч\\p{L}*|тыс)\\.?";
    private static final Pattern PART = Pattern.compile(
            "(\\d{1,3}(?: \\d{3})*)\\s*(" + LARGE + "|)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Whole numbers with their words, and behind the last one what they count. */
    private static final Pattern COMPOUND = Pattern.compile(
            "(?<parts>\\d{1,3}\\s*" + LARGE + "\\s*(?:\\d{1,3}\\s*" + LARGE + "\\s*)*(?:\\d{1,3}(?: \\d{3})*\\s*"
                    + LARGE + "|\\d{1,3}(?: \\d{3})*))(?<unit>[^\\d]*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Figures in brackets, with what they count inside or outside; or a minus behind the last figure («1000.-» has none). */
    private static final Pattern OWED =
            Pattern.compile("(?<head>[^\\d()-]*)\\((?<before>[^\\d()-]*?)(?<inner>\\d[\\d\\s.,'’]*)"
                    + "(?<behind>[^\\d()-]*)\\)(?<tail>[^\\d()-]*)"
                    + "|(?<number>\\d(?:[\\d\\s.,'’]*\\d)?)\\s?[-−–]");

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
        clean = signed(clean);
        AmountUnits apart = AmountUnits.of(clean);
        Value value = withUnit(counted(column, raw, apart), apart);
        if (value.canonical().isEmpty()) {
            return compound(column, raw, clean).orElse(value);
        }
        if (apart.zeros() > 0) {
            return multiplied(value, apart);
        }
        // A cell with words of its own says itself what it counts.
        int zeros = apart.number().equals(clean) ? marks.zeros(column) : 0;
        return zeros == 0 ? value : moved(value, zeros, Reason.NUMBER_TITLE);
    }

    /** «1 млн 200 тыс.»: each part is smaller than a whole of the one before. */
    private static Optional<Value> compound(int column, String raw, String clean) {
        Matcher parts = COMPOUND.matcher(clean);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        int above = Integer.MAX_VALUE;
        Matcher part = PART.matcher(parts.group("parts"));
        while (part.find()) {
            int zeros = part.group(2).isEmpty()
                    ? 0
                    : Multiplier.of(part.group(2)).map(Multiplier::zeros).orElse(0);
            BigDecimal number = new BigDecimal(plain(part.group(1)));
            boolean fits = above == Integer.MAX_VALUE
                    ? zeros > 0
                    : zeros < above && number.compareTo(BigDecimal.ONE.movePointRight(above - zeros)) < 0;
            if (!fits) {
                return Optional.empty();
            }
            sum = sum.add(number.movePointRight(zeros));
            above = zeros;
        }
        AmountUnits unit = AmountUnits.of("1 " + parts.group("unit").strip());
        if (unit.number().isEmpty()) {
            return Optional.empty();
        }
        String total = sum.stripTrailingZeros().toPlainString();
        return Optional.of(withUnit(Value.repaired(column, raw, total, Reason.NUMBER_MULTIPLIED.code()), unit));
    }

    private Value counted(int column, String raw, AmountUnits apart) {
        Optional<PowerOfTen> power = PowerOfTen.of(apart.number());
        if (power.isPresent()) {
            return power.get().whole()
                    ? good(column, raw, power.get().plain())
                    : Answers.suspicious(column, raw, power.get().plain(), Reason.NUMBER_ROUNDED, "");
        }
        String number = apart.number();
        String plain = plain(number);
        if (plain.isEmpty()) {
            return Answers.unreadable(column, raw, Reason.NUMBER_UNREADABLE);
        }
        return NumberMarks.isOpen(number) ? open(column, raw, number, plain) : good(column, raw, plain);
    }

    /** «1,5 млн» is 1500000; what may be thousands or tons stays as it was typed. */
    private static Value multiplied(Value value, AmountUnits apart) {
        String product = moved(value.first(), apart.zeros());
        if (apart.reading() == AmountUnits.Reading.UNCLEAR) {
            return Answers.unreadable(value.column(), value.raw(), Reason.NUMBER_MULTIPLIER_UNCLEAR, product);
        }
        return moved(value, apart.zeros(), Reason.NUMBER_MULTIPLIED);
    }

    private static Value moved(Value value, int zeros, Reason reason) {
        boolean doubted = value.quality() == Quality.SUSPICIOUS;
        return new Value(
                value.column(),
                value.raw(),
                List.of(moved(value.first(), zeros)),
                doubted ? Quality.SUSPICIOUS : Quality.REPAIRED,
                doubted ? value.reason() : reason.code(),
                value.rest(),
                value.suggestion().isEmpty() ? "" : moved(value.suggestion(), zeros));
    }

    private static String moved(String plain, int zeros) {
        BigDecimal product = new BigDecimal(plain).movePointRight(zeros);
        return product.signum() == 0 ? "0" : product.stripTrailingZeros().toPlainString();
    }

    private Value open(int column, String raw, String number, String plain) {
        String whole = plain.replace(".", "");
        return switch (marks.reading(column, number)) {
            case FRACTION -> good(column, raw, plain);
            case WHOLE -> good(column, raw, whole);
            case OPEN -> Answers.suspicious(column, raw, plain, Reason.NUMBER_AMBIGUOUS, whole);
        };
    }

    private static Value good(int column, String raw, String plain) {
        return Answers.canonical(column, raw, plain, Reason.NUMBER_FORMAT);
    }

    /** Roubles are what amounts are in; any other unit stays beside the number, or the number would be another amount. */
    private static Value withUnit(Value value, AmountUnits apart) {
        if (apart.unit().isEmpty()) {
            return value;
        }
        Reason reason = apart.isCurrency() ? Reason.NUMBER_CURRENCY : Reason.NUMBER_UNIT;
        boolean doubted = value.quality() == Quality.SUSPICIOUS;
        return new Value(
                value.column(),
                value.raw(),
                value.canonical(),
                value.quality(),
                doubted ? value.reason() : reason.code(),
                apart.unit(),
                value.suggestion());
    }

    /** The number of a cell without its unit, as it stands; empty where the cell cannot be read as one. */
    public static String number(String cell) {
        String number = AmountUnits.of(signed(Cleaner.unmarked(cell))).number();
        return plain(number).isEmpty() ? "" : number;
    }

    /** The minus of accountants, «(500)» and «500-», where everybody else has it; the text itself where there is none. */
    private static String signed(String clean) {
        Matcher owed = OWED.matcher(clean);
        if (!owed.matches()) {
            return clean;
        }
        if (owed.group("inner") == null) {
            return "-" + owed.group("number");
        }
        String unit =
                String.join(" ", owed.group("head"), owed.group("before"), owed.group("behind"), owed.group("tail"));
        return ("-" + owed.group("inner").strip() + " " + unit.strip()).strip();
    }

    private static String plain(String number) {
        int comma = number.lastIndexOf(',');
        int point = number.lastIndexOf('.');
        char decimal = decimalMark(number, comma, point);
        StringBuilder out = new StringBuilder(number.length());
        StringBuilder groups = new StringBuilder(number.length());
        boolean fraction = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (Letters.isDigit(c)) {
                out.append(c);
                groups.append(fraction ? "" : c);
            } else if (i == 0 && (c == '-' || c == '−' || c == '–')) {
                out.append('-');
            } else if (c == decimal && decimal != 0 && !fraction) {
                fraction = true;
                // ".5" is half of one.
                out.append(groups.length() == 0 ? "0." : ".");
            } else if (PARTING.indexOf(c) >= 0 && !fraction) {
                groups.append(c == '’' ? '\'' : c);
            } else if (!(i == 0 && c == '+')) {
                return "";
            }
        }
        return isGrouped(groups) ? tidy(out) : "";
    }

    /** Whether nothing parts the digits but one mark, and that into thousands: «1 2 3» is no number. */
    private static boolean isGrouped(CharSequence groups) {
        char mark = 0;
        int digits = 0;
        int last = -1;
        for (int i = 0; i < groups.length(); i++) {
            char c = groups.charAt(i);
            if (Letters.isDigit(c)) {
                digits++;
                continue;
            }
            boolean first = last < 0;
            boolean fits = first ? digits >= 1 && digits <= GROUP : digits == GROUP && c == mark;
            if (!fits) {
                return false;
            }
            mark = c;
            last = i;
            digits = 0;
        }
        return last < 0 || digits == GROUP;
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
