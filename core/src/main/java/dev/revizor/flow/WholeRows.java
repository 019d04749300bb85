package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.problem.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rows of a table as records to compare: further rows of a card are none of their own. What the first row leaves blank
 * they fill; of what both say the first row's counts, as in a store. Fields are not final: it is a stream.
 */
final class WholeRows {
    private final Prefetch<Intake.Rowful> rows;
    private final boolean several;
    private final InputFile file;
    private final Consumer<Problem> rejects;
    private Optional<Intake.Rowful> ahead = Optional.empty();

    /**
     * Rows of a table; whoever opened them closes them.
     *
     * @param rejects takes rows that belong to no card
     */
    WholeRows(Intake intake, Prefetch<Intake.Rowful> rows, InputFile file, Consumer<Problem> rejects) {
        this.rows = rows;
        this.several = intake.requisites().isPresent();
        this.file = file;
        this.rejects = rejects;
    }

    /** The next record by its first row; empty at the end. */
    Optional<Intake.Rowful> next() {
        if (!several) {
            return rows.next();
        }
        Optional<Intake.Rowful> record = ahead;
        ahead = Optional.empty();
        for (Optional<Intake.Rowful> row = rows.next(); row.isPresent(); row = rows.next()) {
            Intake.Rowful one = row.get();
            if (one.role() instanceof RowRole.Nobodys nobodys) {
                rejects.accept(nobodys.problem(file, one.raw()));
            } else if (one.role() instanceof RowRole.Further further && record.isPresent()) {
                record = Optional.of(filled(record.get(), one.self(), further));
            } else if (record.isPresent()) {
                ahead = row;
                return record;
            } else {
                record = row;
            }
        }
        return record;
    }

    private static Intake.Rowful filled(Intake.Rowful first, Card next, RowRole.Further further) {
        Card card = first.self();
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.putAll(card.fields());
        boolean filled = false;
        for (Map.Entry<Field, List<Value>> entry : next.fields().entrySet()) {
            List<Value> said = entry.getValue().stream()
                    .filter(value -> further.said().containsKey(value.column()) && value.quality() != Quality.BLANK)
                    .toList();
            if (!said.isEmpty() && !card.has(entry.getKey())) {
                fields.put(entry.getKey(), said);
                filled = true;
            }
        }
        // Another content is another id.
        String id = card.id() + "+"
                + Long.toHexString(LongCounter.hash(further.said().toString()));
        return filled ? first.with(new Card(id, card.kind(), card.origin(), fields, card.extras())) : first;
    }
}
