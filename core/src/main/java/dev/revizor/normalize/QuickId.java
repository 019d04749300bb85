package dev.revizor.normalize;

import dev.revizor.model.Draft;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.List;
import java.util.Map;

/**
 * An id by the content of a card for one run, where a public id would cost as much as all the rest: 64 bits that depend
 * neither on file and row nor on the columns' places. Buys over {@link CardId}: no text is put together, no SHA-256.
 */
final class QuickId {
    private static final String DIGITS = "0123456789abcdef";
    private static final int SIZE = 18;

    private QuickId() {}

    /** {@code h:} and 16 hex digits. */
    static String of(Draft draft, Map<Field, List<Value>> fields) {
        long sum = hash(draft.kind().id(), 0);
        for (Map.Entry<Field, List<Value>> entry : fields.entrySet()) {
            long field = hash(entry.getKey().id(), 1);
            List<Value> values = entry.getValue();
            for (int i = 0; i < values.size(); i++) {
                sum += of(values.get(i), field);
            }
        }
        for (Extra extra : draft.extras()) {
            sum += text(extra.value(), 2);
        }
        char[] out = new char[SIZE];
        out[0] = 'h';
        out[1] = ':';
        for (int i = 2; i < SIZE; i++) {
            out[i] = DIGITS.charAt((int) (sum >>> 4 * (SIZE - 1 - i)) & 15);
        }
        return new String(out);
    }

    private static long of(Value value, long field) {
        List<String> canonical = value.canonical();
        if (canonical.isEmpty()) {
            return text(value.raw(), field);
        }
        long sum = 0;
        for (int i = 0; i < canonical.size(); i++) {
            sum += text(canonical.get(i), field);
        }
        return sum;
    }

    /** A blank cell says as much as a missing column. */
    private static long text(String text, long kind) {
        return text.isBlank() ? 0 : hash(text, kind);
    }

    /** FNV-1a over UTF-16 units, then the finaliser of SplitMix64: a sum of such numbers does not know their order. */
    private static long hash(String text, long kind) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        long z = hash + kind * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
