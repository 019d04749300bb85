package dev.revizor.bench;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.revizor.model.Value;
import dev.revizor.normalize.fields.Phones;
import dev.revizor.normalize.fields.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Phones against libphonenumber: examples of every region, generated notations, shared lists. */
final class PhoneContest {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int EXAMPLES = 3;

    /** A cell, the region at home, and the number that is meant, where it is known. */
    record Cell(String raw, String region, String meant) {}

    private final Path shared;
    private final PrintStream out;
    private final Map<String, Phones> byRegion = new LinkedHashMap<>();

    PhoneContest(Path shared, PrintStream out) {
        this.shared = shared;
        this.out = out;
    }

    void run() throws IOException {
        out.printf("%nPhones against libphonenumber%n");
        List<PhoneNumber> examples = examples();
        report("examples of every region, as +E.164", cells(examples, n -> e164(n), "RU"));
        report(
                "examples, international notation",
                cells(examples, n -> LIBRARY.format(n, PhoneNumberFormat.INTERNATIONAL), "RU"));
        report("examples, 00 before the code, in Russia", cells(examples, n -> "00 " + e164(n).substring(1), "RU"));
        report("examples, without the plus, in Russia", cells(examples, n -> e164(n).substring(1), "RU"));
        report("examples, national notation, at home", atHome(examples));
        report("generated notations", new PhoneSpellings().cells());
        report("ru_base_10k", column("ru_base_10k/base.csv", ';', "телефон", "RU"));
        report("restaurants", column("er/restaurants/restaurants.csv", ',', "phone", "US"));
        report(
                "chicago_early_childhood",
                column("er/chicago_early_childhood/csv_example_input_with_true_ids.csv", ',', "phone", "US"));
        report("datablist people", column("messy/datablist/people-100.csv", ',', "phone", "US"));
    }

    private interface Spelling {
        String of(PhoneNumber number);
    }

    private static List<Cell> cells(List<PhoneNumber> numbers, Spelling spelling, String region) {
        return numbers.stream()
                .map(n -> new Cell(spelling.of(n), region, e164(n)))
                .toList();
    }

    private static List<Cell> atHome(List<PhoneNumber> numbers) {
        List<Cell> out = new ArrayList<>();
        for (PhoneNumber number : numbers) {
            String region = LIBRARY.getRegionCodeForNumber(number);
            if (region != null && !region.equals("001")) {
                out.add(new Cell(LIBRARY.format(number, PhoneNumberFormat.NATIONAL), region, e164(number)));
            }
        }
        return out;
    }

    private static List<PhoneNumber> examples() {
        Set<String> seen = new LinkedHashSet<>();
        List<PhoneNumber> out = new ArrayList<>();
        for (String region : new TreeSet<>(LIBRARY.getSupportedRegions())) {
            for (PhoneNumberType type : PhoneNumberType.values()) {
                PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
                if (example != null && LIBRARY.isValidNumber(example) && seen.add(e164(example))) {
                    out.add(example);
                }
            }
        }
        return out;
    }

    private static String e164(PhoneNumber number) {
        return LIBRARY.format(number, PhoneNumberFormat.E164);
    }

    /** The cells of all columns whose title has the word. */
    private List<Cell> column(String file, char mark, String word, String region) throws IOException {
        Path path = shared.resolve(file);
        if (!Files.exists(path)) {
            return List.of();
        }
        List<Cell> out = new ArrayList<>();
        try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(mark)
                .ofNamedCsvRecord(path, StandardCharsets.UTF_8)) {
            rows.forEach(row -> row.getFieldsAsMap().forEach((title, cell) -> {
                if (title.toLowerCase(Locale.ROOT).contains(word) && !cell.isBlank()) {
                    out.add(new Cell(cell, region, ""));
                }
            }));
        }
        return out;
    }

    private void report(String name, List<Cell> cells) {
        if (cells.isEmpty()) {
            out.println(name + ": skipped, no such list");
            return;
        }
        Map<PhoneDifference, List<String>> found = new LinkedHashMap<>();
        int[] meant = new int[3];
        for (Cell cell : cells) {
            Value ours = byRegion.computeIfAbsent(cell.region(), region -> new Phones(region, new Words(List.of())))
                    .normalize(0, cell.raw());
            String library = library(cell);
            PhoneDifference difference = PhoneDifference.of(cell.raw(), ours, library);
            found.computeIfAbsent(difference, any -> new ArrayList<>())
                    .add("[" + cell.raw().replace("\n", "\\n") + "] ours " + String.join(" + ", ours.canonical()) + " "
                            + ours.reason() + ", library " + library);
            if (!cell.meant().isEmpty()) {
                meant[0]++;
                meant[1] += String.join(" + ", ours.canonical()).equals(cell.meant()) ? 1 : 0;
                meant[2] += library.equals(cell.meant()) ? 1 : 0;
            }
        }
        print(name, cells.size(), found, meant);
    }

    private void print(String name, int cells, Map<PhoneDifference, List<String>> found, int[] meant) {
        int same = found.getOrDefault(PhoneDifference.NONE, List.of()).size();
        out.printf(
                Locale.ROOT,
                "%-42s %6d cells, same %6d (%.2f%%), unnamed %d%s%n",
                name,
                cells,
                same,
                100.0 * same / cells,
                found.getOrDefault(PhoneDifference.UNNAMED, List.of()).size(),
                meant[0] == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", as meant: ours %.2f%%, library %.2f%%",
                                100.0 * meant[1] / meant[0],
                                100.0 * meant[2] / meant[0]));
        for (PhoneDifference difference : PhoneDifference.values()) {
            List<String> all = found.getOrDefault(difference, List.of());
            if (difference != PhoneDifference.NONE && !all.isEmpty()) {
                int shown = difference == PhoneDifference.UNNAMED ? 40 : EXAMPLES;
                out.printf(
                        "    %-18s %6d  %s%n",
                        difference.name().toLowerCase(Locale.ROOT),
                        all.size(),
                        String.join("; ", all.subList(0, Math.min(shown, all.size()))));
            }
        }
    }

    private static String library(Cell cell) {
        try {
            PhoneNumber number = LIBRARY.parse(cell.raw(), cell.region());
            if (!LIBRARY.isValidNumber(number)) {
                return "";
            }
            String extension = number.hasExtension() ? ";ext=" + number.getExtension() : "";
            return e164(number) + extension;
        } catch (NumberParseException notANumber) {
            return "";
        }
    }
}
