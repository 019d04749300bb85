package dev.revizor.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One pass over the bytes of a file: digest, head, and what the choice of a charset needs to know about all of it, since
 * the first megabyte of an export is often plain ASCII.
 */
final class FileScan {
    private static final int BUFFER = 1 << 16;
    private static final int HEAD = 1 << 18;
    private static final int SAMPLE = 1 << 19;
    private static final int BLOCK = 1 << 11;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final MessageDigest digest = newDigest();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final ByteArrayOutputStream nonAscii = new ByteArrayOutputStream();
    private long size;
    private long goodSequences;
    private long badBytes;
    private long halfPairs;
    private int pending;
    private boolean zeros;
    private int lowest;
    private int highest;
    private String sha256 = "";
    private byte[] start = {};

    private FileScan() {}

    static FileScan of(Path file) throws IOException {
        return of(file, Long.MAX_VALUE);
    }

    /** Looks at little more than the head: for the titles alone. Size, digest and counts are then those of that part. */
    static FileScan ofHead(Path file) throws IOException {
        return of(file, HEAD);
    }

    private static FileScan of(Path file, long most) throws IOException {
        FileScan scan = new FileScan();
        byte[] buffer = new byte[BUFFER];
        boolean ended = false;
        try (InputStream in = Files.newInputStream(file)) {
            while (!ended && scan.size <= most) {
                int n = in.readNBytes(buffer, 0, BUFFER);
                ended = n == 0;
                scan.take(buffer, n);
            }
        }
        // A sequence that the end of a part cuts through is not broken.
        scan.badBytes += ended && scan.pending > 0 ? 1 : 0;
        scan.start = scan.head.toByteArray();
        scan.sha256 = HexFormat.of().formatHex(scan.digest.digest());
        return scan;
    }

    long size() {
        return size;
    }

    /** Lower-case hex. */
    String sha256() {
        return sha256;
    }

    /** The first bytes, at most 256 KiB; nobody changes them. */
    byte[] head() {
        return start;
    }

    /** Whether {@link #head} is the whole file. */
    boolean headIsAll() {
        return size <= HEAD;
    }

    /** Pieces of the file that hold bytes from 0x80 on, at most 512 KiB. */
    byte[] nonAscii() {
        return nonAscii.toByteArray();
    }

    /** How many well-formed UTF-8 sequences of several bytes there are. */
    long goodSequences() {
        return goodSequences;
    }

    /** How many bytes from 0x80 on belong to no well-formed UTF-8 sequence. */
    long badBytes() {
        return badBytes;
    }

    /** How many halves of surrogate pairs begin among them; each has three bytes, none of which is well-formed. */
    long halfPairs() {
        return halfPairs;
    }

    /** Whether any byte is zero. */
    boolean holdsZeros() {
        return zeros;
    }

    private void take(byte[] bytes, int n) {
        digest.update(bytes, 0, n);
        if (size < HEAD) {
            head.write(bytes, 0, (int) Math.min(n, HEAD - size));
        }
        size += n;
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            if (countUtf8(bytes, from, to) && nonAscii.size() < SAMPLE) {
                nonAscii.write(bytes, from, to - from);
            }
        }
    }

    /** Follows UTF-8 (RFC 3629, table 3-7 of the Unicode Standard) over a block; says whether it was not plain ASCII. */
    private boolean countUtf8(byte[] bytes, int from, int to) {
        boolean high = false;
        int i = from;
        while (i < to) {
            if (i + 8 <= to && pending < 2) {
                long eight = (long) LONGS.get(bytes, i);
                if (pending == 0 && (eight & HIGH_BITS) == 0) {
                    // Of bytes below 0x80 only a zero borrows its high bit.
                    zeros |= (eight - ONES & HIGH_BITS) != 0;
                    i += 8;
                    continue;
                }
                if (takePairs(eight)) {
                    high = true;
                    i += 8;
                    continue;
                }
            }
            int b = bytes[i++] & 0xFF;
            zeros |= b == 0;
            high |= b >= 0x80;
            if (pending == 0 && b >= 0xC2 && b <= 0xDF && i < to && (bytes[i] & 0xC0) == 0x80) {
                // Two bytes, as all of Cyrillic: most of what is not ASCII here.
                goodSequences++;
                i++;
                continue;
            }
            if (pending > 0) {
                if (b >= lowest && b <= highest) {
                    lowest = 0x80;
                    highest = 0xBF;
                    goodSequences += --pending == 0 ? 1 : 0;
                    continue;
                }
                badBytes++;
                // Only ED has such a follower: half a surrogate pair (RFC 3629, section 3).
                halfPairs += pending == 2 && highest == 0x9F && b >= 0xA0 && b <= 0xBF ? 1 : 0;
                pending = 0;
            }
            if (b >= 0x80) {
                lead(b);
            }
        }
        return high;
    }

    /**
     * Takes eight bytes of nothing but ASCII and well-formed sequences of two, as Cyrillic is: leads and followers are bits
     * of one number, and each follower stands one byte behind a lead. False, and nothing is taken, where there is anything else.
     */
    private boolean takePairs(long eight) {
        long sixth = eight << 1 & HIGH_BITS;
        long marked = eight & HIGH_BITS;
        long leads = marked & sixth;
        long followers = marked & ~sixth;
        // E0 and above begin longer sequences; C0 and C1 none, of which all of bits 1 to 4 are 0.
        boolean longer = (leads & eight << 2) != 0;
        boolean none = (leads & ~((eight & 0x1E1E1E1E1E1E1E1EL) + 0x7E7E7E7E7E7E7E7EL)) != 0;
        if (longer || none || followers != (leads << 8 | (long) pending << 7)) {
            return false;
        }
        zeros |= (eight - ONES & ~eight & HIGH_BITS) != 0;
        goodSequences += Long.bitCount(followers);
        pending = (int) (leads >>> 63);
        lowest = 0x80;
        highest = 0xBF;
        return true;
    }

    private void lead(int b) {
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
        } else {
            badBytes++;
        }
    }

    /** The first bytes, for magic numbers. */
    boolean startsWith(int... magic) {
        if (start.length < magic.length) {
            return false;
        }
        byte[] wanted = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            wanted[i] = (byte) magic[i];
        }
        return Arrays.equals(start, 0, magic.length, wanted, 0, magic.length);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
