package dev.revizor.source;

import java.util.Locale;

/** The entities that exports write; the numeric ones all. */
final class HtmlEntities {
    private HtmlEntities() {}

    /** The text of an entity without its {@code &} and {@code ;}; empty when it is none. */
    static String text(String name) {
        if (name.startsWith("#")) {
            return numeric(name.substring(1).toLowerCase(Locale.ROOT));
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00A0";
            case "laquo" -> "«";
            case "raquo" -> "»";
            case "bdquo" -> "„";
            case "ldquo" -> "“";
            case "rdquo" -> "”";
            case "lsquo" -> "‘";
            case "rsquo" -> "’";
            case "ndash" -> "–";
            case "mdash" -> "—";
            case "hellip" -> "…";
            case "euro" -> "€";
            case "copy" -> "©";
            case "reg" -> "®";
            case "trade" -> "™";
            case "deg" -> "°";
            case "sect" -> "§";
            case "middot" -> "·";
            case "bull" -> "•";
            case "shy" -> "\u00AD";
            default -> "";
        };
    }

    private static String numeric(String digits) {
        boolean hex = digits.startsWith("x");
        try {
            int code = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
            boolean text = Character.isValidCodePoint(code) && code > 0 && (code < 0xD800 || code > 0xDFFF);
            return text ? Character.toString(code) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
