package dev.revizor.match;

import static dev.revizor.match.Sketches.BIRTH;
import static dev.revizor.match.Sketches.CITY;
import static dev.revizor.match.Sketches.COMPANIES;
import static dev.revizor.match.Sketches.COMPANY;
import static dev.revizor.match.Sketches.DIGITS;
import static dev.revizor.match.Sketches.DOMAINS;
import static dev.revizor.match.Sketches.EMAILS;
import static dev.revizor.match.Sketches.EMPLOYED;
import static dev.revizor.match.Sketches.FIRST;
import static dev.revizor.match.Sketches.FLAGS;
import static dev.revizor.match.Sketches.GENERATION;
import static dev.revizor.match.Sketches.HANDLE;
import static dev.revizor.match.Sketches.HIGH_DIGITS;
import static dev.revizor.match.Sketches.HOUSE;
import static dev.revizor.match.Sketches.INN;
import static dev.revizor.match.Sketches.INN_MARKS;
import static dev.revizor.match.Sketches.LAST;
import static dev.revizor.match.Sketches.LAST_STEM;
import static dev.revizor.match.Sketches.LETTERS;
import static dev.revizor.match.Sketches.LOCALS;
import static dev.revizor.match.Sketches.MANY_EMAILS;
import static dev.revizor.match.Sketches.MANY_PHONES;
import static dev.revizor.match.Sketches.NUMBERS;
import static dev.revizor.match.Sketches.OPEN;
import static dev.revizor.match.Sketches.OTHER_LENGTH;
import static dev.revizor.match.Sketches.PHONES;
import static dev.revizor.match.Sketches.PLACE;
import static dev.revizor.match.Sketches.PLAIN;
import static dev.revizor.match.Sketches.POSTCODE;
import static dev.revizor.match.Sketches.POSTCODE_READ;
import static dev.revizor.match.Sketches.SEX;
import static dev.revizor.match.Sketches.TOWN_READ;
import static dev.revizor.match.Sketches.WIDTH;

/**
 * What a pair can weigh at most, found without comparing a letter. Nearly all candidates are strangers that share one
 * value by chance; where even this bound stays under the floor, the comparisons need not be made. Exact: a pair that is
 * given up would not have been kept. One per thread.
 *
 * <p>The bound follows {@link Model#score}, aspect by aspect, and takes of each the best level that what is known
 * allows. A pair in conflict is kept for what it would weigh without the conflict, so that this is bounded as well.
 */
final class Glance {
    /** Guards against the last digits of floating point. */
    private static final double SLACK = 1e-3;

    /** The most that an equal messenger name, a number of one's own, and a word for a number in doubt say. */
    private static final double OF_HANDLE = 10;

    private static final double OF_NUMBER = 14;
    private static final double OF_NUMBER_TYPO = 6.5;
    private static final double OF_UNSHARED = 14;
    private static final double OF_BIRTH = 13;

    /** So many marks of a text one error changes at most. */
    private static final int OF_ONE_ERROR = 2;

    /** See {@link Tally#promising}. */
    private static final double PROMISING = 3;

    private final Texts taxNumbers;
    private final int[] v;
    private final Bounds[] bounds;
    private final NameGlance name;
    private final ExtraGlance extras;
    private final FirmGlance firm;
    private final Place places;
    private final Tally tally;
    private final boolean thorough;

    /** Whether days and months of some rows may be each other: then swapped ones may be equal. */
    private final boolean anyOpenDay;

    private final int today;
    private final Rarity towns;
    private final Rarity posts;
    private final Frequencies frequencies;

    /** Never read; without it the touching could be left out as useless. */
    @SuppressWarnings("unused")
    private int fetched;

    private double phone;
    private double email;
    private double town;
    private double address;
    private double postcode;
    private double rest;
    private boolean samePhone;
    private boolean sameEmail;
    private boolean sameHouse;
    private boolean otherNumber;

    /** Whether a number that names a legal entity may be one. */
    private boolean oneNumber;

    /** Whether a tax number may be the other with an error, as far as marks go; texts lie far away. */
    private boolean doubtfulNumber;

    private boolean textsOfNumbers;

    /** Whether a firm's houses may stand in different places. */
    private boolean elsewhere;

    Glance(Table table, Frequencies frequencies, Sketches sketches, Weights... weights) {
        taxNumbers = table.taxNumbers;
        this.frequencies = frequencies;
        v = sketches.values;
        bounds = new Bounds[] {new Bounds(weights[0]), new Bounds(weights[1])};
        today = BirthDate.packed(table.today);
        anyOpenDay = !table.openDay.isEmpty();
        thorough = table.size <= Tally.THOROUGH;
        tally = new Tally();
        tally.thorough = true;
        name = new NameGlance(table, frequencies, tally);
        places = new Place(table, frequencies);
        extras = new ExtraGlance(table);
        firm = new FirmGlance(frequencies);
        towns = new Rarity(frequencies.withCity);
        posts = new Rarity(frequencies.withPostcode);
    }

    /**
     * Touches the second rows of some pairs, so that the processor waits for all of them at once and not for each in
     * turn: they lie anywhere in memory, and nothing else that a glance does takes as long.
     */
    void fetch(Longs pairs, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            int at = (int) pairs.get(i) * WIDTH;
            sum += v[at] + v[at + WIDTH / 2] + v[at + WIDTH - 1];
        }
        fetched = sum;
    }

    /**
     * Whether the pair stays under the floor, conflict or not; false where it is not known. A person and a company do: see
     * {@link Model#score}.
     */
    boolean hopeless(int a, int b, double floor) {
        int one = v[a * WIDTH + FLAGS] & COMPANIES;
        int other = v[b * WIDTH + FLAGS] & COMPANIES;
        if (one != other) {
            // So few may be one after all that they need no bound.
            return (v[a * WIDTH + FLAGS] & v[b * WIDTH + FLAGS] & OPEN) == 0;
        }
        int kind = one == 0 ? 0 : 1;
        textsOfNumbers = false;
        name.rough = true;
        boolean hopeless = most(v, a, b, kind) + SLACK < floor;
        name.rough = false;
        if (!hopeless && name.mayBeLess) {
            hopeless = most(v, a, b, kind) + SLACK < floor;
        }
        return hopeless || (doubtfulNumber && most(a, b, kind) + SLACK < floor);
    }

    /** The most that two rows of one kind can weigh, what a conflict takes away added again. */
    double most(int a, int b, int kind) {
        textsOfNumbers = true;
        return most(v, a, b, kind);
    }

    private double most(int[] v, int a, int b, int kind) {
        int p = a * WIDTH;
        int q = b * WIDTH;
        Bounds of = bounds[kind];
        int x = v[p + BIRTH];
        int y = v[q + BIRTH];
        boolean part = x != 0 && y != 0 && BirthDate.isPart(x, y);
        int level = part ? BirthDate.partLevel(x, y, today) : BirthDate.packedLevel(x, y, today);
        level = anyOpenDay && !part && level == BirthDate.SWAPPED ? BirthDate.EXACT : level;
        double birth = part ? partOfBirth(level, of) : birth(level, of);
        int day = part ? asDay(level) : level;
        name.look(v, p, q, of, day == BirthDate.EXACT);
        phones(p, q, thorough || birth + name.bits() >= PROMISING, of);
        place(p, q, of);
        int both = v[p + FLAGS] & v[q + FLAGS];
        double handle = (both & HANDLE) == 0 ? 0 : of.equal(Aspect.MESSENGER, OF_HANDLE);
        double numbers = numbers(p, q, both, of);
        sameHouse |= extras.mayShare(a, b);
        rest = handle + extras.most(a, b, of) + of.of(Aspect.COMPARABLE, Tally.SOMETHING);
        double person = birth + name.bits() + phone;
        if (kind == 1) {
            rest += FirmGlance.code(v, p, q, of);
            double sites = FirmGlance.site(both, of);
            boolean named = (both & EMPLOYED) != 0;
            double names = named ? firm.names(v, p, q, otherNumber, of) : 0;
            // A company's mailboxes are looked at after its name and numbers.
            emails(p, q, thorough || person + handle + numbers + names >= PROMISING, of);
            return named
                    ? person + rest + firm(p, q, names, numbers + sites, of)
                    : person + rest + place(of) + numbers + sites + email + relief(p, q, day, birth, of);
        }
        emails(p, q, thorough || person >= PROMISING, of);
        boolean promising = thorough || person + email + numbers >= PROMISING;
        double employer = (both & EMPLOYED) == 0 ? 0 : employer(p, q, promising, of);
        return person + email + place(of) + rest + numbers + employer + relief(p, q, day, birth, of);
    }

    private static double birth(int day, Bounds of) {
        if (day == 0) {
            return 0;
        }
        return day == BirthDate.EXACT ? of.equal(Aspect.BIRTH, OF_BIRTH) : of.of(Aspect.BIRTH, day);
    }

    private static double partOfBirth(int part, Bounds of) {
        return part == 0
                ? 0
                : part == BirthDate.SAME_YEAR
                        ? Math.max(0, of.of(Aspect.BIRTH_YEAR, part))
                        : of.of(Aspect.BIRTH_YEAR, part);
    }

    /** The level of whole days under which conflicts see parts of dates that stand so, or more of them. */
    private static int asDay(int part) {
        return switch (part) {
            case BirthDate.NEAR_YEAR -> BirthDate.OTHER_YEAR;
            case BirthDate.YEARS_APART -> BirthDate.DIFFERENT;
            default -> 0;
        };
    }

    /** What a person's conflict adds again, at most: see {@link Conflicts}. */
    private double relief(int p, int q, int day, double birth, Bounds of) {
        double most = 0;
        boolean firstBlank = v[p + FIRST] == 0 || v[q + FIRST] == 0;
        double first = Math.min(0, name.first);
        if (name.lastMay && (name.firstMay || firstBlank)) {
            boolean told = Generation.differ(generation(p), generation(q))
                    || (day == 0 && Generation.onlyOne(generation(p), generation(q)));
            boolean father = day >= BirthDate.OTHER_YEAR || (day == 0 && sameHouse) || told;
            most = father ? Math.max(0, -birth) + Math.max(0, -name.bits()) : 0;
            if (name.middleMayDiffer) {
                most = Math.max(most, NameGlance.apart(Aspect.MIDDLE, 6, 3, of) - Math.min(0, name.middle));
            }
            int one = v[p + FLAGS] / SEX & 3;
            int other = v[q + FLAGS] / SEX & 3;
            boolean twoEndings = v[p + LAST] != v[q + LAST] && v[p + LAST_STEM] == v[q + LAST_STEM];
            boolean sexes = one == 0 || other == 0 ? twoEndings : one != other;
            most = sexes ? Math.max(most, Math.max(8, 6 - name.first)) : most;
        }
        if (day >= BirthDate.YEAR && !name.lastBlank && (samePhone || sameEmail || sameHouse)) {
            most = Math.max(most, Math.max(0, -birth) + Math.max(0, -name.bits()));
        }
        if (name.firstMayDiffer && (name.lastMay || name.lastBlank || samePhone)) {
            if (day == BirthDate.EXACT || (day == 0 && name.middleMay)) {
                double gone = Math.max(0, -phone) + Math.max(0, -email);
                most = Math.max(most, NameGlance.apart(Aspect.FIRST, 6, 3, of) - first + gone);
            }
            if (samePhone || sameEmail || sameHouse) {
                most = Math.max(most, NameGlance.apart(Aspect.FIRST, 8, 6, of) - first);
            }
        }
        return most;
    }

    private int generation(int at) {
        return v[at + FLAGS] / GENERATION & (1 << Generation.BITS) - 1;
    }

    /** What places, names, numbers and sites say of two legal entities, and what a conflict between them adds again. */
    private double firm(int p, int q, double names, double numbers, Bounds of) {
        double entity = numbers + Math.max(0, email);
        double cap = oneNumber ? Seat.most(of) : of.entityCap();
        double most = place(of) + Math.min(entity + Math.max(0, names), cap) + Math.min(0, names);
        if (!otherNumber) {
            double renamed = Math.min(entity, cap) + FirmGlance.renamed(of);
            most = Math.max(most, place(of) + renamed);
            if (elsewhere || FirmGlance.otherCode(v, p, q) || (v[p + PLACE] != 0 && v[q + PLACE] != 0)) {
                double places = Math.max(0, town) + Math.max(0, address) + Math.max(0, postcode);
                double apart = 3 + places + Math.max(0, -phone);
                double branch = Math.min(entity + Math.max(0, names), cap) + Math.min(0, names);
                return Math.max(most + Math.min(0, email), branch + apart);
            }
        }
        return most + Math.min(0, email);
    }

    private void phones(int p, int q, boolean promising, Bounds of) {
        phone = 0;
        samePhone = false;
        if (v[p + PHONES] == 0 || v[q + PHONES] == 0) {
            return;
        }
        boolean same = ((v[p + FLAGS] | v[q + FLAGS]) & MANY_PHONES) != 0;
        boolean typo = same || ((v[p + FLAGS] | v[q + FLAGS]) & OTHER_LENGTH) != 0;
        for (int i = 0; i < 2 && v[p + PHONES + i] != 0; i++) {
            for (int j = 0; j < 2 && v[q + PHONES + j] != 0; j++) {
                same |= v[p + PHONES + i] == v[q + PHONES + j];
                typo = typo || Numbers.slip(number(p, i), number(q, j));
            }
        }
        samePhone = same;
        phone = of.of(Aspect.PHONE, 4);
        if (typo && promising) {
            phone = Math.max(phone, of.of(Aspect.PHONE, 3));
        }
        if (same) {
            phone = Math.max(0, OF_UNSHARED + Math.max(of.share(Aspect.PHONE, 1), of.share(Aspect.PHONE, 2)));
        }
    }

    private long number(int at, int which) {
        return (v[at + DIGITS + which] & 0xFFFFFFFFL) | (long) (v[at + HIGH_DIGITS] >>> 8 * which & 0xFF) << 32;
    }

    private void emails(int p, int q, boolean promising, Bounds of) {
        email = 0;
        sameEmail = false;
        if (v[p + EMAILS] == 0 || v[q + EMAILS] == 0) {
            return;
        }
        if (((v[p + FLAGS] | v[q + FLAGS]) & MANY_EMAILS) != 0) {
            sameEmail = true;
        }
        email = of.of(Aspect.EMAIL, 9);
        for (int i = 0; i < 2 && v[p + EMAILS + i] != 0; i++) {
            for (int j = 0; j < 2 && v[q + EMAILS + j] != 0; j++) {
                if (v[p + EMAILS + i] == v[q + EMAILS + j]) {
                    sameEmail = true;
                } else {
                    email = promising ? Math.max(email, unlike(p + i, q + j, of)) : email;
                }
            }
        }
        if (sameEmail) {
            email = Math.max(0, OF_UNSHARED + Math.max(of.share(Aspect.EMAIL, 1), 2 + of.share(Aspect.EMAIL, 2)));
        }
    }

    /** The most that two mailboxes say of which one is not the other. */
    private double unlike(int p, int q, Bounds of) {
        int strange = Integer.bitCount(v[p + LETTERS] ^ v[q + LETTERS]);
        boolean whole = v[p + LOCALS] != 0 && v[q + LOCALS] != 0;
        if (whole && v[p + LOCALS] == v[q + LOCALS]) {
            return Math.max(of.any(Aspect.EMAIL, 3, 5), of.of(Aspect.EMAIL, 9));
        }
        if (whole && v[p + DOMAINS] == v[q + DOMAINS]) {
            return v[p + PLAIN] == v[q + PLAIN]
                    ? of.of(Aspect.EMAIL, 8)
                    : strange <= 4
                            ? Math.max(of.of(Aspect.EMAIL, 3), of.any(Aspect.EMAIL, 6, 9))
                            : of.of(Aspect.EMAIL, 9);
        }
        return strange <= 6 ? of.any(Aspect.EMAIL, 6, 9) : Math.max(of.of(Aspect.EMAIL, 7), of.of(Aspect.EMAIL, 9));
    }

    private void place(int p, int q, Bounds of) {
        town = 0;
        address = 0;
        postcode = 0;
        sameHouse = false;
        int x = v[p + CITY];
        int y = v[q + CITY];
        int both = v[p + FLAGS] & v[q + FLAGS];
        elsewhere = x == 0 || y == 0 || (both & TOWN_READ) != 0;
        if (!elsewhere) {
            Relation apart = x == y ? Relation.EXACT : places.towns(x, y, tally);
            elsewhere = apart == Relation.DIFFERENT;
            town = x == y
                    ? of.equal(Aspect.CITY, Math.max(0.5, towns.bits(frequencies.cities[x], 10)))
                    : of.of(Aspect.CITY, Place.level(apart));
        }
        if (v[p + PLACE] != 0 && v[q + PLACE] != 0) {
            address = Math.max(of.of(Aspect.ADDRESS, 3), of.of(Aspect.ADDRESS, 5));
            address = v[p + HOUSE] < 0 || v[q + HOUSE] < 0 ? Math.max(0, address) : address;
            sameHouse = v[p + HOUSE] >= 0 && v[p + HOUSE] == v[q + HOUSE];
            if (sameHouse) {
                address = Math.max(address, Math.max(of.of(Aspect.ADDRESS, 2), of.of(Aspect.ADDRESS, 4)));
                address = Math.max(address, of.equal(Aspect.ADDRESS, 16));
            }
        }
        int here = v[p + POSTCODE];
        int there = v[q + POSTCODE];
        if (here != 0 && there != 0 && (both & POSTCODE_READ) == 0) {
            postcode = here == there
                    ? of.equal(Aspect.POSTCODE, posts.bits(frequencies.postcodes[here], 12))
                    : Math.max(of.of(Aspect.POSTCODE, 2), of.of(Aspect.POSTCODE, 3));
        }
    }

    /** Town, address and postcode together are capped; what stands beside them is added afterwards. */
    private double place(Bounds of) {
        double against = Math.min(0, Math.min(town, Math.min(address, postcode)));
        double all = Math.max(0, town) + Math.max(0, address) + Math.max(0, postcode) + against;
        return Math.min(all, of.placeCap());
    }

    private double numbers(int p, int q, int both, Bounds of) {
        double out = 0;
        otherNumber = false;
        doubtfulNumber = false;
        if ((both & NUMBERS) != 0) {
            out += of.equal(Aspect.SNILS, OF_NUMBER) + of.equal(Aspect.OGRN, OF_NUMBER);
        }
        int x = v[p + INN];
        int y = v[q + INN];
        oneNumber = x == 0 || y == 0 ? (both & NUMBERS) != 0 : x == y;
        if (x != 0 && y != 0) {
            int strange = Integer.bitCount((v[p + HIGH_DIGITS] ^ v[q + HIGH_DIGITS]) >>> INN_MARKS);
            doubtfulNumber = x != y && strange <= OF_ONE_ERROR;
            otherNumber = x != y
                    && !(doubtfulNumber
                            && (!textsOfNumbers || Contacts.oneError(taxNumbers.text(x), taxNumbers.text(y))));
            out += x == y
                    ? of.equal(Aspect.INN, OF_NUMBER)
                    : otherNumber ? 0 : Math.max(0, OF_NUMBER_TYPO + of.share(Aspect.INN, 2));
        }
        return out;
    }

    private double employer(int p, int q, boolean promising, Bounds of) {
        if (v[p + COMPANY] == v[q + COMPANY]) {
            return of.equal(Aspect.EMPLOYER, 4.5);
        }
        if (!promising) {
            return of.of(Aspect.EMPLOYER, 4);
        }
        double alike = Math.max(of.share(Aspect.EMPLOYER, 2), of.share(Aspect.EMPLOYER, 3));
        return Math.max(of.of(Aspect.EMPLOYER, 4), 7.5 + alike);
    }
}
