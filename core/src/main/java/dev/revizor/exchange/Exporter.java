package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Cards to the files of a dialect. The caller gives a place for each part: when the next record would make a file bigger
 * than the target takes, a new part begins. Rows of one record (a deal with its products) always stay together.
 */
public final class Exporter implements Closeable {
    private final Plan plan;
    private final Shape shape;
    private final Losses losses;
    private final Parts parts;
    private final List<Part> done = new ArrayList<>();
    private RowSink out;
    private long rows;
    private long[] guarded;
    private long leftOut;
    private boolean open;

    /** Opens the next part of an export. */
    @FunctionalInterface
    public interface Parts {
        RowSink next(List<String> titles) throws IOException;
    }

    /**
     * How the cards are written.
     *
     * @param dialect whose import reads it
     * @param format what kind of file; only delimited text is guarded, a workbook's cells are texts anyway
     * @param profile for the CRM or for people
     * @param values in which form, under the source's own titles
     * @param ids whether each row has the public id of its card in a column of ours
     * @param partRows rows of a file at most, where the dialect's limit shall not hold; 0: that limit
     */
    public record Plan(Dialect dialect, ExportFormat format, Cells profile, Values values, Ids ids, long partRows) {
        private Shape shape(SourceColumns source, Losses losses) {
            if (format == ExportFormat.VCARD) {
                return new VcardRows(source, losses);
            }
            return dialect.isGeneric()
                    ? new GenericRows(source, ids, values, dialect.style())
                    : new DialectRows(dialect, source, losses, ids);
        }

        /** The titles of what it writes. */
        public List<String> titles(SourceColumns source) {
            return shape(source, new Losses(lost -> {})).titles();
        }

        private Cells guard() {
            return format == ExportFormat.CSV ? profile : Cells.CRM;
        }

        Dialect.Limits limits() {
            return partRows > 0 ? new Dialect.Limits(partRows, dialect.limits().bytes()) : dialect.limits();
        }
    }

    /**
     * A part that was written.
     *
     * @param titles of its columns, without the guard
     * @param rows without the titles
     * @param guarded how many cells of each column have the guard, the title among them
     */
    public record Part(List<String> titles, long rows, List<Long> guarded) {}

    private Exporter(Plan plan, SourceColumns source, Parts parts, Losses losses) throws IOException {
        this.plan = plan;
        this.losses = losses;
        this.shape = plan.shape(source, losses);
        this.parts = parts;
        this.guarded = new long[shape.titles().size()];
        this.out = begin();
    }

    /**
     * Begins an export.
     *
     * @param source has seen the cards that will come
     * @param parts where to write
     * @param lost hears of each value that the columns of its field cannot hold and no other column takes
     */
    public static Exporter open(Plan plan, SourceColumns source, Parts parts, Consumer<Loss> lost) throws IOException {
        return new Exporter(plan, source, parts, new Losses(lost));
    }

    private RowSink begin() throws IOException {
        rows = 0;
        List<String> titles = shape.titles();
        guarded = new long[titles.size()];
        List<String> shown = new ArrayList<>(titles.size());
        for (int i = 0; i < titles.size(); i++) {
            shown.add(guarded(i, titles.get(i)));
        }
        RowSink next = parts.next(shown);
        open = true;
        return next;
    }

    private String guarded(int column, String text) {
        String shown = plan.guard().guarded(text);
        guarded[column] += shown.length() == text.length() ? 0 : 1;
        return shown;
    }

    /** Writes a card; false when the dialect leaves it out. */
    public boolean card(Card card) throws IOException {
        return card(card, Optional.empty());
    }

    /** Writes a card and, for a deal, the client who stands in the same row; false when the dialect leaves it out. */
    public boolean card(Card card, Optional<Card> client) throws IOException {
        if (!plan.dialect().takes(card)) {
            leftOut++;
            return false;
        }
        record(List.of(shape.row(card, client)));
        return true;
    }

    /** Cards that the dialect did not take. */
    public long leftOut() {
        return leftOut;
    }

    /** How many words for nothing were left out, by the id of their field. */
    public Map<String, Long> placeholders() {
        return losses.placeholders();
    }

    /** How many values were left behind, by the id of their field or the title of their unknown column. */
    public Map<String, Long> unwritten() {
        return losses.counts();
    }

    /** How many telephones are left behind, or among the remarks, that may be of another country than the policy's. */
    public long countryless() {
        return losses.withoutCountry();
    }

    /** How many dates were written in one of two readings. */
    public long guessedDays() {
        return losses.guessedDays();
    }

    /** Writes the rows of one record, which stay in one file. */
    void record(List<List<Cell>> record) throws IOException {
        long[] before = guarded.clone();
        List<List<Cell>> shown = shown(record);
        long size =
                plan.limits().bytes() > 0 ? shown.stream().mapToLong(out::size).sum() : 0;
        if (plan.limits().exceededBy(rows + shown.size(), out.bytes() + size) && rows > 0) {
            long[] with = guarded;
            guarded = before;
            end();
            out = begin();
            for (int i = 0; i < with.length; i++) {
                guarded[i] += with[i] - before[i];
            }
        }
        if (plan.limits().exceededBy(rows + shown.size(), out.bytes() + size)) {
            throw tooBig();
        }
        for (List<Cell> row : shown) {
            out.row(row);
        }
        rows += shown.size();
    }

    private List<List<Cell>> shown(List<List<Cell>> record) {
        List<List<Cell>> written = new ArrayList<>(record.size());
        for (List<Cell> row : record) {
            List<Cell> cells = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                Cell cell = row.get(i);
                String text = guarded(i, cell.text());
                cells.add(text.length() == cell.text().length() ? cell : new Cell(text, cell.moment()));
            }
            written.add(cells);
        }
        return written;
    }

    private RevizorException tooBig() {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("dialect", plan.dialect().name());
        args.put("rows", plan.limits().rows());
        args.put("bytes", plan.limits().bytes());
        return new RevizorException(ExchangeError.OVER_LIMIT, Place.NOWHERE, args);
    }

    private void end() throws IOException {
        close();
        List<Long> counts = new ArrayList<>(guarded.length);
        for (long count : guarded) {
            counts.add(count);
        }
        done.add(new Part(shape.titles(), rows, counts));
    }

    /** Ends the last part. All parts, in their order. */
    public List<Part> finish() throws IOException {
        end();
        return List.copyOf(done);
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            out.close();
        }
    }
}
