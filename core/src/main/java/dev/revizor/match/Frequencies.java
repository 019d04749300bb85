package dev.revizor.match;

import dev.revizor.run.Parallel;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** How common values are in this base: an equal rare value says much, an equal common one little. */
final class Frequencies {
    /** So many namesakes may well be one person. */
    private static final int OF_ONE = 3;

    private static final int SEEN = 10;

    /** Beside so many surnames a word is a given name, and no slip that few make. */
    private static final int FAMILIES = 6;

    /** A slip of a name is so many times rarer than the name at least. */
    private static final int SLIPS = 30;

    /** From so many initials on, what they are worth is learnt. */
    private static final int LEARNT = 10;

    /** The most that one letter says. */
    private static final double OF_LETTER = 3;

    final int[] lasts;
    final int[] firsts;
    final int[] stems;
    final int[] givens;
    final int[] middles;
    final int[] cities;
    final int[] companyJoins;
    final int[] companyWords;
    final int[] placeWords;
    final int[] taxNumbers;
    final int[] postcodes;
    final int[] sites;
    final Degrees phones;
    final Degrees emails;
    final int named;
    final int addressed;
    final int withCity;
    final int withCompany;
    final int withPostcode;
    final int withBirth;
    final int withTax;
    private final int[] births;
    private final int[] namesakes;
    private final int[] addresses;
    private final int[] postcodesInCity;
    private final double[] companyWordWeights;
    private final int[] leads;
    private final int[] letters;
    private final int initials;
    private final long[] houses;
    private final Towns towns;
    private final Table table;

    Frequencies(Table table) {
        this(table, 1);
    }

    /** The same, counted by several threads; the counts are those of one. */
    Frequencies(Table table, int threads) {
        this.table = table;
        leads = leads(table.names);
        Owners owners = new Owners(table, leads);
        Rows rows = new Rows(table);
        Degrees[] degrees = new Degrees[2];
        int[][] alike = new int[4][];
        Kin[] kin = new Kin[1];
        // The longest first, so that no thread waits for another at the end.
        Parallel.all(
                threads,
                () -> alike[2] = each(rows::housed),
                () -> kin[0] = new Kin(table),
                () -> degrees[0] = new Degrees(table, table.phone, table.phones.size(), owners),
                () -> degrees[1] = new Degrees(table, table.email, table.emails.size(), owners),
                () -> alike[0] = each(rows::named),
                () -> alike[1] = each(rows::postedInCity),
                () -> alike[3] = each(row -> PartDate.whole(table.birth[row])));
        phones = degrees[0];
        emails = degrees[1];
        namesakes = alike[0];
        postcodesInCity = alike[1];
        addresses = alike[2];
        births = alike[3];
        lasts = count(table.last, table.names.size());
        firsts = count(table.first, table.names.size());
        stems = new int[table.names.soundCount()];
        givens = new int[table.names.soundCount()];
        middles = new int[table.names.soundCount()];
        named = names();
        letters = letters();
        initials = (int) Arrays.stream(table.first).filter(table.names::initial).count();
        houses = houses();
        cities = count(table.city, table.cityNames.size());
        postcodes = count(table.postcode, table.postcodes.size());
        sites = new int[table.sites.size()];
        for (int row = 0; row < table.size; row++) {
            for (int at = table.site.from(row); at < table.site.to(row); at++) {
                sites[table.site.get(at)]++;
            }
        }
        taxNumbers = count(table.inn, table.taxNumbers.size());
        add(taxNumbers, table.ogrn);
        add(taxNumbers, table.snils);
        companyJoins = new int[table.companies.joins()];
        companyWords = new int[table.companies.wordCount()];
        placeWords = new int[table.places.wordCount()];
        int companies = 0;
        int places = 0;
        for (int row = 0; row < table.size; row++) {
            if (table.company[row] != 0) {
                companies++;
                companyJoins[table.companies.join(table.company[row])]++;
                bump(companyWords, table.companies.tokens(table.company[row]));
            }
            if (table.place[row] != 0) {
                places++;
                table.places.count(table.place[row], placeWords);
            }
        }
        withCompany = companies;
        companyWordWeights = new double[companyWords.length];
        Arrays.setAll(companyWordWeights, word -> 1 + rarity(1, companyWords[word], withCompany, 16));
        addressed = places;
        withCity = filled(table.city);
        towns = new Towns(table, kin[0], cities, withCity, threads);
        withPostcode = filled(table.postcode);
        withBirth = (int) Arrays.stream(table.birth).filter(PartDate::isWhole).count();
        withTax = filled(table.inn) + filled(table.kpp);
    }

    /**
     * Whom a row is about, roughly: the surname's first sounds and the given name's first letter, or the company's
     * first sounds. 0 when it has no name.
     */
    static final class Owners {
        private final Table table;
        private final int[] leads;
        private final int[] stems;
        private final int[] joins;

        private Owners(Table table, int[] leads) {
            this.table = table;
            this.leads = leads;
            stems = new int[table.names.size()];
            Arrays.setAll(stems, word -> head(table.names.stemText(word), 3));
            joins = new int[table.companies.size()];
            Arrays.setAll(joins, name -> head(table.companies.joined(name), 4) | 1);
        }

        private static int head(String text, int length) {
            return text.substring(0, Math.min(length, text.length())).hashCode();
        }

        int of(int row) {
            int last = table.last[row];
            int first = table.first[row];
            if (last != 0 || first != 0) {
                return last == 0 ? 0 : (stems[last] * 31 + leads[first]) | 1;
            }
            int company = table.company[row];
            return table.companies.joined(company).isEmpty() ? 0 : joins[company];
        }
    }

    /** What rows have that is counted, each as one number; 0 for a blank. */
    private record Rows(Table table) {
        long named(int row) {
            boolean whole = table.last[row] != 0 && table.first[row] != 0;
            return whole
                    ? Keys.mix((long) table.names.stem(table.last[row]) << 32 | table.names.key(table.first[row]))
                    : 0;
        }

        long postedInCity(int row) {
            boolean both = table.postcode[row] != 0 && table.city[row] != 0;
            return both ? Keys.mix((long) table.postcode[row] << 32 | table.city[row]) : 0;
        }

        long housed(int row) {
            return table.places.whole(table.place[row]);
        }
    }

    private int names() {
        int any = 0;
        for (int row = 0; row < table.size; row++) {
            if (table.last[row] != 0 || table.first[row] != 0) {
                any++;
            }
            stems[table.names.stem(table.last[row])]++;
            givens[table.names.key(table.first[row])]++;
            middles[table.names.skeleton(table.middle[row])]++;
        }
        return any;
    }

    /** Of each first sound how many given names begin with it. */
    private int[] letters() {
        int[] out = new int[Character.MAX_VALUE + 1];
        for (int word = 1; word < firsts.length; word++) {
            out[leads[word]] += firsts[word];
        }
        return out;
    }

    /** Of each given name the surnames that it stands beside, as a sketch: a bit for each, some sharing one. */
    private long[] houses() {
        long[] out = new long[firsts.length];
        for (int row = 0; row < table.size; row++) {
            if (table.last[row] != 0 && table.first[row] != 0) {
                out[table.first[row]] |= 1L << Keys.mix(table.names.stem(table.last[row]));
            }
        }
        return out;
    }

    /**
     * Whether this base itself shows that two words are names: each is borne in several families, and neither by so few
     * beside the other that it would be a slip of it that many made.
     */
    boolean areBorneHere(int word, int other) {
        int fewer = Math.min(firsts[word], firsts[other]);
        int more = Math.max(firsts[word], firsts[other]);
        return Long.bitCount(houses[word]) >= FAMILIES
                && Long.bitCount(houses[other]) >= FAMILIES
                && fewer >= more / SLIPS;
    }

    /**
     * What it says at most that a given name begins with a letter, in bits: the fewer names do the more. Where a base has
     * enough initials, it has taught itself what one is worth: often those cards have one that is written out.
     */
    double ofLetter(int word, int other) {
        if (initials >= LEARNT) {
            return Double.MAX_VALUE;
        }
        int begin = Math.max(letters[leads[word]], letters[leads[other]]);
        return Math.min(OF_LETTER, Math.max(0, -log2((begin + 1.0) / (named + 1.0))));
    }

    /** How much a word of a company's name tells: rare ones much. */
    double companyWordWeight(int word) {
        return companyWordWeights[word];
    }

    /** How many cards have the birth date of a row. */
    int births(int row) {
        return births[row];
    }

    /** The first sound of the full name that a given name stands for; 0 of the blank. */
    int lead(int nameWord) {
        return leads[nameWord];
    }

    /** For each row how many rows have its value; 0 for the value 0. */
    private int[] each(IntToLongFunction valueOf) {
        return new ValueCounts(table.size).rows(valueOf);
    }

    /**
     * The most that an equal given name may say beside an equal surname: names keep to their language, so that Ursula is
     * not rare among the Müllers. A few namesakes may be one person and say nothing; the share in the whole base counts
     * as if ten more had been seen.
     */
    double givenBesideSurname(int a, int b, int count) {
        int stem = table.names.stem(table.last[a]);
        if (stem != table.names.stem(table.last[b])) {
            return Double.MAX_VALUE;
        }
        int both = Math.max(namesakes[a], namesakes[b]);
        return conditional(1, both, stems[stem], count / (double) Math.max(4, named));
    }

    /** The most that an equal town may say beside an equal name, of persons or of companies. */
    double cityBesideName(int a, int b) {
        return Math.min(towns.bits(a), towns.bits(b));
    }

    /** The most that an equal town may say beside an equal postcode. */
    double cityBesidePostcode(int row) {
        double alone = cities[table.city[row]] / (double) Math.max(4, withCity);
        return conditional(1, postcodesInCity[row], postcodes[table.postcode[row]], alone);
    }

    /** How many rows have the address of a row. */
    int addresses(int row) {
        return addresses[row];
    }

    private static double conditional(double share, int both, int all, double alone) {
        double u = (Math.max(0, both - OF_ONE) + SEEN * alone) / (Math.max(0, all - OF_ONE) + SEEN);
        return log2(share / Math.min(1, u));
    }

    private static int[] leads(NameWords names) {
        int[] out = new int[names.size()];
        for (int id = 1; id < out.length; id++) {
            String full = names.rootText(id);
            String sound = full.isEmpty() ? names.sound(id) : Skeleton.of(full);
            out[id] = sound.isEmpty() ? 1 : sound.charAt(0);
        }
        return out;
    }

    private static int[] count(int[] column, int size) {
        int[] out = new int[size];
        add(out, column);
        return out;
    }

    private static void add(int[] counts, int[] column) {
        for (int value : column) {
            counts[value]++;
        }
    }

    private static void bump(int[] counts, int[] words) {
        for (int word : words) {
            counts[word]++;
        }
    }

    private static int filled(int[] column) {
        return (int) Arrays.stream(column).filter(value -> value != 0).count();
    }

    /**
     * The weight of an equal value: log2(m / u) with u the chance that another card has it too.
     *
     * @param share m: how often cards of one entity agree here
     * @param count how many cards have the value
     * @param of how many cards have any
     * @param cap the most that it may say, in bits
     */
    static double rarity(double share, int count, int of, double cap) {
        double u = Math.max(count, 2) / (double) Math.max(of, 4) / 1.5;
        return Math.min(cap, log2(share / Math.min(1, u)));
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
