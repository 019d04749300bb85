package dev.revizor.report.formats;

import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Severity;
import dev.revizor.model.Verdict;
import dev.revizor.problem.TemporaryFolder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Findings in the order in which people work: by owner, then gravity, rule and card. Sorts in memory as long as they
 * are few, else in runs on disk that are merged, so that a million of them need no more memory than one run.
 */
public final class Worklist implements AutoCloseable {
    static final Comparator<Finding> FINDINGS = Comparator.comparing(Finding::owner)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::subject)
            .thenComparing(finding -> finding.field().map(Field::id).orElse(""))
            .thenComparing(Finding::fingerprint);
    static final Comparator<WorkItem> ORDER = Comparator.comparing(WorkItem::finding, FINDINGS);

    private static final int RUN = 50_000;

    private final int most;
    private final List<WorkItem> held = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();

    /** An empty list. */
    public Worklist() {
        this(RUN);
    }

    Worklist(int most) {
        this.most = most;
    }

    /** Takes a finding. */
    public void add(WorkItem item) {
        held.add(item);
        if (held.size() >= most) {
            spill();
        }
    }

    /** Hands all findings over in order. */
    void forEach(Consumer<WorkItem> use) {
        held.sort(ORDER);
        if (runs.isEmpty()) {
            held.forEach(use);
            return;
        }
        spill();
        merge(use);
    }

    @Override
    public void close() {
        for (Path run : runs) {
            try {
                Files.deleteIfExists(run);
            } catch (IOException e) {
                throw TemporaryFolder.trouble(e);
            }
        }
        runs.clear();
    }

    private void spill() {
        if (held.isEmpty()) {
            return;
        }
        held.sort(ORDER);
        try {
            Path run = Files.createTempFile("revizor-", ".run");
            runs.add(run);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run)))) {
                out.writeLong(held.size());
                for (WorkItem item : held) {
                    write(out, item);
                }
            }
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
        held.clear();
    }

    private void merge(Consumer<WorkItem> use) {
        List<Cursor> open = new ArrayList<>();
        try {
            PriorityQueue<Cursor> queue = new PriorityQueue<>(Comparator.comparing(cursor -> cursor.current, ORDER));
            for (Path run : runs) {
                Cursor cursor = new Cursor(run);
                open.add(cursor);
                queue.add(cursor);
            }
            while (!queue.isEmpty()) {
                Cursor least = queue.poll();
                use.accept(least.current);
                if (least.advance()) {
                    queue.add(least);
                }
            }
            for (Cursor cursor : open) {
                cursor.in.close();
            }
        } catch (IOException e) {
            throw TemporaryFolder.trouble(e);
        }
    }

    private static void write(DataOutputStream out, WorkItem item) throws IOException {
        Finding finding = item.finding();
        text(out, finding.code());
        out.writeByte(finding.severity().ordinal());
        out.writeByte(finding.verdict().ordinal());
        text(out, finding.subject());
        text(out, finding.owner());
        out.writeShort(finding.field().map(Field::ordinal).orElse(-1));
        out.writeShort(finding.args().size());
        for (Map.Entry<String, String> arg : finding.args().entrySet()) {
            text(out, arg.getKey());
            text(out, arg.getValue());
        }
        text(out, finding.fingerprint());
        CardLine card = item.card();
        text(out, card.owner());
        text(out, card.name());
        text(out, card.phone());
        text(out, card.email());
        text(out, card.link());
        text(out, item.was());
        text(out, item.proposed());
    }

    /** Not writeUTF, which ends at 65,535 bytes. */
    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static WorkItem read(DataInputStream in) throws IOException {
        String code = text(in);
        Severity severity = Severity.values()[in.readByte()];
        Verdict verdict = Verdict.values()[in.readByte()];
        String subject = text(in);
        String owner = text(in);
        int field = in.readShort();
        Map<String, String> args = new LinkedHashMap<>();
        for (int left = in.readShort(); left > 0; left--) {
            String name = text(in);
            args.put(name, text(in));
        }
        Optional<Field> where = field < 0 ? Optional.empty() : Optional.of(Field.values()[field]);
        Finding finding = new Finding(code, severity, verdict, subject, owner, where, args, text(in));
        CardLine card = new CardLine(text(in), text(in), text(in), text(in), text(in));
        return new WorkItem(finding, card, text(in), text(in));
    }

    /** Where the merge stands in one run. */
    private static final class Cursor {
        private final DataInputStream in;
        private long left;
        private WorkItem current;

        Cursor(Path run) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), 1 << 16));
            this.left = in.readLong() - 1;
            this.current = read(in);
        }

        boolean advance() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            current = read(in);
            return true;
        }
    }
}
