package dev.revizor.cli;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.problem.TemporaryFolder;
import dev.revizor.source.PrivateFolder;
import dev.revizor.source.SourceError;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * {@code -} as a file: formats are told apart by their content, which needs to be read twice, so the stream goes to a
 * private temporary file that ends with the process.
 */
final class StandardInput {
    private StandardInput() {}

    static boolean named(Path file) {
        return file.toString().equals("-");
    }

    /** Throws RevizorException where it breaks off, or the folder of temporary files has no room for it. */
    static Path copy() {
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            Path copy = PrivateFolder.of(PrivateFolder.Purpose.STDIN).file();
            try (OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
                copy(in, out);
            }
            return copy;
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
    }

    /** What cannot be read is trouble with the input, and no trouble with the folder that it goes to. */
    private static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] block = new byte[1 << 16];
        for (int count = read(in, block); count >= 0; count = read(in, block)) {
            out.write(block, 0, count);
        }
    }

    private static int read(InputStream in, byte[] block) {
        try {
            return in.read(block);
        } catch (IOException e) {
            throw new RevizorException(SourceError.FILE_UNREADABLE, Place.file("-"), Map.of(), e);
        }
    }
}
