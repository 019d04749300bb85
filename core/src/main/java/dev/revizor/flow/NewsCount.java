package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.TableFigures;
import dev.revizor.model.Value;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The news of one system's kind, counted while the rows of its tables pass. */
final class NewsCount implements Upsert.Sink {
    private static final Set<Field> NAMES = EnumSet.of(Field.LAST_NAME, Field.FIRST_NAME, Field.COMPANY);
    private static final long FEW = 10;

    private final String system;
    private final EntityKind kind;
    private final Consumer<News.Line> lines;
    private final Map<Field, News.FieldNews> fields = new EnumMap<>(Field.class);
    private final Map<String, News.FieldNews> columns = new TreeMap<>();
    private final Map<Field, Long> readings = new EnumMap<>(Field.class);
    private final Map<Field, Long> damaged = new EnumMap<>(Field.class);
    private Optional<TableFigures> now = Optional.empty();
    private boolean hasIds;
    private IntFunction<String> titles = column -> "";
    private String file = "";
    private long fresh;
    private long changed;
    private long same;
    private long merged;
    /** How many cards of each file have another's name by now. */
    private final Map<String, Long> renamed = new LinkedHashMap<>();

    /** Which parts of the name of the card at hand are others. */
    private final Set<Field> otherName = EnumSet.noneOf(Field.class);

    NewsCount(String system, EntityKind kind, Consumer<News.Line> lines) {
        this.system = system;
        this.kind = kind;
        this.lines = lines;
    }

    /**
     * The rows that follow are of this table.
     *
     * @param columnTitles the title of a column, of those that are added while the rows pass as well
     */
    void table(String name, IntFunction<String> columnTitles, boolean ids) {
        file = name;
        titles = columnTitles;
        hasIds |= ids;
    }

    /** The table whose rows came last. */
    String file() {
        return file;
    }

    void figures(TableFigures figures) {
        now = Optional.of(now.map(some -> some.plus(figures)).orElse(figures));
    }

    void fresh(Card card) {
        fresh++;
        tell(card, "new");
    }

    void changed() {
        changed++;
        boolean company = otherName.contains(Field.COMPANY) && kind == EntityKind.COMPANY;
        boolean person = otherName.contains(Field.LAST_NAME) && otherName.contains(Field.FIRST_NAME);
        if (company || person) {
            renamed.merge(file, 1L, Long::sum);
        }
        otherName.clear();
    }

    /** Who marries keeps the given name, and a firm that is renamed is one of many: most of them are never renamed at once. */
    void refuseOthers() {
        long all = renamed.values().stream().mapToLong(Long::longValue).sum();
        if (all >= FEW && all * 2 > changed + same) {
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("rows", all);
            counts.put("met", changed + same);
            throw new RevizorException(FlowError.OTHER_RECORDS, Place.file(mostRenamed()), counts);
        }
    }

    /** The first of the files with the most such cards. */
    private String mostRenamed() {
        String most = "";
        for (Map.Entry<String, Long> one : renamed.entrySet()) {
            most = one.getValue() > renamed.getOrDefault(most, 0L) ? one.getKey() : most;
        }
        return most;
    }

    void same() {
        same++;
        // What was told of it came to nothing.
        otherName.clear();
    }

    void merged(Card card) {
        merged++;
        tell(card, "merged");
    }

    void gone(String id) {
        lines.accept(new News.Line(id, "", "gone", Optional.empty(), "", "", ""));
    }

    private void tell(Card card, String fate) {
        lines.accept(new News.Line(card.id(), place(card), fate, Optional.empty(), "", "", ""));
    }

    private String place(Card card) {
        return file + ":" + card.origin().row();
    }

    @Override
    public void field(Card card, Field field, Upsert.Fate fate, List<Value> was, List<Value> is) {
        if (fate == Upsert.Fate.CHANGED && NAMES.contains(field) && card.kind().isCard()) {
            otherName.add(field);
        }
        fields.merge(field, News.FieldNews.NONE.and(fate), (some, one) -> some.and(fate));
        lines.accept(new News.Line(card.id(), place(card), word(fate), Optional.of(field), "", raw(was), raw(is)));
    }

    @Override
    public void column(Card card, int column, Upsert.Fate fate, String was, String is) {
        String title = titles.apply(column);
        columns.merge(title, News.FieldNews.NONE.and(fate), (some, one) -> some.and(fate));
        lines.accept(new News.Line(card.id(), place(card), word(fate), Optional.empty(), title, was, is));
    }

    /** A cell stands as it stood; the store's reading of it stays, though this file's column is read another way. */
    void stays(Card card, Field field, Value before, Value read) {
        readings.merge(field, 1L, Long::sum);
        lines.accept(new News.Line(
                card.id(), place(card), "read_before", Optional.of(field), "", before.first(), read.first()));
    }

    /** A cell has lost its leading zeros; the store's value, which has them, stays. */
    void damaged(Card card, Field field, Value whole, Value rest) {
        damaged.merge(field, 1L, Long::sum);
        lines.accept(new News.Line(
                card.id(), place(card), "zeros_lost", Optional.of(field), "", raw(List.of(whole)), rest.raw()));
    }

    private static String word(Upsert.Fate fate) {
        return switch (fate) {
            case FILLED -> "filled";
            case CHANGED -> "changed";
            case KEPT -> "kept";
            case CLEARED -> "cleared";
        };
    }

    /** As it stood; a part that was cut out of another cell as it was read. */
    static String raw(List<Value> values) {
        return values.stream()
                .map(value -> value.raw().isEmpty() ? String.join(", ", value.canonical()) : value.raw())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" | "));
    }

    boolean hasIds() {
        return hasIds;
    }

    /** Puts it together. */
    News of(boolean first, Optional<Long> gone, Optional<TableFigures> before) {
        List<News.Loss> losses =
                before.isEmpty() || now.isEmpty() ? List.of() : QuietLoss.between(before.get(), now.get());
        return new News(
                system,
                kind,
                first,
                hasIds,
                new News.Rows(fresh, changed, same, merged, gone),
                fields,
                columns,
                readings,
                damaged,
                losses);
    }
}
