package dev.revizor.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The dictionary of company names: of each, its sounding words without the legal form. */
final class CompanyWords {
    private static final int[] NONE = {};
    private static final Set<String> FORMS = Set.of(
            "ооо",
            "оао",
            "зао",
            "пао",
            "ао",
            "нко",
            "тоо",
            "чп",
            "гуп",
            "муп",
            "фгуп",
            "фгбу",
            "фгбоу",
            "гбу",
            "мбу",
            "мбоу",
            "ано",
            "нпо",
            "общество",
            "с",
            "ограниченной",
            "ответственностью",
            "акционерное",
            "публичное",
            "закрытое",
            "открытое",
            "филиал",
            "обособленное",
            "подразделение",
            "ooo",
            "oao",
            "zao",
            "pao",
            "ao",
            "ltd",
            "llc",
            "inc",
            "corp",
            "co",
            "company",
            "companies",
            "sarl",
            "srl",
            "bv",
            "nv",
            "oy",
            "kg",
            "pty",
            // As good as «&», which is no word.
            "and",
            "und",
            "et",
            "и",
            "gmbh",
            "ag",
            "sa",
            "plc",
            "limited",
            "incorporated",
            "corporation",
            "quot",
            "amp",
            "the",
            "кфх",
            "научно",
            "производственное",
            "объединение",
            "нп",
            "тсж",
            "llp",
            "lp");

    /** A name of more words is none: words of two names are held against each other, each against each. */
    private static final int MOST_WORDS = 60;

    /** In longer names a sound that is left out is a slip. */
    private static final int LEAST_HEARD = 8;

    private final Texts texts = new Texts();
    private final Words words = new Words();
    private final Words joined = new Words();
    private final List<int[]> tokens = new ArrayList<>();
    private final Ints join = new Ints();
    private final Words spelt = new Words();
    private final Ints spelling = new Ints();

    CompanyWords() {
        tokens.add(NONE);
        join.add(0);
        spelling.add(0);
    }

    int id(String text) {
        int before = texts.size();
        int id = texts.id(text);
        if (id == before) {
            analyse(text);
        }
        return id;
    }

    /** No further name comes. */
    void settle() {
        texts.settle();
    }

    void keep(KeptOut out) throws IOException {
        // Learnt anew word by word.
        texts.keepTexts(out);
    }

    private void analyse(String text) {
        List<String> all = Folding.words(text);
        List<String> own = all.stream().filter(word -> !FORMS.contains(word)).toList();
        List<String> named = own.isEmpty() ? all : own;
        spelling.add(spelt.id(String.join("", named)));
        List<String> kept = new ArrayList<>();
        named.forEach(word -> kept.add(Skeleton.of(word)));
        kept.removeIf(String::isEmpty);
        int[] ids = kept.stream().limit(MOST_WORDS).mapToInt(words::id).toArray();
        Arrays.sort(ids);
        tokens.add(ids);
        join.add(joined.id(String.join("", kept)));
    }

    /** All words of the name run together. */
    String joined(int id) {
        return joined.text(join.get(id));
    }

    int join(int id) {
        return join.get(id);
    }

    /** Whether two names that sound alike are short words of one alphabet with other letters: «Заря» and «Зара» are two. */
    boolean differInLetters(int a, int b) {
        int x = spelling.get(a);
        int y = spelling.get(b);
        if (x == y) {
            return false;
        }
        String one = spelt.text(x);
        String other = spelt.text(y);
        return Math.max(one.length(), other.length()) < LEAST_HEARD
                && Folding.hasCyrillic(one) == Folding.hasCyrillic(other);
    }

    int joins() {
        return joined.size();
    }

    /** The words, sorted ids. */
    int[] tokens(int id) {
        return tokens.get(id);
    }

    String word(int id) {
        return words.text(id);
    }

    int wordCount() {
        return words.size();
    }

    int size() {
        return texts.size();
    }
}
