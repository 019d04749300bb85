package dev.revizor.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Opens HTML tables, which CRMs name {@code .xls}. */
final class HtmlTables {
    private static final int MOST_NAMED = 20;

    private HtmlTables() {}

    static Opened open(Path file, FileScan scan, ReadOptions options) throws IOException {
        Charset charset = charset(scan, options);
        Optional<Integer> wanted = wanted(file, scan, options);
        HtmlRecords page = page(file, scan, charset);
        Records records = wanted.isPresent() ? new OneTable(page, wanted.get()) : page;
        TableTop top = TableTop.read(records, options.headerRow());
        if (wanted.isPresent() && top.trouble() == SourceError.FILE_EMPTY) {
            page.close();
            throw missing(filled(file, scan, options), options.sheet().orElse(""));
        }
        String sheet = wanted.map(HtmlTables::name).orElse("");
        return new Opened("html", sheet, charset.name(), "", records, top)
                .orThrow(options.headerRow().orElse(0));
    }

    /**
     * The tables to read of a page, by their names; empty where it has but one. Throws Unreadable when one is missing.
     *
     * @param wanted names; {@link SheetWish#ALL} stands for all with titles and a row
     */
    static List<String> sheets(Path file, FileScan scan, ReadOptions options, List<String> wanted) throws IOException {
        SortedMap<Integer, Long> tables = filled(file, scan, options);
        if (tables.size() < 2) {
            return List.of();
        }
        Set<String> out = new LinkedHashSet<>();
        for (String wish : wanted) {
            if (wish.equals(SheetWish.ALL)) {
                tables.forEach((table, rows) -> {
                    if (rows > 1) {
                        out.add(name(table));
                    }
                });
            } else {
                out.add(name(index(tables, wish)));
            }
        }
        return List.copyOf(out);
    }

    /** What a table of a page is called: its number among them, from 1. */
    static String name(int table) {
        return Integer.toString(table + 1);
    }

    /** The table that was asked for; on a page with one, that is read whatever was asked. */
    private static Optional<Integer> wanted(Path file, FileScan scan, ReadOptions options) throws IOException {
        if (options.sheet().isEmpty()) {
            return Optional.empty();
        }
        try (HtmlRecords page = page(file, scan, charset(scan, options))) {
            if (!page.hasSeveral()) {
                return Optional.empty();
            }
        }
        // The page is not read to its end for this: whoever reads many tables of it would do so for each.
        String wish = options.sheet().get().strip();
        OptionalInt index = index(wish);
        if (index.isEmpty()) {
            throw missing(filled(file, scan, options), wish);
        }
        return Optional.of(index.getAsInt());
    }

    private static OptionalInt index(String wish) {
        boolean number = wish.matches("[1-9][0-9]{0,8}");
        return number ? OptionalInt.of(Integer.parseInt(wish) - 1) : OptionalInt.empty();
    }

    private static int index(SortedMap<Integer, Long> tables, String wanted) {
        OptionalInt index = index(wanted.strip());
        if (index.isEmpty() || !tables.containsKey(index.getAsInt())) {
            throw missing(tables, wanted);
        }
        return index.getAsInt();
    }

    private static Unreadable missing(SortedMap<Integer, Long> tables, String wanted) {
        String names =
                tables.keySet().stream().limit(MOST_NAMED).map(HtmlTables::name).collect(Collectors.joining(", "));
        String more = tables.size() > MOST_NAMED ? " …" : "";
        return new Unreadable(SourceError.SHEET_MISSING, "wanted", wanted, "sheets", names + more);
    }

    private static SortedMap<Integer, Long> filled(Path file, FileScan scan, ReadOptions options) throws IOException {
        try (HtmlRecords page = page(file, scan, charset(scan, options))) {
            return page.filled();
        }
    }

    private static HtmlRecords page(Path file, FileScan scan, Charset charset) throws IOException {
        int mark = CharsetGuess.mark(scan.head(), charset);
        return new HtmlRecords(new CharFeed(Files.newInputStream(file), charset, mark));
    }

    private static Charset charset(FileScan scan, ReadOptions options) {
        return options.charset().or(() -> declared(scan)).orElseGet(() -> CsvTables.charset(scan, options));
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
