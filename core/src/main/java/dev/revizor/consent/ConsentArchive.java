package dev.revizor.consent;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.policy.Policy;
import dev.revizor.rule.ConsentState;
import dev.revizor.rule.Days;
import dev.revizor.rule.Facts;
import dev.revizor.rule.LastTouch;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The consent archive over natural persons: what is there, what is not, and until when the evidence is kept. A blank is
 * «not found in this file»; only an explicit no or a withdrawal is a refusal.
 */
public final class ConsentArchive {
    private final Facts facts;
    private final Policy.Consent policy;
    private long persons;
    private long given;
    private long refused;
    private long withdrawn;
    private long keepDue;
    private Optional<LocalDate> firstKeepUntil = Optional.empty();

    public ConsentArchive(Facts facts) {
        this.facts = facts;
        this.policy = facts.policy().consent();
    }

    /**
     * What the archive says of one card.
     *
     * @param person whether the card is a natural person: a contact, a lead, or a sole trader
     * @param state {@code given}, {@code refused}, {@code withdrawn}, {@code not_found}
     * @param given when it was given, if known
     * @param withdrawn when it was withdrawn, if known
     * @param keepUntil the last day to keep the evidence; empty while no term runs
     */
    public record State(
            boolean person,
            String state,
            Optional<LocalDate> given,
            Optional<LocalDate> withdrawn,
            Optional<LocalDate> keepUntil) {}

    /**
     * The totals.
     *
     * @param persons natural persons
     * @param given with a consent
     * @param refused with an explicit no
     * @param withdrawn with a withdrawal
     * @param notFound nothing in this file
     * @param firstKeepUntil the earliest last day to keep that is not over yet
     * @param keepDue evidence whose term is over
     * @param missing fields without which nothing was checked
     */
    public record Summary(
            long persons,
            long given,
            long refused,
            long withdrawn,
            long notFound,
            Optional<LocalDate> firstKeepUntil,
            long keepDue,
            List<Field> missing) {}

    /** Whether consent rules concern the card: natural persons, sole traders among them; companies are outside. */
    public static boolean isPerson(Card card) {
        return ConsentState.person(card);
    }

    /** Counts a card. */
    public void offer(CardFile file) {
        State state = state(file);
        if (!state.person()) {
            return;
        }
        persons++;
        switch (state.state()) {
            case "given" -> given++;
            case "refused" -> refused++;
            case "withdrawn" -> withdrawn++;
            default -> {
                return;
            }
        }
        state.keepUntil().ifPresent(this::term);
    }

    private void term(LocalDate until) {
        if (until.isBefore(facts.today())) {
            keepDue++;
        } else if (firstKeepUntil.isEmpty() || until.isBefore(firstKeepUntil.get())) {
            firstKeepUntil = Optional.of(until);
        }
    }

    /** What the archive says of a card. */
    public State state(CardFile file) {
        Card card = file.card();
        if (!isPerson(card)) {
            return new State(false, "not_found", Optional.empty(), Optional.empty(), Optional.empty());
        }
        List<Card> records = new ArrayList<>(List.of(card));
        records.addAll(file.consents());
        Optional<LocalDate> givenOn = latest(records, Field.CONSENT_AT);
        Optional<LocalDate> withdrawnOn = latest(records, Field.CONSENT_WITHDRAWN_AT);
        String said = ConsentState.of(file).processing();
        String state = said.isEmpty() ? "not_found" : said;
        return new State(true, state, givenOn, withdrawnOn, keepUntil(file, state, givenOn, withdrawnOn));
    }

    private static Optional<LocalDate> latest(List<Card> records, Field field) {
        Optional<LocalDate> latest = Optional.empty();
        for (Card record : records) {
            latest = later(latest, Days.of(record, field));
        }
        return latest;
    }

    /** By the policy's anchor; an active consent without an end has no term, but under the literal reading. */
    private Optional<LocalDate> keepUntil(
            CardFile file, String state, Optional<LocalDate> givenOn, Optional<LocalDate> withdrawnOn) {
        if (state.equals("not_found") || state.equals("refused")) {
            return Optional.empty();
        }
        // A consent that was given again after a withdrawal is active: no term runs.
        Optional<LocalDate> end = state.equals("withdrawn") ? withdrawnOn : Optional.empty();
        Optional<LocalDate> anchor = switch (policy.anchor()) {
            case "capture" -> givenOn;
            case "end" -> end;
            case "last_use" -> end.isPresent() ? lastUse(file).or(() -> end) : Optional.empty();
            default -> end.isPresent() ? later(end, later(givenOn, lastUse(file))) : Optional.empty();
        };
        return anchor.map(day -> keepUntil(day, policy.keepYears()));
    }

    private static Optional<LocalDate> lastUse(CardFile file) {
        return LastTouch.of(file).day();
    }

    private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        return a.get().isAfter(b.get()) ? a : b;
    }

    /**
     * The last day to keep evidence whose term begins with a day. The same day and month after so many years; where that
     * month has no such day, its last one (Civil Code of Russia, articles 191 and 192; 29.02.2024 + 6 → 28.02.2030).
     */
    public static LocalDate keepUntil(LocalDate anchor, int years) {
        return anchor.plus(Period.ofYears(years));
    }

    /** The totals so far. */
    public Summary summary() {
        List<Field> missing = facts.answers(Field.CONSENT_PROCESSING) ? List.of() : List.of(Field.CONSENT_PROCESSING);
        return new Summary(
                persons,
                given,
                refused,
                withdrawn,
                persons - given - refused - withdrawn,
                firstKeepUntil,
                keepDue,
                missing);
    }
}
