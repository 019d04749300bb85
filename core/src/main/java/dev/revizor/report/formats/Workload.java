package dev.revizor.report.formats;

import java.util.Optional;

/** What a worklist shows of the cards in groups and in the draw. The flow notes it while the cards pass. */
public interface Workload {
    /** What to show of a card; empty when nothing was noted. */
    Optional<CardLine> card(String id);

    /** Shows nothing but ids. */
    Workload NONE = id -> Optional.empty();
}
