package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.cli.Written;
import dev.revizor.damage.Damage;
import dev.revizor.flow.DamageTally;
import dev.revizor.flow.InputFile;
import dev.revizor.flow.Mend;
import dev.revizor.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Cells that a spreadsheet has damaged: where else to look for them, and where to list them. */
final class DamageOptions {
    @Option(names = "--rescue", paramLabel = "FILE", descriptionKey = "rescue")
    @Nullable
    Path rescue;

    @Option(names = "--damage", paramLabel = "FILE", descriptionKey = "damage")
    @Written
    @Nullable
    Path damage;

    private DamageTally tally = DamageTally.counting();

    /** The files, each with the other source. */
    List<InputFile> rescued(List<InputFile> files) {
        return files.stream()
                .map(file -> file.rescuedBy(Optional.ofNullable(rescue)))
                .toList();
    }

    /** Does the work while the list of damaged cells is written. */
    <T> T counted(Session session, Session.Setup setup, Function<DamageTally, T> work) {
        if (damage == null) {
            tally = DamageTally.counting();
            return work.apply(tally);
        }
        List<T> outcome = new ArrayList<>();
        Texts texts = setup.texts();
        Tables.write(
                session,
                OutputOptions.into(damage),
                texts,
                "damage.line.",
                List.of("place", "column", "cell", "kind", "grade", "fate", "value", "from"),
                rows -> {
                    tally = new DamageTally(line -> rows.accept(row(line, texts)));
                    outcome.add(work.apply(tally));
                });
        return outcome.get(0);
    }

    private static List<String> row(DamageTally.Line line, Texts texts) {
        Mend mend = line.mend();
        String value = mend.value().isEmpty() ? String.join(" | ", mend.damage().candidates()) : mend.value();
        return List.of(
                line.place(),
                line.title(),
                mend.raw(),
                texts.get("damage.kind." + mend.damage().kind().id()),
                texts.get("damage.grade." + mend.damage().grade().id()),
                texts.get("damage.fate." + mend.fate().id()),
                value,
                mend.from());
    }

    /** Says how many cells are damaged, and what became of them. */
    void tell(Session session, Texts texts) {
        for (Map.Entry<Damage.Kind, Map<Mend.Fate, Long>> kind : tally.counts().entrySet()) {
            List<String> fates = new ArrayList<>();
            kind.getValue().forEach((fate, count) -> fates.add(texts.get("damage.fate." + fate.id()) + " " + count));
            session.say(texts.get(
                    "damage.told",
                    "kind",
                    texts.get("damage.kind." + kind.getKey().id()),
                    "fates",
                    String.join(", ", fates)));
        }
    }
}
