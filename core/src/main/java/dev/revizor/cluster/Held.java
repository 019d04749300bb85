package dev.revizor.cluster;

import java.util.Arrays;

/** What the cards of a group have that no group may have twice. Not final fields: it grows with the group. */
final class Held {
    private long[] sources;
    private int[] labels;

    Held(long[] sources, int[] labels) {
        this.sources = sources.clone();
        this.labels = labels.clone();
    }

    /** Whether the cards of two groups may come together. */
    boolean fits(Held other) {
        for (int i = 0; i < Math.min(labels.length, other.labels.length); i++) {
            if (labels[i] != 0 && other.labels[i] != 0 && labels[i] != other.labels[i]) {
                return false;
            }
        }
        for (int i = 0, j = 0; i < sources.length && j < other.sources.length; ) {
            if (sources[i] == other.sources[j]) {
                return false;
            }
            if (sources[i] < other.sources[j]) {
                i++;
            } else {
                j++;
            }
        }
        return true;
    }

    /** Takes what another group has. */
    void take(Held other) {
        if (other.sources.length > 0) {
            long[] all = Arrays.copyOf(sources, sources.length + other.sources.length);
            System.arraycopy(other.sources, 0, all, sources.length, other.sources.length);
            Arrays.sort(all);
            sources = all;
        }
        labels = labels.length == 0 ? other.labels.clone() : labels;
        for (int i = 0; i < Math.min(labels.length, other.labels.length); i++) {
            labels[i] = labels[i] == 0 ? other.labels[i] : labels[i];
        }
    }
}
