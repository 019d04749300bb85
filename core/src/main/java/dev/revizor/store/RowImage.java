package dev.revizor.store;

import dev.revizor.model.Digest;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * A row of the store as it is at one moment: what undo puts back.
 *
 * @param row its number
 * @param kind its entity kind
 * @param state see {@link #LIVE}
 * @param mergedInto the public id that it was folded into, or empty
 * @param hanging the card that a task, deal, touch or consent hangs on
 * @param source the table that its content came from
 * @param sourceRow the row of that table
 * @param content SHA-256 of the content
 * @param body the card
 * @param said what its source last said of it, where a merge has made more of it; else empty
 */
record RowImage(
        int row,
        int kind,
        int state,
        String mergedInto,
        Hanging hanging,
        int source,
        long sourceRow,
        byte[] content,
        byte[] body,
        byte[] said) {
    /** The row says what its source said. */
    static final byte[] JUST_SO = new byte[0];

    static final int LIVE = 0;
    static final int MERGED = 1;
    static final int DELETED = 2;

    /**
     * What a row hangs on.
     *
     * @param card the row number of the card, or 0
     * @param run the number of the run that found it: when that one is undone, the find goes too
     * @param way by what
     */
    record Hanging(int card, long run, Way way) {
        static final Hanging NOWHERE = new Hanging(0, 0, Way.OWN);
    }

    /** By what a row hangs where it does; numbered in images, so the order is for ever. */
    enum Way {
        /** By what it says of the card itself. */
        OWN,
        /** Its deal hangs there: where that goes, it goes too. */
        BY_DEAL
    }

    /** The same row in another state. */
    RowImage in(int newState, String into) {
        return new RowImage(row, kind, newState, into, hanging, source, sourceRow, content, body, said);
    }

    /** The row as its source said it. */
    RowImage ofSaid() {
        return new RowImage(row, kind, state, mergedInto, hanging, source, sourceRow, content, said, JUST_SO);
    }

    /** The same row whose source has said something else. */
    RowImage saying(byte[] nowSaid) {
        return new RowImage(row, kind, state, mergedInto, hanging, source, sourceRow, content, body, nowSaid);
    }

    /**
     * What the journal remembers of the row: a hash over all that it says, where it came from included. What it hangs on
     * is left out, because that follows from the rows, and what the source last said, which no reader sees. Throws IndexOutOfBoundsException for a damaged body.
     */
    String hash() {
        Bytes head = new Bytes(64);
        head.number(kind);
        head.number(state);
        head.text(mergedInto);
        head.number(source);
        head.number((int) (sourceRow >>> 32));
        head.number((int) sourceRow);
        MessageDigest digest = Digest.fresh();
        digest.update(head.toArray());
        // The content stands for itself by its own hash; of the rest of the body only the columns are left.
        digest.update(content);
        digest.update(body, 0, CardCodec.contentFrom(body));
        return HexFormat.of().formatHex(digest.digest());
    }

    byte[] encode() {
        Bytes out = new Bytes();
        out.number(row);
        out.number(kind);
        out.number(state);
        out.text(mergedInto);
        out.number(hanging.card());
        out.text(Long.toString(hanging.run()));
        out.number(source);
        out.text(Long.toString(sourceRow));
        out.bytes(content);
        out.bytes(body);
        boolean byDeal = hanging.way() == Way.BY_DEAL;
        if (said.length > 0 || byDeal) {
            out.bytes(said);
        }
        if (byDeal) {
            out.number(hanging.way().ordinal());
        }
        return out.toArray();
    }

    /** The row at hand of a query for {@link Base#IMAGE_COLUMNS}. */
    static RowImage of(ResultSet rows) throws SQLException {
        return new RowImage(
                rows.getInt(1),
                rows.getInt(2),
                rows.getInt(3),
                rows.getString(4),
                new Hanging(rows.getInt(5), rows.getLong(6), Orphans.way(rows.getInt(12))),
                rows.getInt(7),
                rows.getLong(8),
                rows.getBytes(9),
                rows.getBytes(10),
                JUST_SO);
    }

    static RowImage decode(byte[] image) {
        Bytes in = new Bytes(image);
        RowImage plain = new RowImage(
                in.number(),
                in.number(),
                in.number(),
                in.text(),
                new Hanging(in.number(), number(in.text()), Way.OWN),
                in.number(),
                number(in.text()),
                in.bytes(),
                in.bytes(),
                in.position() < image.length ? in.bytes() : JUST_SO);
        return in.position() < image.length ? plain.hanging(way(in.number())) : plain;
    }

    private static Way way(int number) {
        Way[] ways = Way.values();
        if (number < 0 || number >= ways.length) {
            throw new IndexOutOfBoundsException(number);
        }
        return ways[number];
    }

    private RowImage hanging(Way way) {
        Hanging there = new Hanging(hanging.card(), hanging.run(), way);
        return new RowImage(row, kind, state, mergedInto, there, source, sourceRow, content, body, said);
    }

    /** Digits that we wrote; anything else is damage, and shows as every other damage of a blob does. */
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            IndexOutOfBoundsException damage = new IndexOutOfBoundsException(digits.length());
            damage.initCause(e);
            throw damage;
        }
    }
}
