package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.Optional;

/**
 * What a title feeds.
 *
 * @param field empty: a column that is known and kept verbatim on purpose
 * @param tag or empty
 * @param kind the only kind of table for which it holds; empty: all
 */
record Target(Optional<Field> field, String tag, Optional<EntityKind> kind) {

    /** Reads {@code phone:work@contact}; {@code unknown} keeps the column verbatim. */
    static Target parse(String text) {
        int at = text.indexOf('@');
        String left = at < 0 ? text : text.substring(0, at);
        int colon = left.indexOf(':');
        String name = colon < 0 ? left : left.substring(0, colon);
        Optional<Field> field = Field.of(name);
        Optional<EntityKind> kind = at < 0 ? Optional.empty() : EntityKind.of(text.substring(at + 1));
        if (field.isEmpty() && !name.equals("unknown") || at >= 0 && kind.isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return new Target(field, colon < 0 ? "" : left.substring(colon + 1), kind);
    }
}
