package dev.revizor.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Numbers that are written as they are dialled at home, with a zero in front where the country code would stand:
 * «0171 2345678» is «+49 171 2345678» in Germany, «020 7946 0958» is «+44 20 7946 0958» in Britain; where no zero is
 * dialled, «536 142 509» is «+48 536 142 509» in Poland. Which country is meant
 * says the base itself: one that has the very number with its code. Done once, when all rows are there; then both are one
 * value, and no pair costs more.
 */
final class Trunks {
    /** Of two countries that both have such a number the one with so many times more numbers is meant. */
    private static final int CLEARLY = 4;

    private final Numbers numbers;
    private final Areas areas;

    Trunks(Numbers numbers, Areas areas) {
        this.numbers = numbers;
        this.areas = areas;
    }

    /** For each number the one that it is, itself where the base does not say; empty where no number is another. */
    int[] meant() {
        int[] out = {};
        List<Country> countries = List.of();
        for (int id = 1; id < numbers.size(); id++) {
            if (numbers.atHome(id) || (numbers.isBare(id) && areas.country(id) == 0)) {
                countries = countries.isEmpty() ? countries() : countries;
                int meant = meant(id, countries);
                if (meant != id && out.length == 0) {
                    out = IntStream.range(0, numbers.size()).toArray();
                }
                if (meant != id) {
                    out[id] = meant;
                }
            }
        }
        return out;
    }

    /** A country of which the base has numbers. */
    private record Country(int code, int numbers) {}

    /** Those with the most numbers first. */
    private List<Country> countries() {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        for (int id = 1; id < numbers.size(); id++) {
            int code = areas.country(id);
            if (code != 0) {
                counts.merge(code, 1, Integer::sum);
            }
        }
        List<Country> out = new ArrayList<>();
        counts.forEach((code, count) -> out.add(new Country(code, count)));
        out.sort(Comparator.comparingInt((Country country) -> -country.numbers));
        return out;
    }

    private int meant(int id, List<Country> countries) {
        int found = 0;
        int of = 0;
        for (Country country : countries) {
            int abroad = abroad(id, country.code);
            if (abroad != 0 && abroad != found) {
                if (found != 0) {
                    return country.numbers * CLEARLY <= of ? found : id;
                }
                found = abroad;
                of = country.numbers;
            }
        }
        // As ten digits without the zero, which spreadsheets take off.
        int bare = found == 0 ? numbers.withoutZero(id) : found;
        return bare == 0 ? id : bare;
    }

    /** The same number with the code of a country; 0 where the base has none. */
    private int abroad(int id, int code) {
        for (boolean zero : new boolean[] {false, true}) {
            // Italy dials its zero from abroad too.
            int found = numbers.withCode(id, code, zero);
            if (found != 0 && areas.country(found) == code) {
                return found;
            }
        }
        return 0;
    }
}
