package dev.revizor.rule;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.policy.Policy;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How a card stands by its status, else its stage: in work, closed, refused, a client; by the words of the policy. */
public final class Standing {
    private final Set<String> open;
    private final Set<String> closed;
    private final Set<String> refused;
    private final Set<String> client;
    private final boolean told;

    /**
     * Words of a policy.
     *
     * @param policy whose words
     * @param told whether any card has a status or stage column; without one every card counts as open
     */
    public Standing(Policy policy, boolean told) {
        this.open = folded(policy.words().openStatuses());
        this.refused = folded(policy.words().refusedStatuses());
        this.closed = folded(policy.words().closedStatuses());
        this.closed.addAll(refused);
        this.client = folded(policy.words().clientStatuses());
        this.told = told;
    }

    /** As the facts have it. */
    public static Standing of(Facts facts) {
        return new Standing(facts.policy(), facts.mapped(Field.STATUS) || facts.mapped(Field.STAGE));
    }

    /** The word that says how the card stands, as typed; empty when there is none. */
    public static String word(Card card) {
        String status = card.text(Field.STATUS);
        return status.isEmpty() ? card.text(Field.STAGE) : status;
    }

    /** In work: it needs a next action. */
    public boolean isOpen(Card card) {
        return !told || open.contains(fold(word(card)));
    }

    /** Refused or put away: it needs none. */
    public boolean isClosed(Card card) {
        return told && closed.contains(fold(word(card)));
    }

    /** A refusal: it needs a reason. */
    public boolean isRefused(Card card) {
        return told && refused.contains(fold(word(card)));
    }

    /** Bought at least once. */
    public boolean isClient(Card card) {
        return told && client.contains(fold(word(card)));
    }

    /** Whether the word is in any list. */
    public boolean isKnown(String word) {
        String folded = fold(word);
        return open.contains(folded) || closed.contains(folded) || client.contains(folded);
    }

    /** Lower case, ё as е, without outer spaces: how the words are compared. */
    public static String fold(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static Set<String> folded(Collection<String> words) {
        Set<String> out = new HashSet<>();
        words.forEach(word -> out.add(fold(word)));
        return out;
    }
}
