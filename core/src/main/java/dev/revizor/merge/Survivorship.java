package dev.revizor.merge;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.Cluster;
import dev.revizor.model.Digest;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.MergePlan;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides which card of a cluster stays, and which value each field of the card to be gets and why. */
public final class Survivorship {
    /** Sorts after every ISO date: a card without a creation date is never the oldest. */
    private static final String NO_DATE = "9999";

    private Survivorship() {}

    /**
     * The plan for a cluster. It is decided only where every pair is in the merge band and no field needs a person.
     *
     * @param cluster the cluster
     * @param members its cards, in any order
     * @param policy who survives
     */
    public static MergePlan plan(Cluster cluster, List<Card> members, Policy policy) {
        List<Card> ordered = new ArrayList<>(members);
        ordered.sort(survivorFirst(policy.merge().survivor()));
        Card survivor = ordered.get(0);
        List<Card> losers = new ArrayList<>(ordered.subList(1, ordered.size()));
        losers.sort(Comparator.comparing(Card::id));
        List<Card> all = new ArrayList<>(List.of(survivor));
        all.addAll(losers);
        FieldChoice chooser = new FieldChoice(all);
        List<MergePlan.Choice> choices = new ArrayList<>();
        boolean open = cluster.band() != Band.MERGE;
        for (Field field : Field.values()) {
            Optional<MergePlan.Choice> choice = chooser.of(field);
            if (choice.isPresent()) {
                choices.add(choice.get());
                open |= choice.get().conflict();
            }
        }
        List<String> prints = all.stream().map(Survivorship::fingerprint).toList();
        List<String> loserIds = losers.stream().map(Card::id).toList();
        return new MergePlan(
                cluster.id(), survivor.id(), loserIds, choices, prints, cluster.band(), open ? "ask" : "merge");
    }

    private static Comparator<Card> survivorFirst(String rule) {
        Comparator<Card> oldest = Comparator.comparing(Survivorship::created);
        Comparator<Card> fullest = Comparator.comparingInt(card -> -filled(card));
        Comparator<Card> chosen =
                rule.equals("fullest") ? fullest.thenComparing(oldest) : oldest.thenComparing(fullest);
        return chosen.thenComparing(Card::id);
    }

    private static String created(Card card) {
        return card.first(Field.CREATED_AT).orElse(NO_DATE);
    }

    private static int filled(Card card) {
        int out = 0;
        for (Field field : card.fields().keySet()) {
            out += card.has(field) ? 1 : 0;
        }
        return out;
    }

    /**
     * The card that a plan makes: the survivor's id and row, the chosen values, and of the unmapped columns the
     * survivor's cells or, where those are blank, the first other's.
     *
     * @param plan the plan
     * @param members at least the plan's survivor and losers, in any order
     */
    public static Card merged(MergePlan plan, List<Card> members) {
        Map<String, Card> byId = new TreeMap<>();
        members.forEach(card -> byId.put(card.id(), card));
        Card survivor = member(byId, plan.survivor());
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(survivor.fields());
        plan.choices().forEach(choice -> fields.put(choice.field(), choice.values()));
        Map<Integer, Extra> extras = new TreeMap<>();
        survivor.extras().forEach(extra -> extras.put(extra.column(), extra));
        for (String loser : plan.losers()) {
            for (Extra extra : member(byId, loser).extras()) {
                Extra held = extras.get(extra.column());
                if (held == null || held.value().isBlank()) {
                    extras.put(extra.column(), extra);
                }
            }
        }
        return new Card(survivor.id(), survivor.kind(), survivor.origin(), fields, List.copyOf(extras.values()));
    }

    private static Card member(Map<String, Card> byId, String id) {
        Card card = byId.get(id);
        if (card == null) {
            throw new IllegalArgumentException("a card of the plan is missing");
        }
        return card;
    }

    /** SHA-256 over a card's kind and content, its id and row left out: changes when anything in the card does. */
    public static String fingerprint(Card card) {
        StringBuilder out = new StringBuilder(card.kind().id());
        card.fields().forEach((field, values) -> {
            out.append('\u001e').append(field.id());
            for (Value value : values) {
                out.append('\u001f').append(value.column()).append('\u001f').append(value.raw());
                value.canonical().forEach(canonical -> out.append('\u001d').append(canonical));
            }
        });
        for (Extra extra : card.extras()) {
            out.append('\u001e').append(extra.column()).append('\u001f').append(extra.value());
        }
        return Digest.sha256(out.toString());
    }
}
