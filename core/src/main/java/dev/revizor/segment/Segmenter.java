package dev.revizor.segment;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Membership;
import dev.revizor.policy.Policy;
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
        boolean touches = facts.mapped(Field.LAST_TOUCH_AT)
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
            String reason = missing.isEmpty() ? "unclassified.no_rule" : "unclassified.no_data";
            return new Membership(card.id(), "unclassified", "", false, reason, Optional.empty(), List.of(), missing);
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

    /** A class that fits, with why and since when. */
    private record Fit(String clientClass, String reason, Optional<LocalDate> since) {}

    /**
     * What the card has done.
     *
     * @param bought whether a purchase ever happened
     * @param lastPurchase its day, if known
     * @param lastTouch the last touch, purchase or deal
     */
    private record Acts(boolean bought, Optional<LocalDate> lastPurchase, Optional<LocalDate> lastTouch) {}

    private Acts acts(CardFile file) {
        Card card = file.card();
        Optional<LocalDate> purchase = day(card, Field.LAST_PURCHASE_AT);
        boolean bought = standing.client(card) || purchase.isPresent() || positive(card.text(Field.PURCHASES));
        Optional<LocalDate> touch = later(day(card, Field.LAST_TOUCH_AT), day(card, Field.LAST_INBOUND_AT));
        for (Card deal : file.deals()) {
            if (standing.client(deal)) {
                bought = true;
                purchase = later(purchase, later(day(deal, Field.CLOSED_AT), day(deal, Field.CREATED_AT)));
            }
            touch = later(touch, day(deal, Field.UPDATED_AT));
        }
        for (Card one : file.touches()) {
            touch = later(touch, later(day(one, Field.LAST_TOUCH_AT), day(one, Field.CREATED_AT)));
        }
        return new Acts(bought, purchase, later(touch, purchase));
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
        boolean recent = acts.bought() && within(acts.lastTouch(), limits.activeDays());
        if (!recent) {
            return Optional.empty();
        }
        boolean purchase = within(acts.lastPurchase(), limits.activeDays());
        return Optional.of(new Fit(
                "active",
                purchase ? "active.purchase_recent" : "active.touch_recent",
                purchase ? acts.lastPurchase() : acts.lastTouch()));
    }

    private Optional<Fit> dormant(Acts acts) {
        Optional<LocalDate> last = acts.lastTouch();
        if (last.isEmpty() || within(last, limits.dormantDays())) {
            return Optional.empty();
        }
        return Optional.of(new Fit("dormant", "dormant.silent", last.map(day -> day.plusDays(limits.dormantDays() + 1L))));
    }

    private Optional<Fit> potential(Card card, Acts acts) {
        boolean interested = card.has(Field.INTEREST) || standing.open(card);
        return !acts.bought() && interested && within(acts.lastTouch(), limits.dormantDays())
                ? Optional.of(new Fit("potential", "potential.interest", acts.lastTouch()))
                : Optional.empty();
    }

    /** Hot, warm, cold: only for those who may still buy. */
    private String temperature(String clientClass, Card card, Acts acts) {
        if (!clientClass.equals("potential") && !clientClass.equals("active")) {
            return "";
        }
        boolean late = hotStages.contains(Standing.fold(card.text(Standing.statusField(card))));
        if (late || standing.open(card) && within(acts.lastTouch(), limits.hotDays())) {
            return "hot";
        }
        return card.has(Field.INTEREST) && within(acts.lastTouch(), limits.warmDays()) ? "warm" : "cold";
    }

    private boolean within(Optional<LocalDate> day, int days) {
        return day.isPresent() && !day.get().isBefore(today.minusDays(days));
    }

    private static Optional<LocalDate> day(Card card, Field field) {
        String text = card.text(field);
        return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
    }

    private static Optional<LocalDate> later(Optional<LocalDate> a, Optional<LocalDate> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? a : b;
        }
        return a.get().isAfter(b.get()) ? a : b;
    }
}
