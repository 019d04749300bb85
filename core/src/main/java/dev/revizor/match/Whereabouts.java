package dev.revizor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Town and postcode of rows that have but an address: one base has the town in a column of its own, the other in the cell of
 * the address. A town is what is called one there («г. Пермь»), or what stands as a piece of its own and is a town in other
 * rows; a postcode is one only where other rows have it. The address stays as it is. Each address is looked at once.
 */
final class Whereabouts {
    /** Before or behind the name of a town. */
    private static final Set<String> MARKS = Set.of("г", "гор", "город");

    /** Shorter tokens are houses and flats. */
    private static final int SHORTEST_POSTCODE = 5;

    /** As many words as the name of a town has at most where no comma says where it ends. */
    private static final int WORDS = 3;

    private static final int UNKNOWN = -1;

    /** Rows whose town, and those whose postcode, was read in the address. */
    final BitSet townRead = new BitSet();

    final BitSet postcodeRead = new BitSet();

    private final PlaceWords places;
    private final Words towns;
    private final Texts postcodes;

    Whereabouts(PlaceWords places, Words towns, Texts postcodes) {
        this.places = places;
        this.towns = towns;
        this.postcodes = postcodes;
    }

    /**
     * Fills in the towns and the postcodes of rows that have none.
     *
     * @param place the addresses of all rows
     * @param town their towns
     * @param postcode their postcodes
     */
    void fill(Ints place, Ints town, Ints postcode) {
        int[] townOf = {};
        int[] postcodeOf = {};
        for (int row = 0; row < place.size(); row++) {
            int at = place.get(row);
            if (at == 0 || (town.get(row) != 0 && postcode.get(row) != 0)) {
                continue;
            }
            if (townOf.length == 0) {
                townOf = unknown();
                postcodeOf = unknown();
            }
            if (town.get(row) == 0) {
                townOf[at] = townOf[at] == UNKNOWN ? town(places.text(at)) : townOf[at];
                town.set(row, townOf[at]);
                townRead.set(row, townOf[at] != 0);
            }
            if (postcode.get(row) == 0 && postcodes.size() > 1) {
                postcodeOf[at] = postcodeOf[at] == UNKNOWN ? postcode(places.text(at)) : postcodeOf[at];
                postcode.set(row, postcodeOf[at]);
                postcodeRead.set(row, postcodeOf[at] != 0);
            }
        }
    }

    /** Some of the rows under their new numbers. */
    static BitSet ordered(BitSet rows, int[] order) {
        BitSet out = new BitSet();
        for (int row = 0; row < order.length && !rows.isEmpty(); row++) {
            out.set(row, rows.get(order[row]));
        }
        return out;
    }

    private int[] unknown() {
        int[] out = new int[places.size()];
        Arrays.fill(out, UNKNOWN);
        return out;
    }

    private int town(String address) {
        int found = 0;
        for (String piece : address.split("[,;]", -1)) {
            List<String> words = names(piece);
            if (words.isEmpty()) {
                continue;
            }
            boolean marked =
                    words.size() > 1 && (MARKS.contains(words.get(0)) || MARKS.contains(words.get(words.size() - 1)));
            int whole = marked ? marked(words) : towns.known(ComparedCells.plainCity(String.join(" ", words)));
            if (marked && whole != 0) {
                return whole;
            }
            found = found != 0 ? found : whole != 0 ? whole : inside(words);
        }
        return found;
    }

    /** «г. Пермь», «Пермь г», and without a comma «г. Пермь ул. Южная». */
    private int marked(List<String> words) {
        List<String> name = new ArrayList<>();
        for (String word : words) {
            if (PlaceWords.isType(word) && !MARKS.contains(word)) {
                break;
            }
            name.add(word);
        }
        return towns.id(ComparedCells.plainCity(String.join(" ", name)));
    }

    /**
     * A town that other rows have, before the word for a street or behind it, where no comma parts them: «Пермь ул. Южная», «High
     * Street Leeds». Of «ул. Пермь» and «Leeds Road» it is the name.
     */
    private int inside(List<String> words) {
        for (int length = Math.min(WORDS, words.size() - 1); length > 0; length--) {
            int rest = words.size() - length;
            boolean street = length + 1 < words.size();
            int before = street && PlaceWords.isType(words.get(length)) ? town(words.subList(0, length)) : 0;
            int behind = street && PlaceWords.isType(words.get(rest - 1)) ? town(words.subList(rest, words.size())) : 0;
            if (before != 0 || behind != 0) {
                return before != 0 ? before : behind;
            }
        }
        return 0;
    }

    private int town(List<String> words) {
        return towns.known(ComparedCells.plainCity(String.join(" ", words)));
    }

    /** The words of a piece without those that have a digit: house, flat, postcode. */
    private static List<String> names(String piece) {
        List<String> out = new ArrayList<>();
        for (String token : piece.strip().split("\\s+", -1)) {
            if (token.chars().noneMatch(Character::isDigit)) {
                out.addAll(Folding.words(token));
            }
        }
        return out;
    }

    private int postcode(String address) {
        String[] tokens = address.strip().split("[\\s,;]+", -1);
        for (int i = tokens.length - 1; i >= 0; i--) {
            int alone = tokens[i].chars().anyMatch(Character::isDigit) && tokens[i].length() >= SHORTEST_POSTCODE
                    ? postcodes.known(ComparedCells.plainPostcode(tokens[i]))
                    : 0;
            int both = i > 0 ? postcodes.known(ComparedCells.plainPostcode(tokens[i - 1] + tokens[i])) : 0;
            if (alone != 0 || both != 0) {
                return alone != 0 ? alone : both;
            }
        }
        return 0;
    }
}
