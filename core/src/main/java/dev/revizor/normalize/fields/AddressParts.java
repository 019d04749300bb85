package dev.revizor.normalize.fields;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Russian address taken apart: every piece between commas known for what it is, or nothing at all. */
public final class AddressParts {
    /** How the parts are written. */
    public enum Writing {
        /** «г. Энгельс, ул. Речная, д. 5, кв. 7». */
        WITH_TYPES,
        /** «Энгельс, Речная, 5, 7»: what kind a street is stays where it is no usual street. */
        WITHOUT_TYPES
    }

    private final Map<AddressWord.Level, List<Piece>> pieces = new EnumMap<>(AddressWord.Level.class);

    /** A word for the kind, and the name or number. */
    private record Piece(AddressWord kind, String name) {}

    private AddressParts() {}

    /** Reads a clean address; empty where a piece of it is of no known kind. */
    public static Optional<AddressParts> read(String clean) {
        AddressParts parts = new AddressParts();
        for (String piece : clean.split("[,;]")) {
            String text = piece.strip();
            if (!text.isEmpty() && !parts.add(text)) {
                return Optional.empty();
            }
        }
        boolean told = parts.has(AddressWord.Level.STREET) || parts.has(AddressWord.Level.TOWN);
        return told ? Optional.of(parts) : Optional.empty();
    }

    /** The name or number at a level, without its word; the empty string for none. */
    public String part(AddressWord.Level level) {
        List<Piece> found = pieces.get(level);
        return found == null ? "" : found.get(0).name();
    }

    /** The address from the country down to the flat. */
    public String write(Writing writing) {
        List<String> out = new ArrayList<>();
        pieces.values().forEach(list -> list.forEach(piece -> out.add(written(piece, writing))));
        return String.join(", ", out);
    }

    private static String written(Piece piece, Writing writing) {
        boolean typed = writing == Writing.WITH_TYPES || !piece.kind().isUsual();
        return typed ? piece.kind().with(piece.name()) : piece.name();
    }

    private boolean has(AddressWord.Level level) {
        return pieces.containsKey(level);
    }

    private boolean add(String text) {
        String bare = text.startsWith("г.") || text.startsWith("д.")
                ? text
                : text.replace("№", "").strip();
        Optional<AddressWord.Cut> cut = AddressWord.cut(bare);
        if (cut.isPresent()) {
            return several(cut.get());
        }
        if (AddressWord.isBigTown(bare) && !has(AddressWord.Level.TOWN)) {
            return put(AddressWord.TOWN, bare);
        }
        return has(AddressWord.Level.STREET) && bareNumber(bare);
    }

    /** «д. 5 корп. 2 кв. 7» in one piece: the words inside part it again. */
    private boolean several(AddressWord.Cut cut) {
        AddressWord.Level level = cut.kind().level();
        if (level.compareTo(AddressWord.Level.HOUSE) < 0) {
            return tail(cut);
        }
        String[] words = cut.name().split(" ");
        if (words.length == 1) {
            return isNumber(cut.name()) && put(cut.kind(), cut.name());
        }
        String rest = cut.name().substring(words[0].length()).strip();
        return isNumber(words[0]) && put(cut.kind(), words[0]) && add(rest);
    }

    /** «ул. Ленина 5-7» and «ул. Ленина д. 5» without a comma. */
    private boolean tail(AddressWord.Cut cut) {
        String name = cut.name();
        int at = cut.kind().level() == AddressWord.Level.STREET ? AddressWord.houseAt(name) : -1;
        if (at < 0) {
            return !name.isEmpty() && put(cut.kind(), name);
        }
        return put(cut.kind(), name.substring(0, at).strip())
                && add(name.substring(at).strip());
    }

    /** «5», «5к2», «5-7» behind a street. */
    private boolean bareNumber(String text) {
        int hyphen = text.indexOf('-');
        if (!has(AddressWord.Level.HOUSE)) {
            boolean flat = hyphen > 0 && isNumber(text.substring(0, hyphen)) && isNumber(text.substring(hyphen + 1));
            if (flat) {
                return put(AddressWord.HOUSE, text.substring(0, hyphen))
                        && put(AddressWord.FLAT, text.substring(hyphen + 1));
            }
            return isNumber(text) && put(AddressWord.HOUSE, text);
        }
        return !has(AddressWord.Level.FLAT) && isNumber(text) && put(AddressWord.FLAT, text);
    }

    private boolean put(AddressWord kind, String name) {
        pieces.computeIfAbsent(kind.level(), any -> new ArrayList<>()).add(new Piece(kind, name));
        return true;
    }

    /** «5», «5а», «5/2», «12к3». */
    private static boolean isNumber(String text) {
        boolean digit = !text.isEmpty() && Letters.isDigit(text.charAt(0));
        boolean fits = text.length() <= 9;
        return digit && fits && text.indexOf(' ') < 0 && text.indexOf('-') < 0;
    }
}
