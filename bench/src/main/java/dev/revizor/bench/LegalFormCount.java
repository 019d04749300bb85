package dev.revizor.bench;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In how many names of real companies of many countries a legal form is found. */
final class LegalFormCount {
    private static final int EXAMPLES = 25;

    private final Path shared;
    private final PrintStream out;
    private final NameReading reading = new NameReading();

    LegalFormCount(Path shared, PrintStream out) {
        this.shared = shared;
        this.out = out;
    }

    void run() throws IOException {
        Path file = shared.resolve("dict/legal_forms/cleanco_test_companies.csv");
        out.printf("%nLegal forms of foreign companies%n");
        if (!Files.exists(file)) {
            out.println("cleanco_test_companies: skipped, no such list");
            return;
        }
        half("even", file);
        half("odd", file);
    }

    private void half(String half, Path file) throws IOException {
        int all = 0;
        int found = 0;
        List<String> without = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String name = line.substring(0, Math.max(0, line.lastIndexOf(';')));
            if (name.isEmpty() || NameReading.isEven(name) != half.equals("even")) {
                continue;
            }
            Card card = reading.card(Field.COMPANY, name);
            boolean has = !card.text(Field.LEGAL_FORM).isEmpty();
            all++;
            found += has ? 1 : 0;
            if (!has && without.size() < EXAMPLES) {
                without.add(name);
            }
        }
        out.printf(
                Locale.ROOT,
                "%-5s %5d names, a form found in %d (%.2f%%); without: %s%n",
                half,
                all,
                found,
                100.0 * found / Math.max(1, all),
                String.join("; ", without));
    }
}
