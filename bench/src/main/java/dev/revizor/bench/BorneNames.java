package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Prints {@code match/given_cyrillic.csv}: first names in Russian letters that people bear, of the registers and of the list by
 * hand. Left out is what is rather a slip: a letter too many or too few beside a name that is thirty times as frequent, or an
 * unstressed vowel as it is heard (Томара). Another wrong letter is no reason, since Данис and Денис are both borne. Behind
 * the name stands whose it is (m, f, u = both), and a plus behind one that so few bear that it only counts as a name
 * where no usual spelling makes it another (Самур beside Самир).
 *
 * <p>Arguments: the folder of resources, {@code core/src/main/resources/dev/revizor}.
 */
public final class BorneNames {
    /** Of two and a half million people. */
    private static final int LEAST = 40;

    private static final int SLIP = 30;

    /** Rarer ones are left out altogether, and those that this many times as many people are called but for one letter. */
    private static final int FEW = 7;

    private static final int CERTAIN_SLIP = 1000;

    /** Vowels that are heard as one where no stress is. */
    private static final List<String> REDUCED = List.of("ао", "оа", "еи", "ие", "эи", "иэ", "яе", "ея", "яи", "ия");

    private static final LevenshteinDistance LETTERS = new LevenshteinDistance(1);

    private BorneNames() {}

    private record Name(String text, String sex, int people) {
        boolean isSlipOf(Name other) {
            return other.people() / SLIP >= people
                    && other.sex().equals(sex)
                    && (other.text().length() != text.length() || isHeardAs(other))
                    && LETTERS.apply(other.text(), text) >= 0;
        }

        boolean isSurelySlipOf(Name other) {
            return other.people() / CERTAIN_SLIP >= people && LETTERS.apply(other.text(), text) >= 0;
        }

        /** Whether the one other letter of a name of the same length is a vowel that may be heard so. */
        private boolean isHeardAs(Name other) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != other.text().charAt(i)) {
                    return REDUCED.contains("" + text.charAt(i) + other.text().charAt(i));
                }
            }
            return false;
        }
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]).resolve("normalize");
        List<Name> register = new ArrayList<>(read(folder.resolve("first_names.tsv")));
        List<Name> rare = read(folder.resolve("first_names_rare.tsv"));
        Map<String, String> out = new TreeMap<>();
        for (Name name : register) {
            if (name.people() >= LEAST && register.stream().noneMatch(name::isSlipOf)) {
                add(out, name, "");
            }
        }
        for (String line : Files.readAllLines(folder.resolve("first_names_by_hand.tsv"))) {
            String[] cells = line.split("\t");
            out.put(cells[0].replace('ё', 'е'), "," + cells[1]);
        }
        rare.addAll(register);
        for (Name name : rare) {
            boolean slip = register.stream().anyMatch(other -> name.isSlipOf(other) || name.isSurelySlipOf(other));
            if (name.people() >= FEW && !slip) {
                add(out, name, ",+");
            }
        }
        out.keySet().removeIf(word -> word.length() < 3 || !word.chars().allMatch(Character::isLetter));
        PrintStream print = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.forEach((word, rest) -> print.print(word + rest + "\n"));
    }

    private static List<Name> read(Path table) throws IOException {
        List<Name> out = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\t");
            out.add(new Name(cells[0].replace('ё', 'е'), cells[1], Integer.parseInt(cells[2])));
        }
        return out;
    }

    /** Keeps the name that is there; of two bearers of other sexes both. */
    private static void add(Map<String, String> out, Name name, String mark) {
        String told = out.putIfAbsent(name.text(), "," + name.sex() + mark);
        boolean alike = told != null && told.substring(2).equals(mark);
        if (alike && !told.startsWith("," + name.sex())) {
            out.put(name.text(), ",u" + mark);
        }
    }
}
