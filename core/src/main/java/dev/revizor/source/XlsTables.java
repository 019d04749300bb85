package dev.revizor.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens a sheet of an old binary workbook, and knows a workbook that is locked with a password. */
final class XlsTables {
    private XlsTables() {}

    static Opened open(Path path, ReadOptions options) throws IOException {
        POIFSFileSystem files = container(path);
        boolean opened = false;
        try {
            demandWorkbook(files.getRoot());
            Opened found = choose(book(files), options);
            opened = true;
            return found;
        } finally {
            if (!opened) {
                files.close();
            }
        }
    }

    private static POIFSFileSystem container(Path path) {
        try {
            return new POIFSFileSystem(path.toFile(), true);
        } catch (IOException | RuntimeException e) {
            // The library throws a dozen kinds of RuntimeException on damaged files; this is the edge where they end.
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    private static HSSFWorkbook book(POIFSFileSystem files) {
        try {
            return new HSSFWorkbook(files);
        } catch (EncryptedDocumentException e) {
            throw new Unreadable(SourceError.PASSWORD_PROTECTED).because(e);
        } catch (OldExcelFormatException e) {
            throw new Unreadable(SourceError.WORKBOOK_TOO_OLD).because(e);
        } catch (IOException | RuntimeException e) {
            // As above: what is left is damage.
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    private static void demandWorkbook(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new Unreadable(SourceError.PASSWORD_PROTECTED);
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            throw root.hasEntryCaseInsensitive("Book")
                    ? new Unreadable(SourceError.WORKBOOK_TOO_OLD)
                    : new Unreadable(SourceError.FORMAT_UNSUPPORTED, "format", "OLE2");
        }
    }

    private static Opened choose(HSSFWorkbook book, ReadOptions options) {
        List<String> names = new ArrayList<>();
        List<Boolean> hidden = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            names.add(book.getSheetName(i));
            hidden.add(book.isSheetHidden(i) || book.isSheetVeryHidden(i));
        }
        List<Integer> order = SheetChoice.of(names, hidden, options.sheet());
        boolean anyRows = false;
        for (int index : order) {
            XlsRecords records = new XlsRecords(book, index);
            TableTop top = TableTop.read(records, options.headerRow());
            if (top.trouble() == null || order.size() == 1) {
                return new Opened("xls", names.get(index), "", "", records, top)
                        .orThrow(options.headerRow().orElse(0));
            }
            anyRows |= top.trouble() != SourceError.FILE_EMPTY;
        }
        throw new Unreadable(anyRows ? SourceError.HEADER_WITHOUT_ROWS : SourceError.FILE_EMPTY);
    }
}
