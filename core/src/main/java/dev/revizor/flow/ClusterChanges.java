package dev.revizor.flow;

import dev.revizor.flow.ClusterChange.Kind;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has become of each group since the former run; groups that are as they were are left out. */
public final class ClusterChanges {
    private static final Comparator<ClusterChange> ORDER =
            Comparator.comparing(ClusterChange::kind).thenComparing(ClusterChange::id);

    private final List<ClusterChange> changes;
    private final FormerGroups former;

    private ClusterChanges(List<ClusterChange> changes, FormerGroups former) {
        this.changes = changes;
        this.former = former;
    }

    static ClusterChanges of(ClusterTable now, FormerGroups former) {
        List<ClusterChange> out = new Comparing(now, former).changes();
        out.sort(ORDER);
        return new ClusterChanges(out, former);
    }

    /** The changes by what happened, then by id. */
    public List<ClusterChange> list() {
        return List.copyOf(changes);
    }

    /** How many records of the former groups are no more. */
    public long gone() {
        return former.goneRecords();
    }

    /** How many records were in no former group. */
    public long newRecords() {
        return former.newRecords();
    }

    /** How many groups each thing happened to; of those that happened. */
    public Map<Kind, Long> counts() {
        Map<Kind, Long> out = new EnumMap<>(Kind.class);
        changes.forEach(change -> out.merge(change.kind(), 1L, Long::sum));
        return out;
    }

    /** Writes {@code change,cluster_id,records,former_ids,added,removed}; a list is parted by {@code |}. */
    public void write(Path target, OutputStream screen) {
        PlainTable.deliver(target, screen, out -> {
            out.write("change,cluster_id,records,former_ids,added,removed\n");
            for (ClusterChange change : changes) {
                out.write(change.kind().id() + "," + PlainTable.quoted(change.id()) + "," + change.records() + ","
                        + listed(change.formerIds()) + "," + listed(change.added()) + "," + listed(change.removed())
                        + "\n");
            }
        });
    }

    /** A bar within a name is written with a backslash before it, and so is a backslash. */
    private static String listed(List<String> names) {
        return PlainTable.quoted(names.stream()
                .map(name -> name.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|")));
    }

    /** Both sides of one comparison, and where the members of each group stand on the roll. */
    private static final class Comparing {
        private final ClusterTable now;
        private final FormerGroups former;
        private final Members members;
        private final Members formerMembers;
        private final int[] heirOf;

        Comparing(ClusterTable now, FormerGroups former) {
            this.now = now;
            this.former = former;
            int records = now.roll().size();
            members = Members.of(now.groups(), records, now::groupOf);
            formerMembers = Members.of(former.count(), records, former::groupOf);
            heirOf = new int[former.count()];
            Arrays.fill(heirOf, -1);
            for (int group = 0; group < now.groups(); group++) {
                if (now.heir(group) >= 0) {
                    heirOf[now.heir(group)] = group;
                }
            }
        }

        List<ClusterChange> changes() {
            List<ClusterChange> out = new ArrayList<>();
            for (int group = 0; group < now.groups(); group++) {
                if (!isAsItWas(group)) {
                    out.add(change(group));
                }
            }
            for (int group = 0; group < former.count(); group++) {
                if (formerMembers.size(group) == 0) {
                    out.add(new ClusterChange(
                            Kind.VANISHED,
                            former.id(group),
                            0,
                            List.of(former.id(group)),
                            List.of(),
                            former.gone(group)));
                }
            }
            return out;
        }

        private boolean isAsItWas(int group) {
            int own = now.heir(group);
            return own >= 0
                    && members.size(group) == formerMembers.size(own)
                    && former.gone(own).isEmpty()
                    && members.all(group, at -> former.groupOf(at) == own);
        }

        private ClusterChange change(int group) {
            int own = now.heir(group);
            List<String> added = new ArrayList<>();
            TreeSet<Integer> others = new TreeSet<>(Comparator.comparing(former::id));
            for (int i = 0; i < members.size(group); i++) {
                int at = members.at(group, i);
                int before = former.groupOf(at);
                if (before < 0 || before != own) {
                    added.add(now.roll().name(at));
                }
                if (before >= 0 && before != own) {
                    others.add(before);
                }
            }
            List<String> elsewhere = own < 0 ? List.of() : elsewhere(own, group);
            List<String> removed = new ArrayList<>(elsewhere);
            removed.addAll(own < 0 ? List.of() : former.gone(own));
            List<String> ids = new ArrayList<>();
            if (own >= 0) {
                ids.add(former.id(own));
            }
            others.forEach(other -> ids.add(former.id(other)));
            boolean ended = others.stream().anyMatch(other -> heirOf[other] < 0);
            Kind kind = ended && ids.size() > 1
                    ? Kind.MERGED
                    : ids.isEmpty()
                            ? Kind.CREATED
                            : own < 0 || !elsewhere.isEmpty() ? Kind.SPLIT : plain(added.isEmpty(), removed.isEmpty());
            return new ClusterChange(kind, now.id(group), members.size(group), ids, added, removed);
        }

        private static Kind plain(boolean noneAdded, boolean noneRemoved) {
            return noneAdded ? Kind.SHRUNK : noneRemoved ? Kind.GROWN : Kind.CHANGED;
        }

        /** The records of a former group that are in other groups now. */
        private List<String> elsewhere(int own, int group) {
            List<String> out = new ArrayList<>();
            for (int i = 0; i < formerMembers.size(own); i++) {
                int at = formerMembers.at(own, i);
                if (now.groupOf(at) != group) {
                    out.add(now.roll().name(at));
                }
            }
            return out;
        }
    }
}
