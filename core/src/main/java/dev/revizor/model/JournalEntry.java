package dev.revizor.model;

/**
 * A row of the change journal.
 *
 * @param seq from 1, without gaps
 * @param run the run that wrote it, e.g. {@code R-000001}
 * @param at UTC instant in ISO form
 * @param actor who, e.g. {@code import}, or the name given by {@code --actor}
 * @param op {@code insert}, {@code update}, {@code merge}, {@code delete}, {@code undo}, {@code run}
 * @param entity the row's kind id
 * @param subject the public id
 * @param before SHA-256 of the content before, or empty
 * @param after SHA-256 of the content after, or empty
 * @param reason a stable code
 * @param prev the seal of the row before, or 64 zeros
 * @param seal SHA-256 over all columns and {@code prev}
 */
public record JournalEntry(
        long seq,
        String run,
        String at,
        String actor,
        String op,
        String entity,
        String subject,
        String before,
        String after,
        String reason,
        String prev,
        String seal) {}
