package dev.revizor.audit;

import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Digest;
import dev.revizor.model.Field;
import dev.revizor.model.Task;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The 50-card check: draws cards while they stream by and counts those that name a next action and a deadline. The last
 * cards by creation date by default («откройте 50 последних карточек»); or a random draw that anyone can repeat: the
 * smallest SHA-256 of seed and id.
 */
public final class SpotCheck {
    private static final List<Field> REQUIRED = List.of(Field.OWNER, Field.ORIGIN, Field.INTEREST, Field.TOUCH_RESULT);

    private final Facts facts;
    private final Draw draw;
    private final boolean includeClosed;
    private final Standing standing;
    private final PriorityQueue<Drawn> byKey;
    private final PriorityQueue<Drawn> byRow;
    private long population;
    private long excluded;
    private boolean dated;

    public SpotCheck(Policy policy, Facts facts, Draw draw) {
        this.facts = facts;
        this.draw = draw;
        this.includeClosed = policy.audit().includeClosed();
        this.standing = facts.standing();
        // The card that would leave first stands at the head.
        this.byKey = new PriorityQueue<>(BY_KEY.reversed());
        this.byRow = new PriorityQueue<>(BY_ROW.reversed());
    }

    /**
     * Which cards are drawn.
     *
     * @param kind last or random
     * @param size how many
     * @param seed of a random draw, else empty
     */
    public record Draw(Kind kind, int size, String seed) {
        /** The ways to draw. */
        public enum Kind {
            LAST,
            RANDOM
        }

        /** The last cards by creation date. */
        public static Draw last(int size) {
            return new Draw(Kind.LAST, size, "");
        }

        /** A random draw. */
        public static Draw random(int size, String seed) {
            return new Draw(Kind.RANDOM, size, seed);
        }
    }

    /** A drawn card with what the order needs: a key that sorts ascending, the best first. */
    private record Drawn(String key, boolean descending, CardFile file) {}

    private static final Comparator<Drawn> BY_KEY = (a, b) -> {
        int byKey = a.key().compareTo(b.key());
        int byId = a.file().card().id().compareTo(b.file().card().id());
        int order = byKey != 0 ? byKey : byId;
        return a.descending() ? -order : order;
    };

    private static final Comparator<Drawn> BY_ROW = Comparator.comparingInt(
                    (Drawn drawn) -> drawn.file().card().origin().source())
            .thenComparingLong(drawn -> drawn.file().card().origin().row())
            .reversed();

    /** Looks at a card. */
    public void offer(CardFile file) {
        Card card = file.card();
        if (!includeClosed && standing.closed(card)) {
            excluded++;
            return;
        }
        population++;
        if (draw.kind() == Draw.Kind.RANDOM) {
            keep(byKey, new Drawn(Digest.sha256(draw.seed() + "|" + card.id()), false, file));
            return;
        }
        String created = card.text(Field.CREATED_AT);
        dated |= !created.isEmpty();
        keep(byKey, new Drawn(created, true, file));
        keep(byRow, new Drawn("", false, file));
    }

    private void keep(PriorityQueue<Drawn> queue, Drawn drawn) {
        queue.add(drawn);
        if (queue.size() > draw.size()) {
            queue.poll();
        }
    }

    /** What the drawn cards say. */
    public AuditVerdict verdict() {
        boolean random = draw.kind() == Draw.Kind.RANDOM;
        boolean rows = !random && !dated;
        List<Drawn> drawn = new ArrayList<>(rows ? byRow : byKey);
        drawn.sort(rows ? BY_ROW : BY_KEY);
        List<AuditVerdict.Line> lines =
                drawn.stream().map(one -> line(one.file())).toList();
        List<Field> missing = missing();
        int hits = count(lines, "both");
        int dueOnly = count(lines, "due_only");
        int overdue = (int) lines.stream()
                .filter(line -> line.state().equals("both") && line.overdue())
                .count();
        boolean checked = missing.isEmpty() && !lines.isEmpty();
        double[] interval = Share.wilson95(hits, lines.size());
        return new AuditVerdict(
                random ? "random" : rows ? "last_rows" : "last_created",
                draw.seed(),
                population,
                excluded,
                lines.size(),
                hits,
                dueOnly,
                overdue,
                checked ? literal(hits, lines.size()) : "NOT_CHECKED",
                checked ? literal(hits + dueOnly, lines.size()) : "NOT_CHECKED",
                random && checked ? statistical(interval) : "",
                random && checked ? Optional.of(interval[0]) : Optional.empty(),
                random && checked ? Optional.of(interval[1]) : Optional.empty(),
                blanks(drawn),
                cells(drawn),
                created(lines).min(Comparator.naturalOrder()),
                created(lines).max(Comparator.naturalOrder()),
                missing,
                lines);
    }

    /** More than half, less than half, or exactly half: by the article's words, in whole numbers. */
    static String literal(int hits, int of) {
        int twice = hits * 2;
        return twice > of ? "ESTABLISHED" : twice < of ? "IRREGULAR" : "BOUNDARY";
    }

    private static String statistical(double[] interval) {
        return interval[0] > 0.5 ? "ABOVE_HALF" : interval[1] < 0.5 ? "BELOW_HALF" : "INCONCLUSIVE";
    }

    /** Without a deadline column nothing can be said; without an action column only the second reading can. */
    private List<Field> missing() {
        List<Field> out = new ArrayList<>();
        if (!facts.mapped(Field.NEXT_DUE)) {
            out.add(Field.NEXT_DUE);
            if (!facts.mapped(Field.NEXT_ACTION)) {
                out.add(0, Field.NEXT_ACTION);
            }
        }
        return out;
    }

    private AuditVerdict.Line line(CardFile file) {
        Optional<Task> best = Optional.empty();
        for (Task task : file.openTasks()) {
            if (best.isEmpty() || rank(task) < rank(best.get())) {
                best = Optional.of(task);
            }
        }
        Optional<LocalDate> due = best.flatMap(Task::due);
        return new AuditVerdict.Line(
                file.card().id(),
                file.card().text(Field.OWNER),
                day(file.card()),
                best.map(Task::action).orElse(""),
                due,
                best.map(SpotCheck::state).orElse("none"),
                due.map(day -> day.isBefore(facts.today())).orElse(false));
    }

    /** The task that answers best comes first: both, then a deadline, then an action. */
    private static int rank(Task task) {
        return List.of("both", "due_only", "action_only", "none").indexOf(state(task));
    }

    private static String state(Task task) {
        boolean action = !task.action().isEmpty();
        if (task.due().isPresent()) {
            return action ? "both" : "due_only";
        }
        return action ? "action_only" : "none";
    }

    private static Optional<LocalDate> day(Card card) {
        String created = card.text(Field.CREATED_AT);
        return created.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(created.substring(0, 10)));
    }

    private static java.util.stream.Stream<LocalDate> created(List<AuditVerdict.Line> lines) {
        return lines.stream().flatMap(line -> line.created().stream());
    }

    private static int count(List<AuditVerdict.Line> lines, String state) {
        return (int) lines.stream().filter(line -> line.state().equals(state)).count();
    }

    private int blanks(List<Drawn> drawn) {
        int blanks = 0;
        for (Drawn one : drawn) {
            Card card = one.file().card();
            for (Field field : REQUIRED) {
                blanks += facts.mapped(field) && !card.has(field) ? 1 : 0;
            }
            blanks += contactsMapped() && !card.has(Field.PHONE) && !card.has(Field.EMAIL) ? 1 : 0;
        }
        return blanks;
    }

    private int cells(List<Drawn> drawn) {
        int each = (int) REQUIRED.stream().filter(facts::mapped).count() + (contactsMapped() ? 1 : 0);
        return each * drawn.size();
    }

    private boolean contactsMapped() {
        return facts.mapped(Field.PHONE) || facts.mapped(Field.EMAIL);
    }
}
