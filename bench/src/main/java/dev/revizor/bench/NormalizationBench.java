package dev.revizor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * How right the normalizers are: sex and name parts on labelled lists, phones against libphonenumber. Rules may be tuned
 * on the halves called {@code even}; what is reported is {@code odd}.
 */
public final class NormalizationBench {
    private NormalizationBench() {}

    public static void main(String[] args) throws IOException {
        Path shared = Path.of(args.length > 0 ? args[0] : "../shared/data");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new SexAccuracy(shared, out).run();
        new NamePartAccuracy(shared, out).run();
        new LegalFormCount(shared, out).run();
        new PhoneContest(shared, out).run();
    }
}
