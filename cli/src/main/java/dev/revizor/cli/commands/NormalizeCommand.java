package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.flow.NormalizeFlow;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.formats.TableOut;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Values to one template, straight from the file. */
@Command(name = "normalize")
public final class NormalizeCommand extends Work {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    DamageOptions damage = new DamageOptions();

    @Option(names = "--changes", descriptionKey = "changes")
    boolean changes;

    @Option(names = "--explain", descriptionKey = "explain-values")
    boolean explain;

    @Option(names = "--address-parts", descriptionKey = "address-parts")
    boolean addressParts;

    @Option(names = "--value", paramLabel = "TEXT", descriptionKey = "value")
    @Nullable
    String value;

    @Option(names = "--field", paramLabel = "FIELD", descriptionKey = "value-field")
    @Nullable
    String field;

    @Override
    public Integer call() {
        Session.Setup setup = setup();
        if (value != null) {
            return alone(setup, value);
        }
        RejectTalk rejects = new RejectTalk(setup.lang());
        NormalizeFlow flow = new NormalizeFlow(setup.policy().policy(), setup.run());
        NormalizeFlow.Outcome outcome = damage.counted(
                session(),
                setup,
                tally -> flow.run(
                        new NormalizeFlow.Request(
                                damage.rescued(input.inputs()), show(), output.file(), output.format(), tally),
                        session().out().data(),
                        rejects));
        if (!common.quiet()) {
            damage.tell(session(), setup.texts());
        }
        new NotesTalk(setup.texts()).lines(outcome.notes()).forEach(this::say);
        outcome.columns()
                .forEach(
                        columns -> new ColumnsTalk(setup.texts()).lines(columns).forEach(this::say));
        output.file().ifPresent(file -> say(setup.texts().get("written", "path", file.toString())));
        say(setup.texts()
                .get(
                        "normalize.summary",
                        "cards",
                        outcome.cards(),
                        "repaired",
                        outcome.repaired(),
                        "suspicious",
                        outcome.suspicious(),
                        "unreadable",
                        outcome.unreadable(),
                        "placeholder",
                        outcome.placeholder()));
        return rejected(rejects.count());
    }

    private NormalizeFlow.Show show() {
        if (explain || changes) {
            return explain ? NormalizeFlow.Show.RULES : NormalizeFlow.Show.CHANGES;
        }
        return addressParts ? NormalizeFlow.Show.PIECES : NormalizeFlow.Show.ROWS;
    }

    private int alone(Session.Setup setup, String raw) {
        NormalizeFlow flow = new NormalizeFlow(setup.policy().policy(), setup.run());
        if (field == null) {
            throw new RevizorException(GeneralError.USAGE, Place.NOWHERE, Map.of("detail", "--value … --field FIELD"));
        }
        flow.explain(
                NormalizeFlow.field(field),
                raw,
                input.hints(),
                TableOut.Format.of(output.format()),
                session().out().data());
        return ExitCodes.DONE;
    }
}
