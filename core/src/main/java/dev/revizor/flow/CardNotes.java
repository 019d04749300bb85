package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.CrmLinks;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.report.formats.Workload;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The few values of a card that the worklist shows, noted while the card passes anyway, so that nothing is looked up
 * again card by card. Only cards that the worklist will speak of are kept.
 */
final class CardNotes implements Workload, Inspection.Notes {
    private final Policy policy;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Map<Field, Repair>> repairs = new HashMap<>();

    CardNotes(Policy policy) {
        this.policy = policy;
    }

    /** Keeps what the worklist shows of a card. */
    @Override
    public void card(CardFile file) {
        Card card = file.card();
        entries.put(
                card.id(),
                new Entry(
                        card.text(Field.OWNER),
                        name(card),
                        card.text(Field.PHONE),
                        card.text(Field.EMAIL),
                        link(card)));
    }

    /** Keeps what stands in a field and what is proposed for it. */
    @Override
    public void field(CardFile file, Field field) {
        Card card = file.card();
        for (Value value : card.values(field)) {
            String proposed = !value.suggestion().isEmpty() ? value.suggestion() : String.join(", ", value.canonical());
            boolean same = proposed.equals(value.raw());
            if (!value.raw().isEmpty()) {
                repairs.computeIfAbsent(card.id(), id -> new EnumMap<>(Field.class))
                        .putIfAbsent(field, new Repair(value.raw(), same ? "" : proposed));
            }
        }
    }

    private static String name(Card card) {
        String person = Stream.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC)
                .map(card::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (!person.isEmpty()) {
            return person;
        }
        return card.first(Field.FULL_NAME).or(() -> card.first(Field.COMPANY)).orElse("");
    }

    private String link(Card card) {
        return CrmLinks.card(policy.portal(), policy.portalSystem(), card);
    }

    @Override
    public Optional<Entry> entry(String subject) {
        return Optional.ofNullable(entries.get(subject));
    }

    @Override
    public Optional<Repair> repair(String subject, Field field) {
        return Optional.ofNullable(repairs.getOrDefault(subject, Map.of()).get(field));
    }

    /** The external ids of a group's cards for the CRM's own merge screen; empty when one of them has none. */
    static Optional<List<String>> externalIds(List<Card> cards) {
        List<String> ids =
                cards.stream().map(card -> card.text(Field.EXTERNAL_ID)).toList();
        return ids.contains("") ? Optional.empty() : Optional.of(ids);
    }
}
