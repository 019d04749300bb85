package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.CrmLinks;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.report.formats.CardLine;
import dev.revizor.report.formats.WorkItem;
import dev.revizor.report.formats.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the worklist shows of cards, made while they pass anyway, so that nothing is looked up again card by card. Goes
 * with each finding into the store; only of the cards in groups and in the draw is it kept in memory.
 */
final class CardNotes implements Workload, Inspection.Notes {
    private final Policy policy;
    private final Map<String, CardLine> kept = new HashMap<>();
    private String lastId = "";
    private CardLine last = CardLine.UNKNOWN;

    CardNotes(Policy policy) {
        this.policy = policy;
    }

    @Override
    public void keep(CardFile file) {
        kept.put(file.card().id(), line(file.card()));
    }

    @Override
    public WorkItem item(CardFile file, Finding finding) {
        Card card = file.card();
        CardLine line = line(card);
        if (finding.field().isPresent()) {
            for (Value value : card.values(finding.field().get())) {
                if (!value.raw().isEmpty()) {
                    return new WorkItem(finding, line, value.raw(), proposed(value));
                }
            }
        }
        return new WorkItem(finding, line, "", "");
    }

    private static String proposed(Value value) {
        String proposed = !value.suggestion().isEmpty() ? value.suggestion() : String.join(", ", value.canonical());
        return proposed.equals(value.raw()) ? "" : proposed;
    }

    /** The findings of a card come one after the other. */
    private CardLine line(Card card) {
        if (!card.id().equals(lastId)) {
            lastId = card.id();
            last = new CardLine(
                    card.text(Field.OWNER), name(card), card.text(Field.PHONE), card.text(Field.EMAIL), link(card));
        }
        return last;
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
    public Optional<CardLine> card(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** The external ids of a group's cards for the CRM's own merge screen; empty when one of them has none. */
    static Optional<List<String>> externalIds(List<Card> cards) {
        List<String> ids =
                cards.stream().map(card -> card.text(Field.EXTERNAL_ID)).toList();
        return ids.contains("") ? Optional.empty() : Optional.of(ids);
    }
}
