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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A whole card in one blob, because a scan costs a native call per column. First the column numbers, then the content:
 * the same content in other columns has the same hash. Fields go by the store's own numbers, so that a later version may
 * reorder the enum. For one thread.
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

    EncodedCard encode(Card card) {
        out.clear();
        int columns = card.extras().size();
        for (List<Value> values : card.fields().values()) {
            columns += values.size();
        }
        out.number(columns);
        for (List<Value> values : card.fields().values()) {
            for (Value value : values) {
                out.number(value.column() + 1);
            }
        }
        for (Extra extra : card.extras()) {
            out.number(extra.column());
        }
        int content = out.position();
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
        byte[] body = out.toArray();
        sha.update(body, content, body.length - content);
        return new EncodedCard(body, sha.digest());
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
        int from = contentFrom(body);
        sha.update(body, from, body.length - from);
        return sha.digest();
    }

    /** Where the content part of a blob begins. */
    static int contentFrom(byte[] body) {
        Bytes in = new Bytes(body);
        int columns = in.count();
        for (int i = 0; i < columns; i++) {
            in.number();
        }
        return in.position();
    }

    Card decode(String id, EntityKind kind, Origin origin, byte[] body) {
        Bytes in = new Bytes(body);
        int[] columns = new int[in.count()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = in.number();
        }
        int at = 0;
        int fields = in.count();
        Map<Field, List<Value>> read = new EnumMap<>(Field.class);
        for (int i = 0; i < fields; i++) {
            Field field = numbers.field(in.number());
            int count = in.count();
            Value[] values = new Value[count];
            for (int j = 0; j < count; j++) {
                values[j] = read(in, columns[at++] - 1);
            }
            read.put(field, List.of(values));
        }
        int count = in.count();
        List<Extra> extras = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            extras.add(new Extra(columns[at++], in.text()));
        }
        return new Card(id, kind, origin, read, extras);
    }

    private static Value read(Bytes in, int column) {
        int flags = in.number();
        String raw = in.text();
        List<String> canonical = (flags & SAME_AS_RAW) != 0 ? List.of(raw) : texts(in);
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
