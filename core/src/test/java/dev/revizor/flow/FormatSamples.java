package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Value;
import dev.revizor.report.Report;
import dev.revizor.store.Base;
import dev.revizor.view.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The invented exports under {@code samples/formats}, and what an import makes of one, as text. */
final class FormatSamples {
    static final Path FOLDER = Path.of(System.getProperty("revizor.root", "..")).resolve("samples/formats");

    private FormatSamples() {}

    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Table, columns, counts, cards. */
    static String told(Report.Input input, Base base) {
        StringBuilder out = new StringBuilder();
        Mapping mapping = input.mapping();
        out.append(input.table().file())
                .append(": ")
                .append(mapping.kind().id())
                .append(", ");
        out.append(mapping.preset()).append(", ").append(mapping.system()).append(", ");
        out.append(input.table().format())
                .append(' ')
                .append(input.table().charset())
                .append(' ');
        out.append(input.table().delimiter()).append("\nread ").append(input.read());
        out.append(", stored ").append(input.stored()).append(", folded ").append(input.folded());
        out.append(", rejected ").append(input.rejected()).append(", skipped ").append(input.skipped());
        out.append(", clients ").append(input.clients()).append("\n\n");
        for (Mapping.Column column : mapping.columns()) {
            out.append(column.title().replace("\n", "\\n"))
                    .append(" -> ")
                    .append(shown(column))
                    .append('\n');
        }
        for (EntityKind kind : EntityKind.values()) {
            try (Rows<Card> cards = base.rows(kind)) {
                for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                    out.append('\n').append(told(card.get()));
                }
            }
        }
        return out.toString();
    }

    private static String shown(Mapping.Column column) {
        if (column.field().isEmpty()) {
            return column.why().equals("preset") ? "kept, preset" : "kept";
        }
        String tag = column.tag().isEmpty() ? "" : ":" + column.tag();
        String client = column.part() == Mapping.Part.CLIENT ? "client " : "";
        return client + column.field().get().id() + tag + ", " + column.why();
    }

    private static String told(Card card) {
        StringBuilder out = new StringBuilder(card.id()).append('\n');
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            List<String> said = new ArrayList<>();
            for (Value value : entry.getValue()) {
                if (!value.canonical().isEmpty()) {
                    said.add(String.join(" + ", value.canonical())
                            + (value.rest().isEmpty() ? "" : " rest(" + value.rest() + ")"));
                } else if (!value.raw().isBlank()) {
                    said.add(value.quality().id() + "(" + value.raw() + ")");
                }
            }
            if (!said.isEmpty()) {
                out.append("  ")
                        .append(entry.getKey().id())
                        .append(": ")
                        .append(said.stream()
                                .map(text -> text.replace("\n", "\\n"))
                                .collect(Collectors.joining(" | ")))
                        .append('\n');
            }
        }
        return out.toString();
    }
}
