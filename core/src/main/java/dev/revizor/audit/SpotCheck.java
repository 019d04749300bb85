package dev.revizor.audit;

import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Digest;
import dev.revizor.model.Field;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Severity;
import dev.revizor.model.Task;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Days;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

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
        int byId = byNumber(a.file().card().id(), b.file().card().id());
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
        // A client needs no next action; so it neither spoils nor adorns the sample.
        if (!includeClosed && !standing.open(card)) {
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

    /** As text, but 9 before 10: of two ids that differ in a number alone the larger is the later card. */
    private static int byNumber(String a, String b) {
        int common = 0;
        while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        while (common > 0 && digit(a.charAt(common - 1))) {
            common--;
        }
        int length = Integer.compare(digits(a, common), digits(b, common));
        boolean numbers = digits(a, common) > 0 && digits(b, common) > 0;
        return numbers && length != 0 ? length : a.compareTo(b);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private void keep(PriorityQueue<Drawn> queue, Drawn drawn) {
        queue.add(drawn);
        if (queue.size() > draw.size()) {
            queue.poll();
        }
    }

    /** The cards that are drawn so far. */
    public List<CardFile> drawn() {
        return inOrder().stream().map(Drawn::file).toList();
    }

    private boolean byRows() {
        return draw.kind() == Draw.Kind.LAST && !dated;
    }

    private List<Drawn> inOrder() {
        List<Drawn> drawn = new ArrayList<>(byRows() ? byRow : byKey);
        drawn.sort(byRows() ? BY_ROW : BY_KEY);
        return drawn;
    }

    /** What the drawn cards say. */
    public AuditVerdict verdict() {
        boolean random = draw.kind() == Draw.Kind.RANDOM;
        boolean rows = byRows();
        List<Drawn> drawn = inOrder();
        List<AuditVerdict.Line> lines =
                drawn.stream().map(one -> line(one.file())).toList();
        List<Field> missing = missing();
        int hits = count(lines, "both");
        int dueOnly = count(lines, "due_only");
        int overdue = (int) lines.stream()
                .filter(line -> line.state().equals("both") && line.overdue())
                .count();
        boolean checked = missing.isEmpty() && !lines.isEmpty();
        boolean deadlines = !missing.contains(Field.NEXT_DUE) && !lines.isEmpty();
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
                deadlines ? literal(hits + dueOnly, lines.size()) : "NOT_CHECKED",
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
        return Stream.of(Field.NEXT_ACTION, Field.NEXT_DUE)
                .filter(field -> !facts.answers(field))
                .toList();
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
        return Days.of(card, Field.CREATED_AT);
    }

    private static Stream<LocalDate> created(List<AuditVerdict.Line> lines) {
        return lines.stream().flatMap(line -> line.created().stream());
    }

    private static int count(List<AuditVerdict.Line> lines, String state) {
        return (int) lines.stream().filter(line -> line.state().equals(state)).count();
    }

    /**
     * The lines of the rule list that the draw stands for: AUDIT-001 by the article's words, AUDIT-002 as a figure
     * without a limit of its own, as the article names none.
     */
    public static List<RuleSummary> summaries(AuditVerdict verdict, Policy policy) {
        int drawn = verdict.size();
        Verdict half = switch (verdict.verdictSeed()) {
            case "ESTABLISHED" -> Verdict.PASS;
            case "IRREGULAR" -> Verdict.FAIL;
            case "BOUNDARY" -> Verdict.BOUNDARY;
            default -> Verdict.NOT_CHECKED;
        };
        Verdict blanks =
                verdict.cells() == 0 ? Verdict.NOT_CHECKED : verdict.blanks() == 0 ? Verdict.PASS : Verdict.WARN;
        List<RuleSummary> out = new ArrayList<>();
        long[] cards = half == Verdict.NOT_CHECKED ? new long[2] : new long[] {drawn, drawn - verdict.hits()};
        line("AUDIT-001", Severity.MAJOR, half, cards, verdict.missing(), policy)
                .ifPresent(out::add);
        line("AUDIT-002", Severity.MINOR, blanks, new long[] {verdict.cells(), verdict.blanks()}, List.of(), policy)
                .ifPresent(out::add);
        return List.copyOf(out);
    }

    private static Optional<RuleSummary> line(
            String code, Severity usual, Verdict verdict, long[] counts, List<Field> missing, Policy policy) {
        for (Policy.RuleSwitch one : policy.rules()) {
            if (one.code().equals(code)) {
                Severity severity = one.severity().isEmpty()
                        ? usual
                        : Severity.valueOf(one.severity().toUpperCase(Locale.ROOT));
                return one.enabled()
                        ? Optional.of(
                                new RuleSummary(code, severity, verdict, counts[0], counts[1], missing, one.required()))
                        : Optional.empty();
            }
        }
        return Optional.of(new RuleSummary(code, usual, verdict, counts[0], counts[1], missing, false));
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
