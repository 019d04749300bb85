package dev.revizor.store;

import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The findings of the last check: derived, so not journalled. The table is kept in the order in which it is read; since
 * cards come in the order of their ids, each rule only ever adds behind its last finding, and nothing is sorted.
 */
final class Findings {
    private static final int BATCH = 1_000;
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
        public void add(Finding finding) {
            try {
                insert.setString(1, finding.code());
                insert.setString(2, finding.subject());
                insert.setString(3, finding.field().map(Field::id).orElse(""));
                insert.setLong(4, ++number);
                insert.setBytes(5, body(finding));
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            } catch (SQLException e) {
                throw base.trouble(e);
            }
        }

        /** All of it: reading one column takes the connection's lock once, not four times. */
        private byte[] body(Finding finding) {
            out.clear();
            out.text(finding.code());
            out.text(finding.subject());
            out.text(finding.field().map(Field::id).orElse(""));
            out.number(finding.severity().ordinal());
            out.number(finding.verdict().ordinal());
            out.text(finding.owner());
            out.text(finding.fingerprint());
            out.number(finding.args().size());
            finding.args().forEach((name, value) -> {
                out.text(name);
                out.text(value);
            });
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

    /** Reads them by code, subject, field, and in the order in which they were found. */
    static final class Reader extends Cursor<Finding> {
        private final Base base;

        Reader(Base base, Connection connection) {
            super(base, connection, "SELECT body FROM finding ORDER BY code, subject, field, number");
            this.base = base;
        }

        @Override
        Finding read(ResultSet at) throws SQLException {
            try {
                return finding(new Bytes(at.getBytes(1)));
            } catch (IndexOutOfBoundsException e) {
                throw base.damaged(e);
            }
        }

        private static Finding finding(Bytes in) {
            String code = in.text();
            String subject = in.text();
            Optional<Field> field = Field.of(in.text());
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
            return new Finding(code, severity, verdict, subject, owner, field, args, fingerprint);
        }
    }
}
