package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.flow.TableNotes;
import dev.revizor.mapping.LikelyExport;
import dev.revizor.model.Leftover;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import dev.revizor.report.Report;
import dev.revizor.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Says what each file was taken for, which columns were not understood, and that no row was lost. */
final class InputTalk {
    private static final double SURE = 0.8;
    /** The rows of a sheet of .xls and of .xlsx: a table of just so many is cut off, or very lucky. */
    private static final long OLD_SHEET = 65_536;

    private static final long SHEET = 1_048_576;

    private final Session session;
    private final Texts texts;
    private final NotesTalk notes;

    InputTalk(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
        this.notes = new NotesTalk(texts);
    }

    void tell(List<Report.Input> inputs) {
        tell(inputs, List.of());
    }

    /** The same, with where each mapping was saved: the file whose name holds the table's. */
    void tell(List<Report.Input> inputs, List<Path> written) {
        List<TableNotes> tables = inputs.stream().map(TableNotes::of).toList();
        for (int i = 0; i < inputs.size(); i++) {
            Report.Input input = inputs.get(i);
            one(input);
            if (NotesTalk.isLastOfFile(tables, i)) {
                notes.unread(tables, tables.get(i)).forEach(session::say);
            }
            written.stream()
                    .filter(path -> path.endsWith("mapping-" + input.table().file() + ".yaml"))
                    .findFirst()
                    .ifPresent(path -> session.say(texts.get("import.mapping", "path", path.toString())));
        }
    }

    private void one(Report.Input input) {
        Mapping mapping = input.mapping();
        session.say(texts.get(
                "import.recognised",
                "file",
                input.table().file(),
                "kind",
                texts.get("kind." + mapping.kind().id()),
                "preset",
                mapping.preset(),
                "certainty",
                Math.round(mapping.certainty() * 100),
                "rows",
                input.read(),
                "encoding",
                reading(input.table())));
        if (mapping.saysNothingOfClients()) {
            session.say(texts.get("import.no_clients", "file", input.table().file()));
        }
        LikelyExport.of(mapping).ifPresent(likely -> session.say(likely(input.table(), likely)));
        columns(
                "import.unmapped",
                mapping.columns().stream()
                        .filter(column ->
                                column.field().isEmpty() && !column.title().isBlank() && !isOurs(column))
                        .toList());
        columns(
                "import.unsure",
                mapping.columns().stream()
                        .filter(column -> column.field().isPresent() && column.certainty() < SURE)
                        .toList());
        session.say(texts.get(
                "import.conservation",
                "read",
                input.read(),
                "stored",
                input.stored(),
                "folded",
                input.folded(),
                "rejected",
                input.rejected(),
                "skipped",
                input.skipped()));
        notes.rows(input.notes()).forEach(session::say);
        long rows = input.read() + Math.max(1, input.table().headerRow());
        if (rows == OLD_SHEET || rows == SHEET) {
            session.say(texts.get("import.row_limit", "rows", rows));
        }
        if (input.clients() > 0) {
            session.say(texts.get("import.clients", "clients", input.clients()));
        }
    }

    /** Of which export the table may be, and how to say so: its system, or, where that is clear but not what its rows are, their kind. */
    private String likely(SourceTable table, LikelyExport likely) {
        String key = likely.systems().size() == 1 && likely.kinds().size() > 1 ? "import.likely_kind" : "import.likely";
        return texts.get(
                key,
                "file",
                table.file(),
                "presets",
                NotesTalk.names(texts, likely.presets()),
                "system",
                likely.systems().get(0),
                "kinds",
                String.join(" | ", likely.kinds()));
    }

    /** How the table was read: all that an option can pin, where it is not what goes without saying. */
    private String reading(SourceTable table) {
        List<String> words = new ArrayList<>();
        words.add(table.format() + (table.charset().isEmpty() ? "" : " " + table.charset()));
        if (!table.sheet().isEmpty()) {
            words.add(texts.get("read.sheet", "sheet", table.sheet()));
        }
        if (!table.delimiter().isEmpty()) {
            String sign = table.delimiter().equals("\t") ? "tab" : table.delimiter();
            words.add(texts.get("read.delimiter", "sign", sign));
        }
        if (!table.quote().isEmpty()) {
            words.add(quote(table.quote()));
        }
        if (table.headerRow() == 0 && !table.titled()) {
            words.add(texts.get("read.no_header"));
        } else if (table.headerRow() > 1) {
            words.add(texts.get("read.header", "row", table.headerRow()));
        }
        return String.join(", ", words);
    }

    private String quote(String sign) {
        if (sign.equals("none")) {
            return texts.get("read.no_quote");
        }
        return texts.get(sign.startsWith("\\") ? "read.escaped_quote" : "read.quote", "sign", sign);
    }

    /** What an export of ours has put beside the table's own columns. */
    private static boolean isOurs(Mapping.Column column) {
        return column.title().strip().equals(Leftover.TITLE);
    }

    private void columns(String key, List<Mapping.Column> columns) {
        if (!columns.isEmpty()) {
            List<String> titles = columns.stream().map(Mapping.Column::title).toList();
            session.say(texts.get(key, "columns", NotesTalk.names(texts, titles)));
        }
    }
}
