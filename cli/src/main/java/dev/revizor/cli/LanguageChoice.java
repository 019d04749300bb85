package dev.revizor.cli;

import dev.revizor.text.Lang;
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

    private LanguageChoice(Optional<Lang> flag, Optional<Lang> environment) {
        this.flag = flag;
        this.environment = environment;
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
        return new LanguageChoice(flag, fromEnvironment(env));
    }

    private static Optional<Lang> fromEnvironment(Map<String, String> env) {
        Optional<Lang> named = Lang.of(env.getOrDefault("REVIZOR_LANG", ""));
        return named.isPresent() ? named : Lang.of(env.getOrDefault("REVIZOR_CALLER_LOCALE", ""));
    }

    /** For help and errors, before anything was read. */
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
