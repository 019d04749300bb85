package dev.revizor.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Opens HTML tables, which CRMs name {@code .xls}. */
final class HtmlTables {
    private HtmlTables() {}

    static Opened open(Path file, FileScan scan, ReadOptions options) throws IOException {
        Charset charset = options.charset().or(() -> declared(scan)).orElseGet(() -> CsvTables.charset(scan, options));
        int mark = CharsetGuess.mark(scan.head(), charset);
        HtmlRecords records = new HtmlRecords(new CharFeed(Files.newInputStream(file), charset, mark));
        TableTop top = TableTop.read(records, options.headerRow());
        return new Opened("html", "", charset.name(), "", records, top)
                .orThrow(options.headerRow().orElse(0));
    }

    /** The charset that the page names; a name that nobody knows, or UTF-8 that it is not, does not count. */
    private static Optional<Charset> declared(FileScan scan) {
        byte[] head = scan.head();
        String start =
                new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = start.indexOf("charset=");
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + "charset=".length();
        from += from < start.length() && "\"'".indexOf(start.charAt(from)) >= 0 ? 1 : 0;
        int to = from;
        while (to < start.length()
                && (Character.isLetterOrDigit(start.charAt(to)) || "-_:.".indexOf(start.charAt(to)) >= 0)) {
            to++;
        }
        return named(start.substring(from, to)).filter(charset -> !contradicted(charset, scan));
    }

    private static boolean contradicted(Charset charset, FileScan scan) {
        boolean utf8 = scan.badBytes() == 0 && scan.goodSequences() > 0;
        return charset.equals(StandardCharsets.UTF_8) ? scan.badBytes() > scan.goodSequences() : utf8;
    }

    private static Optional<Charset> named(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
