package dev.revizor.cli.commands;

import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.flow.StoreRoom;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The change journal: {@code journal show}, {@code journal verify}. */
@Command(name = "journal")
public final class JournalCommand extends OfStore {
    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(names = "--from", paramLabel = "N", descriptionKey = "journal.from", defaultValue = "1")
    long from = 1;

    @Override
    List<String> words() {
        return List.of("show", "verify");
    }

    @Override
    int run(String word, Path named) {
        Session.Setup setup = setup();
        return word.equals("verify") ? verify(named, setup) : show(named, setup);
    }

    private int show(Path named, Session.Setup setup) {
        Tables.write(
                session(),
                output,
                setup.texts(),
                "journal.col.",
                List.of("seq", "run", "at", "actor", "op", "entity", "subject", "reason"),
                rows -> StoreRoom.journal(
                        named,
                        from,
                        setup.run(),
                        entry -> rows.accept(List.of(
                                Long.toString(entry.seq()),
                                entry.run(),
                                entry.at(),
                                entry.actor(),
                                entry.op(),
                                entry.entity(),
                                entry.subject(),
                                entry.reason()))));
        return ExitCodes.DONE;
    }

    private int verify(Path named, Session.Setup setup) {
        StoreRoom.Verified verified = StoreRoom.verify(named, setup.run());
        if (verified.troubles().isEmpty()) {
            session()
                    .out()
                    .line(setup.texts().get("journal.ok", "entries", verified.entries(), "head", verified.head()));
            return ExitCodes.DONE;
        }
        session().out().line(setup.texts().get("journal.broken", "troubles", String.join("; ", verified.troubles())));
        return ExitCodes.STORE_DAMAGED;
    }
}
