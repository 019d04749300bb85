package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A card as vCard 3.0 (RFC 2426), which Google, Outlook and telephones read. */
final class VcardText {
    private static final int LINE = 75;
    private static final int DAY = 10;

    private VcardText() {}

    /** The card with its line ends. */
    static String of(Card card) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCARD");
        line(out, "VERSION:3.0");
        names(out, card);
        organisation(out, card);
        for (String phone : card.all(Field.PHONE)) {
            line(out, "TEL;TYPE=VOICE:" + escaped(phone.replace(";ext=", " ext. ")));
        }
        each(out, "EMAIL;TYPE=INTERNET", card.all(Field.EMAIL));
        address(out, card);
        String born = card.text(Field.BIRTH_DATE);
        each(out, "BDAY", born.length() >= DAY ? List.of(born.substring(0, DAY)) : List.of());
        each(out, "URL", card.all(Field.WEBSITE));
        if (card.has(Field.TAGS)) {
            line(
                    out,
                    "CATEGORIES:"
                            + String.join(
                                    ",",
                                    card.all(Field.TAGS).stream()
                                            .map(VcardText::escaped)
                                            .toList()));
        }
        each(out, "NOTE", card.all(Field.NOTE));
        line(out, "UID:" + escaped(card.id()));
        line(out, "END:VCARD");
        return out.toString();
    }

    private static void names(StringBuilder out, Card card) {
        boolean firm = card.kind() == EntityKind.COMPANY;
        line(
                out,
                "N:" + escaped(card.text(Field.LAST_NAME)) + ';' + escaped(card.text(Field.FIRST_NAME)) + ';'
                        + escaped(card.text(Field.PATRONYMIC)) + ";;");
        String name = Rendering.parse(firm ? "company_name" : "name")
                .of(card, Optional.empty(), Dialect.Style.PLAIN)
                .text();
        // FN must be there: whoever has no name goes by his firm or by how he is reached.
        String shown = name.isEmpty() ? first(card, Field.COMPANY, Field.EMAIL, Field.PHONE) : name;
        line(out, "FN:" + escaped(shown));
    }

    private static String first(Card card, Field... fields) {
        for (Field field : fields) {
            if (card.has(field)) {
                return card.text(field);
            }
        }
        return card.id();
    }

    private static void organisation(StringBuilder out, Card card) {
        String company = Rendering.parse("company_name")
                .of(card, Optional.empty(), Dialect.Style.PLAIN)
                .text();
        each(out, "ORG", company.isEmpty() ? List.of() : List.of(company));
        each(out, "TITLE", card.all(Field.JOB_TITLE));
    }

    private static void address(StringBuilder out, Card card) {
        String street = Rendering.parse("street_line")
                .of(card, Optional.empty(), Dialect.Style.PLAIN)
                .text();
        String parts = escaped(street)
                + ';'
                + escaped(card.text(Field.CITY))
                + ';'
                + escaped(card.text(Field.REGION))
                + ';'
                + escaped(card.text(Field.POSTCODE))
                + ';'
                + escaped(card.text(Field.COUNTRY));
        if (!parts.equals(";;;;")) {
            line(out, "ADR;TYPE=POSTAL:;;" + parts);
        }
    }

    private static void each(StringBuilder out, String name, List<String> texts) {
        for (String text : texts) {
            line(out, name + ':' + escaped(text));
        }
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
    private static void line(StringBuilder out, String text) {
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
