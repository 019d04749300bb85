package dev.revizor.cli;

import dev.revizor.flow.Delivery;
import dev.revizor.source.PrivateFolder;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * {@code -} as a file: formats are told apart by their content, which needs to be read twice, so the stream goes to a
 * private temporary file that ends with the process.
 */
final class StandardInput {
    private StandardInput() {}

    static boolean named(Path file) {
        return file.toString().equals("-");
    }

    static Path copy() {
        Path copy = Path.of("stdin");
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            copy = PrivateFolder.of(PrivateFolder.Purpose.STDIN).file();
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw Delivery.trouble(copy, e);
        }
    }
}
