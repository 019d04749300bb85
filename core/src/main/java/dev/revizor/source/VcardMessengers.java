package dev.revizor.source;

import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Names at messengers and social networks in a vCard: by the scheme of the address ({@code IMPP:skype:ann}), by the service that Apple
 * names beside it, or by the type of a profile.
 */
final class VcardMessengers {
    private static final String ANY = "Messenger";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("skype", "Skype"),
            Map.entry("telegram", "Telegram"),
            Map.entry("tg", "Telegram"),
            Map.entry("whatsapp", "WhatsApp"),
            Map.entry("viber", "Viber"),
            Map.entry("xmpp", "Jabber"),
            Map.entry("jabber", "Jabber"),
            Map.entry("icq", "ICQ"),
            Map.entry("vk", "VK"),
            Map.entry("vkontakte", "VK"),
            Map.entry("facebook", "Facebook"),
            Map.entry("instagram", "Instagram"));

    /** What Apple puts before a name that has no address. */
    private static final String BARE = "x-apple:";

    private VcardMessengers() {}

    /** The cell of an IMPP. */
    static void cell(VcardProperty property, String value, BiConsumer<String, String> to) {
        int colon = value.indexOf(':');
        String scheme = colon < 0 ? "" : value.substring(0, colon).toLowerCase(Locale.ROOT);
        String service = property.more().getOrDefault("X-SERVICE-TYPE", "");
        String title = title(scheme.isEmpty() || scheme.equals("x-apple") ? service : scheme);
        String byService = title.equals(ANY) ? title(service) : title;
        boolean known = TITLES.containsKey(scheme) || scheme.equals("x-apple");
        to.accept(byService, named(byService, service, known ? value.substring(colon + 1) : value));
    }

    /** The cell of a profile, which is an address, or a name beside it. */
    static void profile(VcardProperty property, String value, BiConsumer<String, String> to) {
        String network = property.types().stream()
                .filter(type -> !type.equals("PREF"))
                .findFirst()
                .orElse("");
        String user = property.more().getOrDefault("X-USER", "");
        String name = value.regionMatches(true, 0, BARE, 0, BARE.length()) ? value.substring(BARE.length()) : value;
        String title = title(network);
        to.accept(title, named(title, network, name.isEmpty() ? user : name));
    }

    private static String title(String service) {
        return TITLES.getOrDefault(service.toLowerCase(Locale.ROOT), ANY);
    }

    /** A service without a title of its own stands before the name, unless the name says it. */
    private static String named(String title, String service, String value) {
        String low = service.toLowerCase(Locale.ROOT);
        boolean said = low.isEmpty() || value.toLowerCase(Locale.ROOT).contains(low);
        return title.equals(ANY) && !said && !value.isEmpty() ? low + ": " + value : value;
    }
}
