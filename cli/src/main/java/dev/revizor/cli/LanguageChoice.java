package dev.revizor.cli;

import dev.revizor.flow.InputFile;
import dev.revizor.flow.Titles;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which language to speak: {@code --lang}, then the policy, then {@code REVIZOR_LANG}, then the locale of the caller
 * before the launcher repaired it, then the language of the file's titles, then English.
 */
public final class LanguageChoice {
    private final Optional<Lang> flag;
    private final Optional<Lang> environment;
    private final List<String> args;

    private LanguageChoice(Optional<Lang> flag, Optional<Lang> environment, List<String> args) {
        this.flag = flag;
        this.environment = environment;
        this.args = args;
    }

    /** From the command line and the environment. */
    public static LanguageChoice of(List<String> args, Map<String, String> env) {
        Optional<Lang> flag = Optional.empty();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--")) {
                break;
            }
            if (arg.startsWith("--lang=")) {
                flag = Lang.of(arg.substring("--lang=".length()));
            } else if (arg.equals("--lang") && i + 1 < args.size()) {
                flag = Lang.of(args.get(i + 1));
            }
        }
        return new LanguageChoice(flag, fromEnvironment(env), List.copyOf(args));
    }

    private static Optional<Lang> fromEnvironment(Map<String, String> env) {
        Optional<Lang> named = Lang.of(env.getOrDefault("REVIZOR_LANG", ""));
        return named.isPresent() ? named : Lang.of(env.getOrDefault("REVIZOR_CALLER_LOCALE", ""));
    }

    /** For what goes wrong before the files are opened: as a command would choose that has come to its files. */
    Lang beforeFiles() {
        return flag.or(() -> environment).or(this::ofFirstFile).orElse(Lang.EN);
    }

    /** The language of the titles of the first file that the command line names, where it is a table. */
    Optional<Lang> ofFirstFile() {
        for (int i = 0; i < args.size(); i++) {
            boolean value = i > 0 && args.get(i - 1).startsWith("-");
            if (!value && !args.get(i).startsWith("-")) {
                Optional<Lang> found = ofTitles(args.get(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Lang> ofTitles(String name) {
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file) ? Titles.language(List.of(InputFile.of(file))) : Optional.empty();
        } catch (RevizorException | InvalidPathException noTable) {
            // What is wrong with it is said by whoever reads it.
            return Optional.empty();
        }
    }

    /** For help, before anything was read. */
    public Lang early() {
        return flag.or(() -> environment).orElse(Lang.EN);
    }

    /** Whether anything but the file's titles says which language. */
    public boolean decided(Optional<Lang> policy) {
        return flag.isPresent() || policy.isPresent() || environment.isPresent();
    }

    /** For reports, once the policy and the titles are known. */
    public Lang late(Optional<Lang> policy, Optional<Lang> titles) {
        return flag.or(() -> policy).or(() -> environment).or(() -> titles).orElse(Lang.EN);
    }
}
