package dev.revizor.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;

/** Opens a vCard file as a table of a row a card. */
final class VcardTables {
    private VcardTables() {}

    static Opened open(Path file, FileScan scan, ReadOptions options) throws IOException {
        Charset charset = CsvTables.charset(scan, options);
        int mark = CharsetGuess.mark(scan.head(), charset);
        return TitledRows.table(
                "vcard",
                charset.name(),
                () -> new VcardCards(CharFeed.of(file, scan, charset, new CharFeed.Mark(mark, 0)), charset));
    }
}
