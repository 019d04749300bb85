package dev.revizor.normalize.fields;

import java.net.IDN;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a mistyped mail domain probably meant. Lists of our own. */
final class MailDomains {
    /** The big providers: name → top domains that exist. The first one is meant when the top domain is a slip. */
    private static final Map<String, List<String>> PROVIDERS = providers();
    /** Names one letter away from a provider's that exist themselves. */
    private static final Set<String> REAL = Set.of(
            "email",
            "ymail",
            "hmail",
            "imail",
            "jmail",
            "qmail",
            "xmail",
            "zmail",
            "dmail",
            "amail",
            "smail",
            "tmail",
            "wmail",
            "umail",
            "pmail",
            "nmail",
            "omail",
            "kmail",
            "fmail",
            "bmail",
            "mail",
            "kyandex",
            "outlooks");
    /** Four letters are too few for a distance: the slips that really happen. */
    private static final Map<String, String> SLIPS = slips();

    private static final Set<String> TOP_SLIPS = Set.of(
            "ry", "ri", "tu", "eu.ru", "rj", "rn", "ty", "fu", "ruu", "rru", "u", "r", "con", "cm", "cim", "vom", "xom",
            "comm", "ccom", "coom", "om", "cpm", "clm", "kom", "cop", "co", "nte", "ner", "ру", "ком");

    /** Ends of three letters that no domain has. */
    private static final Map<String, String> NO_TOPS = noTops();
    /** Ends of two letters belong to countries (ISO 3166); these beside them are in use. */
    private static final Set<String> MORE_COUNTRIES = Set.of("uk", "eu", "su", "ac", "yu");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private MailDomains() {}

    /** The ends in Cyrillic letters that there are (IANA, root zone of November 2026). */
    private static final Set<String> CYRILLIC_TOPS = Set.of(
            "рф", "рус", "москва", "дети", "орг", "ком", "сайт", "онлайн", "католик", "бел", "укр", "қаз", "срб", "мкд",
            "мон", "бг", "ею");
    /** Ends of Latin letters as they are typed with the Russian keyboard's letters. */
    private static final Map<String, String> CYRILLIC_SLIPS = new LinkedHashMap<>(
            Map.of("ру", "ru", "нет", "net", "кз", "kz", "бай", "by", "юа", "ua", "инфо", "info", "су", "su"));

    private static final Set<String> COMMON_TOPS = Set.of("com", "net", "org", "info", "biz", "online", "pro");

    /** Whether a domain ends as none can. */
    static boolean isEndless(String domain) {
        String top = domain.substring(domain.lastIndexOf('.') + 1);
        boolean latin = !Letters.hasCyrillic(top);
        return NO_TOPS.containsKey(top)
                || latin && top.length() == 2 && !isCountry(top)
                || holdsDigit(top)
                || isNoCyrillic(top);
    }

    /** Ends hold letters alone (RFC 3696, section 2), but for the spelling of others in Latin ones. */
    private static boolean holdsDigit(String top) {
        return !top.startsWith("xn--") && top.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isNoCyrillic(String top) {
        String said = top.startsWith("xn--") ? IDN.toUnicode(top) : top;
        return Letters.hasCyrillic(said) && !CYRILLIC_TOPS.contains(said);
    }

    /** A domain whose end is no end, but that of another one in Russian letters or with digits among its own; else empty. */
    private static String mended(String domain) {
        int dot = domain.lastIndexOf('.');
        String top = domain.substring(dot + 1);
        String latin = CYRILLIC_SLIPS.getOrDefault(top, "");
        if (latin.isEmpty() && holdsDigit(top)) {
            latin = Stream.of(top.replace('0', 'o').replace('1', 'l'), top.replaceAll("[0-9]", ""))
                    .filter(plain -> COMMON_TOPS.contains(plain) || plain.length() == 2 && isCountry(plain))
                    .findFirst()
                    .orElse("");
        }
        return latin.isEmpty() ? "" : domain.substring(0, dot + 1) + latin;
    }

    private static boolean isCountry(String top) {
        return COUNTRIES.contains(top.toUpperCase(Locale.ROOT)) || MORE_COUNTRIES.contains(top);
    }

    /** The domain that was meant; the empty string when nothing speaks for a slip. */
    static String meant(String domain) {
        String mended = mended(domain);
        if (!mended.isEmpty()) {
            String further = known(mended);
            return further.isEmpty() ? mended : further;
        }
        return known(domain);
    }

    private static String known(String domain) {
        int dot = domain.indexOf('.');
        if (dot <= 0) {
            List<String> known = PROVIDERS.get(domain);
            return known == null ? "" : domain + "." + known.get(0);
        }
        String name = domain.substring(0, dot);
        String top = domain.substring(dot + 1);
        List<String> tops = PROVIDERS.get(name);
        if (tops != null) {
            return tops.contains(top) || !TOP_SLIPS.contains(top) && !isEndless(domain)
                    ? ""
                    : name + "." + near(top, tops);
        }
        String slip = SLIPS.get(name);
        if (slip == null && name.length() >= 4 && !REAL.contains(name)) {
            slip = neighbour(name);
        }
        if (slip == null) {
            String meant = NO_TOPS.get(top);
            return meant == null ? "" : name + "." + meant;
        }
        List<String> meantTops = PROVIDERS.get(slip);
        if (meantTops == null) {
            return "";
        }
        if (meantTops.contains(top)) {
            return slip + "." + top;
        }
        return TOP_SLIPS.contains(top) ? slip + "." + meantTops.get(0) : "";
    }

    /** The end one slip away, else the usual one. */
    private static String near(String top, List<String> tops) {
        String meant = NO_TOPS.get(top);
        return meant != null && tops.contains(meant) ? meant : tops.get(0);
    }

    private static Map<String, String> noTops() {
        Map<String, String> out = new LinkedHashMap<>();
        List.of("con", "cmo", "ocm", "cpm", "vom", "xom", "cim", "clm", "cop", "kom")
                .forEach(top -> out.put(top, "com"));
        List.of("nte", "ner", "ent").forEach(top -> out.put(top, "net"));
        List.of("ogr", "rog", "orgg").forEach(top -> out.put(top, "org"));
        return out;
    }

    private static @Nullable String neighbour(String name) {
        for (String provider : PROVIDERS.keySet()) {
            if (provider.length() >= 5 && Distance.isOneSlip(name, provider)) {
                return provider;
            }
        }
        return null;
    }

    private static Map<String, List<String>> providers() {
        Map<String, List<String>> out = new LinkedHashMap<>();
        out.put("mail", List.of("ru", "com", "ua", "kz", "by", "de", "ee", "md", "bg", "az", "tm", "be", "co.uk"));
        out.put("yandex", List.of("ru", "com", "ua", "by", "kz", "uz", "net", "com.tr", "pl", "eu"));
        out.put("gmail", List.of("com"));
        out.put("inbox", List.of("ru", "lv", "lt", "com", "ee", "eu"));
        out.put("list", List.of("ru"));
        out.put("bk", List.of("ru"));
        out.put("rambler", List.of("ru", "ua"));
        out.put("icloud", List.of("com"));
        out.put("hotmail", List.of("com", "ru", "de", "fr", "it", "es", "co.uk", "kz", "co"));
        out.put("outlook", List.of("com", "ru", "de", "fr", "it", "es", "kz"));
        out.put("yahoo", List.of("com", "de", "fr", "it", "es", "co.uk", "ca", "co.in", "co.jp", "co"));
        return out;
    }

    private static Map<String, String> slips() {
        Map<String, String> out = new LinkedHashMap<>();
        for (String slip : List.of(
                "mal", "mil", "mai", "maill", "maiil", "meil", "mial", "mali", "mall", "nail", "majl", "ma1l", "mael",
                "maii", "mmail", "maul", "maol", "mqil", "amil", "miail")) {
            out.put(slip, "mail");
        }
        for (String slip : List.of("yandeks", "yadex", "yndex", "jandex", "ayndex", "yanedx", "yadnex", "ynadex")) {
            out.put(slip, "yandex");
        }
        for (String slip : List.of("gmal", "gmai", "gmial", "gmali", "gimail", "gmeil", "gmaill", "gnail", "gamil")) {
            out.put(slip, "gmail");
        }
        for (String slip : List.of("lst", "lisst", "lsit", "liist", "lisr", "lost", "kist", "listt")) {
            out.put(slip, "list");
        }
        for (String slip : List.of("ramler", "rambeler", "ranbler", "rambller")) {
            out.put(slip, "rambler");
        }
        return out;
    }
}
