package dev.revizor.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/** Opens delimited text. */
final class CsvTables {
    private CsvTables() {}

    static Opened open(Path file, FileScan scan, ReadOptions options) throws IOException {
        return look(file, scan, options).orThrow(options.headerRow().orElse(0));
    }

    /** The table, or what there is when it holds none: the trouble of its top says so. */
    static Opened look(Path file, FileScan scan, ReadOptions options) throws IOException {
        Charset charset = charset(scan, options);
        int mark = CharsetGuess.mark(scan.head(), charset);
        Beginning beginning = Beginning.of(file, scan, charset, mark);
        String text = beginning.text();
        Character named = Dialect.named(text);
        String table = named == null ? text : text.substring(Dialect.afterFirstLine(text));
        Optional<Character> delimiter = options.delimiter().or(() -> Optional.ofNullable(named));
        Optional<Dialect> inQuotes = options.quote().isPresent()
                ? Optional.empty()
                : RowsInQuotes.inside(table, beginning.whole(), delimiter);
        Dialect dialect = inQuotes.or(() -> delimiter.map(known -> EscapeGuess.of(
                        table,
                        beginning.whole(),
                        new Dialect(known, options.quote().orElseGet(() -> Dialect.quote(table, known))))))
                .orElseGet(() -> DelimiterGuess.of(table, beginning.whole(), options.quote()));
        CharFeed feed = CharFeed.of(file, scan, charset, new CharFeed.Mark(mark, 0));
        RowsInQuotes cursor = inQuotes.isPresent() ? RowsInQuotes.all(feed, dialect) : RowsInQuotes.some(feed, dialect);
        if (named != null) {
            cursor.skipLine();
        }
        cursor.expect(
                inQuotes.isPresent()
                        ? RowsInQuotes.width(table, dialect, beginning.whole())
                        : DelimiterGuess.width(table, dialect, beginning.whole()));
        TableTop top = TableTop.read(cursor, options.headerRow());
        return new Opened(
                "csv",
                "",
                charset.name(),
                dialect.delimiter() == Dialect.NONE ? "" : String.valueOf(dialect.delimiter()),
                dialect.shownQuote(),
                cursor,
                top,
                OtherSheets.NONE);
    }

    static Charset charset(FileScan scan, ReadOptions options) {
        return options.charset()
                .or(() -> CharsetGuess.of(scan))
                .orElseThrow(() -> new Unreadable(SourceError.CHARSET_UNKNOWN));
    }
}
