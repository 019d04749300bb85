package dev.revizor.source;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * Lays one object of a JSON text out as cells: {@code address.city}, {@code phones.number}, {@code phones 2.number}. Plain
 * values of a list share a cell; numbers stay as they were written. Where an answer of an interface wraps the fields of a record
 * ({@code properties} of HubSpot) or lists them with their names ({@code custom_fields_values} of amoCRM), they go by their own
 * names; what amoCRM hangs on a record ({@code _embedded}) is a cell of names or ids.
 */
final class JsonCells {
    /** So many elements of a list of objects get columns of their own; the rest stays JSON in one cell. */
    private static final int LISTED = 20;

    private static final String WRAPPED = "properties";
    private static final String LIST_OF_FIELDS = "custom_fields_values";
    /** What amoCRM hangs on a record. */
    private static final String EMBEDDED = "_embedded.";

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
            case START_OBJECT -> object(title.equals(WRAPPED) ? "" : title);
            case START_ARRAY -> {
                if (title.equals(LIST_OF_FIELDS)) {
                    fields(title);
                } else if (title.startsWith(EMBEDDED)) {
                    embedded(title);
                } else {
                    list(title);
                }
            }
            case VALUE_NULL -> add(title, "");
            default -> add(title, json.getText());
        }
    }

    /** Tags by their names, and contacts or companies by their ids, each in one cell: {@code [{"id": 1, "name": "VIP"}]}. */
    private void embedded(String title) throws IOException {
        StringBuilder names = new StringBuilder();
        StringBuilder ids = new StringBuilder();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                value(title, token);
                continue;
            }
            for (JsonToken next = json.nextToken(); next != JsonToken.END_OBJECT; next = json.nextToken()) {
                String member = json.currentName();
                JsonToken value = json.nextToken();
                boolean plain = value.isScalarValue() && value != JsonToken.VALUE_NULL;
                if (plain && member.equals("name")) {
                    join(names, json.getText());
                } else if (plain && member.equals("id")) {
                    join(ids, json.getText());
                } else if (member.equals("_links")) {
                    json.skipChildren();
                } else {
                    value(title + "." + member, value);
                }
            }
        }
        add(title + (names.isEmpty() ? ".id" : ".name"), (names.isEmpty() ? ids : names).toString());
    }

    private static void join(StringBuilder all, String value) {
        if (all.length() <= Limits.CELL) {
            all.append(all.isEmpty() ? "" : "; ").append(value);
        }
    }

    /** Fields that say their names themselves: {@code {"field_name": "Phone", "values": [{"value": "1", "enum_code": "WORK"}]}}. */
    private void fields(String title) throws IOException {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                field();
            } else {
                value(title, token);
            }
        }
    }

    private void field() throws IOException {
        String name = "";
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            if (member.equals("values") && value == JsonToken.START_ARRAY && !name.isEmpty()) {
                values(name);
            } else if (member.equals("field_name") && value == JsonToken.VALUE_STRING) {
                name = json.getText();
            } else if (!member.startsWith("field_") && !member.equals("is_computed")) {
                value(LIST_OF_FIELDS + "." + member, value);
            }
        }
    }

    /** Each value in a cell of its own, since many fields may have several. */
    private void values(String name) throws IOException {
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                value(name, token);
                continue;
            }
            for (JsonToken next = json.nextToken(); next != JsonToken.END_OBJECT; next = json.nextToken()) {
                String member = json.currentName();
                JsonToken value = json.nextToken();
                if (!member.equals("enum_id")) {
                    value(member.equals("value") ? name : name + "." + member, value);
                }
            }
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
                    JsonText.copy(json, copy, out);
                }
                copy.flush();
            } while (json.nextToken() != JsonToken.END_ARRAY);
            // Closing the copy closes what is open in it, also where it was cut off.
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
