package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.List;

/** The columns of a dialect that hold telephones, e-mails and messengers, and those that say of which kind these are. */
final class ContactColumns {
    private static final List<Field> FIELDS = List.of(Field.PHONE, Field.EMAIL, Field.MESSENGER);

    private final Dialect dialect;
    private final SourceColumns source;

    ContactColumns(Dialect dialect, SourceColumns source) {
        this.dialect = dialect;
        this.source = source;
    }

    /** Whether a column says of which kind the value in another one is. */
    boolean isLabel(int column) {
        return column < dialect.columns().size()
                && dialect.columns().get(column).content().what() instanceof Rendering.What.Label;
    }

    /** Writes the telephones, e-mails and messengers of a card into their cells. */
    void fill(Card card, Rendering.Whose whose, List<Cell> row) {
        for (Field field : FIELDS) {
            fill(card, field, whose, row);
        }
    }

    private void fill(Card card, Field field, Rendering.Whose whose, List<Cell> row) {
        List<Integer> places = new ArrayList<>();
        List<Rendering.Slot> slots = new ArrayList<>();
        for (int i = 0; i < dialect.columns().size(); i++) {
            Rendering content = dialect.columns().get(i).content();
            boolean own = content.whose() == whose;
            if (own && content.what() instanceof Rendering.What.Contact contact && contact.field() == field) {
                places.add(i);
                slots.add(contact.slot());
            }
        }
        if (places.isEmpty()) {
            return;
        }
        List<Contacts.Typed> values = Contacts.of(card, field, source);
        Contacts shared = field == Field.MESSENGER ? Contacts.byKind(values, slots) : Contacts.shared(values, slots);
        for (int i = 0; i < places.size(); i++) {
            List<String> texts = shared.in(i).stream().map(Contacts.Typed::text).toList();
            String text = Rendering.spoken(texts, dialect.style());
            row.set(places.get(i), Cell.of(dialect.style().allowed(text)));
        }
        for (int i = 0; i < dialect.columns().size(); i++) {
            Rendering content = dialect.columns().get(i).content();
            if (content.what() instanceof Rendering.What.Label label
                    && label.field() == field
                    && content.whose() == whose
                    && label.nth() <= places.size()) {
                row.set(i, Cell.of(Labels.of(shared.in(label.nth() - 1))));
            }
        }
    }
}
