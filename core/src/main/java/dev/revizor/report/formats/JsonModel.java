package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.revizor.model.TrainedModel;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A trained model as JSON: {@code revizor.model/1}. Shares and chances have twelve digits, so that what is loaded weighs
 * as what was saved; the bits of a level are there to be read, and are not loaded.
 */
public final class JsonModel {
    private static final MathContext DIGITS = new MathContext(12);

    private JsonModel() {}

    /** The version of the program that writes. */
    public static String version() {
        return JsonOut.VERSION;
    }

    /** Writes a model; does not close the stream. */
    public static void write(TrainedModel model, OutputStream out) throws IOException {
        JsonGenerator json = JsonOut.open(out);
        JsonOut.envelope(json, "revizor.model/1");
        json.writeObjectFieldStart("data");
        for (TrainedModel.Kind kind : model.kinds()) {
            json.writeObjectFieldStart(kind.id());
            kind(json, kind);
            json.writeEndObject();
        }
        json.writeEndObject();
        JsonOut.end(json, List.of());
    }

    private static void kind(JsonGenerator json, TrainedModel.Kind kind) throws IOException {
        json.writeNumberField("records", kind.records());
        exact(json, "prior", kind.prior());
        exact(json, "place_cap", kind.placeCap());
        exact(json, "entity_cap", kind.entityCap());
        json.writeArrayFieldStart("comparisons");
        for (TrainedModel.Comparison comparison : kind.comparisons()) {
            json.writeStartObject();
            json.writeStringField("comparison", comparison.id());
            if (!comparison.title().isEmpty()) {
                json.writeStringField("title", comparison.title());
            }
            json.writeArrayFieldStart("levels");
            for (TrainedModel.Level level : comparison.levels()) {
                level(json, level);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dependences");
        for (TrainedModel.Dependence dependence : kind.dependences()) {
            dependence(json, dependence);
        }
        json.writeEndArray();
    }

    private static void level(JsonGenerator json, TrainedModel.Level level) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level.id());
        exact(json, "m", level.share());
        exact(json, "u", level.chance());
        JsonOut.decimal(json, "bits", level.bits());
        json.writeEndObject();
    }

    private static void dependence(JsonGenerator json, TrainedModel.Dependence dependence) throws IOException {
        json.writeStartObject();
        json.writeStringField("comparison", dependence.comparison());
        json.writeStringField("on", dependence.on());
        json.writeArrayFieldStart("lifts");
        for (TrainedModel.Lift lift : dependence.lifts()) {
            json.writeStartObject();
            json.writeStringField("level", lift.level());
            json.writeStringField("on_level", lift.onLevel());
            exact(json, "bits", lift.bits());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void exact(JsonGenerator json, String name, double value) throws IOException {
        BigDecimal rounded = new BigDecimal(value, DIGITS);
        json.writeFieldName(name);
        json.writeNumber(
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }
}
