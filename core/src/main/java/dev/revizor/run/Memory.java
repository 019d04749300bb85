package dev.revizor.run;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much memory a run may take, and the file for what does not fit into it. Who opened the run closes it; the file is
 * made when it is first asked for.
 */
public final class Memory implements AutoCloseable {
    /** What the Java machine takes beside the heap: its compiler, the compiled program, threads, buffers. */
    public static final long BESIDE_HEAP = 150L << 20;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})([mg])(?:i?b)?");

    /** What lies on disk takes its place in memory by kinds, each of which may have such a part of the heap. */
    private static final int SHARE = 32;

    private final OptionalLong most;
    private final Kept kept;
    private Optional<SpillFile> file = Optional.empty();

    /** What of that which may lie on disk is kept in memory. */
    private enum Kept {
        ALL,
        A_SHARE,
        NOTHING
    }

    private Memory(OptionalLong most, Kept kept) {
        this.most = most;
        this.kept = kept;
    }

    /** As much as the machine gives: nothing is ever put on disk. */
    public static Memory boundless() {
        return new Memory(OptionalLong.empty(), Kept.ALL);
    }

    /** As much as the machine gives, but all that may lie on disk does: to show that it makes no difference. */
    public static Memory disk() {
        return new Memory(OptionalLong.empty(), Kept.NOTHING);
    }

    /** So many bytes for the whole process. */
    public static Memory of(long bytes) {
        return new Memory(OptionalLong.of(bytes), Kept.A_SHARE);
    }

    /** The bytes of a size like {@code 600m} or {@code 4g}; empty where it is none. */
    public static OptionalLong bytes(String size) {
        Matcher parts = SIZE.matcher(size.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        int shift = parts.group(2).equals("g") ? 30 : 20;
        return OptionalLong.of(Long.parseLong(parts.group(1)) << shift);
    }

    /** Whether there is a bound at all. */
    public boolean isBounded() {
        return most.isPresent();
    }

    /** The bytes of the heap that the bound leaves; where there is none, what the Java machine has. */
    public long heap() {
        long there = Runtime.getRuntime().maxMemory();
        return most.isPresent() ? Math.max(0, Math.min(there, most.getAsLong() - BESIDE_HEAP)) : there;
    }

    /** So many bytes of one kind of thing that may lie on disk are kept in memory. */
    public long share() {
        return switch (kept) {
            case ALL -> Long.MAX_VALUE;
            case A_SHARE -> heap() / SHARE;
            case NOTHING -> 0;
        };
    }

    /** How many bytes the whole process may take; what the Java machine has where there is no bound. */
    public long most() {
        return most.orElse(Runtime.getRuntime().maxMemory());
    }

    /** The bytes of the heap that are in use now; collects garbage to find out, which takes a moment. */
    public long live() {
        Runtime machine = Runtime.getRuntime();
        machine.gc();
        return machine.totalMemory() - machine.freeMemory();
    }

    /** The file for what does not fit. Throws IOException where there can be none. */
    public synchronized SpillFile file() throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(SpillFile.create());
        }
        return file.get();
    }

    /** Whether anything was put on disk. */
    public synchronized boolean hasSpilled() {
        return file.isPresent();
    }

    @Override
    public synchronized void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
