package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.revizor.model.Explained;
import dev.revizor.model.Field;
import dev.revizor.report.Explanation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why two records are or are not one entity, as JSON: {@code revizor.explain/1}. */
public final class JsonExplanation {
    /** The weight of what is certain: no probability can be told from one beyond it. */
    private static final double DECIDED_BITS = 60;

    private JsonExplanation() {}

    /** Writes an explanation; does not close the stream. */
    public static void write(Explanation told, OutputStream out) throws IOException {
        JsonGenerator json = JsonOut.open(out);
        JsonOut.envelope(json, "revizor.explain/1");
        json.writeObjectFieldStart("data");
        json.writeStringField("a", told.a());
        json.writeStringField("b", told.b());
        Explained pair = told.pair();
        json.writeStringField("kind", pair.kind());
        json.writeNumberField("records", pair.records());
        JsonOut.decimal(json, "probability", pair.probability());
        JsonOut.decimal(json, "bits", pair.bits());
        json.writeStringField("band", pair.band().id());
        json.writeStringField("held_back", told.held().id());
        JsonOut.decimal(json, "prior", pair.prior());
        json.writeNumberField("witnesses", pair.witnesses());
        json.writeStringField("conflict", pair.conflict().code());
        json.writeBooleanField("conflict_hard", pair.conflict().hard());
        circumstances(json, pair.circumstances());
        JsonOut.decimal(json, "merge_at", told.cuts().merge());
        JsonOut.decimal(json, "ask_at", told.cuts().ask());
        steps(json, told);
        fillers(json, told);
        json.writeObjectFieldStart("search");
        json.writeBooleanField("compared", pair.meeting().compared());
        json.writeBooleanField("every_pair", pair.meeting().everyPair());
        JsonOut.strings(json, "keys", pair.meeting().keys());
        json.writeEndObject();
        group(json, told);
        json.writeEndObject();
        JsonOut.end(json, List.of());
    }

    private static void circumstances(JsonGenerator json, Explained.Circumstances what) throws IOException {
        json.writeBooleanField("sole_traders", what.soleTraders());
        json.writeStringField("lacking", what.lacking());
        json.writeArrayFieldStart("must_rules");
        for (List<Field> rule : what.must()) {
            json.writeString(rule.stream().map(Field::id).collect(Collectors.joining(" + ")));
        }
        json.writeEndArray();
        JsonParts.fields(json, "never_rules", what.never());
        json.writeStringField("decision", what.decision().id());
    }

    private static void steps(JsonGenerator json, Explanation told) throws IOException {
        json.writeArrayFieldStart("comparisons");
        for (Explained.Step step : told.pair().steps()) {
            json.writeStartObject();
            json.writeStringField("comparison", step.comparison());
            String title = told.titles().get(step.comparison());
            if (title != null) {
                json.writeStringField("title", title);
            }
            json.writeStringField("level", step.level());
            JsonOut.decimal(json, "bits", step.bits());
            Explanation.Values values = told.values().get(step.comparison());
            if (values != null) {
                json.writeStringField("value_a", values.a());
                json.writeStringField("value_b", values.b());
            }
            if (step.sharedBy() > 0) {
                json.writeNumberField("shared_by", step.sharedBy());
            }
            if (step.isCeiling()) {
                JsonOut.decimal(json, "at_most", step.atMost());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void fillers(JsonGenerator json, Explanation told) throws IOException {
        json.writeArrayFieldStart("placeholders");
        for (Map.Entry<String, Explanation.Values> filler : told.fillers().entrySet()) {
            json.writeStartObject();
            json.writeStringField("comparison", filler.getKey());
            json.writeStringField("value_a", filler.getValue().a());
            json.writeStringField("value_b", filler.getValue().b());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void group(JsonGenerator json, Explanation told) throws IOException {
        json.writeObjectFieldStart("group");
        if (told.group().isPresent()) {
            Explanation.Group group = told.group().get();
            json.writeStringField("id", group.id());
            json.writeNumberField("records", group.records());
            json.writeArrayFieldStart("path");
            for (Explanation.Hop hop : group.path()) {
                json.writeStartObject();
                json.writeStringField("from", hop.from());
                json.writeStringField("to", hop.to());
                // JSON has no infinity.
                JsonOut.decimal(json, "bits", Math.min(DECIDED_BITS, hop.bits()));
                if (hop.isDecided()) {
                    json.writeBooleanField("decided", true);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
