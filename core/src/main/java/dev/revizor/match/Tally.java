package dev.revizor.match;

import dev.revizor.model.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What the comparisons of one pair say; reused from pair to pair, one per thread. */
final class Tally {
    /** From so many bits on a comparison speaks clearly. */
    private static final double CLEARLY = 2.5;

    /** Up to so many cards, errors of typing are looked for even where nothing else is alike. */
    static final int THOROUGH = 20_000;

    private static final List<String> OF_NAMES = List.of("local_part", "far", "other_number");

    private static final String EXACT = "exact";

    /** What many share who are not one, or what is asked about besides. */
    private static final List<String> WIDE =
            List.of("person", Aspect.BIRTH.id, Aspect.POSTCODE.id, Aspect.CITY.id, Aspect.EMPLOYER.id);

    /** What changes together when somebody moves. */
    private static final List<Aspect> WHEREABOUTS = List.of(Aspect.CITY, Aspect.ADDRESS, Aspect.POSTCODE);

    /** Levels of {@link Aspect#COMPARABLE}. */
    static final int SOMETHING = 1;

    static final int NOTHING = 2;

    /** The places of the facts besides names and towns among the levels. */
    private static final long FACTS_LOW = places(
            Aspect.BIRTH,
            Aspect.BIRTH_YEAR,
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
    final Joint parts = new Joint();
    private final String[] comparisons = new String[40];
    private final String[] levels = new String[40];
    private final double[] bits = new double[40];
    private final double[] shares = new double[40];
    private final int[] notedAt = new int[Weights.MOST];
    private final Ceilings ceilings = new Ceilings();
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

    /** Whether two persons are compared, and whether in a table in which no person has a name. */
    boolean persons;

    boolean nameless;

    Relation last = Relation.BLANK;
    Relation first = Relation.BLANK;
    Relation middle = Relation.BLANK;
    /** Whether the given names, alike as they are, may be two: full ones of which one may be short for the other, or known ones. */
    boolean ownGiven;

    /** Whether one name is a single word that was compared as the given name, wherever it and the other's stand. */
    boolean onlyGiven;

    Relation birth = Relation.BLANK;
    Relation tax = Relation.BLANK;
    /** Whether neither of two firms has a number that names a legal entity. */
    boolean noNumber;

    Relation name = Relation.BLANK;
    Relation city = Relation.BLANK;
    /** What an equal town says that the equal name of a company has said already, in bits. */
    double townTwice;

    boolean samePhone;
    /** Whether the equal phone is that of many houses. */
    boolean chainPhone;

    boolean sameEmail;
    boolean sameAddress;
    /** Whether a column that households share says clearly that both are of one. */
    boolean oneRoof;

    boolean otherAddress;
    boolean otherBranch;
    /** Whether number, name and address of two firms are one: no branch sits there. */
    boolean oneSeat;
    /** Whether a number that belongs to one person or company agrees. */
    boolean identified;

    /** Whether a number that nearly all pairs of one entity have in common differs. */
    boolean otherOwnNumber;

    /** What the given name, and the patronymic, say alone. */
    double firstBits;

    double middleBits;

    String conflict = "";
    /** Whether the conflict may be an error of typing: asked about, never merged unseen. */
    boolean soft;
    /** How much the conflicting comparison took away: without it the pair would have had so many bits more. */
    double relief;

    /** One for the pairs of a table. */
    static Tally of(Table table) {
        Tally out = new Tally();
        out.thorough = table.size <= THOROUGH;
        return out;
    }

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
        ceilings.clear();
        low = 0;
        high = 0;
        surprise = 0;
        persons = false;
        nameless = false;
        last = Relation.BLANK;
        first = Relation.BLANK;
        middle = Relation.BLANK;
        ownGiven = false;
        onlyGiven = false;
        birth = Relation.BLANK;
        tax = Relation.BLANK;
        noNumber = false;
        name = Relation.BLANK;
        city = Relation.BLANK;
        townTwice = 0;
        samePhone = false;
        chainPhone = false;
        sameEmail = false;
        sameAddress = false;
        oneRoof = false;
        otherAddress = false;
        otherBranch = false;
        oneSeat = false;
        identified = false;
        otherOwnNumber = false;
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
        double share = weights.logShare(aspect, level);
        // Both having the very same is no reason against, however rare that is among pairs of one entity.
        // Nor is a short form of it.
        double told =
                equal(aspect, level) || oneName(aspect, level) ? Math.max(-share, bitsOfSurprise) : bitsOfSurprise;
        surprise += told;
        sum += share + told;
        return share + told;
    }

    /**
     * The surprise of a level that is less than equality, lowered so that it never says more than equality would say of a
     * value: a slip in a common name is no better news than the name itself.
     *
     * @param bitsOfSurprise what the level says without a look at the values
     * @param ofEqual what equality is worth of the value, as its surprise; of two values that of the more frequent one
     */
    double under(Aspect aspect, int level, double bitsOfSurprise, double ofEqual) {
        return under(aspect.ordinal(), level, bitsOfSurprise, ofEqual);
    }

    /** The same, of an aspect by its number. */
    double under(int aspect, int level, double bitsOfSurprise, double ofEqual) {
        return below(aspect, level, bitsOfSurprise, Math.max(0, weights.logShare(aspect, 1) + ofEqual));
    }

    /** The surprise of a level, lowered so that it weighs no more than so many bits. */
    double below(int aspect, int level, double bitsOfSurprise, double most) {
        return Math.min(bitsOfSurprise, most - weights.logShare(aspect, level));
    }

    /** Whether at this level two given names are forms of one, which is rarer among pairs of one person only where forms are. */
    private static boolean oneName(int aspect, int level) {
        boolean form = level == Relation.SOUND.ordinal() || level == Relation.DIMINUTIVE.ordinal();
        return form && aspect == Aspect.FIRST.ordinal();
    }

    /** Whether at this level both sides have one value. */
    private static boolean equal(int aspect, int level) {
        boolean contact = aspect == Aspect.PHONE.ordinal() || aspect == Aspect.EMAIL.ordinal();
        return level == 1 || (level == Contacts.SHARED && contact);
    }

    /** What is to be told of a level besides its surprise when it stands under a ceiling: nothing where values are equal. */
    double share(int aspect, int level) {
        return equal(aspect, level) ? 0 : weights.logShare(aspect, level);
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

    /** Takes away what is said twice: what goes together between strangers, then what stands above a ceiling. */
    void settle() {
        // What is added comes first: how much may be taken depends on what there is.
        for (int child : weights.children()) {
            take(notedAt[child], Math.min(0, twice(child)));
        }
        for (int child : weights.children()) {
            double twice = twice(child);
            if (twice > 0) {
                take(notedAt[child], ceilings.spend(notedAt[child], notedAt[weights.parent(child)], twice, bits));
            }
        }
        if (townTwice > 0) {
            int town = notedAt[Aspect.CITY.ordinal()];
            double twice = Math.min(townTwice, ceilings.left(town, bits));
            take(town, ceilings.spend(town, notedAt[Aspect.COMPANY.ordinal()], twice, bits));
        }
        movedOnce();
        take(ceilings.lower(bits, shares));
    }

    /**
     * Whoever moves to another town has another street and another postcode too: where several of them speak against one
     * entity, they say no more than the one that says most.
     */
    private void movedOnce() {
        double most = 0;
        double all = 0;
        for (Aspect aspect : WHEREABOUTS) {
            double weight = level(aspect.ordinal()) == 0 ? 0 : Math.min(0, bits[notedAt[aspect.ordinal()]]);
            most = Math.min(most, weight);
            all += weight;
        }
        if (all == most) {
            return;
        }
        boolean kept = false;
        for (Aspect aspect : WHEREABOUTS) {
            int note = notedAt[aspect.ordinal()];
            if (level(aspect.ordinal()) != 0 && bits[note] < 0) {
                if (bits[note] > most || kept) {
                    take(note, bits[note]);
                } else {
                    kept = true;
                }
            }
        }
    }

    /** What an aspect says that the one it hangs on has said already; below 0 where it says more beside that one. */
    private double twice(int child) {
        int level = level(child);
        int beside = level == 0 ? 0 : level(weights.parent(child));
        if (beside == 0) {
            return 0;
        }
        double twice = -weights.lift(child, level, beside);
        // However little it is worth beside the other, likeness never speaks more against one entity than difference
        // does.
        return Math.min(twice, Math.max(0, bits[notedAt[child]] - weights.ofDifference(child)));
    }

    private void take(int note, double taken) {
        bits[note] -= taken;
        take(taken);
    }

    private void take(double taken) {
        surprise -= taken;
        sum -= taken;
    }

    /** Notes the evidence of one aspect. */
    void note(int aspect, String comparison, String level, double weight) {
        notedAt[aspect] = size;
        shares[size] = share(aspect, level(aspect));
        note(comparison, level, weight);
    }

    /** Notes evidence that was weighed. */
    private void note(String comparison, String level, double weight) {
        comparisons[size] = comparison;
        levels[size] = level;
        bits[size] = weight;
        size++;
    }

    /** Notes what a name says, which is less than its parts say where it stands above the ceiling of a name. */
    void name(String level, double weight, double most, Joint parts) {
        shares[size] = 0;
        notedAt[Aspect.LAST.ordinal()] = size;
        note("person", level, weight);
        take(ceilings.name(weight, most, parts));
    }

    /** What was noted since a mark is not independent: it says no more than so much together. */
    void ceiling(String group, int from, double most) {
        ceilings.over(group, from, size, most);
    }

    /** Lets a group of comparisons say more together than was set. */
    void raise(String group, double most) {
        ceilings.raise(group, most);
    }

    /** Whether any comparison speaks against one entity. */
    boolean opposed() {
        for (int i = 0; i < size; i++) {
            if (bits[i] < 0 && !comparisons[i].equals(Aspect.COMPARABLE.id)) {
                return true;
            }
        }
        return false;
    }

    double total() {
        return sum;
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
        if (!lacking().isEmpty()) {
            return 0;
        }
        int out = 0;
        for (int i = 0; i < size; i++) {
            boolean clear = bits[i] - ceilings.taken(i) >= CLEARLY && !comparisons[i].equals(Aspect.COMPARABLE.id);
            out += clear && !followsFromName(i) ? 1 : 0;
        }
        return out;
    }

    /** Why nothing is a witness: a name is missing, or it is another one. Empty where there may be some. */
    String lacking() {
        if (nameless) {
            return "name_column";
        }
        if (isOtherName() && tax != Relation.EXACT) {
            // Firms of one holding share telephone, site, address, whom to ask for, and most of the name.
            return "same_company_name";
        }
        if (identified) {
            return "";
        }
        if (first.apart() || ownGiven) {
            return "same_given_name";
        }
        if (last.apart() && (birth != Relation.EXACT || !tied())) {
            // One telephone, and a given name and patronymic that many bear, are two reasons that a household shares. A
            // telephone and a postcode that are only alike are the neighbours' where numbers run on.
            return "same_surname";
        }
        if (persons && last == Relation.BLANK && first == Relation.BLANK && !sameEmail) {
            // A firm has one telephone, one address and one domain for all who work there: these are not several
            // reasons.
            return "name";
        }
        return (last.alike() || last.apart()) && first == Relation.BLANK && !sameEmail ? "given_name" : "";
    }

    private boolean isOtherName() {
        return name == Relation.NEAR || name == Relation.FAR;
    }

    /** Whether something besides given name and birth date is one to the letter that strangers hardly share. */
    private boolean tied() {
        if (samePhone || sameEmail || sameAddress || middle == Relation.EXACT || middle == Relation.SOUND) {
            return true;
        }
        for (int i = 0; i < size; i++) {
            boolean clear = bits[i] - ceilings.taken(i) >= CLEARLY && levels[i].equals(EXACT);
            if (clear && !WIDE.contains(comparisons[i])) {
                return true;
            }
        }
        return false;
    }

    /** Mailboxes that are made of a name are alike where the names are: they are no second witness. */
    private boolean followsFromName(int at) {
        return comparisons[at].equals(Aspect.EMAIL.id) && OF_NAMES.contains(levels[at]);
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

    /** What each comparison says, and at the end what is taken off where several say no more than one. */
    List<Evidence> evidence() {
        List<Evidence> out = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            out.add(new Evidence(comparisons[i], levels[i], Math.round(bits[i] * 1000) / 1000.0));
        }
        ceilings.evidence(out);
        return out;
    }

    /** The most that a group of comparisons was let say. */
    double most(String group) {
        return ceilings.most(group);
    }
}
