package dev.revizor.report.formats;

import dev.revizor.model.Field;
import java.util.Optional;

/** The few values of a card that a worklist shows beside its id. The flow reads them from the store. */
public interface Workload {
    /** What to show of a card; empty when the subject is no card (any more). */
    Optional<Entry> entry(String subject);

    /** What stands in a field and what it should become; empty when nothing is proposed. */
    Optional<Repair> repair(String subject, Field field);

    /** Shows nothing but ids. */
    Workload NONE = new Workload() {
        @Override
        public Optional<Entry> entry(String subject) {
            return Optional.empty();
        }

        @Override
        public Optional<Repair> repair(String subject, Field field) {
            return Optional.empty();
        }
    };

    /**
     * A card in a worklist; each text may be empty.
     *
     * @param owner who answers for it
     * @param name of the person or company
     * @param phone the first one
     * @param email the first one
     * @param link the card's address in the CRM
     */
    record Entry(String owner, String name, String phone, String email, String link) {
        /** A card of which nothing is known. */
        public static final Entry UNKNOWN = new Entry("", "", "", "", "");
    }

    /**
     * A cell to correct.
     *
     * @param was as it stands in the export
     * @param proposed what Revizor proposes, or empty: a person must find out
     */
    record Repair(String was, String proposed) {}
}
