package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which columns of a deals export belong to the client, and leaves one id per part. */
final class Parts {
    /** What a deal itself never has. */
    private static final Set<Field> CLIENT = EnumSet.of(
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.PATRONYMIC,
            Field.FULL_NAME,
            Field.SEX,
            Field.BIRTH_DATE,
            Field.SALUTATION,
            Field.JOB_TITLE,
            Field.COMPANY,
            Field.LEGAL_FORM,
            Field.INN,
            Field.KPP,
            Field.OGRN,
            Field.SNILS,
            Field.PHONE,
            Field.EMAIL,
            Field.MESSENGER,
            Field.WEBSITE,
            Field.ADDRESS,
            Field.COUNTRY,
            Field.REGION,
            Field.CITY,
            Field.STREET,
            Field.HOUSE,
            Field.FLAT,
            Field.POSTCODE,
            Field.CONSENT_PROCESSING,
            Field.CONSENT_MARKETING,
            Field.CONSENT_AT,
            Field.CONSENT_METHOD,
            Field.CONSENT_WITHDRAWN_AT);

    /** What makes a client of its own out of a name: something to reach or to tell him by. */
    private static final Set<Field> REACHABLE = EnumSet.of(
            Field.PHONE, Field.EMAIL, Field.MESSENGER, Field.INN, Field.EXTERNAL_ID, Field.BIRTH_DATE, Field.LAST_NAME);

    private Parts() {}

    static List<Mapping.Column> split(EntityKind kind, List<Heading> headings, List<Mapping.Column> columns) {
        return oneId(kind == EntityKind.DEAL ? deal(headings, columns) : columns);
    }

    private static List<Mapping.Column> deal(List<Heading> headings, List<Mapping.Column> columns) {
        List<Mapping.Column> parted = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        boolean clientSeen = false;
        for (Mapping.Column column : columns) {
            Heading heading = headings.get(column.position());
            boolean again = !heading.full().isEmpty() && !seen.add(heading.full());
            boolean client = isClient(heading, column) || again && clientSeen;
            clientSeen |= isClient(heading, column);
            parted.add(client ? with(column, column.field(), Mapping.Part.CLIENT, column.tag()) : column);
        }
        boolean reachable = parted.stream().anyMatch(Parts::isReachable);
        boolean named = parted.stream().anyMatch(column -> isName(column));
        return parted.stream()
                .map(column -> reachable ? own(column, named) : reference(column))
                .toList();
    }

    /** Which card the deal hangs on is the deal's own word, whatever it is called. */
    private static boolean isClient(Heading heading, Mapping.Column column) {
        if (column.field().filter(field -> field == Field.CARD_REF).isPresent()) {
            return false;
        }
        return switch (heading.subject()) {
            case CONTACT, COMPANY -> column.field().isPresent();
            case DEAL -> false;
            case NONE, OTHER ->
                column.field().filter(CLIENT::contains).isPresent()
                        || heading.full().contains("контакта")
                        || heading.full().contains("законтакт");
        };
    }

    private static boolean isReachable(Mapping.Column column) {
        return column.part() == Mapping.Part.CLIENT
                && column.field().filter(REACHABLE::contains).isPresent();
    }

    private static boolean isName(Mapping.Column column) {
        return column.part() == Mapping.Part.CLIENT
                && column.field()
                        .filter(f -> f == Field.FULL_NAME || f == Field.LAST_NAME || f == Field.FIRST_NAME)
                        .isPresent();
    }

    /** With a client in the row, the name of the contact is his unless he has a name column of his own. */
    private static Mapping.Column own(Mapping.Column column, boolean named) {
        if (column.field().filter(field -> field == Field.CARD_NAME).isEmpty()) {
            return column;
        }
        boolean company = column.tag().equals("company");
        if (!company && named) {
            return column;
        }
        return with(column, Optional.of(company ? Field.COMPANY : Field.FULL_NAME), Mapping.Part.CLIENT, "");
    }

    /** With nothing but names the deal only points at a card that stands in another file. */
    private static Mapping.Column reference(Mapping.Column column) {
        if (column.part() != Mapping.Part.CLIENT) {
            return column;
        }
        Field field = column.field().orElse(null);
        if (field == Field.FULL_NAME) {
            return with(column, Optional.of(Field.CARD_NAME), Mapping.Part.SELF, "contact");
        }
        if (field == Field.COMPANY) {
            return with(column, Optional.of(Field.CARD_NAME), Mapping.Part.SELF, "company");
        }
        return column;
    }

    /** A part has one id: its surest first column keeps it. */
    private static List<Mapping.Column> oneId(List<Mapping.Column> columns) {
        List<Mapping.Column> out = new ArrayList<>();
        for (Mapping.Column column : columns) {
            boolean id = !column.isKey()
                    && column.field()
                            .filter(field -> field == Field.EXTERNAL_ID)
                            .isPresent();
            boolean beaten = id && columns.stream().anyMatch(other -> beats(other, column));
            out.add(beaten ? Choices.verbatim(column) : column);
        }
        return out;
    }

    private static boolean beats(Mapping.Column other, Mapping.Column column) {
        boolean surer = other.certainty() > column.certainty()
                || other.certainty() == column.certainty() && other.position() < column.position();
        return !other.isKey() && other.field().equals(column.field()) && other.part() == column.part() && surer;
    }

    private static Mapping.Column with(Mapping.Column column, Optional<Field> field, Mapping.Part part, String tag) {
        return new Mapping.Column(
                column.position(), column.title(), field, part, tag, column.certainty(), column.why());
    }
}
