package dev.revizor.cli;

import dev.revizor.flow.Delivery;
import dev.revizor.report.formats.TableOut;
import dev.revizor.text.Texts;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A command's table on its way out: titles from the bundle, the format and place that the user chose. */
public final class Tables {
    private Tables() {}

    /** Gives rows to whoever writes them, one by one. */
    @FunctionalInterface
    public interface Feed {
        void into(Consumer<List<String>> rows);
    }

    /**
     * Writes a table.
     *
     * @param session streams
     * @param output format and place
     * @param texts bundle {@code cli}
     * @param prefix of the title keys, e.g. {@code finding.col.}
     * @param keys column keys in order; they are also the JSON members
     * @param feed the rows
     */
    public static void write(
            Session session, OutputOptions output, Texts texts, String prefix, List<String> keys, Feed feed) {
        TableOut.Format format = TableOut.Format.of(output.format());
        List<TableOut.Column> columns = keys.stream()
                .map(key -> TableOut.Column.text(key, texts.get(prefix + key)))
                .toList();
        Optional<Path> file = output.file();
        if (file.isPresent()) {
            Delivery.write(file.get(), stream -> table(format, columns, stream, feed));
            session.say(texts.get("written", "path", file.get().toString()));
        } else {
            table(format, columns, new BufferedOutputStream(session.out().data(), 1 << 16), feed);
        }
    }

    /** The table begins with its first row: a command that stops before it has written nothing. */
    private static void table(TableOut.Format format, List<TableOut.Column> columns, OutputStream stream, Feed feed) {
        Late late = new Late(format, columns, stream);
        feed.into(late::row);
        late.end();
    }

    private static final class Late {
        private final TableOut.Format format;
        private final List<TableOut.Column> columns;
        private final OutputStream stream;
        private Optional<TableOut> table = Optional.empty();

        Late(TableOut.Format format, List<TableOut.Column> columns, OutputStream stream) {
            this.format = format;
            this.columns = columns;
            this.stream = stream;
        }

        private TableOut open() {
            if (table.isEmpty()) {
                table = Optional.of(TableOut.open(format, columns, stream));
            }
            return table.get();
        }

        void row(List<String> cells) {
            open().row(cells);
        }

        void end() {
            open().close();
        }
    }
}
