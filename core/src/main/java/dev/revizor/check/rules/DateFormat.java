package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Severity;
import dev.revizor.model.Task;
import dev.revizor.model.Value;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Days;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** FMT-005. A date that is none, or that cannot be: 31.02, a birth in the future, 01.01.1900. */
@AutoService(CardCheck.class)
public final class DateFormat implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("FMT-005", Severity.MAJOR, "S1-54")
                .orAny(
                        Field.CREATED_AT,
                        Field.LAST_TOUCH_AT,
                        Field.NEXT_DUE,
                        Field.BIRTH_DATE,
                        Field.CONSENT_AT,
                        Field.UPDATED_AT);
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        boolean any = false;
        for (Field field : DATES) {
            boolean typed = file.card().typed(field) || (field == Field.NEXT_DUE && dueTyped(file));
            if (!typed) {
                continue;
            }
            any = true;
            String reason = reason(file, field, facts);
            if (!reason.isEmpty()) {
                Map<String, String> args = new LinkedHashMap<>();
                args.put("field", field.id());
                args.put("reason", reason);
                out.fail(file, field, args);
            }
        }
        if (any) {
            out.checked();
        }
    }

    private static final List<Field> DATES = dates();

    private static List<Field> dates() {
        List<Field> dates = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.kind() == Field.Kind.DATE) {
                dates.add(field);
            }
        }
        return List.copyOf(dates);
    }

    /** What is wrong with the date, or nothing; «05.11.51» is a spelling, and a birth has but one likely century. */
    private static String reason(CardFile file, Field field, Facts facts) {
        for (Value value : file.card().values(field)) {
            if ((Trouble.doubtful(value) && !isOthers(value, field)) || value.quality() == Quality.PLACEHOLDER) {
                return value.reason();
            }
        }
        if (field == Field.NEXT_DUE && dueTyped(file)) {
            return "date.unreadable";
        }
        Optional<LocalDate> birth = field == Field.BIRTH_DATE ? Days.of(file.card(), field) : Optional.empty();
        boolean possible = birth.isEmpty()
                || (!birth.get().isAfter(facts.today())
                        && birth.get().getYear() >= facts.policy().check().minYear());
        return possible ? "" : "date.out_of_range";
    }

    /** A spelling, or a day in the future that is no birth: such touches are HIST-008, such consents CONSENT-005. */
    private static boolean isOthers(Value value, Field field) {
        return value.reason().equals("date.two_digit_year")
                || (value.reason().equals("date.future") && field != Field.BIRTH_DATE);
    }

    /** Whether an open task has something in its deadline cell that is no day. */
    private static boolean dueTyped(CardFile file) {
        for (Task task : file.tasks()) {
            if (task.open() && task.dueTyped() && task.due().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
