package dev.revizor.check.rules;

import dev.revizor.model.CardFile;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.model.Verdict;
import dev.revizor.rule.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for values that normalizing marked; one finding per field, for its first such value. */
final class Trouble {
    static final List<Field> NAMES = List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME);
    static final List<Field> WORDS =
            List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME, Field.COMPANY);
    static final List<Field> TEXTS = List.of(
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PATRONYMIC,
            Field.FULL_NAME,
            Field.COMPANY,
            Field.ORIGIN,
            Field.STATUS,
            Field.STAGE,
            Field.OWNER);
    static final List<Field> NUMBERS =
            List.of(Field.INN, Field.KPP, Field.OGRN, Field.SNILS, Field.BIK, Field.BANK_ACCOUNT, Field.CORR_ACCOUNT);

    private Trouble() {}

    /** Probably or certainly not what the field is for; a placeholder is CARD-020's. */
    static boolean doubtful(Value value) {
        return value.quality() == Quality.SUSPICIOUS || value.quality() == Quality.UNREADABLE;
    }

    /** Letters of two alphabets in one word, or a word typed in the wrong keyboard layout. */
    static boolean mixed(Value value) {
        return value.reason().contains("mixed_alphabet") || value.reason().contains("layout");
    }

    static void look(CardFile file, List<Field> fields, Predicate<Value> bad, Findings out) {
        boolean any = false;
        for (Field field : fields) {
            if (file.card().typed(field)) {
                any = true;
                first(file, field, bad, out);
            }
        }
        if (any) {
            out.checked();
        }
    }

    private static void first(CardFile file, Field field, Predicate<Value> bad, Findings out) {
        for (Value value : file.card().values(field)) {
            if (bad.test(value)) {
                Verdict verdict = value.quality() == Quality.UNREADABLE ? Verdict.FAIL : Verdict.WARN;
                out.add(file, verdict, Optional.of(field), args(field, value));
                return;
            }
        }
    }

    private static Map<String, String> args(Field field, Value value) {
        Map<String, String> args = new LinkedHashMap<>();
        args.put("field", field.id());
        args.put("reason", value.reason());
        if (!value.suggestion().isEmpty()) {
            args.put("suggestion_pii", value.suggestion());
        }
        return args;
    }
}
