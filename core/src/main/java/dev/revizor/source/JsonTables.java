package dev.revizor.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens JSON: lists of objects, an answer of an interface that wraps one, an object a line. */
final class JsonTables {
    private static final int DEEPEST = 64;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Limits.RECORD)
                    .build())
            .build();

    private JsonTables() {}

    static Opened open(Path file, FileScan scan, ReadOptions options) throws IOException {
        Charset charset = CsvTables.charset(scan, options);
        int mark = CharsetGuess.mark(scan.head(), charset);
        byte[] head = scan.head();
        if (JsonShape.isLines(new String(head, mark, head.length - mark, charset))) {
            return TitledRows.table(
                    "jsonl",
                    charset.name(),
                    () -> new JsonLines(CharFeed.of(file, scan, charset, new CharFeed.Mark(mark, 0))));
        }
        List<String> path;
        try (JsonParser json = parser(file, charset, mark)) {
            path = JsonShape.path(json);
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
        if (path.isEmpty()) {
            refuseError(() -> new JsonDocument(parser(file, charset, mark), path));
        }
        return TitledRows.table("json", charset.name(), () -> new JsonDocument(parser(file, charset, mark), path));
    }

    /** Throws Unreadable where the only object of a document says that something went wrong. */
    private static void refuseError(TitledRows.Opener document) throws IOException {
        try (TitledRows rows = document.open()) {
            TitledRow first = rows.next();
            Optional<String> error =
                    first == null || first.trouble() != null ? Optional.empty() : ServiceAnswer.error(first);
            if (error.isPresent() && rows.next() == null) {
                throw new Unreadable(SourceError.SERVICE_ERROR, "message", error.get());
            }
        }
    }

    private static JsonParser parser(Path file, Charset charset, int mark) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return FACTORY.createParser(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** A document that cannot be read on from where it breaks. */
    static Unreadable broken(JsonProcessingException e) {
        JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
        return new Unreadable(SourceError.JSON_BROKEN, "line", at.getLineNr(), "column", at.getColumnNr()).because(e);
    }
}
