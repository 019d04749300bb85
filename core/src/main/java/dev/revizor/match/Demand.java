package dev.revizor.match;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.run.Memory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether the memory does for the cards that come. Looked at before the first card, where it is known how many there will
 * be, and again whenever twice as many have come: then it is known what the cards take. Where nobody has set a bound, the
 * heap of the Java machine is one; it is looked at for large bases alone, since a look collects garbage.
 */
final class Demand {
    /** What a run takes whatever the cards: the program's own tables, work under way in all threads. */
    private static final long FIXED = 25L << 20;

    /** What a card takes that has been read: at least, with a name alone, and with nearly everything. */
    private static final long LEAST_READ = 120;

    private static final long USUAL_READ = 320;

    /** What a card takes beyond that while it is compared: sketch, frequencies, blocks. */
    private static final long COMPARED = 150;

    private static final int FIRST_LOOK = 1 << 16;
    private static final int FIRST_LOOK_UNASKED = 1 << 21;

    /** A forecast from a few cards may be wrong by a half, one from all of them by nothing. */
    private static final double DOUBT = 0.5;

    /** Who has not named a bound is not refused what may just fit. */
    private static final double UNASKED = 1.05;

    /** Of ten parts of the heap one is for what has just been made: columns do not fit there. */
    private static final int TENTHS = 10;

    private static final int USABLE = 9;

    private static final long STEP = 50L << 20;

    private final Memory memory;
    private final long expected;
    private final int first;
    private int next;

    /**
     * A demand.
     *
     * @param expected how many cards will come, roughly; 0: nobody knows
     */
    Demand(Memory memory, long expected) {
        this.memory = memory;
        this.expected = expected;
        this.first = memory.isBounded() ? FIRST_LOOK : FIRST_LOOK_UNASKED;
        this.next = first;
    }

    /** Before the first card. Throws MEMORY_TOO_SMALL where nothing could help. */
    void foreseen() {
        if (FIXED + expected * (LEAST_READ + COMPARED) > usable()) {
            throw tooSmall(expected, FIXED + expected * (USUAL_READ + COMPARED));
        }
    }

    /** When so many cards have come. Throws MEMORY_TOO_SMALL where those that are to come will not fit. */
    void read(int cards) {
        if (cards >= next) {
            next = cards * 2;
            long all = Math.max(cards, expected);
            refuse(cards, all, 1 + DOUBT * (all - cards) / all);
        }
    }

    /** When all cards have come. Throws MEMORY_TOO_SMALL where they cannot be compared. */
    void complete(int cards) {
        if (cards >= first) {
            refuse(cards, cards, 1);
        }
    }

    private void refuse(long cards, long all, double doubt) {
        long need = need(cards, all);
        if (need > usable() * doubt * (memory.isBounded() ? 1 : UNASKED)) {
            throw tooSmall(all, need);
        }
    }

    private long usable() {
        return memory.heap() / TENTHS * USABLE;
    }

    private long need(long cards, long all) {
        double read = Math.max(0, memory.live() - FIXED) / (double) cards;
        return FIXED + Math.round(all * (read + COMPARED));
    }

    private RevizorException tooSmall(long cards, long need) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("given", megabytes(memory.most()));
        args.put("cards", cards);
        args.put("least", megabytes((need * TENTHS / USABLE + Memory.BESIDE_HEAP + STEP - 1) / STEP * STEP));
        return new RevizorException(MatchError.MEMORY_TOO_SMALL, Place.NOWHERE, args);
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + "m";
    }
}
