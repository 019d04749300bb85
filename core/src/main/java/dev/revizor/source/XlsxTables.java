package dev.revizor.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Opens a sheet of an XLSX workbook: the one asked for, or the first with a header and rows. */
final class XlsxTables {
    private XlsxTables() {}

    static Opened open(Path path, ReadOptions options) throws IOException {
        return open(zip(path), options);
    }

    /** Opens a sheet of an archive, which it owns. */
    static Opened open(ZipFile zip, ReadOptions options) throws IOException {
        try {
            return choose(file(zip, options), options);
        } catch (Unreadable e) {
            zip.close();
            throw e;
        }
    }

    /** Opens a sheet of an archive from which others are read too, and which stays open. */
    static Opened openShared(ZipFile zip, ReadOptions options) throws IOException {
        return choose(file(zip, options).shared(), options);
    }

    private static XlsxFile file(ZipFile zip, ReadOptions options) throws IOException {
        if (options.volume().isEmpty()) {
            return new XlsxFile(zip);
        }
        Volume volume = options.volume().get();
        Optional<XlsxFile> known = volume.known(XlsxFile.class);
        if (known.isPresent()) {
            return new XlsxFile(zip, known.get());
        }
        XlsxFile file = new XlsxFile(zip);
        volume.keep(XlsxFile.class, file);
        return file;
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    private static Opened choose(XlsxFile file, ReadOptions options) throws IOException {
        List<XlsxFile.Sheet> sheets = file.sheets();
        options.sheet().ifPresent(wanted -> refuseLost(file, wanted));
        List<Integer> order = SheetChoice.of(names(file), hidden(file), options.sheet());
        @Nullable TableTop firstTrouble = null;
        for (int index : order) {
            XlsxRecords records = new XlsxRecords(file, sheets.get(index));
            TableTop top = TableTop.read(records, options.headerRow());
            Opened opened = new Opened("xlsx", sheets.get(index).name(), "", "", records, top);
            if (top.trouble() == null || order.size() == 1) {
                return opened.orThrow(options.headerRow().orElse(0)).beside(others(file, index, options));
            }
            firstTrouble = firstTrouble == null || top.trouble() != SourceError.FILE_EMPTY ? top : firstTrouble;
            records.closeSheet();
        }
        SourceError trouble = firstTrouble == null ? null : firstTrouble.trouble();
        throw new Unreadable(trouble == null ? SourceError.FILE_EMPTY : SourceError.HEADER_WITHOUT_ROWS);
    }

    /** A sheet that the workbook names and does not hold is damaged, not unknown. */
    private static void refuseLost(XlsxFile file, String wanted) {
        if (file.lost().stream().anyMatch(name -> name.strip().equalsIgnoreCase(wanted.strip()))) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN);
        }
    }

    private static List<String> names(XlsxFile file) {
        return file.sheets().stream().map(XlsxFile.Sheet::name).toList();
    }

    private static List<Boolean> hidden(XlsxFile file) {
        return file.sheets().stream().map(XlsxFile.Sheet::hidden).toList();
    }

    private static OtherSheets others(XlsxFile file, int chosen, ReadOptions options) throws IOException {
        if (options.volume().isEmpty()) {
            return others(file, List.of(file.sheets().get(chosen).name()));
        }
        Volume volume = options.volume().get();
        return volume.know(OtherSheets.class, () -> others(file, volume.read()));
    }

    private static OtherSheets others(XlsxFile file, List<String> read) {
        return OtherSheets.of(names(file), hidden(file), read, index -> {
                    XlsxRecords records = new XlsxRecords(file, file.sheets().get(index), MergedColumns.none());
                    try {
                        return OtherSheets.anyRow(records);
                    } finally {
                        records.closeSheet();
                    }
                })
                .without(file.lost());
    }

    /** The sheets to read of an archive, which it closes. */
    static List<String> sheets(ZipFile zip, SheetWish wish) throws IOException {
        try (zip) {
            XlsxFile file = new XlsxFile(zip);
            wish.wanted().forEach(wanted -> refuseLost(file, wanted));
            return wish.of(names(file), hidden(file), index -> {
                XlsxRecords records = new XlsxRecords(file, file.sheets().get(index), MergedColumns.none());
                try {
                    return TableTop.read(records, wish.headerRow()).trouble() == null;
                } finally {
                    records.closeSheet();
                }
            });
        }
    }

    /** The sheets to read of a workbook. */
    static List<String> sheets(Path path, SheetWish wish) throws IOException {
        return sheets(zip(path), wish);
    }
}
