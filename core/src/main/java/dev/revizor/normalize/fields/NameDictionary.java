package dev.revizor.normalize.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of first names and surnames: Russian first names with sex and frequency and frequent surnames without a
 * telling ending (datacoon/russiannames, BSD-3-Clause; making-ventures/name-dictionaries, MIT), the same for English,
 * and Russian first names in the usual Latin spellings. Read once, never written to output, so plain hash maps serve.
 */
final class NameDictionary {
    /** Surely a first name; a first name; both or unknown is 0; a surname; surely a surname. */
    static final int SURE_FIRST = 2;

    static final int FIRST = 1;
    static final int SURNAME = -1;
    static final int SURE_SURNAME = -2;

    /** Rarer names of the registers may be slips: they are no sure first names and tell no sex against their ending. */
    private static final int FREQUENT = 8;
    /** Frequencies of surnames were counted in a base that many times as large as that of first names. */
    private static final int SURNAME_BASE = 10;

    private static final int WELL_KNOWN = 100;
    /** The registers of first names have two and a half million people. */
    private static final int SELDOM = 150;

    private static final int MOST_STRENGTH = 60;
    private static final int MOST_LEAN = 80;
    private static final int LATIN_SURNAME = -50;
    /** Tenths of log-odds: for a word that the lists of other peoples or the one by hand have as a first name. */
    private static final int NAMED = 30;

    /** Hundredths of log-odds: what the letters must say for an ending of surnames to be sure. */
    private static final int TELLING = 300;

    private record First(char sex, int count) {}

    private static final Map<String, First> FIRSTS = new HashMap<>();
    /** Names that an unknown word may be a slip of. */
    private static final List<Map.Entry<String, First>> POPULAR = new ArrayList<>();

    private static final Map<String, Integer> SURNAMES = new HashMap<>();
    /** Frequent surnames that neither ending nor letters would make sure ones. */
    private static final Set<String> ALIKE = new HashSet<>();
    /** Whether a word is rather a first name than a surname, by its letters. */
    private static final GramWeights LETTERS = new GramWeights("part_grams.tsv");
    /** Surnames and first names come again and again, and weighing one takes a while. */
    private static final Recall<Integer> STRENGTHS = new Recall<>();

    private static final Recall<Integer> SCORES = new Recall<>();

    static {
        load("first_names.tsv", row -> addFirst(row[0], row[1].charAt(0), Integer.parseInt(row[2])));
        load("first_names_latin.tsv", row -> FIRSTS.put(row[0], new First(row[1].charAt(0), 100)));
        load("surnames.tsv", row -> SURNAMES.merge(Letters.fold(row[0]), Integer.parseInt(row[1]), Math::max));
        load("surnames_alike.tsv", row -> ALIKE.add(row[0]));
        load("first_names_latin_world.tsv", row -> FIRSTS.putIfAbsent(row[0], new First(row[1].charAt(0), 100)));
        load("surnames_latin.tsv", row -> SURNAMES.put(row[0], 1000));
        load("surnames_latin_world.tsv", row -> SURNAMES.put(row[0], 1000));
        load("first_names_rare.tsv", row -> {
            FIRSTS.putIfAbsent(row[0], new First(row[1].charAt(0), Integer.parseInt(row[2])));
        });
        FIRSTS.entrySet().stream()
                .filter(entry -> entry.getValue().count() >= WELL_KNOWN && Letters.hasCyrillic(entry.getKey()))
                .forEach(POPULAR::add);
    }

    private NameDictionary() {}

    interface RowReader {
        void accept(String[] row);
    }

    static void load(String name, RowReader reader) {
        String path = "/dev/revizor/normalize/" + name;
        try (InputStream in = NameDictionary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(line.split("\t"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addFirst(String name, char sex, int count) {
        First first = new First(sex, count);
        FIRSTS.merge(Letters.fold(name), first, (old, more) -> old.count() >= more.count() ? old : more);
        if (count >= 40) {
            for (Romanization table : Romanization.values()) {
                FIRSTS.putIfAbsent(table.of(Letters.fold(name)), first);
            }
        }
    }

    /** Folded; Latin letters without their marks, where the lists have them not: «Márquez» is looked for as {@code marquez}. */
    private static String key(String word) {
        String key = Letters.fold(word);
        return FIRSTS.containsKey(key) || SURNAMES.containsKey(key) ? key : Letters.unaccented(key);
    }

    /** How much a word is a first name (2) or a surname (-2). */
    static int score(String word) {
        return SCORES.of(word, () -> scored(word));
    }

    private static int scored(String word) {
        if (SurnameBeginnings.tell(word)) {
            return SURE_SURNAME;
        }
        String key = key(word);
        int score = whole(key);
        int hyphen = key.indexOf('-');
        if (score != 0 || hyphen < 1) {
            return score;
        }
        int head = whole(key.substring(0, hyphen));
        int tail = whole(key.substring(hyphen + 1));
        return Math.min(head, tail);
    }

    private static int whole(String key) {
        First first = FIRSTS.get(key);
        Integer surname = SURNAMES.get(key);
        int asSurname = surname == null ? 0 : surname;
        if (first != null) {
            int score = compare(first.count(), asSurname);
            return first.count() < FREQUENT ? Math.min(score, FIRST) : score;
        }
        if (asSurname > 0 || ALIKE.contains(key)) {
            return SURE_SURNAME;
        }
        if (SurnameEndings.tells(key)) {
            return FirstNameSex.isListed(key) ? FIRST : byEnding(key);
        }
        return FirstNameSex.isForeign(key) ? FIRST : SurnameEndings.hints(key) ? SURNAME : 0;
    }

    /**
     * «Кузнецов» and «Каролин»: first names end like surnames too, above all slips and foreign ones, so the ending is
     * sure only where the other letters say the same. Where Latin ones are concerned there is nothing but the ending.
     */
    private static int byEnding(String key) {
        if (!Letters.hasCyrillic(key)) {
            return SURE_SURNAME;
        }
        int lean = LETTERS.of(key);
        if (lean > 0 || isCutShort(key)) {
            return 0;
        }
        return lean <= -TELLING ? SURE_SURNAME : SURNAME;
    }

    /** «Любов», «Каролин»: a frequent first name without its last letter. */
    private static boolean isCutShort(String key) {
        return isFrequentFirst(key + "ь") || isFrequentFirst(key + "а");
    }

    /**
     * How much a word is a first name rather than a surname, in tenths of natural log-odds: dictionaries first, then the
     * letters. Finer than {@link #score}: for choosing between the words of one name.
     */
    static int strength(String word) {
        return STRENGTHS.of(word, () -> weighed(word));
    }

    private static int weighed(String word) {
        if (SurnameBeginnings.tell(word)) {
            return -MOST_STRENGTH;
        }
        String key = key(word);
        int hyphen = key.indexOf('-');
        if (hyphen > 0 && hyphen < key.length() - 1 && !FIRSTS.containsKey(key)) {
            return Math.min(weighed(key.substring(0, hyphen)), weighed(key.substring(hyphen + 1)));
        }
        int lean = Math.max(-MOST_LEAN, Math.min(MOST_LEAN, LETTERS.of(key) / 10));
        First first = FIRSTS.get(key);
        int asSurname = SURNAMES.getOrDefault(key, 0);
        if (first == null && asSurname == 0) {
            return SurnameEndings.tellsInLatin(key)
                    ? LATIN_SURNAME
                    : lean
                            + (FirstNameSex.isForeign(key)
                                    ? NAMED
                                    : SurnameEndings.hintsInLatin(key) ? -SURNAME_BASE : 0);
        }
        int asFirst = first == null ? 0 : first.count();
        double odds = Math.log((asFirst * (double) SURNAME_BASE + 1) / (asSurname + 1.0));
        return (int) Math.max(-MOST_STRENGTH, Math.min(MOST_STRENGTH, Math.round(odds * 10))) + lean / 2;
    }

    private static int compare(int asFirst, int asSurname) {
        if (asFirst >= asSurname * 20) {
            return SURE_FIRST;
        }
        if (asFirst >= asSurname * 4) {
            return FIRST;
        }
        return asSurname >= asFirst * 4 ? SURNAME : 0;
    }

    /** Whether a word is in the dictionaries or ends like a surname or a patronymic. */
    static boolean knows(String word) {
        String key = key(word);
        return FIRSTS.containsKey(key)
                || SURNAMES.containsKey(key)
                || SurnameEndings.tellsRussian(key)
                || SurnameBeginnings.tell(word)
                || Patronymics.isPatronymic(word);
    }

    /**
     * What the registers say of a folded first name that enough people have: {@code m}, {@code f}, {@code u} for both or
     * not known; else the empty string.
     */
    static String registeredSex(String key) {
        First first = FIRSTS.get(key);
        return first != null && first.count() >= FREQUENT ? String.valueOf(first.sex()) : "";
    }

    /** Whether fewer than one in fifteen thousand have this folded first name. */
    static boolean isSeldom(String key) {
        First first = FIRSTS.get(key);
        return first == null || first.count() < SELDOM;
    }

    /** Whether a folded word is among the first names, however rare. */
    static boolean isFirst(String key) {
        return FIRSTS.containsKey(key);
    }

    /** {@code m} or {@code f} of a first name; the empty string where it is both or unknown. */
    static String sexOfFirst(String word) {
        String key = Letters.fold(word);
        String sex = FirstNameSex.of(key);
        return sex.isEmpty() ? FirstNameSex.of(Letters.unaccented(key)) : sex;
    }

    /** The frequent Cyrillic first names, the most frequent first. */
    static List<String> frequentFirsts() {
        return FIRSTS.entrySet().stream()
                .filter(entry -> entry.getValue().count() >= FREQUENT && Letters.hasCyrillic(entry.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, First> entry) ->
                                -entry.getValue().count())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** «Алеяс» is Алеся with two letters exchanged, whatever its ending says. */
    static boolean isSlipOfOtherSex(String key, String sex) {
        for (Map.Entry<String, First> popular : POPULAR) {
            String name = popular.getKey();
            boolean other = !sex(popular.getValue()).equals(sex);
            if (other && Math.abs(name.length() - key.length()) <= 1 && Distance.isOneSlip(key, name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether many are called so: enough to rely on the word being a first name. */
    static boolean isFrequentFirst(String word) {
        First first = FIRSTS.get(key(word));
        return first != null && first.count() >= FREQUENT;
    }

    private static String sex(First first) {
        return first.sex() == 'u' ? "" : String.valueOf(first.sex());
    }

    /** How many people of the registers have a folded name. */
    static int people(String key) {
        First first = FIRSTS.get(key);
        return first == null ? 0 : first.count();
    }

    /** How many men of the registers have a folded name. */
    static int men(String key) {
        First first = FIRSTS.get(key);
        return first == null || first.sex() != 'm' ? 0 : first.count();
    }

    /** Whether many men have a folded name. */
    static boolean isMansName(String key) {
        return men(key) >= FREQUENT;
    }

    /** Whether a folded word is among the surnames that no ending tells. */
    static boolean isSurname(String key) {
        return SURNAMES.containsKey(key);
    }

    /** How many have the folded word for a surname, brought to the size of the registers of first names. */
    static double bearers(String key) {
        return SURNAMES.getOrDefault(key, 0) / (double) SURNAME_BASE;
    }
}
