package dev.revizor.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The dictionary of the words of personal names, each analysed once. */
final class NameWords {
    /** Bits of {@link #mask} that one typing error changes at most. */
    static final int OF_ONE_ERROR = 2;

    private static final int SHORT = 3;

    private final GivenNames given = GivenNames.known();
    private final Words words = new Words();
    private final Words sounds = new Words();
    /** So few sounds make no two names sound alike: Ivy and Eve. */
    private static final int SPOKEN = 2;

    private static final String VOWELS = "aeiouyj";

    private final Ints skeleton = new Ints();
    private final Ints stem = new Ints();
    private final Ints sex = new Ints();
    private final Ints key = new Ints();
    private final Ints letters = new Ints();
    private final Ints textLetters = new Ints();
    private final List<int[]> roots = new ArrayList<>();
    private final Ints rootMask = new Ints();
    /** Of names that people bear the number of what they have besides vowels; 0 of all others. */
    private final Ints borne = new Ints();

    private final Words consonants = new Words();
    /** Of names that somebody bears the number of their consonants, and that of their {@link Vowels}, and whose they are; else 0. */
    private final Ints heardOf = new Ints();

    private final Words vowels = new Words();
    private final Ints vowel = new Ints();

    /** Of every word the number of its consonants, whichever vowel it begins with; 0 for too few of them. */
    private final Ints spoken = new Ints();

    /** Of every word the number of its usual spelling; of no two that are held for two names the same. */
    private final Ints spelling = new Ints();

    private final Words spellings = new Words();
    /** Of every word what {@link String#hashCode} makes of it, so that two can be put together without making a text. */
    private final Ints hash = new Ints();

    private final Ints bearers = new Ints();
    private final BitSet initials = new BitSet();
    /** By full name: the masks of {@link GivenNames#formSounds(int)}. */
    private final int[][] formMasks = given.formSounds().stream()
            .map(forms -> forms.stream().mapToInt(NameWords::mask).toArray())
            .toArray(int[][]::new);

    NameWords() {
        skeleton.add(0);
        stem.add(0);
        sex.add(0);
        key.add(0);
        textLetters.add(0);
        spell();
        roots.add(GivenNames.NONE);
        rootMask.add(0);
        borne.add(0);
        heardOf.add(0);
        spoken.add(0);
        vowel.add(0);
        spelling.add(0);
        hash.add(0);
        bearers.add(0);
    }

    int id(String word) {
        int before = words.size();
        int id = words.id(word);
        if (id == before) {
            analyse(word);
        }
        return id;
    }

    void keep(KeptOut out) throws IOException {
        words.keep(out);
    }

    private void analyse(String word) {
        String sound = Skeleton.ofName(word);
        int[] full = given.roots(word);
        initials.set(words.size() - 1, word.length() == 1);
        skeleton.add(sounds.id(sound));
        textLetters.add(mask(word));
        stem.add(sounds.id(Skeleton.stem(sound)));
        roots.add(full);
        int mask = 0;
        for (int root : full) {
            mask |= 1 << (root & 31);
        }
        rootMask.add(mask);
        String hard = Skeleton.consonants(sound);
        int rest = consonants.id(hard);
        spoken.add(hard.length() > SPOKEN ? consonants.id(unvowelled(hard)) : 0);
        borne.add(given.isBorne(word) ? rest : 0);
        heardOf.add(given.isHeardOf(word) ? consonants.id("-" + Skeleton.consonants("-" + sound)) : 0);
        vowel.add(vowels.id(Vowels.of(word)));
        bearers.add(given.bearers(word));
        // Short forms count with the first full name that they stand for; others by their sound.
        String head = given.head(full.length == 0 ? word : given.fullName(full[0]));
        key.add(sounds.id(Skeleton.ofName(head)));
        spelling.add(spellings.id(given.spelling(word)));
        hash.add(word.hashCode());
        sex.add(given.sex(full));
        spell();
    }

    /** Behind «-» where a name begins with a vowel, which has many spellings: Yusuf, Yousef, Iusuf. */
    private static String unvowelled(String consonants) {
        return VOWELS.indexOf(consonants.charAt(0)) >= 0 ? "-" + consonants.substring(1) : consonants;
    }

    private void spell() {
        while (letters.size() < sounds.size()) {
            letters.add(mask(sounds.text(letters.size())));
        }
    }

    /** One bit for each letter that occurs, some letters sharing one. */
    static int mask(String text) {
        int mask = 0;
        for (int i = 0; i < text.length(); i++) {
            mask |= 1 << (text.charAt(i) & 31);
        }
        return mask;
    }

    /** How many letters only one of two words has as typed; very many where their scripts differ. */
    int strangeInText(int word, int other) {
        String one = text(word);
        String second = text(other);
        boolean blank = one.isEmpty() || second.isEmpty();
        if (blank || Folding.isLatin(one.charAt(0)) != Folding.isLatin(second.charAt(0))) {
            return Integer.SIZE;
        }
        return Integer.bitCount(textLetters.get(word) ^ textLetters.get(other));
    }

    /** How many letters only one of two sounds has: many, and they need no closer look. */
    int strangeLetters(int sound, int other) {
        return Integer.bitCount(letters.get(sound) ^ letters.get(other));
    }

    /** The letters of a word as typed, as {@link #mask}. */
    int letters(int word) {
        return textLetters.get(word);
    }

    /** The letters of a sound, as {@link #mask}. */
    int sounds(int sound) {
        return letters.get(sound);
    }

    /** One bit for each full name that a given name may stand for, some sharing one: none in common, and no full name is. */
    int rootMask(int word) {
        return rootMask.get(word);
    }

    /** Whether one word is a known given name and the other, unknown, might be a slip of one of its forms. */
    boolean slipOfForm(int word, int other) {
        boolean known = roots.get(word).length > 0;
        if (known == roots.get(other).length > 0) {
            return false;
        }
        int sounds = letters.get(skeleton.get(known ? other : word));
        for (int root : roots.get(known ? word : other)) {
            for (int form : formMasks[root]) {
                if (Integer.bitCount(form ^ sounds) <= OF_ONE_ERROR) {
                    return true;
                }
            }
        }
        return false;
    }

    String text(int id) {
        return words.text(id);
    }

    int size() {
        return words.size();
    }

    String sound(int id) {
        return sounds.text(skeleton.get(id));
    }

    String stemText(int id) {
        return sounds.text(stem.get(id));
    }

    int skeleton(int id) {
        return skeleton.get(id);
    }

    int stem(int id) {
        return stem.get(id);
    }

    /** The sound of the full given name: equal for the forms of one name, up to ambiguous ones. */
    int key(int id) {
        return key.get(id);
    }

    /** The text of a sound's number. */
    String soundOf(int sound) {
        return sounds.text(sound);
    }

    /** The number of different sounds, plus one. */
    int soundCount() {
        return sounds.size();
    }

    /** The first full name that a given name stands for, or the empty string. */
    String rootText(int id) {
        int[] full = roots.get(id);
        String head = given.head(full.length == 0 ? text(id) : given.fullName(full[0]));
        return full.length == 0 && head.equals(text(id)) ? "" : head;
    }

    /** The masks of {@link #formSounds}, by their places. */
    int[] formMasks(int root) {
        return formMasks[root];
    }

    /** The sounds of a root's full name and of its short forms. */
    List<String> formSounds(int root) {
        return given.formSounds(root);
    }

    /** Whether the word is a full given name, though it may be short for another as well. */
    boolean full(int id) {
        for (int root : roots.get(id)) {
            if (given.fullName(root).equals(words.text(id))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two words begin with Russian letters. */
    boolean bothCyrillic(int id, int other) {
        return Folding.isCyrillic(text(id).charAt(0))
                && Folding.isCyrillic(text(other).charAt(0));
    }

    /** Whether two words begin with Latin letters. */
    boolean bothLatin(int id, int other) {
        return Folding.isLatin(text(id).charAt(0))
                && Folding.isLatin(text(other).charAt(0));
    }

    /** Whether a Latin word begins as Yulia and Jakov do, with a sound that is spelt in several ways. */
    boolean soft(int id) {
        String word = text(id);
        return word.length() > 1 && "yj".indexOf(word.charAt(0)) >= 0 && "aeiou".indexOf(word.charAt(1)) >= 0;
    }

    /** Whether a full form of a given name begins with a letter: А for Саша, R for Bob. */
    boolean isShortFor(int id, char letter) {
        for (int root : roots.get(id)) {
            if (given.fullName(root).charAt(0) == letter) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two words are names that people bear, and not two spellings of one: Мария and Марина, Rasha and Rania. Names
     * that are listed with their full forms are told apart by those, others by their consonants, and by their vowels.
     */
    boolean areTwo(int id, int other) {
        if (isOneName(id, other)) {
            return false;
        }
        if (roots.get(id).length > 0 && roots.get(other).length > 0) {
            return true;
        }
        boolean byConsonants = borne.get(id) != 0 && borne.get(other) != 0 && borne.get(id) != borne.get(other);
        return byConsonants || differInVowels(id, other);
    }

    /**
     * Whether two words of one script are names of the same consonants, and yet two: Дина and Дана, Peter and Petra. Such
     * are they that men and women bear, and those whose vowels no usual spelling makes one. Asks nothing of their forms.
     */
    boolean differInVowels(int id, int other) {
        int rest = heardOf.get(id);
        if (rest == 0 || rest != heardOf.get(other) || !(bothCyrillic(id, other) || bothLatin(id, other))) {
            return false;
        }
        boolean manAndWoman = (bearers.get(id) | bearers.get(other)) == 3;
        return manAndWoman
                || (vowel.get(id) != vowel.get(other)
                        && Vowels.differ(vowels.text(vowel.get(id)), vowels.text(vowel.get(other))));
    }

    /** Whether two words are spellings of one name: Yusuf and Yousef, Catherine and Katherine. */
    boolean isOneName(int id, int other) {
        int spelt = spelling.get(id);
        return spelt != 0 && spelt == spelling.get(other) && (bearers.get(id) | bearers.get(other)) != 3;
    }

    /** Whether both words are well-known names, and not spellings of one. Asks nothing of how near they are. */
    boolean areBorne(int id, int other) {
        return borne.get(id) != 0 && borne.get(other) != 0 && !isOneName(id, other);
    }

    /** Celia and Cecilia: a known name that has but lost letters from within a longer one is a name of its own as well. */
    boolean isContracted(int id, int other) {
        String one = text(id);
        String second = text(other);
        int shorter = Math.min(one.length(), second.length());
        int fewer = Math.abs(one.length() - second.length());
        boolean within = shorter > SHORT
                && fewer > 0
                && fewer <= 2
                && one.charAt(0) == second.charAt(0)
                && one.charAt(one.length() - 1) == second.charAt(second.length() - 1);
        return within && bothLatin(id, other) && areBorne(id, other) && (full(id) || full(other));
    }

    /** What {@link String#hashCode} makes of two words written as one, the length beside it. */
    long joined(int id, int second) {
        int length = text(second).length();
        int factor = 1;
        for (int i = 0; i < length; i++) {
            factor *= 31;
        }
        return whole(hash.get(id) * factor + hash.get(second), text(id).length() + length);
    }

    /** The same of a word alone. */
    long whole(int id) {
        return whole(hash.get(id), text(id).length());
    }

    private static long whole(int hash, int length) {
        return (long) length << Integer.SIZE | hash & 0xFFFF_FFFFL;
    }

    /** Whether two words have the same consonants, and enough of them to say so. */
    boolean soundAlike(int id, int other) {
        return spoken.get(id) != 0 && spoken.get(id) == spoken.get(other);
    }

    /** Whether somebody is known to be called by a word, however rarely. */
    boolean isHeardOf(int id) {
        return heardOf.get(id) != 0;
    }

    int[] roots(int id) {
        return roots.get(id);
    }

    /** By the given-name dictionary: 1 male, 2 female, 0 unknown. */
    int sex(int id) {
        return sex.get(id);
    }

    /**
     * Whether a word has so few letters that another one makes another name of it (Yan, Jun), and is no well-known name (Tom)
     * of which it would rather be a slip.
     */
    boolean isShort(int id) {
        return words.text(id).length() <= SHORT && roots.get(id).length == 0;
    }

    boolean initial(int id) {
        return initials.get(id);
    }

    /** Whether the word is a known given name or one of its short forms. */
    boolean isGiven(String word) {
        return word.length() > 1 && given.roots(word).length > 0;
    }
}
