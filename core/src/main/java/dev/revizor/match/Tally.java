package dev.revizor.match;

import dev.revizor.model.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What the comparisons of one pair say; reused from pair to pair, one per thread. */
final class Tally {
    private static final List<String> OF_NAMES = List.of("local_part", "far", "other_number");

    /** Levels of {@link Aspect#COMPARABLE}. */
    static final int SOMETHING = 1;

    static final int NOTHING = 2;

    /** The places of the facts besides names and towns among the levels. */
    private static final long FACTS_LOW = places(
            Aspect.BIRTH,
            Aspect.PHONE,
            Aspect.EMAIL,
            Aspect.MESSENGER,
            Aspect.SNILS,
            Aspect.OGRN,
            Aspect.INN,
            Aspect.WEBSITE);

    /** The address, and all columns that map to no field. */
    private static final long FACTS_HIGH = 15L << (Aspect.ADDRESS.ordinal() - 16) * 4 | -1L << (Aspect.COUNT - 16) * 4;

    final EditDistance edits = new EditDistance();
    final Memo memo = new Memo();
    private final String[] comparisons = new String[40];
    private final String[] levels = new String[40];
    private final double[] bits = new double[40];
    private final double[] capped = new double[40];
    private final int[] notedAt = new int[Weights.MOST];
    private int size;
    private double sum;

    /** The weights of the pair's kind. */
    Weights weights = Weights.expected();

    /** Whether costly levels are looked for although the pair does not promise anything: when chances are counted. */
    boolean thorough;

    /** Four bits an aspect: its level. */
    long low;

    long high;

    /** The surprises of all levels together, in bits. */
    double surprise;

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

    /** What the given name, and the patronymic, say alone. */
    double firstBits;

    double middleBits;

    String conflict = "";
    /** Whether the conflict may be an error of typing: asked about, never merged unseen. */
    boolean soft;
    /** How much the conflicting comparison took away: without it the pair would have had so many bits more. */
    double relief;

    private static long places(Aspect... aspects) {
        long out = 0;
        for (Aspect aspect : aspects) {
            out |= 15L << aspect.ordinal() * 4;
        }
        return out;
    }

    void clear() {
        size = 0;
        sum = 0;
        low = 0;
        high = 0;
        surprise = 0;
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
        firstBits = 0;
        middleBits = 0;
        conflict = "";
        soft = false;
        relief = 0;
    }

    /** Weighs a level by its own chance. */
    double weigh(int aspect, int level) {
        return weigh(aspect, level, weights.surprise(aspect, level));
    }

    /**
     * Weighs a level by the chance of the very value.
     *
     * @param bitsOfSurprise −log2 of the chance that a stranger has a value at this level of the pair's
     */
    double weigh(int aspect, int level, double bitsOfSurprise) {
        if (aspect < 16) {
            low |= (long) level << (aspect * 4);
        } else {
            high |= (long) level << ((aspect - 16) * 4);
        }
        surprise += bitsOfSurprise;
        double weight = weights.logShare(aspect, level) + bitsOfSurprise;
        sum += weight;
        return weight;
    }

    /** Weighs what goes with a level that was weighed already: its surprise alone, no share of its own. */
    double follow(double bitsOfSurprise) {
        surprise += bitsOfSurprise;
        sum += bitsOfSurprise;
        return bitsOfSurprise;
    }

    /** Weighs a level and notes it as evidence. */
    void add(Aspect aspect, int level) {
        double weight = weigh(aspect.ordinal(), level);
        note(aspect.ordinal(), aspect.id, aspect.levels.get(level - 1).id(), weight);
    }

    /** Weighs a level by the chance of the value and notes it as evidence. */
    void add(Aspect aspect, int level, double bitsOfSurprise) {
        double weight = weigh(aspect.ordinal(), level, bitsOfSurprise);
        note(aspect.ordinal(), aspect.id, aspect.levels.get(level - 1).id(), weight);
    }

    /** The level of an aspect; 0 when a side is blank. */
    int level(int aspect) {
        return (int) ((aspect < 16 ? low : high) >>> ((aspect & 15) * 4)) & 15;
    }

    /** Weighs whether anything was there to compare; behind all comparisons. */
    void comparable() {
        add(Aspect.COMPARABLE, (low & FACTS_LOW | high & FACTS_HIGH) == 0 ? NOTHING : SOMETHING);
    }

    /** Takes away what aspects that go together between strangers say twice. */
    void together() {
        for (int child : weights.children()) {
            int level = level(child);
            int beside = level == 0 ? 0 : level(weights.parent(child));
            if (beside > 0) {
                float bits = weights.lift(child, level, beside);
                surprise += bits;
                sum += bits;
                this.bits[notedAt[child]] += bits;
            }
        }
    }

    /** Notes the evidence of one aspect. */
    void note(int aspect, String comparison, String level, double weight) {
        notedAt[aspect] = size;
        note(comparison, level, weight);
    }

    /** Notes evidence that was weighed. */
    void note(String comparison, String level, double weight) {
        comparisons[size] = comparison;
        levels[size] = level;
        bits[size] = weight;
        capped[size] = 0;
        size++;
    }

    double total() {
        return sum;
    }

    /** The surprises since a mark may not exceed a cap: what comparisons that are not independent say together. */
    void cap(int from, double since, double cap) {
        double over = surprise - since - cap;
        if (over > 0 && size > from) {
            surprise -= over;
            sum -= over;
            bits[size - 1] -= over;
            capped[size - 1] += over;
        }
    }

    int mark() {
        return size;
    }

    /** Whether the rest is alike enough that typing errors in contacts are worth looking for: it costs most. */
    boolean promising() {
        return thorough || sum >= 3;
    }

    /**
     * How many comparisons speak clearly for one entity. Without a given name none does, unless a number or mailbox of
     * one's own agrees: sisters and brothers share the rest, twins the birth date too. Nor does any where given names differ.
     */
    int witnesses() {
        boolean nameless = last.alike() && first == Relation.BLANK && !sameEmail;
        if ((nameless || first == Relation.DIFFERENT) && !identified) {
            return 0;
        }
        int out = 0;
        for (int i = 0; i < size; i++) {
            out += bits[i] >= 2.5 && !followsFromName(i) && !comparisons[i].equals(Aspect.COMPARABLE.id) ? 1 : 0;
        }
        return out;
    }

    /** Mailboxes that are made of a name are alike where the names are: they are no second witness. */
    private boolean followsFromName(int at) {
        return comparisons[at].equals(Aspect.EMAIL.id) && OF_NAMES.contains(levels[at]);
    }

    /** The bits that a comparison took away, as a positive number; a cap over several of them took nothing away. */
    double against(String comparison) {
        for (int i = 0; i < size; i++) {
            if (comparisons[i].equals(comparison)) {
                return Math.max(0, -bits[i] - capped[i]);
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
