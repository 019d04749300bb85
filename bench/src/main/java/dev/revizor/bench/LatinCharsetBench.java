package dev.revizor.bench;

import dev.revizor.source.PlainReading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Whether the charset of a short table with Latin letters beyond ASCII is found: Polish and Czech in windows-1250 and
 * ISO-8859-2, Western languages in windows-1252, Turkish in windows-1254. A guess is right when it reads the text as it
 * was written.
 *
 * <p>Arguments: {@code --tuning} takes the even half of the words, by which the settings were chosen, and not the odd one,
 * which is reported; {@code --wrong}, {@code --seed N}, {@code --samples N} (5,000); then the folder with {@code dict}.
 */
public final class LatinCharsetBench {
    private static final int[] LENGTHS = {40, 60, 100, 200, 500, 1001};
    private static final int FEWEST = 3;

    private LatinCharsetBench() {}

    private record Kind(String language, String charset) {}

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>(List.of(args));
        boolean tuning = words.remove("--tuning");
        boolean wrong = words.remove("--wrong");
        long seed = CharsetBench.number(words, "--seed", 1);
        int samples = (int) CharsetBench.number(words, "--samples", 5_000);
        Path lists = Path.of(words.isEmpty() ? "../shared/data" : words.get(0)).resolve("dict");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        run(lists, new Random(seed), samples, tuning ? 0 : 1, wrong, out);
    }

    private static List<Kind> kinds() {
        List<Kind> out = new ArrayList<>();
        for (String language : List.of("pl", "cs")) {
            out.add(new Kind(language, "windows-1250"));
            out.add(new Kind(language, "ISO-8859-2"));
        }
        for (String language : List.of("de", "fr", "es")) {
            out.add(new Kind(language, "windows-1252"));
        }
        out.add(new Kind("tr", "windows-1254"));
        return out;
    }

    private static void run(Path lists, Random random, int samples, int parity, boolean wrong, PrintStream out)
            throws IOException {
        Map<String, CrmText> texts = new LinkedHashMap<>();
        for (Kind kind : kinds()) {
            if (!texts.containsKey(kind.language())) {
                texts.put(
                        kind.language(),
                        CrmText.of(kind.language(), lists, random).half(parity));
            }
        }
        Map<String, CharsetCounts> tools = new LinkedHashMap<>();
        List.of("revizor", "juniversalchardet", "icu4j").forEach(tool -> tools.put(tool, new CharsetCounts(LENGTHS)));
        Path file = Files.createTempFile("charset", ".csv");
        for (int i = 0; i < samples; i++) {
            Kind kind = kinds().get(i % kinds().size());
            Charset charset = Charset.forName(kind.charset());
            int bucket = random.nextInt(LENGTHS.length - 1);
            int length = LENGTHS[bucket] + random.nextInt(LENGTHS[bucket + 1] - LENGTHS[bucket]);
            boolean upper = random.nextInt(4) == 0;
            CrmText words = Objects.requireNonNull(texts.get(kind.language()));
            String text = sample(words, charset, length, upper, kind.language());
            byte[] bytes = text.getBytes(charset);
            Files.write(file, bytes);
            for (Map.Entry<String, CharsetCounts> tool : tools.entrySet()) {
                String found = guess(tool.getKey(), file, bytes);
                boolean good = !found.isEmpty() && new String(bytes, Charset.forName(found)).equals(text);
                tool.getValue().add(kind.language() + " " + kind.charset(), upper, bucket, good || text.isEmpty());
                if (!good && wrong && tool.getKey().equals("revizor")) {
                    out.println(kind + " as " + found + " " + text.replace('\n', '/'));
                }
            }
        }
        Files.delete(file);
        tools.forEach((tool, counts) -> counts.print(tool, out));
    }

    private static String guess(String tool, Path file, byte[] bytes) throws IOException {
        return switch (tool) {
            case "revizor" -> PlainReading.charset(file);
            case "icu4j" -> CharsetBench.icu(bytes);
            default -> CharsetBench.universal(bytes);
        };
    }

    private static String sample(CrmText source, Charset charset, int bytes, boolean upper, String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (int tries = 0; tries < 200; tries++) {
            String text = source.table(bytes);
            String cased = upper ? text.toUpperCase(locale) : text;
            if (charset.newEncoder().canEncode(cased)
                    && cased.chars().filter(c -> c >= 0x80).count() >= FEWEST) {
                return cased;
            }
        }
        return "";
    }
}
