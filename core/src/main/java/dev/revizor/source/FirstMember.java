package dev.revizor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a zip says of its first member, for archives that the JDK does not open: it reads the list at the end, which a
 * file that was cut off has lost, and refuses lists with encrypted members.
 *
 * <p>Source: PKWARE, APPNOTE.TXT 4.3.7 (local file header) and 4.4.4 (bit 0 of the flags: encrypted).
 *
 * @param name or empty where there is none
 */
record FirstMember(String name, boolean locked) {
    private static final int HEADER = 30;
    private static final int FLAGS = 6;
    private static final int NAME_LENGTH = 26;
    private static final int SIGNATURE = 0x04034b50;
    private static final FirstMember NONE = new FirstMember("", false);

    static FirstMember of(Path zip) throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            if (header.limit() < HEADER || header.getInt(0) != SIGNATURE) {
                return NONE;
            }
            byte[] name = in.readNBytes(header.getShort(NAME_LENGTH) & 0xFFFF);
            int flags = header.getShort(FLAGS);
            return new FirstMember(MemberNames.text(name, flags), (flags & 1) != 0);
        }
    }
}
