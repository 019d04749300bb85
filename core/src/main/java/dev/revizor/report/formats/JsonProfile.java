package dev.revizor.report.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Counted;
import dev.revizor.model.ColumnProfile.Note;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.TableProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Profiles as JSON: {@code revizor.profile/1}. */
public final class JsonProfile {
    private JsonProfile() {}

    /** Writes profiles; does not close the stream. */
    public static void write(List<TableProfile> profiles, OutputStream out) throws IOException {
        JsonGenerator json = JsonOut.open(out);
        JsonOut.envelope(json, "revizor.profile/1");
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("tables");
        for (TableProfile profile : profiles) {
            table(json, profile);
        }
        json.writeEndArray();
        json.writeEndObject();
        JsonOut.end(json, List.of());
    }

    private static void table(JsonGenerator json, TableProfile profile) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", profile.table().file());
        json.writeStringField("sheet", profile.table().sheet());
        json.writeStringField("format", profile.table().format());
        json.writeStringField("charset", profile.table().charset());
        json.writeStringField("sha256", profile.table().sha256());
        json.writeStringField("kind", profile.kind().id());
        JsonOut.decimal(json, "kind_certainty", profile.certainty());
        json.writeStringField("preset", profile.preset());
        json.writeNumberField("rows", profile.rows());
        json.writeNumberField("rejected", profile.rejected());
        json.writeNumberField("skipped", profile.skipped());
        json.writeNumberField("personal_columns", profile.personal().size());
        json.writeArrayFieldStart("columns");
        for (ColumnProfile column : profile.columns()) {
            column(json, column);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void column(JsonGenerator json, ColumnProfile column) throws IOException {
        json.writeStartObject();
        json.writeNumberField("position", column.source().position());
        json.writeStringField("title", column.source().title());
        json.writeStringField("field", column.source().field().map(Field::id).orElse(""));
        json.writeStringField("tag", column.source().tag());
        JsonOut.decimal(json, "certainty", column.source().certainty());
        json.writeStringField("why", column.source().why());
        ColumnProfile.Filling filling = column.filling();
        json.writeNumberField("filled", filling.filled());
        JsonOut.decimal(json, "filled_share", filling.share());
        json.writeNumberField("distinct", filling.distinct());
        json.writeStringField("distinct_is", filling.exactness().id());
        type(json, column.type());
        counted(json, "top", "value", column.top());
        counted(json, "formats", "format", column.shapes());
        spread(json, column.spread());
        reading(json, column);
        personal(json, column.personal());
        notes(json, column.notes());
        json.writeEndObject();
    }

    private static void type(JsonGenerator json, ColumnProfile.Typed type) throws IOException {
        json.writeObjectFieldStart("type");
        json.writeStringField("name", type.type().id());
        json.writeNumberField("fits", type.fits());
        json.writeArrayFieldStart("not_in_rows");
        for (long row : type.strangers()) {
            json.writeNumber(row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void counted(JsonGenerator json, String name, String what, List<Counted> all) throws IOException {
        json.writeArrayFieldStart(name);
        for (Counted one : all) {
            json.writeStartObject();
            json.writeStringField(what, one.what());
            json.writeNumberField("cells", one.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void spread(JsonGenerator json, ColumnProfile.Spread spread) throws IOException {
        json.writeObjectFieldStart("histogram");
        json.writeStringField("of", spread.measure().id());
        json.writeStringField("least", spread.least());
        json.writeStringField("median", spread.middle());
        json.writeStringField("most", spread.most());
        json.writeArrayFieldStart("bars");
        for (ColumnProfile.Bar bar : spread.bars()) {
            json.writeStartObject();
            json.writeStringField("from", bar.from());
            json.writeStringField("to", bar.to());
            json.writeNumberField("cells", bar.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void reading(JsonGenerator json, ColumnProfile column) throws IOException {
        json.writeObjectFieldStart("quality");
        for (Quality quality : Quality.values()) {
            json.writeNumberField(quality.id(), column.reading().of(quality));
        }
        json.writeEndObject();
        counted(json, "reasons", "reason", column.reading().reasons());
        json.writeArrayFieldStart("damage");
        for (ColumnProfile.DamageCount damage : column.damages()) {
            json.writeStartObject();
            json.writeStringField("kind", damage.kind());
            json.writeStringField("grade", damage.grade());
            json.writeNumberField("cells", damage.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void personal(JsonGenerator json, ColumnProfile.Personal personal) throws IOException {
        json.writeObjectFieldStart("personal");
        json.writeStringField("kind", personal.kind().id());
        json.writeStringField("by", personal.sign().id());
        json.writeNumberField("cells", personal.cells());
        json.writeEndObject();
    }

    private static void notes(JsonGenerator json, List<Note> notes) throws IOException {
        json.writeArrayFieldStart("notes");
        for (Note note : notes) {
            json.writeStartObject();
            json.writeStringField("note", note.trait().id());
            json.writeStringField("about", note.about());
            json.writeNumberField("cells", note.count());
            json.writeStringField("cells_is", note.exactness().id());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
