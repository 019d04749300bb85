package dev.revizor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the manual with parts between marks that the program's own data decide. */
public final class Page {
    private final Path file;

    private Page(Path file) {
        this.file = file;
    }

    /** A page under {@code docs}. */
    public static Page of(String name) {
        return new Page(Path.of(System.getProperty("revizor.root", ".."), "docs", name));
    }

    /** Compares the part behind a mark with a text, or writes it with {@code -Dgolden.update=true}. */
    public void holds(String mark, String text) {
        try {
            String before = Files.readString(file, StandardCharsets.UTF_8);
            String begin = "<!-- " + mark + " -->\n";
            int from = before.indexOf(begin) + begin.length();
            String after = before.substring(0, from) + text + before.substring(before.indexOf("<!-- end -->", from));
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, after, StandardCharsets.UTF_8);
                return;
            }
            assertThat(before).as("write it with -Dgolden.update=true").isEqualTo(after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
