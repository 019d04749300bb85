package dev.revizor.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A planned next step of a card: from a task file, or from the next-action columns of the card or of a deal that hangs on it.
 *
 * @param id the public id of the task row, or the card's or deal's id for an inline one
 * @param action what is to be done; empty: «deadline known, action not in the export»
 * @param due the last day; empty: no deadline, or one that cannot be read (then {@code dueTyped})
 * @param dueTyped whether something stands in the deadline cell
 * @param open whether it is still to be done
 * @param owner who is to do it, or empty
 * @param createdAt when it was made, if known
 */
public record Task(
        String id,
        String action,
        Optional<LocalDate> due,
        boolean dueTyped,
        boolean open,
        String owner,
        Optional<LocalDate> createdAt) {}
