package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Severity;
import dev.revizor.model.Task;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import java.util.Map;

/** TASK-002. A task without a day is not a task: nobody is late with it. A day that cannot be read is FMT-005's. */
@AutoService(CardCheck.class)
public final class NoDeadline implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("TASK-002", Severity.MAJOR, "S2-07", Field.NEXT_ACTION, Field.NEXT_DUE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        int actions = 0;
        int open = 0;
        for (Task task : file.tasks()) {
            if (task.open() && !task.action().isEmpty()) {
                actions++;
                open += task.due().isEmpty() && !task.dueTyped() ? 1 : 0;
            }
        }
        if (actions > 0) {
            out.checked();
        }
        if (open > 0) {
            out.fail(file, Field.NEXT_DUE, Map.of("tasks", Integer.toString(open)));
        }
    }
}
