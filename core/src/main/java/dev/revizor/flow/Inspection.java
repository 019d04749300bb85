package dev.revizor.flow;

import dev.revizor.audit.SpotCheck;
import dev.revizor.check.Checks;
import dev.revizor.consent.ConsentArchive;
import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Membership;
import dev.revizor.model.Metric;
import dev.revizor.model.Quality;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Task;
import dev.revizor.model.Value;
import dev.revizor.report.Report;
import dev.revizor.report.formats.WorkItem;
import dev.revizor.rule.Facts;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.segment.Segmenter;
import dev.revizor.view.BaseView;
import dev.revizor.view.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One ordered pass over all card files: rules, spot check, segments, consents, fill, owners; each card is read once. */
final class Inspection {
    /** Fields whose fill a head of sales asks about, in the order of the page. */
    private static final List<Field> FILL = List.of(
            Field.OWNER,
            Field.PHONE,
            Field.EMAIL,
            Field.LAST_NAME,
            Field.FIRST_NAME,
            Field.COMPANY,
            Field.INN,
            Field.ORIGIN,
            Field.INTEREST,
            Field.STATUS,
            Field.TOUCH_RESULT,
            Field.NEXT_ACTION,
            Field.NEXT_DUE,
            Field.LAST_TOUCH_AT,
            Field.BIRTH_DATE,
            Field.ADDRESS,
            Field.CITY,
            Field.CONSENT_PROCESSING);

    private final Facts facts;
    private final RunContext run;
    private final Checks checks;
    private final SpotCheck spotCheck;
    private final Segmenter segmenter;
    private final ConsentArchive archive;
    private final Map<String, Owner> owners = new TreeMap<>();
    private final Map<EntityKind, Long> cards = new EnumMap<>(EntityKind.class);
    private final Map<Field, long[]> fill = new EnumMap<>(Field.class);
    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Long> temperatures = new TreeMap<>();
    private final Set<Field> classMissing = EnumSet.noneOf(Field.class);
    private long toArchive;
    private List<RuleSummary> rules = List.of();

    Inspection(Facts facts, SpotCheck.Draw draw, RunContext run) {
        this.facts = facts;
        this.run = run;
        this.checks = new Checks(facts);
        this.spotCheck = new SpotCheck(facts.policy(), facts, draw);
        this.segmenter = new Segmenter(facts);
        this.archive = new ConsentArchive(facts);
        FILL.stream().filter(facts::mapped).forEach(field -> fill.put(field, new long[3]));
    }

    /**
     * Looks at every card; findings go out as they are made.
     *
     * @param base what to look at
     * @param watched ids of cards that the worklist will speak of whatever the rules say: members of groups
     * @param notes makes the lines of a worklist
     * @param out where findings go
     */
    void inspect(BaseView base, Set<String> watched, Notes notes, Consumer<WorkItem> out) {
        long total = 0;
        for (EntityKind kind : EntityKind.values()) {
            total += kind.isCard() ? base.count(kind) : 0;
        }
        Consumer<WorkItem> counted = item -> {
            owner(item.finding().owner()).findings++;
            out.accept(item);
        };
        try (Progress.Stage stage = run.progress().stage("check", total);
                Rows<CardFile> files = new Ahead<>(base.cardFiles(), "revizor-cards")) {
            for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                one(file.get(), watched, notes, counted);
                stage.advance(1);
            }
        }
        spotCheck.drawn().forEach(notes::keep);
        rules = checks.finish(finding -> out.accept(WorkItem.of(finding)));
    }

    /** Makes what the worklist shows. */
    interface Notes {
        /** Keeps what is shown of a card, for sheets that are not lists of findings. */
        void keep(CardFile file);

        /** A finding with what is shown of its card. */
        WorkItem item(CardFile file, Finding finding);

        /** Shows nothing. */
        Notes NONE = new Notes() {
            @Override
            public void keep(CardFile file) {
                // Nobody will ask.
            }

            @Override
            public WorkItem item(CardFile file, Finding finding) {
                return WorkItem.of(finding);
            }
        };
    }

    private void one(CardFile file, Set<String> watched, Notes notes, Consumer<WorkItem> out) {
        Card card = file.card();
        cards.merge(card.kind(), 1L, Long::sum);
        if (watched.contains(card.id())) {
            notes.keep(file);
        }
        checks.inspect(file, finding -> out.accept(notes.item(file, finding)));
        spotCheck.offer(file);
        archive.offer(file);
        segment(file);
        countFill(card, file);
        countOwner(card, file);
    }

    private void segment(CardFile file) {
        Membership membership = segmenter.classify(file);
        classes.merge(membership.clientClass(), 1L, Long::sum);
        if (!membership.temperature().isEmpty()) {
            temperatures.merge(membership.temperature(), 1L, Long::sum);
        }
        toArchive += membership.archive() ? 1 : 0;
        membership.missing().stream().filter(field -> !facts.answers(field)).forEach(classMissing::add);
    }

    private void countFill(Card card, CardFile file) {
        for (Map.Entry<Field, long[]> entry : fill.entrySet()) {
            Field field = entry.getKey();
            if (!concerns(field, card)) {
                continue;
            }
            long[] counts = entry.getValue();
            counts[2]++;
            if (filled(field, card, file)) {
                counts[0]++;
            } else if (unusable(field, card)) {
                counts[1]++;
            }
        }
    }

    private static boolean concerns(Field field, Card card) {
        boolean company = card.kind() == EntityKind.COMPANY;
        return switch (field) {
            case LAST_NAME, FIRST_NAME, BIRTH_DATE, CONSENT_PROCESSING -> !company;
            case COMPANY, INN -> company;
            default -> true;
        };
    }

    private static boolean filled(Field field, Card card, CardFile file) {
        if (field == Field.NEXT_ACTION || field == Field.NEXT_DUE) {
            for (Task task : file.tasks()) {
                boolean has = field == Field.NEXT_ACTION
                        ? !task.action().isEmpty()
                        : task.due().isPresent();
                if (task.open() && has) {
                    return true;
                }
            }
            return false;
        }
        return card.has(field);
    }

    private static boolean unusable(Field field, Card card) {
        for (Value value : card.values(field)) {
            if (value.quality() == Quality.UNREADABLE || value.quality() == Quality.PLACEHOLDER) {
                return true;
            }
        }
        return false;
    }

    private void countOwner(Card card, CardFile file) {
        Owner owner = owner(card.text(Field.OWNER));
        owner.cards++;
        boolean planned = false;
        for (Task task : file.openTasks()) {
            planned |= !task.action().isEmpty() || task.due().isPresent();
            if (task.due().isPresent()) {
                owner.tasks++;
                owner.overdue += task.due().get().isBefore(facts.today()) ? 1 : 0;
            }
        }
        owner.noNextAction += planned ? 0 : 1;
    }

    private Owner owner(String name) {
        return owners.computeIfAbsent(name, key -> new Owner());
    }

    /** Counts of one owner, filled while cards pass. */
    private static final class Owner {
        private long cards;
        private long findings;
        private long noNextAction;
        private long overdue;
        private long tasks;
    }

    Map<EntityKind, Long> cards() {
        return cards;
    }

    /** One line per rule, in code order. */
    List<RuleSummary> ruleSummaries() {
        List<RuleSummary> out = new ArrayList<>(rules);
        out.addAll(SpotCheck.summaries(spotCheck(), facts.policy()));
        out.sort(Comparator.comparing(RuleSummary::code));
        return out;
    }

    Report.ConsentLine consent() {
        return consentLine(archive);
    }

    List<Metric> metrics() {
        return checks.metrics();
    }

    String works() {
        return checks.works();
    }

    AuditVerdict spotCheck() {
        return spotCheck.verdict();
    }

    /** The archive's totals as the report has them. */
    static Report.ConsentLine consentLine(ConsentArchive archive) {
        ConsentArchive.Summary sum = archive.summary();
        return new Report.ConsentLine(
                sum.persons(),
                sum.given(),
                sum.refused(),
                sum.withdrawn(),
                sum.notFound(),
                sum.firstKeepUntil(),
                sum.keepDue(),
                sum.missing());
    }

    List<Report.Fill> fills() {
        List<Report.Fill> out = new ArrayList<>();
        fill.forEach((field, counts) -> out.add(new Report.Fill(field, counts[0], counts[1], counts[2])));
        return out;
    }

    List<Report.OwnerLine> owners() {
        List<Report.OwnerLine> out = new ArrayList<>();
        owners.forEach((name, owner) -> out.add(new Report.OwnerLine(
                name,
                facts.owners().getOrDefault(Tally.fold(name), true),
                owner.cards,
                owner.findings,
                owner.noNextAction,
                owner.overdue,
                owner.tasks)));
        out.removeIf(line -> line.cards() == 0 && line.owner().isEmpty());
        out.sort(
                Comparator.comparingLong(Report.OwnerLine::findings).reversed().thenComparing(Report.OwnerLine::owner));
        return out;
    }

    Report.Segments segments() {
        return new Report.Segments(classes, temperatures, toArchive, List.copyOf(classMissing));
    }
}
