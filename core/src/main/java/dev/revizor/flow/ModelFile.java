package dev.revizor.flow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.revizor.match.MatchError;
import dev.revizor.match.Matcher;
import dev.revizor.model.TrainedModel;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.formats.JsonModel;
import dev.revizor.source.SourceError;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a model that was saved. Members that this version does not know are passed over, as within one version they may be added. */
public final class ModelFile {
    private static final String SCHEMA = "revizor.model/";
    private static final int VERSION = 1;

    private final JsonParser json;

    private ModelFile(JsonParser json) {
        this.json = json;
    }

    /** Reads a model file. Throws MODEL_UNREADABLE, MODEL_NEWER or MODEL_FOREIGN where it cannot be used. */
    public static TrainedModel read(Path file) {
        Place place = Place.file(file.toString());
        return read(() -> new JsonFactory().createParser(file.toFile()), place);
    }

    /** Reads a model that is part of a file; throws as for a file of its own. */
    static TrainedModel read(InputStream in, Place place) {
        return read(() -> new JsonFactory().createParser(in), place);
    }

    /** Opens the text of a model. */
    private interface Opening {
        JsonParser open() throws IOException;
    }

    private static TrainedModel read(Opening opening, Place place) {
        try (JsonParser json = opening.open()) {
            TrainedModel model = new ModelFile(json).document();
            Matcher.check(model);
            return model;
        } catch (RevizorException e) {
            throw new RevizorException(e.code(), place, e.args(), e);
        } catch (Newer e) {
            throw new RevizorException(MatchError.MODEL_NEWER, place, Map.of("version", e.version), e);
        } catch (FileNotFoundException e) {
            throw new RevizorException(SourceError.FILE_MISSING, place, Map.of(), e);
        } catch (IOException e) {
            throw new RevizorException(MatchError.MODEL_UNREADABLE, place, Map.of(), e);
        }
    }

    /** Writes a model to a file, moved into place when whole; or to the screen where the target is {@code -}. */
    static void write(TrainedModel model, Path target, OutputStream screen) {
        if (!target.toString().equals("-")) {
            Delivery.write(target, out -> JsonModel.write(model, out));
            return;
        }
        try {
            JsonModel.write(model, screen);
        } catch (IOException e) {
            throw Delivery.trouble(target, e);
        }
    }

    /** The file says that it is of a later version. */
    private static final class Newer extends IOException {
        private static final long serialVersionUID = 1L;
        private final int version;

        Newer(int version) {
            this.version = version;
        }
    }

    /** Reads one member; others are passed over. */
    private interface Member {
        void read(String name) throws IOException;
    }

    private interface Element {
        void read() throws IOException;
    }

    private TrainedModel document() throws IOException {
        List<TrainedModel.Kind> kinds = new ArrayList<>();
        List<String> schemas = new ArrayList<>();
        json.nextToken();
        object(name -> {
            if (name.equals("schema")) {
                schemas.add(known(text()));
            } else if (name.equals("data") && !schemas.isEmpty()) {
                object(kind -> kinds.add(kind(kind)));
            } else {
                json.skipChildren();
            }
        });
        if (kinds.isEmpty()) {
            throw new IOException("no model");
        }
        return new TrainedModel(kinds);
    }

    private static String known(String schema) throws IOException {
        String version = schema.startsWith(SCHEMA) ? schema.substring(SCHEMA.length()) : "";
        if (!version.matches("[1-9][0-9]{0,5}")) {
            throw new IOException("no model");
        }
        if (Integer.parseInt(version) > VERSION) {
            throw new Newer(Integer.parseInt(version));
        }
        return schema;
    }

    private TrainedModel.Kind kind(String id) throws IOException {
        double[] numbers = new double[4];
        List<TrainedModel.Comparison> comparisons = new ArrayList<>();
        List<TrainedModel.Dependence> dependences = new ArrayList<>();
        object(name -> {
            switch (name) {
                case "records" -> numbers[0] = number();
                case "prior" -> numbers[1] = number();
                case "place_cap" -> numbers[2] = number();
                case "entity_cap" -> numbers[3] = number();
                case "comparisons" -> array(() -> comparisons.add(comparison()));
                case "dependences" -> array(() -> dependences.add(dependence()));
                default -> json.skipChildren();
            }
        });
        if (comparisons.isEmpty()) {
            throw new IOException("no comparisons");
        }
        return new TrainedModel.Kind(
                id, (long) numbers[0], numbers[1], numbers[2], numbers[3], comparisons, dependences);
    }

    private TrainedModel.Comparison comparison() throws IOException {
        String[] texts = {"", ""};
        List<TrainedModel.Level> levels = new ArrayList<>();
        object(name -> {
            switch (name) {
                case "comparison" -> texts[0] = text();
                case "title" -> texts[1] = text();
                case "levels" -> array(() -> levels.add(level()));
                default -> json.skipChildren();
            }
        });
        return new TrainedModel.Comparison(texts[0], texts[1], levels);
    }

    private TrainedModel.Level level() throws IOException {
        String[] id = {""};
        double[] numbers = new double[2];
        object(name -> {
            switch (name) {
                case "level" -> id[0] = text();
                case "m" -> numbers[0] = number();
                case "u" -> numbers[1] = number();
                default -> json.skipChildren();
            }
        });
        return new TrainedModel.Level(id[0], numbers[0], numbers[1]);
    }

    private TrainedModel.Dependence dependence() throws IOException {
        String[] texts = {"", ""};
        List<TrainedModel.Lift> lifts = new ArrayList<>();
        object(name -> {
            switch (name) {
                case "comparison" -> texts[0] = text();
                case "on" -> texts[1] = text();
                case "lifts" -> array(() -> lifts.add(lift()));
                default -> json.skipChildren();
            }
        });
        return new TrainedModel.Dependence(texts[0], texts[1], lifts);
    }

    private TrainedModel.Lift lift() throws IOException {
        String[] texts = {"", ""};
        double[] bits = new double[1];
        object(name -> {
            switch (name) {
                case "level" -> texts[0] = text();
                case "on_level" -> texts[1] = text();
                case "bits" -> bits[0] = number();
                default -> json.skipChildren();
            }
        });
        return new TrainedModel.Lift(texts[0], texts[1], bits[0]);
    }

    private void object(Member member) throws IOException {
        expect(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            member.read(name);
        }
        expect(JsonToken.END_OBJECT);
    }

    private void array(Element element) throws IOException {
        expect(JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    private String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        return json.getText();
    }

    private double number() throws IOException {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            expect(JsonToken.VALUE_NUMBER_FLOAT);
        }
        return json.getDoubleValue();
    }

    private void expect(JsonToken token) throws IOException {
        if (!json.hasToken(token)) {
            throw new IOException("expected " + token);
        }
    }
}
