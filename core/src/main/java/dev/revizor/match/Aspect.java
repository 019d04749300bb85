package dev.revizor.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the model weighs of two rows, in the model's order, each with its levels. The shares and chances are where
 * training starts from, and what it stays with where a base has too little to learn from.
 */
enum Aspect {
    LAST(
            "last_name",
            names(0.80, 0.04, 0.001, 0.02, 0.08, 0.03, 0.02, 0.03),
            "swapped 0.02 3e-5",
            "married 0.02 0.95",
            "lone 0.02 0.001"),
    FIRST("first_name", names(0.72, 0.03, 0.05, 0.05, 0.07, 0.02, 0.015, 0.02)),
    MIDDLE("patronymic", names(0.85, 0.02, 0.001, 0.03, 0.06, 0.02, 0.01, 0.02)),
    BIRTH(
            "birth_date",
            List.of(),
            "exact 0.86 1e-4",
            "day_month_swapped 0.02 3e-4",
            "one_digit 0.06 0.002",
            "near 0.03 0.004",
            "other_year 0.015 0.0025",
            "year 0.01 0.02",
            "decade 0.005 0.2",
            "different 0.015 0.77"),
    /** Birth dates of which a side says but the year, or the year and the month: by what both say. */
    BIRTH_YEAR(
            "birth_year", List.of(), "year 0.70 0.017", "month 0.22 0.0015", "near 0.04 0.04", "different 0.04 0.94"),
    PHONE("phone", List.of(), "exact 0.58 1e-4", "shared_by_many 0.03 0.002", "typo 0.04 5e-5", "different 0.35 0.99"),
    EMAIL(
            "email",
            List.of(),
            "exact 0.52 1e-4",
            "shared_by_many 0.02 0.002",
            "typo 0.04 2e-5",
            "chosen_local_part 0.02 1e-4",
            "local_part 0.02 5e-4",
            "near 0.02 5e-4",
            "far 0.01 0.001",
            "other_number 0.01 0.01",
            "different 0.35 0.99"),
    MESSENGER("messenger", List.of(), "exact 0.5 1e-4", "different 0.5 0.99"),
    SNILS("snils", List.of(), "exact 0.93 1e-5", "typo 0.05 2e-6", "different 0.002 0.99"),
    OGRN("ogrn", List.of(), "exact 0.93 1e-5", "typo 0.05 2e-6", "different 0.002 0.99"),
    INN("inn", List.of(), "exact 0.93 1e-5", "typo 0.05 2e-6", "different 0.002 0.99"),
    COMPANY(
            "company",
            List.of(),
            "exact 0.70 5e-4",
            "sound 0.12 3e-4",
            "typo 0.10 3e-4",
            "near 0.06 0.005",
            "part 0.02 0.01",
            "different 0.02 0.96"),
    EMPLOYER("employer", List.of(), "exact 0.50 0.001", "sound 0.04 3e-4", "typo 0.04 3e-4", "different 0.42 0.99"),
    WEBSITE("website", List.of(), "exact 0.5 0.001", "different 0.5 0.99"),
    KPP("kpp", List.of(), "exact 0.8 0.1"),
    POSTCODE("postcode", List.of(), "exact 0.75 0.003", "typo 0.10 0.035", "different 0.15 0.95"),
    CITY("city", List.of(), "exact 0.75 0.05", "typo 0.05 0.005", "near 0.02 0.02", "different 0.18 0.9"),
    ADDRESS(
            "address",
            List.of(),
            "exact 0.50 3e-4",
            "house 0.05 6e-4",
            "street 0.08 0.008",
            "house_number 0.05 0.02",
            "different 0.32 0.97"),
    /**
     * Whether there is anything to compare besides names and towns. Blank cells say nothing alone; but that of one
     * client's two cards hardly a pair has nothing else in common to look at, while many strangers' have not, says much
     * of namesakes. Both levels start equally frequent everywhere; only what is learnt makes a difference.
     */
    COMPARABLE("comparable", List.of(), "some 0.9 0.9", "none 0.1 0.1");

    /** Levels of a column that maps to no field. */
    static final List<Level> EXTRA = levels(
            List.of(), "exact 0.72 0.01", "typo 0.10 0.003", "near 0.05 0.01", "some 0.03 0.05", "different 0.10 0.9");

    static final int COUNT = values().length;

    /** The comparison's stable name. */
    final String id;

    /** Levels from 1 on; level 0 is «a side is blank». */
    final List<Level> levels;

    Aspect(String id, List<String> common, String... further) {
        this.id = id;
        this.levels = levels(common, further);
    }

    /** The levels of a part of a name, numbered like {@link Relation}. */
    private static List<String> names(double... shares) {
        String[] ids = {"exact", "sound", "diminutive", "initial", "typo", "near", "far", "different"};
        double[] chances = {0.005, 0.001, 0.002, 0.05, 0.003, 0.01, 0.05, 0.9};
        List<String> out = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            out.add(ids[i] + " " + shares[i] + " " + chances[i]);
        }
        return out;
    }

    private static List<Level> levels(List<String> common, String... further) {
        List<String> all = new ArrayList<>(common);
        Collections.addAll(all, further);
        return all.stream()
                .map(text -> text.split(" ", -1))
                .map(part -> new Level(part[0], Double.parseDouble(part[1]), Double.parseDouble(part[2])))
                .toList();
    }
}
