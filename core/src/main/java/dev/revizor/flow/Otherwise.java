package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.store.Base;
import dev.revizor.store.FieldNotes;
import dev.revizor.view.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What deals say of their clients otherwise than the clients' own cards. The cards keep their values, so this is all that
 * anybody hears of the others. A value counts once for a client, however many of his deals have it. Whether it differs is
 * decided when all files have been read, since a later one may have the client's own card: so the order of files and rows
 * makes no difference.
 */
final class Otherwise implements AutoCloseable {
    /** So many notes are kept at once, some twenty megabytes; beyond that they go to the disk. */
    private static final int KEPT = 50_000;

    private final Base base;
    private final int most;
    private final Map<Key, FieldNotes.Note> told = new LinkedHashMap<>();
    private @Nullable FieldNotes written;

    Otherwise(Base base) {
        this(base, KEPT);
    }

    /**
     * With another bound.
     *
     * @param most how many notes are kept at once
     */
    Otherwise(Base base, int most) {
        this.base = base;
        this.most = most;
    }

    private record Key(String card, Field field, String text) {}

    /**
     * A value of a deal that its client's card does not have.
     *
     * @param card the client's public id
     * @param place the first row with the value
     * @param was what the card says; blank or empty where it says nothing
     * @param now what the deal says
     */
    record Difference(String card, Field field, Origin place, List<Value> was, Value now) {}

    /**
     * Notes what a row says of a client and his card does not.
     *
     * @param row the client as the row has him
     * @param card the values of his card
     */
    void look(Card row, Function<Field, List<Value>> card) {
        row.fields().forEach((field, values) -> {
            for (Value value : values) {
                if (!SaidOfClient.says(card, field, value)) {
                    note(row, field, value);
                }
            }
        });
    }

    /** Notes a value of a row whatever the card says now: the client's own file may still come and take it away. */
    void note(Card row, Field field, Value value) {
        if (SaidOfClient.isTold(field, value, row)) {
            told.putIfAbsent(
                    new Key(row.id(), field, SaidOfClient.folded(value)),
                    new FieldNotes.Note(row.id(), field, row.origin(), value));
            if (told.size() >= most) {
                write();
            }
        }
    }

    /** How many notes are kept in memory. */
    int kept() {
        return told.size();
    }

    /** What was noted before stays: the first place counts. */
    private FieldNotes write() {
        FieldNotes notes = written;
        if (notes == null) {
            notes = base.fieldNotes();
            written = notes;
        }
        List<Map.Entry<Key, FieldNotes.Note>> all = new ArrayList<>(told.entrySet());
        // In the order of the table, of which a part is then in memory at a time.
        all.sort(Map.Entry.comparingByKey(
                Comparator.comparing(Key::card).thenComparing(Key::field).thenComparing(Key::text)));
        for (Map.Entry<Key, FieldNotes.Note> one : all) {
            notes.add(one.getValue(), one.getKey().text());
        }
        told.clear();
        return notes;
    }

    /** Tells all that differs from the live cards as they are now, in the order of cards, fields and values. */
    void settle(Consumer<Difference> sink) {
        if (told.isEmpty() && written == null) {
            return;
        }
        String id = "";
        Optional<Card> card = Optional.empty();
        try (Rows<FieldNotes.Note> notes = write().all()) {
            for (Optional<FieldNotes.Note> note = notes.next(); note.isPresent(); note = notes.next()) {
                if (!note.get().card().equals(id)) {
                    id = note.get().card();
                    card = base.find(id);
                }
                tell(note.get(), card, sink);
            }
        }
    }

    private static void tell(FieldNotes.Note note, Optional<Card> card, Consumer<Difference> sink) {
        card.filter(there -> !SaidOfClient.says(there::values, note.field(), note.value()))
                .map(there -> new Difference(
                        note.card(), note.field(), note.place(), there.values(note.field()), note.value()))
                .ifPresent(sink);
    }

    @Override
    public void close() {
        if (written != null) {
            written.close();
        }
    }
}
