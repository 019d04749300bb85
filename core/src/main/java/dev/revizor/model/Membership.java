package dev.revizor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The segment that a card is in.
 *
 * @param card public id
 * @param clientClass {@code active}, {@code potential}, {@code dormant}, {@code blacklist}, {@code partner}, or
 *     {@code unclassified}
 * @param temperature {@code cold}, {@code warm}, {@code hot}, or empty where it does not apply
 * @param archive whether it is proposed for the archive
 * @param reason stable code of the rule that decided
 * @param since the day on which the facts began to hold, if they name one
 * @param also other classes whose rule fits too, in precedence order
 * @param missing fields without which the class cannot be told
 */
public record Membership(
        String card,
        String clientClass,
        String temperature,
        boolean archive,
        String reason,
        Optional<LocalDate> since,
        List<String> also,
        List<Field> missing) {

    public Membership {
        also = List.copyOf(also);
        missing = List.copyOf(missing);
    }
}
