package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.SourceTable;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which columns without a field are one column in several tables: those of one title, wherever they stand, else those whose
 * titles are one in two languages. The first table keeps its places; a title that no table had before gets a place behind all
 * others. Without titles columns go by their place.
 */
final class ExtraColumns {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    /** Of titles that are known in two languages, the place of the first one. */
    private final Map<String, Integer> meanings = new LinkedHashMap<>();

    /** No table was seen yet. */
    ExtraColumns() {}

    /**
     * After other tables.
     *
     * @param titles what stands at each of their places, by the place
     */
    ExtraColumns(Map<Integer, String> titles) {
        Map<String, Integer> times = new HashMap<>();
        titles.forEach((place, title) -> put(key(title, times), title, place));
    }

    private void put(String key, String title, int place) {
        places.putIfAbsent(key, place);
        TitleMeanings.of(bare(title)).ifPresent(meaning -> meanings.putIfAbsent(meaning, place));
    }

    /** The place of each column of a further table. */
    int[] places(List<String> titles) {
        Map<String, Integer> times = new HashMap<>();
        List<String> keys = titles.stream().map(title -> key(title, times)).toList();
        int[] out = new int[titles.size()];
        boolean first = places.isEmpty();
        int next = first ? 0 : Collections.max(places.values()) + 1;
        // What has the very title goes before what only means the same.
        Set<Integer> taken = new HashSet<>();
        keys.stream().filter(places::containsKey).map(places::get).forEach(taken::add);
        for (int column = 0; column < out.length; column++) {
            Optional<Integer> known = Optional.ofNullable(places.get(keys.get(column)));
            Optional<Integer> meant = first || known.isPresent()
                    ? known
                    : meant(titles.get(column)).filter(taken::add);
            out[column] = first ? column : meant.isPresent() ? meant.get() : next++;
        }
        for (int column = 0; column < out.length; column++) {
            put(keys.get(column), titles.get(column), out[column]);
        }
        return out;
    }

    private Optional<Integer> meant(String title) {
        return TitleMeanings.of(bare(title)).map(meanings::get);
    }

    /** The places of the columns of all tables of a store, by the number of the table. */
    static Map<Integer, int[]> of(List<SourceTable> tables) {
        ExtraColumns columns = new ExtraColumns();
        Map<Integer, int[]> out = new TreeMap<>();
        tables.forEach(table -> out.put(table.index(), columns.places(table.columns())));
        return out;
    }

    /** A card of a store with its values at the places of their columns. */
    static Card placed(Card card, Map<Integer, int[]> places) {
        int[] own = places.get(card.origin().source());
        return own == null ? card : placed(card, own);
    }

    /** A card with its values at the places of their columns. */
    static Card placed(Card card, int[] places) {
        boolean moved = false;
        for (Extra extra : card.extras()) {
            moved |= place(extra, places) != extra.column();
        }
        if (!moved) {
            return card;
        }
        List<Extra> extras = card.extras().stream()
                .map(extra -> new Extra(place(extra, places), extra.value()))
                .toList();
        return new Card(card.id(), card.kind(), card.origin(), card.fields(), extras);
    }

    private static int place(Extra extra, int[] places) {
        return extra.column() >= 0 && extra.column() < places.length ? places[extra.column()] : extra.column();
    }

    /** Of several columns with one title each is a column of its own. */
    private static String key(String title, Map<String, Integer> times) {
        String bare = bare(title);
        return bare + "#" + times.merge(bare, 1, Integer::sum);
    }

    /** A title without what people write now so, now so. */
    static String bare(String title) {
        StringBuilder out = new StringBuilder();
        title.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.length() == 0 ? title.strip() : out.toString();
    }
}
