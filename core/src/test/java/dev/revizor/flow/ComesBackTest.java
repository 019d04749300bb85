package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.Dialects;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Values;
import dev.revizor.model.EntityKind;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever dialect and format the cards of a store go out in: read again, the file finds them all and changes nothing. */
class ComesBackTest {
    @TempDir
    Path folder;

    static List<String> samples() {
        return FormatSamples.names().stream().filter(ComesBackTest::isOfCards).toList();
    }

    private static boolean isOfCards(String name) {
        try (Intake intake =
                Intake.open(InputFile.of(FormatSamples.FOLDER.resolve(name)), 0, Desk.TERMS, problem -> {})) {
            return intake.mapping().kind().isCard() || intake.mapping().hasClient();
        }
    }

    /** The tables of the program Outlook have letters of one alphabet alone. */
    private static List<Dialect> dialects() {
        return Dialects.names().stream()
                .map(Dialect::of)
                .filter(dialect -> !dialect.isGeneric())
                .filter(dialect -> !List.of("outlook", "outlook-ru").contains(dialect.name()))
                .toList();
    }

    private List<String> troubles(Desk desk, Dialect dialect, ExportFormat format, Values values, EntityKind... kinds) {
        Path target = desk.path("back-" + dialect.name() + "." + format.id());
        ExportFlow.Manner manner = new ExportFlow.Manner(dialect, format, Cells.CRM, values, 0, Optional.empty());
        long cards = new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                desk.stored(), new ExportScope.All(), List.of(kinds), manner, Optional.of(target)),
                        OutputStream.nullOutputStream(),
                        problem -> {})
                .cards();
        if (cards == 0) {
            return List.of();
        }
        List<News.Line> lines = new ArrayList<>();
        ImportFlow.Outcome back =
                desk.load(Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.LASTS, lines::add), InputFile.of(target));
        List<String> out = new ArrayList<>();
        String about = dialect.name() + " " + format.id() + ": ";
        if (back.changes() > 0) {
            out.add(about + back.changes() + " changes of " + cards);
            lines.stream()
                    .filter(line -> !line.fate().equals("kept") && !line.fate().equals("gone"))
                    .limit(3)
                    .forEach(line -> out.add(about + line));
        }
        if (back.rejected() > 0) {
            out.add(about + back.rejected() + " rejected");
        }
        back.news().stream().filter(news -> !news.losses().isEmpty()).forEach(news -> out.add(about + news.losses()));
        return out;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_dialect_and_format_of_every_export_comes_back_to_its_cards(String sample) {
        Desk desk = new Desk(folder);
        desk.load(InputFile.of(FormatSamples.FOLDER.resolve(sample)));
        List<String> out = new ArrayList<>();
        for (Dialect dialect : dialects()) {
            for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX, ExportFormat.JSONL)) {
                out.addAll(troubles(desk, dialect, format, Values.CLEAN));
            }
        }
        out.addAll(troubles(desk, Dialect.GENERIC, ExportFormat.VCARD, Values.CLEAN));
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX, ExportFormat.JSONL)) {
            out.addAll(troubles(desk, Dialect.GENERIC, format, Values.SOURCE));
        }
        assertThat(out).isEmpty();
    }
}
