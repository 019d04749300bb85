package dev.revizor.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that Revizor knows. Presets, policy, JSON and options name them by {@link #id()}; the ids are public and
 * locked. Columns that map to none of them keep their own title.
 */
public enum Field {
    SOURCE_SYSTEM(Kind.TEXT),
    EXTERNAL_ID(Kind.ID),
    ENTITY_KIND(Kind.CODE),
    LAST_NAME(Kind.NAME),
    FIRST_NAME(Kind.NAME),
    PATRONYMIC(Kind.NAME),
    FULL_NAME(Kind.NAME),
    SEX(Kind.CODE),
    BIRTH_DATE(Kind.DATE),
    SALUTATION(Kind.TEXT),
    JOB_TITLE(Kind.TEXT),
    COMPANY(Kind.COMPANY),
    LEGAL_FORM(Kind.CODE),
    INN(Kind.TAX_ID),
    KPP(Kind.TAX_ID),
    OGRN(Kind.TAX_ID),
    SNILS(Kind.TAX_ID),
    PHONE(Kind.PHONE),
    EMAIL(Kind.EMAIL),
    MESSENGER(Kind.LIST_TEXT),
    WEBSITE(Kind.LIST_TEXT),
    ADDRESS(Kind.TEXT),
    COUNTRY(Kind.TEXT),
    REGION(Kind.TEXT),
    CITY(Kind.TEXT),
    STREET(Kind.TEXT),
    HOUSE(Kind.TEXT),
    FLAT(Kind.TEXT),
    POSTCODE(Kind.TEXT),
    OWNER(Kind.TEXT),
    OWNER_ACTIVE(Kind.FLAG),
    ORIGIN(Kind.TEXT),
    INTEREST(Kind.TEXT),
    PURPOSE(Kind.TEXT),
    STAGE(Kind.TEXT),
    STATUS(Kind.TEXT),
    TAGS(Kind.LIST_TEXT),
    NOTE(Kind.TEXT),
    CREATED_AT(Kind.DATE),
    UPDATED_AT(Kind.DATE),
    LAST_TOUCH_AT(Kind.DATE),
    LAST_INBOUND_AT(Kind.DATE),
    TOUCH_RESULT(Kind.TEXT),
    NEXT_ACTION(Kind.TEXT),
    NEXT_DUE(Kind.DATE),
    REFUSAL_REASON(Kind.TEXT),
    REFUSED_AT(Kind.DATE),
    ARCHIVED(Kind.FLAG),
    CLASS(Kind.CODE),
    TEMPERATURE(Kind.CODE),
    CONSENT_PROCESSING(Kind.CONSENT),
    CONSENT_MARKETING(Kind.CONSENT),
    CONSENT_AT(Kind.DATE),
    CONSENT_METHOD(Kind.TEXT),
    CONSENT_WITHDRAWN_AT(Kind.DATE),
    CONSENT_FORM(Kind.TEXT),
    CONSENT_POLICY(Kind.TEXT),
    CONSENT_BOX_DEFAULT(Kind.FLAG),
    CONSENT_REVIEWED(Kind.FLAG),
    CONSENT_CHANNEL(Kind.TEXT),
    /** Number of purchases or orders. */
    PURCHASES(Kind.NUMBER),
    LAST_PURCHASE_AT(Kind.DATE),
    /** Money of a deal or the turnover of a card. */
    AMOUNT(Kind.NUMBER),
    CURRENCY(Kind.TEXT),
    CLOSED_AT(Kind.DATE),
    DEAL_NAME(Kind.TEXT),
    PIPELINE(Kind.TEXT),
    /** Incoming or outgoing, of a touch. */
    DIRECTION(Kind.TEXT),
    CHANNEL(Kind.TEXT),
    /** The id of the card that a task, deal, touch or consent hangs on. */
    CARD_REF(Kind.ID),
    /** The name of the card that a task, deal, touch or consent hangs on, where the export has no id. */
    CARD_NAME(Kind.NAME),
    /** The bank's code of nine digits. */
    BIK(Kind.CODE),
    /** A settlement account of twenty digits. */
    BANK_ACCOUNT(Kind.CODE),
    /** The bank's own account with the central bank. */
    CORR_ACCOUNT(Kind.CODE);

    /** How values of the field are read, compared and written. */
    public enum Kind {
        ID,
        CODE,
        TEXT,
        LIST_TEXT,
        NAME,
        COMPANY,
        PHONE,
        EMAIL,
        TAX_ID,
        DATE,
        FLAG,
        CONSENT,
        NUMBER
    }

    private static final Map<String, Field> BY_ID = index();

    private final Kind kind;

    private final String id = name().toLowerCase(Locale.ROOT);

    Field(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The stable lower-case id, e.g. {@code last_name}. */
    public String id() {
        return id;
    }

    /** The field with this id; empty when there is none. */
    public static Optional<Field> of(String id) {
        return Optional.ofNullable(BY_ID.get(id.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Field> index() {
        Map<String, Field> byId = new LinkedHashMap<>();
        for (Field field : values()) {
            byId.put(field.id(), field);
        }
        return byId;
    }
}
