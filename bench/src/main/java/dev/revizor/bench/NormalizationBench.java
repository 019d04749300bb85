package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How right the normalizers are: sex and name parts on labelled lists, phones against libphonenumber. Rules may be tuned
 * on the halves called {@code even}; what is reported is {@code odd}.
 *
 * <p>Arguments: the folder of the shared data (by default {@code ../shared/data}); {@code --wrong} behind it shows every
 * answer about a sex that the even half of a list says otherwise, not some.
 */
public final class NormalizationBench {
    /** So many wrong answers are shown of each list. */
    private static final int EXAMPLES = 6;

    private NormalizationBench() {}

    public static void main(String[] args) throws IOException {
        Path shared = Path.of(args.length > 0 ? args[0] : "../shared/data");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean all = args.length > 1 && args[1].equals("--wrong");
        new SexAccuracy(shared, out, all ? Integer.MAX_VALUE : EXAMPLES).run();
        new NamePartAccuracy(shared, out).run();
        new LegalFormCount(shared, out).run();
        new PhoneContest(shared, out).run();
    }
}
