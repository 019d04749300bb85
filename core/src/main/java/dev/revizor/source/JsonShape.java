package dev.revizor.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the rows of a JSON text are: in lines, in a list, or in a list that an answer of an interface wraps. */
final class JsonShape {
    /** Members that hold the rows, whatever stands beside them. */
    private static final Set<String> WRAPPERS = Set.of(
            "records",
            "result",
            "results",
            "data",
            "items",
            "rows",
            "value",
            "entries",
            "objects",
            "list",
            "response",
            "_embedded");

    /** Members that do where what stands beside them is about the answer, not about a client. */
    private static final Set<String> ENTITIES = Set.of(
            "customers",
            "contacts",
            "companies",
            "leads",
            "deals",
            "clients",
            "persons",
            "people",
            "organizations",
            "users",
            "tasks");

    private static final Set<String> OF_ANSWERS = Set.of(
            "success",
            "pagination",
            "total",
            "totalSize",
            "totalCount",
            "count",
            "meta",
            "_links",
            "_page",
            "paging",
            "page",
            "next",
            "time",
            "done",
            "status",
            "info");

    /** What Telegram writes beside its lists for people. */
    private static final String ABOUT = "about";

    private static final int DEEPEST = 3;

    private final JsonParser json;
    private List<String> found = List.of();

    private JsonShape(JsonParser json) {
        this.json = json;
    }

    /** Whether each line is an object of its own. */
    static boolean isLines(String head) {
        List<String> lines =
                head.lines().filter(line -> !Blanks.isBlank(line)).limit(2).toList();
        if (lines.size() < 2 || !isLine(Blanks.trim(lines.get(1)))) {
            return false;
        }
        try (JsonParser line = JsonTables.FACTORY.createParser(Blanks.trim(lines.get(0)))) {
            if (line.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            line.skipChildren();
            return line.currentToken() == JsonToken.END_OBJECT && line.nextToken() == null;
        } catch (JsonProcessingException e) {
            // An object that goes on in the next line.
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    /** Whether a line below an object is one of such lines, be it a row or none. */
    private static boolean isLine(String line) {
        return line.startsWith("{") || line.startsWith("\"") || holdsNoObject(line);
    }

    /** Whether a list that begins with something else holds an object further on, as far as the text goes. */
    static boolean listsObject(String text) {
        if (!text.startsWith("[")) {
            return false;
        }
        try (JsonParser json = JsonTables.FACTORY.createParser(text)) {
            int open = 0;
            JsonToken token = json.nextToken();
            do {
                if (token == JsonToken.FIELD_NAME) {
                    return true;
                }
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                token = json.nextToken();
            } while (token != null && open > 0);
            return false;
        } catch (JsonProcessingException e) {
            // Text of another kind, or cut off before the first object.
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    /** Whether a text is a number, a list of plain values, or nothing in brackets, as an interface answers that has no rows. */
    static boolean holdsNoObject(String text) {
        if (text.isEmpty() || "[{-0123456789".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        try (JsonParser json = JsonTables.FACTORY.createParser(text)) {
            int open = 0;
            JsonToken token = json.nextToken();
            do {
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.FIELD_NAME) {
                    return false;
                }
                token = json.nextToken();
            } while (token != null && open > 0);
            return token == null;
        } catch (JsonProcessingException e) {
            // Text of another kind.
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    /** The members that lead from the top to the list of rows; none where the top itself is the list, or the rows. */
    static List<String> path(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return List.of();
        }
        JsonShape shape = new JsonShape(json);
        shape.look(List.of());
        return shape.found;
    }

    private void look(List<String> path) throws IOException {
        List<String> entity = List.of();
        boolean alone = true;
        boolean answer = path.contains("_embedded");
        List<String> wrapped = List.of();
        boolean said = false;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_OBJECT; token = json.nextToken()) {
            String name = json.currentName();
            answer |= OF_ANSWERS.contains(name);
            List<String> inside = new ArrayList<>(path);
            inside.add(name);
            JsonToken value = json.nextToken();
            boolean wraps = found.isEmpty() && WRAPPERS.contains(name);
            if (value == JsonToken.START_OBJECT && wraps && inside.size() < DEEPEST) {
                look(inside);
                continue;
            }
            if (value == JsonToken.START_OBJECT && ENTITIES.contains(name) && inside.size() < DEEPEST) {
                List<String> inner = inner(inside);
                wrapped = wrapped.isEmpty() ? inner : wrapped;
                alone = false;
                continue;
            }
            said |= value.isScalarValue() && !ABOUT.equals(name) && !OF_ANSWERS.contains(name);
            boolean rows = value == JsonToken.START_ARRAY && isListOfObjects();
            if (rows && wraps) {
                found = inside;
            } else if (rows && ENTITIES.contains(name)) {
                alone &= entity.isEmpty();
                entity = entity.isEmpty() ? inside : entity;
            } else {
                alone = false;
                if (value == JsonToken.START_OBJECT) {
                    json.skipChildren();
                }
            }
        }
        if (found.isEmpty() && !entity.isEmpty() && (alone || answer)) {
            found = entity;
        }
        if (found.isEmpty() && !said) {
            found = wrapped;
        }
    }

    /** Where the rows are in an object that may be one client's contacts as well as all contacts of a file. */
    private List<String> inner(List<String> inside) throws IOException {
        List<String> before = found;
        found = List.of();
        look(inside);
        List<String> inner = found;
        found = before;
        return inner;
    }

    /** Reads a list to its end. */
    private boolean isListOfObjects() throws IOException {
        boolean first = false;
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_OBJECT) {
            first = true;
        }
        while (token != JsonToken.END_ARRAY) {
            json.skipChildren();
            token = json.nextToken();
        }
        return first;
    }
}
