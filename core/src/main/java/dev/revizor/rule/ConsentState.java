package dev.revizor.rule;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a natural person allowed, after the card and the rows of a consent file that hang on it. The strictest state
 * wins: a withdrawal over a no, a no over a yes.
 *
 * @param processing {@code given}, {@code refused}, {@code withdrawn}, or empty when nothing readable was found
 * @param marketing the same for mailings
 */
public record ConsentState(String processing, String marketing) {
    public static final String GIVEN = "given";
    public static final String REFUSED = "refused";
    public static final String WITHDRAWN = "withdrawn";

    private static final List<String> STRICT = List.of(WITHDRAWN, REFUSED, GIVEN);

    /** The state of a card. A withdrawal date is a withdrawal whatever the flag says. */
    public static ConsentState of(CardFile file) {
        String processing = strictest(file, Field.CONSENT_PROCESSING);
        boolean dated = first(file, Field.CONSENT_WITHDRAWN_AT).isPresent();
        return new ConsentState(dated ? WITHDRAWN : processing, strictest(file, Field.CONSENT_MARKETING));
    }

    /** Whether consent rules apply: a person, a lead, a sole trader; companies have no consent to give. */
    public static boolean person(Card card) {
        if (card.kind() == EntityKind.COMPANY) {
            String form = Standing.fold(card.text(Field.LEGAL_FORM));
            return form.equals("ип") || form.equals("индивидуальный предприниматель");
        }
        return card.kind() == EntityKind.CONTACT || card.kind() == EntityKind.LEAD;
    }

    /** The first usable value of a field on the card or on its consent rows. */
    public static Optional<String> first(CardFile file, Field field) {
        Optional<String> own = file.card().first(field);
        if (own.isPresent()) {
            return own;
        }
        for (Card row : file.consents()) {
            Optional<String> found = row.first(field);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    public boolean given() {
        return processing.equals(GIVEN);
    }

    public boolean withdrawn() {
        return processing.equals(WITHDRAWN);
    }

    /** Whether mailings are switched on. */
    public boolean mailed() {
        return marketing.equals(GIVEN);
    }

    private static String strictest(CardFile file, Field field) {
        List<String> all = new ArrayList<>(file.card().all(field));
        file.consents().forEach(row -> all.addAll(row.all(field)));
        for (String state : STRICT) {
            if (all.contains(state)) {
                return state;
            }
        }
        return "";
    }
}
