package dev.revizor.source;

import dev.revizor.model.SourceTable;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.FullDisk;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.problem.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens a file as a table of raw rows, whatever its format; goes by its content and never by its name. */
public final class Sources {
    private Sources() {}

    /**
     * Opens a file. Throws a {@code RevizorException} with a {@link SourceError} when it holds no table that can be
     * read. Reads the whole file once for its digest and charset, then again row by row.
     *
     * @param rejects takes each row that cannot be read, while the reader goes on
     */
    public static RowReader open(Path file, ReadOptions options, Consumer<Problem> rejects) {
        return open(file, options, rejects, FileScan::of);
    }

    /** The titles of a file's table, from its head. Throws as {@link #open} does. */
    public static List<String> titles(Path file, ReadOptions options) {
        try (RowReader reader = open(file, options, problem -> {}, FileScan::ofHead)) {
            return reader.table().columns();
        }
    }

    /**
     * How to open the sheets of a workbook, the tables of a page, or the files of a zip that several wishes name, each once; empty where
     * the file has no such parts, so that it is one table whatever was wished. Reading all of them so takes time that grows with the file.
     * Throws as {@link #open} does, and where a sheet is missing.
     *
     * @param wanted names or numbers; {@code *} stands for all files, or all visible sheets that hold a table
     */
    public static List<ReadOptions> tables(Path file, ReadOptions options, List<String> wanted) {
        SheetWish wish = new SheetWish(wanted, options.headerRow());
        Place place = Place.file(name(file));
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            FileScan scan = FileScan.ofHead(file);
            List<String> sheets = switch (FileFormat.ofContainer(file, scan)) {
                case XLSX -> XlsxTables.sheets(file, wish);
                case XLS -> XlsTables.sheets(file, options, wish);
                default ->
                    FileFormat.isPage(scan, options) ? HtmlTables.sheets(file, scan, options, wish) : List.<String>of();
            };
            return sheets.isEmpty() ? members(file, scan, options, wanted) : of(new Volume(file, sheets), options);
        } catch (IOException e) {
            throw failure(place, SourceError.FILE_UNREADABLE, e);
        } catch (Unreadable e) {
            throw new RevizorException(e.code(), place, e.args(), e);
        }
    }

    private static List<ReadOptions> of(Volume volume, ReadOptions options) {
        return volume.read().stream().map(name -> options.of(name, volume)).toList();
    }

    /** Each file of a zip is unpacked alone, so they have nothing in common. */
    private static List<ReadOptions> members(Path file, FileScan scan, ReadOptions options, List<String> wanted)
            throws IOException {
        if (!scan.startsWith('P', 'K', 3, 4)) {
            return List.of();
        }
        List<String> names = Archives.names(file, wanted);
        // What is named is read, or refused with its reason; «all» are those that hold a table.
        List<String> unread = new ArrayList<>();
        if (wanted.contains(SheetWish.ALL)) {
            for (String name : names) {
                if (!wanted.contains(name) && !ArchiveTables.holdsTable(file, options.of(name))) {
                    unread.add(name);
                }
            }
        }
        List<String> read =
                names.stream().filter(name -> !unread.contains(name)).toList();
        return read.stream()
                .map(name -> name.equals(read.get(read.size() - 1))
                        ? options.of(name).beside(unread)
                        : options.of(name))
                .toList();
    }

    private interface Look {
        FileScan at(Path file) throws IOException;
    }

    private static RowReader open(Path file, ReadOptions options, Consumer<Problem> rejects, Look look) {
        Place place = Place.file(name(file));
        if (Files.isDirectory(file)) {
            throw RevizorException.at(place, SourceError.FILE_IS_FOLDER);
        }
        try {
            return Unchanging.of(file, () -> unpacked(file, options, rejects, look));
        } catch (NoSuchFileException e) {
            throw failure(place, SourceError.FILE_MISSING, e);
        } catch (IOException e) {
            throw failure(place, SourceError.FILE_UNREADABLE, e);
        } catch (UncheckedIOException e) {
            throw failure(place, SourceError.FILE_UNREADABLE, e);
        } catch (Unreadable e) {
            throw new RevizorException(e.code(), place, e.args(), e);
        }
    }

    private static RowReader unpacked(Path file, ReadOptions options, Consumer<Problem> rejects, Look look)
            throws IOException {
        // What several tables are read of has been looked into: it is not packed.
        Optional<Archives.Member> packed =
                options.volume().isPresent() ? Optional.empty() : Archives.member(file, options);
        return packed.isPresent() ? open(packed.get(), rejects, look) : open(file, name(file), options, rejects, look);
    }

    private static RowReader open(Archives.Member packed, Consumer<Problem> rejects, Look look) throws IOException {
        boolean opened = false;
        try {
            RowReader rows = open(packed.file(), packed.shown(), packed.options(), rejects, look);
            opened = true;
            return new OfArchive(rows, packed);
        } catch (Unreadable e) {
            throw packed.trouble(e);
        } finally {
            if (!opened) {
                packed.close();
            }
        }
    }

    private static RowReader open(Path file, String shown, ReadOptions options, Consumer<Problem> rejects, Look look)
            throws IOException {
        FileScan scan = options.volume().isPresent()
                ? options.volume().get().know(FileScan.class, () -> FileScan.of(file))
                : look.at(file);
        Opened opened = MisreadRecords.of(open(file, scan, options), options);
        TableReader rows = new TableReader(table(shown, scan, opened), opened, rejects, ZeroCells.of(scan, opened));
        RowReader noted = NotedRows.of(rows, NotedRows.Beside.NOTES, rows.cellNotes());
        return NotedRows.of(noted, NotedRows.Beside.LINKS, rows.cellLinks());
    }

    static Opened open(Path file, FileScan scan, ReadOptions options) throws IOException {
        if (scan.size() == 0) {
            throw new Unreadable(SourceError.FILE_EMPTY);
        }
        FileFormat format = options.volume().isPresent()
                ? options.volume().get().know(FileFormat.class, () -> FileFormat.of(file, scan, options))
                : FileFormat.of(file, scan, options);
        return switch (format) {
            case XLSX -> XlsxTables.open(file, options);
            case XLS -> XlsTables.open(file, options);
            case HTML -> HtmlTables.open(file, scan, options);
            case VCARD -> VcardTables.open(file, scan, options);
            case JSON -> JsonTables.open(file, scan, options);
            case COMMERCE_ML -> CommerceMl.open(file);
            case CSV -> CsvTables.open(file, scan, options);
        };
    }

    private static SourceTable table(String shown, FileScan scan, Opened opened) {
        TableTop top = opened.top();
        return new SourceTable(
                0,
                shown,
                opened.sheet(),
                opened.format(),
                opened.charset(),
                opened.delimiter(),
                opened.quote(),
                top.headerRow(),
                top.titles(),
                scan.sha256());
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /** What is packed or locked is laid out in the temporary folder first; there may be no room for it. */
    private static RevizorException failure(Place place, ErrorCode code, Exception cause) {
        Throwable said = cause instanceof UncheckedIOException ? cause.getCause() : cause;
        if (said instanceof IOException io && FullDisk.saidBy(io)) {
            return TemporaryFolder.trouble(io);
        }
        return new RevizorException(code, place, Map.of(), cause);
    }
}
