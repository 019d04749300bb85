package dev.revizor.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Which full given names a form may stand for: Саша for Александр and Александра, Bob for Robert. Short forms are
 * ambiguous; two forms agree when they share a full name.
 */
final class GivenNames {
    /** Forms without an entry stand for nothing. */
    static final int[] NONE = {};

    /** A Russian form as it is heard where the sound swallows a vowel: Диана is no Dana. */
    private record Heard(String vowels, int root) {}

    private static final int FEMALE = 2;
    private static final int MALE = 1;

    private final Map<String, int[]> roots = new LinkedHashMap<>();
    private final Map<String, List<Heard>> bySound = new LinkedHashMap<>();
    private final Map<String, Integer> sexes = new LinkedHashMap<>();
    /** Names of many languages, of which it is only known that people bear them, and who. */
    private final Map<String, Integer> borne = new HashMap<>();

    /** So few people bear them that only a name that is no usual spelling of another is told apart by them. */
    private final Set<String> rare = new HashSet<>();

    /** Of listed spellings, as {@link Spelling} writes them, the one that stands for all. */
    private final Map<String, String> heads = new HashMap<>();

    private final Set<String> listed = new HashSet<>();
    private final Words full = new Words();
    private final List<List<String>> formSounds = new ArrayList<>(List.of(List.of()));

    /** Read once, when the first name is looked at; never written afterwards. */
    private static final class Known {
        private static final GivenNames NAMES = new GivenNames();
    }

    /** All of them, shared by whoever asks, in any thread. */
    static GivenNames known() {
        return Known.NAMES;
    }

    GivenNames() {
        read("given_ru.csv", true);
        read("given_further.csv", true);
        read("nicknames_en.csv", false);
        read("nicknames_further.csv", false);
        lines("given_cyrillic.csv", this::borne);
        lines("given_latin.csv", this::borne);
        lines("given_spellings.csv", this::spellings);
    }

    /** A line of spellings of one name; each of them is one that people bear. */
    private void spellings(String line) {
        String[] forms = line.split(",", -1);
        for (String form : forms) {
            heads.putIfAbsent(Spelling.of(form), forms[0]);
            listed.add(form);
        }
    }

    /** The spelling that stands for all of a name's: two names that have one are one name. */
    String spelling(String form) {
        String plain = Spelling.of(form);
        String head = heads.get(plain);
        return head == null ? plain : Spelling.of(head);
    }

    /** The form that stands for all spellings of a name; itself where no others are listed. */
    String head(String form) {
        return heads.getOrDefault(Spelling.of(form), form);
    }

    private void borne(String line) {
        String[] cells = line.split(",", -1);
        borne.put(cells[0], cells[1].equals("m") ? MALE : cells[1].equals("f") ? FEMALE : 0);
        if (cells.length > 2) {
            rare.add(cells[0]);
        }
    }

    /** Whether people bear a folded name or are called by it. */
    boolean isBorne(String form) {
        return (borne.containsKey(form) && !rare.contains(form)) || roots(form).length > 0 || listed.contains(form);
    }

    /** Whether a folded name is borne however rarely, or by another people: what Корина is in Latin letters is a name. */
    boolean isHeardOf(String form) {
        return borne.containsKey(form)
                || roots(form).length > 0
                || listed.contains(form)
                || borne.containsKey(latin(form));
    }

    /** Of whom it is known that they bear a folded name: 1 men, 2 women, 0 both or unknown. */
    int bearers(String form) {
        int told = sex(roots(form));
        return told == 0 ? borne.getOrDefault(form, 0) : told;
    }

    /** A word in the Latin letters of most languages; empty where it has none that are Russian. */
    private static String latin(String form) {
        boolean russian = !form.isEmpty() && Folding.isCyrillic(form.charAt(0));
        return russian ? Folding.latinLetters(form) : "";
    }

    /** The full names that a folded form may stand for, sorted; empty when it is no known given name. */
    int[] roots(String form) {
        int[] found = roots.getOrDefault(form, NONE);
        if (form.isEmpty() || !Folding.isLatin(form.charAt(0))) {
            return found;
        }
        // A Latin form may be English as well as transliterated Russian.
        List<Heard> russian = bySound.getOrDefault(Skeleton.ofName(form), List.of());
        if (russian.isEmpty()) {
            return found;
        }
        String vowels = Vowels.of(form);
        IntStream heard = russian.stream()
                .filter(one -> !Vowels.swallow(one.vowels(), vowels))
                .mapToInt(Heard::root);
        return IntStream.concat(Arrays.stream(found), heard).sorted().distinct().toArray();
    }

    /** How the full name behind a root and all its short forms sound. */
    List<String> formSounds(int root) {
        return formSounds.get(root);
    }

    /** The same of all roots, by their numbers. */
    List<List<String>> formSounds() {
        return formSounds;
    }

    /** The full name behind a root. */
    String fullName(int root) {
        return full.text(root);
    }

    /** 1 male, 2 female, 0 both or unknown. */
    int sex(int[] of) {
        int seen = 0;
        for (int root : of) {
            seen |= sexes.getOrDefault(full.text(root), 3);
        }
        return seen == MALE || seen == FEMALE ? seen : 0;
    }

    private void read(String file, boolean russian) {
        lines(file, line -> entry(line.split(",", -1), russian));
    }

    private static void lines(String file, Consumer<String> each) {
        InputStream in = GivenNames.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("no resource " + file);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                each.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void entry(String[] forms, boolean russian) {
        int root = full.id(forms[0]);
        if (root == formSounds.size()) {
            formSounds.add(new ArrayList<>());
        }
        if (russian) {
            sexes.put(forms[0], forms[1].equals("f") ? FEMALE : MALE);
        }
        for (int i = 0; i < forms.length; i++) {
            if (!russian || i != 1) {
                put(roots, forms[i], root);
                formSounds.get(root).add(Skeleton.ofName(forms[i]));
                if (russian) {
                    bySound.computeIfAbsent(Skeleton.ofName(forms[i]), sound -> new ArrayList<>())
                            .add(new Heard(Vowels.of(forms[i]), root));
                }
            }
        }
    }

    private static void put(Map<String, int[]> into, String form, int root) {
        int[] old = into.getOrDefault(form, NONE);
        if (Arrays.binarySearch(old, root) >= 0) {
            return;
        }
        int[] wider = Arrays.copyOf(old, old.length + 1);
        wider[old.length] = root;
        Arrays.sort(wider);
        into.put(form, wider);
    }

    /** Whether two sorted root lists meet. */
    static boolean meet(int[] a, int[] b) {
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                return true;
            }
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
