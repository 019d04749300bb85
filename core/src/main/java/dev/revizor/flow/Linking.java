package dev.revizor.flow;

import java.util.List;
import java.util.Optional;

/**
 * How bases are linked with each other.
 *
 * @param within what is thought of duplicates within one base
 * @param partners how many records of another base a record may be
 * @param ids the title of the id column by file, where it is said
 */
public record Linking(Within within, Partners partners, List<Optional<String>> ids) {
    public Linking {
        ids = List.copyOf(ids);
    }

    /** Duplicates within one base. */
    public enum Within {
        /** There are none: such pairs are not compared, and never come into one group. */
        NONE,
        /** They are looked for as well. */
        SOUGHT
    }

    /** Which of the pairs count. */
    public enum Partners {
        /** All that are alike enough. */
        ANY,
        /** Only those where each is the other's best in its base, without a tie. */
        BEST
    }

    /** The request as it is for one of the files. */
    DedupeFlow.Request own(DedupeFlow.Request request, int file) {
        return new DedupeFlow.Request(
                request.work(), id(file).or(request::id), request.ignore(), request.fields(), request.model());
    }

    /** The id column of a file. */
    private Optional<String> id(int file) {
        return file < ids.size() ? ids.get(file) : Optional.empty();
    }
}
