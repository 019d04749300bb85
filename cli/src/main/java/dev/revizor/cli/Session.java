package dev.revizor.cli;

import dev.revizor.flow.InputFile;
import dev.revizor.flow.Titles;
import dev.revizor.policy.PolicyLoader;
import dev.revizor.report.formats.Width;
import dev.revizor.run.Clocks;
import dev.revizor.run.Memory;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.source.Password;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the front door gives to a command: the streams, the environment, and from these the context of a run. */
public final class Session {
    private final Out out;
    private final Map<String, String> env;
    private final Stop stop;
    private final LanguageChoice language;
    private final ErrorHandler errors;
    private boolean quiet;
    private Memory memory = Memory.boundless();

    Session(Out out, Map<String, String> env, Stop stop, LanguageChoice language, ErrorHandler errors) {
        this.out = out;
        this.env = env;
        this.stop = stop;
        this.language = language;
        this.errors = errors;
    }

    public Out out() {
        return out;
    }

    /** A line of talk, unless {@code --quiet} was asked. */
    public void say(String text) {
        if (!quiet) {
            out.talk(text);
        }
    }

    /** How the user calls the program, for commands to copy. */
    public String program() {
        return env.getOrDefault("REVIZOR_PROGRAM", "revizor");
    }

    /** The password of locked workbooks, if the environment has one. */
    public Optional<Password> password() {
        return Optional.of(env.getOrDefault("REVIZOR_PASSWORD", ""))
                .filter(text -> !text.isEmpty())
                .map(Password::new);
    }

    /** The name under which changes are journalled. */
    public String actor() {
        return env.getOrDefault("REVIZOR_ACTOR", env.getOrDefault("USER", "revizor"));
    }

    /**
     * Policy, run context and texts of a command.
     *
     * @param policy as loaded, with origins
     * @param run for the flows
     * @param texts bundle {@code cli}
     */
    public record Setup(PolicyLoader.Loaded policy, RunContext run, Texts texts) {
        public Lang lang() {
            return run.lang();
        }
    }

    /** Loads the policy, chooses the language, starts the clock. */
    public Setup setup(CommonOptions common, List<InputFile> inputs) {
        return setup(common, inputs, Map.of());
    }

    /** The same, with flags that stand above the policy file: key path → value. */
    public Setup setup(CommonOptions common, List<InputFile> inputs, Map<String, String> flags) {
        quiet = common.quiet;
        PolicyLoader.Loaded policy = PolicyLoader.load(Optional.ofNullable(common.policy), new TreeMap<>(flags));
        Lang lang = language.late(policy.policy().lang(), Optional.empty());
        if (!language.decided(policy.policy().lang())) {
            lang = Titles.language(inputs).or(language::ofFirstFile).orElse(lang);
        }
        errors.speak(lang);
        Texts texts = Texts.of("cli", lang);
        int threads = common.threads > 0
                ? common.threads
                : Math.max(1, Runtime.getRuntime().availableProcessors());
        RunContext run = new RunContext(
                Clocks.of(common.asOf(), policy.policy().zone()),
                policy.policy().zone(),
                lang,
                common.seed(),
                progress(common, texts),
                threads);
        return new Setup(policy, run, texts);
    }

    /** The setup with a bound to the memory; what was put on disk goes away with the session. */
    public Setup within(Memory bound, Setup setup) {
        memory = bound;
        return new Setup(setup.policy(), setup.run().within(bound), setup.texts());
    }

    /** Gives back what the run has taken. */
    void close() {
        try {
            memory.close();
        } catch (IOException e) {
            // It ends with the process.
            return;
        }
    }

    private Progress progress(CommonOptions common, Texts texts) {
        ConsoleProgress.Watch watch = ConsoleProgress.Watch.LOG;
        if (common.quiet || common.noProgress) {
            watch = ConsoleProgress.Watch.NOBODY;
        } else if (System.console() != null && !"dumb".equals(env.get("TERM"))) {
            watch = ConsoleProgress.Watch.TERMINAL;
        }
        return new ConsoleProgress(out, texts, stop, watch);
    }

    /** How wide the terminal is: {@code COLUMNS}, else 80. */
    public Width width() {
        String columns = env.getOrDefault("COLUMNS", "");
        boolean number =
                !columns.isEmpty() && columns.length() < 5 && columns.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? new Width(Integer.parseInt(columns)) : Width.USUAL;
    }

    /** Whether the caller's terminal draws blocks: its locale says UTF-8. The launcher has repaired the own one. */
    public boolean hasUnicode() {
        for (String name : List.of("REVIZOR_CALLER_LOCALE", "LC_ALL", "LC_CTYPE", "LANG")) {
            String locale = env.getOrDefault(name, "");
            if (!locale.isEmpty()) {
                String low = locale.toLowerCase(Locale.ROOT);
                return low.contains("utf-8") || low.contains("utf8");
            }
        }
        return false;
    }

    /** Whether the summary may be coloured. */
    public boolean colour(CommonOptions common) {
        return switch (common.color) {
            case "always" -> true;
            case "never" -> false;
            default ->
                System.console() != null
                        && env.getOrDefault("NO_COLOR", "").isEmpty()
                        && !"dumb".equals(env.getOrDefault("TERM", "dumb"));
        };
    }
}
