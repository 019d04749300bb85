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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** TASK-010. A promised step is done by its day; due today is not late yet. Closed cards promise nothing. */
@AutoService(CardCheck.class)
public final class OverdueTask implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("TASK-010", Severity.MAJOR, "S2-05", Field.NEXT_DUE);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        if (facts.standing().closed(file.card())) {
            return;
        }
        LocalDate first = LocalDate.MAX;
        int overdue = 0;
        boolean dated = false;
        for (Task task : file.tasks()) {
            LocalDate due = task.due().orElse(LocalDate.MAX);
            if (!task.open() || due.equals(LocalDate.MAX)) {
                continue;
            }
            dated = true;
            if (due.isBefore(facts.today())) {
                overdue++;
                first = due.isBefore(first) ? due : first;
            }
        }
        if (dated) {
            out.checked();
        }
        if (overdue > 0) {
            out.add(
                    file,
                    facts.standing().ifOpen(file.card()),
                    Optional.of(Field.NEXT_DUE),
                    args(first, facts.today(), overdue));
        }
    }

    private static Map<String, String> args(LocalDate first, LocalDate today, int overdue) {
        Map<String, String> args = new LinkedHashMap<>();
        args.put("due", first.toString());
        args.put("days", Long.toString(ChronoUnit.DAYS.between(first, today)));
        args.put("tasks", Integer.toString(overdue));
        return args;
    }
}
