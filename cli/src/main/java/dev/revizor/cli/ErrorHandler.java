package dev.revizor.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.formats.Problems;
import dev.revizor.run.Memory;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The only place that catches everything. A known trouble becomes «what, where, what to do» and the number of its kind;
 * an unknown one goes to the log file, and the user is told where that is. Never a stack trace on the screen.
 */
public final class ErrorHandler {
    /** The rooms whose codes have texts: bundles {@code problems-ROOM}. */
    static final List<String> ROOMS =
            List.of("problem", "source", "mapping", "policy", "match", "merge", "report", "store", "exchange", "flow");

    private final Out out;
    private final Map<String, String> env;
    private final boolean json;
    /** Asked for when there is something to say: to find it a file may have to be opened. */
    private Supplier<Lang> language;

    ErrorHandler(Out out, Lang lang, Map<String, String> env, boolean json) {
        this(out, () -> lang, env, json);
    }

    ErrorHandler(Out out, Supplier<Lang> language, Map<String, String> env, boolean json) {
        this.out = out;
        this.language = language;
        this.env = env;
        this.json = json;
    }

    /** Speaks another language from here on, once the policy has said which. */
    void speak(Lang other) {
        this.language = () -> other;
    }

    /** What stopped the run. */
    int stopped(RevizorException e) {
        Lang lang = language.get();
        Object all = e.args().get("problems");
        if (all instanceof List<?> problems) {
            for (Object problem : problems) {
                out.talk(Problems.sentence((Problem) problem, lang));
            }
        }
        out.talk(Problems.sentence(e, lang));
        int code = ExitCodes.of(e.code().kind());
        if (e.getCause() != null && e.code().kind() == ErrorCode.Kind.INTERNAL) {
            CrashLog.write(e, env);
        }
        machine(code, e.code().code());
        return code;
    }

    /** Whatever a command threw. */
    int unexpected(Throwable e) {
        if (e instanceof RevizorException known) {
            return stopped(known);
        }
        if (e instanceof UncheckedIOException io) {
            return stopped(
                    dev.revizor.flow.Delivery.trouble(Path.of("-"), java.util.Objects.requireNonNull(io.getCause())));
        }
        Path log = CrashLog.write(e, env);
        out.talk(Problems.sentence(
                new RevizorException(GeneralError.INTERNAL, Place.NOWHERE, Map.of("log", log.toString())),
                language.get()));
        machine(ExitCodes.INTERNAL, GeneralError.INTERNAL.code());
        return ExitCodes.INTERNAL;
    }

    /** What is said where a run that was asked to stop is cut off. */
    void cancelled() {
        stopped(RevizorException.at(Place.NOWHERE, GeneralError.CANCELLED));
        out.flushAndCheck();
    }

    /** A command line that is not right. */
    int parameters(ParameterException e) {
        Texts texts = Texts.of("cli", language.get());
        String detail;
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            detail = texts.get("usage.unknown", "word", word);
            Optional<String> near = CommandTable.nearest(word, optionNames(e.getCommandLine()));
            detail += near.map(name -> " " + texts.get("usage.perhaps", "word", name))
                    .orElse("");
        } else if (e instanceof MissingParameterException missing) {
            detail = texts.get(
                    "usage.missing",
                    "word",
                    missing.getMissing().stream()
                            .map(CommandLine.Model.ArgSpec::paramLabel)
                            .reduce((a, b) -> a + ", " + b)
                            .orElse(""));
        } else if (e.getArgSpec() != null) {
            detail = texts.get("usage.value", "word", name(e.getArgSpec()), "value", String.valueOf(e.getValue()));
            if (e.getArgSpec().type() == Memory.class) {
                detail += " " + texts.get("usage.size", "least", (MemorySize.LEAST >> 20) + "m");
            }
        } else {
            detail = texts.get("usage.wrong");
        }
        String help = e.getCommandLine().getCommandSpec().qualifiedName(" ") + " --help";
        return usage(detail, help);
    }

    int usage(String detail, String help) {
        out.talk(detail);
        out.talk(Texts.of("cli", language.get()).get("usage.see", "command", help));
        machine(ExitCodes.USAGE, GeneralError.USAGE.code());
        return ExitCodes.USAGE;
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : argument.paramLabel();
    }

    private static List<String> optionNames(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                .toList();
    }

    /** With JSON asked, the last line of talk is for machines. */
    private void machine(int code, String error) {
        if (!json) {
            return;
        }
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(line)) {
            generator.writeStartObject();
            generator.writeStringField("message_type", "exit_error");
            generator.writeNumberField("code", code);
            generator.writeStringField("error", error);
            generator.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        out.talk(line.toString());
    }
}
