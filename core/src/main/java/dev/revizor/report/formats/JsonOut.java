package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** What all JSON outputs share: the envelope, the layout, how numbers are written. */
final class JsonOut {
    /** The program's version; a test holds it to the build's. */
    static final String VERSION = "0.1.0";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonOut() {}

    /** A generator in our layout; does not close the stream. */
    static JsonGenerator open(OutputStream out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new JsonLayout());
        return json;
    }

    /** Opens the envelope up to {@code data}, which the caller writes. */
    static void envelope(JsonGenerator json, String schema) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", schema);
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "revizor");
        json.writeStringField("version", VERSION);
        json.writeEndObject();
    }

    /** Closes the envelope behind {@code data}. */
    static void end(JsonGenerator json, Collection<String> warnings) throws IOException {
        strings(json, "warnings", warnings);
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    static void strings(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Six decimals at most: the shortest form of a double differs from one Java to the next. */
    static void decimal(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(plain(value));
    }

    static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
