package dev.revizor.normalize.fields;

import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a name cell.
 *
 * @param words with capitals, initials as «И.»
 * @param reason what was found or changed on the way
 * @param rest titles, phones, addresses and what stood in brackets
 */
record NameText(List<String> words, Reason reason, String rest) {
    private static final int SHORTEST_PHONE = 6;

    /** Reads a clean line. */
    static NameText read(String clean) {
        Reader reader = new Reader();
        reader.run(clean);
        return new NameText(PersonNames.merged(reader.words), reader.reason, reader.rest.toString());
    }

    private static final class Reader {
        private final List<String> words = new ArrayList<>();
        private final StringBuilder rest = new StringBuilder();
        private Reason reason = Reason.NONE;

        void run(String clean) {
            String text = withoutPhone(withoutEmail(withoutBrackets(clean)));
            if (Letters.isMixed(text)) {
                String unmixed = Letters.unmixed(text);
                reason = Reason.NAME_MIXED_ALPHABET;
                text = unmixed;
            }
            for (String token : spaced(text).split(" ")) {
                token(token);
            }
        }

        private void token(String token) {
            if (token.isEmpty()) {
                return;
            }
            if (!Letters.hasLetter(token)) {
                if (Letters.hasDigit(token)) {
                    keep(token, Reason.NAME_DIGITS);
                }
            } else {
                word(token);
            }
        }

        private void word(String token) {
            if (Letters.hasDigit(token)) {
                keep(token, Reason.NAME_DIGITS);
                return;
            }
            String bare = token;
            while (bare.endsWith(".") || bare.endsWith("-")) {
                bare = bare.substring(0, bare.length() - 1);
            }
            while (bare.startsWith(".") || bare.startsWith("-")) {
                bare = bare.substring(1);
            }
            if (PersonNames.isTitle(bare)) {
                keep(bare, Reason.NAME_TITLE);
                return;
            }
            if (bare.length() == 1 && Character.isLetter(bare.charAt(0))) {
                words.add(Character.toUpperCase(bare.charAt(0)) + ".");
                note(token.equals(bare + ".") ? Reason.NONE : Reason.NAME_INITIALS);
                return;
            }
            String cased = NameCase.of(bare);
            if (Letters.isMixed(cased)) {
                // Capitals have twins that small letters have not.
                cased = NameCase.of(Letters.unmixed(cased));
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
            int open = clean.indexOf('(');
            int close = open < 0 ? -1 : clean.indexOf(')', open);
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

        /** Commas become spaces, initials are parted, a hyphen between letters loses its spaces. */
        private static String spaced(String text) {
            StringBuilder out = new StringBuilder(text.length() + 4);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                char mark = c == '–' || c == '—' || c == '‑' || c == '−' ? '-' : c == '’' || c == '`' ? '\'' : c;
                if (mark == '-') {
                    while (out.length() > 0 && out.charAt(out.length() - 1) == ' ') {
                        out.setLength(out.length() - 1);
                    }
                    out.append('-');
                    while (i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                        i++;
                    }
                } else if (",;/\\|\n\"«»“”„_*?!:()[]<>".indexOf(mark) >= 0) {
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
