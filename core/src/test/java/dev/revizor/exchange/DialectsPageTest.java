package dev.revizor.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import dev.revizor.testing.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the manual's tables of dialects to their data. */
class DialectsPageTest {
    @Test
    void the_manual_lists_every_dialect_with_its_form_and_limits() {
        StringBuilder table = new StringBuilder(
                "| dialect | rows | file | dates | several values | a file holds |\n" + "|---|---|---|---|---|---|\n");
        for (Dialect dialect : dialects()) {
            table.append("| `").append(dialect.name()).append("` | ");
            table.append(dialect.kinds().stream().map(EntityKind::id).collect(Collectors.joining(", ")));
            table.append(" | ").append(form(dialect.form()));
            table.append(" | ").append(dialect.style().day());
            table.append(" | `").append(dialect.style().separator()).append("` | ");
            table.append(limits(dialect.limits())).append(" |\n");
        }
        Page.of("export.md").holds("dialects", table.toString());
    }

    @Test
    void the_manual_lists_every_title_of_every_dialect() {
        StringBuilder table = new StringBuilder("| dialect | titles |\n|---|---|\n");
        for (Dialect dialect : dialects()) {
            table.append("| `").append(dialect.name()).append("` | ");
            table.append(dialect.columns().stream()
                    .filter(column -> !isBlank(column))
                    .map(Dialect.Column::title)
                    .collect(Collectors.joining(", ")));
            table.append(
                    dialect.quirks().leftovers().isEmpty()
                            ? ""
                            : "; leftovers: " + dialect.quirks().leftovers());
            table.append(" |\n");
        }
        Page.of("export.md").holds("titles", table.toString());
    }

    @Test
    void the_data_of_every_dialect_agree_with_themselves() {
        for (Dialect dialect : dialects()) {
            List<String> titles =
                    dialect.columns().stream().map(Dialect.Column::title).toList();
            assertThat(new LinkedHashSet<>(titles)).as(dialect.name()).hasSameSizeAs(titles);
            if (!dialect.quirks().leftovers().isEmpty()) {
                assertThat(titles).as(dialect.name()).contains(dialect.quirks().leftovers());
            }
            for (Dialect.Column column : dialect.columns()) {
                assertThat(dialect.form().charset().newEncoder().canEncode(column.title()))
                        .isTrue();
            }
        }
    }

    private static boolean isBlank(Dialect.Column column) {
        return column.content().what() instanceof Rendering.What.Made made && made.how() == Rendering.Maker.NOTHING;
    }

    private static List<Dialect> dialects() {
        return Dialects.names().stream()
                .map(Dialect::of)
                .filter(dialect -> !dialect.isGeneric())
                .toList();
    }

    private static String form(CsvForm form) {
        String end = form.end().equals("\n") ? "LF" : "CRLF";
        String mark = form.mark() == CsvForm.Mark.WITH ? " with a mark" : "";
        String quoting = form.quoting() == CsvForm.Quoting.ALL ? ", all quoted" : "";
        String tail = form.tail() == CsvForm.Tail.DELIMITER ? ", a delimiter at the end" : "";
        return form.charset() + mark + ", `" + form.delimiter() + "`, " + end + quoting + tail;
    }

    private static String limits(Dialect.Limits limits) {
        String rows = limits.rows() > 0 ? limits.rows() + " rows" : "";
        String bytes = limits.bytes() > 0 ? limits.bytes() / 1_000_000 + " MB" : "";
        return rows.isEmpty() && bytes.isEmpty() ? "–" : rows + (rows.isEmpty() || bytes.isEmpty() ? "" : ", ") + bytes;
    }
}
