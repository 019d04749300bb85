package dev.revizor.flow;

import dev.revizor.exchange.Cell;
import dev.revizor.exchange.Echo;
import dev.revizor.exchange.SourceColumns;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.source.VcardCells;
import dev.revizor.store.Base;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table that an export of ours has written and that comes back: of each row only those fields count in whose columns
 * anything else stands than what was written of the card.
 */
final class Returned {
    private static final Pattern NUMBER = Pattern.compile(" [2-9]| [1-9][0-9]+");

    private final SourceTable table;
    private final Echo echo;
    private final Base base;
    private final List<SourceTable> tables;

    private Returned(SourceTable table, Echo echo, Base base) {
        this.table = table;
        this.echo = echo;
        this.base = base;
        this.tables = base.sources();
    }

    /** For a table; empty where no dialect has written it. */
    static Optional<Returned> of(SourceTable table, Base base) {
        SourceColumns source = new SourceColumns(base.sources(), new KeptTags(base), ExportFlow::isOfCards);
        return Echo.of(table, source).map(echo -> new Returned(table, echo, base));
    }

    /**
     * What a row says.
     *
     * @param card all that is new in it
     * @param aside the columns whose cells stand as they were written
     */
    record Heard(Card card, BitSet aside) {}

    /**
     * What a row says beyond what was written.
     *
     * @param fresh all that it says
     * @param old the card of the store
     */
    Heard news(Card fresh, Card old, RawRow row) {
        BitSet other = other(old, row.cells());
        BitSet aside = new BitSet();
        aside.set(0, row.cells().size());
        aside.andNot(other);
        return new Heard(news(fresh, other), aside);
    }

    /**
     * What a row says but for what stood in our column of leftovers and in the card: a merge has brought that, and its source has
     * never said it.
     */
    static Card withoutLeftovers(Card fresh, Card old) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fresh.fields().forEach((field, values) -> {
            boolean ours = field != Field.EXTERNAL_ID
                    && field != Field.CARD_REF
                    && !values.isEmpty()
                    && values.stream().allMatch(value -> value.column() < 0 && isIn(value, old.values(field)));
            if (!ours) {
                fields.put(field, values);
            }
        });
        return fields.size() == fresh.fields().size()
                ? fresh
                : new Card(fresh.id(), fresh.kind(), fresh.origin(), fields, fresh.extras());
    }

    private static boolean isIn(Value value, List<Value> values) {
        return values.stream()
                .anyMatch(
                        one -> one.raw().equals(value.raw()) && one.canonical().equals(value.canonical()));
    }

    /** The row of a deal of the store with the client whom it has there; empty where it has none, or is another row. */
    Optional<Intake.Rowful> home(Intake.Rowful row) {
        if (row.client().isEmpty()) {
            return Optional.empty();
        }
        Optional<Card> deal = base.find(row.self().id());
        Optional<Card> known = deal.flatMap(this::client);
        if (known.isEmpty() || isAnother(row.client().get(), known.get())) {
            return Optional.empty();
        }
        String id = known.get().id();
        Card said = news(row.client().get(), other(deal.get(), row.raw().cells()));
        Card client = new Card(id, known.get().kind(), said.origin(), said.fields(), said.extras());
        Card self = pointing(row.self(), row.client().get().id(), id);
        return Optional.of(
                new Intake.Rowful(self, Optional.of(client), Optional.empty(), row.raw(), row.mends(), row.role()));
    }

    /** Whether a row names a client of another surname, and reaches him otherwise: somebody has put him in the old one's place. */
    private static boolean isAnother(Card said, Card known) {
        String last = said.text(Field.LAST_NAME);
        String there = known.text(Field.LAST_NAME);
        boolean renamed = !last.isEmpty() && !there.isEmpty() && !last.equalsIgnoreCase(there);
        return renamed
                && Stream.of(Field.PHONE, Field.EMAIL)
                        .allMatch(field -> Collections.disjoint(said.all(field), known.all(field)));
    }

    private Optional<Card> client(Card deal) {
        return deal.kind() == EntityKind.DEAL ? deal.first(Field.CARD_REF).flatMap(base::find) : Optional.empty();
    }

    private static Card pointing(Card deal, String from, String to) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(deal.fields());
        fields.computeIfPresent(
                Field.CARD_REF,
                (field, refs) -> refs.stream()
                        .map(ref -> ref.column() < 0 && ref.raw().equals(from) ? Value.good(-1, to) : ref)
                        .toList());
        return new Card(deal.id(), deal.kind(), deal.origin(), fields, deal.extras());
    }

    private static Card news(Card fresh, BitSet other) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fresh.fields().forEach((field, values) -> {
            if (values.stream().anyMatch(value -> value.column() >= 0 && other.get(value.column()))) {
                fields.put(field, values);
            }
        });
        List<Extra> extras = fresh.extras().stream()
                .filter(extra -> other.get(extra.column()))
                .toList();
        return new Card(fresh.id(), fresh.kind(), fresh.origin(), fields, extras);
    }

    /** The columns in which something else stands. */
    private BitSet other(Card old, List<String> cells) {
        Optional<Card> client = client(old);
        List<Cell> written = echo.of(old, client);
        BitSet out = new BitSet();
        out.set(0, cells.size());
        if (table.format().equals("vcard")) {
            Map<String, String> said = VcardCells.of(written.get(0).text());
            for (int i = 0; i < cells.size(); i++) {
                String then = said.getOrDefault(table.columns().get(i), "");
                out.set(i, !Echo.says(new Cell(then, ""), cells.get(i)));
            }
            return out;
        }
        for (int i = 0; i < Math.min(written.size(), cells.size()); i++) {
            out.set(i, !Echo.says(written.get(i), cells.get(i)));
        }
        for (int i = written.size(); i < cells.size(); i++) {
            String title = table.columns().get(i);
            String cell = cells.get(i);
            boolean behind = isBehind(old, title, cell)
                    || client.filter(other -> isBehind(other, title, cell)).isPresent();
            out.set(i, !behind);
        }
        return out;
    }

    /** Whether a cell behind a dialect's columns is one that maps to no field in a card's own table: it may seem to in this one. */
    private boolean isBehind(Card old, String title, String cell) {
        if (old.origin().source() >= tables.size()) {
            return false;
        }
        List<String> titles = tables.get(old.origin().source()).columns();
        return old.extras().stream()
                .filter(extra -> extra.column() >= 0 && extra.column() < titles.size())
                .anyMatch(extra ->
                        isTitled(title, titles.get(extra.column())) && Echo.says(echo.beside(extra.value()), cell));
    }

    /** JSON Lines number a title that repeats. */
    private static boolean isTitled(String title, String old) {
        return title.equals(old)
                || title.startsWith(old)
                        && NUMBER.matcher(title.substring(old.length())).matches();
    }
}
