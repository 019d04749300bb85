package dev.revizor.cli.commands;

import dev.revizor.cli.OutputOptions;
import dev.revizor.cli.Session;
import dev.revizor.cli.Tables;
import dev.revizor.match.KeyYield;
import dev.revizor.report.Texter;
import dev.revizor.text.Texts;
import java.util.List;

/** Says what each kind of blocking key brings: one row a kind, those that bring nothing left out. */
final class KeyTalk {
    private final Session session;
    private final Texts texts;
    private final Texter texter;

    KeyTalk(Session session, Session.Setup setup) {
        this.session = session;
        this.texts = setup.texts();
        this.texter = Texter.in(setup.lang());
    }

    void table(List<KeyYield> yields, OutputOptions output) {
        boolean screen = output.format().equals("table");
        Tables.write(
                session,
                output,
                texts,
                "blocking.col.",
                List.of("key", "blocks", "pairs", "additional", "largest", "given_up"),
                rows -> {
                    yields.stream()
                            .filter(one -> one.pairs() > 0)
                            .forEach(one -> rows.accept(List.of(
                                    screen ? texter.key(one.key(), "") : one.key(),
                                    Long.toString(one.blocks()),
                                    Long.toString(one.pairs()),
                                    Long.toString(one.additional()),
                                    Integer.toString(one.largest()),
                                    Long.toString(one.givenUp()))));
                });
    }
}
