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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store: opened, locked, read, written run by run. Not for several threads at a time. */
public final class Base implements BaseView, AutoCloseable {
    static final String CARD_COLUMNS = "SELECT id, public_id, kind, source, source_row, body FROM card";
    static final int ROW_NUMBER = 1;
    static final String IMAGE_COLUMNS =
            "SELECT id, state, merged_into, source, source_row, content, body, public_id, kind FROM card";
    static final int IMAGE_ID = 8;
    private static final int IMAGE_KIND = 9;
    static final String JOURNAL_COLUMNS =
            "SELECT seq, run, at, actor, op, entity, subject, before_hash, after_hash, reason, seal FROM journal";

    private static final EntityKind[] KINDS = EntityKind.values();

    private final Path file;
    private final Opening opening;
    private final Connection connection;
    private final FieldNumbers numbers;
    private final RunContext run;
    private Function<Card, Task> taskReader = Base::noTasks;
    private @Nullable IdIndex ids;
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
        return java.time.Instant.ofEpochSecond(run.clock().instant().getEpochSecond()).toString();
    }

    /** Says how a task is read out of a row; needed before {@link #cardFiles}. */
    public void taskReader(Function<Card, Task> reader) {
        this.taskReader = reader;
    }

    /** Begins a run. */
    public Writer begin(String command, String actor) {
        try {
            return new RunWriter(this, connection, command, actor, at(run));
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    Place place() {
        return opening.temporary() ? Place.NOWHERE : Place.file(file.toString());
    }

    RevizorException trouble(SQLException e) {
        return Database.trouble(file, e);
    }

    FieldNumbers numbers() {
        return numbers;
    }

    /** The ids that the store holds; read once, then kept up by the writers. */
    IdIndex ids() throws SQLException {
        IdIndex known = ids;
        if (known == null) {
            known = new IdIndex();
            try (PreparedStatement read = connection.prepareStatement("SELECT public_id, id FROM card");
                    ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    known.put(IdIndex.hash(rows.getString(1)), rows.getInt(2));
                }
            }
            ids = known;
        }
        return known;
    }

    /** A run was rolled back: what it had added to the ids is not true any more. */
    void forgetIds() {
        if (!committed) {
            ids = null;
        }
        committed = false;
    }

    void ran() {
        committed = true;
    }

    static String runId(long number) {
        String digits = Long.toString(number);
        return "R-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    /** The number of a run's id; 0 for what is none. */
    static long runNumber(String id) {
        boolean form = id.length() > 2 && id.length() < 18 && id.startsWith("R-")
                && id.chars().skip(2).allMatch(c -> c >= '0' && c <= '9');
        return form ? Long.parseLong(id.substring(2)) : 0;
    }

    byte[] head() throws SQLException {
        try (PreparedStatement read = connection.prepareStatement("SELECT seal FROM journal ORDER BY seq DESC LIMIT 1");
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

    /** All runs, oldest first. A run that was undone, and whose undo was undone, stands. */
    public List<RunLine> runs() {
        List<RunLine> out = new ArrayList<>();
        Set<Long> undone = new HashSet<>();
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT id, command, actor, at, changes, undone_by FROM run ORDER BY id DESC");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                long by = rows.getLong(6);
                boolean gone = by != 0 && !undone.contains(by);
                if (gone) {
                    undone.add(rows.getLong(1));
                }
                out.add(0, new RunLine(
                        runId(rows.getLong(1)), rows.getString(2), rows.getString(3), rows.getString(4), rows.getLong(5),
                        gone ? runId(by) : ""));
            }
            return out;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** The last run's id. */
    public Optional<String> lastRun() {
        try {
            long last = Database.number(connection, "SELECT coalesce(max(id), 0) FROM run");
            return last == 0 ? Optional.empty() : Optional.of(runId(last));
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
        try {
            return new Findings.Sink(this, connection);
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    static RowImage image(ResultSet rows) throws SQLException {
        return new RowImage(
                rows.getInt(1), rows.getInt(2), rows.getString(3), rows.getInt(4), rows.getLong(5), rows.getBytes(6),
                rows.getBytes(7));
    }

    /** The kind of an image's row, by the words of the journal; empty for a number that is no kind. */
    static String kind(ResultSet images) throws SQLException {
        int kind = images.getInt(IMAGE_KIND);
        return kind >= 0 && kind < KINDS.length ? KINDS[kind].id() : "";
    }

    Card card(ResultSet rows, CardCodec codec) throws SQLException {
        try {
            return codec.decode(
                    rows.getString(2), KINDS[rows.getInt(3)], new Origin(rows.getInt(4), rows.getLong(5)), rows.getBytes(6));
        } catch (IndexOutOfBoundsException e) {
            throw new RevizorException(StoreError.DAMAGED, place(), java.util.Map.of(), e);
        }
    }

    @Override
    public List<SourceTable> sources() {
        List<SourceTable> out = new ArrayList<>();
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT id, file, sheet, format, charset, delimiter, header_row, titles, sha256 FROM source ORDER BY id");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                Bytes titles = new Bytes(rows.getBytes(8));
                int count = titles.number();
                List<String> columns = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    columns.add(titles.text());
                }
                out.add(new SourceTable(
                        rows.getInt(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5),
                        rows.getString(6), rows.getLong(7), columns, rows.getString(9)));
            }
            return out;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    /** A table whose rows say their own kind feeds both contacts and companies; a deals table also feeds its clients. */
    @Override
    public Set<Field> mapped(EntityKind kind) {
        Set<Field> out = EnumSet.noneOf(Field.class);
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT DISTINCT s.fields, s.client_fields, s.kind FROM source s WHERE s.kind = ? OR EXISTS"
                                + " (SELECT 1 FROM card c WHERE c.source = s.id AND c.kind = ?)")) {
            read.setString(1, kind.id());
            read.setInt(2, kind.ordinal());
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    boolean deals = rows.getString(3).equals(EntityKind.DEAL.id());
                    String fields = rows.getString(deals && kind.isCard() ? 2 : 1);
                    for (String id : fields.isEmpty() ? new String[0] : fields.split(" ")) {
                        Field.of(id).ifPresent(out::add);
                    }
                }
            }
            return out;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    @Override
    public long count(EntityKind kind) {
        try (PreparedStatement read = connection.prepareStatement("SELECT count(*) FROM card WHERE kind = ? AND state = 0")) {
            read.setInt(1, kind.ordinal());
            try (ResultSet rows = read.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    @Override
    public Rows<Card> rows(EntityKind kind) {
        return new CardRows(this, connection, " WHERE state = 0 AND kind = " + kind.ordinal() + " ORDER BY public_id");
    }

    @Override
    public Rows<Card> cards() {
        return new CardRows(this, connection, " WHERE state = 0 AND kind IN (0, 1, 2) ORDER BY public_id");
    }

    @Override
    public Rows<Card> orphans() {
        return new CardRows(
                this, connection, " WHERE state = 0 AND hangs_on IS NULL AND kind IN (3, 4, 5, 6, 7) ORDER BY public_id");
    }

    @Override
    public Rows<CardFile> cardFiles() {
        return new CardFileRows(this, connection, taskReader);
    }

    @Override
    public Optional<Card> find(String id) {
        try (PreparedStatement read = connection.prepareStatement(CARD_COLUMNS + " WHERE public_id = ? AND state = 0")) {
            read.setString(1, id);
            try (ResultSet rows = read.executeQuery()) {
                return rows.next() ? Optional.of(card(rows, new CardCodec(numbers))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    @Override
    public Rows<Finding> findings() {
        return new Findings.Reader(this, connection);
    }

    @Override
    public Rows<JournalEntry> journal(long fromSeq) {
        return new JournalRows(this, connection, fromSeq);
    }

    /** Public ids of cards that an update or a merge has changed. */
    public Set<String> changedCards() {
        Set<String> out = new java.util.TreeSet<>();
        try (PreparedStatement read = connection.prepareStatement(
                        "SELECT DISTINCT subject FROM journal WHERE op IN ('update', 'merge')");
                ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                out.add(rows.getString(1));
            }
            return out;
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    @Override
    public void close() {
        opening.close();
    }
}
