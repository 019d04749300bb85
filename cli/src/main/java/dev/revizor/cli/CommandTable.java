package dev.revizor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * All commands by name. A command's class is loaded only when it is the one that was asked for: a start with every
 * command loaded takes a third of a second longer.
 */
public final class CommandTable {
    /** The commands in the order of the help page; groups are parted by empty names. */
    public static final List<String> ORDER = List.of(
            "review",
            "",
            "import",
            "profile",
            "normalize",
            "export",
            "",
            "dedupe",
            "link",
            "explain",
            "model",
            "merge",
            "undo",
            "",
            "check",
            "audit",
            "segment",
            "consent",
            "",
            "journal",
            "store",
            "config",
            "schema",
            "help");

    private static final Map<String, String> ALIASES = new TreeMap<>(Map.of("normalise", "normalize"));

    private CommandTable() {}

    /** The command of a name or alias; empty when there is none. */
    public static Optional<Supplier<Object>> find(String name) {
        String known = ALIASES.getOrDefault(name, name);
        return switch (known) {
            case "review" -> Optional.of(() -> new dev.revizor.cli.commands.ReviewCommand());
            case "import" -> Optional.of(() -> new dev.revizor.cli.commands.ImportCommand());
            case "profile" -> Optional.of(() -> new dev.revizor.cli.commands.ProfileCommand());
            case "normalize" -> Optional.of(() -> new dev.revizor.cli.commands.NormalizeCommand());
            case "export" -> Optional.of(() -> new dev.revizor.cli.commands.ExportCommand());
            case "dedupe" -> Optional.of(() -> new dev.revizor.cli.commands.DedupeCommand());
            case "link" -> Optional.of(() -> new dev.revizor.cli.commands.LinkCommand());
            case "explain" -> Optional.of(() -> new dev.revizor.cli.commands.ExplainCommand());
            case "model" -> Optional.of(() -> new dev.revizor.cli.commands.ModelCommand());
            case "merge" -> Optional.of(() -> new dev.revizor.cli.commands.MergeCommand());
            case "undo" -> Optional.of(() -> new dev.revizor.cli.commands.UndoCommand());
            case "check" -> Optional.of(() -> new dev.revizor.cli.commands.CheckCommand());
            case "audit" -> Optional.of(() -> new dev.revizor.cli.commands.AuditCommand());
            case "segment" -> Optional.of(() -> new dev.revizor.cli.commands.SegmentCommand());
            case "consent" -> Optional.of(() -> new dev.revizor.cli.commands.ConsentCommand());
            case "journal" -> Optional.of(() -> new dev.revizor.cli.commands.JournalCommand());
            case "store" -> Optional.of(() -> new dev.revizor.cli.commands.StoreCommand());
            case "config" -> Optional.of(() -> new dev.revizor.cli.commands.ConfigCommand());
            case "schema" -> Optional.of(() -> new dev.revizor.cli.commands.SchemaCommand());
            default -> Optional.empty();
        };
    }

    /** The name behind an alias. */
    public static String known(String name) {
        return ALIASES.getOrDefault(name, name);
    }

    /** All names, in the order of the help page. */
    public static List<String> names() {
        return ORDER.stream().filter(name -> !name.isEmpty()).toList();
    }

    /** The known name that is nearest to a mistyped one, if any is near enough. */
    public static Optional<String> nearest(String typed) {
        return nearest(typed, names());
    }

    /** The candidate within two edits of the typed word, the nearest first. */
    static Optional<String> nearest(String typed, List<String> candidates) {
        String low = typed.toLowerCase(Locale.ROOT);
        int best = 3;
        List<String> found = new ArrayList<>();
        for (String candidate : candidates) {
            int distance = distance(low, candidate);
            if (distance < best && distance < candidate.length()) {
                best = distance;
                found.add(0, candidate);
            }
        }
        return found.stream().findFirst();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
