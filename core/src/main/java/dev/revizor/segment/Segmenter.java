package dev.revizor.segment;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Membership;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Days;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The five classes of the article, in the order of precedence: blacklist, partner, active, dormant, potential; whoever
 * fits none is reported as unclassified. Without data on purchases or touches nothing is guessed.
 */
public final class Segmenter {
    private static final Set<String> BLACKLIST =
            Set.of("черный список", "чс", "blacklist", "black list", "в черном списке");
    private static final Set<String> PARTNER = Set.of(
            "партнер",
            "дистрибьютор",
            "дилер",
            "агент",
            "подрядчик",
            "партнерская",
            "partner",
            "distributor",
            "dealer",
            "agent",
            "contractor");

    private final Policy.Segment limits;
    private final Standing standing;
    private final LocalDate today;
    private final Set<String> hotStages = new HashSet<>();
    private final List<Field> missing;

    public Segmenter(Facts facts) {
        this.limits = facts.policy().segment();
        this.standing = facts.standing();
        this.today = facts.today();
        limits.hotStages().forEach(stage -> hotStages.add(Standing.fold(stage)));
        this.missing = missing(facts);
    }

    /** What must be there before a class can be told: something on touches or purchases. */
    private static List<Field> missing(Facts facts) {
        boolean touches = facts.answers(Field.LAST_TOUCH_AT)
                || facts.mapped(Field.LAST_INBOUND_AT)
                || facts.kinds().contains(EntityKind.TOUCH);
        boolean purchases = facts.mapped(Field.LAST_PURCHASE_AT)
                || facts.mapped(Field.PURCHASES)
                || facts.kinds().contains(EntityKind.DEAL);
        return touches || purchases ? List.of() : List.of(Field.LAST_TOUCH_AT, Field.LAST_PURCHASE_AT);
    }

    /** The class of a card. */
    public Membership classify(CardFile file) {
        Card card = file.card();
        Acts acts = acts(file);
        List<Fit> fits = new ArrayList<>();
        blacklist(card).ifPresent(fits::add);
        partner(card).ifPresent(fits::add);
        if (missing.isEmpty()) {
            active(acts).ifPresent(fits::add);
            dormant(acts).ifPresent(fits::add);
            potential(card, acts).ifPresent(fits::add);
        }
        if (fits.isEmpty()) {
            return unclassified(card, acts);
        }
        Fit first = fits.get(0);
        List<String> also = fits.stream().skip(1).map(Fit::clientClass).toList();
        boolean archive = first.clientClass().equals("dormant")
                && !card.text(Field.ARCHIVED).equals("yes")
                && !standing.closed(card);
        return new Membership(
                card.id(),
                first.clientClass(),
                temperature(first.clientClass(), card, acts),
                archive,
                first.reason(),
                first.since(),
                also,
                List.of());
    }

    /** Who fits no rule, with the fields that would tell: nothing is guessed, nobody is dropped. */
    private Membership unclassified(Card card, Acts acts) {
        String reason = "unclassified.no_rule";
        List<Field> wanted = List.of();
        if (!missing.isEmpty()) {
            reason = "unclassified.no_data";
            wanted = missing;
        } else if (!standing.closed(card) && acts.last().isEmpty()) {
            reason = "unclassified.no_data";
            wanted = List.of(Field.LAST_TOUCH_AT, Field.LAST_PURCHASE_AT);
        } else if (!acts.bought() && !acts.neverBought() && !standing.closed(card)) {
            reason = "unclassified.no_data";
            wanted = List.of(Field.STATUS, Field.PURCHASES);
        }
        return new Membership(card.id(), "unclassified", "", false, reason, Optional.empty(), List.of(), wanted);
    }

    /** A class that fits, with why and since when. */
    private record Fit(String clientClass, String reason, Optional<LocalDate> since) {}

    /**
     * What the card has done.
     *
     * @param bought whether a purchase ever happened
     * @param neverBought whether something says that none happened: a count of 0, or a status of the open funnel
     * @param lastPurchase its day, if known
     * @param last the last act of the client: a purchase, a request, a talk; not our call that nobody answered
     */
    private record Acts(
            boolean bought, boolean neverBought, Optional<LocalDate> lastPurchase, Optional<LocalDate> last) {}

    private Acts acts(CardFile file) {
        Card card = file.card();
        Optional<LocalDate> purchase = day(card, Field.LAST_PURCHASE_AT);
        boolean bought = standing.client(card) || purchase.isPresent() || positive(card.text(Field.PURCHASES));
        Optional<LocalDate> touch = later(answered(card, Field.LAST_TOUCH_AT), day(card, Field.LAST_INBOUND_AT));
        for (Card deal : file.deals()) {
            if (standing.client(deal)) {
                bought = true;
                purchase = later(purchase, later(day(deal, Field.CLOSED_AT), day(deal, Field.CREATED_AT)));
            }
            touch = later(touch, day(deal, Field.UPDATED_AT));
        }
        for (Card one : file.touches()) {
            touch = later(touch, answered(one, one.has(Field.LAST_TOUCH_AT) ? Field.LAST_TOUCH_AT : Field.CREATED_AT));
        }
        String purchases = card.text(Field.PURCHASES);
        boolean never = !bought && (standing.surelyOpen(card) || (!purchases.isEmpty() && !positive(purchases)));
        return new Acts(bought, never, purchase, later(touch, purchase));
    }

    /** The day of a touch, unless nobody answered, or it is in the future and so no act yet. */
    private Optional<LocalDate> answered(Card row, Field when) {
        return standing.noAnswer(row.text(Field.TOUCH_RESULT))
                ? Optional.empty()
                : day(row, when).filter(day -> !day.isAfter(today));
    }

    private static boolean positive(String number) {
        return !number.isEmpty() && number.charAt(0) != '-' && number.chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    private static Optional<Fit> blacklist(Card card) {
        return marked(card, BLACKLIST)
                ? Optional.of(new Fit("blacklist", "blacklist.marked", day(card, Field.REFUSED_AT)))
                : Optional.empty();
    }

    private static Optional<Fit> partner(Card card) {
        return marked(card, PARTNER)
                ? Optional.of(new Fit("partner", "partner.marked", day(card, Field.CREATED_AT)))
                : Optional.empty();
    }

    private static boolean marked(Card card, Set<String> words) {
        for (Field field : List.of(Field.CLASS, Field.STATUS, Field.TAGS)) {
            for (String value : card.all(field)) {
                if (words.contains(Standing.fold(value))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Fit> active(Acts acts) {
        boolean recent = acts.bought() && within(acts.last(), limits.activeDays());
        if (!recent) {
            return Optional.empty();
        }
        boolean purchase = within(acts.lastPurchase(), limits.activeDays());
        return Optional.of(new Fit(
                "active",
                purchase ? "active.purchase_recent" : "active.touch_recent",
                purchase ? acts.lastPurchase() : acts.last()));
    }

    private Optional<Fit> dormant(Acts acts) {
        Optional<LocalDate> last = acts.last();
        if (last.isEmpty() || within(last, limits.dormantDays())) {
            return Optional.empty();
        }
        return Optional.of(
                new Fit("dormant", "dormant.silent", last.map(day -> day.plusDays(limits.dormantDays() + 1L))));
    }

    private Optional<Fit> potential(Card card, Acts acts) {
        boolean interested = card.has(Field.INTEREST) || standing.surelyOpen(card);
        boolean mayBuy = acts.neverBought() && !standing.closed(card);
        // A card that was made is a request that came in: its day counts where no talk is known.
        Optional<LocalDate> interest = acts.last().or(() -> day(card, Field.CREATED_AT));
        return mayBuy && interested && within(interest, limits.dormantDays())
                ? Optional.of(new Fit("potential", "potential.interest", interest))
                : Optional.empty();
    }

    /** Hot, warm, cold: only for those who may still buy. */
    private String temperature(String clientClass, Card card, Acts acts) {
        if (!clientClass.equals("potential") && !clientClass.equals("active")) {
            return "";
        }
        boolean late = hotStages.contains(Standing.fold(card.text(Standing.statusField(card))));
        if (late || within(day(card, Field.LAST_INBOUND_AT), limits.hotDays())) {
            return "hot";
        }
        return within(acts.last(), limits.warmDays()) ? "warm" : "cold";
    }

    private boolean within(Optional<LocalDate> day, int days) {
        return day.isPresent()
                && !day.get().isBefore(today.minusDays(days))
                && !day.get().isAfter(today);
    }

    private static Optional<LocalDate> day(Card card, Field field) {
        return Days.of(card, field);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? a : b;
        }
        return a.get().isAfter(b.get()) ? a : b;
    }
}
