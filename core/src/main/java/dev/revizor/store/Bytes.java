package dev.revizor.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A growing buffer that strings and small numbers are written to and read from: lengths as varints, text as UTF-8. */
final class Bytes {
    private byte[] bytes;
    private int at;

    Bytes() {
        this.bytes = new byte[1024];
    }

    Bytes(int room) {
        this.bytes = new byte[room];
    }

    Bytes(byte[] content) {
        this.bytes = content;
    }

    void clear() {
        at = 0;
    }

    boolean hasMore() {
        return at < bytes.length;
    }

    int position() {
        return at;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, at);
    }

    private void room(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
        }
    }

    void bytes(byte[] some) {
        number(some.length);
        room(some.length);
        System.arraycopy(some, 0, bytes, at, some.length);
        at += some.length;
    }

    byte[] bytes() {
        int length = count();
        byte[] some = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return some;
    }

    void number(int value) {
        room(5);
        int left = value;
        while ((left & ~0x7f) != 0) {
            bytes[at++] = (byte) (left & 0x7f | 0x80);
            left >>>= 7;
        }
        bytes[at++] = (byte) left;
    }

    int number() {
        int value = 0;
        int shift = 0;
        while (true) {
            byte next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
            shift += 7;
        }
    }

    /** How many things follow; each takes a byte at least, so that a damaged count shows before room is made for it. */
    int count() {
        int count = number();
        if (count < 0 || count > bytes.length - at) {
            throw new IndexOutOfBoundsException(count);
        }
        return count;
    }

    /**
     * A text, every UTF-16 unit of it: a lone surrogate, which UTF-8 has no form for, is kept by writing the whole text
     * in units. The lowest bit of the length tells the two forms apart.
     */
    void text(String text) {
        int length = text.length();
        if (isAscii(text)) {
            number(length << 1);
            room(length);
            for (int i = 0; i < length; i++) {
                bytes[at++] = (byte) text.charAt(i);
            }
            return;
        }
        if (hasLoneSurrogate(text)) {
            number(length << 1 | 1);
            room(length * 2);
            for (int i = 0; i < length; i++) {
                bytes[at++] = (byte) (text.charAt(i) >>> 8);
                bytes[at++] = (byte) text.charAt(i);
            }
            return;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length << 1);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, at, encoded.length);
        at += encoded.length;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    String text() {
        int head = number();
        int length = head >>> 1;
        if ((head & 1) == 0) {
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
        Objects.checkFromIndexSize(at, length * 2L, bytes.length);
        char[] units = new char[length];
        for (int i = 0; i < length; i++) {
            units[i] = (char) ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
            at += 2;
        }
        return new String(units);
    }
}
