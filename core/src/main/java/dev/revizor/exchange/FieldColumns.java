package dev.revizor.exchange;

import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** In which columns of a dialect a field may stand: a surname also in that of the whole name. */
final class FieldColumns {
    private static final Set<Field> NAMES =
            EnumSet.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME);
    private static final Set<Field> FIRM = EnumSet.of(Field.COMPANY, Field.LEGAL_FORM);
    private static final Set<Field> STREET = EnumSet.of(Field.STREET, Field.HOUSE, Field.FLAT, Field.ADDRESS);

    private static final int[] NONE = {};

    private final Map<Rendering.Whose, Map<Field, int[]>> columns = new EnumMap<>(Rendering.Whose.class);

    FieldColumns(Dialect dialect) {
        for (Rendering.Whose whose : Rendering.Whose.values()) {
            Map<Field, int[]> own = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                own.put(field, columns(dialect, whose, field));
            }
            columns.put(whose, own);
        }
    }

    private static int[] columns(Dialect dialect, Rendering.Whose whose, Field field) {
        // A deal names its client, who stands in columns of his own.
        boolean named = field == Field.CARD_NAME && whose == Rendering.Whose.SELF;
        Rendering.Whose in = named ? Rendering.Whose.CLIENT : whose;
        Set<Field> family = family(field);
        return IntStream.range(0, dialect.columns().size())
                .filter(i -> dialect.columns().get(i).content().whose() == in)
                .filter(i ->
                        dialect.columns().get(i).content().fields().stream().anyMatch(family::contains))
                .toArray();
    }

    private static Set<Field> family(Field field) {
        if (field == Field.CARD_NAME) {
            Set<Field> out = EnumSet.copyOf(NAMES);
            out.addAll(FIRM);
            return out;
        }
        for (Set<Field> family : List.of(NAMES, FIRM, STREET)) {
            if (family.contains(field)) {
                return family;
            }
        }
        return EnumSet.of(field);
    }

    /** What stands in the columns of a field, cell by cell; empty where it has none. */
    Optional<List<String>> texts(Field field, Rendering.Whose whose, List<Cell> row) {
        int[] at = columns.getOrDefault(whose, Map.of()).getOrDefault(field, NONE);
        if (at.length == 0) {
            return Optional.empty();
        }
        List<String> out = new ArrayList<>(at.length);
        for (int column : at) {
            out.add(row.get(column).text());
        }
        return Optional.of(out);
    }
}
