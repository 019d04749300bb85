package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.match.Remark;
import dev.revizor.report.Texter;
import java.util.List;
import java.util.Locale;

/** Says of which records there were too many to compare them one by one. */
final class RemarkTalk {
    private RemarkTalk() {}

    /** A sentence for each remark. */
    static List<String> lines(Session.Setup setup, List<Remark> remarks) {
        Texter texter = Texter.in(setup.lang());
        return remarks.stream()
                .map(remark -> setup.texts()
                        .get(
                                "dedupe.remark." + remark.kind().name().toLowerCase(Locale.ROOT),
                                "records",
                                remark.count(),
                                "key",
                                remark.kind() == Remark.Kind.KEY ? texter.key(remark.key(), "") : ""))
                .toList();
    }
}
