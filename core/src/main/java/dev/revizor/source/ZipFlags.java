package dev.revizor.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The flags of a zip's members, which the JDK does not tell: from the list at its end.
 *
 * <p>Source: PKWARE, APPNOTE.TXT 4.3.12 (central directory header) and 4.3.16 (its end).
 */
final class ZipFlags {
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LIST_SIZE = 12;
    private static final int HEADER = 46;
    private static final int HEADER_SIGNATURE = 0x02014b50;
    private static final int FLAGS = 8;
    private static final int LENGTHS = 28;
    /** Names of a sane archive fit many times over; a list beyond that is not looked into. */
    private static final long LARGEST_LIST = 16L << 20;

    private ZipFlags() {}

    /** In the order of the list; none, or only the first, where it is not as it should be: then names are judged by their bytes. */
    static List<Integer> of(Path zip) throws IOException {
        List<Integer> flags = new ArrayList<>();
        ByteBuffer list = list(zip);
        while (list.remaining() >= HEADER && list.getInt(list.position()) == HEADER_SIGNATURE) {
            int at = list.position();
            flags.add(list.getShort(at + FLAGS) & 0xFFFF);
            int further = 0;
            for (int i = 0; i < 3; i++) {
                further += list.getShort(at + LENGTHS + 2 * i) & 0xFFFF;
            }
            list.position(Math.min(list.limit(), at + HEADER + further));
        }
        return flags;
    }

    private static ByteBuffer list(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip, StandardOpenOption.READ)) {
            long from = Math.max(0, file.size() - END - LONGEST_COMMENT);
            ByteBuffer tail = read(file, from, file.size() - from);
            for (int at = tail.limit() - END; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    long size = tail.getInt(at + LIST_SIZE) & 0xFFFF_FFFFL;
                    long start = from + at - size;
                    return start < 0 || size > LARGEST_LIST ? read(file, 0, 0) : read(file, start, size);
                }
            }
            return read(file, 0, 0);
        }
    }

    private static ByteBuffer read(FileChannel file, long from, long size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        long at = from;
        while (bytes.hasRemaining()) {
            int n = file.read(bytes, at);
            if (n < 0) {
                break;
            }
            at += n;
        }
        return bytes.flip();
    }
}
