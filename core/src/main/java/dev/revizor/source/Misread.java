package dev.revizor.source;

import dev.revizor.model.ReadingNotes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A text that some program read in a wrong charset and saved so: «Р¤РёСЂРјР°» was «Фирма». Bytes tell the right one as long
 * as each of them is there; a cell of which one is missing stays as it is.
 *
 * @param wrong in which it was read
 * @param right in which it was written
 */
record Misread(Charset wrong, Charset right) {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final List<Misread> ALL = List.of(
            new Misread(CYRILLIC, StandardCharsets.UTF_8),
            new Misread(LATIN, StandardCharsets.UTF_8),
            new Misread(LATIN, CYRILLIC));

    /** Windows-1251 does not define this one, the second byte of И in UTF-8. */
    private static final int GAP = 0x98;

    private static final int LEAD_OF_GAP = 0xd0;

    /**
     * How the titles of a table were misread: so that two of them are words of titles once they are read rightly (the only
     * one of a list, if it is nothing but such words), and no title is that as it stands but in plain letters. Empty where
     * they were not.
     */
    static Optional<Misread> of(List<String> titles) {
        if (titles.stream().allMatch(Misread::isAscii)) {
            return Optional.empty();
        }
        return ALL.stream().filter(misread -> misread.explains(titles)).findFirst();
    }

    /** What is told of it, with the first title that was another. */
    ReadingNotes.Misread told(List<String> titles) {
        String was = titles.stream()
                .filter(title -> !meant(title).equals(title))
                .findFirst()
                .orElseThrow();
        return new ReadingNotes.Misread(wrong.name(), right.name(), was, meant(was));
    }

    private boolean explains(List<String> titles) {
        int plain = 0;
        int known = 0;
        int beyond = 0;
        int put = 0;
        for (String title : titles) {
            boolean ascii = isAscii(title);
            String meant = meant(title);
            if (!ascii && meant.equals(title) && TitleWords.isTitle(title)) {
                return false;
            }
            beyond += ascii ? 0 : 1;
            put += ascii || meant.equals(title) ? 0 : 1;
            known += !meant.equals(title) && TitleWords.isTitle(meant) ? 1 : 0;
            plain += !meant.equals(title) && TitleWords.isPlain(meant) ? 1 : 0;
        }
        return put * 2 > beyond && (known >= 2 || titles.size() == 1 && plain == 1);
    }

    /** What a text was; the text itself where it is plain, or cannot be what was misread. */
    String meant(String text) {
        if (isAscii(text)) {
            return text;
        }
        byte[] bytes = bytes(text);
        if (bytes.length == 0) {
            return text;
        }
        try {
            String meant = right.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return holdsLetters(meant) ? meant : text;
        } catch (CharacterCodingException e) {
            // It was not misread so, or a byte of it is lost.
            return text;
        }
    }

    /** Words read as single bytes make sense by chance, those of several bytes hardly ever. */
    private boolean holdsLetters(String meant) {
        return right.equals(StandardCharsets.UTF_8)
                || meant.chars().anyMatch(c -> c >= 'А' && c <= 'я' || c == 'ё' || c == 'Ё');
    }

    /** The bytes that were misread; none where a character can have been no byte. */
    private byte[] bytes(String text) {
        ByteBuffer out = ByteBuffer.allocate(text.length() * 2);
        CharsetEncoder encoder = wrong.newEncoder();
        boolean gaps = wrong.equals(CYRILLIC) && right.equals(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lead = gaps && out.position() > 0 && (out.get(out.position() - 1) & 0xff) == LEAD_OF_GAP;
            if (c < 0x80 && !(lead && c == '?') || c >= 0x80 && c <= 0x9f) {
                out.put((byte) c);
            } else if (lead && (c == '\ufffd' || c == '?')) {
                out.put((byte) GAP);
            } else if (encoder.canEncode(c)) {
                put(CharBuffer.wrap(new char[] {c}), encoder, lead, out);
            } else {
                return new byte[0];
            }
        }
        return java.util.Arrays.copyOf(out.array(), out.position());
    }

    /** Where the byte that is not defined was left out, the first byte of the next letter follows. */
    private static void put(CharBuffer one, CharsetEncoder encoder, boolean lead, ByteBuffer out) {
        try {
            byte b = encoder.encode(one).get();
            if (lead && ((b & 0xff) == LEAD_OF_GAP || (b & 0xff) == LEAD_OF_GAP + 1)) {
                out.put((byte) GAP);
            }
            out.put(b);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
