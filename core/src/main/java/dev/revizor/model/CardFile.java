package dev.revizor.model;

import java.util.List;

/**
 * A card with all that hangs on it: the only thing that a check looks at.
 *
 * @param card the card
 * @param tasks its next steps: rows of a task file; where there are none, the one of the card's own columns
 * @param touches calls, letters, chats, as rows of a touch file
 * @param deals rows of a deals file
 * @param consents rows of a consent file
 */
public record CardFile(Card card, List<Task> tasks, List<Card> touches, List<Card> deals, List<Card> consents) {

    public CardFile {
        tasks = List.copyOf(tasks);
        touches = List.copyOf(touches);
        deals = List.copyOf(deals);
        consents = List.copyOf(consents);
    }

    /** The tasks that are still to be done. */
    public List<Task> openTasks() {
        return tasks.stream().filter(Task::open).toList();
    }
}
