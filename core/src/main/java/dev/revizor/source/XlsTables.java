package dev.revizor.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens a sheet of an old binary workbook, and knows a workbook that is locked with a password. */
final class XlsTables {
    private XlsTables() {}

    static Opened open(Path path, ReadOptions options) throws IOException {
        if (options.volume().isPresent()) {
            Optional<HSSFWorkbook> known = options.volume().get().known(HSSFWorkbook.class);
            if (known.isPresent()) {
                return choose(known.get(), options);
            }
            Optional<ZipFile> unlocked = options.volume().get().known(ZipFile.class);
            if (unlocked.isPresent()) {
                return XlsxTables.openShared(unlocked.get(), options);
            }
        }
        POIFSFileSystem files = container(path);
        boolean opened = false;
        try {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return unlocked(files, options);
            }
            demandWorkbook(files.getRoot());
            HSSFWorkbook book = book(files, options);
            if (options.volume().isPresent()) {
                // All of it is in memory; once its file is closed it can still be read.
                options.volume().get().keep(HSSFWorkbook.class, book);
            }
            Opened found = choose(book, options);
            opened = true;
            return found;
        } finally {
            if (!opened) {
                files.close();
            }
        }
    }

    /** Of several tables each would unlock the whole workbook again; its file is gone, only the open archive is kept. */
    private static Opened unlocked(POIFSFileSystem files, ReadOptions options) throws IOException {
        ZipFile archive = Locked.archive(files, options.password());
        if (options.volume().isEmpty()) {
            return XlsxTables.open(archive, options);
        }
        options.volume().get().keep(ZipFile.class, archive);
        return XlsxTables.openShared(archive, options);
    }

    private static POIFSFileSystem container(Path path) {
        try {
            return new POIFSFileSystem(path.toFile(), true);
        } catch (IOException | RuntimeException e) {
            // The library throws a dozen kinds of RuntimeException on damaged files; this is the edge where they end.
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    private static HSSFWorkbook book(POIFSFileSystem files, ReadOptions options) {
        try {
            return Locked.book(files, options.password());
        } catch (Unreadable e) {
            throw e;
        } catch (OldExcelFormatException e) {
            throw new Unreadable(SourceError.WORKBOOK_TOO_OLD).because(e);
        } catch (IOException | RuntimeException e) {
            // As above: what is left is damage.
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    private static void demandWorkbook(DirectoryNode root) {
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            throw root.hasEntryCaseInsensitive("Book")
                    ? new Unreadable(SourceError.WORKBOOK_TOO_OLD)
                    : new Unreadable(SourceError.FORMAT_UNSUPPORTED, "format", "OLE2");
        }
    }

    private static Opened choose(HSSFWorkbook book, ReadOptions options) throws IOException {
        List<Integer> order = SheetChoice.of(names(book), hidden(book), options.sheet());
        boolean anyRows = false;
        for (int index : order) {
            XlsRecords records = new XlsRecords(book, index);
            TableTop top = TableTop.read(records, options.headerRow());
            if (top.trouble() == null || order.size() == 1) {
                return new Opened("xls", book.getSheetName(index), "", "", records, top)
                        .orThrow(options.headerRow().orElse(0))
                        .beside(others(book, index, options));
            }
            anyRows |= top.trouble() != SourceError.FILE_EMPTY;
        }
        throw new Unreadable(anyRows ? SourceError.HEADER_WITHOUT_ROWS : SourceError.FILE_EMPTY);
    }

    private static OtherSheets others(HSSFWorkbook book, int chosen, ReadOptions options) throws IOException {
        if (options.volume().isEmpty()) {
            return others(book, List.of(book.getSheetName(chosen)));
        }
        Volume volume = options.volume().get();
        return volume.know(OtherSheets.class, () -> others(book, volume.read()));
    }

    private static OtherSheets others(HSSFWorkbook book, List<String> read) {
        return OtherSheets.of(
                names(book), hidden(book), read, other -> OtherSheets.anyRow(new XlsRecords(book, other)));
    }

    private static List<String> names(HSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(book::getSheetName)
                .toList();
    }

    private static List<Boolean> hidden(HSSFWorkbook book) {
        return IntStream.range(0, book.getNumberOfSheets())
                .mapToObj(i -> book.isSheetHidden(i) || book.isSheetVeryHidden(i))
                .toList();
    }

    /** The sheets to read of a workbook, old or locked. */
    static List<String> sheets(Path path, ReadOptions options, SheetWish wish) throws IOException {
        try (POIFSFileSystem files = container(path)) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return XlsxTables.sheets(Locked.archive(files, options.password()), wish);
            }
            demandWorkbook(files.getRoot());
            HSSFWorkbook book = book(files, options);
            return wish.of(
                    names(book),
                    hidden(book),
                    index -> TableTop.read(new XlsRecords(book, index), wish.headerRow())
                                    .trouble()
                            == null);
        }
    }
}
