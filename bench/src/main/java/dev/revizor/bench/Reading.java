package dev.revizor.bench;

import java.util.List;

/**
 * What somebody read out of a delimited file.
 *
 * @param header the titles; empty when the reader says that there are none
 * @param records the records below
 * @param failure why nothing was read; blank when something was
 */
public record Reading(List<String> header, List<List<String>> records, String failure) {

    /** A reading that came about. */
    public static Reading of(List<String> header, List<List<String>> records) {
        return new Reading(header, records, "");
    }

    /** None: the reader gave up. */
    public static Reading failed(String why) {
        return new Reading(List.of(), List.of(), why);
    }

    /** The first record as titles, as readers have it that do not look for them. */
    public static Reading headed(List<List<String>> records) {
        return records.isEmpty() ? of(List.of(), List.of()) : of(records.get(0), records.subList(1, records.size()));
    }
}
