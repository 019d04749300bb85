package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Spread;
import dev.revizor.model.PersonalValues;
import dev.revizor.model.ValueType;
import java.util.Optional;

/** How the values of a column lie: all by length, and those that are numbers or days by these too. */
final class Spreads {
    private final Lengths lengths = new Lengths();
    private Optional<Quantities> numbers = Optional.empty();
    private Optional<Months> months = Optional.empty();

    /** The length of one cell; also of the part of a long one that is not kept. */
    void length(int length) {
        lengths.add(length, 1);
    }

    /** What a value was found to be. */
    void add(Look look, long times) {
        if (look.fits(ValueType.DATE)) {
            if (months.isEmpty()) {
                months = Optional.of(new Months());
            }
            months.get().add(look.month(), times);
        }
        // Days in eight digits may be numbers as well; the column decides.
        if (look.fits(ValueType.AMOUNT)) {
            if (numbers.isEmpty()) {
                numbers = Optional.of(new Quantities());
            }
            numbers.get().add(look.number(), times);
        }
    }

    /** What suits a type; of what must not be told only the lengths. */
    Spread of(ValueType type, PersonalValues values) {
        if (type.isDay() && months.isPresent()) {
            return months.get().spread();
        }
        boolean told = values == PersonalValues.SHOWN && type.isNumber();
        return told && numbers.isPresent() ? numbers.get().spread() : lengths.spread();
    }
}
