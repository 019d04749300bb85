package dev.revizor.policy;

import dev.revizor.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays the values of a policy file over the built-in ones. */
final class FileLayer {
    private final String file;
    private final Layers layers;
    private final Troubles troubles;

    FileLayer(String file, Layers layers, Troubles troubles) {
        this.file = file;
        this.layers = layers;
        this.troubles = troubles;
    }

    void lay(YamlNode root) {
        if (root instanceof YamlNode.Scalar scalar && !scalar.present()) {
            return;
        }
        section("", root);
    }

    private void section(String path, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && !scalar.present()) {
            return;
        }
        if (!(node instanceof YamlNode.Section section)) {
            String allowed = path.equals(PolicyKeys.RULES) ? "TASK-003" : ValueReader.joined(PolicyKeys.names(path));
            troubles.add(place(node.line(), path), PolicyError.NOT_A_SECTION, "key", path, "allowed", allowed);
            return;
        }
        for (YamlNode.Entry entry : section.entries()) {
            String key = path.isEmpty() ? entry.key() : path + "." + entry.key();
            if (path.equals(PolicyKeys.RULES)) {
                rule(key, entry);
            } else if (path.equals(PolicyKeys.TARGETS)) {
                target(key, entry);
            } else {
                entry(path, key, entry);
            }
        }
    }

    private void entry(String section, String key, YamlNode.Entry entry) {
        Optional<KeyType> type = PolicyKeys.type(key);
        if (key.equals(PolicyKeys.VERSION_KEY)) {
            version(entry);
        } else if (type.isPresent()) {
            leaf(key, type.get(), entry);
        } else if (PolicyKeys.names(section).contains(entry.key())) {
            section(key, entry.value());
        } else {
            UnknownKeys.report(section, key, place(entry.line(), key), troubles);
        }
    }

    private void version(YamlNode.Entry entry) {
        YamlNode node = entry.value();
        String value = node instanceof YamlNode.Scalar scalar ? scalar.text() : "?";
        if (!value.equals(PolicyKeys.VERSION)) {
            Place place = place(entry.line(), PolicyKeys.VERSION_KEY);
            troubles.add(place, PolicyError.WRONG_VERSION, "value", value, "allowed", PolicyKeys.VERSION);
        }
    }

    private void rule(String key, YamlNode.Entry entry) {
        if (!UnknownKeys.isRuleCode(entry.key())) {
            troubles.add(place(entry.line(), key), PolicyError.NOT_A_RULE_CODE, "value", entry.key());
            return;
        }
        YamlNode node = entry.value();
        if (node instanceof YamlNode.Scalar scalar && scalar.present()) {
            // `TASK-003: off` is short for `TASK-003: {enabled: off}`.
            leaf(key + ".enabled", new KeyType.YesNo(), entry);
            return;
        }
        section(key, node);
    }

    private void target(String key, YamlNode.Entry entry) {
        if (!UnknownKeys.isMetric(entry.key())) {
            troubles.add(place(entry.line(), key), PolicyError.NOT_A_METRIC, "value", entry.key());
            return;
        }
        leaf(key, new KeyType.Limit(), entry);
    }

    private void leaf(String key, KeyType type, YamlNode.Entry entry) {
        YamlNode node = entry.value();
        Place place = place(entry.line(), key);
        String origin = file + ":" + entry.line();
        if (type.isList()) {
            words(key, node, place, origin);
            return;
        }
        if (!(node instanceof YamlNode.Scalar scalar)) {
            troubles.add(place, PolicyError.NOT_A_TEXT, "key", key);
            return;
        }
        if (scalar.present()) {
            layers.put(key, type, scalar.text(), place, origin);
        }
    }

    private void words(String key, YamlNode node, Place place, String origin) {
        if (node instanceof YamlNode.Items items) {
            words(key, items, place, origin);
        } else if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.present()) {
                layers.putWords(key, List.of(scalar.text()), place, origin);
            }
        } else {
            troubles.add(place, PolicyError.NOT_A_LIST, "key", key);
        }
    }

    private void words(String key, YamlNode.Items items, Place place, String origin) {
        List<String> words = new ArrayList<>();
        for (YamlNode item : items.nodes()) {
            if (item instanceof YamlNode.Scalar scalar) {
                words.add(scalar.text());
            } else {
                troubles.add(place(item.line(), key), PolicyError.NOT_A_TEXT, "key", key);
            }
        }
        if (words.size() == items.nodes().size()) {
            layers.putWords(key, words, place, origin);
        }
    }

    private Place place(int line, String key) {
        return Place.row(file, "", line).at(key);
    }
}
