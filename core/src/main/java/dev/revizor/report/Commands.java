package dev.revizor.report;

import dev.revizor.model.EntityKind;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Commands to copy: with the names of the files that were read. */
final class Commands {
    private static final String HARMLESS = "._-/+=:@%";

    private final Report report;

    Commands(Report report) {
        this.report = report;
    }

    /** The command over all files. */
    String overAll(String words, String... more) {
        return command(words, kind -> true, more);
    }

    /** The command over the files that hold cards or rows of the kind. */
    String overCardsAnd(EntityKind kind, String words, String... more) {
        return command(words, one -> one.isCard() || one == kind, more);
    }

    /** The command over the files that hold cards. */
    String overCards(String words, String... more) {
        return command(words, EntityKind::isCard, more);
    }

    private String command(String words, Predicate<EntityKind> wanted, String... more) {
        Set<String> files = new LinkedHashSet<>();
        for (Report.Input input : report.inputs()) {
            if (wanted.test(input.mapping().kind()) || input.clients() > 0) {
                files.add(input.table().file());
            }
        }
        StringBuilder out = new StringBuilder("revizor ").append(words);
        files.forEach(file -> out.append(' ').append(quoted(file)));
        for (String word : more) {
            out.append(' ').append(word);
        }
        return out.toString();
    }

    /** A file's name as one word of a shell; what a shell would act upon stands in single quotes. */
    static String quoted(String name) {
        String shown = Visible.of(name);
        boolean harmless = !shown.isEmpty()
                && shown.charAt(0) != '-'
                && shown.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0);
        return harmless ? shown : "'" + shown.replace("'", "'\\''") + "'";
    }
}
