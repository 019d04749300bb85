package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public id of a card as a cell has it: {@code bitrix24:contact:15}, or {@code h:} with a hash for a card whose table has
 * no ids.
 *
 * @param text all of it
 * @param system whose id it is; empty for a hash
 * @param kind what the card is; empty for a hash
 * @param id in its system; empty for a hash
 */
record PublicId(String text, Optional<String> system, Optional<EntityKind> kind, String id) {
    private static final Pattern NUMBERED = Pattern.compile("([a-z0-9][a-z0-9._-]*):([a-z]+):(.+)");
    private static final Pattern HASHED = Pattern.compile("h:[0-9a-f]{16}(-[1-9][0-9]*)?");

    /** What a cell says; empty where it is no public id of a card, or of such a row as the table has. */
    static Optional<PublicId> of(String cell, EntityKind table) {
        String text = cell.strip();
        if (text.indexOf(':') < 1) {
            return Optional.empty();
        }
        if (HASHED.matcher(text).matches()) {
            return Optional.of(new PublicId(text, Optional.empty(), Optional.empty(), ""));
        }
        Matcher parts = NUMBERED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return EntityKind.of(parts.group(2))
                .filter(kind -> kind == table || kind.isCard() && table.isCard())
                .map(kind -> new PublicId(text, Optional.of(parts.group(1)), Optional.of(kind), parts.group(3)));
    }
}
