package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.match.Crowd;
import dev.revizor.report.Texter;
import java.util.List;
import java.util.Locale;

/** Says of which records there were too many to compare them one by one. */
final class CrowdTalk {
    private CrowdTalk() {}

    /** A sentence for each crowd. */
    static List<String> lines(Session.Setup setup, List<Crowd> crowds) {
        Texter texter = Texter.in(setup.lang());
        return crowds.stream()
                .map(crowd -> setup.texts()
                        .get(
                                "dedupe.crowd." + crowd.kind().name().toLowerCase(Locale.ROOT),
                                "records",
                                crowd.records(),
                                "key",
                                crowd.kind() == Crowd.Kind.KEY ? texter.key(crowd.key(), "") : ""))
                .toList();
    }
}
