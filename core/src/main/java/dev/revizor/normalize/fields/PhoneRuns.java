package dev.revizor.normalize.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of a cell in runs of digits and the words between them: «8 495 123-45-69 до 18:00» has a number, and an hour that
 * must not become a part of it. Marks and spaces belong to a run; letters, colons and a bracket behind a whole number part runs.
 */
final class PhoneRuns {
    /** So many digits are no number of their own: hours, flats, days. */
    static final int SHORT = 4;

    /** So many digits are a whole number: what stands in brackets behind them is none of its own. */
    private static final int WHOLE = 10;

    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.(\\d{2}|\\d{4})");
    private static final String EDGES = " .,:;()[]-–—\"«»";
    /** Words that say what kind of telephone it is, and nothing of the client. */
    static final Set<String> LABELS = Set.of(
            "т",
            "тел",
            "телефон",
            "моб",
            "мобильный",
            "мобил",
            "сот",
            "сотовый",
            "раб",
            "рабочий",
            "дом",
            "домашний",
            "тф",
            "tel",
            "phone",
            "mobile",
            "mob",
            "cell",
            "work",
            "home",
            "ph");

    /** What may stand between the digits of one number. */
    private static final Set<String> JOINING =
            Set.of("код", "кода", "code", "area", "город", "города", "гор", "г", "россия", "рф", "russia", "страны");

    /**
     * A run, or what stands between two.
     *
     * @param text as it stood
     * @param digits how many digits; none between runs
     */
    record Part(String text, int digits) {
        boolean isRun() {
            return digits > 0;
        }

        /** No number of its own: words, an hour, a flat, a day. */
        boolean isShort() {
            return digits <= SHORT || DAY.matcher(text).matches();
        }
    }

    private final List<Part> parts;

    private PhoneRuns(List<Part> parts) {
        this.parts = parts;
    }

    List<Part> parts() {
        return parts;
    }

    static PhoneRuns of(String piece) {
        List<Part> out = new ArrayList<>();
        int at = 0;
        while (at < piece.length()) {
            int begin = at;
            while (at < piece.length() && !begins(piece, at)) {
                at++;
            }
            if (at > begin) {
                out.add(new Part(piece.substring(begin, at), 0));
            }
            int end = endOfRun(piece, at);
            if (end > at) {
                String run = piece.substring(at, end);
                out.add(new Part(run, digits(run)));
            }
            at = end;
        }
        return new PhoneRuns(out);
    }

    private static boolean begins(String piece, int at) {
        char c = piece.charAt(at);
        boolean opens = (c == '+' || c == '(') && at + 1 < piece.length() && opensRun(piece, at + 1);
        return Letters.isDigit(c) || opens;
    }

    private static boolean opensRun(String piece, int at) {
        char c = piece.charAt(at);
        return Letters.isDigit(c)
                || (c == '+' || c == '(') && at + 1 < piece.length() && Letters.isDigit(piece.charAt(at + 1));
    }

    /** Behind the last digit before a letter or a colon; an hour ends with its minutes. */
    private static int endOfRun(String piece, int begin) {
        int end = begin;
        int before = begin;
        int at = begin;
        int digits = 0;
        while (at < piece.length()) {
            char c = piece.charAt(at);
            if (Letters.isDigit(c)) {
                digits++;
                before = end;
                end = at + 1;
            } else if (c == ':' && isHour(piece, begin, at)) {
                return at + 3;
            } else if (c == '(' && digits > WHOLE && isTrunk(piece, begin, at)) {
                return before;
            } else if (c == ':' || c == '№' || c == '(' && digits >= WHOLE || Character.isLetter(c)) {
                return end;
            }
            at++;
        }
        return end;
    }

    /** Whether the digit before a bracket is the first of the number that stands in it: «8 916 123-45-68 8 (495) …». */
    private static boolean isTrunk(String piece, int begin, int bracket) {
        int at = bracket - 1;
        while (at > begin && piece.charAt(at) == ' ') {
            at--;
        }
        char digit = piece.charAt(at);
        return (digit == '8' || digit == '7') && at > begin && piece.charAt(at - 1) == ' ';
    }

    /** {@code 18:00}. */
    private static boolean isHour(String piece, int begin, int colon) {
        boolean minutes = colon + 2 < piece.length()
                && Letters.isDigit(piece.charAt(colon + 1))
                && Letters.isDigit(piece.charAt(colon + 2))
                && (colon + 3 == piece.length() || !Letters.isDigit(piece.charAt(colon + 3)));
        return minutes && colon - begin <= 2;
    }

    /** How many runs there are. */
    int count() {
        int count = 0;
        for (Part part : parts) {
            count += part.isRun() ? 1 : 0;
        }
        return count;
    }

    /** Whether a letter stands between the digits of a number without a space: {@code 8916O123456}. */
    boolean hasLetterInside() {
        for (int i = 1; i + 1 < parts.size(); i++) {
            boolean longSide =
                    Math.max(parts.get(i - 1).digits(), parts.get(i + 1).digits()) > SHORT;
            if (!parts.get(i).isRun() && longSide && isGlued(parts.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGlued(String between) {
        return between.chars().allMatch(Character::isLetter);
    }

    /** «8 (код 495) 123-45-67»: the first digit of a whole number stands before the word for its code. */
    boolean hasTrunkApart() {
        int all = 0;
        Part first = null;
        for (Part part : parts) {
            all += part.digits();
            first = first == null && part.isRun() ? part : first;
        }
        return first != null && first.digits() == 1 && all == WHOLE + 1 && areOneNumber();
    }

    /** Whether nothing but labels and words about codes stands between the runs. */
    boolean areOneNumber() {
        for (int i = 1; i + 1 < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.isRun()) {
                if (part.text().indexOf(':') >= 0) {
                    return false;
                }
                continue;
            }
            for (String word : part.text().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (!word.isEmpty() && !LABELS.contains(word) && !JOINING.contains(word)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a run is more than hours, flats or days. */
    boolean holdsNumber() {
        return parts.stream().anyMatch(part -> part.isRun() && !part.isShort());
    }

    /** How many digits the first run of a text has. */
    static int firstRun(String text) {
        return of(text).parts().stream()
                .filter(Part::isRun)
                .mapToInt(Part::digits)
                .findFirst()
                .orElse(0);
    }

    /** Where a plus begins another number behind one; −1 for nowhere. */
    static int plusWithin(String piece) {
        for (int at = piece.indexOf('+', 1); at > 0; at = piece.indexOf('+', at + 1)) {
            if (digits(piece.substring(at)) > 0 && of(piece.substring(0, at)).holdsNumber()) {
                return at;
            }
        }
        return -1;
    }

    /** A text without the marks around it; a bracket is left to the one that it closes. */
    static String trimmed(String text) {
        String behind = trimmedBefore(text);
        int end = behind.length();
        while (end > 0 && EDGES.indexOf(behind.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean open = behind.lastIndexOf('(', end - 1) > behind.lastIndexOf(')', end - 1);
        return behind.substring(0, open && end < behind.length() && behind.charAt(end) == ')' ? end + 1 : end);
    }

    /** A text without the marks before it. */
    static String trimmedBefore(String text) {
        int begin = 0;
        while (begin < text.length() && EDGES.indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        return text.substring(begin);
    }

    /** How many digits a text has. */
    static int digits(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += Letters.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }
}
