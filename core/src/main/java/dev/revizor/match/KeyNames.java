package dev.revizor.match;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The stable names of the kinds of blocking key, and which of them two rows share. */
final class KeyNames {
    /** In the order of {@link Keys#of}. */
    static final List<String> NAMES = List.of(
            "phone",
            "email",
            "mailbox",
            "messenger",
            "tax",
            "surname_initial",
            "both_names",
            "given_patronymic_year",
            "birth_name",
            "surname_city",
            "street_house",
            "company",
            "company_word",
            "website",
            "birth_date",
            "given_postcode");

    private final Table table;
    private final Keys keys;

    KeyNames(Table table, Keys keys) {
        this.table = table;
        this.keys = keys;
    }

    /** The names of the kinds under which both rows have a key; of unknown columns {@code extra_3}. */
    List<String> shared(int a, int b) {
        List<String> out = new ArrayList<>();
        for (int kind = 0; kind < Keys.KINDS; kind++) {
            int number = kind;
            TreeSet<Long> hashes = new TreeSet<>();
            keys.of(kind, a, (hash, row) -> hashes.add(hash));
            TreeSet<Long> others = new TreeSet<>();
            keys.of(kind, b, (hash, row) -> others.add(hash));
            if (meet(hashes, others)) {
                out.add(number < NAMES.size() ? NAMES.get(number) : "key_" + number);
            }
        }
        table.extras.forEach((position, column) -> {
            TreeSet<Long> hashes = new TreeSet<>();
            keys.ofExtra(position, column, a, (hash, row) -> hashes.add(hash));
            TreeSet<Long> others = new TreeSet<>();
            keys.ofExtra(position, column, b, (hash, row) -> others.add(hash));
            if (meet(hashes, others)) {
                out.add("extra_" + position);
            }
        });
        return out;
    }

    private static boolean meet(TreeSet<Long> one, TreeSet<Long> other) {
        return one.stream().anyMatch(other::contains);
    }
}
