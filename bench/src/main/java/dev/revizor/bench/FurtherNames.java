package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Prints {@code match/given_further.csv}: first names of the registers that are forms of no name of {@code given_ru.csv},
 * so that two of them are known to be two names. Left out is what is rather a slip or another spelling of a more frequent
 * name of the same sex: one letter away from one that is thirty times as frequent, or with the same consonants as one.
 *
 * <p>Arguments: the folder of resources, {@code core/src/main/resources/dev/revizor}.
 */
public final class FurtherNames {
    /** Of two and a half million people: rarer ones are often slips. */
    private static final int LEAST = 40;

    private static final int SLIP = 30;

    private static final String VOWELS = "аеиоуыэюяйьъ";
    private static final String VOICED = "бвгджз";
    private static final String UNVOICED = "пфктшс";

    private static final LevenshteinDistance LETTERS = new LevenshteinDistance(1);

    private FurtherNames() {}

    private record Name(String text, String sex, int people) {
        boolean spells(Name other) {
            boolean slip = other.people() / SLIP >= people && LETTERS.apply(other.text(), text) >= 0;
            return sex.equals(other.sex()) && (slip || consonants().equals(other.consonants()));
        }

        /** The first letter and all consonants, voiced as unvoiced ones, doubled ones once; vowels are heard as others. */
        String consonants() {
            StringBuilder out = new StringBuilder(text.substring(0, 1));
            for (int i = 1; i < text.length(); i++) {
                int voiced = VOICED.indexOf(text.charAt(i));
                char c = voiced < 0 ? text.charAt(i) : UNVOICED.charAt(voiced);
                if (VOWELS.indexOf(c) < 0 && out.charAt(out.length() - 1) != c) {
                    out.append(c);
                }
            }
            return out.toString();
        }
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Map<String, Integer> people = new HashMap<>();
        List<Name> rest = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("normalize/first_names.tsv"))) {
            String[] cells = line.split("\t");
            Name name = new Name(cells[0].replace('ё', 'е'), cells[1], Integer.parseInt(cells[2]));
            people.merge(name.text(), name.people(), Math::max);
            boolean word = name.text().length() > 2 && name.text().chars().allMatch(Character::isLetter);
            if (word && name.people() >= LEAST && "mf".contains(name.sex())) {
                rest.add(name);
            }
        }
        Set<String> forms = new HashSet<>();
        List<Name> known = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("match/given_ru.csv"))) {
            String[] cells = line.split(",");
            known.add(new Name(cells[0], cells[1], people.getOrDefault(cells[0], 0)));
            for (int i = 0; i < cells.length; i++) {
                if (i != 1) {
                    forms.add(cells[i]);
                }
            }
        }
        rest.removeIf(name -> forms.contains(name.text()));
        rest.sort(Comparator.comparingInt(Name::people).reversed().thenComparing(Name::text));
        List<String> out = new ArrayList<>();
        for (Name name : rest) {
            boolean spelling = known.stream().anyMatch(other -> name.spells(other));
            known.add(name);
            if (!spelling) {
                out.add(name.text() + "," + name.sex());
            }
        }
        out.sort(Comparator.naturalOrder());
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(String.join("\n", out) + "\n");
    }
}
