package dev.revizor.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An object a line: a broken one costs its line alone. */
final class JsonLines implements TitledRows {
    private final PhysicalLines lines;

    JsonLines(CharFeed feed) {
        lines = new PhysicalLines(feed);
    }

    @Override
    public @Nullable TitledRow next() {
        for (PhysicalLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!Blanks.isBlank(line.text())) {
                return row(line);
            }
        }
        return null;
    }

    private TitledRow row(PhysicalLines.Line line) {
        SourceError trouble = lines.troubleWithin(line.from(), line.to());
        if (trouble != null) {
            return broken(line, trouble);
        }
        if (line.cut()) {
            return broken(line, SourceError.CELL_TOO_LONG);
        }
        try (JsonParser json = JsonTables.FACTORY.createParser(Blanks.trim(line.text()))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return broken(line, SourceError.JSON_ROW_BROKEN);
            }
            TitledRow row = JsonCells.read(json, line.number());
            return json.nextToken() == null ? row : broken(line, SourceError.JSON_ROW_BROKEN);
        } catch (JsonProcessingException e) {
            return broken(line, SourceError.JSON_ROW_BROKEN);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private static TitledRow broken(PhysicalLines.Line line, SourceError why) {
        TitledRow.Cells cells = new TitledRow.Cells();
        cells.add("", ZeroBlocks.shown(line.text()));
        return cells.row(line.number(), why);
    }

    @Override
    public void close() {
        lines.close();
    }
}
