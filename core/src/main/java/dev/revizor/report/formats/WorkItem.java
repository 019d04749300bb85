package dev.revizor.report.formats;

import dev.revizor.model.Finding;

/**
 * A finding with what a worklist shows of its card, so that nothing is looked up card by card when the list is written.
 * Holds values of cards: for the owner of the base only, never for the page or the JSON.
 *
 * @param finding what is wrong
 * @param card whom it is about; {@link CardLine#UNKNOWN} for what is about no single card
 * @param was the cell as it stands in the export, or empty
 * @param proposed what Revizor proposes, or empty: a person must find out
 */
public record WorkItem(Finding finding, CardLine card, String was, String proposed) {
    /** A finding about no single card. */
    public static WorkItem of(Finding finding) {
        return new WorkItem(finding, CardLine.UNKNOWN, "", "");
    }
}
