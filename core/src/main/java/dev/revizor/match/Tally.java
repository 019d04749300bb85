package dev.revizor.match;

import dev.revizor.model.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What the comparisons of one pair say; reused from pair to pair, one per thread. */
final class Tally {
    final EditDistance edits = new EditDistance();
    private final String[] comparisons = new String[64];
    private final String[] levels = new String[64];
    private final double[] bits = new double[64];
    private int size;

    Relation last = Relation.BLANK;
    Relation first = Relation.BLANK;
    Relation middle = Relation.BLANK;
    Relation birth = Relation.BLANK;
    Relation tax = Relation.BLANK;
    Relation name = Relation.BLANK;
    Relation city = Relation.BLANK;
    boolean samePhone;
    boolean sameEmail;
    boolean sameAddress;
    boolean otherBranch;
    /** Whether a number that belongs to one person or company agrees. */
    boolean identified;

    String conflict = "";
    /** Whether the conflict may be an error of typing: asked about, never merged unseen. */
    boolean soft;
    /** How much the conflicting comparison took away: without it the pair would have had so many bits more. */
    double relief;

    void clear() {
        size = 0;
        last = Relation.BLANK;
        first = Relation.BLANK;
        middle = Relation.BLANK;
        birth = Relation.BLANK;
        tax = Relation.BLANK;
        name = Relation.BLANK;
        city = Relation.BLANK;
        samePhone = false;
        sameEmail = false;
        sameAddress = false;
        otherBranch = false;
        identified = false;
        conflict = "";
        soft = false;
        relief = 0;
    }

    void add(String comparison, String level, double weight) {
        if (size < bits.length) {
            comparisons[size] = comparison;
            levels[size] = level;
            bits[size] = weight;
            size++;
        }
    }

    double total() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += bits[i];
        }
        return sum;
    }

    /** The positive bits of comparisons that are not independent may not exceed a cap: the last one is cut. */
    void cap(int from, double cap) {
        double sum = 0;
        for (int i = from; i < size; i++) {
            sum += bits[i];
        }
        if (sum > cap) {
            bits[size - 1] -= sum - cap;
        }
    }

    int mark() {
        return size;
    }

    /** Whether the rest is alike enough that typing errors in contacts are worth looking for: it costs most. */
    boolean promising() {
        return total() >= 3;
    }

    /**
     * How many comparisons speak clearly for one entity. Without a given name none does, unless a number or mailbox of
     * one's own agrees: sisters and brothers share the rest, twins the birth date too.
     */
    int witnesses() {
        if (last.alike() && first == Relation.BLANK && !identified && !sameEmail) {
            return 0;
        }
        int out = 0;
        for (int i = 0; i < size; i++) {
            out += bits[i] >= 2.5 ? 1 : 0;
        }
        return out;
    }

    /** The bits that a comparison took away, as a positive number. */
    double against(String comparison) {
        for (int i = 0; i < size; i++) {
            if (comparisons[i].equals(comparison)) {
                return Math.max(0, -bits[i]);
            }
        }
        return 0;
    }

    List<Evidence> evidence() {
        List<Evidence> out = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            out.add(new Evidence(comparisons[i], levels[i], Math.round(bits[i] * 1000) / 1000.0));
        }
        return out;
    }
}
