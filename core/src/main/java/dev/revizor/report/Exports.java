package dev.revizor.report;

import dev.revizor.model.Field;
import java.util.Locale;

/** Which export of a CRM holds a field that was not there. */
enum Exports {
    TASKS,
    TOUCHES,
    CONSENTS,
    DEALS,
    OWNERS,
    CARDS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where the common CRMs keep the field: most of them leave tasks, calls and consents out of a card export. */
    static Exports closing(Field field) {
        return switch (field) {
            case NEXT_ACTION, NEXT_DUE -> TASKS;
            case LAST_TOUCH_AT, LAST_INBOUND_AT, TOUCH_RESULT, DIRECTION, CHANNEL -> TOUCHES;
            case CONSENT_PROCESSING,
                    CONSENT_MARKETING,
                    CONSENT_AT,
                    CONSENT_METHOD,
                    CONSENT_WITHDRAWN_AT,
                    CONSENT_FORM,
                    CONSENT_POLICY,
                    CONSENT_BOX_DEFAULT,
                    CONSENT_REVIEWED,
                    CONSENT_CHANNEL -> CONSENTS;
            case PURCHASES, LAST_PURCHASE_AT, AMOUNT, CURRENCY, CLOSED_AT, DEAL_NAME, PIPELINE -> DEALS;
            case OWNER_ACTIVE -> OWNERS;
            default -> CARDS;
        };
    }
}
