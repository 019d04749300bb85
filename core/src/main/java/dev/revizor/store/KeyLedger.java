package dev.revizor.store;

/**
 * Numbers under 64-bit keys, in the same memory however many they are: up to a limit they are held, and beyond it they go
 * to the disk in sorted runs, of which a filter of fixed size knows what they do not have. Not for several threads.
 */
public final class KeyLedger implements AutoCloseable {
    /** What {@link #get} answers for a key that has no number. */
    public static final long NONE = -1;

    /** So many are held unless it is said otherwise: some 50 MB. */
    public static final int USUAL = 1 << 21;

    private final int most;
    private final KeyTable held = new KeyTable();
    private final KeyRuns runs = new KeyRuns();

    /** Holds {@link #USUAL} keys. */
    public KeyLedger() {
        this(USUAL);
    }

    /**
     * With another limit.
     *
     * @param most how many keys are held in memory
     */
    public KeyLedger(int most) {
        this.most = most;
    }

    /** The number under a key, or {@link #NONE}. */
    public long get(long key) {
        long number = held.get(key);
        return number == NONE ? runs.get(key) : number;
    }

    /** Puts a number, not below 0, under a key, in the place of the one that is there. Throws RevizorException when the disk is full. */
    public void put(long key, long number) {
        held.put(key, number);
        if (held.size() >= most) {
            runs.add(held);
            held.clear();
        }
    }

    /** Forgets everything, in memory and on the disk. */
    @Override
    public void close() {
        held.drop();
        runs.close();
    }
}
