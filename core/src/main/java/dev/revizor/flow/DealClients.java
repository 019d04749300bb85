package dev.revizor.flow;

import dev.revizor.match.OtherPerson;
import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import dev.revizor.store.EncodedCard;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clients whom the deals of one file bring. A client repeats per deal: he is folded, and that is no duplicate. What
 * several deals add to his card is gathered and written once, so that neither the time nor the journal grows with the
 * square of his deals.
 */
final class DealClients {
    /** So many values are kept at once, some tens of megabytes; beyond that the client not met for longest is written. */
    private static final long KEPT_VALUES = 100_000;

    private final Arrivals arrivals;
    private final OtherPerson names = new OtherPerson();
    /** By id, the one not met for longest first. */
    private final Map<String, ClientCard> gathered = new LinkedHashMap<>(16, 0.75f, true);

    private final long most;
    private long values;
    private long brought;
    private long apart;

    DealClients(Arrivals arrivals) {
        this(arrivals, KEPT_VALUES);
    }

    /**
     * With another bound.
     *
     * @param most how many values of cards are kept at once
     */
    DealClients(Arrivals arrivals, long most) {
        this.arrivals = arrivals;
        this.most = most;
    }

    /** Whose card the id of a client is. */
    enum Whose {
        HIS,
        /** Another person's by surname and given name: the card was left as it is. */
        OTHERS
    }

    /** Whose card the id of a client is, where nothing of him is to be taken yet. */
    Whose whose(Card card) {
        ClientCard known = gathered.get(card.id());
        Optional<Card> there = known == null ? there(card) : Optional.of(known.named());
        return there.filter(named -> isOther(named, card)).isPresent() ? Whose.OTHERS : Whose.HIS;
    }

    /** Whether a row names somebody else. Who was merged into another may still be called as before the merge. */
    private boolean isOther(Card named, Card said) {
        return names.isOther(named, said)
                && arrivals.writer()
                        .folded(said.id())
                        .filter(folded -> folded.has(Field.LAST_NAME) && folded.has(Field.FIRST_NAME))
                        .filter(folded -> !names.isOther(folded, said))
                        .isEmpty();
    }

    /** The card of an id; where a merge has folded it into another, that one. */
    private Optional<Card> there(Card card) {
        return arrivals.base().find(card.id()).or(() -> arrivals.writer().survivor(card.id()));
    }

    /** Takes a client as a deal names him. */
    Whose take(Card card, EncodedCard encoded) {
        ClientCard known = gathered.get(card.id());
        if (known != null) {
            return add(known, card, card);
        }
        return switch (arrivals.writer().apply(new Change.Insert(card), encoded)) {
            case NEW -> {
                arrivals.brought(card);
                brought++;
                yield Whose.HIS;
            }
            case SAME -> {
                arrivals.named(card);
                yield Whose.HIS;
            }
            case MERGED -> Whose.HIS;
            case DIFFERENT -> there(card).map(there -> gather(there, card)).orElse(Whose.HIS);
        };
    }

    /** What is said of a card that was folded into another, as said of that one, which has an id of its own. */
    private static Card as(Card there, Card said) {
        if (there.id().equals(said.id())) {
            return said;
        }
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(said.fields());
        fields.remove(Field.EXTERNAL_ID);
        return new Card(there.id(), said.kind(), said.origin(), fields, said.extras());
    }

    /** Takes the same client as a card of his own, since the id is another's. */
    void takeApart(Card card, EncodedCard encoded, String id, String place) {
        apart++;
        take(card, encoded);
        arrivals.apart(card, id, place);
    }

    private Whose gather(Card there, Card row) {
        Card said = as(there, row);
        ClientCard known = gathered.get(there.id());
        if (known != null) {
            return add(known, said, row);
        }
        ClientCard one = new ClientCard(there);
        gathered.put(there.id(), one);
        values += there.fields().size();
        Whose whose = add(one, said, row);
        makeRoom();
        return whose;
    }

    /**
     * Adds what a row says of a client.
     *
     * @param row the client under the id of the row, of which a merge may have made another
     */
    private Whose add(ClientCard known, Card said, Card row) {
        if (isOther(known.named(), row)) {
            return Whose.OTHERS;
        }
        arrivals.named(said);
        boolean young = arrivals.wasBrought(said);
        values += known.add(said, (field, value) -> {
            if (young) {
                arrivals.otherwise().note(said, field, value);
            }
        });
        arrivals.otherwise().look(said, known::values);
        return Whose.HIS;
    }

    private void makeRoom() {
        Iterator<ClientCard> oldest = gathered.values().iterator();
        while (values > most && gathered.size() > 1) {
            ClientCard one = oldest.next();
            oldest.remove();
            values -= one.size();
            write(one);
        }
    }

    /** Writes what was gathered; at the end of the file. */
    void write() {
        List<ClientCard> all = new ArrayList<>(gathered.values());
        gathered.clear();
        values = 0;
        all.forEach(this::write);
    }

    /** What deals say of a client who has a card is no news of that card's own source: that stays apart. */
    private void write(ClientCard one) {
        one.filled().ifPresent(filled -> {
            Card own = arrivals.writer().said(filled.id()).orElse(one.there());
            arrivals.writer().apply(new Change.Update(filled, "import.client", Optional.of(own)));
        });
    }

    /** How many clients were not there before. */
    long brought() {
        return brought;
    }

    /** How many deals have another person under the contact's id. */
    long apart() {
        return apart;
    }
}
