package dev.revizor.cli;

import java.util.Arrays;
import java.util.List;

/** The only main. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Arrays.asList(args)));
    }

    private static int run(List<String> args) {
        Out out = Out.standard();
        // A JVM of a non-UTF-8 locale cannot open «отчёт.csv»; say so before any file is touched.
        if (!"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"))
                && !System.getProperty("os.name").startsWith("Windows")) {
            out.talk(
                    "Revizor needs a UTF-8 locale for file names. Run it through the launcher ./revizor, or set LC_ALL=C.UTF-8.");
            return ExitCodes.USAGE;
        }
        Stop stop = Stop.onSignal();
        try {
            return new FrontDoor(out, System.getenv(), stop).run(args);
        } finally {
            stop.done();
        }
    }
}
