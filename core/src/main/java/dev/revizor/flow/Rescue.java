package dev.revizor.flow;

import dev.revizor.damage.ColumnUse;
import dev.revizor.damage.Damage;
import dev.revizor.damage.Damages;
import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Another source of the same records: an older export, the workbook that a damaged CSV was saved from. Read after the
 * damaged table, of which only the keys of damaged rows are kept; then only its rows with one of these keys are. A value
 * is taken only where the damage can have made the cell out of it, and only if all rows of the key agree.
 */
final class Rescue {
    private final String file;
    private final Map<Long, List<Held>> rows = new HashMap<>();

    /** A row of the other source: its place and its cells by the damaged table's columns. */
    private record Held(long row, Map<Integer, List<String>> cells, String who) {}

    private Rescue(String file) {
        this.file = file;
    }

    /** Reads both. */
    static Rescue read(InputFile damaged, InputFile other, Terms terms) {
        LongCounter wanted = new LongCounter();
        BitSet columns = new BitSet();
        Mapping mapping;
        try (Intake intake = Intake.open(damaged, 0, terms, problem -> {})) {
            mapping = intake.mapping();
            for (Optional<RawRow> row = intake.next(); row.isPresent(); row = intake.next()) {
                List<Mend> open = intake.damaged(row.get()).stream()
                        .filter(mend -> !mend.fate().isMended())
                        .toList();
                if (!open.isEmpty()) {
                    open.forEach(mend -> columns.set(mend.column()));
                    keys(intake.cards(intake.looked(row.get())).self()).forEach((key, name) -> wanted.add(key));
                }
            }
        }
        Rescue rescue = new Rescue(other.name());
        try (Intake intake = Intake.open(other, 0, terms, problem -> {})) {
            Map<Integer, List<Integer>> same = same(mapping, intake.mapping(), columns);
            for (Optional<RawRow> row = intake.next(); row.isPresent(); row = intake.next()) {
                rescue.hold(row.get(), intake, same, wanted);
            }
        }
        return rescue;
    }

    /** Which columns of the other source say what a column says: the one of the same title, else all of its field. */
    private static Map<Integer, List<Integer>> same(Mapping damaged, Mapping other, BitSet columns) {
        Map<Integer, List<Integer>> out = new LinkedHashMap<>();
        columns.stream().forEach(at -> {
            Mapping.Column column = damaged.columns().get(at);
            List<Integer> titled = other.columns().stream()
                    .filter(one ->
                            one.title().strip().equalsIgnoreCase(column.title().strip())
                                    && !one.title().isBlank())
                    .map(Mapping.Column::position)
                    .toList();
            List<Integer> alike = other.columns().stream()
                    .filter(one -> column.field().isPresent() && one.field().equals(column.field()))
                    .map(Mapping.Column::position)
                    .toList();
            out.put(at, titled.size() == 1 ? titled : alike);
        });
        return out;
    }

    private void hold(RawRow row, Intake intake, Map<Integer, List<Integer>> same, LongCounter wanted) {
        Card card = intake.cards(intake.looked(row)).self();
        Map<Long, String> keys = keys(card);
        keys.keySet().removeIf(key -> wanted.count(key) == 0);
        if (keys.isEmpty()) {
            return;
        }
        List<Mend> broken = intake.damaged(row);
        Map<Integer, List<String>> cells = new LinkedHashMap<>();
        same.forEach((column, theirs) -> cells.put(
                column,
                theirs.stream()
                        .filter(at -> broken.stream().noneMatch(mend -> mend.column() == at))
                        .map(at -> row.cells().get(at).strip())
                        .filter(cell -> !cell.isEmpty())
                        .toList()));
        Held held = new Held(row.row(), cells, who(card));
        keys.keySet()
                .forEach(key ->
                        rows.computeIfAbsent(key, any -> new ArrayList<>()).add(held));
    }

    /** The rescuer of a table whose rows are made into cards by this intake. */
    Mender.Rescuer forRows(java.util.function.Function<RawRow, Card> cards) {
        return (row, column, damage) -> mend(row, cards.apply(row), column, damage);
    }

    private Mend mend(RawRow row, Card card, int column, Damage damage) {
        String raw = row.cells().get(column);
        for (Map.Entry<Long, String> key : keys(card).entrySet()) {
            List<Held> found = rows.getOrDefault(key.getKey(), List.of()).stream()
                    .filter(held -> !strangers(held.who(), who(card)))
                    .toList();
            if (found.stream()
                    .allMatch(
                            held -> held.cells().getOrDefault(column, List.of()).isEmpty())) {
                continue;
            }
            return mend(raw, column, damage, found, key.getValue());
        }
        return new Mend(column, raw, damage, Mend.Fate.OPEN, "", "");
    }

    private Mend mend(String raw, int column, Damage damage, List<Held> found, String key) {
        Map<String, Held> values = new LinkedHashMap<>();
        for (Held held : found) {
            for (String cell : held.cells().getOrDefault(column, List.of())) {
                if (Damages.fits(raw, damage, cell)) {
                    values.putIfAbsent(cell, held);
                }
            }
        }
        if (values.isEmpty()) {
            return new Mend(column, raw, damage, Mend.Fate.DIFFERS, "", "");
        }
        if (values.size() > 1) {
            return new Mend(column, raw, damage, Mend.Fate.SEVERAL, "", "");
        }
        Map.Entry<String, Held> value = values.entrySet().iterator().next();
        return new Mend(
                column,
                raw,
                damage,
                Mend.Fate.RESCUED,
                value.getKey(),
                file + ":" + value.getValue().row() + " (" + key + ")");
    }

    /** Two names that have nothing in common: an id of another system, a mailbox of an office. */
    private static boolean strangers(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String who(Card card) {
        List<Value> names = new ArrayList<>(card.values(Field.LAST_NAME));
        names.addAll(card.values(Field.COMPANY));
        return names.stream()
                .filter(value ->
                        !value.canonical().isEmpty() || !value.suggestion().isEmpty())
                .findFirst()
                .map(Rescue::name)
                .orElse("");
    }

    /** A name that is damaged itself tells nobody apart, unless all of it can be read. */
    private static String name(Value value) {
        Optional<Damage> damage = Damages.in(value.raw(), ColumnUse.TEXT);
        if (damage.isPresent() && damage.get().grade() != Damage.Grade.EXACT) {
            return "";
        }
        String name = damage.isPresent() ? damage.get().candidates().get(0) : value.first();
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** What a record is found by, the surest first, with the name of the key. */
    private static Map<Long, String> keys(Card card) {
        Map<Long, String> out = new LinkedHashMap<>();
        String kind = card.kind().id();
        card.first(Field.EXTERNAL_ID).ifPresent(id -> out.put(LongCounter.hash("id " + kind + " " + id), "id"));
        card.all(Field.EMAIL).forEach(mail -> out.put(LongCounter.hash("email " + mail), "email"));
        card.all(Field.PHONE).forEach(phone -> out.put(LongCounter.hash("phone " + phone), "phone"));
        card.first(Field.INN).ifPresent(inn -> out.put(LongCounter.hash("inn " + inn), "inn"));
        String name =
                card.text(Field.LAST_NAME) + " " + card.text(Field.FIRST_NAME) + " " + card.text(Field.PATRONYMIC);
        if (card.has(Field.LAST_NAME) && card.has(Field.FIRST_NAME)) {
            for (Field field : List.of(Field.BIRTH_DATE, Field.COMPANY)) {
                card.first(field)
                        .ifPresent(more -> out.put(
                                LongCounter.hash(
                                        ("name " + name + " " + field.id() + " " + more).toLowerCase(Locale.ROOT)),
                                "name+" + field.id()));
            }
        }
        return out;
    }
}
