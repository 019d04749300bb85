package dev.revizor.policy;

import java.util.List;

/** A piece of a YAML file with the line on which it begins. Scalars stay text: the key decides what they mean. */
sealed interface YamlNode {
    /** 1-based line. */
    int line();

    /** @param present false when the cell is empty, {@code ~} or {@code null}: then what held before still holds */
    record Scalar(String text, boolean present, int line) implements YamlNode {}

    record Items(List<YamlNode> nodes, int line) implements YamlNode {}

    record Section(List<Entry> entries, int line) implements YamlNode {}

    record Entry(String key, int line, YamlNode value) {}
}
