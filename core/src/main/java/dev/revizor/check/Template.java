package dev.revizor.check;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * FMT-000: how many cards keep to the template without a deviation (S1-54, «без отклонений»). A repaired value deviates
 * too: it is right only in what normalizing writes, not in the CRM. Dates are left out; each country writes its own.
 */
final class Template {
    private static final List<Field> FIELDS = fields();

    private long cards;
    private long off;
    private long repaired;
    private long suspicious;
    private long unusable;

    private static List<Field> fields() {
        List<Field> out = new ArrayList<>(List.of(Field.ADDRESS, Field.BIK, Field.BANK_ACCOUNT, Field.CORR_ACCOUNT));
        for (Field field : Field.values()) {
            switch (field.kind()) {
                case NAME, PHONE, EMAIL, TAX_ID -> out.add(field);
                default -> {
                    // Anything else has no template.
                }
            }
        }
        return List.copyOf(out);
    }

    static List<Field> needs() {
        return FIELDS;
    }

    void add(Card card) {
        boolean typed = false;
        boolean deviates = false;
        for (Field field : FIELDS) {
            for (Value value : card.values(field)) {
                if (value.quality() != Quality.BLANK) {
                    typed = true;
                    deviates |= count(value.quality());
                }
            }
        }
        cards += typed ? 1 : 0;
        off += deviates ? 1 : 0;
    }

    private boolean count(Quality quality) {
        switch (quality) {
            case REPAIRED -> repaired++;
            case SUSPICIOUS -> suspicious++;
            case UNREADABLE, PLACEHOLDER -> unusable++;
            case GOOD, BLANK -> {
                return false;
            }
        }
        return true;
    }

    long cards() {
        return cards;
    }

    long off() {
        return off;
    }

    Map<String, String> arguments() {
        Map<String, String> args = new LinkedHashMap<>();
        args.put("off", Long.toString(off));
        args.put("cards", Long.toString(cards));
        args.put("repaired", Long.toString(repaired));
        args.put("suspicious", Long.toString(suspicious));
        args.put("unusable", Long.toString(unusable));
        return args;
    }
}
