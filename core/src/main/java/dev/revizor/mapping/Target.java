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
 * @param strength what else must be so
 */
record Target(Optional<Field> field, String tag, Optional<EntityKind> kind, Strength strength) {

    /** What a title needs beside itself. */
    enum Strength {
        /** The title is enough. */
        SURE,
        /** Most values must look like the field. */
        IF_FITS,
        /** No other column may feed the field. */
        SPARE
    }

    /** Nothing: the column is kept verbatim. */
    static final Target UNKNOWN = new Target(Optional.empty(), "", Optional.empty(), Strength.SURE);

    static Target of(Field field, String tag) {
        return new Target(Optional.of(field), tag, Optional.empty(), Strength.SURE);
    }

    /** Reads {@code phone:work@contact}, {@code website?}, {@code city~}; {@code unknown} keeps the column verbatim. */
    static Target parse(String text) {
        Strength strength = text.endsWith("?") ? Strength.IF_FITS : text.endsWith("~") ? Strength.SPARE : Strength.SURE;
        String bare = strength == Strength.SURE ? text : text.substring(0, text.length() - 1);
        int at = bare.indexOf('@');
        String left = at < 0 ? bare : bare.substring(0, at);
        int colon = left.indexOf(':');
        String name = colon < 0 ? left : left.substring(0, colon);
        Optional<Field> field = Field.of(name);
        Optional<EntityKind> kind = at < 0 ? Optional.empty() : EntityKind.of(bare.substring(at + 1));
        if (field.isEmpty() && !name.equals("unknown") || at >= 0 && kind.isEmpty()) {
            throw new IllegalArgumentException(text);
        }
        return new Target(field, colon < 0 ? "" : left.substring(colon + 1), kind, strength);
    }
}
