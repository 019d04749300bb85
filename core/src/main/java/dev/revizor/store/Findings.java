package dev.revizor.store;

import dev.revizor.model.CardLine;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.model.WorkItem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The findings of the last check: derived, so not journalled. The table is kept in the order in which it is read; since
 * cards come in the order of their ids, each rule only ever adds behind its last finding, and nothing is sorted.
 */
final class Findings {
    private static final int BATCH = 1_000;
    private static final int BARE = 0;
    private static final int WITH_CARD = 1;
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Verdict[] VERDICTS = Verdict.values();

    private Findings() {}

    /** Takes findings. */
    static final class Sink implements FindingSink {
        private final Base base;
        private final Connection connection;
        private final PreparedStatement insert;
        private final Bytes out = new Bytes();
        private int waiting;
        private long number;

        Sink(Base base, Connection connection) throws SQLException {
            this.base = base;
            this.connection = connection;
            connection.setAutoCommit(false);
            Database.execute(connection, "DELETE FROM finding");
            insert = connection.prepareStatement(
                    "INSERT INTO finding (code, subject, field, number, body) VALUES (?, ?, ?, ?, ?)");
        }

        @Override
        public void add(WorkItem item) {
            Finding finding = item.finding();
            try {
                insert.setString(1, finding.code());
                insert.setString(2, finding.subject());
                insert.setString(3, finding.field().map(Field::id).orElse(""));
                insert.setLong(4, ++number);
                insert.setBytes(5, body(item));
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            } catch (SQLException e) {
                throw base.trouble(e);
            }
        }

        private byte[] body(WorkItem item) {
            Finding finding = item.finding();
            out.clear();
            out.number(finding.severity().ordinal());
            out.number(finding.verdict().ordinal());
            out.text(finding.owner());
            out.text(finding.fingerprint());
            out.number(finding.args().size());
            finding.args().forEach((name, value) -> {
                out.text(name);
                out.text(value);
            });
            if (item.equals(WorkItem.of(finding))) {
                out.number(BARE);
            } else {
                CardLine card = item.card();
                out.number(WITH_CARD);
                out.text(card.owner());
                out.text(card.name());
                out.text(card.phone());
                out.text(card.email());
                out.text(card.link());
                out.text(item.was());
                out.text(item.proposed());
            }
            return out.toArray();
        }

        @Override
        public void close() {
            try (insert) {
                insert.executeBatch();
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw base.trouble(e);
            }
        }
    }

    /**
     * Reads them by code, subject, field, and in the order in which they were found.
     *
     * @param <T> what is wanted of each
     */
    static final class Reader<T> extends Cursor<T> {
        private final Base base;
        private final Function<WorkItem, T> wanted;

        Reader(Base base, Connection connection, Function<WorkItem, T> wanted) {
            super(base, connection, "SELECT code, subject, field, body FROM finding ORDER BY code, subject, field, number");
            this.base = base;
            this.wanted = wanted;
        }

        @Override
        T read(ResultSet at) throws SQLException {
            try {
                return wanted.apply(item(at));
            } catch (IndexOutOfBoundsException e) {
                throw base.damaged(e);
            }
        }

        private static WorkItem item(ResultSet at) throws SQLException {
            Bytes in = new Bytes(at.getBytes(4));
            Severity severity = SEVERITIES[in.number()];
            Verdict verdict = VERDICTS[in.number()];
            String owner = in.text();
            String fingerprint = in.text();
            int count = in.count();
            Map<String, String> args = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                String name = in.text();
                args.put(name, in.text());
            }
            Finding finding = new Finding(
                    at.getString(1),
                    severity,
                    verdict,
                    at.getString(2),
                    owner,
                    Field.of(at.getString(3)),
                    args,
                    fingerprint);
            if (in.number() == BARE) {
                return WorkItem.of(finding);
            }
            CardLine card = new CardLine(in.text(), in.text(), in.text(), in.text(), in.text());
            return new WorkItem(finding, card, in.text(), in.text());
        }
    }
}
