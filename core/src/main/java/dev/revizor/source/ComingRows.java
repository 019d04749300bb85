package dev.revizor.source;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The records below a table's titles, top to bottom, with a look at those to come. Not final fields: it is a stream.
 *
 * <p>Those that were read to find the titles come first; blank ones among them were dropped, so each says whether one
 * stood above it.
 */
final class ComingRows {
    /** So many records are read ahead at most. */
    private static final int NEAR = 8;

    /** So many filled records may come behind one that is near the end. */
    private static final int LAST = 24;

    /** So many records are read ahead at most to find the end: a spreadsheet writes blank ones below its table. */
    private static final int FAR = 1024;

    private final String file;
    private final Records records;
    private final TableTop top;
    private final List<SourceRecord> seen = new ArrayList<>();
    private int fromTop;
    private boolean belowBlank;
    private boolean complete;
    private boolean atEnd;

    /** The records of a file behind its titles. */
    ComingRows(String file, Records records, TableTop top) {
        this.file = file;
        this.records = records;
        this.top = top;
    }

    /** The next record of the table; null at its end. */
    @Nullable
    SourceRecord next() {
        SourceRecord record = any();
        // Rows of a table inside a cell are a part of the row to come.
        while (record != null && isInside(record)) {
            record = any();
        }
        return record == null || record.table() != top.table() ? null : record;
    }

    /** Whether the last record was one of the first ones and stood right below a blank one that was dropped. */
    boolean belowBlank() {
        return belowBlank;
    }

    /** The cells of the record that came last, none of them left out. */
    String[] whole(SourceRecord last) {
        return complete ? last.cells() : records.whole(last).cells();
    }

    /**
     * A filled record of the table that is still to come; null where there is none near.
     *
     * @param place 0 for the next one
     */
    @Nullable
    SourceRecord peek(int place) {
        int left = place;
        for (int i = 0; ; i++) {
            SourceRecord record = coming(i);
            if (record == null || record.table() != top.table() && !isInside(record)) {
                return null;
            }
            if (record.table() == top.table() && !record.isBlank() && left-- == 0) {
                return record;
            }
        }
    }

    /** The filled records that are still to come, if each is as wanted and the end of the table is near. */
    Optional<List<SourceRecord>> rest(Predicate<SourceRecord> wanted) {
        List<SourceRecord> out = new ArrayList<>();
        for (int i = 0; out.size() <= LAST; i++) {
            SourceRecord record = coming(i, FAR);
            if (record == null ? atEnd : record.table() != top.table() && !isInside(record)) {
                return Optional.of(out);
            }
            if (record == null || record.table() != top.table()) {
                return Optional.empty();
            }
            if (!record.isBlank()) {
                if (!wanted.test(record)) {
                    return Optional.empty();
                }
                out.add(record);
            }
        }
        return Optional.empty();
    }

    private @Nullable SourceRecord coming(int distance) {
        return coming(distance, NEAR);
    }

    /** The record so many behind the next one; null at the end, or where it is further away than that. */
    private @Nullable SourceRecord coming(int distance, int near) {
        int ofTop = top.body().size() - fromTop;
        if (distance < ofTop) {
            return top.body().get(fromTop + distance);
        }
        boolean isSeen = distance - ofTop < seen.size();
        return isSeen ? seen.get(distance - ofTop) : seen.size() < near ? keep() : null;
    }

    /** A record that was read before it is asked for. */
    private @Nullable SourceRecord keep() {
        SourceRecord record = more();
        if (record == null) {
            return null;
        }
        SourceRecord all = records.whole(record);
        seen.add(all);
        return all;
    }

    private boolean isInside(SourceRecord record) {
        return record.table() != top.table() && records.isInside(record.table(), top.table());
    }

    private @Nullable SourceRecord any() {
        List<SourceRecord> body = top.body();
        complete = fromTop < body.size() || !seen.isEmpty();
        belowBlank = fromTop < body.size() && top.afterBlank().get(fromTop);
        if (fromTop < body.size()) {
            return body.get(fromTop++);
        }
        return complete ? seen.remove(0) : more();
    }

    private @Nullable SourceRecord more() {
        try {
            SourceRecord record = records.next();
            atEnd = record == null;
            return record;
        } catch (Unreadable e) {
            throw new RevizorException(e.code(), Place.file(file), e.args(), e);
        } catch (UncheckedIOException e) {
            throw new RevizorException(SourceError.FILE_UNREADABLE, Place.file(file), Map.of(), e);
        }
    }
}
