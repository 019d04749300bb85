package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.revizor.model.AuditVerdict;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Metric;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.SourceTable;
import dev.revizor.report.NextSteps;
import dev.revizor.report.Report;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The figures of a report as the members of {@code data}. */
final class JsonFigures {
    private final Report report;
    private final JsonGenerator json;

    JsonFigures(Report report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    void write() throws IOException {
        head();
        json.writeArrayFieldStart("inputs");
        for (Report.Input input : report.inputs()) {
            input(input);
        }
        json.writeEndArray();
        Map<String, Long> cards = new TreeMap<>();
        for (Map.Entry<EntityKind, Long> entry : report.cards().entrySet()) {
            cards.put(entry.getKey().id(), entry.getValue());
        }
        JsonParts.counts(json, "cards", cards);
        gate();
        json.writeStringField("works", report.works());
        metrics();
        spotCheck(report.spotCheck());
        fields();
        owners();
        rules();
        segments();
        consent();
        baseline();
        todo();
    }

    private void head() throws IOException {
        Report.Head head = report.head();
        json.writeStringField("firm", head.firm());
        json.writeObjectFieldStart("period");
        json.writeStringField("as_of", head.asOf().toString());
        json.writeBooleanField("as_of_given", head.asOfGiven());
        json.writeStringField("zone", head.zone());
        JsonParts.day(json, "newest", head.newest());
        json.writeEndObject();
        json.writeObjectFieldStart("policy");
        json.writeStringField("file", head.policyFile());
        json.writeStringField("sha256", head.policyDigest());
        json.writeEndObject();
        json.writeObjectFieldStart("portal");
        json.writeStringField("system", head.portalSystem());
        json.writeStringField("address", head.portal());
        json.writeEndObject();
        json.writeObjectFieldStart("journal");
        json.writeNumberField("entries", head.journalEntries());
        json.writeStringField("head", head.journalHead());
        json.writeEndObject();
        json.writeStringField("cut_sha256", report.dataHash());
    }

    private void input(Report.Input input) throws IOException {
        SourceTable table = input.table();
        json.writeStartObject();
        json.writeStringField("file", table.file());
        json.writeStringField("sheet", table.sheet());
        json.writeStringField("format", table.format());
        json.writeStringField("charset", table.charset());
        json.writeStringField("delimiter", table.delimiter());
        if (!table.quote().isEmpty()) {
            json.writeStringField("quote", table.quote());
        }
        json.writeNumberField("header_row", table.headerRow());
        json.writeStringField("sha256", table.sha256());
        Mapping mapping = input.mapping();
        json.writeStringField("kind", mapping.kind().id());
        json.writeStringField("preset", mapping.preset());
        json.writeStringField("system", mapping.system());
        JsonOut.decimal(json, "certainty", mapping.certainty());
        json.writeNumberField("read", input.read());
        json.writeNumberField("stored", input.stored());
        json.writeNumberField("folded", input.folded());
        json.writeNumberField("rejected", input.rejected());
        json.writeNumberField("skipped", input.skipped());
        json.writeNumberField("clients", input.clients());
        notes(input.notes());
        json.writeArrayFieldStart("columns");
        for (Mapping.Column column : mapping.columns()) {
            column(column);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Only what there is to say: for most tables there is nothing. */
    private void notes(ReadingNotes notes) throws IOException {
        count("padded", notes.padded());
        count("cut", notes.cut());
        count("mended", notes.mended());
        count("hidden_rows", notes.hidden());
        count("footer_lines", notes.footer().lines());
        count("requisite_rows", notes.requisites());
        count("product_rows", notes.products());
        count("clients_apart", notes.clientsApart());
        otherwise(notes.clientOtherwise());
        uncomputed(notes.uncomputed());
        count("cell_notes", notes.cellNotes().cells());
        count("unread_cell_notes", notes.cellNotes().unread());
        count("cell_links", notes.cellLinks().cells());
        count("unread_cell_links", notes.cellLinks().unread());
        zeros(notes.zeros());
        wide(notes.wide());
        misread(notes.misread());
        names("unread_sheets", notes.sheets());
        names("unread_hidden_sheets", notes.hiddenSheets());
        names("lost_sheets", notes.lostSheets());
        names("unread_members", notes.members());
    }

    private void count(String name, long rows) throws IOException {
        if (rows > 0) {
            json.writeNumberField(name, rows);
        }
    }

    private void otherwise(Map<Field, Long> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("client_otherwise");
        for (Map.Entry<Field, Long> one : values.entrySet()) {
            json.writeNumberField(one.getKey().id(), one.getValue());
        }
        json.writeEndObject();
    }

    private void uncomputed(Map<String, Long> cells) throws IOException {
        if (cells.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("uncomputed_formulas");
        for (Map.Entry<String, Long> one : cells.entrySet()) {
            json.writeNumberField(one.getKey(), one.getValue());
        }
        json.writeEndObject();
    }

    private void zeros(ReadingNotes.Zeros zeros) throws IOException {
        if (zeros.cells() == 0) {
            return;
        }
        json.writeObjectFieldStart("zero_bytes");
        json.writeNumberField("cells", zeros.cells());
        json.writeNumberField("row", zeros.row());
        json.writeStringField("column", zeros.column());
        json.writeEndObject();
    }

    private void wide(ReadingNotes.Wide wide) throws IOException {
        if (wide.rows() == 0) {
            return;
        }
        json.writeObjectFieldStart("wide_rows");
        json.writeNumberField("rows", wide.rows());
        json.writeNumberField("row", wide.row());
        json.writeStringField("column", wide.column());
        json.writeStringField("decimal_comma", wide.decimal());
        json.writeEndObject();
    }

    private void misread(ReadingNotes.Misread misread) throws IOException {
        if (misread.wrong().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("misread");
        json.writeStringField("wrong_charset", misread.wrong());
        json.writeStringField("right_charset", misread.right());
        json.writeEndObject();
    }

    private void names(String name, List<String> sheets) throws IOException {
        if (!sheets.isEmpty()) {
            JsonOut.strings(json, name, sheets);
        }
    }

    private void column(Mapping.Column column) throws IOException {
        json.writeStartObject();
        json.writeNumberField("position", column.position());
        json.writeStringField("title", column.title());
        if (column.field().isPresent()) {
            json.writeStringField("field", column.field().get().id());
        }
        json.writeStringField("part", column.part().name().toLowerCase(Locale.ROOT));
        json.writeStringField("tag", column.tag());
        JsonOut.decimal(json, "certainty", column.certainty());
        json.writeStringField("why", column.why());
        json.writeEndObject();
    }

    private void gate() throws IOException {
        json.writeObjectFieldStart("gate");
        json.writeBooleanField("passed", report.gate().failed().isEmpty());
        JsonOut.strings(json, "asked", report.gate().asked());
        JsonOut.strings(json, "failed", report.gate().failed());
        json.writeEndObject();
    }

    private void metrics() throws IOException {
        json.writeArrayFieldStart("metrics");
        for (Metric metric : report.metrics()) {
            json.writeStartObject();
            json.writeStringField("id", metric.id());
            json.writeStringField("unit", "share");
            if (metric.measured()) {
                if (metric.denominator() > 0) {
                    JsonOut.decimal(json, "value", metric.share());
                }
                json.writeNumberField("numerator", metric.numerator());
                json.writeNumberField("denominator", metric.denominator());
                json.writeNumberField("unknown", metric.unknown());
            }
            target(metric.id());
            json.writeStringField("status", report.standing(metric).name().toLowerCase(Locale.ROOT));
            JsonParts.fields(json, "missing", metric.missing());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void target(String metric) throws IOException {
        Double target = report.targets().get(metric);
        if (target != null) {
            json.writeObjectFieldStart("target");
            json.writeStringField("op", target >= 0 ? "<=" : metric.equals("full_cards") ? ">" : ">=");
            JsonOut.decimal(json, "value", Math.abs(target) / 100);
            json.writeEndObject();
        }
    }

    private void spotCheck(AuditVerdict audit) throws IOException {
        json.writeObjectFieldStart("spot_check");
        json.writeStringField("draw", audit.draw());
        json.writeStringField("seed", audit.seed());
        json.writeNumberField("population", audit.population());
        json.writeNumberField("excluded_closed", audit.excludedClosed());
        json.writeNumberField("size", audit.size());
        json.writeNumberField("hits", audit.hits());
        json.writeNumberField("due_only", audit.dueOnly());
        json.writeNumberField("overdue", audit.overdue());
        json.writeStringField("verdict_seed", audit.verdictSeed());
        json.writeStringField("verdict_due_only", audit.verdictDueOnly());
        json.writeStringField("verdict_stat", audit.verdictStat());
        interval(audit.low(), audit.high());
        json.writeNumberField("blanks", audit.blanks());
        json.writeNumberField("cells", audit.cells());
        JsonParts.day(json, "earliest", audit.earliest());
        JsonParts.day(json, "latest", audit.latest());
        JsonParts.fields(json, "missing", audit.missing());
        json.writeArrayFieldStart("lines");
        for (AuditVerdict.Line line : audit.lines()) {
            json.writeStartObject();
            json.writeStringField("card", line.card());
            json.writeStringField("owner", line.owner());
            JsonParts.day(json, "created", line.created());
            JsonParts.day(json, "due", line.due());
            json.writeStringField("state", line.state());
            json.writeBooleanField("overdue", line.overdue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void interval(Optional<Double> low, Optional<Double> high) throws IOException {
        if (low.isPresent() && high.isPresent()) {
            json.writeStringField("method", "wilson95");
            json.writeArrayFieldStart("interval");
            json.writeNumber(JsonOut.plain(low.get()));
            json.writeNumber(JsonOut.plain(high.get()));
            json.writeEndArray();
        }
    }

    private void fields() throws IOException {
        json.writeArrayFieldStart("fields");
        for (Report.Fill fill : report.fields()) {
            json.writeStartObject();
            json.writeStringField("field", fill.field().id());
            json.writeNumberField("filled", fill.filled());
            json.writeNumberField("unusable", fill.unusable());
            json.writeNumberField("of", fill.of());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void owners() throws IOException {
        json.writeArrayFieldStart("owners");
        for (Report.OwnerLine owner : report.owners()) {
            json.writeStartObject();
            json.writeStringField("owner", owner.owner());
            json.writeBooleanField("works", owner.works());
            json.writeNumberField("cards", owner.cards());
            json.writeNumberField("findings", owner.findings());
            json.writeNumberField("no_next_action", owner.noNextAction());
            json.writeNumberField("overdue", owner.overdue());
            json.writeNumberField("tasks", owner.tasks());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rules() throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleSummary rule : report.rules()) {
            json.writeStartObject();
            json.writeStringField("code", rule.code());
            json.writeStringField("severity", rule.severity().id());
            json.writeStringField("verdict", rule.verdict().name());
            json.writeNumberField("checked", rule.checked());
            json.writeNumberField("found", rule.found());
            json.writeBooleanField("required", rule.required());
            JsonParts.fields(json, "missing", rule.missing());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void segments() throws IOException {
        json.writeObjectFieldStart("segments");
        JsonParts.counts(json, "classes", report.segments().classes());
        JsonParts.counts(json, "temperatures", report.segments().temperatures());
        json.writeNumberField("archive", report.segments().archive());
        JsonParts.fields(json, "missing", report.segments().missing());
        json.writeEndObject();
    }

    private void consent() throws IOException {
        Report.ConsentLine consent = report.consent();
        json.writeObjectFieldStart("consent");
        json.writeNumberField("persons", consent.persons());
        json.writeNumberField("given", consent.given());
        json.writeNumberField("refused", consent.refused());
        json.writeNumberField("withdrawn", consent.withdrawn());
        json.writeNumberField("not_found", consent.notFound());
        JsonParts.day(json, "first_keep_until", consent.firstKeepUntil());
        json.writeNumberField("keep_due", consent.keepDue());
        JsonParts.fields(json, "missing", consent.missing());
        json.writeEndObject();
    }

    private void baseline() throws IOException {
        if (report.baseline().isPresent()) {
            Report.Baseline baseline = report.baseline().get();
            json.writeObjectFieldStart("baseline");
            json.writeStringField("run", baseline.run());
            json.writeNumberField("added", baseline.added());
            json.writeNumberField("fixed", baseline.fixed());
            json.writeNumberField("open", baseline.open());
            json.writeEndObject();
        }
    }

    private void todo() throws IOException {
        json.writeArrayFieldStart("todo");
        for (NextSteps.Step step : NextSteps.of(report)) {
            json.writeStartObject();
            json.writeStringField("code", step.key());
            json.writeObjectFieldStart("args");
            for (Map.Entry<String, Object> arg : step.args().entrySet()) {
                Object value = arg.getValue();
                if (value instanceof Long) {
                    json.writeNumberField(arg.getKey(), (Long) value);
                } else {
                    json.writeStringField(arg.getKey(), value.toString());
                }
            }
            json.writeEndObject();
            json.writeStringField("command", step.command());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
