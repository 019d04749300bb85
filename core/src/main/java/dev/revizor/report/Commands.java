package dev.revizor.report;

import dev.revizor.model.EntityKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Commands to copy, over the tables that were read. */
final class Commands {
    private final Report report;
    private final Invocation invocation;

    Commands(Report report, Invocation invocation) {
        this.report = report;
        this.invocation = invocation;
    }

    /** The command over all files, for commands that know no store. */
    String overFiles(String words) {
        return command(words, files(kind -> true), List.of());
    }

    /** The command over all files, and the store that they went into. */
    String overAll(String words, String... more) {
        List<String> named = new ArrayList<>(files(kind -> true));
        named.addAll(store());
        return command(words, named, List.of(more));
    }

    /** The command over the files that hold cards or rows of the kind; over the store that has them, if there is one. */
    String overCardsAnd(EntityKind kind, String words, String... more) {
        return command(words, cards(one -> one.isCard() || one == kind), List.of(more));
    }

    /** The command over the files that hold cards, or the store that has them. */
    String overCards(String words, String... more) {
        return command(words, cards(EntityKind::isCard), List.of(more));
    }

    private List<String> cards(Predicate<EntityKind> wanted) {
        return invocation.store().isPresent() ? store() : files(wanted);
    }

    private List<String> store() {
        return invocation.store().map(store -> List.of("--store", store)).orElse(List.of());
    }

    private List<String> files(Predicate<EntityKind> wanted) {
        Set<List<String>> files = new LinkedHashSet<>();
        for (int i = 0; i < report.inputs().size(); i++) {
            Report.Input input = report.inputs().get(i);
            if (wanted.test(input.mapping().kind()) || input.clients() > 0) {
                files.add(invocation.tables().get(i));
            }
        }
        List<String> out = new ArrayList<>();
        files.forEach(out::addAll);
        out.addAll(files.isEmpty() ? List.of() : invocation.reading());
        return out;
    }

    /** The further words stand as they are: some are only names for what is still to be made. */
    private String command(String words, List<String> named, List<String> more) {
        StringBuilder out = new StringBuilder(invocation.program()).append(' ').append(words);
        named.forEach(word -> out.append(' ').append(ShellWord.of(word)));
        more.forEach(word -> out.append(' ').append(word));
        return out.toString();
    }
}
