package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The department of a person: no field of ours, but a column of most address books and the second part of a vCard's {@code ORG}. */
final class Departments {
    /** As address books and CRMs title it, in small letters. */
    private static final Set<String> TITLES =
            Set.of("department", "organization department", "organization 1 - department", "отдел", "подразделение");

    private Departments() {}

    /** The first cell of the card that holds one; empty where none does. */
    static Optional<Extra> of(Card card, SourceColumns source) {
        List<String> titles = source.tables().get(card.origin().source()).columns();
        return card.extras().stream()
                .filter(extra -> extra.column() >= 0 && extra.column() < titles.size())
                .filter(extra ->
                        TITLES.contains(titles.get(extra.column()).strip().toLowerCase(Locale.ROOT)))
                .filter(extra -> !extra.value().isBlank())
                .findFirst();
    }
}
