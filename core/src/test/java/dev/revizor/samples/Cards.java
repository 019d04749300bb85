package dev.revizor.samples;

/** The cards of a base by their position; each follows from the seed and the position alone, so a base needs no memory. */
final class Cards {
    private static final int BLOCK = 50;
    private static final int FIRST_DAY =
            (int) java.time.LocalDate.of(2019, 1, 10).toEpochDay();
    /** Public ids all have the same length up to 900,000 cards, so that text order is number order. */
    private static final int FIRST_ID = 100_001;

    /** How many cards a new manager has entered in haste: enough to fill a sample of fifty open ones. */
    private static final int RECENT = 80;

    private final long seed;
    private final long size;
    private final Shuffle shuffle;
    private final Plot plot;

    Cards(long size, long seed, int duplicates) {
        this.size = size;
        this.seed = seed;
        this.shuffle = new Shuffle(size, seed);
        this.plot = new Plot(seed, duplicates);
    }

    long size() {
        return size;
    }

    /** The card at a position, 0 the oldest. */
    Row at(long position) {
        Row row = rowOf(shuffle.at(position));
        int created = created(position);
        row.set(Column.ID, Long.toString(FIRST_ID + position));
        Entry.type(row, Draw.of(seed, 3, position));
        if (row.card > 0) {
            Wear.apply(row, Draw.of(seed, 4, position));
        }

        boolean recent = size - position <= RECENT;
        new Life(row, created, recent, Draw.of(seed, 5, position)).live();
        Consents.give(row, created, Draw.of(seed, 6, position));
        CardDefects.plant(row, Draw.of(seed, 7, position));
        return row;
    }

    private Row rowOf(long slot) {
        long at = slot - slot % BLOCK;
        long end = Math.min(size, at + BLOCK);
        while (true) {
            Plot.Layout layout = plot.layout(at, (int) (end - at));
            if (slot < at + layout.rows()) {
                return plot.row(at, layout, (int) (slot - at));
            }
            at += layout.rows();
        }
    }

    /** Later cards come ever faster: the base grows. */
    private int created(long position) {
        double left = 1 - (double) position / size;
        return Row.TODAY - 1 - (int) ((Row.TODAY - 1 - FIRST_DAY) * StrictMath.pow(left, 1.7));
    }
}
