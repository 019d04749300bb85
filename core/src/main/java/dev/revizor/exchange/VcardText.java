package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A card as vCard 3.0 (RFC 2426), which Google, Outlook and telephones read. */
final class VcardText {
    static final Dialect.Style STYLE =
            new Dialect.Style("yyyy-MM-dd", "yyyy-MM-dd", ", ", " ext. ", "yes", "no", Dialect.Names.LAST_FIRST, "");

    private static final int LINE = 75;
    private static final int DAY = 10;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    /** Values that have a property of their own, each as it was written. */
    private final Map<Field, List<String>> own = new EnumMap<>(Field.class);

    private final Set<String> labels = new LinkedHashSet<>();
    private int groups;

    private VcardText() {}

    /** All but the end of a card. */
    static VcardText of(Card card, SourceColumns source) {
        VcardText text = new VcardText();
        text.write(card, source);
        return text;
    }

    private void write(Card card, SourceColumns source) {
        line("BEGIN:VCARD");
        line("VERSION:3.0");
        names(card);
        organisation(card, source);
        for (Contacts.Typed phone : Contacts.of(card, Field.PHONE, source)) {
            String text = Rendering.spoken(List.of(phone.text()), STYLE);
            labelled(phone, Field.PHONE, "TEL;TYPE=" + phoneType(phone.tag()), text);
        }
        for (Contacts.Typed mail : Contacts.of(card, Field.EMAIL, source)) {
            labelled(mail, Field.EMAIL, "EMAIL;TYPE=INTERNET" + mailType(mail.tag()), mail.text());
        }
        for (Contacts.Typed messenger : Contacts.of(card, Field.MESSENGER, source)) {
            labelled(messenger, Field.MESSENGER, messengerType(messenger), messenger.text());
        }
        address(card);
        String born = card.text(Field.BIRTH_DATE);
        own(
                Field.BIRTH_DATE,
                "BDAY",
                born.length() >= DAY
                        ? List.of(born.substring(0, DAY))
                        : YearlessDay.of(card).stream().toList());
        own(Field.WEBSITE, "URL", MadeText.sites(card));
        if (card.has(Field.TAGS)) {
            tags(card.all(Field.TAGS));
        }
        each("NOTE", card.all(Field.NOTE));
        // The UID is the public id, which ends with that of the CRM.
        String id = card.text(Field.EXTERNAL_ID);
        own.put(Field.EXTERNAL_ID, card.id().endsWith(":" + id) ? List.of(id) : List.of());
    }

    private void tags(List<String> tags) {
        line("CATEGORIES:"
                + String.join(",", tags.stream().map(VcardText::escaped).toList()));
        own.put(Field.TAGS, tags);
    }

    /** What was written of a field, without its marks: value by value, or all that is text. */
    List<String> shown(Field field) {
        boolean text = field.kind() == Field.Kind.TEXT
                || field.kind() == Field.Kind.NAME
                || field.kind() == Field.Kind.COMPANY
                || field == Field.LEGAL_FORM;
        return text ? List.of(plain.toString()) : own.getOrDefault(field, List.of());
    }

    /** The whole card with its line ends. */
    String ended(Card card, List<String> remarks) {
        if (!remarks.isEmpty()) {
            line("NOTE:" + escaped(String.join("; ", remarks)));
        }
        line("UID:" + escaped(card.id()));
        line("END:VCARD");
        return out.toString();
    }

    private static String phoneType(String tag) {
        return switch (tag) {
            case "mobile" -> "CELL";
            case "work" -> "WORK,VOICE";
            case "home" -> "HOME,VOICE";
            case "fax" -> "FAX";
            default -> "VOICE";
        };
    }

    /** The property of a name at a messenger, and the scheme that the name is an address of. */
    private static String messengerType(Contacts.Typed messenger) {
        return switch (messenger.tag()) {
            case "telegram", "whatsapp", "viber", "skype", "icq" -> "IMPP:" + messenger.tag();
            case "jabber" -> "IMPP:xmpp";
            case "vk", "facebook", "instagram" -> "X-SOCIALPROFILE;TYPE=" + messenger.tag();
            default -> "IMPP";
        };
    }

    /** Whether a label was written: that of a value which was not has no place. */
    boolean labels(String label) {
        return labels.contains(label.strip());
    }

    /** A value with what its writer calls it. */
    private void labelled(Contacts.Typed value, Field field, String property, String text) {
        String label = value.label().strip();
        String group = label.isEmpty() ? "" : "item" + ++groups + '.';
        own(field, group + property, List.of(text));
        if (!label.isEmpty()) {
            line(group + "X-ABLabel:" + escaped(label));
            labels.add(label);
        }
    }

    private static String mailType(String tag) {
        return switch (tag) {
            case "work" -> ",WORK";
            case "home" -> ",HOME";
            default -> "";
        };
    }

    private void names(Card card) {
        boolean firm = card.kind() == EntityKind.COMPANY;
        List<String> parts = List.of(
                MadeText.said(card, Field.LAST_NAME),
                MadeText.said(card, Field.FIRST_NAME),
                MadeText.said(card, Field.PATRONYMIC),
                MadeText.said(card, Field.SALUTATION));
        line("N:" + String.join(";", parts.stream().map(VcardText::escaped).toList()) + ';');
        parts.forEach(part -> plain.append(part).append('\n'));
        String name = Rendering.parse(firm ? "company_name" : "name")
                .of(card, Optional.empty(), STYLE)
                .text();
        // FN must be there: whoever has no name goes by his firm or by how he is reached.
        property("FN", name.isEmpty() ? first(card, Field.COMPANY, Field.EMAIL, Field.PHONE) : name);
    }

    private static String first(Card card, Field... fields) {
        for (Field field : fields) {
            if (card.has(field)) {
                return card.text(field);
            }
        }
        return card.id();
    }

    private void organisation(Card card, SourceColumns source) {
        String company = Rendering.parse("company_name")
                .of(card, Optional.empty(), STYLE)
                .text();
        String department = Departments.of(card, source).map(Extra::value).orElse("");
        if (!department.isBlank()) {
            line("ORG:" + escaped(company) + ';' + escaped(department.strip()));
            plain.append(company).append('\n');
        } else {
            each("ORG", company.isEmpty() ? List.of() : List.of(company));
        }
        each("TITLE", card.all(Field.JOB_TITLE));
    }

    private void address(Card card) {
        String street =
                Rendering.parse("street_line").of(card, Optional.empty(), STYLE).text();
        List<String> parts = List.of(
                street,
                MadeText.said(card, Field.CITY),
                MadeText.said(card, Field.REGION),
                MadeText.said(card, Field.POSTCODE),
                MadeText.said(card, Field.COUNTRY));
        if (parts.stream().anyMatch(part -> !part.isEmpty())) {
            line("ADR;TYPE=POSTAL:;;"
                    + String.join(";", parts.stream().map(VcardText::escaped).toList()));
            parts.forEach(part -> plain.append(part).append('\n'));
        }
    }

    private void each(String name, List<String> texts) {
        for (String text : texts) {
            property(name, text);
        }
    }

    private void own(Field field, String name, List<String> texts) {
        texts.forEach(text -> line(name + ':' + escaped(text)));
        own.computeIfAbsent(field, any -> new ArrayList<>()).addAll(texts);
    }

    private void property(String name, String text) {
        line(name + ':' + escaped(text));
        plain.append(text).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** A line is folded at 75 octets, never within a letter. */
    private void line(String text) {
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            String one = Character.toString(letter);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (used + size > LINE) {
                out.append("\r\n ");
                used = 1;
            }
            out.append(one);
            used += size;
            i += one.length();
        }
        out.append("\r\n");
    }
}
