package dev.revizor.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * In which charset a zip names its members: in UTF-8 where it says so (PKWARE, APPNOTE.TXT 4.4.4, bit 11 of the flags), and
 * where the names happen to be so; else in that of DOS, which the packer of Russian Windows writes to this day.
 */
final class MemberNames {
    private static final int SAYS_UTF8 = 1 << 11;
    private static final Charset OF_DOS = Charset.forName("IBM866");

    private MemberNames() {}

    /** Opens a zip. Throws what is said of it as UTF-8 where it opens in neither charset. */
    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return ofDos(file, e);
        }
    }

    private static ZipFile ofDos(Path file, ZipException first) throws IOException {
        try {
            return new ZipFile(file.toFile(), OF_DOS);
        } catch (ZipException e) {
            // Every byte is a letter in this charset: it is not the names.
            first.addSuppressed(e);
            throw first;
        }
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
            return new String(name, OF_DOS);
        }
    }
}
