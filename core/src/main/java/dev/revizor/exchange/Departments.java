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

    /** Whether a column of that title holds them. */
    static boolean isTitle(String title) {
        return TITLES.contains(title.strip().toLowerCase(Locale.ROOT));
    }

    /** The first cell of the card that holds one; empty where none does. */
    static Optional<Extra> of(Card card, SourceColumns source) {
        List<String> titles = source.tables().get(card.origin().source()).columns();
        return card.extras().stream()
                .filter(extra -> extra.column() >= 0 && extra.column() < titles.size())
                .filter(extra -> isTitle(titles.get(extra.column())))
                .filter(extra -> !extra.value().isBlank())
                .findFirst();
    }
}
