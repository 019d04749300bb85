package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a cell apart: numbers, extensions, leftovers. One per cell; not shared. */
final class PhoneCell {
    private static final int LONGEST_AREA_CODE = 5;
    private static final int WHOLE_NUMBER = 10;

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
        int digits = PhoneRuns.digits(before);
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
        int mark = low.length() == piece.length() ? PhoneExtension.at(low) : -1;
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
        String base = piece.substring(0, mark).strip();
        if (PhoneExtension.isTrunk(piece, at, end)) {
            // «доп. 8 903 765-43-21»: a further number, and no extension 8.
            numbers(base, "");
            piece(piece.substring(at));
            return;
        }
        String extension = piece.substring(at, end);
        if (base.isEmpty()
                && !canonical.isEmpty()
                && canonical.get(canonical.size() - 1).indexOf(';') < 0) {
            extend(extension);
        } else {
            numbers(base, extension);
        }
        behind(piece.substring(end));
    }

    /** What stands behind an extension: words, or the next number. */
    private void behind(String piece) {
        if (PhoneRuns.of(piece).holdsNumber()) {
            piece(PhoneRuns.trimmedBefore(piece));
        } else {
            leftover(piece);
        }
    }

    private void extend(String extension) {
        int last = canonical.size() - 1;
        canonical.set(last, canonical.get(last) + ";ext=" + extension);
        prefer(Reason.PHONE_EXTENSION);
    }

    /** Reads numbers; the extension is that of the last. */
    private void numbers(String piece, String extension) {
        int plus = PhoneRuns.plusWithin(piece);
        if (plus > 0) {
            numbers(piece.substring(0, plus).strip(), "");
            numbers(piece.substring(plus), extension);
            return;
        }
        int count = PhoneRuns.digits(piece);
        if (count == 0) {
            if (!extension.isEmpty()) {
                leftover(piece + " " + extension);
            } else {
                leftover(piece);
            }
            return;
        }
        PhoneRuns runs = PhoneRuns.of(piece);
        if (!canonical.isEmpty() && runs.parts().stream().allMatch(PhoneRuns.Part::isShort)) {
            comment(piece);
        } else if (runs.count() > 1 && !runs.hasLetterInside() && !runs.hasTrunkApart()) {
            if (runs.parts().stream().anyMatch(this::isNumber)) {
                apart(runs.parts(), extension);
            } else if (isComment(piece, count) || runs.areOneNumber()) {
                number(piece, extension);
            } else {
                // The words between the digits may part a number from an hour, or two halves of it.
                refuse(piece, runs);
            }
        } else if (count > 11) {
            each(parts(piece), extension);
        } else {
            number(piece, extension);
        }
    }

    /** Whether a run is a number or several, whatever stands around it. */
    private boolean isNumber(PhoneRuns.Part part) {
        if (part.digits() < WHOLE_NUMBER) {
            return false;
        }
        for (String number : part.digits() > 11 ? parts(part.text()) : List.of(part.text())) {
            if (!isDialled(dial(number))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDialled(DialPlan.Number number) {
        return !number.e164().isEmpty() && number.quality() != Quality.SUSPICIOUS;
    }

    private DialPlan.Number dial(String number) {
        String digits = DialPlan.digits(number);
        return number.indexOf('+') >= 0 && number.indexOf('+') < number.indexOf(digits.charAt(0))
                ? plan.withPlus(digits)
                : plan.bare(digits, isLocal(number.strip()));
    }

    /** Numbers, and between them words with their hours and flats, which stay as they were typed. */
    private void apart(List<PhoneRuns.Part> parts, String extension) {
        StringBuilder between = new StringBuilder();
        PhoneRuns.Part last = null;
        for (PhoneRuns.Part part : parts) {
            last = part.isShort() ? last : part;
        }
        for (PhoneRuns.Part part : parts) {
            if (part.isShort()) {
                between.append(part.text());
                continue;
            }
            leftover(between.toString());
            between.setLength(0);
            each(part.digits() > 11 ? parts(part.text()) : List.of(part.text()), part == last ? extension : "");
        }
        leftover(between.toString());
    }

    private void each(List<String> numbers, String extension) {
        for (int i = 0; i < numbers.size(); i++) {
            number(numbers.get(i), i + 1 == numbers.size() ? extension : "");
        }
    }

    private void comment(String piece) {
        text = true;
        append(PhoneRuns.trimmed(piece));
        note(Reason.PHONE_LETTERS);
    }

    private boolean isComment(String piece, int digits) {
        return digits < 5 && (!canonical.isEmpty() || lettersOnly(piece, digits));
    }

    private void refuse(String piece, PhoneRuns runs) {
        for (PhoneRuns.Part part : runs.parts()) {
            suggestion = suggestion.isEmpty() && part.digits() > WHOLE_NUMBER ? within(part.text()) : suggestion;
        }
        bad(piece, Reason.PHONE_LETTERS);
    }

    /** Numbers parted by nothing but spaces: a new one begins where ten digits or more stand before and behind. */
    private static List<String> parts(String piece) {
        List<String> out = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        int left = PhoneRuns.digits(piece);
        for (String token : piece.split(" ")) {
            int have = PhoneRuns.digits(now);
            boolean full = have >= WHOLE_NUMBER && (have > WHOLE_NUMBER || now.charAt(0) != '+');
            boolean begins = token.startsWith("+") || token.startsWith("8") || token.startsWith("7");
            boolean next = full && left >= WHOLE_NUMBER && (begins || PhoneRuns.digits(token) >= WHOLE_NUMBER);
            if (have > 0 && (token.startsWith("+") || next)) {
                out.add(now.toString());
                now.setLength(0);
            }
            now.append(now.length() == 0 ? "" : " ").append(token);
            left -= PhoneRuns.digits(token);
        }
        out.add(now.toString());
        return out;
    }

    private void number(String piece, String extension) {
        if (isComment(piece, PhoneRuns.digits(piece))) {
            comment(piece);
            return;
        }
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
        if (lettersInside) {
            rest.setLength(restBefore);
            text = textBefore;
            bad(piece, Reason.PHONE_LETTERS);
            return;
        }
        DialPlan.Number number =
                plus ? plan.withPlus(digits.toString()) : plan.bare(digits.toString(), isLocal(piece.strip()));
        if (number.e164().isEmpty()) {
            // The piece is kept whole, its words among it.
            rest.setLength(restBefore);
            text = textBefore;
        }
        take(piece, number, extension);
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
            if (suggestion.isEmpty() && number.reason() == Reason.PHONE_TOO_LONG) {
                suggestion = within(piece);
            }
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

    /** The number in a piece that has a few digits more before it or behind: «8 495 123-45-69 12»; empty where two are open. */
    private String within(String piece) {
        String[] words = piece.strip().split(" ");
        String found = "";
        for (int cut = 1; cut < words.length; cut++) {
            String head = String.join(" ", List.of(words).subList(0, cut));
            String tail = String.join(" ", List.of(words).subList(cut, words.length));
            for (String[] way : new String[][] {{head, tail}, {tail, head}}) {
                boolean whole = PhoneRuns.digits(way[0]) >= WHOLE_NUMBER && PhoneRuns.digits(way[1]) <= PhoneRuns.SHORT;
                DialPlan.Number number = whole ? dial(way[0]) : DialPlan.Number.bad(Reason.PHONE_TOO_LONG);
                if (isDialled(number) && !found.isEmpty() && !found.equals(number.e164())) {
                    return "";
                }
                found = isDialled(number) ? number.e164() : found;
            }
        }
        return found;
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

    /** Words without the labels; with digits among them they stay as they were typed. */
    private void leftover(String piece) {
        if (Letters.hasDigit(piece)) {
            comment(piece);
            return;
        }
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
        if (!PhoneRuns.LABELS.contains(kept.toLowerCase(Locale.ROOT)) && !Words.isMarks(kept)) {
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
