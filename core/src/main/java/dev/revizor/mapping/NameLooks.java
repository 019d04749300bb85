package dev.revizor.mapping;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a cell of names looks like: a person's name or an organisation's. First names and surnames are those that the
 * normalizer reads names by; they are loaded when the first doubtful column asks.
 */
public final class NameLooks {
    private static final Pattern PARTS = Pattern.compile("[\\s,.]+");
    private static final Pattern GIVEN = Pattern.compile("[\\s-]+");
    private static final Pattern INITIALS = Pattern.compile("\\p{L}\\.?\\s?\\p{L}?\\.?");
    /** «Person3 Reed»: a number behind a word of a made-up name says nothing of whose it is. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=\\p{L}{3})\\d{1,6}(?=\\s|$)");

    private static final Set<String> LINKS =
            Set.of("of", "the", "and", "for", "at", "in", "on", "by", "и", "на", "для");
    private static final String[] ENDINGS = {
        "ов", "ова", "ев", "ева", "ин", "ина", "ский", "ская", "енко", "ович", "евич", "овна", "евна", "ична", "швили",
        "ян", "ov", "ova", "ev", "eva", "sky", "skaya", "enko", "ovich", "evich", "ovna", "evna"
    };
    private static final int MOST_WORDS = 4;
    /** Before it stand «№», ® and the like, which firms have in their names. */
    private static final int FIRST_PICTURE = 0x2600;

    private static final int FIRST_EMOJI = 0x1F000;

    private NameLooks() {}

    /** Read once; only asked whether a word is in them. */
    private static final class Known {
        private static final Set<String> FIRST = new HashSet<>();
        private static final Set<String> LAST = new HashSet<>();
        /** Given names of all the world, and surnames: too many to tell a firm's name from a person's, enough for a whole column. */
        private static final Set<String> BORNE = new HashSet<>();

        private static final Set<String> BORNE_LAST = new HashSet<>();

        static {
            read(FIRST, "first_names.tsv");
            read(FIRST, "first_names_latin.tsv");
            read(LAST, "surnames.tsv");
            read(LAST, "surnames_latin.tsv");
            BORNE.addAll(FIRST);
            read(BORNE, "first_names_latin_world.tsv");
            read(BORNE, "first_names_world.tsv");
            BORNE_LAST.addAll(LAST);
            read(BORNE_LAST, "surnames_latin_world.tsv");
        }

        private static void read(Set<String> into, String file) {
            Lines.ofNames(file).forEach(line -> into.add(folded(line[0])));
        }
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    /** Whether a word, with its accents or without, is a given name of any people that we know. */
    private static boolean isBorne(String word) {
        return Known.BORNE.contains(folded(word)) || Known.BORNE.contains(TitleKey.of(word));
    }

    /** Whether a cell is one or two given names of any people, as «Anna-Lena» and «María José» are. */
    static boolean isGiven(String cell) {
        String[] words = GIVEN.split(cell.strip());
        return words.length <= 2 && Arrays.stream(words).allMatch(NameLooks::isBorne);
    }

    /** Whether a cell is a surname of any people that we know. */
    static boolean isFamily(String cell) {
        String word = folded(cell.strip());
        return isLast(word) || Known.BORNE_LAST.contains(word) || Known.BORNE_LAST.contains(TitleKey.of(word));
    }

    /** Whether a cell may be a surname that nobody knows: one word or two of letters, with a capital in front. */
    static boolean mayBeFamily(String cell) {
        String text = cell.strip();
        return text.indexOf(' ') == text.lastIndexOf(' ')
                && !unlikePerson(text)
                && text.codePoints().anyMatch(Character::isUpperCase);
    }

    /** Whether a cell is a name of two to four words, one of which is a given name of any people. */
    static boolean isNamed(String cell) {
        String[] words = PARTS.split(cell.strip());
        return words.length > 1 && !unlikePerson(cell) && Arrays.stream(words).anyMatch(NameLooks::isBorne);
    }

    /** Whether a cell is one or two first names. */
    static boolean isFirst(String cell) {
        String[] words = PARTS.split(cell.strip());
        return words.length <= 2 && Arrays.stream(words).map(NameLooks::folded).allMatch(Known.FIRST::contains);
    }

    /** Whether a cell is a surname that we know or that ends like one. */
    static boolean isLast(String cell) {
        String word = folded(cell.strip());
        return Known.LAST.contains(word) || endsLikeSurname(word);
    }

    /** Whether a cell surely is a person's whole name: few words, a first name or a Russian surname with more beside. */
    static boolean isPerson(String cell) {
        String[] words = PARTS.split(cell.strip());
        if (unlikePerson(cell)) {
            return false;
        }
        if (words.length == 1) {
            return Known.FIRST.contains(folded(words[0]));
        }
        for (String word : words) {
            String key = folded(word);
            if (Known.FIRST.contains(key)) {
                return true;
            }
        }
        return words.length <= MOST_WORDS && endsLikeSurname(folded(words[0])) && isInitialOrName(cell, words[0]);
    }

    /** Whether a cell is a person's name of several words. */
    public static boolean isWholeName(String cell) {
        return cell.strip().indexOf(' ') > 0 && isPerson(cell);
    }

    /**
     * Whether the dictionaries know a cell as a person's name: a first name beside another word that is a surname, or a
     * surname with initials. «Тамбовская область» and «Российский рубль» are none, though they are spelt so.
     */
    public static boolean isKnownName(String cell) {
        String[] words = PARTS.split(cell.strip());
        if (words.length < 2 || unlikePerson(cell)) {
            return false;
        }
        for (int first = 0; first < words.length; first++) {
            for (int last = 0; last < words.length; last++) {
                if (first != last && Known.FIRST.contains(folded(words[first])) && isLast(words[last])) {
                    return true;
                }
            }
        }
        return cell.indexOf('.') > 0 && isSurnameOfInitials(words);
    }

    /** «Кузнецова О. П.»; «г. Ростов» is a town. */
    private static boolean isSurnameOfInitials(String[] words) {
        int surnames = 0;
        for (String word : words) {
            if (!Character.isUpperCase(word.charAt(0))) {
                return false;
            }
            if (word.length() > 1) {
                surnames += isLast(word) ? 1 : 2;
            }
        }
        return surnames == 1;
    }

    private static boolean isInitialOrName(String cell, String surname) {
        String rest = cell.strip().substring(surname.length()).strip();
        return INITIALS.matcher(rest).matches() || rest.indexOf(' ') < 0 || endsLikeSurname(folded(rest));
    }

    /** Whether a cell is hardly a person's name: digits, signs, many words, a word of organisations. */
    static boolean unlikePerson(String cell) {
        String text = NUMBERED.matcher(cell.strip()).replaceAll("");
        if (text.codePoints().anyMatch(NameLooks::isOfNoName)) {
            return true;
        }
        String[] words = PARTS.split(text);
        for (String word : words) {
            if (LINKS.contains(folded(word))) {
                return true;
            }
        }
        return words.length > MOST_WORDS || CellValues.isOrganisation(text);
    }

    /** Digits and signs; but not the marks that letters of India and Arabia bear, nor pictures and damage beside a name. */
    private static boolean isOfNoName(int c) {
        if (Character.isLetter(c) || " -'’`.,".indexOf(c) >= 0) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL -> false;
            case Character.OTHER_SYMBOL -> c < FIRST_PICTURE;
            case Character.MODIFIER_SYMBOL -> c < FIRST_EMOJI;
            default -> true;
        };
    }

    private static boolean endsLikeSurname(String word) {
        for (String ending : ENDINGS) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
