package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.flow.Delivery;
import dev.revizor.flow.ExplainFlow;
import dev.revizor.flow.FlowError;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Explanation;
import dev.revizor.report.ReportError;
import dev.revizor.report.Texter;
import dev.revizor.report.formats.ExplanationText;
import dev.revizor.report.formats.JsonExplanation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Why two records are one entity or not. */
@Command(name = "explain", customSynopsis = "revizor explain A B [FILE...] [OPTIONS]")
public final class ExplainCommand extends StoreWork {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    CompareOptions compare = new CompareOptions();

    @Mixin
    LinkOptions link = new LinkOptions();

    @Mixin
    LabelOptions labels = new LabelOptions();

    @Mixin
    DecisionsOption decisions = new DecisionsOption();

    @Override
    public Integer call() {
        String a = record();
        String b = record();
        String format = format();
        if (link.isAny() && input.inputs().size() < 2) {
            throw RevizorException.at(Place.NOWHERE, FlowError.TWO_FILES);
        }
        Session.Setup setup = setup(decisions.flags(compare.flags()));
        RejectTalk rejects = new RejectTalk(setup.lang());
        ExplainFlow flow = new ExplainFlow(setup.policy().policy(), setup.run(), labels.table(), link.linking());
        ExplainFlow.Outcome outcome = flow.run(new ExplainFlow.Request(a, b, compare.request(work())), rejects);
        CompareOptions.strange(outcome.strange(), setup).ifPresent(this::say);
        write(outcome.explanation(), format, setup);
        return rejected(rejects.count());
    }

    /** The files come behind the two ids. */
    private String record() {
        Path typed = input.positional()
                .orElseThrow(() -> new RevizorException(
                        GeneralError.USAGE, Place.NOWHERE, Map.of("detail", "revizor explain A B FILE")));
        input.dropFirst();
        return typed.toString();
    }

    /** Text, unless JSON is asked for. */
    private String format() {
        boolean named = output.file().isPresent() && output.format().equals("csv");
        String format = named && !output.file().get().toString().endsWith(".csv") ? "table" : output.format();
        if (!format.equals("table") && !format.equals("json")) {
            throw new RevizorException(ReportError.FORMAT_UNKNOWN, Place.NOWHERE, Map.of("format", format));
        }
        return format;
    }

    private void write(Explanation told, String format, Session.Setup setup) {
        if (output.file().isPresent()) {
            Delivery.write(output.file().get(), out -> write(told, format, setup, out));
            say(setup.texts().get("written", "path", output.file().get().toString()));
            return;
        }
        try {
            write(told, format, setup, session().out().data());
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private void write(Explanation told, String format, Session.Setup setup, OutputStream out) throws IOException {
        if (format.equals("json")) {
            JsonExplanation.write(told, out);
            return;
        }
        String text = String.join(
                "\n",
                ExplanationText.lines(told, Texter.in(setup.lang()), session().width()));
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
