package dev.revizor.normalize.fields;

import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import dev.revizor.text.CheckDigits;
import java.util.List;
import java.util.Locale;

/**
 * ИНН, КПП, ОГРН/ОГРНИП and СНИЛС. Spaces, hyphens and Excel's marks go; a wrong check digit or length leaves no
 * canonical value, so that nothing is matched by it; a missing leading zero is only suggested, and only where the check
 * digit agrees.
 */
public final class TaxIds implements Normalizer {
    /** Which number. */
    public enum Kind {
        INN(
                List.of("ИНН", "INN"),
                Reason.INN_FORMAT,
                Reason.INN_LENGTH,
                Reason.INN_LETTERS,
                Reason.INN_EXCEL,
                Reason.INN_PLACEHOLDER),
        KPP(
                List.of("КПП", "KPP"),
                Reason.KPP_FORMAT,
                Reason.KPP_LENGTH,
                Reason.KPP_LETTERS,
                Reason.KPP_EXCEL,
                Reason.KPP_PLACEHOLDER),
        OGRN(
                List.of("ОГРН", "ОГРНИП", "OGRN", "OGRNIP"),
                Reason.OGRN_FORMAT,
                Reason.OGRN_LENGTH,
                Reason.OGRN_LETTERS,
                Reason.OGRN_EXCEL,
                Reason.OGRN_PLACEHOLDER),
        SNILS(
                List.of("СНИЛС", "SNILS"),
                Reason.SNILS_FORMAT,
                Reason.SNILS_LENGTH,
                Reason.SNILS_LETTERS,
                Reason.SNILS_EXCEL,
                Reason.SNILS_PLACEHOLDER);

        private final List<String> labels;
        private final Reason format;
        private final Reason length;
        private final Reason letters;
        private final Reason excel;
        private final Reason placeholder;

        Kind(List<String> labels, Reason format, Reason length, Reason letters, Reason excel, Reason placeholder) {
            this.labels = labels;
            this.format = format;
            this.length = length;
            this.letters = letters;
            this.excel = excel;
            this.placeholder = placeholder;
        }

        /** The word before such a number. */
        String word() {
            return labels.get(0);
        }

        /** Which number a word in capitals is for, one of those before ИНН, КПП and ОГРН. */
        static Kind called(String label) {
            return INN.labels.contains(label) ? INN : KPP.labels.contains(label) ? KPP : OGRN;
        }
    }

    private final Kind kind;
    private final Words words;

    public TaxIds(Kind kind, Words words) {
        this.kind = kind;
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        String cell = Cleaner.unmarked(raw);
        if (cell.isEmpty()) {
            return Value.blank(column, raw);
        }
        if (words.fillsName(cell)) {
            return Answers.placeholder(column, raw, kind.placeholder);
        }
        if (Phones.isPowerOfTen(cell)) {
            return Answers.unreadable(column, raw, kind.excel);
        }
        String digits = digits(Phones.withoutDecimals(unlabelled(cell)));
        if (digits.isEmpty()) {
            return Answers.unreadable(column, raw, kind.letters);
        }
        if (isOneDigit(digits)) {
            return Answers.placeholder(column, raw, kind.placeholder);
        }
        return judge(column, raw, digits);
    }

    /** «ИНН 7707083893» without its word; a word for another number stays, and is refused for its letters. */
    private String unlabelled(String cell) {
        int end = 0;
        while (end < cell.length() && Character.isLetter(cell.charAt(end))) {
            end++;
        }
        if (!kind.labels.contains(cell.substring(0, end).toUpperCase(Locale.ROOT))) {
            return cell;
        }
        while (end < cell.length() && " :№.-–—=".indexOf(cell.charAt(end)) >= 0) {
            end++;
        }
        return cell.substring(end);
    }

    private Value judge(int column, String raw, String digits) {
        return switch (kind) {
            case INN -> inn(column, raw, digits);
            case KPP -> kpp(column, raw, digits);
            case OGRN -> ogrn(column, raw, digits);
            case SNILS -> snils(column, raw, digits);
        };
    }

    private Value inn(int column, String raw, String digits) {
        int length = digits.length();
        if (hasLetters(digits)) {
            return Answers.unreadable(column, raw, kind.letters);
        }
        if (length == 10 || length == 12) {
            return CheckDigits.inn(digits)
                    ? Answers.canonical(column, raw, digits, kind.format)
                    : Answers.doubtful(column, raw, Reason.INN_CHECK_DIGIT, "");
        }
        if (CheckDigits.lacksZero(digits)) {
            return Answers.doubtful(column, raw, Reason.INN_LOST_ZERO, "0" + digits);
        }
        return Answers.unreadable(column, raw, kind.length);
    }

    /** Four digits of the tax office, two digits or letters of the ground, three digits. */
    private Value kpp(int column, String raw, String digits) {
        int length = digits.length();
        if (length == 8 && !hasLetters(digits)) {
            return Answers.doubtful(column, raw, Reason.KPP_LOST_ZERO, "0" + digits);
        }
        if (length != 9) {
            return Answers.unreadable(column, raw, kind.length);
        }
        boolean fits = !hasLetters(digits.substring(0, 4)) && !hasLetters(digits.substring(6));
        return fits
                ? Answers.canonical(column, raw, digits, kind.format)
                : Answers.unreadable(column, raw, kind.letters);
    }

    private Value ogrn(int column, String raw, String digits) {
        int length = digits.length();
        if (hasLetters(digits)) {
            return Answers.unreadable(column, raw, kind.letters);
        }
        if (length != 13 && length != 15) {
            return Answers.unreadable(column, raw, kind.length);
        }
        return CheckDigits.ogrn(digits)
                ? Answers.canonical(column, raw, digits, kind.format)
                : Answers.doubtful(column, raw, Reason.OGRN_CHECK_DIGIT, "");
    }

    private Value snils(int column, String raw, String digits) {
        int length = digits.length();
        if (hasLetters(digits)) {
            return Answers.unreadable(column, raw, kind.letters);
        }
        if (length == 10 && CheckDigits.snils("0" + digits)) {
            return Answers.doubtful(column, raw, Reason.SNILS_LOST_ZERO, "0" + digits);
        }
        if (length != 11) {
            return Answers.unreadable(column, raw, kind.length);
        }
        return CheckDigits.snils(digits)
                ? Answers.canonical(column, raw, digits, kind.format)
                : Answers.doubtful(column, raw, Reason.SNILS_CHECK_DIGIT, "");
    }

    /** Digits and Latin capitals without spaces and hyphens; empty where anything else stands there. */
    private static String digits(String cell) {
        StringBuilder out = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Letters.isDigit(c) || (c >= 'A' && c <= 'Z')) {
                out.append(c);
            } else if (c != ' ' && c != '-' && c != '–' && c != '.') {
                return "";
            }
        }
        return out.length() == cell.length() ? cell : out.toString();
    }

    private static boolean hasLetters(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (!Letters.isDigit(digits.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneDigit(String digits) {
        for (int i = 1; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(0)) {
                return false;
            }
        }
        return digits.length() > 4;
    }
}
