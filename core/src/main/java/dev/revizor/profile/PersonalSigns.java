package dev.revizor.profile;

import dev.revizor.model.ColumnProfile.Personal;
import dev.revizor.model.ColumnProfile.Sign;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.PersonalKind;
import dev.revizor.model.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which personal data a column holds: by its field, by its title where it has none, and by its values, which also
 * find what stands in a column of another name.
 */
final class PersonalSigns {
    private static final double HALF = 0.5;
    private static final double MOST = 0.8;
    /** Fewer numbers have a right check digit by chance. */
    private static final int ENOUGH = 5;

    private static final List<String> DOCUMENTS = List.of(
            "паспорт", "passport", "снилс", "snils", "удостоверен", "social security", "soc sec", "national id");
    /** Too short to be looked for inside other words. */
    private static final List<String> SHORT_DOCUMENTS = List.of("ssn", "nino", "иин");

    private static final List<String> PAYMENTS =
            List.of("номер карты", "card number", "iban", "расчетный счет", "расчётный счёт", "р/с");
    private static final List<String> BIRTHS = List.of("рожден", "birth", "dob");

    /** Fields that may hold names of persons without being meant for them. */
    private static final Set<Field> NAMING =
            EnumSet.of(Field.CARD_NAME, Field.COMPANY, Field.DEAL_NAME, Field.NOTE, Field.INTEREST);

    /** Fields whose values are of a list that names nobody, besides those of their kind. */
    private static final Set<Field> LISTED = EnumSet.of(
            Field.COUNTRY,
            Field.REGION,
            Field.CURRENCY,
            Field.STAGE,
            Field.STATUS,
            Field.DIRECTION,
            Field.CHANNEL,
            Field.CONSENT_CHANNEL);

    private final Looks looks;
    private final long filled;

    private PersonalSigns(Looks looks, long filled) {
        this.looks = looks;
        this.filled = filled;
    }

    static Personal of(Mapping.Column column, Looks looks, long filled) {
        if (filled == 0) {
            return Personal.NOTHING;
        }
        PersonalSigns signs = new PersonalSigns(looks, filled);
        return column.field()
                .flatMap(signs::byField)
                .or(() -> signs.byValues(column.field()))
                .or(() -> column.field().isPresent() ? Optional.empty() : signs.byTitle(column.title()))
                .or(signs::inTexts)
                .orElse(Personal.NOTHING);
    }

    private Optional<Personal> byField(Field field) {
        return switch (field) {
            case PHONE, EMAIL, MESSENGER -> field(PersonalKind.CONTACT, filled);
            case LAST_NAME, FIRST_NAME, PATRONYMIC, FULL_NAME, OWNER -> field(PersonalKind.IDENTITY, filled);
            case SNILS -> field(PersonalKind.DOCUMENT, filled);
            case BIRTH_DATE -> field(PersonalKind.BIRTH_DATE, filled);
            case ADDRESS, STREET, HOUSE, FLAT -> field(PersonalKind.ADDRESS, filled);
            case INN -> {
                // Ten digits are a company's.
                long persons = looks.of(Look.OF_PERSON);
                yield persons == 0 ? Optional.empty() : field(PersonalKind.DOCUMENT, persons);
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Personal> field(PersonalKind kind, long cells) {
        return Optional.of(new Personal(kind, Sign.FIELD, cells));
    }

    private Optional<Personal> byValues(Optional<Field> mapped) {
        long contacts = looks.of(ValueType.EMAIL) + looks.of(ValueType.PHONE);
        if (looks.of(Look.CARD) >= Math.max(ENOUGH, filled * MOST)) {
            return values(PersonalKind.PAYMENT, looks.of(Look.CARD));
        }
        if (looks.of(Look.PASSPORT) >= filled * HALF) {
            return values(PersonalKind.DOCUMENT, looks.of(Look.PASSPORT));
        }
        if (contacts >= filled * HALF) {
            return values(PersonalKind.CONTACT, contacts);
        }
        long named = named(mapped);
        if (named >= filled * HALF) {
            return values(PersonalKind.IDENTITY, named);
        }
        boolean taxes = mapped.isEmpty() && looks.of(Look.OF_PERSON) >= Math.max(ENOUGH, filled * HALF);
        return taxes ? values(PersonalKind.DOCUMENT, looks.of(Look.OF_PERSON)) : Optional.empty();
    }

    /**
     * Cells with names of persons. «Тамбовская область» and «Заведующая складом» are spelt as a surname and first name
     * are: in the column of a field that is not for names only those count that dictionaries know.
     */
    private long named(Optional<Field> mapped) {
        if (mapped.isEmpty() || NAMING.contains(mapped.get())) {
            return looks.of(Look.PERSON);
        }
        return isListed(mapped.get()) ? 0 : looks.of(Look.NAMED);
    }

    private static boolean isListed(Field field) {
        return switch (field.kind()) {
            case CODE, TAX_ID, DATE, FLAG, CONSENT, NUMBER -> true;
            case ID, TEXT, LIST_TEXT, NAME, COMPANY, PHONE, EMAIL -> LISTED.contains(field);
        };
    }

    private Optional<Personal> byTitle(String title) {
        String low = title.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        if (SHORT_DOCUMENTS.contains(low) || DOCUMENTS.stream().anyMatch(low::contains)) {
            return Optional.of(new Personal(PersonalKind.DOCUMENT, Sign.TITLE, filled));
        }
        if (PAYMENTS.stream().anyMatch(low::contains)) {
            return Optional.of(new Personal(PersonalKind.PAYMENT, Sign.TITLE, filled));
        }
        boolean birth = BIRTHS.stream().anyMatch(low::contains);
        return birth ? Optional.of(new Personal(PersonalKind.BIRTH_DATE, Sign.TITLE, filled)) : Optional.empty();
    }

    /** A telephone or an address of e-mail in a column of other things, alone in its cell or inside a text. */
    private Optional<Personal> inTexts() {
        boolean numbers = looks.of(ValueType.AMOUNT) + looks.of(ValueType.DATE) >= filled * HALF;
        long cells = looks.of(Look.HOLDS) + looks.of(ValueType.EMAIL) + (numbers ? 0 : looks.of(ValueType.PHONE));
        return cells == 0 ? Optional.empty() : values(PersonalKind.FREE_TEXT, cells);
    }

    private static Optional<Personal> values(PersonalKind kind, long cells) {
        return Optional.of(new Personal(kind, Sign.VALUES, cells));
    }
}
