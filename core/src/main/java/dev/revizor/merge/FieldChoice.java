package dev.revizor.merge;

import dev.revizor.model.Card;
import dev.revizor.model.ConsentWord;
import dev.revizor.model.Field;
import dev.revizor.model.MergePlan.Choice;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Chooses the value of one field out of the cards of a cluster, the survivor first. */
final class FieldChoice {
    private final List<Card> cards;

    FieldChoice(List<Card> survivorFirst) {
        this.cards = survivorFirst;
    }

    /** The choice for a field; empty when no card has anything typed in it. */
    Optional<Choice> of(Field field) {
        List<Card> usable = cards.stream().filter(card -> card.has(field)).toList();
        if (usable.isEmpty()) {
            Optional<Card> typed =
                    cards.stream().filter(card -> card.typed(field)).findFirst();
            return typed.map(card -> take(field, card, "only", false));
        }
        if (unites(field)) {
            return Optional.of(union(field));
        }
        if (usable.size() == 1) {
            boolean survivor = usable.get(0) == cards.get(0) && belongsToSurvivor(field);
            return Optional.of(take(field, usable.get(0), survivor ? "survivor" : "only", false));
        }
        if (distinct(field, usable).size() == 1) {
            return Optional.of(take(field, usable.get(0), "same", false));
        }
        return Optional.of(differing(field, usable));
    }

    private Choice differing(Field field, List<Card> usable) {
        if (belongsToSurvivor(field)) {
            return take(field, usable.get(0), "survivor", false);
        }
        return switch (field.kind()) {
            case CONSENT -> strictest(field, usable);
            case DATE -> consentDetail(field) ? fromConsent(field, usable) : date(field, usable);
            case NAME, COMPANY, TAX_ID -> best(field, usable);
            case TEXT, CODE, FLAG, NUMBER, ID ->
                consentDetail(field) ? fromConsent(field, usable) : state(field, usable);
            case PHONE, EMAIL, LIST_TEXT -> union(field);
        };
    }

    private static boolean unites(Field field) {
        return switch (field.kind()) {
            case PHONE, EMAIL, LIST_TEXT -> true;
            case ID, CODE, TEXT, NAME, COMPANY, TAX_ID, DATE, FLAG, CONSENT, NUMBER -> field == Field.NOTE;
        };
    }

    private static boolean belongsToSurvivor(Field field) {
        return field == Field.SOURCE_SYSTEM
                || field == Field.EXTERNAL_ID
                || field == Field.ENTITY_KIND
                || field == Field.CREATED_AT;
    }

    private static boolean consentDetail(Field field) {
        return field.name().startsWith("CONSENT_") && field != Field.CONSENT_WITHDRAWN_AT;
    }

    /** A birth date is a fact about the person; other dates move on, so that the latest holds. */
    private Choice date(Field field, List<Card> usable) {
        if (field == Field.BIRTH_DATE) {
            return best(field, usable);
        }
        Card latest = usable.get(0);
        for (Card card : usable) {
            latest = card.text(field).compareTo(latest.text(field)) > 0 ? card : latest;
        }
        return take(field, latest, "newest", false);
    }

    /** Where the deal stands and who answers: the card that was touched last knows. Two owners need a person. */
    private Choice state(Field field, List<Card> usable) {
        if (field.name().equals("SEX") || place(field)) {
            return best(field, usable);
        }
        return newest(field, usable).orElseGet(() -> best(field, usable));
    }

    private static boolean place(Field field) {
        return field.compareTo(Field.ADDRESS) >= 0 && field.compareTo(Field.POSTCODE) <= 0;
    }

    private Optional<Choice> newest(Field field, List<Card> usable) {
        Optional<Card> freshest = single(usable, cards.size(), FieldChoice::freshness);
        return freshest.map(card -> take(field, card, "newest", field == Field.OWNER));
    }

    /** The value of the best quality, else the most frequent, else the newest, else the longest. */
    private Choice best(Field field, List<Card> usable) {
        boolean conflict = field.kind() == Field.Kind.TAX_ID;
        int top = usable.stream().mapToInt(card -> rank(field, card)).min().orElse(0);
        List<Card> good =
                usable.stream().filter(card -> rank(field, card) == top).toList();
        if (distinct(field, good).size() == 1) {
            return take(field, good.get(0), "best_quality", conflict);
        }
        Map<String, Integer> votes = new LinkedHashMap<>();
        usable.forEach(card -> votes.merge(key(field, card), 1, Integer::sum));
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Card> frequent = good.stream()
                .filter(card -> votes.getOrDefault(key(field, card), 0) == most)
                .toList();
        if (!frequent.isEmpty() && distinct(field, frequent).size() == 1) {
            return take(field, frequent.get(0), "most_frequent", conflict);
        }
        List<Card> rest = frequent.isEmpty() ? good : frequent;
        if (field.kind() == Field.Kind.NAME) {
            Optional<Card> longest = longest(field, rest);
            if (longest.isPresent()) {
                return take(field, longest.get(), "longest", conflict);
            }
        }
        Optional<Card> freshest = single(rest, rest.size(), FieldChoice::freshness);
        if (freshest.isPresent()) {
            return take(field, freshest.get(), "newest", conflict || field == Field.OWNER);
        }
        Card chosen = longest(field, rest).orElse(rest.get(0));
        return take(field, chosen, chosen == cards.get(0) ? "survivor" : "longest", conflict || field == Field.OWNER);
    }

    private static Optional<Card> longest(Field field, List<Card> of) {
        return single(of, of.size(), card -> card.text(field).length());
    }

    /** The card with the strictly highest figure. */
    private static Optional<Card> single(List<Card> of, int atMost, ToIntFunction<Card> figure) {
        int high = Integer.MIN_VALUE;
        Card found = of.get(0);
        int times = 0;
        for (Card card : of.subList(0, Math.min(of.size(), atMost))) {
            int value = figure.applyAsInt(card);
            if (value > high) {
                high = value;
                found = card;
                times = 1;
            } else if (value == high) {
                times++;
            }
        }
        return times == 1 && high > 0 ? Optional.of(found) : Optional.empty();
    }

    /** The last day on which anything is known to have happened to the card, as yyyymmdd; 0 when nothing is. */
    private static int freshness(Card card) {
        int latest = 0;
        for (Field field : List.of(Field.UPDATED_AT, Field.LAST_TOUCH_AT, Field.CREATED_AT)) {
            String text = card.text(field);
            if (text.length() >= 10) {
                String digits = text.substring(0, 4) + text.substring(5, 7) + text.substring(8, 10);
                latest = Math.max(latest, digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : 0);
            }
        }
        return latest;
    }

    private static int rank(Field field, Card card) {
        int best = Quality.BLANK.ordinal();
        for (Value value : card.values(field)) {
            best = value.canonical().isEmpty()
                    ? best
                    : Math.min(best, value.quality().ordinal());
        }
        // «Repaired» is as good as «good»: only the spelling differed.
        return best == Quality.REPAIRED.ordinal() ? Quality.GOOD.ordinal() : best;
    }

    /** Withdrawn before refused before given: the card to be never has more consent than its strictest source. */
    private Choice strictest(Field field, List<Card> usable) {
        Card found = usable.get(0);
        for (Card card : usable) {
            found = strictness(field, card) < strictness(field, found) ? card : found;
        }
        return take(field, found, "strictest", true);
    }

    private static int strictness(Field field, Card card) {
        return ConsentWord.rank(ConsentWord.of(card, field));
    }

    /** Day, way and form of a consent come from the card whose consent holds. */
    private Choice fromConsent(Field field, List<Card> usable) {
        List<Card> consenting = cards.stream()
                .filter(card -> card.has(Field.CONSENT_PROCESSING))
                .toList();
        if (consenting.size() > 1
                && distinct(Field.CONSENT_PROCESSING, consenting).size() > 1) {
            String holder = strictest(Field.CONSENT_PROCESSING, consenting).from();
            Optional<Card> same =
                    usable.stream().filter(card -> card.id().equals(holder)).findFirst();
            if (same.isPresent()) {
                return take(field, same.get(), "strictest", false);
            }
        }
        return newest(field, usable).orElseGet(() -> best(field, usable));
    }

    private Choice union(Field field) {
        List<Value> values = new ArrayList<>();
        List<String> from = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Card card : cards) {
            boolean gave = false;
            for (Value value : card.values(field)) {
                if (value.quality() == Quality.BLANK) {
                    continue;
                }
                boolean fresh = false;
                for (String text :
                        value.canonical().isEmpty() ? List.of("raw\u001f" + value.raw()) : value.canonical()) {
                    fresh |= seen.add(text);
                }
                if (fresh) {
                    values.add(value);
                    gave = true;
                }
            }
            if (gave) {
                from.add(card.id());
            }
        }
        String reason = from.size() > 1 ? "union" : holders(field) > 1 ? "same" : "only";
        return new Choice(field, values, String.join(" ", from), reason, false);
    }

    private long holders(Field field) {
        return cards.stream().filter(card -> card.typed(field)).count();
    }

    private static Set<String> distinct(Field field, List<Card> of) {
        Set<String> out = new LinkedHashSet<>();
        of.forEach(card -> out.add(key(field, card)));
        return out;
    }

    private static String key(Field field, Card card) {
        return String.join("\u001f", card.all(field));
    }

    private static Choice take(Field field, Card card, String reason, boolean conflict) {
        List<Value> typed = card.values(field).stream()
                .filter(value -> value.quality() != Quality.BLANK)
                .toList();
        return new Choice(field, typed, card.id(), reason, conflict);
    }
}
