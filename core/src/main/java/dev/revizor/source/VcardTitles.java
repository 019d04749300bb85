package dev.revizor.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Under which titles the values of a vCard stand in a table: those of address books where there is one. */
final class VcardTitles {
    private static final List<String> NAME =
            List.of("Last Name", "First Name", "Middle Name", "Name Prefix", "Name Suffix");
    private static final List<String> ADDRESS =
            List.of("PO Box", "Address line 2", "Street", "City", "State", "Postal Code", "Country");
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("FN", "Full Name"),
            Map.entry("NICKNAME", "Nickname"),
            Map.entry("TITLE", "Job Title"),
            Map.entry("ROLE", "Role"),
            Map.entry("NOTE", "Note"),
            Map.entry("CATEGORIES", "Categories"),
            Map.entry("URL", "Website"),
            Map.entry("UID", "UID"),
            Map.entry("REV", "Last Modified"),
            Map.entry("X-SKYPE", "Skype"),
            Map.entry("X-SKYPE-USERNAME", "Skype"),
            Map.entry("X-TELEGRAM", "Telegram"),
            Map.entry("X-WHATSAPP", "WhatsApp"),
            Map.entry("X-VIBER", "Viber"),
            Map.entry("X-ICQ", "ICQ"),
            Map.entry("X-JABBER", "Jabber"),
            Map.entry("X-GENDER", "Gender"));

    /** Types that say nothing of what a value is. */
    private static final Set<String> IDLE = Set.of("PREF", "VOICE", "INTERNET", "MSG", "X-INTERNET", "TEXT");

    private VcardTitles() {}

    /**
     * Gives the title and the value of each cell that a property fills; blank values are left out.
     *
     * @param old whether the card is of version 2.1
     */
    static void cells(VcardProperty property, boolean old, BiConsumer<String, String> to) {
        BiConsumer<String, String> filled = (title, value) -> {
            if (!value.isEmpty()) {
                to.accept(title, value);
            }
        };
        switch (property.name()) {
            case "N" -> parts(property.components(old), NAME, "", filled);
            case "ADR" -> parts(property.components(old), ADDRESS, place(property.types()), filled);
            case "ORG" -> parts(property.components(old), List.of("Company", "Department"), "", filled);
            case "TEL" -> filled.accept(phone(property.types()), withoutScheme(property.text(old), "tel:"));
            case "EMAIL" ->
                filled.accept(
                        property.types().contains("WORK")
                                ? "Work email"
                                : property.types().contains("HOME") ? "Home email" : "Email",
                        withoutScheme(property.text(old), "mailto:"));
            case "GENDER" -> filled.accept("Gender", property.components(old).get(0));
            case "BDAY" -> filled.accept("Birthday", birthday(property, property.text(old)));
            case "IMPP" -> VcardMessengers.cell(property, property.text(old), filled);
            case "X-SOCIALPROFILE" -> VcardMessengers.profile(property, property.text(old), filled);
            default -> {
                String title = PLAIN.get(property.name());
                filled.accept(title == null ? unknown(property) : title, property.text(old));
            }
        }
    }

    /** Components one by one; those behind the last one that has a title go with it. */
    private static void parts(List<String> values, List<String> titles, String prefix, BiConsumer<String, String> to) {
        for (int i = 0; i < Math.min(values.size(), titles.size()); i++) {
            String value = i + 1 == titles.size()
                    ? String.join(
                            "; ",
                            values.subList(i, values.size()).stream()
                                    .filter(one -> !one.isEmpty())
                                    .toList())
                    : values.get(i);
            boolean placed = ADDRESS.indexOf(titles.get(i)) > 1;
            to.accept((placed ? prefix : "") + titles.get(i), value);
        }
    }

    private static String place(Set<String> types) {
        return types.contains("WORK") ? "Business " : types.contains("HOME") ? "Home " : "";
    }

    private static String phone(Set<String> types) {
        if (types.contains("FAX")) {
            return "Fax";
        }
        if (types.contains("PAGER")) {
            return "Other Phone";
        }
        if (types.contains("CELL") || types.contains("IPHONE")) {
            return "Mobile Phone";
        }
        return types.contains("WORK") ? "Work Phone" : types.contains("HOME") ? "Home Phone" : "Phone";
    }

    /** Apple writes a year of its own where there is none, and says so. */
    private static String birthday(VcardProperty property, String value) {
        String none = property.more().getOrDefault("X-APPLE-OMIT-YEAR", "");
        if (none.isEmpty() || !value.startsWith(none)) {
            return value;
        }
        String rest = value.substring(none.length());
        return "--" + (rest.startsWith("-") ? rest.substring(1) : rest);
    }

    private static String withoutScheme(String value, String scheme) {
        return value.regionMatches(true, 0, scheme, 0, scheme.length()) ? value.substring(scheme.length()) : value;
    }

    /** What nobody else has stands under its own name; what hangs on a group, with the group. */
    private static String unknown(VcardProperty property) {
        StringBuilder out = new StringBuilder();
        if (property.name().startsWith("X-AB") && !property.group().isEmpty()) {
            out.append(property.group()).append('.');
        }
        out.append(property.name());
        for (String type : property.types()) {
            if (!IDLE.contains(type)) {
                out.append(' ').append(type);
            }
        }
        return out.toString();
    }
}
