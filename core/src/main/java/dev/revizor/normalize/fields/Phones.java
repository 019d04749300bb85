package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.util.List;

/**
 * Phones to E.164 with an optional {@code ;ext=12}. Russian numbers without a country code, with 8 or with 7 are made
 * out by hand; numbers that end in five to seven digits without an area code cannot be dialled and are unreadable; what
 * Excel cut to {@code 7,91623E+10} is lost. Text beside the number goes to {@link Value#rest()}.
 */
public final class Phones implements Normalizer {
    private final DialPlan plan;
    private final Words words;

    /**
     * @param region where numbers without a country code are at home, ISO 3166
     * @param words what only fills a cell
     */
    public Phones(String region, Words words) {
        this.plan = new DialPlan(region);
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        String cell = Cleaner.unmark(Cleaner.text(raw));
        if (cell.isEmpty()) {
            return Value.blank(column, raw);
        }
        String digits = plainDigits(cell);
        if (!digits.isEmpty()) {
            return one(
                    column,
                    raw,
                    cell.charAt(0) == '+' ? plan.withPlus(digits) : plan.bare(digits, PhoneCell.isLocal(cell)));
        }
        if (words.fillsName(cell) && !Letters.hasDigit(cell)) {
            return Answers.placeholder(column, raw, Reason.PHONE_PLACEHOLDER);
        }
        if (isPowerOfTen(cell)) {
            return Answers.unreadable(column, raw, Reason.PHONE_EXCEL);
        }
        String whole = withoutDecimals(cell);
        if (whole.length() < cell.length()) {
            return excelDecimal(column, raw, whole);
        }
        PhoneCell taken = new PhoneCell(plan);
        taken.read(cell);
        return answer(column, raw, cell, taken);
    }

    private static Value one(int column, String raw, DialPlan.Number number) {
        if (number.e164().isEmpty()) {
            String code = number.reason().code();
            return new Value(column, raw, List.of(), number.quality(), code, "", number.suggestion());
        }
        return number.quality() == Quality.SUSPICIOUS
                ? Answers.suspicious(column, raw, number.e164(), number.reason(), "")
                : Answers.canonical(column, raw, number.e164(), number.reason());
    }

    private Value excelDecimal(int column, String raw, String whole) {
        DialPlan.Number number = whole.charAt(0) == '+' ? plan.withPlus(whole.substring(1)) : plan.bare(whole, false);
        return number.e164().isEmpty() || number.quality() == Quality.SUSPICIOUS
                ? one(column, raw, number)
                : Value.repaired(column, raw, number.e164(), Reason.PHONE_EXCEL_DECIMAL.code());
    }

    private static Value answer(int column, String raw, String cell, PhoneCell taken) {
        String rest = taken.rest.toString();
        if (taken.canonical.isEmpty()) {
            if (taken.placeholder) {
                return Answers.placeholder(column, raw, Reason.PHONE_PLACEHOLDER);
            }
            boolean mask = cell.indexOf('_') >= 0 && !Letters.hasLetter(cell);
            Reason why = taken.firstTrouble == Reason.NONE ? Reason.PHONE_LETTERS : taken.firstTrouble;
            return mask ? Answers.placeholder(column, raw, Reason.PHONE_PLACEHOLDER) : lost(column, raw, why, taken);
        }
        List<String> canonical = List.copyOf(taken.canonical);
        if (taken.firstTrouble != Reason.NONE && taken.firstTrouble != Reason.PHONE_LETTERS) {
            return new Value(column, raw, canonical, Quality.SUSPICIOUS, Reason.PHONE_PARTLY.code(), rest, "");
        }
        if (taken.unassigned) {
            return new Value(column, raw, canonical, Quality.SUSPICIOUS, Reason.PHONE_UNASSIGNED.code(), rest, "");
        }
        if (canonical.size() == 1 && canonical.get(0).equals(raw)) {
            return Value.good(column, raw);
        }
        Reason reason = taken.reason;
        if (reason == Reason.PHONE_FORMAT && canonical.size() > 1) {
            reason = Reason.PHONE_SEVERAL;
        } else if (reason == Reason.PHONE_FORMAT && !rest.isEmpty()) {
            reason = Reason.PHONE_TEXT;
        }
        return new Value(column, raw, canonical, Quality.REPAIRED, reason.code(), rest, "");
    }

    private static Value lost(int column, String raw, Reason why, PhoneCell taken) {
        Quality quality = why == Reason.PHONE_PLUS_MISSING ? Quality.SUSPICIOUS : Quality.UNREADABLE;
        String rest = taken.text ? taken.rest.toString() : "";
        return new Value(column, raw, List.of(), quality, why.code(), rest, taken.suggestion);
    }

    /** The digits of a cell that holds one number and nothing but its usual marks; empty otherwise. */
    private static String plainDigits(String cell) {
        int length = cell.length();
        if (length > 22) {
            return "";
        }
        char[] digits = new char[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits[count++] = c;
            } else if (!(c == ' ' || c == '(' || c == ')' || c == '-' || (c == '+' && i == 0))) {
                return "";
            }
        }
        return count >= 5 && count <= 11 ? new String(digits, 0, count) : "";
    }

    /** {@code 7,91623E+10}: Excel showed the number in powers of ten. */
    static boolean isPowerOfTen(String cell) {
        int at = 0;
        int length = cell.length();
        while (at < length && (Letters.isDigit(cell.charAt(at)) || cell.charAt(at) == ',' || cell.charAt(at) == '.')) {
            at++;
        }
        if (at == 0 || at >= length || "eEеЕ".indexOf(cell.charAt(at)) < 0) {
            return false;
        }
        int power = at + 1;
        if (power < length && cell.charAt(power) == '+') {
            power++;
        }
        int end = power;
        while (end < length && Letters.isDigit(cell.charAt(end))) {
            end++;
        }
        return end == length && end > power && end - power <= 3;
    }

    /** {@code 79162345678.0} without its decimals, where they are zeros; else the cell. */
    static String withoutDecimals(String cell) {
        int mark = Math.max(cell.indexOf('.'), cell.indexOf(','));
        if (mark < 5 || mark == cell.length() - 1 || cell.length() - mark > 4) {
            return cell;
        }
        for (int i = 0; i < cell.length(); i++) {
            boolean sign = i == 0 && cell.charAt(i) == '+';
            boolean fits = i < mark ? Letters.isDigit(cell.charAt(i)) || sign : i == mark || cell.charAt(i) == '0';
            if (!fits) {
                return cell;
            }
        }
        return cell.substring(0, mark);
    }
}
