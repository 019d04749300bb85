package dev.revizor.bench;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.revizor.source.PlainReading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Whether the charset of a short text is found. A guess is right when it reads the text as it was written: where two
 * charsets give the same letters, both are right.
 *
 * <p>Arguments: {@code --wrong} prints what was read wrongly, {@code --seed N}, {@code --samples N} (10,000); then the
 * folder with {@code dict} (by default {@code ../shared/data}); without it the few names of this module serve.
 */
public final class CharsetBench {
    private static final List<String> CHARSETS = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1251",
            "KOI8-R",
            "KOI8-U",
            "IBM866",
            "x-MacCyrillic",
            "ISO-8859-5");
    private static final int[] LENGTHS = {40, 60, 100, 200, 500, 1001};
    private static final int FEWEST = 3;

    /** Names the charset of a file; empty when it finds none. */
    private interface Guess {
        String of(Path file, byte[] bytes) throws IOException;
    }

    private record Tool(String name, Guess guess, CharsetCounts counts) {}

    private final PrintStream out;
    private final boolean tellsWrong;
    private final List<Tool> tools;

    private CharsetBench(PrintStream out, boolean tellsWrong) {
        this.out = out;
        this.tellsWrong = tellsWrong;
        this.tools = List.of(
                new Tool("revizor", (file, bytes) -> PlainReading.charset(file), new CharsetCounts(LENGTHS)),
                new Tool("juniversalchardet", (file, bytes) -> universal(bytes), new CharsetCounts(LENGTHS)),
                new Tool("icu4j", (file, bytes) -> icu(bytes), new CharsetCounts(LENGTHS)));
    }

    static String universal(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        return found == null ? "" : found.equals("MACCYRILLIC") ? "x-MacCyrillic" : found;
    }

    static String icu(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match == null || !Charset.isSupported(match.getName()) ? "" : match.getName();
    }

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>(List.of(args));
        boolean wrong = words.remove("--wrong");
        long seed = number(words, "--seed", 1);
        int samples = (int) number(words, "--samples", 10_000);
        Path data = Path.of(words.isEmpty() ? "../shared/data" : words.get(0));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new CharsetBench(out, wrong).run(data.resolve("dict"), new Random(seed), samples);
        files(data.resolve("messy").resolve("encodings"), out);
    }

    /** Whole files of others, in folders that are called after their charset. */
    private static void files(Path folder, PrintStream out) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        int good = 0;
        int all = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(folder.relativize(file).getName(0))
                        .replaceFirst("-(russian|bulgarian|polish|sig)$", "");
                Charset charset = Charset.forName(name.equals("MacCyrillic") ? "x-MacCyrillic" : name);
                byte[] bytes = Files.readAllBytes(file);
                String guess = PlainReading.charset(file);
                boolean same = !guess.isEmpty() && text(bytes, charset).equals(text(bytes, Charset.forName(guess)));
                good += same ? 1 : 0;
                all++;
                if (!same) {
                    out.println(folder.relativize(file) + " as " + guess);
                }
            }
        }
        out.printf(Locale.ROOT, "files of others: %d of %d%n", good, all);
    }

    private static String text(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static long number(List<String> words, String name, long otherwise) {
        int at = words.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        words.remove(at);
        return Long.parseLong(words.remove(at));
    }

    private void run(Path lists, Random random, int samples) throws IOException {
        CrmText russian = CrmText.of("ru", lists, random);
        CrmText ukrainian = CrmText.of("uk", lists, random);
        Path file = Files.createTempFile("charset", ".csv");
        for (int i = 0; i < samples; i++) {
            String name = CHARSETS.get(i % CHARSETS.size());
            Charset charset = Charset.forName(name);
            // Half of the tables in KOI8-U are Ukrainian, of the others that can hold it a fifth.
            boolean other = random.nextInt(10) < (name.equals("KOI8-U") ? 5 : 2) && !name.equals("KOI8-R");
            int bucket = random.nextInt(LENGTHS.length - 1);
            int length = LENGTHS[bucket] + random.nextInt(LENGTHS[bucket + 1] - LENGTHS[bucket]);
            boolean upper = random.nextBoolean();
            String text = sample(other ? ukrainian : russian, charset, length, upper);
            if (text.isEmpty()) {
                continue;
            }
            Files.write(file, text.getBytes(charset));
            byte[] bytes = text.getBytes(charset);
            for (Tool tool : tools) {
                String found = tool.guess().of(file, bytes);
                boolean good = !found.isEmpty() && new String(bytes, Charset.forName(found)).equals(text);
                tool.counts().add(name, upper, bucket, good);
                if (!good && tellsWrong && tool.name().equals("revizor")) {
                    out.println(name + " as " + found + " " + bytes.length + " " + text.replace('\n', '/'));
                }
            }
        }
        Files.delete(file);
        tools.forEach(tool -> tool.counts().print(tool.name(), out));
    }

    /** A text of so many bytes with enough letters that are not ASCII; empty when the charset cannot hold such a one. */
    private static String sample(CrmText source, Charset charset, int bytes, boolean upper) {
        CharsetEncoder encoder = charset.newEncoder();
        for (int tries = 0; tries < 50; tries++) {
            String text = source.table(bytes);
            text = upper ? text.toUpperCase(Locale.ROOT) : text;
            while (text.getBytes(charset).length > bytes) {
                text = text.substring(0, text.length() - 1);
            }
            if (encoder.canEncode(text) && text.chars().filter(c -> c >= 0x80).count() >= FEWEST) {
                return text;
            }
        }
        return "";
    }
}
