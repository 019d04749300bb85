package dev.revizor.mapping;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tables for tests. */
final class Tables {
    private Tables() {}

    /** A table with titles parted by {@code ;}. */
    static SourceTable of(String titles) {
        return new SourceTable(
                3, "table.csv", "", "csv", "UTF-8", ";", 1, List.of(titles.split(";", -1)), "0".repeat(64));
    }

    static List<RawRow> rows(String... rows) {
        List<RawRow> out = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            out.add(new RawRow(i + 2, i, Arrays.asList(rows[i].split(";", -1))));
        }
        return out;
    }

    static Mapping guess(String titles, String... rows) {
        return Mapper.guess(of(titles), rows(rows), Optional.empty());
    }

    static Mapping guess(EntityKind kind, String titles) {
        return Mapper.guess(of(titles), List.of(), Optional.of(kind));
    }

    /** {@code first_name phone:work /full_name -}: a slash for the client, a dash for verbatim. */
    static String shape(Mapping mapping) {
        List<String> out = new ArrayList<>();
        for (Mapping.Column column : mapping.columns()) {
            String tag = column.tag().isEmpty() ? "" : ":" + column.tag();
            String part = column.part() == Mapping.Part.CLIENT ? "/" : "";
            out.add(part + column.field().map(Field::id).orElse("-") + tag);
        }
        return String.join(" ", out);
    }
}
