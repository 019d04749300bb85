package dev.revizor.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an export for people says beside its files, so that a later import takes the guard off again. It holds titles and
 * figures, never a value of a card.
 *
 * @param dialect whose titles the files have
 * @param files in their order
 */
public record Manifest(String dialect, List<OneFile> files) {
    private static final String SCHEMA = "revizor.export/1";
    private static final String ENDING = ".manifest.json";

    public Manifest {
        files = List.copyOf(files);
    }

    /**
     * A file of the export.
     *
     * @param name without its folder
     * @param sha256 of its bytes, lower-case hex
     * @param part titles, rows, and how many cells of each column have the guard
     */
    public record OneFile(String name, String sha256, Exporter.Part part) {}

    /** Where the manifest of an export stands. */
    public static Path of(Path output) {
        return output.resolveSibling(output.getFileName() + ENDING);
    }

    /** Writes it; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter()
                .withObjectIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n")));
        json.writeStartObject();
        json.writeStringField("schema", SCHEMA);
        json.writeStringField("profile", "people");
        json.writeStringField("dialect", dialect);
        json.writeStringField("guard", String.valueOf(Cells.GUARD));
        json.writeArrayFieldStart("files");
        for (OneFile file : files) {
            write(json, file);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private static void write(JsonGenerator json, OneFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", file.name());
        json.writeStringField("sha256", file.sha256());
        json.writeNumberField("rows", file.part().rows());
        json.writeArrayFieldStart("columns");
        for (int i = 0; i < file.part().titles().size(); i++) {
            json.writeStartObject();
            json.writeStringField("title", file.part().titles().get(i));
            json.writeNumberField("guarded", file.part().guarded().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /**
     * What the manifest beside a file says of it; empty when there is none, or none of that file. A part of a split
     * export ({@code amo-2.csv}) is looked up in the manifest of the whole ({@code amo.csv.manifest.json}).
     */
    public static Optional<OneFile> find(Path file) {
        String name = file.getFileName().toString();
        for (Path beside : List.of(of(file), of(file.resolveSibling(name.replaceFirst("-\\d+(\\.[^.]*)?$", "$1"))))) {
            if (Files.isRegularFile(beside)) {
                return read(beside).files().stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** Reads a manifest; throws MANIFEST_UNREADABLE for what is none. */
    static Manifest read(Path file) {
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = new JsonFactory().createParser(in)) {
            return new Reader(json).manifest();
        } catch (IOException | IllegalArgumentException e) {
            throw new RevizorException(
                    ExchangeError.MANIFEST_UNREADABLE,
                    Place.file(file.getFileName().toString()),
                    Map.of(),
                    e);
        }
    }

    /** Reads what {@link #writeTo} wrote; names that a later version adds are passed over. */
    private record Reader(JsonParser json) {
        Manifest manifest() throws IOException {
            String dialect = "";
            List<OneFile> files = new ArrayList<>();
            boolean ours = false;
            expect(JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "schema" -> ours = json.getText().equals(SCHEMA);
                    case "dialect" -> dialect = json.getText();
                    case "files" -> files(files);
                    default -> json.skipChildren();
                }
            }
            if (!ours) {
                throw new IllegalArgumentException(SCHEMA);
            }
            return new Manifest(dialect, files);
        }

        private void files(List<OneFile> out) throws IOException {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                out.add(file());
            }
        }

        private OneFile file() throws IOException {
            String file = "";
            String sha256 = "";
            long rows = 0;
            List<String> titles = new ArrayList<>();
            List<Long> guarded = new ArrayList<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "name" -> file = json.getText();
                    case "sha256" -> sha256 = json.getText();
                    case "rows" -> rows = json.getLongValue();
                    case "columns" -> columns(titles, guarded);
                    default -> json.skipChildren();
                }
            }
            return new OneFile(file, sha256, new Exporter.Part(titles, rows, guarded));
        }

        private void columns(List<String> titles, List<Long> guarded) throws IOException {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                titles.add("");
                guarded.add(0L);
                int last = titles.size() - 1;
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "title" -> titles.set(last, json.getText());
                        case "guarded" -> guarded.set(last, json.getLongValue());
                        default -> json.skipChildren();
                    }
                }
            }
        }

        private void expect(JsonToken token) throws IOException {
            if (json.nextToken() != token) {
                throw new IllegalArgumentException(String.valueOf(json.currentToken()));
            }
        }
    }
}
