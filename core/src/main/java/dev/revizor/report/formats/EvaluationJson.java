package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.revizor.model.Calibration;
import dev.revizor.model.Evaluation;
import dev.revizor.model.Evidence;
import dev.revizor.report.ReportError;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** An evaluation as JSON: {@code revizor.evaluation/1}. A share of nothing is null. */
public final class EvaluationJson {
    private EvaluationJson() {}

    /** Writes it; does not close the stream. */
    public static void write(Evaluation evaluation, OutputStream out) {
        try {
            JsonGenerator json = JsonOut.open(out);
            JsonOut.envelope(json, "revizor.evaluation/1");
            json.writeObjectFieldStart("data");
            json.writeObjectFieldStart("measures");
            for (Evaluation.Measure measure : evaluation.measures()) {
                number(json, measure.id(), measure.value());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("calibration");
            for (Calibration.Bin bin : evaluation.calibration().bins()) {
                bin(json, bin);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("errors");
            for (Evaluation.Slip slip : evaluation.slips()) {
                slip(json, slip);
            }
            json.writeEndArray();
            json.writeEndObject();
            JsonOut.end(json, List.of());
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private static void bin(JsonGenerator json, Calibration.Bin bin) throws IOException {
        json.writeStartObject();
        JsonOut.decimal(json, "from", bin.from());
        JsonOut.decimal(json, "to", bin.to());
        count(json, "all", bin.all());
        count(json, "person", bin.persons());
        count(json, "company", bin.companies());
        json.writeEndObject();
    }

    private static void count(JsonGenerator json, String name, Calibration.Count count) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("pairs", count.pairs());
        json.writeNumberField("right", count.right());
        number(json, "said", count.mean());
        number(json, "share", count.share());
        json.writeEndObject();
    }

    private static void slip(JsonGenerator json, Evaluation.Slip slip) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", slip.fate().id());
        json.writeStringField("record_a", slip.a());
        json.writeStringField("record_b", slip.b());
        JsonOut.decimal(json, "weight_bits", slip.pair().bits());
        JsonOut.decimal(json, "probability", slip.pair().probability());
        json.writeStringField("conflict", slip.pair().conflict());
        JsonOut.decimal(json, "starting_bits", slip.startingBits());
        json.writeArrayFieldStart("evidence");
        for (Evidence one : slip.pair().evidence()) {
            json.writeStartObject();
            json.writeStringField("comparison", one.comparison());
            json.writeStringField("level", one.level());
            JsonOut.decimal(json, "bits", one.bits());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNullField(name);
        } else {
            JsonOut.decimal(json, name, value);
        }
    }
}
