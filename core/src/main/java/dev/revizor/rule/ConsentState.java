package dev.revizor.rule;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a natural person allowed, after the card and the rows of a consent file that hang on it. The stricter
 * word wins, unless the milder one is known to be the later.
 *
 * @param processing {@code given}, {@code refused}, {@code withdrawn}, or empty when nothing readable was found
 * @param marketing the same for mailings
 */
public record ConsentState(String processing, String marketing) {
    public static final String GIVEN = "given";
    public static final String REFUSED = "refused";
    public static final String WITHDRAWN = "withdrawn";

    /**
     * The state of a card. A refusal or a withdrawal wins over a consent, unless the consent is the later one and both
     * days are known; the last withdrawal counts as one whatever the flag says.
     */
    public static ConsentState of(CardFile file) {
        Trail processing = new Trail();
        Trail marketing = new Trail();
        look(file.card(), processing, marketing);
        file.consents().forEach(row -> look(row, processing, marketing));
        return new ConsentState(processing.state(), marketing.state());
    }

    private static void look(Card row, Trail processing, Trail marketing) {
        Optional<LocalDate> given = Days.of(row, Field.CONSENT_AT);
        Optional<LocalDate> withdrawn = Days.of(row, Field.CONSENT_WITHDRAWN_AT);
        if (withdrawn.isPresent()) {
            processing.add(WITHDRAWN, withdrawn);
        }
        for (String state : row.all(Field.CONSENT_PROCESSING)) {
            processing.add(state, state.equals(WITHDRAWN) ? withdrawn : given);
        }
        for (String state : row.all(Field.CONSENT_MARKETING)) {
            marketing.add(state, given);
        }
    }

    /** What was said about one purpose: the last day of each state, and whether it was ever said without a day. */
    private static final class Trail {
        private boolean given;
        private LocalDate givenOn = LocalDate.MIN;
        private String strict = "";
        private LocalDate strictOn = LocalDate.MIN;

        void add(String state, Optional<LocalDate> day) {
            if (state.equals(GIVEN)) {
                given = true;
                givenOn = later(givenOn, day.orElse(LocalDate.MIN));
            } else if (state.equals(WITHDRAWN) || state.equals(REFUSED)) {
                strict = strict.equals(WITHDRAWN) ? WITHDRAWN : state;
                // Without a day it may be the last word, so that no consent is later.
                strictOn = later(strictOn, day.orElse(LocalDate.MAX));
            }
        }

        String state() {
            boolean renewed = given && givenOn.isAfter(strictOn);
            return strict.isEmpty() || renewed ? (given ? GIVEN : "") : strict;
        }

        private static LocalDate later(LocalDate a, LocalDate b) {
            return a.isAfter(b) ? a : b;
        }
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
}
