package dev.revizor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Where the trace of a bug goes. Only class names and lines are written, no messages: a library's message may quote a
 * value of a card.
 */
final class CrashLog {
    private CrashLog() {}

    /** Appends the trace; returns where. If even that fails, says so by an empty path. */
    static Path write(Throwable trouble, Map<String, String> env) {
        Path folder = folder(env);
        Path log = folder.resolve("revizor.log");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    log, trace(trouble), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return log;
        } catch (IOException e) {
            return Path.of("");
        }
    }

    private static Path folder(Map<String, String> env) {
        String state = env.getOrDefault("XDG_STATE_HOME", "");
        if (!state.isEmpty()) {
            return Path.of(state, "revizor");
        }
        String home = env.getOrDefault("HOME", "");
        return home.isEmpty()
                ? Path.of(System.getProperty("java.io.tmpdir"), "revizor-log")
                : Path.of(home, ".local", "state", "revizor");
    }

    private static String trace(Throwable trouble) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        for (Throwable at = trouble; at != null; at = at.getCause()) {
            out.println(at.getClass().getName());
            for (StackTraceElement element : at.getStackTrace()) {
                out.println("  at " + element);
            }
        }
        return text.toString();
    }
}
