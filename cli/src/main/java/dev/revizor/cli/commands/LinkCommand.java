package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.flow.DedupeFlow;
import dev.revizor.flow.LinkFlow;
import dev.revizor.flow.Linking;
import dev.revizor.mapping.FieldChoice;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What two bases have in common. */
@Command(name = "link")
public final class LinkCommand extends Work {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--id", paramLabel = "COLUMN", descriptionKey = "link.id")
    @Nullable
    String id;

    @Option(names = "--id-a", paramLabel = "COLUMN", descriptionKey = "link.id-a")
    @Nullable
    String idA;

    @Option(names = "--id-b", paramLabel = "COLUMN", descriptionKey = "link.id-b")
    @Nullable
    String idB;

    @Option(names = "--ignore", paramLabel = "COLUMN", descriptionKey = "ignore")
    List<String> ignore = new ArrayList<>();

    @Option(names = "--fields", paramLabel = "TITLE=FIELD", descriptionKey = "fields")
    List<String> fields = new ArrayList<>();

    @Option(names = "--one-to-one", descriptionKey = "one-to-one")
    boolean oneToOne;

    @Option(names = "--dedupe-within", descriptionKey = "dedupe-within")
    boolean dedupeWithin;

    @Option(names = "--clusters", paramLabel = "FILE", descriptionKey = "link.clusters")
    @Nullable
    Path clusters;

    @Option(names = "--pairs", paramLabel = "FILE", descriptionKey = "pairs")
    @Nullable
    Path pairs;

    @Override
    public Integer call() {
        Session.Setup setup = setup();
        RejectTalk rejects = new RejectTalk(setup.lang());
        LinkFlow flow = new LinkFlow(setup.policy().policy(), setup.run(), linking());
        DedupeFlow.Outcome outcome =
                flow.run(new DedupeFlow.Request(work(), Optional.ofNullable(id), ignore, choices()), rejects);
        export(setup, outcome);
        new NotesTalk(setup.texts()).lines(outcome.notes()).forEach(this::say);
        FieldTalk talk = new FieldTalk(session(), setup);
        outcome.plans().forEach(plan -> talk.lines(plan).forEach(this::say));
        say(setup.texts()
                .get(
                        "link.summary",
                        "records",
                        outcome.records(),
                        "pairs",
                        outcome.pairs().size(),
                        "groups",
                        outcome.groups(),
                        "merge",
                        outcome.mergeGroups()));
        RemarkTalk.lines(setup, outcome.remarks()).forEach(this::say);
        ErrorTalk.line(setup, outcome.expectedErrors()).ifPresent(this::say);
        return rejected(rejects.count());
    }

    private Linking linking() {
        return new Linking(
                dedupeWithin ? Linking.Within.SOUGHT : Linking.Within.NONE,
                oneToOne ? Linking.Partners.BEST : Linking.Partners.ANY,
                List.of(Optional.ofNullable(idA), Optional.ofNullable(idB)));
    }

    private void export(Session.Setup setup, DedupeFlow.Outcome outcome) {
        if (clusters != null) {
            outcome.writeClusters(clusters, session().out().data());
            say(setup.texts().get("written", "path", clusters.toString()));
        }
        if (pairs != null) {
            outcome.writePairs(pairs, session().out().data());
            say(setup.texts().get("written", "path", pairs.toString()));
        }
        if (clusters == null && pairs == null || output.file().isPresent()) {
            new PairTalk(session(), setup, output).pairs(outcome);
        }
    }

    private List<FieldChoice> choices() {
        List<FieldChoice> out = new ArrayList<>();
        for (String text : fields) {
            out.add(FieldChoice.parse(text)
                    .orElseThrow(() -> new RevizorException(
                            GeneralError.USAGE, Place.NOWHERE, Map.of("detail", "--fields " + text))));
        }
        return out;
    }
}
