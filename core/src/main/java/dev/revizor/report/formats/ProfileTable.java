package dev.revizor.report.formats;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Counted;
import dev.revizor.model.ColumnProfile.Trait;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.TableProfile;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Profiles as a table of codes and numbers, a row per column: CSV and XLSX. */
public final class ProfileTable {
    private static final List<String> TEXTS = List.of("file", "title", "field", "type", "distinct_is", "personal");
    private static final List<String> LISTS = List.of("notes", "unused", "formats", "top");

    private ProfileTable() {}

    /** Writes profiles; does not close the stream. */
    public static void write(List<TableProfile> profiles, TableOut.Format format, OutputStream out) {
        try (TableOut table = TableOut.open(format, columns(), out)) {
            for (TableProfile profile : profiles) {
                profile.columns().forEach(column -> table.row(row(profile, column)));
            }
        }
    }

    private static List<TableOut.Column> columns() {
        List<String> keys = new ArrayList<>(List.of(
                "file",
                "position",
                "title",
                "field",
                "certainty",
                "type",
                "fits",
                "rows",
                "filled",
                "distinct",
                "distinct_is"));
        for (Quality quality : Quality.values()) {
            keys.add(quality.id());
        }
        keys.addAll(List.of("damaged", "personal", "personal_cells"));
        keys.addAll(LISTS);
        return keys.stream()
                .map(key -> TEXTS.contains(key) || LISTS.contains(key)
                        ? TableOut.Column.text(key, key)
                        : TableOut.Column.number(key, key))
                .toList();
    }

    private static List<String> row(TableProfile profile, ColumnProfile column) {
        ColumnProfile.Filling filling = column.filling();
        List<String> out = new ArrayList<>(List.of(
                profile.table().file(),
                Integer.toString(column.source().position() + 1),
                column.source().title(),
                column.source().field().map(Field::id).orElse(""),
                JsonOut.plain(column.source().certainty()),
                column.type().type().id(),
                Long.toString(column.type().fits()),
                Long.toString(filling.rows()),
                Long.toString(filling.filled()),
                Long.toString(filling.distinct()),
                filling.exactness().id()));
        for (Quality quality : Quality.values()) {
            out.add(Long.toString(column.reading().of(quality)));
        }
        out.add(Long.toString(column.damaged()));
        out.add(column.personal().kind().id());
        out.add(Long.toString(column.personal().cells()));
        out.add(column.notes().stream()
                .filter(note -> note.trait() != Trait.UNUSED)
                .map(note -> note.trait().id())
                .collect(Collectors.joining("; ")));
        out.add(column.note(Trait.UNUSED).map(ColumnProfile.Note::about).orElse(""));
        out.add(joined(column.shapes()));
        out.add(joined(column.top()));
        return out;
    }

    private static String joined(List<Counted> all) {
        return all.stream().map(one -> one.what() + " = " + one.count()).collect(Collectors.joining("; "));
    }
}
