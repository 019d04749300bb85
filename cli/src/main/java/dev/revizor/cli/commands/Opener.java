package dev.revizor.cli.commands;

import dev.revizor.flow.Delivery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Opens a page in the system's browser, for those who dropped a file onto the program. */
final class Opener {
    private Opener() {}

    static void open(Path page) {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String where = page.toAbsolutePath().toString();
        List<String> command = os.startsWith("windows")
                ? List.of("cmd", "/c", "start", "", where)
                : os.startsWith("mac") ? List.of("open", where) : List.of("xdg-open", where);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw Delivery.trouble(page, e);
        }
    }
}
