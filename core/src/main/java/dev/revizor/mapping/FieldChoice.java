package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.rule.NearestWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user says of a column.
 *
 * @param title of the column, as typed
 * @param field what it feeds; empty: nothing, it is a column like any other
 * @param tag the kind of phone, the part of a date, or empty
 */
public record FieldChoice(String title, Optional<Field> field, String tag) {
    /** The word for no field. */
    private static final String NONE = "none";

    /** A column to which no field is given. */
    public static FieldChoice none(String title) {
        return new FieldChoice(title, Optional.empty(), "");
    }

    /**
     * Reads {@code TITLE=FIELD} or {@code TITLE=FIELD:TAG}; a title may hold equals signs. Empty when there is no sign;
     * throws RevizorException for a field that does not exist.
     */
    public static Optional<FieldChoice> parse(String text) {
        int sign = text.lastIndexOf('=');
        if (sign < 1) {
            return Optional.empty();
        }
        String title = text.substring(0, sign);
        String target = text.substring(sign + 1).strip();
        int colon = target.indexOf(':');
        String id = colon < 0 ? target : target.substring(0, colon);
        if (id.equalsIgnoreCase(NONE) || id.equals(MappingFile.VERBATIM)) {
            return Optional.of(none(title));
        }
        Optional<Field> field = Field.of(id);
        if (field.isEmpty()) {
            throw new RevizorException(MappingError.NO_FIELD, Place.NOWHERE, nearest(id));
        }
        return Optional.of(new FieldChoice(title, field, colon < 0 ? "" : target.substring(colon + 1)));
    }

    private static Map<String, Object> nearest(String id) {
        // Few mistype the first letter; «fone» is no mistyped «none».
        Optional<String> none =
                id.startsWith(NONE.substring(0, 1)) ? new NearestWord(List.of(NONE)).of(id) : Optional.empty();
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("field", id);
        args.put("nearest", none.or(() -> new NearestField().of(id)).orElse("–"));
        return args;
    }

    Choice choice() {
        return new Choice(new Target(field, tag, Optional.empty(), Target.Strength.SURE), 1, Mapping.USER);
    }
}
