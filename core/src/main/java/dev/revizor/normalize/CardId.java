package dev.revizor.normalize;

import dev.revizor.model.Digest;
import dev.revizor.model.Draft;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The public id of a card. */
final class CardId {
    private static final int HASH_DIGITS = 16;

    private CardId() {}

    /**
     * What the row was written with, if an export of ours did; {@code system:kind:id} where the row has an id; else {@code h:} and the head of a hash over the content, which
     * depends neither on file and row nor on the columns' places: values and extras are sorted within their field.
     */
    static String of(Draft draft, Map<Field, List<Value>> fields) {
        if (draft.key().isPresent()) {
            return draft.key().get();
        }
        List<Value> ids = fields.get(Field.EXTERNAL_ID);
        if (ids != null) {
            for (Value id : ids) {
                if (!id.canonical().isEmpty()) {
                    return draft.system() + ":" + draft.kind().id() + ":" + id.first();
                }
            }
        }
        return "h:" + Digest.sha256(content(draft, fields)).substring(0, HASH_DIGITS);
    }

    private static String content(Draft draft, Map<Field, List<Value>> fields) {
        StringBuilder out = new StringBuilder(512).append(draft.kind().id());
        for (Map.Entry<Field, List<Value>> entry : fields.entrySet()) {
            append(out, entry.getKey().id(), texts(entry.getValue()));
        }
        List<String> extras = new ArrayList<>(draft.extras().size());
        for (Extra extra : draft.extras()) {
            extras.add(extra.value());
        }
        append(out, "x", extras);
        return out.toString();
    }

    private static List<String> texts(List<Value> values) {
        List<String> out = new ArrayList<>(values.size());
        for (Value value : values) {
            if (value.canonical().isEmpty()) {
                out.add(value.raw());
            } else {
                out.addAll(value.canonical());
            }
        }
        return out;
    }

    private static void append(StringBuilder out, String name, List<String> texts) {
        if (texts.size() > 1) {
            Collections.sort(texts);
        }
        for (String text : texts) {
            // A blank cell says as much as a missing column.
            if (!text.isBlank()) {
                out.append('\t').append(name).append('\t').append(text);
            }
        }
    }
}
