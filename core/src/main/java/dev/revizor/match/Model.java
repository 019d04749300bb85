package dev.revizor.match;

import java.util.List;

/** All comparisons in their order: what a pair's evidence is made of. Shared by threads, each with its own tally. */
final class Model {
    /** The most that a conflict takes away. */
    private static final double RELIEF = 16;

    /** The most that an employer says, in bits. */
    private static final double EMPLOYER = 7;

    private final List<Comparison> cheap;
    private final List<Comparison> dear;
    private final Conflicts conflicts;
    private final Table table;
    private final Frequencies frequencies;
    private final double restOfPerson;
    private final Weights[] weights;

    private final boolean nameless;

    /**
     * A model.
     *
     * @param weights of persons, and of companies
     */
    Model(Table table, Frequencies frequencies, Weights... weights) {
        this.table = table;
        this.frequencies = frequencies;
        this.weights = weights.clone();
        cheap = List.of(
                new BirthDate(table, frequencies),
                new PersonName(table, frequencies),
                new Contacts(table, frequencies));
        dear = List.of(new LegalEntity(table, frequencies), new Place(table, frequencies), new Generic(table));
        restOfPerson = 1 + 14 * table.extras.size();
        conflicts = new Conflicts(table);
        nameless = table.isNameless();
    }

    /** What a thread compares with. */
    Tally tally() {
        return Tally.of(table);
    }

    /** What a thread looks at pairs with before it compares them. */
    Glance glance(Sketches sketches) {
        return new Glance(table, frequencies, sketches, weights);
    }

    /** log2 of the prior odds of two rows, as what they are compared. */
    double prior(int a, int b) {
        // Of a person and a company it does not matter: what they weigh decides it.
        return table.kind[a] == table.kind[b] ? prior(a) : weights[0].prior;
    }

    /** log2 of the prior odds of a row's kind. */
    double prior(int row) {
        return weights[table.kind[row]].prior;
    }

    /** The weights of persons (0) or companies (1). */
    Weights weights(int kind) {
        return weights[kind];
    }

    /** Compares two rows; the tally then holds everything, without the prior. */
    double score(int a, int b, Tally tally) {
        return score(a, b, tally, -1e9);
    }

    /** The same, but stops where no outcome of the rest can reach the floor. */
    double score(int a, int b, Tally tally, double floor) {
        tally.clear();
        int kind = table.kindOf(a, b);
        if (kind == Table.NEVER) {
            // A company is never a person. A sole trader is both, and is kept among the companies.
            return -50;
        }
        tally.weights = weights[kind];
        tally.persons = kind == 0;
        tally.nameless = kind == 0 && nameless;
        for (Comparison comparison : cheap) {
            comparison.compare(a, b, tally);
        }
        if (kind == 0 && hopeless(a, b, tally, floor)) {
            return tally.total();
        }
        for (Comparison comparison : dear) {
            comparison.compare(a, b, tally);
        }
        tally.comparable();
        Seat.look(tally);
        tally.settle();
        conflicts.look(a, b, tally);
        if (table.fences.any()) {
            fence(a, b, tally);
        }
        return tally.total();
    }

    private void fence(int a, int b, Tally tally) {
        String broken = table.fences.broken(a, b);
        if (!broken.isEmpty()) {
            tally.conflict = broken;
            tally.soft = false;
        }
    }

    private boolean hopeless(int a, int b, Tally tally, double floor) {
        boolean numbered = (table.inn[a] != 0 && table.inn[b] != 0)
                || (table.snils[a] != 0 && table.snils[b] != 0)
                || (table.ogrn[a] != 0 && table.ogrn[b] != 0);
        if (numbered) {
            return false;
        }
        boolean alike = tally.last.alike() && (tally.first.apart() || tally.middle.apart() || tally.birth.apart());
        double rest = restOfPerson + tally.weights.weight(Aspect.COMPARABLE.ordinal(), Tally.SOMETHING);
        rest += alike || tally.samePhone ? RELIEF : 0;
        rest += table.company[a] != 0 && table.company[b] != 0 ? EMPLOYER : 0;
        boolean placed = (table.place[a] != 0 && table.place[b] != 0)
                || (table.postcode[a] != 0 && table.postcode[b] != 0)
                || (table.city[a] != 0 && table.city[a] == table.city[b]);
        rest += placed ? tally.weights.placeCap : 4;
        return tally.total() + rest < floor;
    }
}
