package dev.revizor.normalize.fields;

import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The words of a name cell.
 *
 * @param words with capitals, initials as «И.»
 * @param reason what was found or changed on the way
 * @param rest titles, posts, phones, addresses and what stood in brackets
 * @param body the text of the words alone, with the marks between them
 */
record NameText(List<String> words, Reason reason, String rest, String body) {
    private static final int SHORTEST_PHONE = 6;
    /** Marks that part what a cell tells. */
    private static final String PARTING_MARKS = ",;/\\|";
    /** Marks that part words and say nothing of how they belong together. */
    private static final String IDLE_MARKS = "\n\"«»“”„_*?!:()[]<>";

    /** What stands behind a picture and says in which colours it is drawn. */
    private static final char FIRST_SELECTOR = '\uFE00';

    private static final char LAST_SELECTOR = '\uFE0F';
    /** Korean surnames of one letter. */
    private static final String LETTER_SURNAMES = "еиоуэю";

    private static final Set<String> NO_INITIALS = Set.of("ИП", "АО", "ГД", "ЮЛ", "ФЛ", "ИО", "ТД");

    /** Reads a clean line; words of two alphabets are brought to one where that can be done. */
    static NameText read(String clean) {
        return read(clean, new Reader(Letters::unmixed));
    }

    /** Reads a clean line; of the words of two alphabets only those are changed that are certain. */
    static NameText certain(String clean) {
        return read(clean, new Reader(MixedNames::repaired));
    }

    private static NameText read(String clean, Reader reader) {
        reader.run(clean);
        return new NameText(Particles.joined(reader.words), reader.reason, reader.rest.toString(), reader.body);
    }

    /** Whether a text is a single letter that is a surname. */
    static boolean isLetterSurname(String token) {
        return token.length() == 1 && LETTER_SURNAMES.indexOf(Character.toLowerCase(token.charAt(0))) >= 0;
    }

    private static final class Reader {
        private final List<String> words = new ArrayList<>();
        private final StringBuilder rest = new StringBuilder();
        private final UnaryOperator<String> alphabet;
        private Reason reason = Reason.NONE;
        private String body = "";

        Reader(UnaryOperator<String> alphabet) {
            this.alphabet = alphabet;
        }

        void run(String clean) {
            Nickname called = Nickname.beside(withoutBrackets(clean));
            if (!called.nickname().isEmpty()) {
                keep(called.nickname(), Reason.NAME_TITLE);
            }
            String text = withoutPhone(withoutYears(withoutNumbers(withoutEmail(called.name()))));
            if (Letters.isMixed(text)) {
                note(Reason.NAME_MIXED_ALPHABET);
                text = alphabet.apply(text);
            }
            BesideName.Parted parted = BesideName.part(parted(text));
            parted.beside().forEach(piece -> keep(piece, Reason.NAME_TITLE));
            body = parted.name();
            List<String> tokens = List.of(spaced(body).strip().split(" +"));
            boolean surname = tokens.size() > 1 && isLetterSurname(tokens.get(0)) && isFirstName(tokens.get(1));
            boolean[] besideName = NoteWords.haveNameBeside(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                String token = tokens.get(i);
                if (i == 0 && surname) {
                    words.add(token.toUpperCase(Locale.ROOT));
                } else if (areInitials(token, other(tokens, i))) {
                    words.add(token.charAt(0) + ".");
                    words.add(token.charAt(1) + ".");
                    note(Reason.NAME_INITIALS);
                } else {
                    token(token, besideName[i]);
                }
            }
        }

        /** Words that a point or a mark of no meaning stands between are parted, or what stands beside would not be seen. */
        private static String parted(String text) {
            StringBuilder out = new StringBuilder(text.length() + 4);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (isGluedInitial(text, i)) {
                    out.append(' ');
                }
                boolean idle = IDLE_MARKS.indexOf(c) >= 0 || isPicture(text, i) || isIdlePoint(text, i);
                if (PARTING_MARKS.indexOf(c) >= 0) {
                    out.append(' ').append(c).append(' ');
                } else {
                    out.append(idle ? ' ' : c);
                }
                if (c == '.' && endsSentence(text, i)) {
                    out.append(' ');
                }
            }
            return String.join(" ", glued(out.toString().strip().split(" +")));
        }

        /** A point behind no letter. */
        private static boolean isIdlePoint(String text, int at) {
            return text.charAt(at) == '.' && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
        }

        /** «врач.Сергей»; «к.т.н.», «И.О.Иванов» and {@code Ph.D} hold together. */
        private static boolean endsSentence(String text, int at) {
            int before = at;
            while (before > 0 && Character.isLetter(text.charAt(before - 1))) {
                before--;
            }
            int behind = at + 1;
            while (behind < text.length() && (Character.isLetter(text.charAt(behind)) || text.charAt(behind) == '\'')) {
                behind++;
            }
            int word = at - before;
            int next = behind - at - 1;
            return (word > 0 && next > 2) || (word > 1 && next > 1) || (word > 2 && next > 0);
        }

        /** The only other word; empty where there is none, or several. */
        private static String other(List<String> tokens, int but) {
            String other = "";
            for (int i = 0; i < tokens.size(); i++) {
                String token = tokens.get(i);
                if (i != but && Letters.hasLetter(token) && !Letters.hasDigit(token)) {
                    if (!other.isEmpty()) {
                        return "";
                    }
                    other = token;
                }
            }
            return other;
        }

        private static boolean isFirstName(String token) {
            return token.length() > 2 && NameDictionary.score(NameCase.of(token)) == NameDictionary.SURE_FIRST;
        }

        /** «Иванов ИИ»: two capitals that are no name, beside a surname in small letters. */
        private static boolean areInitials(String token, String other) {
            String bare = NameTitles.bare(token);
            boolean capitals = bare.length() == 2
                    && isCapital(bare.charAt(0))
                    && isCapital(bare.charAt(1))
                    && !NO_INITIALS.contains(bare)
                    && NameTitles.of(bare).isEmpty()
                    && token.startsWith(bare);
            if (!capitals || other.length() < 3 || !NameTitles.of(other).isEmpty()) {
                return false;
            }
            String name = NameCase.of(other);
            if (!Character.isLowerCase(other.charAt(1))) {
                // «ПЕТРОВ ПП» is all in capitals, but nobody could say it.
                return NameCase.isPairOfInitials(bare) && NameDictionary.score(name) < NameDictionary.FIRST;
            }
            boolean surname = !SurnameEndings.certainSex(name).isEmpty();
            return surname || (NameDictionary.score(name) < NameDictionary.FIRST && !NameDictionary.knows(bare));
        }

        private static boolean isCapital(char c) {
            return Letters.isCyrillic(c) && Character.isUpperCase(c);
        }

        /** «ИвановИванИванович» is three words, where each of them is a known one. */
        private static List<String> glued(String[] tokens) {
            List<String> out = new ArrayList<>(tokens.length);
            for (String token : tokens) {
                List<String> pieces = pieces(NameTitles.bare(token));
                out.addAll(areParts(pieces) ? pieces : List.of(token));
            }
            return out;
        }

        /** A first name and a surname or patronymic: «НурМухамед» is one first name. */
        private static boolean areParts(List<String> pieces) {
            boolean first = false;
            boolean other = false;
            for (String piece : pieces) {
                if (piece.length() < 3 || Character.isLowerCase(piece.charAt(0)) || !NameDictionary.knows(piece)) {
                    return false;
                }
                int score = NameDictionary.score(piece);
                first |= score == NameDictionary.SURE_FIRST;
                other |= score < 0 || Patronymics.isPatronymic(piece);
            }
            return first && other;
        }

        private static List<String> pieces(String token) {
            List<String> out = new ArrayList<>(2);
            int begin = 0;
            for (int i = 1; i < token.length(); i++) {
                if (isCapital(token.charAt(i)) && Character.isLowerCase(token.charAt(i - 1))) {
                    out.add(token.substring(begin, i));
                    begin = i;
                }
            }
            out.add(token.substring(begin));
            return out;
        }

        private void token(String token, boolean besideName) {
            if (token.isEmpty()) {
                return;
            }
            if (!Letters.hasLetter(token)) {
                if (Letters.hasDigit(token)) {
                    keep(token, Reason.NAME_DIGITS);
                }
            } else {
                word(token, besideName);
            }
        }

        private void word(String token, boolean besideName) {
            if (Letters.hasDigit(token)) {
                keep(token, Reason.NAME_DIGITS);
                return;
            }
            String bare = NameTitles.bare(token);
            if (NameTitles.of(bare).contains(NameTitles.Kind.TITLE)) {
                keep(bare, Reason.NAME_TITLE);
                return;
            }
            if (bare.length() == 1 && Character.isLetter(bare.charAt(0))) {
                words.add(Character.toUpperCase(bare.charAt(0)) + ".");
                note(token.equals(bare + ".") ? Reason.NONE : Reason.NAME_INITIALS);
                return;
            }
            if (Abbreviations.isFirstName(token)) {
                words.add(NameCase.of(bare) + ".");
                return;
            }
            String cased = besideName && NoteWords.isSmallAdjective(bare) ? bare : NameCase.of(bare);
            if (Letters.isMixed(cased)) {
                // Capitals have twins that small letters have not.
                cased = NameCase.of(alphabet.apply(cased));
            }
            cased = Cleaner.line(cased);
            if (cased.length() == 1 && Character.isLetter(cased.charAt(0))) {
                // A letter and its mark, which have become one letter.
                words.add(Character.toUpperCase(cased.charAt(0)) + ".");
                note(Reason.NAME_INITIALS);
            } else if (!cased.isEmpty()) {
                words.add(cased);
            }
        }

        private void keep(String text, Reason why) {
            rest.append(rest.length() == 0 ? "" : " ").append(text);
            note(why);
        }

        private void note(Reason why) {
            boolean weak = reason == Reason.NONE || reason == Reason.NAME_TITLE || reason == Reason.NAME_INITIALS;
            if (weak && why != Reason.NONE) {
                reason = why;
            }
        }

        private String withoutBrackets(String clean) {
            boolean square = clean.indexOf('(') < 0;
            int open = clean.indexOf(square ? '[' : '(');
            int close = open < 0 ? -1 : clean.indexOf(square ? ']' : ')', open);
            if (close < 0 || !Letters.hasLetter(clean.substring(open, close))) {
                return clean;
            }
            keep(clean.substring(open + 1, close).strip(), Reason.NAME_TITLE);
            return clean.substring(0, open) + " " + clean.substring(close + 1);
        }

        private String withoutEmail(String clean) {
            if (clean.indexOf('@') < 0) {
                return clean;
            }
            StringBuilder out = new StringBuilder(clean.length());
            for (String token : clean.split(" ")) {
                if (token.indexOf('@') >= 0) {
                    keep(token, Reason.NAME_EMAIL_INSIDE);
                } else {
                    out.append(out.length() == 0 ? "" : " ").append(token);
                }
            }
            return out.toString();
        }

        private String withoutYears(String clean) {
            YearsBeside years = YearsBeside.of(clean);
            years.said().forEach(said -> keep(said, Reason.NAME_TITLE));
            return years.before();
        }

        /** Tax ids, bank codes and accounts behind their words are no telephones. */
        private String withoutNumbers(String clean) {
            Optional<LabelledNumbers> numbers = LabelledNumbers.in(clean);
            numbers.ifPresent(found -> keep(found.numbers(), Reason.NAME_DIGITS));
            return numbers.map(LabelledNumbers::before).orElse(clean);
        }

        /** Cuts a run of digits and their usual marks with six digits or more. */
        private String withoutPhone(String clean) {
            int begin = 0;
            while (begin < clean.length()) {
                int end = begin;
                int digits = 0;
                while (end < clean.length()
                        && (Letters.isDigit(clean.charAt(end)) || "+-() ".indexOf(clean.charAt(end)) >= 0)) {
                    digits += Letters.isDigit(clean.charAt(end)) ? 1 : 0;
                    end++;
                }
                if (digits >= SHORTEST_PHONE) {
                    keep(clean.substring(begin, end).strip(), Reason.NAME_PHONE_INSIDE);
                    return withoutPhone(clean.substring(0, begin) + " " + clean.substring(end));
                }
                begin = Math.max(end, begin + 1);
            }
            return clean;
        }

        /** «★», a smiling face: no letters. */
        private static boolean isPicture(String text, int at) {
            char c = text.charAt(at);
            if (c >= FIRST_SELECTOR && c <= LAST_SELECTOR) {
                return true;
            }
            if (!Character.isSurrogate(c)) {
                return c > 0x2000 && Character.getType(c) == Character.OTHER_SYMBOL;
            }
            int begin = Character.isLowSurrogate(c) && at > 0 ? at - 1 : at;
            return !Character.isLetterOrDigit(text.codePointAt(begin));
        }

        /** «Иванов Иван - склад»: a mark with a space beside that parts a name from what is said of it. */
        private static boolean isDash(StringBuilder before, String text, int at) {
            String head = before.toString().strip();
            String tail = text.substring(at + 1).strip();
            boolean spaced =
                    (before.length() > head.length() || text.substring(at + 1).startsWith(" "))
                            && !head.isEmpty()
                            && !tail.isEmpty();
            if (!spaced) {
                return false;
            }
            int space = tail.indexOf(' ');
            String next = NameTitles.bare(space < 0 ? tail : tail.substring(0, space));
            String last = head.substring(head.lastIndexOf(' ') + 1);
            boolean whole = head.indexOf(' ') > 0
                    && NameDictionary.score(NameCase.of(last)) == NameDictionary.SURE_FIRST
                    && NameDictionary.score(NameCase.of(next)) < NameDictionary.FIRST;
            return whole || NoteWords.isNote(next);
        }

        /** «ИвановИ.И.» */
        private static boolean isGluedInitial(String text, int at) {
            return at > 1
                    && at + 1 < text.length()
                    && text.charAt(at + 1) == '.'
                    && isCapital(text.charAt(at))
                    && Character.isLowerCase(text.charAt(at - 1));
        }

        /** Commas become spaces, initials are parted, a hyphen between letters loses its spaces. */
        private static String spaced(String text) {
            StringBuilder out = new StringBuilder(text.length() + 4);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                char mark = c == '–' || c == '—' || c == '‑' || c == '−' ? '-' : c == '’' || c == '`' ? '\'' : c;
                if (mark == '-' && isDash(out, text, i)) {
                    out.append(' ');
                } else if (mark == '-') {
                    while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
                        out.setLength(out.length() - 1);
                    }
                    out.append('-');
                    while (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                        i++;
                    }
                } else if ((",;/\\|&+" + IDLE_MARKS).indexOf(mark) >= 0 || isPicture(text, i)) {
                    out.append(' ');
                } else {
                    out.append(mark);
                    if (mark == '.') {
                        out.append(' ');
                    }
                }
            }
            return out.toString();
        }
    }
}
