package dev.revizor.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One property of a vCard: {@code item1.TEL;TYPE=CELL:+7…}, in the writing of 2.1, 3.0 or 4.0.
 *
 * @param group before the point, or empty
 * @param name in upper case
 * @param types of the value, in upper case, in their order
 * @param more its other parameters by their names in upper case, as {@code X-SERVICE-TYPE}
 * @param label a type of its writer's own, as {@code X-Дача} has it; or empty
 * @param value decoded, its backslashes still there
 * @param legible whether the bytes of a quoted-printable value are text in their charset
 */
record VcardProperty(
        String group,
        String name,
        Set<String> types,
        Map<String, String> more,
        String label,
        String value,
        boolean legible) {
    /** How Android writes a label: {@code X-Custom(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=94)}. */
    private static final String CUSTOM = "X-CUSTOM(";

    /** What writers of old put before types that say nothing. */
    private static final Set<String> OF_OLD = Set.of("X-INTERNET");

    private static final Set<String> ENCODINGS = Set.of("QUOTED-PRINTABLE", "BASE64", "B", "7BIT", "8BIT");

    /** Reads a logical line; empty where it is no property. */
    static Optional<VcardProperty> of(String line, Charset file) {
        int colon = outsideQuotes(line, 0, ':');
        if (colon <= 0) {
            return Optional.empty();
        }
        List<String> parts = split(line.substring(0, colon), ';');
        String full = parts.get(0).strip();
        int point = full.lastIndexOf('.');
        String name = full.substring(point + 1).toUpperCase(Locale.ROOT);
        if (name.isEmpty() || !name.chars().allMatch(VcardProperty::isNameLetter)) {
            return Optional.empty();
        }
        Set<String> types = new LinkedHashSet<>();
        Map<String, String> more = new LinkedHashMap<>();
        String label = "";
        String encoding = "";
        Charset charset = null;
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? "" : part.substring(0, equals).strip().toUpperCase(Locale.ROOT);
            String word = unquoted(part.substring(equals + 1).strip());
            String upper = word.toUpperCase(Locale.ROOT);
            if (part.strip().toUpperCase(Locale.ROOT).startsWith(CUSTOM)) {
                label = custom(part.strip(), file);
            } else if (key.equals("ENCODING") || key.isEmpty() && ENCODINGS.contains(upper)) {
                encoding = upper;
            } else if (key.equals("CHARSET")) {
                charset = named(word);
            } else if (key.equals("TYPE") || key.isEmpty()) {
                split(upper, ',').forEach(type -> types.add(type.strip()));
                label = label.isEmpty() ? ownType(word) : label;
            } else {
                more.putIfAbsent(key, word);
            }
        }
        types.remove("");
        String value = line.substring(colon + 1);
        String group = point < 0 ? "" : full.substring(0, point);
        if (encoding.equals("QUOTED-PRINTABLE")) {
            String decoded = text(bytes(value), charset, file);
            return Optional.of(new VcardProperty(
                    group, name, types, more, label, decoded == null ? value : decoded, decoded != null));
        }
        boolean bytes = encoding.equals("BASE64") || encoding.equals("B");
        return Optional.of(
                new VcardProperty(group, name, types, more, label, bytes ? Blanks.without(value) : value, true));
    }

    /** A word that is no type of the standard: {@code X-Дача}, {@code Дача}. */
    private static String ownType(String words) {
        for (String word : words.split(",")) {
            String type = word.strip();
            boolean x = type.regionMatches(true, 0, "X-", 0, 2) && !OF_OLD.contains(type.toUpperCase(Locale.ROOT));
            if (x || type.codePoints().anyMatch(c -> c > 0x7F)) {
                return x ? type.substring(2) : type;
            }
        }
        return "";
    }

    /** The last word within the brackets; before it stand charset and encoding. */
    private static String custom(String part, Charset file) {
        int end = part.lastIndexOf(')');
        String inside = part.substring(CUSTOM.length(), end < CUSTOM.length() ? part.length() : end);
        String last = inside.substring(inside.lastIndexOf(',') + 1);
        boolean coded = inside.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
        String text = coded ? text(bytes(last), null, file) : last;
        return text == null ? last : text;
    }

    /** Whether a line begins a quoted-printable value, which goes on in the next line where it ends with {@code =}. */
    static boolean isQuotedPrintable(String line) {
        int colon = outsideQuotes(line, 0, ':');
        return colon > 0 && line.substring(0, colon).toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
    }

    /** The components of a value such as N or ADR, their escapes resolved. */
    List<String> components(boolean old) {
        List<String> out = new ArrayList<>();
        StringBuilder component = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                component.append(c).append(value.charAt(++i));
            } else if (c == ';') {
                out.add(unescaped(component.toString(), old));
                component.setLength(0);
            } else {
                component.append(c);
            }
        }
        out.add(unescaped(component.toString(), old));
        return out;
    }

    /**
     * The whole value, its escapes resolved.
     *
     * @param old whether it is of version 2.1, which knows {@code \;} alone
     */
    String text(boolean old) {
        return unescaped(value, old);
    }

    private static String unescaped(String text, boolean old) {
        if (text.indexOf('\\') < 0) {
            return Blanks.trim(text);
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (c != '\\' || (old ? next != ';' : "nN,;:\\\"".indexOf(next) < 0 || next == 0)) {
                out.append(c);
            } else {
                out.append(!old && (next == 'n' || next == 'N') ? '\n' : next);
                i++;
            }
        }
        return Blanks.trim(out.toString());
    }

    private static boolean isNameLetter(int c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    private static String unquoted(String text) {
        return text.replace("\"", "");
    }

    private static List<String> split(String text, char by) {
        List<String> out = new ArrayList<>();
        int from = 0;
        for (int at = outsideQuotes(text, 0, by); at >= 0; at = outsideQuotes(text, from, by)) {
            out.add(text.substring(from, at));
            from = at + 1;
        }
        out.add(text.substring(from));
        return out;
    }

    private static int outsideQuotes(String text, int from, char wanted) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // The bytes themselves then say what they are.
            return null;
        }
    }

    /** The bytes of a quoted-printable text; what is no such code stays as it is. RFC 2045, 6.7. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '=' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                byte[] as = String.valueOf(c).getBytes(StandardCharsets.UTF_8);
                out.write(as, 0, as.length);
            }
        }
        return out.toByteArray();
    }

    /** The text of bytes: in the charset that is named, else in UTF-8, else in that of the file; null in none of them. */
    private static @Nullable String text(byte[] bytes, @Nullable Charset named, Charset file) {
        Charset[] tried = named == null ? new Charset[] {StandardCharsets.UTF_8, file} : new Charset[] {named};
        for (Charset charset : tried) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                // The next one may fit.
                continue;
            }
        }
        return null;
    }
}
