package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Cards under the titles that a CRM's import knows; columns that map to nothing follow behind, in their old order. What
 * no column can hold (an unreadable phone, the words beside one, a fourth e-mail) goes into the column of leftovers.
 */
final class DialectRows implements Shape {
    private final Dialect dialect;
    private final SourceColumns source;
    private final Losses losses;
    private final Ledger ledger;
    private final ContactColumns contacts;
    private final FieldColumns fields;
    private final List<String> titles = new ArrayList<>();
    /** Where an unknown column of a table stands. */
    private final Map<SourceColumns.Place, Integer> rest = new LinkedHashMap<>();

    /** A target without such a column takes every amount for one of the home currency. */
    private final boolean hasCurrency;

    private final int leftovers;
    /** Our own column of public ids; −1 where each row finds its card by its id, or the dialect has a place for it. */
    private final int key;

    /** With our own column of public ids if that is asked. */
    DialectRows(Dialect dialect, SourceColumns source, Losses losses, Ids ids) {
        this.dialect = dialect;
        this.source = source;
        this.losses = losses;
        this.ledger = new Ledger(source, losses, dialect.style());
        this.contacts = new ContactColumns(dialect, source);
        this.fields = new FieldColumns(dialect);
        for (Dialect.Column column : dialect.columns()) {
            titles.add(column.title());
        }
        this.hasCurrency = dialect.columns().stream()
                .anyMatch(column -> column.content().fields().contains(Field.CURRENCY));
        this.leftovers = titles.indexOf(dialect.quirks().leftovers());
        if (dialect.quirks().rest() == Dialect.Rest.KEEP) {
            place();
        }
        this.key = ids == Ids.PUBLIC && dialect.mayHaveKey() ? titles.size() : -1;
        if (key >= 0) {
            titles.add(Mapping.Column.KEY_TITLE);
        }
    }

    /**
     * Columns of one title stand under each other, one that is called like a column of the dialect under that. Where a table
     * has a title twice (the deal's and the client's), the second stands under the second: two cells of a row never share one.
     */
    private void place() {
        Map<Titled, Integer> byTitle = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            if (!dialect.columns().get(i).content().isOurs()) {
                String title = titles.get(i);
                int nth = Collections.frequency(titles.subList(0, i), title);
                byTitle.put(new Titled(title, nth), i);
            }
        }
        for (SourceColumns.Place column : source.unknown()) {
            String title = source.title(column);
            int at = byTitle.computeIfAbsent(new Titled(title, source.nth(column)), any -> titles.size());
            if (at == titles.size()) {
                titles.add(title);
            }
            rest.put(column, at);
        }
    }

    /**
     * A title and its number among the columns of that title.
     *
     * @param nth from 0
     */
    private record Titled(String title, int nth) {}

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public List<Cell> row(Card card, Optional<Card> client) {
        List<Cell> out = new ArrayList<>(titles.size());
        Optional<Card> whom = client.or(
                () -> NamedClient.of(card, source.tables().get(card.origin().source())));
        for (Dialect.Column column : dialect.columns()) {
            boolean untold = column.content().fields().contains(Field.AMOUNT) && !hasCurrency && Money.isForeign(card);
            out.add(untold ? Cell.BLANK : column.content().of(card, whom, dialect.style()));
        }
        while (out.size() < titles.size()) {
            out.add(Cell.BLANK);
        }
        if (key >= 0) {
            out.set(key, Cell.of(card.id()));
        }
        contacts.fill(card, Rendering.Whose.SELF, out);
        client.ifPresent(other -> contacts.fill(other, Rendering.Whose.CLIENT, out));
        List<Cell> shown = List.copyOf(out);
        beside(card, Rendering.Whose.SELF, shown, out);
        client.ifPresent(other -> beside(other, Rendering.Whose.CLIENT, shown, out));
        return out;
    }

    /** What has no column of the dialect. */
    private void beside(Card card, Rendering.Whose whose, List<Cell> shown, List<Cell> out) {
        for (Extra extra : card.extras()) {
            if (!source.isGuest(card, extra)) {
                extra(card, extra, out);
            }
        }
        ledger.check(card, new Row(whose, shown, out));
    }

    private void extra(Card card, Extra extra, List<Cell> out) {
        SourceColumns.Place place = new SourceColumns.Place(card.origin().source(), extra.column());
        Integer at = rest.get(place);
        if (at == null) {
            boolean known = extra.column() >= 0
                    && extra.column()
                            < source.tables().get(place.table()).columns().size();
            if (known && !extra.value().isBlank()) {
                losses.columnless(source.title(place));
            }
        } else if (contacts.isLabel(at)
                && extra.value()
                        .toLowerCase(Locale.ROOT)
                        .contains(out.get(at).text().toLowerCase(Locale.ROOT))) {
            // The label as the address book wrote it.
            out.set(at, Cell.of(extra.value()));
        } else {
            add(out, at, extra.value());
        }
    }

    /** Adds to what stands there: nothing is dropped for the want of a column. */
    private void add(List<Cell> out, int at, String text) {
        String there = out.get(at).text();
        String allowed = dialect.style().allowed(text);
        out.set(at, Cell.of(there.isEmpty() ? allowed : there + "; " + allowed));
    }

    /** Whether a remark is there already: the column has been written and read again. */
    private static boolean holds(String cell, String remark) {
        return ("; " + cell + "; ").contains("; " + remark + "; ");
    }

    /** A row as it is being written. */
    private final class Row implements Ledger.Written {
        private final Rendering.Whose whose;
        private final List<Cell> shown;
        private final List<Cell> out;

        Row(Rendering.Whose whose, List<Cell> shown, List<Cell> out) {
            this.whose = whose;
            this.shown = shown;
            this.out = out;
        }

        @Override
        public Optional<List<String>> shown(Field field) {
            Optional<List<String>> texts = fields.texts(field, whose, shown);
            boolean known = field == Field.EXTERNAL_ID && whose == Rendering.Whose.SELF && key >= 0;
            if (!known) {
                return texts;
            }
            List<String> all = new ArrayList<>(texts.orElse(List.of()));
            all.add(shown.get(key).text());
            return Optional.of(all);
        }

        @Override
        public String separator() {
            return dialect.style().allowed(dialect.style().separator());
        }

        @Override
        public String spelt(Field field, String canonical) {
            String text = field.kind() == Field.Kind.DATE
                    ? Rendering.dated(canonical, dialect.style()).text()
                    : Rendering.spoken(List.of(canonical), dialect.style());
            return dialect.style().allowed(text);
        }

        @Override
        public boolean remark(String text) {
            if (leftovers >= 0
                    && !holds(out.get(leftovers).text(), dialect.style().allowed(text))) {
                add(out, leftovers, text);
            }
            return leftovers >= 0;
        }
    }
}
