package dev.revizor.match;

import dev.revizor.run.Progress;

/** What a thread decides candidates with. */
record Decider(Model model, Glance glance, Tally tally, Fetcher fetcher) {
    /** The rows of so many pairs are fetched from memory at a time. */
    static final int FETCHED = 32;

    /** Between so many pairs it is looked whether the user has asked to stop. */
    private static final int LOOKED = FETCHED << 7;

    /**
     * Looks at candidates, and compares those that promise anything.
     *
     * @param rows how many rows have no other candidates behind themselves
     * @param stage where a cancel is seen
     */
    Scores scores(Longs candidates, int rows, Progress.Stage stage) {
        Scores out = new Scores();
        Longs promising = new Longs();
        for (int from = 0; from < candidates.size(); from += FETCHED) {
            int to = Math.min(candidates.size(), from + FETCHED);
            if (from % LOOKED == 0) {
                stage.advance(0);
            }
            glance.fetch(candidates, from, to);
            for (int i = from; i < to; i++) {
                long pair = candidates.get(i);
                int a = (int) (pair >>> 32);
                if (!glance.hopeless(a, (int) pair, floor(a))) {
                    promising.add(pair);
                }
            }
            if (promising.size() >= FETCHED) {
                compare(promising, out);
                promising.clear();
            }
        }
        compare(promising, out);
        out.looked(candidates.size(), rows);
        return out;
    }

    /** Below the floor a pair is in no band, and clustering takes it for unseen. */
    private double floor(int row) {
        return Prior.floor(model.prior(row));
    }

    private void compare(Longs pairs, Scores out) {
        fetcher.fetch(pairs, 0, pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            long pair = pairs.get(i);
            int a = (int) (pair >>> 32);
            double floor = Prior.floor(model.prior(a, (int) pair));
            double bits = model.score(a, (int) pair, tally, floor);
            if (bits >= floor || (!tally.conflict.isEmpty() && bits + tally.relief >= floor)) {
                out.add(pair, bits, tally);
            }
        }
    }
}
