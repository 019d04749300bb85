package dev.revizor.check.rules;

import com.google.auto.service.AutoService;
import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Severity;
import dev.revizor.model.Value;
import dev.revizor.rule.CardCheck;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Findings;
import dev.revizor.rule.Spec;
import java.util.List;
import java.util.Map;

/** CARD-020. A cell that is filled for show («нет», 0000000) is worse than an empty one. */
@AutoService(CardCheck.class)
public final class PlaceholderValue implements CardCheck {
    @Override
    public Spec spec() {
        return Spec.of("CARD-020", Severity.MAJOR, "S1-37");
    }

    @Override
    public void inspect(CardFile file, Facts facts, Findings out) {
        out.checked();
        file.card().fields().forEach((field, values) -> {
            if (ours(field) && hasPlaceholder(values)) {
                out.fail(file, field, Map.of("field", field.id()));
            }
        });
    }

    /** Dates are FMT-005's, dictionary fields CARD-012's. */
    private static boolean ours(Field field) {
        return field.kind() != Field.Kind.DATE
                && field != Field.ORIGIN
                && field != Field.STATUS
                && field != Field.STAGE;
    }

    private static boolean hasPlaceholder(List<Value> values) {
        for (Value value : values) {
            if (value.quality() == Quality.PLACEHOLDER) {
                return true;
            }
        }
        return false;
    }
}
