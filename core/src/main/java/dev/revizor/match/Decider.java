package dev.revizor.match;

/** What a thread decides candidates with. */
record Decider(Model model, Glance glance, Tally tally) {
    /** The rows of so many pairs are fetched from memory at a time. */
    private static final int FETCHED = 32;

    /**
     * Looks at candidates, and compares those that promise anything.
     *
     * @param rows how many rows have no other candidates behind themselves
     */
    Scores scores(Longs candidates, int rows) {
        Scores out = new Scores();
        // Below the floor a pair is in no band, and clustering takes it for unseen.
        for (int i = 0; i < candidates.size(); i++) {
            if (i % FETCHED == 0) {
                glance.fetch(candidates, i, Math.min(candidates.size(), i + FETCHED));
            }
            long pair = candidates.get(i);
            int a = (int) (pair >>> 32);
            double floor = Prior.floor(model.prior(a));
            if (glance.hopeless(a, (int) pair, floor)) {
                continue;
            }
            double bits = model.score(a, (int) pair, tally, floor);
            if (bits >= floor || (!tally.conflict.isEmpty() && bits + tally.relief >= floor)) {
                out.add(pair, bits, tally);
            }
        }
        out.looked(candidates.size(), rows);
        return out;
    }
}
