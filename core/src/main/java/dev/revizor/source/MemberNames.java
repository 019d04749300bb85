package dev.revizor.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * In which charset a zip names each of its members: in UTF-8 where it says so (PKWARE, APPNOTE.TXT 4.4.4, bit 11 of the
 * flags), and where the name happens to be so; else in that of DOS or of Windows, in which it looks more like Russian:
 * archives to which several programs have added hold several charsets.
 */
final class MemberNames {
    private static final int SAYS_UTF8 = 1 << 11;
    private static final int ASCII = 0x80;
    private static final int LAST_BYTE = 0xFF;
    private static final Charset OF_DOS = Charset.forName("IBM866");
    private static final Charset OF_WINDOWS = Charset.forName("windows-1251");

    private MemberNames() {}

    /**
     * A member and its name as people read it.
     *
     * @param entry as the archive that {@link #open} gave knows it
     */
    record Member(ZipEntry entry, String name) {}

    /** Opens a zip so that the names of its entries hold their bytes, one in each character, where they are not UTF-8. */
    static ZipFile open(Path file) throws IOException {
        return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    }

    /** All members of a zip that {@link #open} has opened, in its order. */
    static List<Member> of(Path file, ZipFile zip) throws IOException {
        List<Member> out = new ArrayList<>();
        Iterator<Integer> flags = ZipFlags.of(file).iterator();
        zip.stream().forEach(entry -> {
            String name = entry.getName();
            boolean said = flags.hasNext() && (flags.next() & SAYS_UTF8) != 0
                    || name.chars().anyMatch(c -> c > LAST_BYTE);
            out.add(new Member(entry, said ? name : text(name.getBytes(StandardCharsets.ISO_8859_1), 0)));
        });
        return out;
    }

    /**
     * A name as text.
     *
     * @param flags of its member
     */
    static String text(byte[] name, int flags) {
        if ((flags & SAYS_UTF8) != 0) {
            return new String(name, StandardCharsets.UTF_8);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            String dos = new String(name, OF_DOS);
            String windows = new String(name, OF_WINDOWS);
            return likeness(windows) > likeness(dos) ? windows : dos;
        }
    }

    /** How much a name looks like Russian: the logarithm of its pairs of letters. */
    private static double likeness(String name) {
        double sum = 0;
        char before = ' ';
        for (int i = 0; i <= name.length(); i++) {
            char now = i < name.length() ? name.charAt(i) : ' ';
            sum += pair(before, now);
            before = now;
        }
        return sum;
    }

    private static double pair(char before, char now) {
        int first = CyrillicBigrams.letter(before);
        int second = CyrillicBigrams.letter(now);
        if (first == 0 && before >= ASCII || second == 0 && now >= ASCII) {
            return CyrillicBigrams.ABSURD;
        }
        return first == 0 && second == 0 ? 0 : CyrillicBigrams.RUSSIAN.score(first, second);
    }
}
