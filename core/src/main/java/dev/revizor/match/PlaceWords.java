package dev.revizor.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/** The dictionary of postal addresses: of each, its numbers in order and its words without their types. */
final class PlaceWords {
    private static final int[] NONE = {};
    private static final Set<String> TYPES = Set.of(
            "г",
            "гор",
            "город",
            "ул",
            "улица",
            "пр",
            "пр-кт",
            "просп",
            "проспект",
            "пл",
            "площадь",
            "пер",
            "переулок",
            "наб",
            "набережная",
            "б",
            "р",
            "бул",
            "бульвар",
            "ш",
            "шоссе",
            "д",
            "дом",
            "к",
            "корп",
            "корпус",
            "стр",
            "строение",
            "кв",
            "квартира",
            "оф",
            "офис",
            "обл",
            "область",
            "край",
            "респ",
            "республика",
            "мкр",
            "мкрн",
            "микрорайон",
            "проезд",
            "пос",
            "поселок",
            "с",
            "село",
            "т",
            "кт",
            "street",
            "st",
            "road",
            "rd",
            "avenue",
            "ave",
            "place",
            "pl",
            "crescent",
            "drive",
            "dr",
            "blv",
            "blvd",
            "boulevard",
            "n",
            "s",
            "w",
            "e",
            "circuit",
            "close",
            "north",
            "south",
            "east",
            "west",
            "suite",
            "apt",
            "россия",
            "рф",
            "ао",
            "пом");

    private final Texts texts = new Texts();
    private final Words words = new Words();
    private final IntRows numbers = new IntRows();
    private final IntRows names = new IntRows();

    PlaceWords() {
        numbers.add(NONE);
        names.add(NONE);
    }

    /** Whether a folded word says what kind of place stands beside it: a street, a house, a town. */
    static boolean isType(String word) {
        return TYPES.contains(word);
    }

    int id(String text) {
        int before = texts.size();
        int id = texts.id(text);
        if (id == before) {
            analyse(text);
        }
        return id;
    }

    /** One more than the largest id. */
    int size() {
        return texts.size();
    }

    void keep(KeptOut out) throws IOException {
        texts.keep(out);
        words.keep(out);
        numbers.keep(out);
        names.keep(out);
    }

    /**
     * As it was kept, before anything else.
     *
     * @return what is still to be done, see {@link Words#restore}
     */
    Runnable restore(KeptIn in) throws IOException {
        texts.restore(in);
        Runnable work = words.restore(in);
        numbers.restore(in);
        names.restore(in);
        if (numbers.size() != texts.size() || names.size() != texts.size()) {
            throw new IOException("damaged");
        }
        return work;
    }

    /** No further address comes. */
    void settle() {
        texts.settle();
    }

    private void analyse(String text) {
        Ints digits = new Ints();
        Ints letters = new Ints();
        for (String word : Folding.words(text)) {
            if (Character.isDigit(word.charAt(0))) {
                if (word.length() < 6) {
                    digits.add(Integer.parseInt(word));
                }
            } else if (!TYPES.contains(word)) {
                letters.add(wordId(Skeleton.of(word)));
            }
        }
        numbers.add(copy(digits));
        int[] sorted = copy(letters);
        Arrays.sort(sorted);
        names.add(sorted);
    }

    private int wordId(String sound) {
        return words.id(sound.isEmpty() ? "-" : sound);
    }

    private static int[] copy(Ints from) {
        int[] out = new int[from.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = from.get(i);
        }
        return out;
    }

    String text(int id) {
        return texts.text(id);
    }

    /** The numbers of an address in order: house, building, flat. */
    int[] numbers(int id) {
        return numbers.get(id);
    }

    /** The first number of an address, its house; −1 where it has none. */
    int house(int id) {
        return numbers.from(id) == numbers.to(id) ? -1 : numbers.at(numbers.from(id));
    }

    /** An address as one number, by its words and all its numbers. */
    long whole(int id) {
        long out = 0;
        for (int at = names.from(id); at < names.to(id); at++) {
            out += Keys.mix(names.at(at));
        }
        for (int at = numbers.from(id); at < numbers.to(id); at++) {
            out = Keys.mix(out * 31 + numbers.at(at));
        }
        return out;
    }

    /** Counts each word of an address once more. */
    void count(int id, int[] words) {
        for (int at = names.from(id); at < names.to(id); at++) {
            words[names.at(at)]++;
        }
    }

    /** The words of an address, sorted ids. */
    int[] names(int id) {
        return names.get(id);
    }

    String word(int id) {
        return words.text(id);
    }

    int wordCount() {
        return words.size();
    }
}
