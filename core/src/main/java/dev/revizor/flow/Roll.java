package dev.revizor.flow;

import java.util.List;

/** All records in the order in which tables list them. A record goes by its place in it, from 0. */
final class Roll {
    private final DedupeFlow.Read read;
    private final Records records;
    private final int[] order;
    private final int[] placeOf;

    private Roll(DedupeFlow.Read read, Records records, int[] order) {
        this.read = read;
        this.records = records;
        this.order = order;
        this.placeOf = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            placeOf[order[at]] = at;
        }
    }

    static Roll of(Records records, DedupeFlow.Read read) {
        return new Roll(read, records, records.inOrder());
    }

    int size() {
        return order.length;
    }

    String inner(int at) {
        return records.inner(order[at]);
    }

    /** The place of a record by its number among those that are compared. */
    int placeOfCard(int card) {
        return placeOf[records.ofCard(card)];
    }

    /** The number of a record in the order of arrival. */
    int arrival(int at) {
        return order[at];
    }

    /** The number of the record's file. */
    int source(int at) {
        return records.source(order[at]);
    }

    /** The user's id of a record within its file. */
    String recordId(int at) {
        return records.recordId(order[at]);
    }

    /** The user's id of a record, with its file where there are several. */
    String name(int at) {
        return read.recordId(records.record(order[at]));
    }

    /** The names of the files. */
    List<String> sources() {
        return read.sources();
    }

    /** The place of a record by its inner id; negative: there is none. */
    int place(String inner) {
        int at = records.at(inner);
        return at < 0 ? -1 : placeOf[at];
    }

    /** The place of the record of a file by the user's id; negative: there is none. Of several the last. */
    int place(int source, String recordId) {
        int from = 0;
        int to = order.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int own = records.source(order[middle]);
            boolean behind = own > source || own == source && records.compareId(order[middle], recordId) > 0;
            to = behind ? middle : to;
            from = behind ? from : middle + 1;
        }
        int found = from - 1;
        return found >= 0 && source(found) == source && recordId(found).equals(recordId) ? found : -1;
    }
}
