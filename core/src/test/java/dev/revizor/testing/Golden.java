package dev.revizor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Golden files: what people read, kept under {@code MODULE/src/test/resources/golden}. {@code mvn test
 * -Dgolden.update=true} writes them anew; the difference is then looked at in the commit.
 */
public final class Golden {
    private final Path folder;

    private Golden(Path folder) {
        this.folder = folder;
    }

    /** The golden files of a module. */
    public static Golden of(String module) {
        String root = System.getProperty("revizor.root");
        Path base = root == null ? Path.of("..") : Path.of(root);
        return new Golden(base.resolve(module).resolve("src/test/resources/golden"));
    }

    /** Compares a text with its golden file, or writes the file when asked to. */
    public void matches(String name, String actual) {
        Path file = folder.resolve(name);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual, StandardCharsets.UTF_8);
                return;
            }
            assertThat(file)
                    .as("golden file; write it with -Dgolden.update=true")
                    .exists();
            assertThat(actual).as(name).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
