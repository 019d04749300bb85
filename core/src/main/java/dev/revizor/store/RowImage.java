package dev.revizor.store;

import dev.revizor.model.Digest;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A row of the store as it is at one moment: what undo puts back.
 *
 * @param row its number
 * @param state see {@link #LIVE}
 * @param mergedInto the public id that it was folded into, or empty
 * @param source the table that its content came from
 * @param sourceRow the row of that table
 * @param content SHA-256 of the content
 * @param body the card
 */
record RowImage(int row, int state, String mergedInto, int source, long sourceRow, byte[] content, byte[] body) {
    static final int LIVE = 0;
    static final int MERGED = 1;
    static final int DELETED = 2;

    /** What the journal remembers of the row: a hash over state and content. A live row's is its content's own. */
    String hash() {
        return hash(state, mergedInto, content);
    }

    static String hash(int state, String mergedInto, byte[] content) {
        if (state == LIVE) {
            return HexFormat.of().formatHex(content);
        }
        MessageDigest digest = Digest.fresh();
        digest.update((byte) state);
        digest.update(mergedInto.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return HexFormat.of().formatHex(digest.digest(content));
    }

    byte[] encode() {
        Bytes out = new Bytes();
        out.number(row);
        out.number(state);
        out.text(mergedInto);
        out.number(source);
        out.text(Long.toString(sourceRow));
        out.text(java.util.Base64.getEncoder().encodeToString(content));
        out.text(java.util.Base64.getEncoder().encodeToString(body));
        return out.toArray();
    }

    static RowImage decode(byte[] image) {
        Bytes in = new Bytes(image);
        return new RowImage(
                in.number(),
                in.number(),
                in.text(),
                in.number(),
                Long.parseLong(in.text()),
                java.util.Base64.getDecoder().decode(in.text()),
                java.util.Base64.getDecoder().decode(in.text()));
    }
}
