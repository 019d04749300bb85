package dev.revizor.flow;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.math.BigDecimal;

/** Tells whether two cells hold one number: a comma or a point, zeros at the end and parted thousands are spelling alone. */
final class Quantity {
    private Quantity() {}

    /** Whether two values are one number, read without a doubt and with the same beside it. */
    static boolean isOne(Value one, Value other) {
        return isSure(one)
                && isSure(other)
                && one.rest().equals(other.rest())
                && new BigDecimal(one.first()).compareTo(new BigDecimal(other.first())) == 0;
    }

    private static boolean isSure(Value value) {
        return value.canonical().size() == 1
                && (value.quality() == Quality.GOOD || value.quality() == Quality.REPAIRED);
    }
}
