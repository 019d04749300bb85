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

/** The findings of the last check: derived, so not journalled. */
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

        Sink(Base base, Connection connection) throws SQLException {
            this.base = base;
            this.connection = connection;
            connection.setAutoCommit(false);
            Database.execute(connection, "DELETE FROM finding");
            insert = connection.prepareStatement(
                    "INSERT INTO finding (code, severity, verdict, subject, owner, field, args,"
                            + " fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        }

        @Override
        public void add(Finding finding) {
            try {
                insert.setString(1, finding.code());
                insert.setInt(2, finding.severity().ordinal());
                insert.setInt(3, finding.verdict().ordinal());
                insert.setString(4, finding.subject());
                insert.setString(5, finding.owner());
                insert.setString(6, finding.field().map(Field::id).orElse(""));
                insert.setBytes(7, args(finding.args()));
                insert.setString(8, finding.fingerprint());
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            } catch (SQLException e) {
                throw base.trouble(e);
            }
        }

        private byte[] args(Map<String, String> args) {
            out.clear();
            out.number(args.size());
            args.forEach((name, value) -> {
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

    /** Reads them by code, subject, field. */
    static final class Reader extends Cursor<Finding> {
        Reader(Base base, Connection connection) {
            super(
                    base,
                    connection,
                    "SELECT code, severity, verdict, subject, owner, field, args, fingerprint FROM finding"
                            + " ORDER BY code, subject, field, id");
        }

        @Override
        Finding read(ResultSet at) throws SQLException {
            Bytes in = new Bytes(at.getBytes(7));
            int count = in.number();
            Map<String, String> args = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                String name = in.text();
                args.put(name, in.text());
            }
            return new Finding(
                    at.getString(1),
                    SEVERITIES[at.getInt(2)],
                    VERDICTS[at.getInt(3)],
                    at.getString(4),
                    at.getString(5),
                    Field.of(at.getString(6)),
                    args,
                    at.getString(8));
        }
    }
}
