package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.Mapping;

/**
 * What was chosen for a column, before the columns are weighed against each other.
 *
 * @param target what it feeds
 * @param certainty 0..1
 * @param why as in {@link Mapping.Column}
 */
record Choice(Target target, double certainty, String why) {
    static final Choice UNKNOWN = new Choice(Target.UNKNOWN, 0, "unknown");

    /** A known title that is kept verbatim on purpose is as unknown as any other. */
    static Choice of(Target target, double certainty, String why) {
        return target.field().isEmpty() && why.equals("dictionary") ? UNKNOWN : new Choice(target, certainty, why);
    }

    boolean feeds(Field field) {
        return target.field().filter(found -> found == field).isPresent();
    }

    boolean spare() {
        return target.strength() == Target.Strength.SPARE;
    }

    Mapping.Column column(int position, String title) {
        return new Mapping.Column(position, title, target.field(), Mapping.Part.SELF, target.tag(), certainty, why);
    }
}
