package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.revizor.model.Cluster;
import dev.revizor.model.Evidence;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.ScoredPair;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records of the model as JSON: codes and public ids, never a value of a card. */
final class JsonParts {
    /** Arguments under such a name hold a personal value. */
    private static final String PERSONAL = "_pii";

    private JsonParts() {}

    static void finding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code());
        json.writeStringField("severity", finding.severity().id());
        json.writeStringField("verdict", finding.verdict().name());
        json.writeStringField("subject", finding.subject());
        if (!finding.owner().isEmpty()) {
            json.writeStringField("owner", finding.owner());
        }
        if (finding.field().isPresent()) {
            json.writeStringField("field", finding.field().get().id());
        }
        json.writeStringField("fp", finding.fingerprint());
        json.writeObjectFieldStart("args");
        for (Map.Entry<String, String> arg : finding.args().entrySet()) {
            if (!arg.getKey().endsWith(PERSONAL)) {
                json.writeStringField(arg.getKey(), arg.getValue());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static void cluster(JsonGenerator json, Cluster cluster) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", cluster.id());
        json.writeStringField("kind", cluster.kind().id());
        json.writeStringField("band", cluster.band().id());
        JsonOut.decimal(json, "probability", cluster.probability());
        JsonOut.strings(json, "members", cluster.members());
        pairs(json, "pairs", cluster.pairs());
        json.writeEndObject();
    }

    static void pairs(JsonGenerator json, String name, List<ScoredPair> pairs) throws IOException {
        json.writeArrayFieldStart(name);
        for (ScoredPair pair : pairs) {
            pair(json, pair);
        }
        json.writeEndArray();
    }

    static void pair(JsonGenerator json, ScoredPair pair) throws IOException {
        json.writeStartObject();
        json.writeStringField("a", pair.a());
        json.writeStringField("b", pair.b());
        JsonOut.decimal(json, "probability", pair.probability());
        JsonOut.decimal(json, "bits", pair.bits());
        json.writeStringField("band", pair.band().id());
        if (!pair.conflict().isEmpty()) {
            json.writeStringField("conflict", pair.conflict());
        }
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : pair.evidence()) {
            json.writeStartObject();
            json.writeStringField("comparison", evidence.comparison());
            json.writeStringField("level", evidence.level());
            JsonOut.decimal(json, "bits", evidence.bits());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void fields(JsonGenerator json, String name, List<Field> fields) throws IOException {
        JsonOut.strings(json, name, fields.stream().map(Field::id).toList());
    }

    static void day(JsonGenerator json, String name, Optional<LocalDate> day) throws IOException {
        if (day.isPresent()) {
            json.writeStringField(name, day.get().toString());
        }
    }

    static void counts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> entry : new java.util.TreeMap<>(counts).entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }
}
