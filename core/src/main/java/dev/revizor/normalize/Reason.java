package dev.revizor.normalize;

/**
 * What was done to a value or what is wrong with it. The codes are public and stable; the bundle {@code normalize} has
 * a text {@code reason.CODE} for each but {@link #NONE}.
 */
public enum Reason {
    /** Good as it stood. */
    NONE(""),
    PLACEHOLDER("placeholder"),
    TEXT_SPACES("text.spaces"),
    LIST_FORMAT("list.format"),

    PHONE_FORMAT("phone.format"),
    PHONE_TRUNK_8("phone.trunk_8"),
    PHONE_NO_PLUS("phone.no_plus"),
    PHONE_NO_COUNTRY("phone.no_country"),
    PHONE_PLUS_8("phone.plus_8"),
    PHONE_INTL_PREFIX("phone.intl_prefix"),
    PHONE_EXTENSION("phone.extension"),
    PHONE_SEVERAL("phone.several"),
    PHONE_TEXT("phone.text"),
    PHONE_PARTLY("phone.partly_unreadable"),
    PHONE_EXCEL_DECIMAL("phone.excel_decimal"),
    PHONE_EXCEL("phone.excel"),
    PHONE_NO_CODE("phone.no_code"),
    PHONE_TOO_SHORT("phone.too_short"),
    PHONE_TOO_LONG("phone.too_long"),
    PHONE_LETTERS("phone.letters"),
    PHONE_UNASSIGNED("phone.unassigned"),
    PHONE_IMPOSSIBLE("phone.impossible"),
    PHONE_PLACEHOLDER("phone.placeholder"),

    EMAIL_FORMAT("email.format"),
    EMAIL_CASE("email.case"),
    EMAIL_WRAPPED("email.wrapped"),
    EMAIL_SEVERAL("email.several"),
    EMAIL_TEXT("email.text"),
    EMAIL_TRAILING_DOT("email.trailing_dot"),
    EMAIL_PUNYCODE("email.punycode"),
    EMAIL_PARTLY("email.partly_unreadable"),
    EMAIL_TYPO_DOMAIN("email.typo_domain"),
    EMAIL_MIXED_ALPHABET("email.mixed_alphabet"),
    EMAIL_NO_AT("email.no_at"),
    EMAIL_TWO_AT("email.two_at"),
    EMAIL_SPACE("email.space"),
    EMAIL_COMMA("email.comma"),
    EMAIL_NO_LOCAL("email.no_local"),
    EMAIL_NO_DOMAIN("email.no_domain"),
    EMAIL_NO_DOT("email.no_dot"),
    EMAIL_BAD_DOMAIN("email.bad_domain"),
    EMAIL_BAD_LOCAL("email.bad_local"),
    EMAIL_PLACEHOLDER("email.placeholder"),

    NAME_SPACES("name.spaces"),
    NAME_CASE("name.case"),
    NAME_ORDER("name.order"),
    NAME_INITIALS("name.initials"),
    NAME_TITLE("name.title"),
    NAME_SPLIT("name.split"),
    NAME_SWAPPED("name.swapped"),
    NAME_MIXED_ALPHABET("name.mixed_alphabet"),
    NAME_LAYOUT("name.layout"),
    NAME_PHONE_INSIDE("name.phone_inside"),
    NAME_EMAIL_INSIDE("name.email_inside"),
    NAME_COMPANY_INSIDE("name.company_inside"),
    NAME_DIGITS("name.digits"),
    NAME_TOO_MANY_WORDS("name.too_many_words"),
    NAME_PLACEHOLDER("name.placeholder"),

    COMPANY_FORM("company.form"),
    COMPANY_FORMAT("company.format"),
    COMPANY_LATIN_FORM("company.latin_form"),
    COMPANY_MIXED_ALPHABET("company.mixed_alphabet"),
    COMPANY_FORM_ONLY("company.form_only"),
    COMPANY_PERSON("company.person"),

    INN_FORMAT("inn.format"),
    INN_KPP("inn.kpp_inside"),
    INN_LOST_ZERO("inn.lost_zero"),
    INN_CHECK_DIGIT("inn.check_digit"),
    INN_LENGTH("inn.length"),
    INN_LETTERS("inn.letters"),
    INN_EXCEL("inn.excel"),
    INN_PLACEHOLDER("inn.placeholder"),
    KPP_FORMAT("kpp.format"),
    KPP_LOST_ZERO("kpp.lost_zero"),
    KPP_LENGTH("kpp.length"),
    KPP_LETTERS("kpp.letters"),
    KPP_EXCEL("kpp.excel"),
    KPP_PLACEHOLDER("kpp.placeholder"),
    OGRN_FORMAT("ogrn.format"),
    OGRN_CHECK_DIGIT("ogrn.check_digit"),
    OGRN_LENGTH("ogrn.length"),
    OGRN_LETTERS("ogrn.letters"),
    OGRN_EXCEL("ogrn.excel"),
    OGRN_PLACEHOLDER("ogrn.placeholder"),
    SNILS_FORMAT("snils.format"),
    SNILS_LOST_ZERO("snils.lost_zero"),
    SNILS_CHECK_DIGIT("snils.check_digit"),
    SNILS_LENGTH("snils.length"),
    SNILS_LETTERS("snils.letters"),
    SNILS_EXCEL("snils.excel"),
    SNILS_PLACEHOLDER("snils.placeholder"),

    DATE_FORMAT("date.format"),
    DATE_EXCEL_SERIAL("date.excel_serial"),
    DATE_TWO_DIGIT_YEAR("date.two_digit_year"),
    DATE_AMBIGUOUS("date.ambiguous"),
    DATE_EMPTY("date.empty"),
    DATE_PLACEHOLDER("date.placeholder"),
    DATE_IMPOSSIBLE("date.impossible"),
    DATE_NO_YEAR("date.no_year"),
    DATE_OUT_OF_RANGE("date.out_of_range"),
    DATE_UNREADABLE("date.unreadable"),

    FLAG_FORMAT("flag.format"),
    FLAG_UNKNOWN_WORD("flag.unknown_word"),
    CONSENT_FORMAT("consent.format"),
    CONSENT_UNKNOWN_WORD("consent.unknown_word"),
    NUMBER_FORMAT("number.format"),
    NUMBER_UNREADABLE("number.unreadable"),
    SEX_FORMAT("sex.format"),
    SEX_UNKNOWN_WORD("sex.unknown_word"),
    ADDRESS_FORMAT("address.format"),
    ADDRESS_POSTCODE("address.postcode_inside"),
    POSTCODE_FORMAT("postcode.format"),
    POSTCODE_LENGTH("postcode.length"),
    WEBSITE_FORMAT("website.format"),
    WEBSITE_EMAIL("website.email_inside"),
    WEBSITE_UNREADABLE("website.unreadable"),
    MESSENGER_FORMAT("messenger.format");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** The stable code; empty for {@link #NONE}. */
    public String code() {
        return code;
    }
}
