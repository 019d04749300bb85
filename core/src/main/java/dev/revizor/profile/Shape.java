package dev.revizor.profile;

/** How a value is written: {@code +9 (999) 999-99-99}, {@code Aaaa Aaaa}, {@code 9999-99-99}. */
final class Shape {
    /** How much of the writing is told. */
    enum Detail {
        /** Digits are counted, words told by their case. */
        FULL,
        /** Numbers and words, whatever their length and case. */
        COARSE,
        /** Whether there are digits and letters. */
        BARE
    }

    private static final int MOST_WORDS = 3;
    private static final int MOST_DIGITS = 20;
    private static final int LONGEST = 40;
    private static final char MORE = '…';

    private Shape() {}

    /** The shape of a value that is not empty. */
    static String of(String text, Detail detail) {
        String full = full(text);
        return detail == Detail.FULL ? full : less(full, detail);
    }

    /** A full shape in less detail. */
    static String less(String shape, Detail detail) {
        return switch (detail) {
            case FULL -> shape;
            case COARSE -> coarse(shape);
            case BARE -> bare(shape);
        };
    }

    private static String full(String text) {
        StringBuilder out = new StringBuilder();
        int words = 0;
        int at = 0;
        while (at < text.length() && out.length() < LONGEST) {
            char c = text.charAt(at);
            int end = at + 1;
            if (Character.isLetter(c)) {
                end = endOfWord(text, at);
                if (++words > MOST_WORDS) {
                    return out.append(MORE).toString();
                }
                word(text, at, end, out);
            } else if (isDigit(c)) {
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                boolean inWord = at > 0 && Character.isLetter(text.charAt(at - 1))
                        || end < text.length() && Character.isLetter(text.charAt(end));
                number(inWord ? 2 : end - at, out);
            } else {
                while (end < text.length() && text.charAt(end) == c) {
                    end++;
                }
                out.append(Character.isWhitespace(c) || c == '\u00a0' ? ' ' : c);
            }
            at = end;
        }
        return at < text.length() ? out.append(MORE).toString() : out.toString();
    }

    private static int endOfWord(String text, int from) {
        int end = from + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void word(String text, int from, int end, StringBuilder out) {
        boolean first = Character.isUpperCase(text.charAt(from));
        int upper = 0;
        for (int i = from + 1; i < end; i++) {
            upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        if (end - from == 1) {
            out.append(first ? "A" : "a");
        } else if (upper == 0) {
            out.append(first ? "Aaaa" : "aaaa");
        } else {
            out.append(first && upper == end - from - 1 ? "AAAA" : "aAaA");
        }
    }

    private static void number(int digits, StringBuilder out) {
        out.append("9".repeat(Math.min(MOST_DIGITS, digits)));
        if (digits > MOST_DIGITS) {
            out.append(MORE);
        }
    }

    private static String coarse(String shape) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < shape.length(); i++) {
            char c = shape.charAt(i) == 'A' ? 'a' : shape.charAt(i);
            boolean again = out.length() > 0 && out.charAt(out.length() - 1) == c && (c == 'a' || c == '9');
            if (!again) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String bare(String shape) {
        boolean letters = shape.indexOf('a') >= 0 || shape.indexOf('A') >= 0;
        boolean digits = shape.indexOf('9') >= 0;
        return letters ? digits ? "a 9" : "a" : digits ? "9" : "-";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
