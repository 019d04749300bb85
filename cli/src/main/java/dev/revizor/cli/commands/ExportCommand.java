package dev.revizor.cli.commands;

import dev.revizor.cli.AlsoWrites;
import dev.revizor.cli.Endings;
import dev.revizor.cli.Read;
import dev.revizor.cli.Refusal;
import dev.revizor.cli.Session;
import dev.revizor.cli.Written;
import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExchangeError;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Values;
import dev.revizor.flow.ExportFlow;
import dev.revizor.flow.ExportScope;
import dev.revizor.model.EntityKind;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.formats.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The road back into the CRM. Nothing is sent anywhere. */
@Command(name = "export")
public final class ExportCommand extends StoreWork implements AlsoWrites {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "export.output")
    @Written
    @Nullable
    Path output;

    @Option(names = "--dialect", paramLabel = "NAME", descriptionKey = "dialect", defaultValue = "generic")
    String dialect = "generic";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "export.format")
    @Nullable
    String format;

    @Option(names = "--for", paramLabel = "WHOM", descriptionKey = "for", defaultValue = "crm")
    String whom = "crm";

    @Option(names = "--values", paramLabel = "FORM", descriptionKey = "export.values")
    @Nullable
    String values;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "export.kind")
    List<String> kinds = new ArrayList<>();

    @Option(names = "--changed", descriptionKey = "changed")
    boolean changed;

    @Option(names = "--changed-since", paramLabel = "RUN|DAY", descriptionKey = "changed-since")
    @Nullable
    String since;

    @Option(names = "--part-rows", paramLabel = "N", descriptionKey = "part-rows")
    @Nullable
    Long partRows;

    @Option(names = "--like-source", paramLabel = "FILE", descriptionKey = "like-source")
    @Read
    @Nullable
    Path like;

    @Override
    public Integer call() {
        Session.Setup setup = setup();
        RejectTalk rejects = new RejectTalk(setup.lang());
        ExportFlow.Request request = new ExportFlow.Request(work(), scope(), kinds(), manner(), target());
        ExportFlow.Outcome outcome = new ExportFlow(setup.policy().policy(), setup.run())
                .run(request, session().out().data(), rejects);
        outcome.files().forEach(file -> say(setup.texts().get("written", "path", file.toString())));
        tell(setup, outcome);
        return rejected(rejects.count());
    }

    @Override
    public List<Path> alsoWritten() {
        return target().map(ExportFlow::beside).orElse(List.of());
    }

    private void tell(Session.Setup setup, ExportFlow.Outcome outcome) {
        if (outcome.leftOut() > 0) {
            say(setup.texts().get("export.left.out", "cards", outcome.leftOut()));
        }
        if (!outcome.unwritten().isEmpty()) {
            String target = manner().format() == ExportFormat.VCARD ? ExportFormat.VCARD.id() : dialect;
            say(setup.texts().get("export.unwritten", "dialect", target, "fields", counted(outcome.unwritten())));
        }
        if (!outcome.placeholders().isEmpty()) {
            say(setup.texts().get("export.placeholders", "fields", counted(outcome.placeholders())));
        }
        outcome.listed().ifPresent(list -> say(setup.texts().get("export.listed", "path", list.toString())));
        outcome.warnings().forEach(problem -> say(Problems.sentence(problem, setup.lang())));
        outcome.others()
                .forEach((kind, count) -> say(setup.texts().get("export.others", "kind", kind.id(), "cards", count)));
    }

    private static String counted(Map<String, Long> fields) {
        List<String> out = new ArrayList<>();
        fields.forEach((name, count) -> out.add(name + " (" + count + ")"));
        return String.join(", ", out);
    }

    private Optional<Path> target() {
        return Optional.ofNullable(output).filter(path -> !path.toString().equals("-"));
    }

    private ExportFlow.Manner manner() {
        if (format == null) {
            target().ifPresent(file -> Endings.demand(file, List.of(".csv", ".xlsx", ".jsonl", ".vcf")));
        }
        ExportFormat wanted = format != null
                ? ExportFormat.of(format)
                : target().map(Path::toString).flatMap(ExportFormat::ofFile).orElse(ExportFormat.CSV);
        if (partRows != null && partRows < 1) {
            throw RevizorException.at(Place.NOWHERE, ExchangeError.BAD_PART_ROWS);
        }
        Values form = values != null ? Values.of(values) : like != null ? Values.SOURCE : Values.CLEAN;
        return new ExportFlow.Manner(
                Dialect.of(dialect),
                wanted,
                Cells.of(whom),
                form,
                partRows == null ? 0 : partRows,
                Optional.ofNullable(like));
    }

    private ExportScope scope() {
        return since != null
                ? new ExportScope.Since(since)
                : changed ? new ExportScope.Changed() : new ExportScope.All();
    }

    private List<EntityKind> kinds() {
        return kinds.stream().map(ExportCommand::kind).toList();
    }

    private static EntityKind kind(String word) {
        return EntityKind.of(word).orElseThrow(() -> Refusal.ofKind("--kind", word));
    }
}
