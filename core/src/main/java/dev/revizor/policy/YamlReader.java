package dev.revizor.policy;

import dev.revizor.problem.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads YAML events into a tree. No event becomes an object of a named class, and an alias is never followed: so
 * neither a tag nor an «alias bomb» can do anything.
 */
final class YamlReader {
    static final int DEPTH_LIMIT = 8;

    private final String file;
    private final Troubles troubles;
    private final Iterator<Event> events;

    private YamlReader(String file, Iterator<Event> events, Troubles troubles) {
        this.file = file;
        this.events = events;
        this.troubles = troubles;
    }

    /** The tree; empty when the file holds no document or breaks the grammar (that is then among the troubles). */
    static Optional<YamlNode> read(String file, String text, Troubles troubles) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try {
            Iterator<Event> events = yaml.parse(new StringReader(text)).iterator();
            return new YamlReader(file, events, troubles).document();
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? 0 : mark.getLine() + 1;
            int character = mark == null ? 0 : mark.getColumn() + 1;
            troubles.add(Place.row(file, "", line), PolicyError.NOT_YAML, "character", character);
        } catch (TooDeep e) {
            troubles.add(Place.row(file, "", e.line), PolicyError.TOO_DEEP, "limit", DEPTH_LIMIT);
        } catch (YAMLException e) {
            // Characters that YAML forbids, e.g. a zero byte: the library gives no line for them.
            troubles.add(Place.file(file), PolicyError.NOT_YAML, "character", 0);
        }
        return Optional.empty();
    }

    private Optional<YamlNode> document() {
        Optional<YamlNode> root = Optional.empty();
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && ++documents == 2) {
                troubles.add(place(line(event)), PolicyError.MANY_DOCUMENTS);
                return root;
            }
            if (event instanceof NodeEvent start) {
                root = Optional.of(node(start, 0));
            }
        }
        return root;
    }

    private YamlNode node(NodeEvent event, int depth) {
        int line = line(event);
        if (depth > DEPTH_LIMIT) {
            throw new TooDeep(line);
        }
        if (event instanceof AliasEvent) {
            troubles.add(place(line), PolicyError.ALIAS_REFUSED);
            return new YamlNode.Scalar("", false, line);
        }
        if (event.getAnchor() != null) {
            troubles.add(place(line), PolicyError.ALIAS_REFUSED);
        }
        if (event instanceof MappingStartEvent start) {
            refuse(start.getTag(), line);
            return section(line, depth);
        }
        if (event instanceof SequenceStartEvent start) {
            refuse(start.getTag(), line);
            return items(line, depth);
        }
        return scalar((ScalarEvent) event, line);
    }

    private YamlNode scalar(ScalarEvent event, int line) {
        // A quoted scalar has the tag "!" by the grammar itself.
        if (event.getTag() != null && !event.getTag().equals("!")) {
            refuse(event.getTag(), line);
        }
        String text = event.getValue();
        boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
        boolean blank = text.isEmpty() || text.equals("~") || text.equals("null");
        return new YamlNode.Scalar(text, !(plain && blank), line);
    }

    private YamlNode items(int line, int depth) {
        List<YamlNode> nodes = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            nodes.add(node((NodeEvent) event, depth + 1));
        }
        return new YamlNode.Items(nodes, line);
    }

    private YamlNode section(int line, int depth) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            YamlNode key = node((NodeEvent) event, depth + 1);
            YamlNode value = node((NodeEvent) events.next(), depth + 1);
            if (!(key instanceof YamlNode.Scalar scalar)) {
                troubles.add(place(key.line()), PolicyError.NOT_A_TEXT, "key", "?");
                continue;
            }
            String name = scalar.text();
            Integer first = seen.putIfAbsent(name, key.line());
            if (first != null) {
                troubles.add(place(key.line()).at(name), PolicyError.DUPLICATE_KEY, "key", name, "first", first);
                continue;
            }
            entries.add(new YamlNode.Entry(name, key.line(), value));
        }
        return new YamlNode.Section(entries, line);
    }

    private void refuse(@Nullable String tag, int line) {
        if (tag != null) {
            troubles.add(place(line), PolicyError.TAG_REFUSED);
        }
    }

    private Place place(int line) {
        return Place.row(file, "", line);
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    /** Ends the reading from within; never leaves this class. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        TooDeep(int line) {
            super(null, null, false, false);
            this.line = line;
        }
    }
}
