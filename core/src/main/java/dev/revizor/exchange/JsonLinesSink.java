package dev.revizor.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An object a line: every column by its title, blank ones too; a title that repeats gets a number. */
public final class JsonLinesSink implements RowSink {
    private final List<String> keys;
    private final JsonGenerator json;

    /** Begins the text; the stream is closed with the sink. */
    public JsonLinesSink(List<String> titles, OutputStream out) throws IOException {
        this.keys = keys(titles);
        this.json = new JsonFactory().createGenerator(new BufferedOutputStream(out, 1 << 16));
        json.setRootValueSeparator(null);
    }

    private static List<String> keys(List<String> titles) {
        Set<String> taken = new LinkedHashSet<>();
        for (String title : titles) {
            String base = title.isEmpty() ? "column" : title;
            String key = base;
            for (int number = 2; !taken.add(key); number++) {
                key = base + " " + number;
            }
        }
        return new ArrayList<>(taken);
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public long size(List<Cell> row) {
        return 0;
    }

    @Override
    public void row(List<Cell> row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            json.writeStringField(keys.get(i), row.get(i).text());
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
