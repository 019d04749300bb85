package dev.revizor.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an invented client base with known duplicates and known defects. The same cards, seed and duplicates give the
 * same bytes anywhere; memory does not grow with the number of cards (but for the workbook).
 *
 * <p>{@code --cards N --seed S --out DIR [--duplicates PERMILLE] [--files clients|all]}
 */
public final class SampleBase {
    /** What {@code samples/} holds. */
    public static final Settings SHIPPED = new Settings(2_000, 145, 64, Extent.ALL);

    private SampleBase() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        long cards = Long.parseLong(options.getOrDefault("--cards", Long.toString(SHIPPED.cards())));
        String files = options.getOrDefault("--files", cards > 20_000 ? "clients" : "all");
        Settings settings = new Settings(
                cards,
                Long.parseLong(options.getOrDefault("--seed", Long.toString(SHIPPED.seed()))),
                Integer.parseInt(options.getOrDefault("--duplicates", Integer.toString(SHIPPED.duplicates()))),
                files.equals("all") ? Extent.ALL : Extent.CLIENTS);
        write(settings, Path.of(options.getOrDefault("--out", "samples")));
    }

    /** Writes the base into a folder, which is made if need be. */
    public static void write(Settings settings, Path folder) throws IOException {
        Files.createDirectories(folder);
        Cards cards = new Cards(settings.cards(), settings.seed(), settings.duplicates());
        List<RowSink> sinks = new ArrayList<>();
        try {
            sinks.add(new PlainFiles(folder));
            if (settings.files() == Extent.ALL) {
                sinks.add(new BitrixFiles(folder));
                sinks.add(new AmoFile(folder, settings.seed()));
                sinks.add(new WorkbookFile(folder));
            }
            for (long position = 0; position < cards.size(); position++) {
                Row row = cards.at(position);
                for (RowSink sink : sinks) {
                    sink.accept(row);
                }
            }
        } finally {
            for (RowSink sink : sinks) {
                sink.close();
            }
        }
    }

    /** Which files are written. */
    public enum Extent {
        /** {@code clients.csv}, its truth and its owners. */
        CLIENTS,
        /** The exports of Bitrix24, amoCRM and Excel too. */
        ALL
    }

    /**
     * A base.
     *
     * @param cards how many rows
     * @param seed of all chance
     * @param duplicates of a thousand single clients so many have more than one card
     */
    public record Settings(long cards, long seed, int duplicates, Extent files) {}
}
