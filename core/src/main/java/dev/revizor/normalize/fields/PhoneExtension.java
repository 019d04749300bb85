package dev.revizor.normalize.fields;

/** The marks of an extension behind a number: «доб. 12», {@code ext 12}, {@code #12}. */
final class PhoneExtension {
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

    /** A number of ten digits, and the first one that stands for the country. */
    private static final int WITH_TRUNK = 11;

    private PhoneExtension() {}

    /** Where the mark of an extension begins: a mark that one to seven digits follow; -1 for none. */
    static int at(String low) {
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

    /** Whether a digit behind the mark is the first of a whole number: «доп. 8 903 765-43-21». */
    static boolean isTrunk(String piece, int digit, int end) {
        return end - digit == 1
                && (piece.charAt(digit) == '8' || piece.charAt(digit) == '7')
                && PhoneRuns.firstRun(piece.substring(digit)) == WITH_TRUNK;
    }
}
