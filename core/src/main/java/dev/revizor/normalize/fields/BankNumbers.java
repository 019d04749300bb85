package dev.revizor.normalize.fields;

import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import dev.revizor.text.CheckDigits;
import java.util.List;
import java.util.Map;

/**
 * БИК and accounts of Russian banks: labels, spaces and Excel's marks go. An account alone has no check: its key is made
 * with the bank's БИК, so both are looked at together once the row is read.
 */
public final class BankNumbers implements Normalizer {
    private static final int BIK_LENGTH = 9;
    private static final int ACCOUNT_LENGTH = 20;
    private static final List<Field> ACCOUNTS = List.of(Field.BANK_ACCOUNT, Field.CORR_ACCOUNT);

    private final Field field;
    private final Words words;

    /**
     * @param field which number
     * @param words what only fills a cell
     */
    public BankNumbers(Field field, Words words) {
        this.field = field;
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        String cell = Cleaner.unmarked(raw);
        if (cell.isEmpty()) {
            return Value.blank(column, raw);
        }
        if (words.fillsName(cell)) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        if (Phones.isPowerOfTen(cell)) {
            return Answers.unreadable(column, raw, Reason.BANK_EXCEL);
        }
        return field == Field.BIK ? bik(column, raw, digits(cell)) : account(column, raw, digits(cell));
    }

    /** The digits behind a label; the empty string where anything else stands there. */
    private static String digits(String cell) {
        String text = Phones.withoutDecimals(cell);
        int begin = 0;
        while (begin < text.length() && !Letters.isDigit(text.charAt(begin))) {
            begin++;
        }
        StringBuilder out = new StringBuilder(ACCOUNT_LENGTH);
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isDigit(c)) {
                out.append(c);
            } else if (c != ' ' && c != '-' && c != '.') {
                return "";
            }
        }
        return out.toString();
    }

    /** Russia's codes begin with 04, those of the treasury with 00, 01 or 02 (regulation 762-P of the Bank of Russia). */
    private static Value bik(int column, String raw, String digits) {
        if (digits.length() == BIK_LENGTH - 1 && digits.charAt(0) == '4') {
            return Answers.doubtful(column, raw, Reason.BIK_LOST_ZERO, "0" + digits);
        }
        if (digits.length() != BIK_LENGTH) {
            return Answers.unreadable(column, raw, Reason.BIK_LENGTH);
        }
        boolean known = digits.startsWith("04") || (digits.charAt(0) == '0' && digits.charAt(1) <= '2');
        return known
                ? Answers.canonical(column, raw, digits, Reason.BANK_FORMAT)
                : Answers.doubtful(column, raw, Reason.BIK_UNKNOWN, "");
    }

    private static Value account(int column, String raw, String digits) {
        return digits.length() == ACCOUNT_LENGTH
                ? Answers.canonical(column, raw, digits, Reason.BANK_FORMAT)
                : Answers.unreadable(column, raw, Reason.ACCOUNT_LENGTH);
    }

    /** Doubts each account of a row whose key does not agree with the row's БИК. */
    public static void check(Map<Field, List<Value>> fields) {
        String bik = PersonCells.known(fields, Field.BIK);
        if (bik.isEmpty()) {
            return;
        }
        for (Field account : ACCOUNTS) {
            List<Value> values = fields.get(account);
            if (values != null) {
                values.replaceAll(value -> checked(account, value, bik));
            }
        }
    }

    private static Value checked(Field account, Value value, String bik) {
        if (value.canonical().isEmpty()) {
            return value;
        }
        boolean fits = account == Field.BANK_ACCOUNT
                ? CheckDigits.account(bik, value.first())
                : CheckDigits.correspondent(bik, value.first());
        return fits
                ? value
                : new Value(
                        value.column(),
                        value.raw(),
                        List.of(),
                        Quality.SUSPICIOUS,
                        Reason.ACCOUNT_CHECK_DIGIT.code(),
                        "",
                        "");
    }
}
