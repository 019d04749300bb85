package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Prints {@code match/given_cyrillic.csv}: first names in Russian letters that people bear, of the registers and of the list by
 * hand. Left out is what is rather a slip: a letter too many or too few beside a name that is thirty times as frequent. A
 * wrong letter is no reason, since Данис and Денис are both borne.
 *
 * <p>Arguments: the folder of resources, {@code core/src/main/resources/dev/revizor}.
 */
public final class BorneNames {
    /** Of two and a half million people. */
    private static final int LEAST = 40;

    private static final int SLIP = 30;

    private static final LevenshteinDistance LETTERS = new LevenshteinDistance(1);

    private BorneNames() {}

    private record Name(String text, String sex, int people) {
        boolean isSlipOf(Name other) {
            return other.people() / SLIP >= people
                    && other.sex().equals(sex)
                    && other.text().length() != text.length()
                    && LETTERS.apply(other.text(), text) >= 0;
        }
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).resolve("normalize");
        Set<String> out = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("first_names_by_hand.tsv"))) {
            out.add(line.split("\t")[0].replace('ё', 'е'));
        }
        List<Name> register = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("first_names.tsv"))) {
            String[] cells = line.split("\t");
            register.add(new Name(cells[0].replace('ё', 'е'), cells[1], Integer.parseInt(cells[2])));
        }
        for (Name name : register) {
            if (name.people() >= LEAST && register.stream().noneMatch(name::isSlipOf)) {
                out.add(name.text());
            }
        }
        out.removeIf(word -> word.length() < 3 || !word.chars().allMatch(Character::isLetter));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(String.join("\n", out) + "\n");
    }
}
