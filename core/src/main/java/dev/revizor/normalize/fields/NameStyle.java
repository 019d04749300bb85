package dev.revizor.normalize.fields;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which order the words of a canonical whole name are written. */
public enum NameStyle {
    LAST_FIRST_PATRONYMIC,
    FIRST_PATRONYMIC_LAST,
    FIRST_LAST,
    LAST_INITIALS;

    /** The style with this lower-case id. */
    public static NameStyle of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** A canonical name in the order; as it is where its parts cannot be told. */
    public String write(String canonical) {
        if (this == LAST_FIRST_PATRONYMIC || canonical.indexOf(' ') < 0) {
            return canonical;
        }
        List<String> words = Particles.joined(List.of(canonical.split(" ")));
        if (words.size() > PersonName.MOST_WORDS) {
            return canonical;
        }
        NameOrder order = NameOrder.of(words);
        return order.last().isEmpty() || order.first().isEmpty() ? canonical : written(order);
    }

    private String written(NameOrder name) {
        return switch (this) {
            case LAST_FIRST_PATRONYMIC -> name.full();
            case FIRST_PATRONYMIC_LAST -> joined(name.first(), name.patronymic(), name.last());
            case FIRST_LAST -> joined(name.first(), name.last());
            case LAST_INITIALS -> joined(name.last(), initial(name.first()), initial(name.patronymic()));
        };
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String initial(String name) {
        return name.isEmpty() ? "" : name.charAt(0) + ".";
    }
}
