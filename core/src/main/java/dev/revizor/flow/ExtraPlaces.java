package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.SourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells rows apart that have the same values under different titles without a field. The id by the content does not know
 * where such values stand, so these rows would pass for exact copies, be numbered as they come, and lend the order of rows
 * a say in what is learnt. The mark goes by titles and follows the id: neither the order of columns nor that of the other
 * rows changes.
 */
final class ExtraPlaces {
    private static final String HEX = "0123456789abcdef";
    private static final int DIGITS = 8;

    private final long[] titles;

    ExtraPlaces(SourceTable table) {
        List<String> columns = table.columns();
        Map<String, Integer> times = new HashMap<>();
        titles = new long[columns.size()];
        for (int i = 0; i < titles.length; i++) {
            String title = columns.get(i).strip();
            // Of several columns with one title each is a place of its own.
            titles[i] = 31L * title.hashCode() + times.merge(title, 1, Integer::sum);
        }
    }

    /** The card with its id marked by where its values without a field stand; as it is where it has none. */
    Card marked(Card card) {
        long sum = 0;
        for (Extra extra : card.extras()) {
            if (!extra.value().isBlank()) {
                sum += mixed(titles[extra.column()] * 0x9E3779B97F4A7C15L
                        + extra.value().hashCode());
            }
        }
        if (sum == 0) {
            return card;
        }
        return card.withId(card.id() + "." + hex(sum));
    }

    private static String hex(long sum) {
        char[] out = new char[DIGITS];
        for (int i = 0; i < DIGITS; i++) {
            out[i] = HEX.charAt((int) (sum >>> (60 - 4 * i)) & 15);
        }
        return new String(out);
    }

    /** The finaliser of SplitMix64: a sum of such numbers does not know their order. */
    private static long mixed(long key) {
        long z = (key ^ (key >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
