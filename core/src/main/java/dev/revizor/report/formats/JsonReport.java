package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.revizor.model.Cluster;
import dev.revizor.model.Finding;
import dev.revizor.report.Report;
import dev.revizor.report.ReportError;
import dev.revizor.view.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report for programs: {@code revizor.report/1}. Codes and public ids, no texts, no values of cards. Findings are
 * streamed.
 */
public final class JsonReport {
    private JsonReport() {}

    /** Writes the report with its findings; closes neither. */
    public static void write(Report report, Rows<Finding> findings, OutputStream out) {
        try (JsonGenerator json = JsonOut.open(out)) {
            JsonOut.envelope(json, "revizor.report/1");
            json.writeStringField("run", report.head().run());
            json.writeStringField("generated_at", report.head().generatedAt());
            json.writeObjectFieldStart("data");
            new JsonFigures(report, json).write();
            duplicates(json, report.duplicates());
            json.writeArrayFieldStart("findings");
            for (Optional<Finding> next = findings.next(); next.isPresent(); next = findings.next()) {
                JsonParts.finding(json, next.get());
            }
            json.writeEndArray();
            json.writeEndObject();
            JsonOut.end(json, warnings(report));
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private static void duplicates(JsonGenerator json, Report.Duplicates found) throws IOException {
        json.writeObjectFieldStart("duplicates");
        json.writeNumberField("records", found.records());
        json.writeNumberField("groups", found.groups());
        json.writeNumberField("merge_groups", found.mergeGroups());
        json.writeNumberField("in_groups", found.inGroups());
        json.writeNumberField("excess", found.excess());
        json.writeNumberField("pairs", found.pairs());
        json.writeNumberField("candidates", found.candidates());
        json.writeArrayFieldStart("clusters");
        for (Cluster cluster : found.top()) {
            JsonParts.cluster(json, cluster);
        }
        json.writeEndArray();
        JsonParts.pairs(json, "lookalikes", found.lookalikes());
        json.writeEndObject();
    }

    /** What a program should know before it trusts the figures; codes in a fixed order. */
    private static List<String> warnings(Report report) {
        List<String> out = new ArrayList<>();
        if (report.total() == 0) {
            out.add("NO_CARDS");
        }
        if (report.exportedLongAgo().isPresent()) {
            out.add("AS_OF_LONG_AFTER_DATA");
        }
        if (report.inputs().stream().anyMatch(input -> input.rejected() > 0)) {
            out.add("ROWS_REJECTED");
        }
        if (!report.gate().failed().isEmpty()) {
            out.add("GATE_FAILED");
        }
        return out;
    }
}
