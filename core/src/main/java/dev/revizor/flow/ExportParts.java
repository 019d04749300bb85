package dev.revizor.flow;

import dev.revizor.exchange.Cell;
import dev.revizor.exchange.CsvForm;
import dev.revizor.exchange.CsvSink;
import dev.revizor.exchange.ExchangeError;
import dev.revizor.exchange.JsonLinesSink;
import dev.revizor.exchange.Manifest;
import dev.revizor.exchange.RowSink;
import dev.revizor.exchange.TextSink;
import dev.revizor.model.Digest;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.formats.SheetOut;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of an export: spooled, and put in place only when all of them are whole. */
final class ExportParts implements AutoCloseable {
    private final CsvForm form;
    private final Optional<Path> target;
    private final OutputStream screen;
    private final List<Path> read;
    private final List<Laid> laid = new ArrayList<>();

    /**
     * For an export.
     *
     * @param read files that no part may take the place of
     */
    ExportParts(CsvForm form, Optional<Path> target, OutputStream screen, List<Path> read) {
        this.form = form;
        this.target = target;
        this.screen = screen;
        this.read = List.copyOf(read);
        // An office program that has the file open would lose what is written under it.
        target.ifPresent(Delivery::refuseIfOpen);
        target.ifPresent(Delivery::refuseIfBase);
    }

    private record Laid(Spool spool, MessageDigest digest) {}

    /**
     * A file that is whole.
     *
     * @param name without its folder
     * @param sha256 of its bytes
     */
    record Whole(String name, String sha256) {}

    /** What stands beside the files, if anything. */
    @FunctionalInterface
    interface Beside {
        Optional<Manifest> of(List<Whole> files);
    }

    RowSink next(List<String> titles, ExportFlow.Manner manner) throws IOException {
        OutputStream out = target.isPresent() ? spool() : new Delivery.KeepOpen(screen);
        return switch (manner.format()) {
            case CSV -> new CsvSink(form, titles, out);
            case JSONL -> new JsonLinesSink(titles, out);
            case VCARD -> new TextSink(out);
            case XLSX -> new SheetSink(titles, out);
        };
    }

    private OutputStream spool() {
        Spool spool = Spool.begin("revizor-export");
        MessageDigest digest = Digest.fresh();
        laid.add(new Laid(spool, digest));
        return new DigestOutputStream(spool.out(), digest);
    }

    /** Puts the files in their places: all of them are written whole beside before the first is moved. */
    List<Path> deliver(Beside beside) throws IOException {
        if (target.isEmpty()) {
            return List.of();
        }
        List<Path> places = new ArrayList<>();
        List<Whole> whole = new ArrayList<>();
        List<Delivery.Parcel> parcels = new ArrayList<>();
        try {
            for (int i = 0; i < laid.size(); i++) {
                Laid part = laid.get(i);
                Path place = laid.size() == 1 ? target.get() : numbered(target.get(), i + 1);
                refuseIfRead(place);
                parcels.add(Delivery.prepare(place, part.spool()::copyTo));
                places.add(place);
                whole.add(new Whole(
                        place.getFileName().toString(),
                        HexFormat.of().formatHex(part.digest().digest())));
            }
            Optional<Manifest> manifest = beside.of(whole);
            Path side = Manifest.of(target.get());
            manifest.ifPresent(known -> parcels.add(Delivery.prepare(side, known::writeTo)));
            while (!parcels.isEmpty()) {
                parcels.remove(0).deliver();
            }
            if (manifest.isEmpty()) {
                // What an earlier export for people said of a file that is gone.
                Files.deleteIfExists(side);
            }
            manifest.ifPresent(known -> places.add(side));
            return places;
        } finally {
            parcels.forEach(Delivery.Parcel::discard);
        }
    }

    /** The names of the parts are known only when all is written: {@code amo-1.csv} may be what {@code amo.csv} is made of. */
    private void refuseIfRead(Path place) throws IOException {
        for (Path file : read) {
            if (Files.exists(place) && Files.exists(file) && Files.isSameFile(place, file)) {
                Map<String, Object> options = new LinkedHashMap<>();
                options.put("target", "--output");
                options.put("other", "FILE");
                throw new RevizorException(GeneralError.OUTPUT_IS_NEEDED, Place.file(place.toString()), options);
            }
        }
    }

    /** {@code amo.csv} in parts: {@code amo-1.csv}, {@code amo-2.csv}. */
    private static Path numbered(Path target, int part) {
        String name = target.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return target.resolveSibling(stem + "-" + part + (dot > 0 ? name.substring(dot) : ""));
    }

    @Override
    public void close() {
        laid.forEach(part -> part.spool().close());
    }

    /** A workbook; a text that a cell cannot hold stops the export, for a cut text is a loss that nobody sees. */
    private static final class SheetSink implements RowSink {
        private final OutputStream out;
        private final SheetOut sheet;
        private boolean closed;

        SheetSink(List<String> titles, OutputStream out) {
            this.out = out;
            this.sheet = new SheetOut(titles, out);
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public long size(List<Cell> row) {
            return 0;
        }

        @Override
        public void row(List<Cell> row) {
            List<SheetOut.Said> cells = new ArrayList<>(row.size());
            for (Cell cell : row) {
                if (cell.text().length() > SheetOut.MOST_CHARS) {
                    throw new RevizorException(
                            ExchangeError.CELL_TOO_LONG, Place.NOWHERE, Map.of("limit", SheetOut.MOST_CHARS));
                }
                cells.add(new SheetOut.Said(cell.text(), cell.moment()));
            }
            sheet.row(cells);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try (out) {
                    sheet.end();
                }
            }
        }
    }
}
