package dev.revizor.flow;

import dev.revizor.model.SourceTable;
import dev.revizor.problem.Problem;
import java.util.function.Consumer;

/** Takes rejected rows, and hears of which table the next ones are. */
interface Rejects extends Consumer<Problem> {
    /** From here on rows of this table come. */
    void from(SourceTable table);

    /** Tells a consumer of which table the next rows are, if it wants to know. */
    static void from(Consumer<Problem> rejects, SourceTable table) {
        if (rejects instanceof Rejects told) {
            told.from(table);
        }
    }
}
