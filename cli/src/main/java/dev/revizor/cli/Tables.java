package dev.revizor.cli;

import dev.revizor.text.Texts;
import java.util.List;
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
     * @param schema the name of the JSON form, e.g. {@code findings}
     * @param texts bundle {@code cli}
     * @param prefix of the title keys, e.g. {@code finding.col.}
     * @param keys column keys in order; they are also the JSON members
     * @param feed the rows
     */
    public static void write(
            Session session,
            OutputOptions output,
            String schema,
            Texts texts,
            String prefix,
            List<String> keys,
            Feed feed) {
        throw new IllegalStateException();
    }
}
