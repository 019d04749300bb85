package dev.revizor.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Opens HTML tables, which CRMs name {@code .xls}. */
final class HtmlTables {
    private static final int MOST_NAMED = 20;
    private static final int LOOK = 1 << 16;
    private static final List<Charset> ANYWHERE =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private HtmlTables() {}

    static Opened open(Path file, FileScan scan, ReadOptions options) throws IOException {
        return options.volume().isPresent()
                ? one(file, scan, options, options.volume().get())
                : first(file, scan, options);
    }

    private static Opened first(Path file, FileScan scan, ReadOptions options) throws IOException {
        Charset charset = charset(scan, options);
        Optional<Integer> wanted = wanted(file, scan, options);
        HtmlRecords page = page(file, scan, charset);
        Records records = wanted.isPresent() ? new OneTable(page, wanted.get(), Optional.empty()) : page;
        return opened(records, charset, wanted, file, scan, options);
    }

    /** One of several tables that are read of a page: the page is read once to find all of them, and from each table on. */
    private static Opened one(Path file, FileScan scan, ReadOptions options, Volume volume) throws IOException {
        Charset charset = volume.know(Charset.class, () -> charset(scan, options));
        PageTables tables = volume.know(PageTables.class, () -> tables(file, scan, charset));
        OptionalInt wanted =
                options.sheet().map(String::strip).map(HtmlTables::index).orElse(OptionalInt.empty());
        if (wanted.isEmpty()) {
            return first(file, scan, options);
        }
        int table = wanted.getAsInt();
        OtherSheets beside = volume.know(OtherSheets.class, () -> tables.beside(indexes(volume.read())));
        HtmlRecords page = page(file, scan, charset, tables.start(table));
        return opened(new OneTable(page, table, Optional.of(beside)), charset, Optional.of(table), file, scan, options);
    }

    private static SortedSet<Integer> indexes(List<String> names) {
        SortedSet<Integer> out = new TreeSet<>();
        names.forEach(name -> index(name).ifPresent(out::add));
        return out;
    }

    private static Opened opened(
            Records records, Charset charset, Optional<Integer> wanted, Path file, FileScan scan, ReadOptions options)
            throws IOException {
        TableTop top = TableTop.read(records, options.headerRow());
        if (TitleWords.known(top.titles().toArray(new String[0])) < 2 && LoginPage.asks(beginning(scan, charset))) {
            records.close();
            throw new Unreadable(SourceError.LOGIN_PAGE);
        }
        if (wanted.isPresent() && top.trouble() == SourceError.FILE_EMPTY) {
            records.close();
            throw missing(tables(file, scan, charset).filled(), options.sheet().orElse(""));
        }
        String sheet = wanted.map(HtmlTables::name).orElse("");
        return new Opened("html", sheet, charset.name(), "", records, top)
                .orThrow(options.headerRow().orElse(0));
    }

    /**
     * The tables to read of a page, by their names; empty where it has but one. Throws Unreadable when one is missing.
     *
     * @param wish names; {@link SheetWish#ALL} stands for all with titles and a row
     */
    static List<String> sheets(Path file, FileScan scan, ReadOptions options, SheetWish wish) throws IOException {
        SortedMap<Integer, Long> tables =
                tables(file, scan, charset(scan, options)).filled();
        if (tables.size() < 2) {
            return List.of();
        }
        Set<String> out = new LinkedHashSet<>();
        for (String name : wish.wanted()) {
            if (name.equals(SheetWish.ALL)) {
                tables.forEach((table, rows) -> {
                    if (rows > 1) {
                        out.add(name(table));
                    }
                });
            } else {
                out.add(name(index(tables, name)));
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
            throw missing(tables(file, scan, charset(scan, options)).filled(), wish);
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

    private static PageTables tables(Path file, FileScan scan, Charset charset) throws IOException {
        try (HtmlRecords page = page(file, scan, charset)) {
            return page.tables();
        }
    }

    private static HtmlRecords page(Path file, FileScan scan, Charset charset) throws IOException {
        int mark = CharsetGuess.mark(scan.head(), charset);
        return new HtmlRecords(CharFeed.of(file, scan, charset, new CharFeed.Mark(mark, 0)));
    }

    private static HtmlRecords page(Path file, FileScan scan, Charset charset, PageTables.Start start)
            throws IOException {
        return start.table() == 0 || !isWithoutShifts(charset)
                ? page(file, scan, charset)
                : new HtmlRecords(CharFeed.of(file, scan, charset, start.chunk()), start);
    }

    /** Whether text can be decoded from the beginning of any of its characters. Others are decoded from the first one. */
    private static boolean isWithoutShifts(Charset charset) {
        return ANYWHERE.contains(charset)
                || charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
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

    private static String beginning(FileScan scan, Charset charset) {
        byte[] head = scan.head();
        return new String(head, 0, Math.min(head.length, LOOK), charset).toLowerCase(Locale.ROOT);
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
