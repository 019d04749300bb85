package dev.revizor.mapping;

import dev.revizor.model.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The field that was probably meant: by its id, or by any of the titles that columns of it are known under. */
final class NearestField {
    /** A word may be so many errors away from what was meant, and at most half of it may be wrong. */
    private static final int MOST = 3;

    private final Map<String, String> fields = new LinkedHashMap<>();

    NearestField() {
        for (Field field : Field.values()) {
            fields.put(sound(field.id()), field.id());
        }
        for (String[] line : Lines.of("dictionary.tsv")) {
            Optional<Field> field = Target.parse(line[0]).field();
            for (String title : Lines.titles(line[1])) {
                field.ifPresent(found -> fields.putIfAbsent(sound(TitleKey.of(title)), found.id()));
            }
        }
    }

    /** The id of the nearest field; of equally near ones that of the first. Empty where none is near. */
    Optional<String> of(String typed) {
        String word = sound(typed);
        Optional<String> best = Optional.empty();
        int least = MOST + 1;
        for (Map.Entry<String, String> known : fields.entrySet()) {
            int half = Math.max(word.length(), known.getKey().length()) / 2;
            int distance = HeaderDictionary.distance(word, known.getKey(), Math.min(half, MOST));
            if (distance <= Math.min(half, MOST) && distance < least) {
                best = Optional.of(known.getValue());
                least = distance;
            }
        }
        return best;
    }

    /** Whoever types by ear writes one letter for two. */
    private static String sound(String word) {
        return TitleKey.of(word).replace("ph", "f");
    }
}
