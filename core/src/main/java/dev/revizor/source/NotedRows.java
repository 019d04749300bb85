package dev.revizor.source;

import dev.revizor.model.RawRow;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a sheet with a further column behind the others: what the notes on the cells of the row say, or where their
 * hyperlinks lead, each behind the title of its column. Not final fields: it counts as the rows go by.
 */
final class NotedRows extends PassedRows {
    /** What a cell has beside its value. */
    enum Beside {
        NOTES("Примечания к ячейкам", "Notes on cells"),
        LINKS("Ссылки в ячейках", "Links in cells");

        private final String russian;
        private final String english;

        Beside(String russian, String english) {
            this.russian = russian;
            this.english = english;
        }
    }

    private final Beside what;
    private final SheetNotes notes;
    private final List<String> titles;
    private final SourceTable table;
    private long given;

    private NotedRows(RowReader rows, Beside what, SheetNotes notes) {
        super(rows);
        this.what = what;
        this.notes = notes;
        this.titles = rows.table().columns();
        List<String> all = new ArrayList<>(titles);
        all.add(title());
        this.table = rows.table().titled(all);
    }

    /** The same rows where no row of the table can have a note. */
    static RowReader of(RowReader rows, Beside what, SheetNotes notes) {
        return notes.anyBehind(rows.table().headerRow()) ? new NotedRows(rows, what, notes) : rows;
    }

    /** In the language of the other titles, whoever reads the file, so that it is the same column for everybody. */
    private String title() {
        boolean russian = titles.stream()
                .flatMapToInt(String::codePoints)
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return russian ? what.russian : what.english;
    }

    @Override
    public SourceTable table() {
        return table;
    }

    @Override
    public Optional<RawRow> next() {
        return super.next().map(this::noted);
    }

    private RawRow noted(RawRow row) {
        List<String> cells = new ArrayList<>(titles.size() + 1);
        cells.addAll(row.cells());
        List<String> lines = new ArrayList<>();
        for (SheetNotes.Note note : notes.of(row.row())) {
            if (!note.text().isEmpty()) {
                lines.add(SheetLetters.title(titles, note.column()) + ": " + note.text());
                given++;
            }
        }
        cells.add(String.join("\n", lines));
        return row.with(cells);
    }

    @Override
    public ReadingNotes notes() {
        ReadingNotes.CellNotes told = new ReadingNotes.CellNotes(
                notes.cells(), notes.first(), table.columns().get(titles.size()), notes.cells() - given);
        return switch (what) {
            case NOTES -> super.notes().withCellNotes(told);
            case LINKS -> super.notes().withCellLinks(told);
        };
    }
}
