package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.Digest;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole card in one blob, because a scan costs a native call per column. First the content, then the column numbers:
 * the same content in other columns has the same hash. Fields go by the store's own numbers, so that a later version may
 * reorder the enum.
 */
final class CardCodec {
    private static final int SAME_AS_RAW = 8;
    private static final int HAS_REASON = 16;
    private static final int HAS_REST = 32;
    private static final int HAS_SUGGESTION = 64;
    private static final int QUALITY = 7;
    private static final Quality[] QUALITIES = Quality.values();

    private final FieldNumbers numbers;
    private final MessageDigest sha = Digest.fresh();
    private final Bytes out = new Bytes();

    CardCodec(FieldNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * An encoded card.
     *
     * @param body the blob
     * @param content SHA-256 of the content part
     */
    record Encoded(byte[] body, byte[] content) {}

    Encoded encode(Card card) {
        out.clear();
        out.number(card.fields().size());
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            out.number(numbers.of(entry.getKey()));
            out.number(entry.getValue().size());
            for (Value value : entry.getValue()) {
                value(value);
            }
        }
        out.number(card.extras().size());
        for (Extra extra : card.extras()) {
            out.text(extra.value());
        }
        int content = out.position();
        for (List<Value> values : card.fields().values()) {
            for (Value value : values) {
                out.number(value.column() + 1);
            }
        }
        for (Extra extra : card.extras()) {
            out.number(extra.column());
        }
        byte[] body = out.toArray();
        sha.update(body, 0, content);
        return new Encoded(body, sha.digest());
    }

    private void value(Value value) {
        boolean same = value.canonical().size() == 1 && value.first().equals(value.raw());
        int flags = value.quality().ordinal()
                | (same ? SAME_AS_RAW : 0)
                | (value.reason().isEmpty() ? 0 : HAS_REASON)
                | (value.rest().isEmpty() ? 0 : HAS_REST)
                | (value.suggestion().isEmpty() ? 0 : HAS_SUGGESTION);
        out.number(flags);
        out.text(value.raw());
        if (!same) {
            out.number(value.canonical().size());
            value.canonical().forEach(out::text);
        }
        if (!value.reason().isEmpty()) {
            out.text(value.reason());
        }
        if (!value.rest().isEmpty()) {
            out.text(value.rest());
        }
        if (!value.suggestion().isEmpty()) {
            out.text(value.suggestion());
        }
    }

    /** SHA-256 of a stored blob's content part. */
    byte[] contentOf(byte[] body) {
        Bytes in = new Bytes(body);
        skip(in);
        sha.update(body, 0, in.position());
        return sha.digest();
    }

    private static void skip(Bytes in) {
        int fields = in.count();
        for (int i = 0; i < fields; i++) {
            in.number();
            int values = in.count();
            for (int j = 0; j < values; j++) {
                read(in, 0);
            }
        }
        int extras = in.count();
        for (int i = 0; i < extras; i++) {
            in.text();
        }
    }

    Card decode(String id, EntityKind kind, Origin origin, byte[] body) {
        Bytes in = new Bytes(body);
        int fields = in.count();
        Map<Field, List<Value>> read = new LinkedHashMap<>();
        for (int i = 0; i < fields; i++) {
            Field field = numbers.field(in.number());
            int count = in.count();
            List<Value> values = new ArrayList<>(count);
            for (int j = 0; j < count; j++) {
                values.add(read(in, 0));
            }
            read.put(field, values);
        }
        int count = in.count();
        List<String> extras = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            extras.add(in.text());
        }
        for (List<Value> values : read.values()) {
            values.replaceAll(value -> at(value, in.number() - 1));
        }
        List<Extra> placed = new ArrayList<>(count);
        for (String extra : extras) {
            placed.add(new Extra(in.number(), extra));
        }
        return new Card(id, kind, origin, read, placed);
    }

    private static Value at(Value value, int column) {
        return new Value(
                column,
                value.raw(),
                value.canonical(),
                value.quality(),
                value.reason(),
                value.rest(),
                value.suggestion());
    }

    private static Value read(Bytes in, int column) {
        int flags = in.number();
        String raw = in.text();
        List<String> canonical;
        if ((flags & SAME_AS_RAW) != 0) {
            canonical = List.of(raw);
        } else {
            canonical = texts(in);
        }
        String reason = (flags & HAS_REASON) != 0 ? in.text() : "";
        String rest = (flags & HAS_REST) != 0 ? in.text() : "";
        String suggestion = (flags & HAS_SUGGESTION) != 0 ? in.text() : "";
        return new Value(column, raw, canonical, QUALITIES[flags & QUALITY], reason, rest, suggestion);
    }

    private static List<String> texts(Bytes in) {
        int count = in.count();
        if (count == 0) {
            return List.of();
        }
        if (count == 1) {
            return List.of(in.text());
        }
        List<String> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            out.add(in.text());
        }
        return List.copyOf(out);
    }
}
