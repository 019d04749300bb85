package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Task;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads a task out of a row: a row of a task file, or a card or a deal with its own next-action columns. */
final class TaskReader {
    private final Set<String> closed = new TreeSet<>();
    private final Standing standing;

    TaskReader(Policy.Words words) {
        standing = new Standing(words);
        words.closedTaskStatuses().forEach(word -> closed.add(Tally.fold(word)));
    }

    /** The task; a row with a status that is known as closed, or a closing date, is done. So is a deal that is won or lost. */
    Task read(Card row) {
        boolean own = row.kind().isCard();
        boolean over = row.kind() == EntityKind.DEAL && !standing.open(row);
        boolean done =
                !own && (over || closed.contains(Tally.fold(row.text(Field.STATUS))) || row.has(Field.CLOSED_AT));
        return new Task(
                row.id(),
                row.text(Field.NEXT_ACTION),
                day(row, Field.NEXT_DUE),
                row.typed(Field.NEXT_DUE),
                !done,
                row.text(Field.OWNER),
                own ? Optional.empty() : day(row, Field.CREATED_AT));
    }

    private static Optional<LocalDate> day(Card row, Field field) {
        List<String> all = row.all(field);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(all.get(0).substring(0, 10)));
    }
}
