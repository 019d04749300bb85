package dev.revizor.cli.commands;

import dev.revizor.cli.CommonOptions;
import dev.revizor.cli.ExitCodes;
import dev.revizor.cli.InputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.WithSession;
import dev.revizor.flow.GuardedFile;
import dev.revizor.flow.InputFile;
import dev.revizor.flow.Workspace;
import dev.revizor.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;

/** What the commands that read files have in common. */
abstract class Work implements Callable<Integer>, WithSession {
    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    InputOptions input = new InputOptions();

    private @org.jspecify.annotations.Nullable Session session;

    @Override
    public void session(Session given) {
        this.session = given;
        input.environment(given.password());
    }

    Session session() {
        if (session == null) {
            throw new IllegalStateException("a command runs only through the front door");
        }
        return session;
    }

    Session.Setup setup() {
        return setup(Map.of());
    }

    /** The same with flags that stand above the policy file. */
    Session.Setup setup(Map<String, String> flags) {
        List<InputFile> files = input.inputs();
        Session.Setup setup = session().setup(common, files, flags);
        for (InputFile file : files) {
            if (GuardedFile.of(file.path()) == GuardedFile.CHANGED) {
                say(setup.texts().get("input.guard.changed", "file", file.name()));
            }
        }
        return setup;
    }

    /** The files, for commands that know no store. */
    Workspace.Request work() {
        return new Workspace.Request(Optional.empty(), input.inputs(), "revizor");
    }

    void say(String text) {
        if (!common.quiet()) {
            session().out().talk(text);
        }
    }

    /** Says each rejected row, up to a few; the rest is a count. */
    final class RejectTalk implements Consumer<Problem> {
        private static final int SHOWN = 5;
        private final dev.revizor.text.Lang lang;
        private long count;

        RejectTalk(dev.revizor.text.Lang lang) {
            this.lang = lang;
        }

        @Override
        public void accept(Problem problem) {
            if (count++ < SHOWN) {
                say(dev.revizor.report.formats.Problems.sentence(problem, lang));
            }
        }

        long count() {
            return count;
        }
    }

    static int rejected(long rows) {
        return rows > 0 ? ExitCodes.ROWS_REJECTED : ExitCodes.DONE;
    }

    static int gravest(int... codes) {
        List<Integer> all = new ArrayList<>();
        for (int code : codes) {
            all.add(code);
        }
        return ExitCodes.gravest(all);
    }
}
