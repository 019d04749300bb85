package dev.revizor.run;

/** Counts work. {@link Stage#advance} is the safe point at which a cancel is seen: it throws there. */
public interface Progress {
    /**
     * Begins a stage.
     *
     * @param key a stable id, e.g. {@code read}
     * @param total how much there is to do, or −1 when nobody knows
     */
    Stage stage(String key, long total);

    /** A stage under way; closing it ends it. */
    interface Stage extends AutoCloseable {
        /**
         * Adds work done; nothing where only a cancel is to be seen in the middle of a long piece. Several threads may call it.
         * Throws the cancel exception when the user has asked to stop.
         */
        void advance(long count);

        @Override
        void close();
    }

    /** Counts nothing and never cancels. */
    Progress SILENT = (key, total) -> new Stage() {
        @Override
        public void advance(long count) {
            // Nobody watches.
        }

        @Override
        public void close() {
            // Nothing to end.
        }
    };
}
