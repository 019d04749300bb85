package dev.revizor.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Sorts the words of a person's name into surname, given name and patronymic, whichever cells they were typed into.
 * One per reader; not thread-safe.
 */
final class PersonParts {
    private static final List<String> WOMEN =
            List.of("ова", "ева", "ина", "ына", "ская", "цкая", "ova", "eva", "ina", "yna", "skaya", "tskaya");

    private static final List<String> MEN =
            List.of("ов", "ев", "ин", "ын", "ский", "цкий", "ov", "ev", "in", "yn", "sky", "skiy", "skii", "tskiy");

    /** What makes one surname with the word behind it, in Latin letters; the folded forms. */
    private static final Set<String> PARTICLES = Set.of(
            "von", "zu", "vom", "van", "ter", "ten", "de", "der", "den", "di", "da", "du", "la", "del", "della", "dei",
            "dos", "das", "bin", "al", "el", "ibn");

    /** Patronymics whose endings surnames have too. */
    private static final Set<String> SHORT_PATRONYMICS = Set.of(
            "ильич",
            "никитич",
            "лукич",
            "фокич",
            "саввич",
            "ilich",
            "ilyich",
            "nikitich",
            "lukich",
            "fokich",
            "fomich",
            "kuzmich",
            "savvich");

    /** What stands for the name of a child that has none yet; the folded forms. */
    private static final Set<String> UNNAMED = Set.of(
            "baby",
            "babyboy",
            "babygirl",
            "newborn",
            "bebek",
            "bebe",
            "neugeborenes",
            "neonato",
            "neonata",
            "noworodek",
            "новорожденный",
            "новорожденная",
            "младенец");

    /** Of so many words it is remembered whether they are typed with the other keyboard layout. */
    private static final int REMEMBERED = 1 << 16;

    private final NameWords names;

    /** Words come again from card to card, and their Latin letters must be heard to know. */
    private final Map<String, Boolean> slippedWords = new HashMap<>();

    /** The parts found last; empty when missing. */
    String last = "";

    String first = "";
    String middle = "";

    /** Which of several of that name in the family; see {@link Generation}. */
    int generation = Generation.UNTOLD;

    /** Whether which of the words is the given name is known by nothing but the order of most languages. */
    boolean byOrder;

    PersonParts(NameWords names) {
        this.names = names;
    }

    /** Reads the cells of a card. */
    void read(String lastCell, String firstCell, String middleCell, String fullCell) {
        last = "";
        first = "";
        middle = "";
        generation = Generation.UNTOLD;
        byOrder = false;
        Keys keys = keys(List.of(lastCell, firstCell, middleCell, fullCell));
        List<String> l = wordsOf(lastCell, keys);
        List<String> f = wordsOf(firstCell, keys);
        List<String> m = wordsOf(middleCell, keys);
        takeGeneration(l, false);
        takeGeneration(f, false);
        takeGeneration(m, false);
        if (l.isEmpty() && f.isEmpty() && m.isEmpty()) {
            whole(wordsOf(fullCell, keys));
            return;
        }
        if (l.isEmpty() && m.isEmpty() && hasMore(fullCell, f)) {
            // «João Lima Silva»: which of the further words is what was not told apart.
            whole(wordsOf(fullCell, keys));
            return;
        }
        particlesTo(l, f);
        particlesTo(l, m);
        if ((l.size() > 1 && f.isEmpty()) || (f.size() > 1 && l.isEmpty()) || misplaced(l, f)) {
            List<String> all = new ArrayList<>(l);
            all.addAll(f);
            all.addAll(m);
            whole(all);
            return;
        }
        last = String.join("", l);
        first = f.isEmpty() ? "" : f.get(0);
        middle = m.isEmpty() && f.size() > 1 ? f.get(1) : String.join("", m);
        setRight();
    }

    /** Whether the cell of the whole name begins with the words of another cell, and has more. */
    private static boolean hasMore(String fullCell, List<String> than) {
        List<String> all = fullCell.isEmpty() ? List.of() : Folding.words(fullCell);
        return all.size() > than.size() + 1 && all.subList(0, than.size()).equals(than);
    }

    /** Whether a newborn's record says no more than that. */
    boolean isUnnamed() {
        return UNNAMED.contains(first) || UNNAMED.contains(last);
    }

    /** Whether the given name is an initial or missing. */
    boolean isAbbreviated() {
        return first.length() < 2;
    }

    /** Takes the name in other cells instead, where it is the same with its words spelt out: «ИП Васильев А. С.», Васильев Алексей. */
    void spellOut(String lastCell, String firstCell, String middleCell, String fullCell) {
        PersonParts other = new PersonParts(names);
        other.read(lastCell, firstCell, middleCell, fullCell);
        boolean fits = other.last.equals(last)
                && !other.isAbbreviated()
                && other.first.startsWith(first)
                && other.middle.startsWith(middle.length() == 1 ? middle : "");
        if (fits) {
            first = other.first;
            middle = middle.length() > 1 ? middle : other.middle;
        }
    }

    private void takeGeneration(List<String> words, boolean whole) {
        int found = Generation.take(words, whole);
        generation = found == Generation.UNTOLD ? generation : found;
    }

    private boolean misplaced(List<String> l, List<String> f) {
        boolean patronymicFirst = f.size() == 1 && patronymic(f.get(0));
        boolean patronymicLast = l.size() == 1
                && patronymic(l.get(0))
                && f.size() == 1
                && f.get(0).length() > 1
                && !names.isGiven(f.get(0));
        return patronymicFirst || patronymicLast;
    }

    /** With which keyboard layout a name was typed. */
    private enum Keys {
        MEANT,
        LATIN_FOR_RUSSIAN,
        RUSSIAN_FOR_LATIN
    }

    private Keys keys(List<String> cells) {
        boolean russian = false;
        boolean latin = false;
        for (String cell : cells) {
            russian |= slipped(cell);
            latin |= slippedLatin(cell);
        }
        return russian ? Keys.LATIN_FOR_RUSSIAN : latin ? Keys.RUSSIAN_FOR_LATIN : Keys.MEANT;
    }

    private List<String> wordsOf(String cell, Keys keys) {
        if (cell.isEmpty()) {
            return List.of();
        }
        if (keys == Keys.RUSSIAN_FOR_LATIN) {
            return Folding.words(Folding.latinKeys(cell));
        }
        boolean cyrillic = Folding.hasCyrillic(cell.toLowerCase(Locale.ROOT));
        List<String> words =
                Folding.words(keys == Keys.LATIN_FOR_RUSSIAN && !cyrillic ? Folding.russianKeys(cell) : cell);
        words.replaceAll(this::looked);
        return words;
    }

    /** «Bepa», every letter of it Latin, is Вера: where it is no Latin name, and reads as a Russian one. */
    private String looked(String word) {
        if (word.length() < 3 || !Folding.isLatin(word.charAt(0))) {
            return word;
        }
        String russian = Folding.russianLooks(word);
        boolean meant =
                !russian.equals(word) && !names.isGiven(word) && (names.isGiven(russian) || patronymic(russian));
        return meant ? russian : word;
    }

    /** Whether a cell of Cyrillic letters is nothing, and reads as a Latin given name once the keyboard layout is changed. */
    private boolean slippedLatin(String cell) {
        if (cell.isEmpty() || !Folding.hasCyrillic(cell.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (String word : Folding.words(cell)) {
            if (word.length() > 3 && slippedWords.computeIfAbsent(word, this::isSlippedLatin)) {
                return true;
            }
        }
        if (slippedWords.size() > REMEMBERED) {
            slippedWords.clear();
        }
        return false;
    }

    private boolean isSlippedLatin(String word) {
        String typed = Folding.latinKeys(word);
        return Folding.isLatin(typed.charAt(0)) && names.isGiven(typed) && !names.isGiven(word);
    }

    /** Whether a cell reads as a Russian given name or patronymic once the keyboard layout is changed, or as nothing before. */
    private boolean slipped(String cell) {
        if (cell.isEmpty() || Folding.hasCyrillic(cell.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (Folding.unpronounceable(cell)) {
            return true;
        }
        for (String typed : Folding.words(Folding.russianKeys(cell))) {
            if (typed.length() > 3 && Folding.hasCyrillic(typed) && (names.isGiven(typed) || patronymic(typed))) {
                return true;
            }
        }
        return false;
    }

    /** Sorts the words of a whole name. */
    void whole(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        takeGeneration(rest, true);
        rest.removeIf(PersonParts::noName);
        particlesTo(rest, rest.subList(Math.min(1, rest.size()), rest.size()));
        joinParticles(rest);
        int at = patronymicAt(rest);
        if (at >= 0) {
            middle = rest.remove(at);
        }
        initials(rest);
        if (rest.isEmpty()) {
            return;
        }
        if (rest.size() == 1) {
            alone(rest.get(0));
            return;
        }
        boolean latin = !Folding.hasCyrillic(rest.get(0));
        int end = rest.size() - 1;
        byOrder = latin && at < 0;
        boolean typedFirst = end == 2 && at < 0 && names.isGiven(rest.get(0)) && !names.isGiven(rest.get(1));
        boolean givenFirst = at == 1 || (latin && at < 0) || typedFirst;
        first = givenFirst ? rest.get(0) : rest.get(1);
        last = givenFirst ? rest.get(rest.size() - 1) : rest.get(0);
        if (rest.size() > 2 && middle.isEmpty()) {
            middle = givenFirst ? rest.get(1) : rest.get(2);
        }
        setRight();
    }

    /**
     * «De Luca» is one surname, wherever in the name it stands, and in a cell of its own it is one word too. «Van» behind
     * no given name may be a name itself: {@code Nguyen Van An}.
     */
    private void joinParticles(List<String> words) {
        boolean given = false;
        for (int i = 0; i < words.size() - 1; i++) {
            int end = i;
            while (end < words.size() - 1 && PARTICLES.contains(words.get(end))) {
                end++;
            }
            boolean whole = i == 0 && end == words.size() - 1;
            boolean initial = i > 0 && words.get(i - 1).length() == 1;
            boolean particle =
                    i == 0 || given || initial || end > i + 1 || !words.get(i).equals("van");
            if (end > i && !whole && particle && words.get(end).length() > 1) {
                words.set(i, String.join("", words.subList(i, end + 1)));
                words.subList(i + 1, end + 1).clear();
            }
            given |= names.isGiven(words.get(i));
        }
    }

    /**
     * «Berg, Jan van der»: particles that are left behind a given name, or fill a cell of their own, belong before the
     * surname. «Van» alone does only behind an initial or a known given name: in {@code Lê, Hoa Văn} it is a name.
     *
     * @param surname begins with the surname; is given them
     * @param others loses them
     */
    private void particlesTo(List<String> surname, List<String> others) {
        int from = others.size();
        while (from > 0 && PARTICLES.contains(others.get(from - 1))) {
            from--;
        }
        int count = others.size() - from;
        if (count == 0 || surname.isEmpty() || PARTICLES.contains(surname.get(0))) {
            return;
        }
        String before = from == 0 ? "" : others.get(from - 1);
        boolean alone = count == 1 && others.get(from).equals("van");
        if (before.isEmpty() ? count == 1 : alone && before.length() > 1 && !names.isGiven(before)) {
            return;
        }
        String particles = String.join("", others.subList(from, others.size()));
        others.subList(from, others.size()).clear();
        surname.set(0, particles + surname.get(0));
    }

    private void alone(String word) {
        if (first.isEmpty() && (names.isGiven(word) || !middle.isEmpty())) {
            first = word;
        } else {
            last = word;
        }
    }

    private void initials(List<String> rest) {
        for (int i = 0; i < rest.size(); i++) {
            String word = rest.get(i);
            if (word.length() == 1 && rest.size() > 1) {
                if (first.isEmpty() && (i == 0 || rest.size() <= 3)) {
                    first = word;
                } else if (middle.isEmpty()) {
                    middle = word;
                }
                rest.remove(i--);
            }
        }
        if (!first.isEmpty() && rest.size() == 2 && middle.isEmpty()) {
            // «John F Kennedy»: the letter stands between the given name and the surname.
            middle = first;
            first = "";
        }
    }

    /** A given name in the surname's place, and no given name in its own: the cells were swapped. */
    private void setRight() {
        // Latin surnames are often given names too; the comparison looks at them both ways.
        boolean cyrillic = Folding.hasCyrillic(last);
        // «Руслан Ц.» is a given name and a surname's first letter, not the other way round.
        boolean initialFirst = cyrillic && first.length() == 1 && last.length() > 1 && names.isGiven(last);
        boolean given = cyrillic && names.isGiven(first);
        boolean initialLast = last.length() == 1 && first.length() > 1 && !given || initialFirst;
        boolean slipped = cyrillic && !names.isGiven(first) && first.length() > 1 && names.isGiven(last);
        if (initialLast || slipped) {
            String was = first;
            first = last;
            last = was;
        }
    }

    private int patronymicAt(List<String> words) {
        for (int i = words.size() - 1; i > 0; i--) {
            if (patronymic(words.get(i))) {
                return words.size() == 2 && !names.isGiven(words.get(0)) && names.isGiven(words.get(1)) ? -1 : i;
            }
        }
        boolean lone = words.size() > 2 && patronymic(words.get(0));
        return lone ? 0 : -1;
    }

    private static boolean noName(String word) {
        return switch (word) {
            case "оглы",
                    "кызы",
                    "угли",
                    "г",
                    "жа",
                    "н",
                    "mr",
                    "mrs",
                    "ms",
                    "dr",
                    "господин",
                    "госпожа",
                    "jr",
                    "sr",
                    "iii",
                    "ип" -> word.length() > 1;
            default -> false;
        };
    }

    /** Whether a folded word ends like a patronymic, in Cyrillic or transliterated. */
    static boolean patronymic(String word) {
        if (SHORT_PATRONYMICS.contains(word)) {
            return true;
        }
        if (word.length() < 6) {
            return false;
        }
        return word.endsWith("вич")
                || word.endsWith("вна")
                || word.endsWith("ична")
                || word.endsWith("ьич")
                || word.endsWith("мич")
                || word.endsWith("vich")
                || word.endsWith("vna")
                || word.endsWith("ichna");
    }

    /** By a patronymic's ending: 1 male, 2 female, 0 unknown. */
    static int sexOf(String patronymic) {
        if (patronymic.length() < 5) {
            return 0;
        }
        char end = patronymic.charAt(patronymic.length() - 1);
        if (end == 'ч' || patronymic.endsWith("ich")) {
            return 1;
        }
        return patronymic.endsWith("на") || patronymic.endsWith("vna") || patronymic.endsWith("chna") ? 2 : 0;
    }

    /** By the ending of a surname that has another one for the other sex: 1 male, 2 female, 0 unknown. */
    static int sexOfSurname(String surname) {
        if (surname.length() < 5) {
            return 0;
        }
        for (String ending : WOMEN) {
            if (surname.endsWith(ending)) {
                return 2;
            }
        }
        for (String ending : MEN) {
            if (surname.endsWith(ending)) {
                return 1;
            }
        }
        return 0;
    }
}
