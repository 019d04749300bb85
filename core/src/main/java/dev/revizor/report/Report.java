package dev.revizor.report;

import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Cluster;
import dev.revizor.model.Digest;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Metric;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.SourceTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All figures of a review as plain records without texts; every format is made from it. Findings are streamed beside
 * it.
 *
 * @param head what, when, by which policy
 * @param inputs the tables that were read, in index order
 * @param cards live cards per kind
 * @param metrics the panel: {@code duplicates_rate}, {@code next_action}, {@code overdue_tasks}, {@code full_cards},
 *     {@code stale_cards}, {@code consent_missing} …
 * @param targets targets of the policy by metric id, in percent; negative: at least that much. The two limits of
 *     AUDIT-010 ({@code overdue_tasks}, and {@code full_cards}, which must be above its limit) are always among them
 * @param spotCheck the 50 cards
 * @param works AUDIT-010: {@code WORKS}, {@code NOT}, {@code NOT_CHECKED}
 * @param fields fill per field in {@link Field} order
 * @param owners per owner, most findings first, then by name
 * @param rules one line per rule, in code order
 * @param duplicates what matching found
 * @param segments classes, temperatures
 * @param consent the archive
 * @param baseline comparison with an earlier report, if one was given
 * @param gate what {@code --fail-on} asked and what failed
 */
public record Report(
        Head head,
        List<Input> inputs,
        Map<EntityKind, Long> cards,
        List<Metric> metrics,
        Map<String, Double> targets,
        AuditVerdict spotCheck,
        String works,
        List<Fill> fields,
        List<OwnerLine> owners,
        List<RuleSummary> rules,
        Duplicates duplicates,
        Segments segments,
        ConsentLine consent,
        Optional<Baseline> baseline,
        Gate gate) {

    /** Live cards of all kinds. */
    public long total() {
        return cards.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The figure with this id, if the panel has it. */
    public Optional<Metric> metric(String id) {
        return metrics.stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    /** How a figure stands to its target; {@code NONE} where the policy has no target for it. */
    public Standing standing(Metric metric) {
        Double target = targets.get(metric.id());
        if (!metric.measured()) {
            return Standing.NOT_CHECKED;
        }
        if (target == null || metric.denominator() == 0) {
            return Standing.NONE;
        }
        double hundredfold = metric.numerator() * 100.0;
        double limit = Math.abs(target) * metric.denominator();
        boolean met;
        if (target >= 0) {
            met = hundredfold <= limit;
        } else {
            // S2-24 says «most of the cards»: exactly half is not most.
            met = metric.id().equals("full_cards") ? hundredfold > limit : hundredfold >= limit;
        }
        return met ? Standing.MET : Standing.MISSED;
    }

    /**
     * The newest date in the data when the business day of the run is more than 30 days later and nobody asked for that
     * day: then what is overdue or stale was counted up to a day on which the export says nothing.
     */
    public Optional<LocalDate> exportedLongAgo() {
        return head.asOfGiven()
                ? Optional.empty()
                : head.newest().filter(newest -> newest.plusDays(30).isBefore(head.asOf()));
    }

    /** The hash of all that was read: of the one file, or over the hashes of the files in index order. */
    public String dataHash() {
        List<String> hashes =
                inputs.stream().map(input -> input.table().sha256()).distinct().toList();
        return hashes.size() == 1 ? hashes.get(0) : Digest.sha256(String.join("\n", hashes));
    }

    /** How a figure stands to its target. */
    public enum Standing {
        MET,
        MISSED,
        NONE,
        NOT_CHECKED
    }

    /**
     * What, when, by which policy.
     *
     * @param firm may be empty
     * @param run e.g. {@code R-000001}
     * @param generatedAt ISO instant; derived from the as-of date where one was given
     * @param asOf the business day of the run
     * @param asOfGiven whether the user gave it
     * @param zone the business zone's id
     * @param policyDigest SHA-256 of the effective policy
     * @param policyFile its file name, or empty for the built-in one
     * @param newest the newest date in the data that is not in the future, if any
     * @param portal the CRM's address for links, or empty
     * @param portalSystem {@code bitrix24} or {@code amocrm}
     * @param journalHead the seal of the last journal row
     * @param journalEntries how many
     */
    public record Head(
            String firm,
            String run,
            String generatedAt,
            LocalDate asOf,
            boolean asOfGiven,
            String zone,
            String policyDigest,
            String policyFile,
            Optional<LocalDate> newest,
            String portal,
            String portalSystem,
            String journalHead,
            long journalEntries) {}

    /**
     * A table that was read and what became of its rows: read = stored + folded + rejected + skipped.
     *
     * @param table the table
     * @param mapping how its columns were understood
     * @param read data records
     * @param stored rows that became a row of the store
     * @param folded rows that repeat one that is there
     * @param rejected rows in rejects.csv
     * @param skipped blank rows and totals
     * @param clients clients that a deals export brought, each counted once
     * @param notes what was done to its rows, and what is left unread beside it
     */
    public record Input(
            SourceTable table,
            Mapping mapping,
            long read,
            long stored,
            long folded,
            long rejected,
            long skipped,
            long clients,
            ReadingNotes notes) {
        /** A table with nothing to say of its reading. */
        public Input(
                SourceTable table,
                Mapping mapping,
                long read,
                long stored,
                long folded,
                long rejected,
                long skipped,
                long clients) {
            this(table, mapping, read, stored, folded, rejected, skipped, clients, ReadingNotes.NONE);
        }

        /** The same, with how many values of clients' fields its deals have otherwise than the clients' cards. */
        public Input withClientOtherwise(Map<Field, Long> values) {
            return new Input(
                    table,
                    mapping,
                    read,
                    stored,
                    folded,
                    rejected,
                    skipped,
                    clients,
                    notes.withClientOtherwise(values));
        }
    }

    /**
     * How far a field is filled.
     *
     * @param field which
     * @param filled cards with a usable value
     * @param unusable cards with something unreadable or a placeholder in it
     * @param of cards that the field is for
     */
    public record Fill(Field field, long filled, long unusable, long of) {}

    /** One owner; {@code owner} is empty for cards without one. Overdue is of that owner's open tasks with a deadline. */
    public record OwnerLine(
            String owner, boolean works, long cards, long findings, long noNextAction, long overdue, long tasks) {}

    /**
     * What matching found.
     *
     * @param records cards that were compared
     * @param groups groups in all
     * @param mergeGroups groups that may be merged unseen
     * @param inGroups cards in groups
     * @param excess cards that merging would save
     * @param pairs linked pairs
     * @param candidates pairs that blocking proposed
     * @param top the groups, surest first, then by id
     * @param lookalikes pairs that are alike but must not be merged
     */
    public record Duplicates(
            long records,
            long groups,
            long mergeGroups,
            long inGroups,
            long excess,
            long pairs,
            long candidates,
            List<Cluster> top,
            List<ScoredPair> lookalikes) {}

    /** Cards per class and per temperature, cards proposed for the archive, and why classes could not be told. */
    public record Segments(
            Map<String, Long> classes, Map<String, Long> temperatures, long archive, List<Field> missing) {}

    /**
     * The consent archive over natural persons.
     *
     * @param persons how many
     * @param given with a consent
     * @param refused with an explicit no
     * @param withdrawn with a withdrawal
     * @param notFound nothing in this file
     * @param firstKeepUntil the earliest last day to keep evidence, if any term runs
     * @param keepDue evidence whose term is over
     * @param missing fields without which it was not checked
     */
    public record ConsentLine(
            long persons,
            long given,
            long refused,
            long withdrawn,
            long notFound,
            Optional<LocalDate> firstKeepUntil,
            long keepDue,
            List<Field> missing) {}

    /** Findings against an earlier report: how many are new, fixed, still open. */
    public record Baseline(String run, long added, long fixed, long open) {}

    /** The gate: the expressions asked for and those that failed. */
    public record Gate(List<String> asked, List<String> failed) {}
}
