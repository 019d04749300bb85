package dev.revizor.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON document as rows, streamed. Fields are not final: it is a stream. */
final class JsonDocument implements TitledRows {
    private final JsonParser json;
    private final List<String> path;
    private boolean inList;
    private boolean ended;

    /**
     * A document that owns the parser.
     *
     * @param path as of {@link JsonShape#path}
     */
    JsonDocument(JsonParser json, List<String> path) {
        this.json = json;
        this.path = path;
    }

    @Override
    public @Nullable TitledRow next() {
        try {
            return read();
        } catch (JsonProcessingException e) {
            throw JsonTables.broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable TitledRow read() throws IOException {
        if (ended) {
            return null;
        }
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (inList && token == JsonToken.END_ARRAY) {
                inList = false;
                ended = !path.isEmpty();
                if (ended) {
                    return null;
                }
            } else if (!inList && token == JsonToken.START_OBJECT && !path.isEmpty()) {
                enter();
            } else if (!inList && token == JsonToken.START_ARRAY) {
                inList = true;
            } else {
                return row(token);
            }
        }
        return null;
    }

    private TitledRow row(JsonToken token) throws IOException {
        long line = json.currentTokenLocation().getLineNr();
        if (token == JsonToken.START_OBJECT) {
            return JsonCells.read(json, line);
        }
        TitledRow.Cells cells = new TitledRow.Cells();
        cells.add("", JsonText.of(json));
        return cells.row(line, SourceError.JSON_ROW_BROKEN);
    }

    /** Goes to the beginning of the list; that it is there was seen when the file was opened. */
    private void enter() throws IOException {
        int depth = 0;
        while (depth < path.size()) {
            JsonToken token = json.nextToken();
            if (token == null || token == JsonToken.END_OBJECT) {
                throw new Unreadable(SourceError.FILE_UNREADABLE);
            }
            boolean leads = json.currentName().equals(path.get(depth));
            JsonToken value = json.nextToken();
            boolean last = depth + 1 == path.size();
            if (leads && value == (last ? JsonToken.START_ARRAY : JsonToken.START_OBJECT)) {
                depth++;
            } else {
                json.skipChildren();
            }
        }
        inList = true;
    }

    @Override
    public void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
