package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes a cell apart: numbers, extensions, leftovers. One per cell; not shared. */
final class PhoneCell {
    private static final String[] EXTENSION_MARKS = {
        "добавочный",
        "доб",
        "дополнительный",
        "доп",
        "внутренний",
        "внутр",
        "вн",
        "оп",
        "extension",
        "ext",
        "#",
        "x",
        "х"
    };
    /** An «x» or «#» marks an extension only behind what may be a number. */
    private static final int SHORTEST_BASE = 5;

    private static final int LONGEST_AREA_CODE = 5;
    private static final int WHOLE_NUMBER = 10;

    private static final Set<String> LABELS = Set.of(
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

    final List<String> canonical = new ArrayList<>();
    final StringBuilder rest = new StringBuilder();
    Reason reason = Reason.PHONE_FORMAT;
    Reason firstTrouble = Reason.NONE;
    boolean placeholder;
    boolean text;
    boolean unassigned;
    String suggestion = "";

    private final DialPlan plan;

    PhoneCell(DialPlan plan) {
        this.plan = plan;
    }

    /** Reads a clean cell, line feeds included. */
    void read(String cell) {
        String joined = cell.replace(" и ", ";")
                .replace(" или ", ";")
                .replace(" and ", ";")
                .replace(" or ", ";");
        int begin = 0;
        for (int i = 0; i <= joined.length(); i++) {
            if (i == joined.length() || (isSeparator(joined.charAt(i)) && !partsAreaCode(joined, begin, i))) {
                String piece = joined.substring(begin, i).strip();
                if (!piece.isEmpty()) {
                    piece(piece);
                }
                begin = i + 1;
            }
        }
    }

    /** {@code 310/246-1501}: before the slash stands no number but its area code. */
    private static boolean partsAreaCode(String text, int begin, int slash) {
        String before = text.substring(begin, slash);
        int digits = digits(before);
        int next = slash + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return text.charAt(slash) == '/'
                && next < text.length()
                && Letters.isDigit(text.charAt(next))
                && digits >= 2
                && digits <= LONGEST_AREA_CODE
                && !Letters.hasLetter(before);
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == ';' || c == '/' || c == '\\' || c == '|' || c == '\n';
    }

    private void piece(String piece) {
        String low = piece.toLowerCase(Locale.ROOT);
        int mark = low.length() == piece.length() ? extensionAt(low) : -1;
        if (mark < 0) {
            numbers(piece, "");
            return;
        }
        int at = mark;
        while (at < piece.length() && !Letters.isDigit(piece.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < piece.length() && Letters.isDigit(piece.charAt(end))) {
            end++;
        }
        String extension = piece.substring(at, end);
        String base = piece.substring(0, mark).strip();
        if (base.isEmpty()
                && !canonical.isEmpty()
                && canonical.get(canonical.size() - 1).indexOf(';') < 0) {
            extend(extension);
        } else {
            numbers(base, extension);
        }
        leftover(piece.substring(end));
    }

    private void extend(String extension) {
        int last = canonical.size() - 1;
        canonical.set(last, canonical.get(last) + ";ext=" + extension);
        prefer(Reason.PHONE_EXTENSION);
    }

    /** Where the mark of an extension begins: a mark that one to seven digits follow; -1 for none. */
    private static int extensionAt(String low) {
        for (String mark : EXTENSION_MARKS) {
            int at = low.indexOf(mark);
            while (at >= 0) {
                boolean wordStart = at == 0 || !Character.isLetter(low.charAt(at - 1));
                boolean behind = mark.length() > 1 || at >= SHORTEST_BASE;
                if (wordStart && behind && digitsFollow(low, at + mark.length())) {
                    return at;
                }
                at = low.indexOf(mark, at + 1);
            }
        }
        return -1;
    }

    private static boolean digitsFollow(String low, int from) {
        int at = from;
        while (at < low.length() && ". :=(№".indexOf(low.charAt(at)) >= 0) {
            at++;
        }
        int begin = at;
        while (at < low.length() && Letters.isDigit(low.charAt(at))) {
            at++;
        }
        return at > begin && at - begin <= 7;
    }

    private void numbers(String piece, String extension) {
        int count = digits(piece);
        if (count == 0) {
            if (!extension.isEmpty()) {
                leftover(piece + " " + extension);
            } else {
                leftover(piece);
            }
            return;
        }
        if (count > 11) {
            for (String part : parts(piece)) {
                number(part, extension);
            }
        } else {
            number(piece, extension);
        }
    }

    /** Numbers parted by nothing but spaces: a new one begins where ten digits or more stand before and behind. */
    private static List<String> parts(String piece) {
        List<String> out = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        int left = digits(piece);
        for (String token : piece.split(" ")) {
            int have = digits(now);
            boolean full = have >= WHOLE_NUMBER && (have > WHOLE_NUMBER || now.charAt(0) != '+');
            boolean begins = token.startsWith("+") || token.startsWith("8") || token.startsWith("7");
            boolean next = full && left >= WHOLE_NUMBER && (begins || digits(token) >= WHOLE_NUMBER);
            if (have > 0 && (token.startsWith("+") || next)) {
                out.add(now.toString());
                now.setLength(0);
            }
            now.append(now.length() == 0 ? "" : " ").append(token);
            left -= digits(token);
        }
        out.add(now.toString());
        return out;
    }

    private static int digits(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Letters.isDigit(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    private void number(String piece, String extension) {
        StringBuilder digits = new StringBuilder(15);
        int restBefore = rest.length();
        boolean textBefore = text;
        boolean plus = false;
        boolean lettersInside = false;
        StringBuilder word = new StringBuilder();
        boolean glued = false;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (Letters.isDigit(c)) {
                lettersInside |= glued && digits.length() > 0;
                digits.append(c);
                glued = false;
                word = flushed(word);
            } else if (Character.isLetter(c)) {
                glued |= word.length() == 0 && i > 0 && Letters.isDigit(piece.charAt(i - 1));
                word.append(c);
            } else {
                plus |= c == '+' && digits.length() == 0;
                glued = false;
                word = flushed(word);
            }
        }
        flushed(word);
        if (digits.length() < 5 && (!canonical.isEmpty() || lettersOnly(piece, digits.length()))) {
            text = true;
            append(digits.toString());
            note(Reason.PHONE_LETTERS);
            return;
        }
        if (lettersInside) {
            rest.setLength(restBefore);
            text = textBefore;
            bad(piece, Reason.PHONE_LETTERS);
            return;
        }
        take(
                piece,
                plus ? plan.withPlus(digits.toString()) : plan.bare(digits.toString(), isLocal(piece.strip())),
                extension);
    }

    /** Written as numbers of a town are: 381-99-70, 38-19-97. */
    static boolean isLocal(String piece) {
        int first = piece.length() - 6;
        if (first < 2 || first > 3) {
            return false;
        }
        for (int i = 0; i < piece.length(); i++) {
            boolean mark = i == first || i == first + 3;
            char c = piece.charAt(i);
            if (mark ? c != '-' && c != ' ' : !Letters.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean lettersOnly(String piece, int digits) {
        int letters = 0;
        for (int i = 0; i < piece.length(); i++) {
            letters += Character.isLetter(piece.charAt(i)) ? 1 : 0;
        }
        return letters > digits + 2;
    }

    private void take(String piece, DialPlan.Number number, String extension) {
        if (number.e164().isEmpty()) {
            placeholder |= number.quality() == Quality.PLACEHOLDER;
            suggestion = suggestion.isEmpty() ? number.suggestion() : suggestion;
            bad(extension.isEmpty() ? piece : piece + " доб. " + extension, number.reason());
            return;
        }
        unassigned |= number.quality() == Quality.SUSPICIOUS;
        String whole = extension.isEmpty() ? number.e164() : number.e164() + ";ext=" + extension;
        if (!canonical.contains(whole)) {
            canonical.add(whole);
        }
        prefer(number.reason());
        if (!extension.isEmpty()) {
            prefer(Reason.PHONE_EXTENSION);
        }
    }

    private void prefer(Reason next) {
        if (reason == Reason.PHONE_FORMAT) {
            reason = next;
        }
    }

    private void bad(String piece, Reason why) {
        note(why);
        append(piece);
    }

    private void note(Reason why) {
        if (firstTrouble == Reason.NONE || firstTrouble == Reason.PHONE_LETTERS) {
            firstTrouble = why;
        }
    }

    private void leftover(String piece) {
        for (String word : piece.split("[ .:()]+")) {
            flushed(new StringBuilder(word));
        }
    }

    /** Keeps a word that is no label; gives a fresh builder. */
    private StringBuilder flushed(StringBuilder word) {
        if (word.length() == 0) {
            return word;
        }
        String kept = word.toString();
        if (!LABELS.contains(kept.toLowerCase(Locale.ROOT)) && !Words.isMarks(kept)) {
            text = true;
            append(kept);
        }
        return new StringBuilder();
    }

    private void append(String piece) {
        if (!piece.isEmpty()) {
            rest.append(rest.length() == 0 ? "" : " ").append(piece);
        }
    }
}
