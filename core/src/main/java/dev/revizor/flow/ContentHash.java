package dev.revizor.flow;

import dev.revizor.match.Matcher;
import dev.revizor.model.Card;
import dev.revizor.model.Digest;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What a record says of who it is, as a hash: the same after another export, whatever its id, its place in the file and
 * the order of the columns. What is not compared, such as a status, does not count.
 */
final class ContentHash {
    private static final int LENGTH = 32;

    private ContentHash() {}

    /** 128 bits of SHA-256 over the sorted values, in hex. */
    static String of(Card card) {
        List<String> lines = new ArrayList<>();
        for (Field field : Matcher.COMPARED) {
            for (Value value : card.values(field)) {
                value.canonical().forEach(text -> add(field.id(), text, lines));
                if (value.canonical().isEmpty()) {
                    // What fits no known form is still what was typed.
                    add(field.id(), value.raw(), lines);
                }
            }
        }
        for (Extra extra : card.extras()) {
            add("", extra.value(), lines);
        }
        Collections.sort(lines);
        return Digest.sha256(card.kind().name() + "\n" + String.join("\n", lines))
                .substring(0, LENGTH);
    }

    private static void add(String name, String text, List<String> to) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String line = name + "=" + plain;
        if (!plain.isEmpty() && !to.contains(line)) {
            to.add(line);
        }
    }
}
