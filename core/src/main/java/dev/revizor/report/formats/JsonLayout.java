package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** One line per member of the outer objects and one per record: small, and still good to read and to compare. */
final class JsonLayout implements PrettyPrinter {
    private static final int OBJECTS = 2;
    private static final int ARRAYS = 3;

    private int depth;

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        line(json, OBJECTS);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(depth <= OBJECTS ? ": " : ":");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        line(json, OBJECTS);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int members) throws IOException {
        end(json, members, OBJECTS);
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        line(json, ARRAYS);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        line(json, ARRAYS);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values, ARRAYS);
        json.writeRaw(']');
    }

    private void end(JsonGenerator json, int parts, int deepest) throws IOException {
        boolean broken = depth <= deepest && parts > 0;
        depth--;
        if (broken) {
            json.writeRaw('\n');
            json.writeRaw("  ".repeat(depth));
        }
    }

    private void line(JsonGenerator json, int deepest) throws IOException {
        if (depth <= deepest) {
            json.writeRaw('\n');
            json.writeRaw("  ".repeat(depth));
        }
    }
}
