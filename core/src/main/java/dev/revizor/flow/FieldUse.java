package dev.revizor.flow;

import dev.revizor.check.Checks;
import dev.revizor.match.Matcher;
import dev.revizor.model.Field;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which fields anything in the program uses: a rule, a class of clients, the 50-card check, the search for duplicates, or
 * the joining of files. Columns of other fields are candidates to drop (FIELD-001).
 */
final class FieldUse {
    /** What rules and classes look at without asking for it; a test holds it to the code. */
    private static final Set<Field> BESIDE = EnumSet.of(
            Field.OWNER,
            Field.PURPOSE,
            Field.STATUS,
            Field.STAGE,
            Field.ORIGIN,
            Field.INTEREST,
            Field.TAGS,
            Field.NOTE,
            Field.UPDATED_AT,
            Field.LAST_INBOUND_AT,
            Field.REFUSED_AT,
            Field.ARCHIVED,
            Field.CLASS,
            Field.PURCHASES,
            Field.LAST_PURCHASE_AT,
            Field.CLOSED_AT,
            Field.OWNER_ACTIVE,
            Field.DIRECTION,
            Field.CONSENT_METHOD,
            Field.CONSENT_WITHDRAWN_AT,
            Field.CONSENT_POLICY,
            Field.CONSENT_BOX_DEFAULT,
            Field.CONSENT_REVIEWED);

    /** What joins rows and files, and what the rows of one deal are added up by. */
    static final Set<Field> JOINING = Collections.unmodifiableSet(EnumSet.of(
            Field.SOURCE_SYSTEM,
            Field.EXTERNAL_ID,
            Field.ENTITY_KIND,
            Field.CARD_REF,
            Field.CARD_NAME,
            Field.DEAL_NAME,
            Field.AMOUNT));

    private FieldUse() {}

    /** The fields that are used. */
    static Set<Field> all() {
        Set<Field> out = EnumSet.copyOf(BESIDE);
        out.addAll(JOINING);
        out.addAll(Checks.needs());
        out.addAll(Matcher.COMPARED);
        return out;
    }
}
