package dev.revizor.cli.commands;

import dev.revizor.cli.Read;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Decisions of people that outlive an export, to be kept to. */
public final class DecisionsOption {
    @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "decisions")
    @Read
    @Nullable
    Path decisions;

    /** What the option says above the policy file, and other flags. */
    Map<String, String> flags(Map<String, String> others) {
        Map<String, String> out = new TreeMap<>(others);
        if (decisions != null) {
            out.put("match.decisions", decisions.toString());
        }
        return out;
    }
}
