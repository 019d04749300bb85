package dev.revizor.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the charset of a text: byte order mark, then zero bytes for UTF-16 without a mark, then strict UTF-8 over the
 * whole file, then which of the one-byte charsets makes the best Russian (or Latin) text; of Latin ones by the letters of
 * languages.
 */
final class CharsetGuess {
    /** Each with how much rarer than the first it is, as a logarithm: an estimate that decides where letters cannot. */
    private static final Map<Charset, Double> CYRILLIC = cyrillic();

    private static final Map<Charset, Double> LATIN = latin();

    /**
     * Below this mean score per letter pair no one-byte charset makes sense of the bytes. Tables in Russian and Ukrainian
     * stay above −4.0 even where they are as short as 40 bytes, Chinese, Japanese and Korean ones below −4.7.
     */
    private static final double NONSENSE = -4.4;

    /** The same where a few bytes alone are not ASCII: one odd sign is no reason to refuse a file. */
    private static final double NONSENSE_OF_FEW = -6.2;

    private static final int FEW = 20;

    private static final String COMMON_SIGNS = "«»—–“”„‘’‹›№…•·©®°€§±\u00A0™†";
    private static final String OPENING_SIGNS = "«“„‘‹—–•·\u00A0©€±’";
    private static final String CLOSING_SIGNS = "»“”’›…—–•·\u00A0®™°†";
    private static final String WESTERN_SIGNS = "£¿¡ºª½¼¾²³¥¢";

    private CharsetGuess() {}

    /** The charset; empty when the bytes make sense in none. */
    static Optional<Charset> of(FileScan scan) {
        Optional<Charset> unicode = unicode(scan.head());
        if (unicode.isPresent()) {
            return unicode;
        }
        // A file that is UTF-8 but for some damaged bytes stays UTF-8: in one-byte Cyrillic text well-formed sequences
        // hardly occur.
        // Half a surrogate pair is no letter of any charset, but what some programs write as UTF-8.
        boolean halves = scan.badBytes() == 3 * scan.halfPairs();
        if (halves || scan.goodSequences() > scan.badBytes()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        return oneByte(scan.nonAscii());
    }

    /** How many bytes of a byte order mark stand in front. */
    static int mark(byte[] head, Charset charset) {
        String mark = "\uFEFF";
        byte[] bytes = charset.newEncoder().canEncode('\uFEFF') ? mark.getBytes(charset) : new byte[0];
        if (bytes.length == 0 || head.length < bytes.length) {
            return 0;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != bytes[i]) {
                return 0;
            }
        }
        return bytes.length;
    }

    private static Optional<Charset> unicode(byte[] head) {
        for (Charset charset : List.of(
                Charset.forName("UTF-32LE"),
                Charset.forName("UTF-32BE"),
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            if (mark(head, charset) > 0) {
                return Optional.of(charset);
            }
        }
        return utf16WithoutMark(head);
    }

    /** In UTF-16 the high bytes of Latin and Cyrillic text are 0 and 4, and stand all on one side. */
    private static Optional<Charset> utf16WithoutMark(byte[] head) {
        int even = 0;
        int odd = 0;
        int pairs = head.length / 2;
        for (int i = 0; i + 1 < head.length; i += 2) {
            even += head[i] == 0 || head[i] == 4 ? 1 : 0;
            odd += head[i + 1] == 0 || head[i + 1] == 4 ? 1 : 0;
        }
        if (pairs > 1 && odd * 2 > pairs && odd > even * 3) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return pairs > 1 && even * 2 > pairs && even > odd * 3
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<Charset> oneByte(byte[] sample) {
        int high = Math.max(1, high(sample));
        Map<Charset, Double> scores = new LinkedHashMap<>();
        CYRILLIC.forEach((charset, rarity) -> {
            String text = decode(sample, charset);
            double russian = cyrillic(text, CyrillicBigrams.RUSSIAN);
            double ukrainian = cyrillic(text, CyrillicBigrams.UKRAINIAN);
            scores.put(charset, Math.max(russian, ukrainian) + rarity / high);
        });
        LATIN.forEach((charset, rarity) -> scores.put(charset, latin(decode(sample, charset)) + rarity / high));
        Charset best = StandardCharsets.UTF_8;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Charset, Double> candidate : scores.entrySet()) {
            if (candidate.getValue() > bestScore) {
                best = candidate.getKey();
                bestScore = candidate.getValue();
            }
        }
        if (bestScore < (high < FEW ? NONSENSE_OF_FEW : NONSENSE)) {
            return Optional.empty();
        }
        return Optional.of(LATIN.containsKey(best) ? latinOf(sample) : best);
    }

    /** Which charset of Latin letters: the one in which they are those of one language. */
    private static Charset latinOf(byte[] sample) {
        Charset best = Charset.forName("windows-1252");
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Charset, Double> candidate : LATIN.entrySet()) {
            double score =
                    LatinLetters.score(decode(sample, candidate.getKey()), candidate.getKey()) + candidate.getValue();
            if (score > bestScore) {
                best = candidate.getKey();
                bestScore = score;
            }
        }
        return best;
    }

    private static Map<Charset, Double> latin() {
        Map<Charset, Double> out = new LinkedHashMap<>();
        out.put(Charset.forName("windows-1252"), 0.0);
        out.put(Charset.forName("windows-1250"), -2.0);
        out.put(Charset.forName("ISO-8859-2"), -4.0);
        out.put(Charset.forName("windows-1254"), -2.5);
        return out;
    }

    private static Map<Charset, Double> cyrillic() {
        Map<Charset, Double> out = new LinkedHashMap<>();
        out.put(Charset.forName("windows-1251"), 0.0);
        out.put(Charset.forName("KOI8-R"), -1.0);
        out.put(Charset.forName("KOI8-U"), -1.5);
        out.put(Charset.forName("IBM866"), -1.0);
        out.put(Charset.forName("ISO-8859-5"), -2.0);
        out.put(Charset.forName("x-MacCyrillic"), -3.0);
        out.put(Charset.forName("IBM855"), -6.0);
        return out;
    }

    private static int high(byte[] sample) {
        int high = 0;
        for (byte b : sample) {
            high += b < 0 ? 1 : 0;
        }
        return high;
    }

    private static double cyrillic(String text, CyrillicBigrams language) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i <= text.length(); i++) {
            char a = i == 0 ? ' ' : text.charAt(i - 1);
            char b = i == text.length() ? ' ' : text.charAt(i);
            if (a < 0x80 && b < 0x80) {
                continue;
            }
            pairs++;
            sum += cyrillicPair(a, b, language);
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private static double cyrillicPair(char a, char b, CyrillicBigrams language) {
        int first = CyrillicBigrams.letter(a);
        int second = CyrillicBigrams.letter(b);
        if (first == 0 && second == 0) {
            return sign(a) + sign(b) + (isInWord(a, b) ? CyrillicBigrams.MIXED : 0);
        }
        if (first == 0 || second == 0) {
            char other = first == 0 ? a : b;
            boolean latin = other < 0x80 && Character.isLetter(other);
            return latin ? CyrillicBigrams.MIXED : language.score(first, second) + sign(other);
        }
        double odd = Character.isLowerCase(a) && Character.isUpperCase(b) ? CyrillicBigrams.MIXED : 0;
        return language.score(first, second) + odd;
    }

    /**
     * Whether a sign touches a Latin letter where none does: «É» of a Western charset is «…» in a Cyrillic one, and «ü»
     * is «№».
     */
    private static boolean isInWord(char a, char b) {
        boolean letterBehind = a >= 0x80 && b < 0x80 && Character.isLetter(b);
        boolean letterBefore = b >= 0x80 && a < 0x80 && Character.isLetter(a);
        return letterBehind && OPENING_SIGNS.indexOf(a) < 0 || letterBefore && CLOSING_SIGNS.indexOf(b) < 0;
    }

    private static double sign(char c) {
        if (c < 0x80) {
            return 0;
        }
        if (COMMON_SIGNS.indexOf(c) >= 0) {
            return -1;
        }
        return Character.isLetter(c) && c != '\uFFFD' ? CyrillicBigrams.MIXED : CyrillicBigrams.ABSURD;
    }

    /** Western text has single accented letters among plain ones; a run of them is no Western word. */
    private static double latin(String text) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i <= text.length(); i++) {
            char a = i == 0 ? ' ' : text.charAt(i - 1);
            char b = i == text.length() ? ' ' : text.charAt(i);
            if (a < 0x80 && b < 0x80) {
                continue;
            }
            pairs++;
            sum += latinPair(a, b);
        }
        return pairs == 0 ? CyrillicBigrams.ABSURD : sum / pairs;
    }

    private static double latinPair(char a, char b) {
        boolean high = a >= 0x80 && Character.isLetter(a);
        boolean second = b >= 0x80 && Character.isLetter(b);
        if (high && second) {
            return CyrillicBigrams.MIXED;
        }
        if (high || second) {
            char other = high ? b : a;
            return (Character.isLetter(other) ? -2.5 : -3.5) + latinSign(other);
        }
        return latinSign(a) + latinSign(b);
    }

    private static double latinSign(char c) {
        return WESTERN_SIGNS.indexOf(c) >= 0 ? -2 : sign(c);
    }

    private static String decode(byte[] sample, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(sample))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
