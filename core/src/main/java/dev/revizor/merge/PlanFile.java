package dev.revizor.merge;

import dev.revizor.model.Card;
import dev.revizor.model.MergePlan;
import dev.revizor.text.Lang;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The merge plan as a CSV that a person edits. */
public final class PlanFile {
    private PlanFile() {}

    /** Writes plans. */
    public static void write(List<MergePlan> plans, Map<String, Card> members, Lang lang, Appendable out)
            throws IOException {
        throw new UnsupportedOperationException("write");
    }

    /** Reads plans. */
    public static List<MergePlan> read(Path file) {
        throw new UnsupportedOperationException("read");
    }
}
