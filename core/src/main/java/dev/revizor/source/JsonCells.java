package dev.revizor.source;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * Lays one object of a JSON text out as cells: {@code address.city}, {@code phones.number}, {@code phones 2.number}. Plain
 * values of a list share a cell; numbers stay as they were written.
 */
final class JsonCells {
    /** So many elements of a list of objects get columns of their own; the rest stays JSON in one cell. */
    private static final int LISTED = 20;

    private final JsonParser json;
    private final TitledRow.Cells cells = new TitledRow.Cells();
    private long size;
    private @Nullable SourceError trouble;

    private JsonCells(JsonParser json) {
        this.json = json;
    }

    /** Reads the object whose beginning was read last, to its end. */
    static TitledRow read(JsonParser json, long row) throws IOException {
        JsonCells out = new JsonCells(json);
        out.object("");
        return out.cells.row(row, out.trouble);
    }

    private void object(String prefix) throws IOException {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            String name = json.currentName();
            value(prefix.isEmpty() ? name : prefix + "." + name, json.nextToken());
        }
    }

    private void value(String title, JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> object(title);
            case START_ARRAY -> list(title);
            case VALUE_NULL -> add(title, "");
            default -> add(title, json.getText());
        }
    }

    private void list(String title) throws IOException {
        StringBuilder plain = new StringBuilder();
        int elements = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token.isScalarValue()) {
                String text = token == JsonToken.VALUE_NULL || plain.length() > Limits.CELL ? "" : json.getText();
                plain.append(plain.isEmpty() || text.isEmpty() ? "" : "; ").append(text);
            } else if (elements == LISTED) {
                rest(title);
                break;
            } else {
                elements++;
                value(elements == 1 ? title : title + " " + elements, token);
            }
        }
        if (!plain.isEmpty() || elements == 0) {
            add(title, plain.toString());
        }
    }

    /** The element that was begun, and all behind it to the end of the list. */
    private void rest(String title) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator copy = JsonTables.FACTORY.createGenerator(out)) {
            copy.writeStartArray();
            do {
                if (out.getBuffer().length() > Limits.CELL) {
                    json.skipChildren();
                } else {
                    copy.copyCurrentStructure(json);
                }
                copy.flush();
            } while (json.nextToken() != JsonToken.END_ARRAY);
            copy.writeEndArray();
        }
        add(title + " +", out.toString());
    }

    private void add(String title, String value) {
        size += value.length();
        if (value.length() > Limits.CELL || size > Limits.RECORD) {
            trouble = SourceError.CELL_TOO_LONG;
        } else {
            cells.add(title, value);
        }
    }
}
