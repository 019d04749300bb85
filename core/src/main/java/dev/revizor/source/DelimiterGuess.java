package dev.revizor.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the delimiter that makes the most even table with the most familiar titles. */
final class DelimiterGuess {
    private static final char[] CANDIDATES = {';', ',', '\t', '|', '^', '~'};
    private static final int RECORDS = 100;

    private DelimiterGuess() {}

    /**
     * The best delimiter for the beginning of a file, with its quote.
     *
     * @param whole whether it is the whole file; else its last record is not looked at
     * @param quote if it is known
     */
    static Dialect of(String text, boolean whole, Optional<Character> quote) {
        Dialect best = new Dialect(Dialect.NONE, quote.orElse(Dialect.DOUBLE));
        double bestScore = 0;
        for (char delimiter : CANDIDATES) {
            if (text.indexOf(delimiter) >= 0) {
                Dialect candidate = EscapeGuess.of(
                        text, whole, new Dialect(delimiter, quote.orElseGet(() -> Dialect.quote(text, delimiter))));
                double score = score(records(text, candidate, whole));
                if (score > bestScore) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    /** How many cells the row of titles has in this dialect; 0 when there is none. */
    static int width(String text, Dialect dialect, boolean whole) {
        List<SourceRecord> records = records(text, dialect, whole);
        int header = HeaderFinder.find(records);
        return header < 0 ? 0 : records.get(header).cells().length;
    }

    private static double score(List<SourceRecord> records) {
        int header = HeaderFinder.find(records);
        if (header < 0 || records.get(header).cells().length < 2) {
            return 0;
        }
        int width = records.get(header).cells().length;
        int even = 0;
        int below = 0;
        for (SourceRecord record : records.subList(header, records.size())) {
            boolean fits = record.isGood() && Math.abs(record.cells().length - width) <= width / 20;
            even += fits ? 1 : 0;
            below += record.isBlank() ? 0 : 1;
        }
        int known = TitleWords.known(records.get(header).cells());
        return (double) even / Math.max(1, below) * (1 + Math.log(width)) + Math.min(5, known);
    }

    /** The first filled records of a text in a dialect. */
    static List<SourceRecord> records(String text, Dialect dialect, boolean whole) {
        List<SourceRecord> out = new ArrayList<>();
        try (CsvCursor cursor = cursor(text, dialect)) {
            SourceRecord before = null;
            SourceRecord record = cursor.next();
            while (record != null && out.size() < RECORDS) {
                // Blank rows, of which there may be thousands, tell nothing.
                if (!record.isGood() || !record.isBlank()) {
                    out.add(record);
                }
                before = record;
                record = cursor.next();
            }
            if (record == null && !whole && out.size() > 1 && out.get(out.size() - 1) == before) {
                out.remove(out.size() - 1);
            }
        }
        return out;
    }

    /** A reader of a text. */
    static CsvCursor cursor(String text, Dialect dialect) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        try {
            return new CsvCursor(new CharFeed(new ByteArrayInputStream(bytes), StandardCharsets.UTF_16LE, 0), dialect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
