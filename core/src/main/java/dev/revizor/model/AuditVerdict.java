package dev.revizor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The spot check: of the cards that were drawn, how many name a next action and a deadline.
 *
 * @param draw {@code last_created}, {@code last_rows} (no creation date in the file), {@code random}
 * @param seed of a random draw, else empty
 * @param population how many cards could be drawn
 * @param excludedClosed how many closed cards were left out
 * @param size how many were drawn
 * @param hits how many have both (the literal reading: the action's text and a deadline)
 * @param dueOnly how many have a deadline but no action in the export
 * @param overdue how many of the hits are past their deadline
 * @param verdictSeed {@code ESTABLISHED} (more than half), {@code IRREGULAR} (less), {@code BOUNDARY} (exactly half),
 *     {@code NOT_CHECKED}
 * @param verdictDueOnly the same verdict if a deadline alone counts too
 * @param verdictStat for a random draw: {@code ABOVE_HALF}, {@code BELOW_HALF}, {@code INCONCLUSIVE}; else empty
 * @param low lower 95 % Wilson limit 0..1, for a random draw only
 * @param high upper limit
 * @param blanks blank cells among the required ones of the drawn cards (AUDIT-002)
 * @param cells how many required cells there are
 * @param earliest creation date of the oldest drawn card
 * @param latest creation date of the newest
 * @param missing the fields without which it was not checked
 * @param lines the drawn cards in draw order
 */
public record AuditVerdict(
        String draw,
        String seed,
        long population,
        long excludedClosed,
        int size,
        int hits,
        int dueOnly,
        int overdue,
        String verdictSeed,
        String verdictDueOnly,
        String verdictStat,
        Optional<Double> low,
        Optional<Double> high,
        int blanks,
        int cells,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        List<Field> missing,
        List<Line> lines) {

    public AuditVerdict {
        missing = List.copyOf(missing);
        lines = List.copyOf(lines);
    }

    /**
     * One drawn card.
     *
     * @param card public id
     * @param owner who answers for it
     * @param created creation date, if known
     * @param action the next action, or empty
     * @param due the deadline, if known
     * @param state {@code both}, {@code due_only}, {@code action_only}, {@code none}
     * @param overdue whether the deadline has passed
     */
    public record Line(
            String card,
            String owner,
            Optional<LocalDate> created,
            String action,
            Optional<LocalDate> due,
            String state,
            boolean overdue) {}
}
