package dev.revizor.store;

import dev.revizor.journal.Chain;
import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.JournalEntry;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Task;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.RunContext;
import dev.revizor.view.BaseView;
import dev.revizor.view.Rows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store: opened, locked, read, written run by run. Not for several threads at a time. */
public final class Base implements BaseView, AutoCloseable {
    static final String CARD_COLUMNS = "SELECT id, public_id, kind, source, source_row, body FROM card";
    static final int ROW_NUMBER = 1;
    static final String IMAGE_COLUMNS =
            "SELECT id, kind, state, merged_into, coalesce(hangs_on, 0), coalesce(hung_by, 0), source,"
                    + " source_row, content, body, public_id, lost FROM card";
    static final int IMAGE_ID = 11;
    static final String JOURNAL_COLUMNS =
            "SELECT seq, run, at, actor, op, entity, subject, before_hash, after_hash, reason, seal FROM journal";

    private static final EntityKind[] KINDS = EntityKind.values();

    private final Path file;
    private final Opening opening;
    private final Connection connection;
    private final FieldNumbers numbers;
    private final RunContext run;
    private Function<Card, Task> taskReader = Base::noTasks;
    private Strangers strangers = (named, known) -> false;
    private @Nullable IdIndex ids;
    /** How many ids and keys are held at most. */
    private int most = KeyLedger.USUAL;

    private @Nullable RunWriter writer;
    private boolean committed;

    private Base(Path file, Opening opening, RunContext run) {
        this.file = file;
        this.opening = opening;
        this.connection = opening.connection();
        this.numbers = opening.numbers();
        this.run = run;
    }

    private static Task noTasks(Card card) {
        throw new IllegalStateException("nobody has said how a task is read");
    }

    /** How a store is opened. */
    public enum Mode {
        /** For an import: a store that is not there is made. */
        CREATE_OR_OPEN,
        OPEN,
        /** No lock, no byte written. */
        READ_ONLY
    }

    /** Opens a store. Throws with a STORE_… kind when it is missing, locked, newer, damaged, or no store at all. */
    public static Base open(Path file, Mode mode, RunContext run) {
        return new Base(file, Opening.of(file, mode, at(run)), run);
    }

    /** A private store in a folder of its own; closing deletes its file. */
    public static Base temporary(Path folder, RunContext run) {
        Path file = folder.resolve("base.db");
        return new Base(file, Opening.temporary(file), run);
    }

    private static String at(RunContext run) {
        return Instant.ofEpochSecond(run.clock().instant().getEpochSecond()).toString();
    }

    /** Says how a task is read out of a row; needed before {@link #cardFiles}. */
    public void taskReader(Function<Card, Task> reader) {
        this.taskReader = reader;
    }

    /** Who tells whether a row with the id of a card is about somebody else; nobody, unless set. */
    public void strangers(Strangers judge) {
        this.strangers = judge;
    }

    Strangers strangers() {
        return strangers;
    }

    /** What encodes cards for this store in one other thread, while this one writes. */
    public Function<Card, EncodedCard> encoder() {
        return new CardCodec(numbers)::encode;
    }

    /** Begins a run; the one before must be closed. */
    public Writer begin(String command, String actor) {
        idle();
        try {
            opening.command(command);
            RunWriter begun = new RunWriter(this, connection, command, actor, at(run));
            writer = begun;
            return begun;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private void idle() {
        if (writer != null) {
            throw new IllegalStateException("a run is under way");
        }
    }

    Place place() {
        return opening.temporary() ? Place.NOWHERE : Place.file(file.toString());
    }

    boolean isTemporary() {
        return opening.temporary();
    }

    RevizorException trouble(SQLException e) {
        return opening.trouble(e);
    }

    FieldNumbers numbers() {
        return numbers;
    }

    /** How many ids and keys are held in memory at most; what are more are asked of the store, or put on the disk. */
    public void holdAtMost(int keys) {
        this.most = keys;
        forget();
    }

    int most() {
        return most;
    }

    /** For keys of a run, as many as are held of ids. */
    public KeyLedger ledger() {
        return new KeyLedger(most);
    }

    /** Makes room on the disk for notes of what is said of cards. */
    public FieldNotes fieldNotes() {
        return new FieldNotes(this, connection);
    }

    /** The ids that the store holds, unless they are many; read once, then kept up by the writers. */
    IdIndex ids() throws SQLException {
        IdIndex known = ids;
        if (known == null) {
            // Rows are never taken away, so the last number is their count.
            boolean many = Database.number(connection, "SELECT coalesce(max(id), 0) FROM card") >= most;
            known = many ? IdIndex.ofMany() : read();
            ids = known;
        }
        return known;
    }

    private IdIndex read() throws SQLException {
        IdIndex known = new IdIndex(most);
        try (PreparedStatement read = connection.prepareStatement("SELECT public_id, id FROM card");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                known.put(IdIndex.hash(rows.getString(1)), rows.getInt(2));
            }
        }
        return known;
    }

    private void forget() {
        if (ids != null) {
            ids.close();
        }
        ids = null;
    }

    /** A run has ended: what one that was rolled back had added to the ids is not true any more. */
    void ended(RunWriter ended) {
        if (!committed) {
            forget();
        }
        committed = false;
        writer = null;
    }

    void ran() {
        committed = true;
        opening.used();
    }

    byte[] head() throws SQLException {
        try (PreparedStatement read =
                        connection.prepareStatement("SELECT seal FROM journal ORDER BY seq DESC LIMIT 1");
                ResultSet rows = read.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : Chain.START;
        }
    }

    /**
     * The end of the journal.
     *
     * @param seal of the last row, hex; 64 zeros for an empty journal
     * @param entries how many rows
     */
    public record JournalHead(String seal, long entries) {}

    /** The end of the journal. */
    public JournalHead journalHead() {
        try {
            return new JournalHead(
                    HexFormat.of().formatHex(head()), Database.number(connection, "SELECT count(*) FROM journal"));
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /**
     * A run that was made.
     *
     * @param id e.g. {@code R-000001}
     * @param command what was run
     * @param actor who ran it
     * @param at when, UTC
     * @param changes journal rows
     * @param undoneBy the run that took it back, or empty
     */
    public record RunLine(String id, String command, String actor, String at, long changes, String undoneBy) {}

    /** All runs, oldest first. */
    public List<RunLine> runs() {
        try {
            return Runs.all(connection);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** The last run's id. */
    public Optional<String> lastRun() {
        try {
            return Runs.last(connection);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Verifies journal and cards. */
    public VerifyResult verify() {
        try {
            return new Verifier(this, connection).verify();
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Begins to take the findings of a check; those of the check before go. */
    public FindingSink findingSink() {
        idle();
        try {
            return new Findings.Sink(this, connection);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** A pre-image of the journal. */
    RowImage image(byte[] image) {
        try {
            return RowImage.decode(image);
        } catch (IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    RevizorException damaged(RuntimeException e) {
        return new RevizorException(StoreError.DAMAGED, place(), Map.of(), e);
    }

    static EntityKind kind(int number) {
        return KINDS[number];
    }

    Card card(String id, RowImage image) {
        try {
            return new CardCodec(numbers)
                    .decode(id, kind(image.kind()), new Origin(image.source(), image.sourceRow()), image.body());
        } catch (IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    Card card(ResultSet rows, CardCodec codec) throws SQLException {
        return card(rows, codec, 2);
    }

    /** The card whose columns begin there. */
    Card card(ResultSet rows, CardCodec codec, int from) throws SQLException {
        try {
            return codec.decode(
                    rows.getString(from),
                    kind(rows.getInt(from + 1)),
                    new Origin(rows.getInt(from + 2), rows.getLong(from + 3)),
                    rows.getBytes(from + 4));
        } catch (IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    /** Per table what users have said of the kind of each column (mobile, work …); empty where nobody did. */
    public List<List<Optional<String>>> columnTags() {
        try {
            return Columns.tags(connection);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Per table the field that each column feeds; empty for one that is kept verbatim. */
    public List<List<Optional<Field>>> columnFields() {
        try {
            return Columns.fields(connection);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    @Override
    public List<SourceTable> sources() {
        try {
            return Sources.all(connection);
        } catch (SQLException e) {
            throw trouble(e);
        } catch (IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    /** A table whose rows say their own kind feeds both contacts and companies; a deals table also feeds its clients. */
    @Override
    public Set<Field> mapped(EntityKind kind) {
        try {
            return Sources.mapped(connection, kind);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    @Override
    public long count(EntityKind kind) {
        try (PreparedStatement read =
                connection.prepareStatement("SELECT count(*) FROM card WHERE kind = ? AND state = 0")) {
            read.setInt(1, kind.ordinal());
            try (ResultSet rows = read.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** What hangs on what. */
    public Hangings hangings() {
        return new Hangings(this, connection);
    }

    /** How many live cards have a public id with this beginning, which ends in a colon. */
    public long live(String beginning) {
        try (PreparedStatement read = connection.prepareStatement(
                "SELECT count(*) FROM card WHERE public_id >= ? AND public_id < ? AND state = 0")) {
            read.setString(1, beginning);
            read.setString(2, behind(beginning));
            try (ResultSet rows = read.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /**
     * A live card.
     *
     * @param id its public id
     * @param number see {@link Writer#number}
     */
    public record Live(String id, long number) {}

    /** Those of them that stand in tables before one, in the order of their ids. */
    public Rows<Live> live(String beginning, int source) {
        return new Cursor<>(
                this,
                connection,
                "SELECT public_id, id FROM card WHERE public_id >= ? AND public_id < ? AND state = 0 AND source < ?"
                        + " ORDER BY public_id",
                List.of(beginning, behind(beginning), source)) {
            @Override
            Live read(ResultSet at) throws SQLException {
                return new Live(at.getString(1), at.getLong(2));
            }
        };
    }

    /** The first text behind all that begin so: the sign after the colon is a semicolon. */
    static String behind(String beginning) {
        return beginning.substring(0, beginning.length() - 1) + ';';
    }

    @Override
    public Rows<Card> rows(EntityKind kind) {
        return new CardRows(this, connection, " WHERE state = 0 AND kind = ? ORDER BY public_id", kind.ordinal());
    }

    /** The live rows of some kinds in the order in which they stood in their files; to be closed. */
    public OldOrder inOldOrder(List<EntityKind> kinds) {
        return new OldOrder(this, connection, kinds);
    }

    @Override
    public Rows<Card> cards() {
        return new CardRows(this, connection, " WHERE state = 0 AND kind IN (0, 1, 2) ORDER BY public_id");
    }

    @Override
    public Rows<Card> orphans() {
        return new CardRows(
                this,
                connection,
                " WHERE state = 0 AND hangs_on IS NULL AND kind IN (3, 4, 5, 6, 7) ORDER BY public_id");
    }

    @Override
    public Rows<CardFile> cardFiles() {
        return new CardFileRows(this, connection, taskReader);
    }

    @Override
    public Optional<Card> find(String id) {
        if (writer != null) {
            return found(writer, id);
        }
        try (PreparedStatement read =
                connection.prepareStatement(CARD_COLUMNS + " WHERE public_id = ? AND state = 0")) {
            read.setString(1, id);
            try (ResultSet rows = read.executeQuery()) {
                return rows.next() ? Optional.of(card(rows, new CardCodec(numbers))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private Optional<Card> found(RunWriter under, String id) {
        try {
            return under.find(id);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** The source systems of the tables that were imported, undone runs left out. */
    public List<String> systems() {
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT DISTINCT f.system FROM figures f JOIN source s ON s.id = f.source"
                                + " JOIN run r ON r.id = s.run WHERE r.undone_by IS NULL ORDER BY 1");
                ResultSet rows = read.executeQuery()) {
            List<String> out = new ArrayList<>();
            while (rows.next()) {
                out.add(rows.getString(1));
            }
            return out;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** Each row that hangs on no card. */
    public Rows<Orphans.Orphan> orphanRows() {
        return new OrphanRows(this, connection);
    }

    @Override
    public Rows<Finding> findings() {
        return new Findings.Reader(this, connection);
    }

    @Override
    public Rows<JournalEntry> journal(long fromSeq) {
        return new JournalRows(this, connection, fromSeq);
    }

    /** The cards that an update or a merge has changed, undone runs left out; to be closed. */
    public ChangedCards changedCards() {
        return ChangedCards.standing(this, connection);
    }

    /** The cards that runs after this one have written to; to be closed. */
    public ChangedCards changedAfter(String runId) {
        return ChangedCards.since(this, connection, Runs.number(runId), "");
    }

    /** The cards that runs of this moment and later ones have written to; to be closed. */
    public ChangedCards changedSince(Instant moment) {
        return ChangedCards.since(
                this, connection, 0, moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Closes a store that came to nothing: where it was made for this and no run was written, nothing of it stays. */
    public void abandon() {
        forget();
        opening.abandon();
    }

    @Override
    public void close() {
        forget();
        opening.close();
    }
}
