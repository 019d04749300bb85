package dev.revizor.match;

import java.util.function.IntPredicate;

/**
 * Tables of one telling column, such as a list of telephones. Of as many strangers as such a table has rows a few would
 * share a value by chance, so that by what was learnt no equal value makes two cards one; but whoever looks for duplicates in
 * it means just that. What agrees in all that there is then is for a person to decide.
 */
final class FewFields {
    /** What all equal values together come to at least, in bits: more likely than not, and far from sure. */
    private static final double LEAST = 2;

    private static final double OF_HANDLE = 10;
    private static final double OF_VALUE = 14;
    private static final double OF_TOWN = 4;
    private static final double OF_POSTCODE = 8;
    private static final double OF_EMPLOYER = 4.5;
    private static final double OF_COMPANY = 15;
    private static final double OF_SITE = 9;

    private final Table table;
    private final Frequencies frequencies;

    FewFields(Table table, Frequencies frequencies) {
        this.table = table;
        this.frequencies = frequencies;
    }

    /** Raises the prior of the kinds that have too little; says whether any had. */
    boolean raise(Weights... weights) {
        boolean any = false;
        for (int kind = 0; kind < weights.length; kind++) {
            double reach = reach(kind, weights[kind]);
            if (reach > 0 && weights[kind].prior + reach < LEAST) {
                weights[kind].prior = LEAST - reach;
                any = true;
            }
        }
        return any;
    }

    /** Whether no two cards of one kind have anything that can be compared. */
    boolean isNothing(Weights... weights) {
        boolean nothing = true;
        for (int kind = 0; kind < weights.length; kind++) {
            nothing &= telling(kind, weights[kind]) + besides(kind) == 0;
        }
        return nothing;
    }

    /** What two cards of a kind say at most where everything agrees; 0 where nothing tells who it is. */
    private double reach(int kind, Weights weights) {
        double telling = telling(kind, weights);
        return telling == 0 ? 0 : telling + besides(kind);
    }

    private double telling(int kind, Weights weights) {
        double telling = 0;
        telling += has(kind, row -> table.last[row] != 0 || table.first[row] != 0) ? PersonName.cap(frequencies) : 0;
        telling += has(kind, row -> !table.phone.blank(row)) ? alone(frequencies.phones.filled()) : 0;
        telling += has(kind, row -> !table.handle.blank(row)) ? OF_HANDLE : 0;
        telling += has(kind, row -> table.place[row] != 0) ? weights.placeCap : 0;
        return telling + (kind == 1 ? Math.min(weights.entityCap, entity(kind)) : entity(kind));
    }

    /** What names a firm says no more together than that it is one, or a branch of it: where chains abound that is little. */
    private double entity(int kind) {
        double entity = has(kind, row -> !table.email.blank(row)) ? alone(frequencies.emails.filled()) : 0;
        entity += has(kind, row -> table.inn[row] != 0 || table.ogrn[row] != 0 || table.snils[row] != 0) ? value() : 0;
        return entity + (kind == 1 && has(kind, row -> table.company[row] != 0) ? OF_COMPANY : 0);
    }

    /** What an equal town says; of firms, of which a table may have little else, that of the commonest. */
    private double town(int kind) {
        int most = 0;
        for (int town = 1; kind == 1 && town < frequencies.cities.length; town++) {
            most = Math.max(most, frequencies.cities[town]);
        }
        return most == 0 ? OF_TOWN : Frequencies.rarity(1, most, frequencies.withCity, OF_TOWN);
    }

    private double besides(int kind) {
        double besides = has(kind, row -> PartDate.isWhole(table.birth[row])) ? value() : 0;
        besides += has(kind, row -> table.city[row] != 0) ? town(kind) : 0;
        besides += has(kind, row -> table.postcode[row] != 0) ? OF_POSTCODE : 0;
        besides += has(kind, row -> !table.site.blank(row)) ? OF_SITE : 0;
        besides += kind == 0 && has(kind, row -> table.company[row] != 0) ? OF_EMPLOYER : 0;
        for (ExtraColumn column : Generic.columns(table)) {
            besides += has(kind, row -> column.value(row) != 0) ? value() : 0;
        }
        return besides;
    }

    private static double alone(int filled) {
        return Math.max(10, Math.min(OF_VALUE, Frequencies.log2(Math.max(2, filled))));
    }

    private double value() {
        return Math.min(OF_VALUE, Frequencies.log2(Math.max(2, table.size)));
    }

    /** Whether at least two cards of a kind have something. */
    private boolean has(int kind, IntPredicate filled) {
        int seen = 0;
        for (int row = 0; row < table.size && seen < 2; row++) {
            seen += table.kind[row] == kind && filled.test(row) ? 1 : 0;
        }
        return seen == 2;
    }
}
