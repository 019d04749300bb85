package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The settings in force and where each comes from: {@code config show}. */
@Command(name = "config")
public final class ConfigCommand extends TwoWords {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    List<String> words() {
        return List.of("show");
    }

    @Override
    int run(String word) {
        Session.Setup setup = setup();
        Tables.write(
                session(),
                output,
                setup.texts(),
                "config.col.",
                List.of("key", "value", "origin"),
                rows -> setup.policy()
                        .leaves()
                        .forEach((key, leaf) -> rows.accept(List.of(key, leaf.value(), origin(setup, leaf.origin())))));
        say(setup.texts().get("config.digest", "digest", setup.policy().digest()));
        return ExitCodes.DONE;
    }

    private static String origin(Session.Setup setup, String origin) {
        return setup.texts().has("config.origin." + origin) ? setup.texts().get("config.origin." + origin) : origin;
    }
}
