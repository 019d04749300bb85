package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.revizor.model.Cluster;
import dev.revizor.model.Finding;
import dev.revizor.model.JournalEntry;
import dev.revizor.model.ScoredPair;
import dev.revizor.report.ReportError;
import dev.revizor.view.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Streams of one sort of record, each in the envelope: {@code revizor.findings/1}, {@code revizor.clusters/1},
 * {@code revizor.pairs/1}, {@code revizor.journal/1}. None closes what it reads or writes.
 */
public final class JsonLists {
    private JsonLists() {}

    /** Findings without personal values. */
    public static void findings(Rows<Finding> findings, OutputStream out) {
        write("revizor.findings/1", findings, out, JsonParts::finding);
    }

    /** Groups of cards with the pairs that hold them together. */
    public static void clusters(Rows<Cluster> clusters, OutputStream out) {
        write("revizor.clusters/1", clusters, out, JsonParts::cluster);
    }

    /** Scored pairs with their evidence. */
    public static void pairs(Rows<ScoredPair> pairs, OutputStream out) {
        write("revizor.pairs/1", pairs, out, JsonParts::pair);
    }

    /** Rows of the change journal. */
    public static void journal(Rows<JournalEntry> entries, OutputStream out) {
        write("revizor.journal/1", entries, out, JsonLists::entry);
    }

    private static void entry(JsonGenerator json, JournalEntry entry) throws IOException {
        json.writeStartObject();
        json.writeNumberField("seq", entry.seq());
        json.writeStringField("run", entry.run());
        json.writeStringField("at", entry.at());
        json.writeStringField("actor", entry.actor());
        json.writeStringField("op", entry.op());
        json.writeStringField("entity", entry.entity());
        json.writeStringField("subject", entry.subject());
        json.writeStringField("before", entry.before());
        json.writeStringField("after", entry.after());
        json.writeStringField("reason", entry.reason());
        json.writeStringField("prev", entry.prev());
        json.writeStringField("seal", entry.seal());
        json.writeEndObject();
    }

    private static <T> void write(String schema, Rows<T> rows, OutputStream out, Part<T> part) {
        try (JsonGenerator json = JsonOut.open(out)) {
            JsonOut.envelope(json, schema);
            json.writeArrayFieldStart("data");
            for (Optional<T> next = rows.next(); next.isPresent(); next = rows.next()) {
                part.write(json, next.get());
            }
            json.writeEndArray();
            JsonOut.end(json, List.of());
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private interface Part<T> {
        void write(JsonGenerator json, T record) throws IOException;
    }
}
