package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.cli.Written;
import dev.revizor.flow.Delivery;
import dev.revizor.flow.FlowError;
import dev.revizor.flow.ModelFile;
import dev.revizor.model.TrainedModel;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Texter;
import dev.revizor.report.formats.ModelChart;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The weights of a saved model: {@code model show FILE}. */
@Command(name = "model")
public final class ModelCommand extends TwoWords {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "svg")
    @Written
    @Nullable
    Path svg;

    @Override
    List<String> words() {
        return List.of("show");
    }

    @Override
    int run(String word) {
        Session.Setup setup = session().setup(common, List.of());
        Path file = input.positional().orElseThrow(() -> RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT));
        TrainedModel model = ModelFile.read(file);
        Texter texter = Texter.in(setup.lang());
        if (svg != null) {
            Delivery.write(svg, out -> ModelChart.write(model, texter, out));
            say(setup.texts().get("written", "path", svg.toString()));
        }
        if (svg == null || output.isAsked()) {
            boolean screen = output.format().equals("table");
            Tables.write(
                    session(),
                    output,
                    setup.texts(),
                    "model.col.",
                    List.of("kind", "comparison", "level", "m", "u", "bits"),
                    rows -> ModelChart.shown(model).forEach(kind -> rows(kind, new Row(setup, texter, screen), rows)));
        }
        return ExitCodes.DONE;
    }

    /** How a row is told: to people in words, to programs in codes. */
    private record Row(Session.Setup setup, Texter texter, boolean screen) {
        List<String> of(String kind, TrainedModel.Comparison comparison, TrainedModel.Level level) {
            return screen
                    ? List.of(
                            setup.texts().get("model.kind." + kind),
                            texter.comparison(comparison.id(), comparison.title()),
                            texter.level(comparison.id(), level.id()),
                            short4(level.share(), setup.lang()),
                            short4(level.chance(), setup.lang()),
                            Numbers.decimal(level.bits(), 1, setup.lang()))
                    : List.of(
                            kind,
                            comparison.id(),
                            level.id(),
                            String.format(Locale.ROOT, "%.9f", level.share()),
                            String.format(Locale.ROOT, "%.9f", level.chance()),
                            String.format(Locale.ROOT, "%.3f", level.bits()));
        }

        private static String short4(double share, Lang lang) {
            return Numbers.decimal(share, share < 0.001 ? 7 : 4, lang);
        }
    }

    private static void rows(TrainedModel.Kind kind, Row row, Consumer<List<String>> out) {
        for (TrainedModel.Comparison comparison : kind.comparisons()) {
            for (TrainedModel.Level level : comparison.levels()) {
                out.accept(row.of(kind.id(), comparison, level));
            }
        }
    }
}
