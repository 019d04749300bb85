package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Cluster;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Mapping;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.SourceTable;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.rule.NearestWord;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.view.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Duplicates of any table, streamed from the file into columns without a store; or of the cards of a store.
 *
 * <p>Record ids are only carried. Inside, a record goes by the hash of its content, so that neither ids nor the order of
 * rows can break a tie.
 */
public final class DedupeFlow {
    private final Policy policy;
    private final RunContext run;

    public DedupeFlow(Policy policy, RunContext run) {
        this.policy = policy;
        this.run = run;
    }

    /**
     * What is asked.
     *
     * @param work store or files
     * @param id the title of the id column; empty: the number of the data record, from 0
     * @param ignore titles of columns that are not looked at
     */
    public record Request(Workspace.Request work, Optional<String> id, List<String> ignore) {}

    /** A record as the user knows it. */
    private record Known(int source, String recordId) {}

    /** What was found. */
    public static final class Outcome {
        private final DuplicateSearch.Found found;
        private final Map<String, Known> known;
        private final List<String> sources;

        private Outcome(DuplicateSearch.Found found, Map<String, Known> known, List<String> sources) {
            this.found = found;
            this.known = known;
            this.sources = sources;
        }

        public long records() {
            return found.matches().records();
        }

        public long groups() {
            return found.clusters().size();
        }

        public long mergeGroups() {
            return found.mergeGroups();
        }

        public long inGroups() {
            return found.inGroups();
        }

        public long lookalikes() {
            return found.matches().lookalikes().size();
        }

        /** The groups, surest first. */
        public List<Cluster> clusters() {
            return found.clusters();
        }

        /** The user's id of a record, with its file where there are several. */
        public String recordId(String inner) {
            Known record = known.get(inner);
            if (record == null) {
                return inner;
            }
            return sources.size() > 1 ? sources.get(record.source()) + ":" + record.recordId() : record.recordId();
        }

        /** Writes {@code record_id,cluster_id}, one row per record, sorted by record id. */
        public void writeClusters(Path target, OutputStream screen) {
            Map<String, String> groupOf = new HashMap<>();
            for (Cluster cluster : found.clusters()) {
                cluster.members().forEach(member -> groupOf.put(member, cluster.id()));
            }
            List<Map.Entry<String, Known>> rows = new ArrayList<>(known.entrySet());
            rows.sort(Comparator.comparingInt(
                            (Map.Entry<String, Known> row) -> row.getValue().source())
                    .thenComparing(row -> row.getValue().recordId(), Outcome::naturally)
                    .thenComparing(Map.Entry::getKey));
            boolean several = sources.size() > 1;
            deliver(target, screen, out -> {
                out.write(several ? "source,record_id,cluster_id\n" : "record_id,cluster_id\n");
                for (Map.Entry<String, Known> row : rows) {
                    if (several) {
                        out.write(quoted(sources.get(row.getValue().source())) + ",");
                    }
                    String single = Cluster.idOf(List.of(row.getKey()));
                    out.write(quoted(row.getValue().recordId()) + "," + groupOf.getOrDefault(row.getKey(), single)
                            + "\n");
                }
            });
        }

        /** Numbers by value, everything else by its characters; numbers first. */
        private static int naturally(String a, String b) {
            boolean numberA = isNumber(a);
            boolean numberB = isNumber(b);
            if (numberA && numberB) {
                int byLength = Integer.compare(a.length(), b.length());
                return byLength != 0 ? byLength : a.compareTo(b);
            }
            return numberA == numberB ? a.compareTo(b) : numberA ? -1 : 1;
        }

        private static boolean isNumber(String text) {
            return !text.isEmpty()
                    && (text.charAt(0) != '0' || text.length() == 1)
                    && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        /** Writes {@code record_a,record_b,probability,weight_bits,band}, the strongest first. */
        public void writePairs(Path target, OutputStream screen) {
            deliver(target, screen, out -> {
                out.write("record_a,record_b,probability,weight_bits,band\n");
                for (ScoredPair pair : found.matches().pairs()) {
                    out.write(quoted(recordId(pair.a())) + "," + quoted(recordId(pair.b()))
                            + String.format(Locale.ROOT, ",%.6f,%.2f,", pair.probability(), pair.bits())
                            + pair.band().id() + "\n");
                }
            });
        }

        private interface Lines {
            void writeTo(Writer out) throws IOException;
        }

        private static void deliver(Path target, OutputStream screen, Lines lines) {
            if (target.toString().equals("-")) {
                try {
                    Writer out = new OutputStreamWriter(screen, StandardCharsets.UTF_8);
                    lines.writeTo(out);
                    out.flush();
                } catch (IOException e) {
                    throw Delivery.trouble(target, e);
                }
                return;
            }
            Delivery.write(target, stream -> {
                Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                lines.writeTo(out);
                out.flush();
            });
        }

        private static String quoted(String text) {
            boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
        }
    }

    /** Finds the duplicates. */
    public Outcome run(Request request, Consumer<Problem> rejects) {
        if (request.work().store().isPresent() && request.work().files().isEmpty()) {
            return ofStore(request);
        }
        if (request.work().files().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT);
        }
        DuplicateSearch search = new DuplicateSearch(policy, run);
        Map<String, Known> known = new HashMap<>();
        List<String> sources = new ArrayList<>();
        for (InputFile file : request.work().files()) {
            read(file, sources.size(), request, search, known, rejects);
            sources.add(file.name());
        }
        return new Outcome(search.find(), known, sources);
    }

    private Outcome ofStore(Request request) {
        DuplicateSearch search = new DuplicateSearch(policy, run);
        Map<String, Known> known = new HashMap<>();
        try (Workspace work = Workspace.open(request.work(), policy, run, problem -> {});
                Rows<Card> cards = work.base().cards()) {
            for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                search.add(card.get());
                known.put(card.get().id(), new Known(0, card.get().id()));
            }
        }
        return new Outcome(search.find(), known, List.of("store"));
    }

    private void read(
            InputFile file,
            int source,
            Request request,
            DuplicateSearch search,
            Map<String, Known> known,
            Consumer<Problem> rejects) {
        Prefetch.Rejected rejected = new Prefetch.Rejected();
        Map<String, Long> seen = new HashMap<>();
        LongCounter copies = new LongCounter();
        try (Intake intake = Intake.open(file, source, policy, rejected, guess -> shape(guess, file, request));
                Progress.Stage stage = run.progress().stage("read", -1);
                Prefetch<Intake.Rowful> rows = Prefetch.rows(intake, rejected, rejects)) {
            int idColumn = request.id()
                    .map(title -> column(intake.table(), title, file))
                    .orElse(-1);
            for (Optional<Intake.Rowful> row = rows.next(); row.isPresent(); row = rows.next()) {
                Intake.Rowful one = row.get();
                Card card = one.client().map(client -> copied(client, copies)).orElse(one.self());
                String recordId = idColumn < 0
                        ? Long.toString(one.raw().record())
                        : one.raw().cells().get(idColumn).strip();
                onlyOnce(seen, recordId, one.raw().row(), idColumn, file);
                String inner = source == 0 ? card.id() : card.id() + "/" + source;
                known.put(inner, new Known(source, recordId));
                // A deal that names no client is a record too, but nobody's duplicate.
                if (card.kind().isCard()) {
                    search.add(card.withId(inner));
                }
                stage.advance(1);
            }
        }
    }

    /** A client stands once per deal: here each of its rows is a record of its own. */
    private static Card copied(Card client, LongCounter copies) {
        int copy = copies.add(LongCounter.hash(client.id()));
        return copy == 1 ? client : client.withId(client.id() + "-" + copy);
    }

    private static void onlyOnce(Map<String, Long> seen, String recordId, long row, int idColumn, InputFile file) {
        if (idColumn < 0) {
            return;
        }
        Long first = seen.putIfAbsent(recordId, row);
        if (first != null) {
            throw new RevizorException(
                    FlowError.REPEATED_RECORD_ID,
                    Place.row(file.path().toString(), "", row),
                    Map.of("first", file.name() + ":" + first));
        }
    }

    /** The mapping without the columns that must not be looked at; unknown titles are refused. */
    private static Intake.Shape shape(Intake.Guess guess, InputFile file, Request request) {
        Set<Integer> dropped = new TreeSet<>();
        request.id().ifPresent(title -> dropped.add(column(guess.table(), title, file)));
        request.ignore().forEach(title -> dropped.add(column(guess.table(), title, file)));
        List<Mapping.Column> columns = new ArrayList<>();
        for (Mapping.Column column : guess.mapping().columns()) {
            boolean isId = column.field()
                    .filter(field -> field == dev.revizor.model.Field.EXTERNAL_ID)
                    .isPresent();
            if (isId) {
                dropped.add(column.position());
            }
            columns.add(
                    dropped.contains(column.position())
                            ? new Mapping.Column(
                                    column.position(), column.title(), Optional.empty(), column.part(), "", 1, "user")
                            : column);
        }
        Mapping mapping = guess.mapping();
        EntityKind kind = mapping.kind().isCard() || mapping.hasClient() ? mapping.kind() : EntityKind.CONTACT;
        return new Intake.Shape(
                new Mapping(kind, mapping.certainty(), mapping.preset(), mapping.system(), columns), dropped);
    }

    private static int column(SourceTable table, String title, InputFile file) {
        int at = table.columns().indexOf(title);
        if (at >= 0) {
            return at;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).strip().equalsIgnoreCase(title.strip())) {
                return i;
            }
        }
        String nearest = new NearestWord(table.columns()).of(title).orElse("");
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("column", title);
        args.put("nearest", nearest);
        throw new RevizorException(
                FlowError.UNKNOWN_COLUMN, Place.file(file.path().toString()), args);
    }
}
