package dev.revizor.source;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;

/** Writes elements of a document as text again, as they stood but for blanks between their parts. */
final class JsonText {
    private JsonText() {}

    /**
     * The element whose beginning was read last, to its end, which is always read. What is longer than a cell may be is cut
     * off there.
     */
    static String of(JsonParser json) throws IOException {
        if (json.currentToken().isScalarValue()) {
            return cut(json.getText());
        }
        StringWriter out = new StringWriter();
        try (JsonGenerator copy = JsonTables.FACTORY.createGenerator(out)) {
            copy(json, copy, out);
        }
        return cut(out.toString());
    }

    /** Copies the element whose beginning was read last; numbers as they were written. */
    static void copy(JsonParser json, JsonGenerator copy, StringWriter out) throws IOException {
        int open = 0;
        do {
            JsonToken token = json.currentToken();
            if (out.getBuffer().length() <= Limits.CELL) {
                if (token.isNumeric()) {
                    copy.writeNumber(json.getText());
                } else {
                    copy.copyCurrentEvent(json);
                }
                copy.flush();
            }
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (open > 0 && json.nextToken() != null);
    }

    private static String cut(String text) {
        return text.length() > Limits.CELL ? text.substring(0, Limits.CELL) : text;
    }
}
