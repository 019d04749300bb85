package dev.revizor.damage;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text whose bytes were read in a wrong charset, and which comes back whole when they are read in the right one: UTF-8
 * taken for Windows-1251 or Windows-1252, and Windows-1251 taken for Windows-1252.
 */
final class Mojibake implements Sign {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final int LONGEST = 4_096;
    private static final char GAP = '\u0098';
    private static final int WORD = 3;
    private static final int TIMES = 3;

    @Override
    public Set<Damage.Kind> kinds() {
        return EnumSet.of(Damage.Kind.MOJIBAKE);
    }

    @Override
    public Optional<Damage> in(String cell, ColumnUse use) {
        if (cell.length() > LONGEST || !isSuspect(cell)) {
            return Optional.empty();
        }
        return repaired(cell).map(text -> Damage.exact(Damage.Kind.MOJIBAKE, text));
    }

    /** Every second letter the same few, or nothing but letters that no Western word is made of alone. */
    private static boolean isSuspect(String cell) {
        int pairs = 0;
        int high = 0;
        boolean plain = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
            pairs += isLead(c) && (next > 0x7f && (next < 'А' || next > 'я') || isLead(next)) ? 1 : 0;
            high += c >= 0xc0 && c <= 0xff ? 1 : 0;
            plain |= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return pairs >= 2 || high >= WORD && !plain;
    }

    /** The first byte of a Cyrillic or accented letter in UTF-8, in both charsets; the second is no letter а to я. */
    private static boolean isLead(char c) {
        return c == 'Р' || c == 'С' || c == 'Ð' || c == 'Ñ' || c == 'Ã' || c == 'Â';
    }

    /** What it was, more than once if it was misread more than once. */
    static Optional<String> repaired(String cell) {
        Optional<String> out = Optional.empty();
        String text = cell;
        for (int i = 0; i < TIMES; i++) {
            Optional<String> next = once(text);
            if (next.isEmpty()) {
                return out;
            }
            out = next;
            text = next.get();
        }
        return out;
    }

    private static Optional<String> once(String text) {
        for (Charset wrong : List.of(CYRILLIC, LATIN)) {
            Optional<String> right = bytes(wrong == CYRILLIC ? withGap(text) : text, wrong)
                    .flatMap(bytes -> text(bytes, StandardCharsets.UTF_8));
            if (right.filter(some -> some.length() < text.length() && isText(some))
                    .isPresent()) {
                return right;
            }
        }
        if (!isOnlyHighLetters(text)) {
            return Optional.empty();
        }
        return bytes(text, LATIN).flatMap(bytes -> text(bytes, CYRILLIC)).filter(Mojibake::isCyrillic);
    }

    /**
     * Windows-1251 does not define 0x98, the second byte of И in UTF-8: programs write U+0098, U+FFFD, a question mark or
     * nothing. Behind Р nothing else can be missing.
     */
    private static String withGap(String text) {
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            out.append(c);
            if (c == 'Р' && (next == 'Р' || next == 'С' || next == ' ')) {
                out.append(GAP);
            } else if (c == 'Р' && (next == '\ufffd' || next == '?')) {
                out.append(GAP);
                i++;
            }
        }
        return out.toString();
    }

    /** U+0098 is what some programs make of the one byte that Windows-1251 does not define. */
    private static Optional<byte[]> bytes(String text, Charset charset) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(text.length());
        var encoder = charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c <= 0x9f) {
                out.write(c);
                continue;
            }
            if (!encoder.canEncode(c)) {
                return Optional.empty();
            }
            try {
                ByteBuffer one = encoder.encode(CharBuffer.wrap(new char[] {c}));
                out.write(one.get());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
        return Optional.of(out.toByteArray());
    }

    private static Optional<String> text(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c == 0xfffd);
    }

    /** A Western word has plain letters too. */
    private static boolean isOnlyHighLetters(String text) {
        int high = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
                return false;
            }
            high += c >= 0xc0 && c <= 0xff || c == 0xa8 || c == 0xb8 ? 1 : 0;
        }
        return high >= WORD;
    }

    private static boolean isCyrillic(String text) {
        return text.chars().noneMatch(c -> c >= 0xc0 && c <= 0xff);
    }

    @Override
    public boolean fits(String cell, String healthy) {
        return repaired(cell).filter(healthy.strip()::equals).isPresent();
    }
}
