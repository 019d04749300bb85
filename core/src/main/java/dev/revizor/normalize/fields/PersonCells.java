package dev.revizor.normalize.fields;

import dev.revizor.model.Draft;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.NameOrders;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The name cells of one row together: a whole name typed into one part's cell is shared out, exchanged cells are put
 * right where both words are certain and only suggested where they are not, and the parts of a whole-name cell are
 * given as values of their own (raw text empty, quality good unless the cell was suspicious).
 */
public final class PersonCells {
    private static final Field[] PARTS = {Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC};

    private final PersonNames names;
    private final Recalls<Read> known = new Recalls<>();

    private final NameOrders orders;

    /**
     * @param orders the custom of the columns of whole names
     */
    public PersonCells(PersonNames names, NameOrders orders) {
        this.names = names;
        this.orders = orders;
    }

    /** Adds the values of all name fields among the cells. */
    public void fill(List<Draft.Cell> cells, Map<Field, List<Value>> out) {
        Part[] parts = new Part[PARTS.length];
        for (Draft.Cell cell : cells) {
            int index = index(cell.field());
            if (index < 0) {
                continue;
            }
            Read read = known.of(cell.column(), cell.raw(), () -> read(cell));
            Part part = new Part(cell, read.name, read.typed);
            if (parts[index] == null || (parts[index].name.isEmpty() && !part.name.isEmpty())) {
                if (parts[index] != null) {
                    put(out, parts[index]);
                }
                parts[index] = part;
            } else {
                put(out, part);
            }
        }
        share(parts, out);
        for (Draft.Cell cell : cells) {
            if (cell.field() == Field.FULL_NAME) {
                whole(cell, out);
            }
        }
    }

    private static int index(Field field) {
        return switch (field) {
            case LAST_NAME -> 0;
            case FIRST_NAME -> 1;
            case PATRONYMIC -> 2;
            default -> -1;
        };
    }

    private Read read(Draft.Cell cell) {
        PersonName name = switch (cell.field()) {
            case LAST_NAME -> names.readSurname(cell.raw());
            case PATRONYMIC -> names.readPatronymic(cell.raw());
            default -> names.read(cell.raw());
        };
        Part part = new Part(cell, name, Value.blank(cell.column(), cell.raw()));
        Value typed = part.has()
                ? value(part, name.asTyped(), name.reason(), name.suggestion())
                : PersonNames.empty(cell.column(), cell.raw(), name);
        return new Read(name, typed);
    }

    /** What a name cell says, and its words as they stand, under its own field. */
    private record Read(PersonName name, Value typed) {}

    /** A name cell with what was read from it. */
    private record Part(Draft.Cell cell, PersonName name, Value typed) {
        boolean has() {
            return !name.isEmpty();
        }
    }

    private static void put(Map<Field, List<Value>> out, Part part) {
        add(out, part.cell.field(), part.typed);
    }

    private static void add(Map<Field, List<Value>> out, Field field, Value value) {
        out.computeIfAbsent(field, any -> new ArrayList<>(1)).add(value);
    }

    private static Value value(Part part, String canonical, Reason done, String suggestion) {
        String raw = part.cell.raw();
        Quality quality = part.name.quality();
        Reason reason = part.name.reason();
        if (quality == Quality.GOOD) {
            boolean same = canonical.equals(raw);
            quality = same ? Quality.GOOD : Quality.REPAIRED;
            Reason why = reason == Reason.NAME_MIXED_ALPHABET ? reason : done;
            reason = same ? Reason.NONE : why == Reason.NONE ? PersonNames.change(raw, canonical) : why;
        }
        List<String> list = canonical.isEmpty() ? List.of() : List.of(canonical);
        return new Value(part.cell.column(), raw, list, quality, reason.code(), part.name.rest(), suggestion);
    }

    private void share(Part[] parts, Map<Field, List<Value>> out) {
        List<Part> typed = new ArrayList<>(3);
        int words = 0;
        for (Part part : parts) {
            if (part != null && part.has()) {
                typed.add(part);
                words += part.name.words().size();
            }
        }
        String meant = words == typed.size() && words > 1 ? nominative(typed) : "";
        if (typed.isEmpty() || typed.stream().anyMatch(part -> part.name.isUntold())) {
            keep(parts, out);
        } else if (!meant.isEmpty()) {
            oblique(parts, meant.split(" "), out);
        } else if (typed.size() == 1 && words == 1) {
            lone(parts, typed.get(0), out);
        } else if (typed.size() == 1) {
            NameOrder order = typed.get(0).name.order();
            boolean told =
                    typed.get(0).name.quality() == Quality.GOOD || !order.full().isEmpty();
            shareOut(parts, told ? order : NameOrder.NONE, out);
        } else if (words == typed.size()) {
            exchanged(parts, typed, out);
        } else {
            shareOut(parts, overlapping(parts), out);
        }
    }

    /** What one word in each cell is in the nominative; empty where it stands in it. */
    private static String nominative(List<Part> typed) {
        List<String> words = new ArrayList<>(3);
        for (Part part : typed) {
            if (part.name.quality() != Quality.GOOD) {
                return "";
            }
            words.add(part.name.asTyped());
        }
        return ObliqueName.nominative(words);
    }

    private static void oblique(Part[] parts, String[] meant, Map<Field, List<Value>> out) {
        int at = 0;
        for (Part part : parts) {
            if (part != null && part.has()) {
                Value typed = part.typed;
                add(
                        out,
                        part.cell.field(),
                        Answers.suspicious(
                                typed.column(), typed.raw(), typed.first(), Reason.NAME_OBLIQUE_CASE, meant[at]));
                at++;
            } else if (part != null) {
                put(out, part);
            }
        }
    }

    /** One word in one cell: it stays unless it surely belongs to a neighbour's. */
    private void lone(Part[] parts, Part part, Map<Field, List<Value>> out) {
        String word = part.name.words().get(0);
        Field field = part.cell.field();
        NameOrders.Holds holds = orders.holds(part.cell.column());
        if (field == Field.FIRST_NAME && NamePlaces.isSurname(word, holds)) {
            assign(parts, new NameOrder(word, "", ""), Reason.NAME_SWAPPED, out);
        } else if (field == Field.LAST_NAME && NamePlaces.isFirstName(word, holds)) {
            assign(parts, new NameOrder("", word, ""), Reason.NAME_SWAPPED, out);
        } else {
            keep(parts, out);
        }
    }

    /** One word per cell: are they in the right cells? */
    private void exchanged(Part[] parts, List<Part> typed, Map<Field, List<Value>> out) {
        List<String> words = new ArrayList<>(3);
        for (Part part : typed) {
            words.add(part.name.words().get(0));
        }
        boolean patronymicMissing = parts[2] == null || !parts[2].has();
        if (patronymicMissing && NamePlaces.isInitialFirst(words)) {
            assign(parts, NameOrder.of(words), Reason.NAME_SWAPPED, out);
        } else if (NameOrder.hasInitial(words) || (words.size() == 2 && !patronymicMissing)) {
            // An initial stands anywhere; where surname or first name is missing, there is nothing to exchange.
            keep(parts, out);
        } else if (areColumnsExchanged(typed) && NamePlaces.mayBeExchanged(words)) {
            String patronymic = words.size() == 3 ? words.get(2) : "";
            assign(parts, new NameOrder(words.get(1), words.get(0), patronymic), Reason.NAME_SWAPPED, out);
        } else if (!NamePlaces.areExchanged(words)) {
            keep(parts, out);
        } else if (NamePlaces.areCertain(words)) {
            assign(parts, NameOrder.of(words), Reason.NAME_SWAPPED, out);
        } else {
            suggest(parts, NameOrder.of(words), out);
        }
    }

    /** Whether the column titled surname holds first names and the other one surnames. */
    private boolean areColumnsExchanged(List<Part> typed) {
        return orders.holds(typed.get(0).cell.column()) == NameOrders.Holds.FIRST_NAMES
                && orders.holds(typed.get(1).cell.column()) == NameOrders.Holds.SURNAMES;
    }

    /** Several words in one cell and others elsewhere: only what repeats or ends like a patronymic is taken apart. */
    private static NameOrder overlapping(Part[] parts) {
        String last = words(parts[0]);
        String first = words(parts[1]);
        String patronymic = words(parts[2]);
        if (parts[0] != null && parts[0].name.words().size() > 1 && !first.isEmpty()) {
            NameOrder whole = parts[0].name.order();
            if (whole.first().equals(first) && !whole.last().isEmpty()) {
                return new NameOrder(whole.last(), first, patronymic.isEmpty() ? whole.patronymic() : patronymic);
            }
        }
        if (parts[1] != null && parts[1].name.words().size() > 1) {
            NameOrder whole = last.isEmpty() ? parts[1].name.order() : NameOrder.besideSurname(parts[1].name.words());
            boolean own = whole.last().isEmpty() || whole.last().equals(last) || last.isEmpty();
            boolean fits = patronymic.isEmpty()
                    || whole.patronymic().isEmpty()
                    || whole.patronymic().equals(patronymic);
            if (own && fits && !whole.first().isEmpty() && !whole.full().isEmpty()) {
                return new NameOrder(
                        last.isEmpty() ? whole.last() : last,
                        whole.first(),
                        patronymic.isEmpty() ? whole.patronymic() : patronymic);
            }
        }
        return NameOrder.NONE;
    }

    private static String words(Part part) {
        return part == null ? "" : part.name.asTyped();
    }

    private static void shareOut(Part[] parts, NameOrder order, Map<Field, List<Value>> out) {
        if (order.full().isEmpty()) {
            keep(parts, out);
        } else {
            assign(parts, order, Reason.NAME_SPLIT, out);
        }
    }

    private static void keep(Part[] parts, Map<Field, List<Value>> out) {
        for (Part part : parts) {
            if (part != null) {
                put(out, part);
            }
        }
    }

    private static void suggest(Part[] parts, NameOrder order, Map<Field, List<Value>> out) {
        String[] meant = {order.last(), order.first(), order.patronymic()};
        for (int i = 0; i < PARTS.length; i++) {
            Part part = parts[i];
            if (part == null) {
                continue;
            }
            Value typed = part.typed;
            boolean other = part.has() && !typed.first().equals(meant[i]);
            add(
                    out,
                    PARTS[i],
                    other
                            ? Answers.suspicious(
                                    typed.column(), typed.raw(), typed.first(), Reason.NAME_SWAPPED, meant[i])
                            : typed);
        }
    }

    /** Gives every field its word: under its own cell where that one was typed in, else as a value cut out of another. */
    private static void assign(Part[] parts, NameOrder order, Reason why, Map<Field, List<Value>> out) {
        String[] meant = {order.last(), order.first(), order.patronymic()};
        Part donor = donor(parts);
        NameOrder nominative = donor.name.meant();
        String[] suggested = {nominative.last(), nominative.first(), nominative.patronymic()};
        for (int i = 0; i < PARTS.length; i++) {
            Part part = parts[i];
            if (part != null && part.has()) {
                boolean own = part.name.asTyped().equals(meant[i]);
                String suggestion = part.equals(donor) && part.name.isOblique() ? suggested[i] : part.name.suggestion();
                add(out, PARTS[i], value(part, meant[i], own ? part.name.reason() : why, suggestion));
                continue;
            }
            if (part != null) {
                put(out, part);
            }
            if (!meant[i].isEmpty()) {
                add(out, PARTS[i], cut(donor.cell.column(), meant[i], donor.name, suggested[i]));
            }
        }
    }

    private static Part donor(Part[] parts) {
        Part best = null;
        for (Part part : parts) {
            if (part != null
                    && part.has()
                    && (best == null
                            || part.name.words().size() > best.name.words().size())) {
                best = part;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no name cell to cut from");
        }
        return best;
    }

    /** A part cut out of another cell. */
    static Value cut(int column, String part, PersonName from, String suggestion) {
        // Of «Мария Иванна» only the patronymic is another one in papers.
        boolean asInPapers = from.isOblique() && suggestion.equals(part);
        boolean doubtful = from.quality() == Quality.SUSPICIOUS && !asInPapers;
        return new Value(
                column,
                "",
                List.of(part),
                doubtful ? Quality.SUSPICIOUS : Quality.GOOD,
                doubtful ? from.reason().code() : "",
                "",
                doubtful ? suggestion : "");
    }

    private void whole(Draft.Cell cell, Map<Field, List<Value>> out) {
        PersonName name = names.read(cell.raw());
        NameOrders.First custom = orders.of(cell.column(), cell.raw());
        add(out, Field.FULL_NAME, PersonNames.value(cell.column(), cell.raw(), name, custom));
        fillFrom(cell.column(), name, custom, out);
    }

    /** Fills missing parts from a whole name, unless the known parts belong to another person. */
    static void fillFrom(int column, PersonName name, NameOrders.First custom, Map<Field, List<Value>> out) {
        if (name.isEmpty()) {
            return;
        }
        NameOrder order = name.order(custom);
        String[] meant = {order.last(), order.first(), order.patronymic()};
        NameOrder nominative = name.meant();
        String[] suggested = {nominative.last(), nominative.first(), nominative.patronymic()};
        for (int i = 0; i < PARTS.length; i++) {
            String known = known(out, PARTS[i]);
            if (!known.isEmpty() && !meant[i].isEmpty() && !known.equals(meant[i])) {
                return;
            }
        }
        for (int i = 0; i < PARTS.length; i++) {
            if (!meant[i].isEmpty() && known(out, PARTS[i]).isEmpty()) {
                add(out, PARTS[i], cut(column, meant[i], name, suggested[i]));
            }
        }
    }

    static String known(Map<Field, List<Value>> out, Field field) {
        List<Value> values = out.get(field);
        if (values != null) {
            for (Value value : values) {
                if (!value.canonical().isEmpty()) {
                    return value.first();
                }
            }
        }
        return "";
    }
}
