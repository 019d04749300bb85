package dev.revizor.flow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How many rows plain text tables have, from their size and their first lines; for a forecast alone. */
final class RowGuess {
    private static final int LOOKED_AT = 1 << 18;

    private RowGuess() {}

    /** Roughly the rows of all files together; 0 where one of them is no plain text or cannot be read twice. */
    static long of(List<InputFile> files) {
        long rows = 0;
        for (InputFile file : files) {
            long own = of(file.path());
            if (own == 0) {
                return 0;
            }
            rows += own;
        }
        return rows;
    }

    /** Roughly the rows of a file, for a stage of the progress: −1 where nobody knows. */
    static long total(InputFile file) {
        long rows = of(file.path());
        return rows == 0 ? -1 : rows;
    }

    private static long of(Path file) {
        if (!Files.isRegularFile(file)) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(LOOKED_AT);
            long lines = 0;
            for (byte one : head) {
                if (one == 0) {
                    // Packed, a workbook, a kept base, or text of two bytes a character.
                    return 0;
                }
                lines += one == '\n' ? 1 : 0;
            }
            return head.length == 0 ? 0 : lines * Files.size(file) / head.length;
        } catch (IOException e) {
            // Whoever reads it says what is wrong with it.
            return 0;
        }
    }
}
