package dev.revizor.flow;

import dev.revizor.mapping.FieldChoice;
import dev.revizor.match.KeptOut;
import dev.revizor.match.KeyYield;
import dev.revizor.match.Prober;
import dev.revizor.match.Remark;
import dev.revizor.model.Card;
import dev.revizor.model.Cluster;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.TrainedModel;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.view.Rows;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
    private final Optional<InputFile> labels;
    private final Optional<Linking> linking;
    private final Earlier earlier;
    private final Optional<Path> keep;

    public DedupeFlow(Policy policy, RunContext run) {
        this(policy, run, Optional.empty());
    }

    /**
     * A flow that people have already decided something for.
     *
     * @param labels a table of pairs with verdicts, or of records with their entities
     */
    public DedupeFlow(Policy policy, RunContext run, Optional<InputFile> labels) {
        this(policy, run, labels, Optional.empty(), Earlier.NOTHING, Optional.empty());
    }

    DedupeFlow(
            Policy policy,
            RunContext run,
            Optional<InputFile> labels,
            Optional<Linking> linking,
            Earlier earlier,
            Optional<Path> keep) {
        this.policy = policy;
        this.run = run;
        this.labels = labels;
        this.linking = linking;
        this.earlier = earlier;
        this.keep = keep;
    }

    /** The same flow, going on from where earlier runs ended. */
    public DedupeFlow after(Earlier runs) {
        return new DedupeFlow(policy, run, labels, linking, runs, keep);
    }

    /** The same flow, writing what it has read and found for a later run, which then need not read it again. */
    public DedupeFlow keeping(Optional<Path> file) {
        return new DedupeFlow(policy, run, labels, linking, earlier, file);
    }

    /**
     * What is asked.
     *
     * @param work store or files
     * @param id the title of the id column; empty: the number of the data record, from 0
     * @param ignore titles of columns that are not looked at
     * @param fields what the user says of columns
     * @param model the file of a model that was learnt elsewhere; empty: it is learnt from the records
     */
    public record Request(
            Workspace.Request work,
            Optional<String> id,
            List<String> ignore,
            List<FieldChoice> fields,
            Optional<Path> model) {
        /** Without a model of one's own. */
        public Request(Workspace.Request work, Optional<String> id, List<String> ignore, List<FieldChoice> fields) {
            this(work, id, ignore, fields, Optional.empty());
        }
    }

    /** A record as the user knows it. */
    record Known(int source, String recordId) {}

    /** The names of the files that were read, and how. */
    record Read(List<String> sources, List<FieldPlan> plans, List<TableNotes> notes) {
        /** Without anything to say of the reading. */
        Read(List<String> sources, List<FieldPlan> plans) {
            this(sources, plans, List.of());
        }

        /** The user's id of a record, with its file where there are several. */
        String recordId(Known record) {
            return sources.size() > 1 ? sources.get(record.source()) + ":" + record.recordId() : record.recordId();
        }
    }

    /** All records, ready to be compared. */
    record Gathered(DuplicateSearch search, Records records, Read read, Past past, Optional<Before> before) {
        Gathered after(Before runs) {
            return new Gathered(search, records, read, past, Optional.of(runs));
        }
    }

    /**
     * What is known of the records from before.
     *
     * @param sources how many of the first sources were compared before
     * @param groups of a kept base
     */
    record Past(int sources, Optional<KeptBase.Groups> groups) {
        static final Past NOTHING = new Past(0, Optional.empty());
    }

    /** Sees each record that is read. */
    @FunctionalInterface
    interface Watcher {
        void see(Known record, Card card);
    }

    /** What was found. */
    public static final class Outcome {
        private final DuplicateSearch.Found found;
        private final Records records;
        private final Read read;
        private final Optional<Before> before;
        private Optional<ClusterTable> table = Optional.empty();
        private final TrainedModel model;
        private final List<String> strange;
        private final int threads;

        private Outcome(DuplicateSearch.Found found, Gathered all, int threads) {
            this.threads = threads;
            this.records = all.records();
            this.read = all.read();
            this.before = all.before();
            // Groups of several files may have the same contents; their table tells them apart.
            boolean renamed = before.isPresent() || read.sources().size() > 1;
            this.found = renamed ? found.named(table(found.all())::named) : found;
            this.model = all.search().model();
            this.strange = all.search().strange();
        }

        /** What the columns are called that are compared by their values, by the comparison's id. */
        public Map<String, String> titles() {
            return model.titles();
        }

        /** Columns that the given model says nothing of; none where the model was learnt. */
        public List<String> strange() {
            return strange;
        }

        /** Writes the model that the records were compared with. */
        public void writeModel(Path target, OutputStream screen) {
            ModelFile.write(model, target, screen);
        }

        /** How the columns of each file took part; nothing for a store. */
        public List<FieldPlan> plans() {
            return List.copyOf(read.plans());
        }

        /** What is to be said of the reading of each file; nothing for a store. */
        public List<TableNotes> notes() {
            return List.copyOf(read.notes());
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

        /** Records that were too many to be compared one by one. */
        public List<Remark> remarks() {
            return found.matches().remarks();
        }

        public long lookalikes() {
            return found.matches().lookalikes().size();
        }

        /** How many wrong pairs are to be expected. */
        public ExpectedErrors expectedErrors() {
            return ExpectedErrors.of(found);
        }

        /** The pairs of the bands merge and ask, strongest first, by inner ids. */
        public List<ScoredPair> pairs() {
            return found.matches().pairs();
        }

        /** How many groups of earlier runs stand as they did; they are not among the others. */
        public long left() {
            return found.left().size();
        }

        /** All groups, those that stand as they did too. */
        List<Cluster> all() {
            return found.all();
        }

        /** The groups, surest first. */
        public List<Cluster> clusters() {
            return found.clusters();
        }

        /** The user's id of a record, with its file where there are several. */
        public String recordId(String inner) {
            Known record = records.get(inner);
            return record == null ? inner : read.recordId(record);
        }

        /** The user's id of one record of a pair; of two files, that of the first one. */
        public String first(ScoredPair pair) {
            return recordId(turned(pair) ? pair.b() : pair.a());
        }

        /** The user's id of the other record. */
        public String second(ScoredPair pair) {
            return recordId(turned(pair) ? pair.a() : pair.b());
        }

        private boolean turned(ScoredPair pair) {
            Known a = records.get(pair.a());
            Known b = records.get(pair.b());
            if (a == null || b == null || a.source() != b.source()) {
                return a != null && b != null && a.source() > b.source();
            }
            // Copies of one content bear inner ids in the order in which they came.
            boolean copies = content(pair.a()).equals(content(pair.b()));
            return copies && RecordOrder.NAMES.compare(a.recordId(), b.recordId()) > 0;
        }

        /** What records of one content have in common of their inner ids. */
        static String content(String inner) {
            int at = inner.lastIndexOf('-');
            boolean copy = at > 0 && inner.chars().skip(at + 1).allMatch(c -> c >= '0' && c <= '9');
            return copy ? inner.substring(0, at) : inner;
        }

        /** A record that was read, as the user knows it. */
        Known known(String inner) {
            return Objects.requireNonNull(records.get(inner));
        }

        /** All records by their inner ids, those that were not compared too; sorted. */
        List<String> inner() {
            return records.sortedInner();
        }

        private ClusterTable table(List<Cluster> clusters) {
            if (table.isEmpty()) {
                Roll roll = before.map(Before::roll).orElseGet(() -> Roll.of(records, read));
                table = Optional.of(ClusterTable.of(roll, clusters, before.map(Before::groups)));
            }
            return table.get();
        }

        /** What has become of the former groups; empty where none are known. */
        public Optional<ClusterChanges> changes() {
            return before.map(known -> ClusterChanges.of(table(found.all()), known.groups()));
        }

        /** Writes {@code record_id,cluster_id}, one row per record, sorted by record id. */
        public void writeClusters(Path target, OutputStream screen) {
            table(found.all()).write(target, screen, threads);
        }

        /** Writes {@code record_a,record_b,probability,weight_bits,band}, the strongest first. */
        public void writePairs(Path target, OutputStream screen) {
            PairTable.write(this, target, screen);
        }
    }

    /** How the columns of the files would take part; nothing is compared. */
    public List<FieldPlan> plan(Request request) {
        refuseBoth(request.work());
        List<FieldPlan> out = new ArrayList<>();
        for (InputFile file : files(request)) {
            if (KeptBase.is(file.path())) {
                refuseMisplaced(file, out.isEmpty() && earlier.bases() > 0);
                continue;
            }
            DedupeColumns columns = new DedupeColumns(
                    file, new Exclusives(policy.match().rules().exclusive()).ignoring(request, file));
            Intake.open(file, out.size(), Terms.of(policy, run), problem -> {}, columns)
                    .close();
            out.add(columns.plan());
        }
        return out;
    }

    /** Finds the duplicates. */
    public Outcome run(Request request, Consumer<Problem> rejects) {
        return found(labelled(gather(request, rejects, (record, card) -> {}), rejects));
    }

    /** Searches; where the base is to be kept, what was read is written before and what was found behind. */
    private Outcome found(Gathered all) {
        if (keep.isEmpty()) {
            return new Outcome(all.search().find(), all, run.threads());
        }
        AtomicReference<Outcome> out = new AtomicReference<>();
        Delivery.write(keep.get(), to -> {
            KeptOut kept = KeptBase.begin(to, all, policy);
            Outcome outcome = new Outcome(all.search().find(), all, run.threads());
            KeptBase.end(kept, outcome.table(outcome.all()), all.search());
            out.set(outcome);
        });
        return Objects.requireNonNull(out.get());
    }

    /** The same, and writes the answers down for later runs. */
    public Outcome run(Request request, Remembered answers, Consumer<Problem> rejects) {
        Gathered all = labelled(gather(request, rejects, answers::see), rejects);
        answers.write(all, run.today());
        return found(all);
    }

    /** What each kind of blocking key would bring; nothing is compared. */
    public List<KeyYield> keys(Request request, Consumer<Problem> rejects) {
        return gather(request, rejects, (record, card) -> {}).search().keys();
    }

    /** What {@link #run} finds, with what is needed to ask about pairs afterwards; takes the memory of all compared columns. */
    public Probed probe(Request request, Consumer<Problem> rejects) {
        Gathered all = labelled(gather(request, rejects, (record, card) -> {}), rejects);
        Prober prober = all.search().probe();
        Linking.Within within = linking.map(Linking::within).orElse(Linking.Within.SOUGHT);
        return new Probed(new Outcome(all.search().found(prober.result()), all, run.threads()), prober, within);
    }

    /**
     * What was found, and what can be asked about it.
     *
     * @param outcome groups and pairs
     * @param prober of any pair
     * @param within whether pairs within one file were looked for
     */
    public record Probed(Outcome outcome, Prober prober, Linking.Within within) {}

    private Gathered labelled(Gathered read, Consumer<Problem> rejects) {
        Gathered all = earlier.isNothing() ? read : read.after(Before.of(earlier, read, rejects));
        labels.ifPresent(table -> PairLabels.give(table, all, rejects));
        return all;
    }

    private static void refuseBoth(Workspace.Request work) {
        if (work.store().isPresent() && !work.files().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.FILES_AND_STORE);
        }
    }

    /** Reads all records. */
    Gathered gather(Request request, Consumer<Problem> rejects, Watcher watcher) {
        refuseBoth(request.work());
        DuplicateSearch search =
                new DuplicateSearch(policy, run, request.model().map(ModelFile::read));
        if (request.work().store().isPresent() && request.work().files().isEmpty()) {
            return ofStore(request, search, watcher);
        }
        Records records = new Records();
        search.idsIn(records.cardIds());
        search.expect(RowGuess.of(files(request)));
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        linking.ifPresent(how -> search.link(how, id -> records.source(records.at(id))));
        Gathering all = new Gathering(search, records, read, watcher);
        try {
            for (InputFile file : files(request)) {
                gather(file, request, all, rejects);
            }
        } catch (RevizorException e) {
            // What is wrong with the base is said first, as if it had been read first.
            all.base();
            throw e;
        }
        search.exclusives().refuseUnknown();
        return new Gathered(search, records, read, new Past(all.compared(), all.base()), Optional.empty());
    }

    private void gather(InputFile file, Request request, Gathering all, Consumer<Problem> rejects) {
        int number = all.next();
        boolean base = number < earlier.bases();
        List<String> sources = all.read.sources();
        if (KeptBase.is(file.path())) {
            refuseMisplaced(file, base && number == 0);
            all.begin(KeptBase.open(file, policy, all.search));
            return;
        }
        int source = sources.size();
        if (base) {
            all.noteCompared();
        }
        Request of = linking.map(how -> how.own(request, source)).orElse(request);
        Request own = all.search.exclusives().ignoring(of, file);
        DedupeColumns columns = new DedupeColumns(file, own);
        all.read.notes().add(read(new Input(file, source, columns), own, all, rejects));
        sources.add(file.name());
        all.read.plans().add(columns.plan());
    }

    private static void refuseMisplaced(InputFile file, boolean first) {
        if (!first) {
            throw RevizorException.at(Place.file(file.path().toString()), FlowError.KEPT_BASE_MISPLACED);
        }
    }

    private static List<InputFile> files(Request request) {
        if (request.work().files().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT);
        }
        return request.work().files();
    }

    /** A file with its number. */
    private record Input(InputFile file, int source, DedupeColumns columns) {}

    private Gathered ofStore(Request request, DuplicateSearch search, Watcher watcher) {
        Records records = new Records();
        search.idsIn(records.cardIds());
        Gathering shelf = new Gathering(search, records, new Read(List.of("store"), List.of()), watcher);
        try (Workspace work = Workspace.open(request.work(), policy, run, problem -> {});
                Rows<Card> cards = work.base().cards()) {
            Map<Integer, int[]> places = ExtraColumns.of(work.base().sources());
            for (Optional<Card> card = cards.next(); card.isPresent(); card = cards.next()) {
                shelf.put(new Known(0, card.get().id()), ExtraColumns.placed(card.get(), places));
            }
        }
        return new Gathered(search, records, shelf.read, Past.NOTHING, Optional.empty());
    }

    private TableNotes read(Input input, Request request, Gathering shelf, Consumer<Problem> rejects) {
        Prefetch.Rejected rejected = new Prefetch.Rejected();
        InputFile file = input.file();
        RepeatedIds seen = new RepeatedIds(file);
        LongCounter copies = new LongCounter();
        int source = input.source();
        try (Intake intake = Intake.open(file, source, Terms.of(policy, run), rejected, input.columns());
                Progress.Stage stage = run.progress().stage("read", RowGuess.total(file));
                Prefetch<Intake.Rowful> rows = Prefetch.rows(intake, rejected, rejects)) {
            int idColumn = request.id()
                    .map(title -> input.columns().position(intake.table(), title))
                    .orElse(-1);
            // A kept base is being read while the first rows of what comes beside it are got ready.
            shelf.base();
            int[] places = shelf.search.places(intake.table().columns());
            Exclusives.Reader sources = shelf.search.exclusives().open(file, intake.table());
            WholeRows whole = new WholeRows(intake, rows, file, rejects);
            for (Optional<Intake.Rowful> row = whole.next(); row.isPresent(); row = whole.next()) {
                Intake.Rowful one = row.get();
                Card read = one.client().map(client -> copied(client, copies)).orElse(one.self());
                Card card = ExtraColumns.placed(input.columns().believed(read), places);
                String recordId = idColumn < 0
                        ? Long.toString(one.raw().record())
                        : one.raw().cells().get(idColumn).strip();
                if (idColumn >= 0) {
                    seen.refuse(recordId, one.raw().row());
                }
                String inner = source == 0 ? card.id() : card.id() + "/" + source;
                sources.see(inner, one.raw().cells());
                shelf.put(new Known(source, recordId), card.withId(inner));
                stage.advance(1);
            }
            seen.refuseBlank();
            return TableNotes.of(intake);
        }
    }

    /** A client stands once per deal: here each of its rows is a record of its own. */
    private static Card copied(Card client, LongCounter copies) {
        int copy = copies.add(LongCounter.hash(client.id()));
        return copy == 1 ? client : client.withId(client.id() + "-" + copy);
    }
}
