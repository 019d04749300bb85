package dev.revizor.normalize.fields;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pieces of an address as values of the fields that are made for them.
 *
 * @param known the value of each field that is known, in the order of the fields; never empty texts
 * @param rest what belongs to none of these fields or is of no known kind, as a list in the order of the address; the
 *     empty string for nothing. Together with the known values it is the whole address
 */
public record AddressPieces(Map<Field, String> known, String rest) {
    /** The fields that an address is taken apart into, from the postcode to the flat. */
    public static final List<Field> FIELDS =
            List.of(Field.POSTCODE, Field.COUNTRY, Field.REGION, Field.CITY, Field.STREET, Field.HOUSE, Field.FLAT);

    private static final Set<AddressWord.Level> ONCE = EnumSet.of(
            AddressWord.Level.POSTCODE,
            AddressWord.Level.COUNTRY,
            AddressWord.Level.REGION,
            AddressWord.Level.TOWN,
            AddressWord.Level.PLACE,
            AddressWord.Level.STREET,
            AddressWord.Level.HOUSE,
            AddressWord.Level.BLOCK,
            AddressWord.Level.BUILDING);

    public AddressPieces {
        Map<Field, String> sorted = new EnumMap<>(Field.class);
        sorted.putAll(known);
        known = Collections.unmodifiableMap(sorted);
    }

    /** The pieces of a card's address cell, the postcode that was cut out of it among them. */
    public static AddressPieces of(Card card, Value address) {
        return of(cutOut(card, address)
                .map(postcode -> postcode + ", " + address.first())
                .orElse(address.first()));
    }

    /** The postcode that is a value of its own already, because it was cut out of this cell. */
    public static Optional<String> cutOut(Card card, Value address) {
        return card.values(Field.POSTCODE).stream()
                .filter(value ->
                        value.column() == address.column() && value.raw().isEmpty())
                .map(Value::first)
                .findFirst();
    }

    /** Takes a clean address apart. Two towns, or two streets, are both left in the rest: which is meant is unknown. */
    public static AddressPieces of(String clean) {
        if (AddressParts.areTwo(clean)) {
            return new AddressPieces(Map.of(), clean);
        }
        List<AddressParts.Piece> pieces = AddressParts.apart(clean).pieces();
        Map<AddressWord.Level, List<AddressParts.Piece>> levels = new EnumMap<>(AddressWord.Level.class);
        pieces.forEach(piece -> levels.computeIfAbsent(piece.kind().level(), any -> new ArrayList<>(1))
                .add(piece));
        boolean two = levels.getOrDefault(AddressWord.Level.HOUSE, List.of()).size() > 1;
        levels.entrySet().removeIf(level -> isOpen(level.getKey(), level.getValue(), levels));
        if (two) {
            // Nobody knows in which of the houses.
            levels.remove(AddressWord.Level.FLAT);
        }
        Map<Field, String> known = new EnumMap<>(Field.class);
        levels.forEach((level, found) -> found.forEach(piece -> add(known, field(level), piece)));
        List<String> rest = new ArrayList<>();
        pieces.stream()
                .filter(piece -> !levels.containsKey(piece.kind().level()))
                .forEach(piece -> rest.add(piece.written(AddressParts.Writing.WITH_TYPES)));
        return new AddressPieces(known, String.join(", ", rest));
    }

    /** Whether the pieces of a level have no field, or nobody can say which of them is meant. */
    private static boolean isOpen(
            AddressWord.Level level,
            List<AddressParts.Piece> found,
            Map<AddressWord.Level, List<AddressParts.Piece>> levels) {
        boolean twice = found.size() > 1 && ONCE.contains(level);
        boolean part = level == AddressWord.Level.BLOCK || level == AddressWord.Level.BUILDING;
        List<AddressParts.Piece> houses = levels.getOrDefault(AddressWord.Level.HOUSE, List.of());
        return twice || !ONCE.contains(level) && level != AddressWord.Level.FLAT || (part && houses.size() != 1);
    }

    private static Field field(AddressWord.Level level) {
        return switch (level) {
            case POSTCODE -> Field.POSTCODE;
            case COUNTRY -> Field.COUNTRY;
            case REGION -> Field.REGION;
            case TOWN, PLACE -> Field.CITY;
            case STREET -> Field.STREET;
            case HOUSE, BLOCK, BUILDING -> Field.HOUSE;
            case FLAT -> Field.FLAT;
            case DISTRICT, QUARTER, ENTRANCE, FLOOR, UNKNOWN ->
                throw new IllegalStateException("no field for " + level);
        };
    }

    /** A town, a house and a flat are plain names and numbers; any other kind is said. */
    private static void add(Map<Field, String> known, Field field, AddressParts.Piece piece) {
        boolean plain = switch (piece.kind()) {
            case TOWN, HOUSE, FLAT -> true;
            default -> false;
        };
        String text = plain ? piece.name() : piece.kind().with(piece.name());
        String between = field == Field.HOUSE ? " " : ", ";
        known.merge(field, text, (earlier, later) -> earlier + between + later);
    }
}
