package dev.revizor.normalize.fields;

import dev.revizor.text.CheckDigits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a cell that holds more than one ИНН alone: {@code 7707083893/773601001}, «ИНН 7707083893 КПП 773601001 ОГРН
 * 1027700132195 (осн.)». A number is what its word says; without one, what its length and check digits say, as long as no
 * other word stands before it: «ОКПО 00032537» is none of ours.
 */
final class TaxNumbers {
    private static final Pattern PIECE =
            Pattern.compile("(?<label>(?iu:(?<!\\p{L})(?:ИНН|INN|КПП|KPP|ОГРН(?:ИП)?|OGRN(?:IP)?)(?!\\p{L})))"
                    + "|(?<![\\p{L}\\p{N}])[0-9]{4}[0-9A-Z]{2}[0-9]{3}(?![\\p{L}\\p{N}])"
                    + "|[0-9]+");

    /** What may part the digits of one number. */
    private static final String WITHIN = " -–.";
    /** What parts numbers and says nothing. */
    private static final String BETWEEN = " ,;:/\\|-–—.=№+&";

    private final String cell;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Number> numbers = new ArrayList<>();
    private boolean otherInn;

    /** A word for a number, or digits. */
    private record Piece(String text, int begin, int end, boolean isLabel) {}

    /**
     * A number.
     *
     * @param from where it begins in the cell, with its word
     * @param labelled whether its word stands right before it
     */
    record Number(TaxIds.Kind kind, String digits, int from, int end, boolean labelled) {}

    /** Takes a clean cell apart. */
    TaxNumbers(String cell) {
        this.cell = cell;
        Matcher piece = PIECE.matcher(cell);
        while (piece.find()) {
            pieces.add(new Piece(piece.group(), piece.start(), piece.end(), piece.group("label") != null));
        }
        read();
    }

    /** The different numbers of a kind, in the order of the cell. */
    Set<String> of(TaxIds.Kind kind) {
        Set<String> out = new LinkedHashSet<>();
        numbers.stream().filter(number -> number.kind() == kind).forEach(number -> out.add(number.digits()));
        return out;
    }

    /** Whether nobody can say which of several ИНН the card's is. */
    boolean hasSeveral() {
        return otherInn || of(TaxIds.Kind.INN).size() > 1;
    }

    /** What is left of the cell without the numbers of some kinds and the words before them; of other kinds each gets its word. */
    String without(Set<TaxIds.Kind> taken) {
        List<String> out = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        int at = 0;
        for (Number number : numbers) {
            chunk.append(cell, at, number.from());
            at = number.end();
            if (!taken.contains(number.kind())) {
                boolean told = number.labelled() || chunk.indexOf(number.kind().word()) >= 0;
                chunk.append(told ? "" : number.kind().word() + " ").append(cell, number.from(), at);
            } else {
                addTo(out, chunk);
            }
        }
        addTo(out, chunk.append(cell, at, cell.length()));
        return String.join(", ", out);
    }

    private static void addTo(List<String> out, StringBuilder chunk) {
        int begin = 0;
        int end = chunk.length();
        while (begin < end && BETWEEN.indexOf(chunk.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && " ,;:/\\|-–—=".indexOf(chunk.charAt(end - 1)) >= 0) {
            end--;
        }
        String text = chunk.substring(begin, end);
        if (!text.isEmpty() && !text.equals("()")) {
            out.add(text);
        }
        chunk.setLength(0);
    }

    private void read() {
        Deque<Piece> labels = new ArrayDeque<>();
        boolean strange = false;
        int end = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (Letters.hasLetter(cell.substring(end, piece.begin()))) {
                labels.clear();
                strange = true;
            }
            end = piece.end();
            if (piece.isLabel()) {
                labels.add(piece);
                strange = false;
                continue;
            }
            int last = take(i, labels, strange);
            if (last < i) {
                strange = true;
                labels.clear();
            } else {
                i = last;
                end = pieces.get(last).end();
            }
        }
    }

    /** Takes the number that begins at a piece; the last piece of it, or −1 where there is none. */
    private int take(int first, Deque<Piece> labels, boolean strange) {
        Piece label = labels.peek();
        for (int last = lastOf(first); last >= first; last--) {
            String digits = joined(first, last);
            TaxIds.Kind kind = label != null ? said(label, digits) : strange ? null : meant(digits, first, last);
            if (kind != null) {
                // Of «ИНН/КПП 7707083893/773601001» the second word stands before the first number.
                int before =
                        numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1).end();
                boolean labelled = label != null && label.begin() >= before;
                int from = labelled ? label.begin() : pieces.get(first).begin();
                numbers.add(new Number(kind, digits, from, pieces.get(last).end(), labelled));
                labels.poll();
                return last;
            }
        }
        String alone = pieces.get(first).text();
        otherInn |= isInn(alone)
                && !of(TaxIds.Kind.INN).isEmpty()
                && !of(TaxIds.Kind.INN).contains(alone);
        return -1;
    }

    private int lastOf(int first) {
        int last = first;
        while (last + 1 < pieces.size()
                && !pieces.get(last + 1).isLabel()
                && pieces.get(last + 1).begin() - pieces.get(last).end() == 1
                && WITHIN.indexOf(cell.charAt(pieces.get(last).end())) >= 0) {
            last++;
        }
        return last;
    }

    private String joined(int first, int last) {
        StringBuilder out = new StringBuilder();
        for (int i = first; i <= last; i++) {
            out.append(pieces.get(i).text());
        }
        return out.toString();
    }

    private static TaxIds.@Nullable Kind said(Piece label, String digits) {
        TaxIds.Kind kind = TaxIds.Kind.called(label.text().toUpperCase(Locale.ROOT));
        boolean fits = switch (kind) {
            case INN -> isInnLong(digits);
            case KPP -> digits.length() == 9;
            case OGRN -> isOgrn(digits);
            case SNILS -> false;
        };
        return fits ? kind : null;
    }

    /** Digits with blanks between are one number at the beginning and behind a slash alone: elsewhere they may be several. */
    private TaxIds.@Nullable Kind meant(String digits, int first, int last) {
        boolean alone = first == last;
        if (numbers.isEmpty()) {
            boolean inn = isInn(digits) || alone && (isInnLong(digits) || CheckDigits.lacksZero(digits));
            return inn ? TaxIds.Kind.INN : null;
        }
        boolean slash = cell.substring(
                        numbers.get(numbers.size() - 1).end(), pieces.get(first).begin())
                .chars()
                .anyMatch(c -> c == '/' || c == '\\');
        if (digits.length() == 9 && (alone || slash)) {
            return TaxIds.Kind.KPP;
        }
        return !alone ? null : isInn(digits) ? TaxIds.Kind.INN : isOgrn(digits) ? TaxIds.Kind.OGRN : null;
    }

    private static boolean isInnLong(String digits) {
        return (digits.length() == 10 || digits.length() == 12) && Postcodes.isNumber(digits);
    }

    private static boolean isInn(String digits) {
        return isInnLong(digits) && CheckDigits.inn(digits);
    }

    private static boolean isOgrn(String digits) {
        return (digits.length() == 13 || digits.length() == 15)
                && Postcodes.isNumber(digits)
                && CheckDigits.ogrn(digits);
    }
}
