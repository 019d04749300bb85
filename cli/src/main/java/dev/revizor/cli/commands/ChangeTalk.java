package dev.revizor.cli.commands;

import dev.revizor.cli.Session;
import dev.revizor.flow.ClusterChanges;
import java.util.ArrayList;
import java.util.List;

/** What has become of former groups, in a sentence. */
final class ChangeTalk {
    private ChangeTalk() {}

    static String line(Session.Setup setup, ClusterChanges changes) {
        List<String> groups = new ArrayList<>();
        changes.counts()
                .forEach((kind, count) -> groups.add(setup.texts().get("dedupe.change." + kind.id(), "groups", count)));
        return setup.texts()
                .get(
                        "dedupe.since",
                        "records",
                        changes.newRecords(),
                        "gone",
                        changes.gone(),
                        "groups",
                        groups.isEmpty() ? setup.texts().get("dedupe.change.none") : String.join(", ", groups));
    }
}
