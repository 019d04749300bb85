package dev.revizor.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The program as the zip unpacks it: the launcher beside {@code lib/}, run by processes of their own. */
final class Installed {
    private final Path home;
    private final Path talk;

    private Installed(Path home, Path talk) {
        this.home = home;
        this.talk = talk;
    }

    /** Installs into a folder; skips the test where that cannot be. */
    static Installed into(Path home) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh here");
        Path built = Cli.root().resolve("cli/target/dist/lib");
        Assumptions.assumeTrue(Files.isDirectory(built), "the program is not packaged yet");
        Path lib = Files.createDirectories(home.resolve("lib"));
        try (Stream<Path> jars = Files.list(built)) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
        Files.copy(Cli.root().resolve("revizor"), home.resolve("revizor"), StandardCopyOption.COPY_ATTRIBUTES);
        return new Installed(home, Files.createTempDirectory(home, "talk"));
    }

    String launcher() {
        return home.resolve("revizor").toString();
    }

    /** What a process did. */
    record Ended(int code, String out, String talk) {
        String all() {
            return out + talk;
        }
    }

    /** The launcher with an empty environment but for PATH. */
    Ended run(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher()));
        command.addAll(Arrays.asList(words));
        return run(folder, Map.of(), command);
    }

    /** A line of the shell; {@code $REVIZOR} is the launcher. */
    Ended shell(Path folder, String line) throws IOException, InterruptedException {
        return run(folder, Map.of("REVIZOR", launcher()), List.of("/bin/sh", "-c", line));
    }

    Ended run(Path folder, Map<String, String> more, List<String> command) throws IOException, InterruptedException {
        Process process = start(folder, more, command);
        int code = process.waitFor();
        return new Ended(code, read("out"), read("err"));
    }

    Process start(Path folder, Map<String, String> more, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().putAll(new LinkedHashMap<>(more));
        builder.environment().put("PATH", path);
        watcher().ifPresent(agent -> builder.environment().merge("REVIZOR_JAVA_OPTS", agent, (a, b) -> a + " " + b));
        return builder.redirectOutput(talk.resolve("out").toFile())
                .redirectError(talk.resolve("err").toFile())
                .start();
    }

    /** What measures the coverage of this JVM measures that of the processes too; a space would part it into words. */
    private static Optional<String> watcher() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(word -> word.startsWith("-javaagent:") && word.contains("jacoco") && word.indexOf(' ') < 0)
                .findFirst();
    }

    String read(String stream) throws IOException {
        return Files.readString(talk.resolve(stream), StandardCharsets.UTF_8);
    }

    /** The exit code of a system's command; -1 where there is none of that name. */
    static int ended(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
