package dev.revizor.normalize.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Russian address taken apart at its commas: each piece known for what it is, or left as it was typed. */
public final class AddressParts {
    /** How the parts are written. */
    public enum Writing {
        /** «г. Энгельс, ул. Речная, д. 5, кв. 7». */
        WITH_TYPES,
        /** «Энгельс, Речная, 5, 7»: what kind a street is stays where it is no usual street. */
        WITHOUT_TYPES
    }

    private static final Pattern KILOMETRE =
            Pattern.compile("(?<![а-яё])(?:км|километр)(?![а-яё])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HYPHENED = Pattern.compile("\\d-\\d");
    private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,3})-([1-9]\\d{0,3})");
    /** A building of more numbers than this is hardly one address. */
    private static final int WIDEST = 20;

    /** What one address has once. */
    private static final Set<AddressWord.Level> ALONE = EnumSet.of(
            AddressWord.Level.POSTCODE,
            AddressWord.Level.COUNTRY,
            AddressWord.Level.TOWN,
            AddressWord.Level.STREET,
            AddressWord.Level.HOUSE);

    /** In the order of the address. */
    private final List<Piece> pieces = new ArrayList<>();

    /** A word for the kind, and the name or number. */
    record Piece(AddressWord kind, String name) {
        String written(Writing writing) {
            boolean typed = writing == Writing.WITH_TYPES || !kind.isUsual();
            return typed ? kind.with(name) : name;
        }

        boolean is(AddressWord.Level level) {
            return kind.level() == level;
        }
    }

    private AddressParts() {}

    /** Reads a clean address; empty where a piece of it is of no known kind. */
    public static Optional<AddressParts> read(String clean) {
        if (areTwo(clean)) {
            return Optional.empty();
        }
        AddressParts parts = apart(clean);
        boolean told = parts.has(AddressWord.Level.STREET) || parts.has(AddressWord.Level.TOWN);
        return told && !parts.has(AddressWord.Level.UNKNOWN) && !parts.areOfTwo()
                ? Optional.of(parts)
                : Optional.empty();
    }

    /** Takes a clean address apart; pieces of no known kind stay among the others. */
    static AddressParts apart(String clean) {
        AddressParts parts = new AddressParts();
        String above = "";
        for (String piece : clean.split("[,;]")) {
            String text = piece.strip();
            int before = parts.pieces.size();
            if (isNumber(text) && parts.endsInBareFlat(above)) {
                // «д. 5, 7, 9» are houses.
                parts.pieces.set(before - 1, new Piece(AddressWord.UNKNOWN, above));
            }
            above = text;
            if (!text.isEmpty() && !parts.add(text)) {
                // What was cut off the piece before the reading failed is no piece of its own.
                parts.pieces.subList(before, parts.pieces.size()).clear();
                parts.put(AddressWord.UNKNOWN, text);
            }
        }
        parts.settleRange();
        return parts;
    }

    /** Where the flat is told apart, «5-7» can only be houses. */
    private void settleRange() {
        if (has(AddressWord.Level.FLAT) && !has(AddressWord.Level.HOUSE)) {
            pieces.replaceAll(piece -> piece.is(AddressWord.Level.UNKNOWN)
                    ? range(piece.name())
                            .map(range -> new Piece(AddressWord.HOUSE, range.text()))
                            .orElse(piece)
                    : piece);
        }
    }

    /**
     * The address as it would be with the number of a flat, where «5-7» behind a street may be two houses or a house and a flat;
     * else empty.
     */
    static Optional<String> houseOrFlat(String clean) {
        if (!HYPHENED.matcher(clean).find() || areTwo(clean)) {
            return Optional.empty();
        }
        AddressParts parts = apart(clean);
        if (!parts.has(AddressWord.Level.STREET) || parts.has(AddressWord.Level.HOUSE)) {
            return Optional.empty();
        }
        return parts.pieces.stream()
                .filter(piece -> piece.is(AddressWord.Level.UNKNOWN))
                .flatMap(piece -> range(piece.name()).stream())
                .findFirst()
                .map(range -> clean.replaceFirst(
                        "(?<![\\d-])" + range.text() + "(?![\\d-])", range.first() + ", кв. " + range.last()));
    }

    /** Two numbers of houses on one side of a street, which may be a house and a flat as well. */
    private record Range(int first, int last) {
        String text() {
            return first + "-" + last;
        }
    }

    /** Houses of one side are all even or all odd, and stand in their order: «5-7», and neither «12-3» nor «5-120». */
    private static Optional<Range> range(String text) {
        Optional<AddressWord.Cut> cut = AddressWord.cut(text);
        boolean house = cut.isPresent() && cut.get().kind() == AddressWord.HOUSE;
        Matcher numbers = RANGE.matcher(house ? cut.get().name() : text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        Range range = new Range(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
        int apart = range.last() - range.first();
        return apart > 0 && apart <= WIDEST && apart % 2 == 0 ? Optional.of(range) : Optional.empty();
    }

    private boolean endsInBareFlat(String text) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        return last != null && last.is(AddressWord.Level.FLAT) && last.name().equals(text);
    }

    /** Whether a slash between blanks parts two addresses: behind it stands a town, or a street with its house. */
    static boolean areTwo(String clean) {
        int slash = clean.indexOf(" / ");
        if (slash < 0) {
            return false;
        }
        AddressParts behind = apart(clean.substring(slash + 3));
        return behind.has(AddressWord.Level.TOWN)
                || behind.has(AddressWord.Level.STREET) && behind.has(AddressWord.Level.HOUSE);
    }

    /** The pieces in the order of the address. */
    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** The address from the postcode and the country down to the flat. */
    public String write(Writing writing) {
        List<String> out = new ArrayList<>();
        pieces.stream()
                .sorted(Comparator.comparing(piece -> piece.kind().level()))
                .forEach(piece -> out.add(piece.written(writing)));
        return String.join(", ", out);
    }

    /** Whether a cell has two addresses, or a corner: put in one order, neither of them could be found any more. */
    private boolean areOfTwo() {
        return ALONE.stream()
                .anyMatch(level ->
                        pieces.stream().filter(piece -> piece.is(level)).count() > 1);
    }

    private boolean has(AddressWord.Level level) {
        for (Piece piece : pieces) {
            if (piece.is(level)) {
                return true;
            }
        }
        return false;
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
        if (Addresses.isPostcode(bare) && !has(AddressWord.Level.POSTCODE)) {
            return put(AddressWord.POSTCODE, bare);
        }
        // A bare number is a house only where nothing stands between it and the street that could change its meaning.
        boolean parted = !pieces.isEmpty() && pieces.get(pieces.size() - 1).is(AddressWord.Level.UNKNOWN);
        return has(AddressWord.Level.STREET) && !parted && bareNumber(bare);
    }

    /** «д. 5 корп. 2 кв. 7» in one piece: the words inside part it again. */
    private boolean several(AddressWord.Cut cut) {
        AddressWord.Level level = cut.kind().level();
        if (level.compareTo(AddressWord.Level.HOUSE) < 0) {
            return tail(cut);
        }
        // «д. №5», «д. 5 А», «корп. А».
        String[] words = cut.name().replace("№", "").strip().split(" ");
        if (words.length == 2 && isNumber(words[0]) && isLetter(words[1])) {
            return put(cut.kind(), words[0] + words[1]);
        }
        if (words.length == 1) {
            boolean part = level == AddressWord.Level.BLOCK || level == AddressWord.Level.BUILDING;
            return (isNumber(words[0]) || part && isLetter(words[0])) && put(cut.kind(), words[0]);
        }
        String rest = String.join(" ", Arrays.asList(words).subList(1, words.length));
        return isNumber(words[0]) && put(cut.kind(), words[0]) && add(rest);
    }

    /** «ул. Ленина 5-7» and «ул. Ленина д. 5» without a comma. */
    private boolean tail(AddressWord.Cut cut) {
        String name = cut.name();
        if (KILOMETRE.matcher(name).find()) {
            // «5-й км Энского шоссе» is a place on the road, and no road of that name.
            return false;
        }
        boolean street = cut.kind().level() == AddressWord.Level.STREET;
        int at = street ? AddressWord.houseAt(name) : -1;
        if (at < 0) {
            return PlaceName.fits(cut.kind(), name) && put(cut.kind(), name);
        }
        String alone = name.substring(0, at).strip();
        return PlaceName.fits(cut.kind(), alone)
                && put(cut.kind(), alone)
                && add(name.substring(at).strip());
    }

    /** «5», «5к2», «5-70» behind a street; «5-7» may be two houses. */
    private boolean bareNumber(String text) {
        int hyphen = text.indexOf('-');
        // Behind a second street it is the house of that one, and no flat in the first.
        boolean next = pieces.get(pieces.size() - 1).is(AddressWord.Level.STREET);
        if (next || !has(AddressWord.Level.HOUSE)) {
            boolean flat = hyphen > 0 && isNumber(text.substring(0, hyphen)) && isNumber(text.substring(hyphen + 1));
            if (flat && range(text).isPresent()) {
                return put(AddressWord.UNKNOWN, text);
            }
            if (flat) {
                return put(AddressWord.HOUSE, text.substring(0, hyphen))
                        && put(AddressWord.FLAT, text.substring(hyphen + 1));
            }
            return isNumber(text) && put(AddressWord.HOUSE, text);
        }
        return !has(AddressWord.Level.FLAT) && isNumber(text) && put(AddressWord.FLAT, text);
    }

    private static boolean isLetter(String text) {
        return text.length() == 1 && Character.isLetter(text.charAt(0));
    }

    private boolean put(AddressWord kind, String name) {
        pieces.add(new Piece(kind, name));
        return true;
    }

    /** «5», «5а», «5/2», «12к3»; six digits are a postcode. */
    private static boolean isNumber(String text) {
        boolean digit = !text.isEmpty() && Letters.isDigit(text.charAt(0)) && !Addresses.isPostcode(text);
        boolean fits = text.length() <= 9;
        return digit && fits && text.indexOf(' ') < 0 && text.indexOf('-') < 0;
    }
}
