package dev.revizor.cli;

import dev.revizor.flow.Delivery;
import dev.revizor.problem.FullDisk;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Memory;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Finds the command, lets it work, and turns whatever happens into a sentence and an exit number. */
public final class FrontDoor {
    private final Out out;
    private final Map<String, String> env;
    private final Stop stop;

    public FrontDoor(Out out, Map<String, String> env, Stop stop) {
        this.out = out;
        this.env = env;
        this.stop = stop;
    }

    /** Runs one command line; returns the exit number. */
    public int run(List<String> args) {
        LanguageChoice language = LanguageChoice.of(args, env);
        int code = dispatch(args, language);
        Optional<IOException> failure = out.flushAndCheck();
        if (failure.filter(FullDisk::saidBy).isPresent()) {
            RevizorException full = Delivery.trouble(Path.of("-"), failure.get());
            boolean json = args.contains("--json") || asksJson(args);
            int said = new ErrorHandler(out, language.early(), env, json).stopped(full);
            return ExitCodes.gravest(List.of(code, said));
        }
        // Whoever has read enough, such as `head`, wants no message.
        return failure.isPresent() && code == ExitCodes.DONE ? ExitCodes.BROKEN_PIPE : code;
    }

    private int dispatch(List<String> args, LanguageChoice language) {
        RootHelp help = new RootHelp(out, language.early());
        int at = firstWord(args);
        if (at < 0) {
            return rootOption(args, help, language.early());
        }
        String name = args.get(at);
        if (name.equals("help")) {
            return helpCommand(args.subList(at + 1, args.size()), help, language);
        }
        Optional<Supplier<Object>> command = CommandTable.find(name);
        if (command.isEmpty()) {
            help.unknownCommand(name);
            return ExitCodes.USAGE;
        }
        List<String> rest = new java.util.ArrayList<>(args.subList(0, at));
        rest.addAll(args.subList(at + 1, args.size()));
        return execute(CommandTable.known(name), command.get(), rest, language);
    }

    /** The first argument that is no option; {@code --lang ru} may stand before the command. */
    private static int firstWord(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--lang")) {
                i++;
            } else if (!arg.startsWith("-")) {
                return i;
            }
        }
        return -1;
    }

    private int rootOption(List<String> args, RootHelp help, Lang lang) {
        for (String arg : args) {
            switch (arg) {
                case "-h", "--help" -> {
                    help.full();
                    return ExitCodes.DONE;
                }
                case "-V", "--version" -> {
                    help.version();
                    return ExitCodes.DONE;
                }
                default -> {
                    if (arg.startsWith("-") && !arg.startsWith("--lang")) {
                        return new ErrorHandler(out, lang, env, false)
                                .usage(Texts.of("cli", lang).get("usage.unknown", "word", arg), "revizor --help");
                    }
                }
            }
        }
        help.brief();
        return ExitCodes.DONE;
    }

    private int helpCommand(List<String> words, RootHelp help, LanguageChoice language) {
        List<String> topics =
                words.stream().filter(word -> !word.startsWith("-")).toList();
        if (topics.isEmpty() || topics.get(0).equals("ru") || topics.get(0).equals("en")) {
            help.full();
            return ExitCodes.DONE;
        }
        String topic = topics.get(0);
        Optional<Supplier<Object>> command = CommandTable.find(topic);
        if (command.isPresent()) {
            return execute(CommandTable.known(topic), command.get(), List.of("--help"), language);
        }
        return help.page(topic) ? ExitCodes.DONE : ExitCodes.USAGE;
    }

    private int execute(String name, Supplier<Object> factory, List<String> args, LanguageChoice language) {
        boolean json = args.contains("--json") || asksJson(args);
        ErrorHandler errors = new ErrorHandler(out, language::beforeFiles, env, json);
        stop.farewell(errors::cancelled);
        Session session = new Session(out, env, stop, language, errors);
        CommandLine line = commandLine(name, factory.get(), session, language.early(), errors);
        try {
            return line.execute(args.toArray(new String[0]));
        } catch (OutOfMemoryError e) {
            return errors.stopped(new RevizorException(GeneralError.OUT_OF_MEMORY, Place.NOWHERE, Map.of(), e));
        } finally {
            session.close();
        }
    }

    private static boolean asksJson(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            boolean value = i + 1 < args.size() && args.get(i + 1).equals("json");
            if (args.get(i).equals("--format=json")
                    || (value && (args.get(i).equals("--format") || args.get(i).equals("-f")))) {
                return true;
            }
        }
        return false;
    }

    /** A command ready to parse, with its help in the language. */
    static CommandLine commandLine(String name, Object command, Session session, Lang lang, ErrorHandler errors) {
        if (command instanceof WithSession wants) {
            wants.session(session);
        }
        CommandLine line = new CommandLine(command);
        line.setCommandName("revizor " + name);
        line.getCommandSpec().resourceBundle(new HelpBundle(Texts.of("cli", lang)));
        line.getSubcommands().forEach((word, sub) -> {
            if (sub.getCommand() instanceof WithSession wants) {
                wants.session(session);
            }
        });
        line.setAbbreviatedOptionsAllowed(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpWidth(80);
        line.setUsageHelpAutoWidth(false);
        line.registerConverter(Double.class, Decimals::parse);
        line.registerConverter(double.class, Decimals::parse);
        line.registerConverter(Memory.class, MemorySize::parse);
        line.setOut(
                new PrintWriter(new java.io.OutputStreamWriter(session.out().data(), StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(
                new java.io.OutputStreamWriter(session.out().talkStream(), StandardCharsets.UTF_8), true));
        line.setExecutionStrategy(parsed -> {
            try {
                Combinations.refuse(parsed);
                Repeats.refuse(parsed);
                Overwriting.refuse(parsed);
                Endings.refuse(parsed);
                Presence.refuse(parsed);
            } catch (RevizorException e) {
                return errors.stopped(e);
            }
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((problem, arguments) -> errors.parameters(problem));
        line.setExecutionExceptionHandler((problem, commandLine, result) -> errors.unexpected(problem));
        return line;
    }
}
