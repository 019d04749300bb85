package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.revizor.report.ReportError;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A simple table as JSON: {@code revizor.table/1} with one object per row. */
final class JsonTable implements TableSink {
    private final List<TableOut.Column> columns;
    private final JsonGenerator json;

    JsonTable(List<TableOut.Column> columns, OutputStream out) {
        this.columns = columns;
        try {
            this.json = JsonOut.open(out);
            JsonOut.envelope(json, "revizor.table/1");
            json.writeArrayFieldStart("data");
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    @Override
    public void row(List<String> cells) {
        try {
            json.writeStartObject();
            for (int i = 0; i < cells.size(); i++) {
                json.writeFieldName(columns.get(i).key());
                cell(columns.get(i).kind(), cells.get(i));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    @Override
    public void end() {
        try {
            json.writeEndArray();
            JsonOut.end(json, List.of());
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private void cell(TableOut.Kind kind, String text) throws IOException {
        if (kind == TableOut.Kind.TEXT) {
            json.writeString(text);
        } else if (text.isEmpty()) {
            json.writeNull();
        } else {
            json.writeNumber(new java.math.BigDecimal(text).toPlainString());
        }
    }
}
