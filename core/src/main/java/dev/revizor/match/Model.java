package dev.revizor.match;

import java.util.List;

/** All comparisons in their order: what a pair's evidence is made of. Shared by threads, each with its own tally. */
final class Model {
    private final List<Comparison> comparisons;
    private final Conflicts conflicts;
    private final Table table;

    Model(Table table, Frequencies frequencies) {
        this.table = table;
        comparisons = List.of(
                new BirthDate(table, frequencies),
                new PersonName(table, frequencies),
                new Contacts(table, frequencies),
                new LegalEntity(table, frequencies),
                new Place(table, frequencies),
                new Generic(table));
        conflicts = new Conflicts(table);
    }

    /** Compares two rows; the tally then holds everything, without the prior. */
    double score(int a, int b, Tally tally) {
        tally.clear();
        if (!comparable(a, b)) {
            return -50;
        }
        for (Comparison comparison : comparisons) {
            comparison.compare(a, b, tally);
        }
        conflicts.look(a, b, tally);
        return tally.total();
    }

    /** A company is never a person. A sole trader is both, and is kept among the companies. */
    private boolean comparable(int a, int b) {
        return table.kind[a] == table.kind[b];
    }
}
