package dev.revizor.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All records in the order in which tables list them. A record goes by its place in it, from 0. */
final class Roll {
    private final DedupeFlow.Read read;
    private final List<RecordOrder> rows;
    private final Map<String, Integer> places;

    private Roll(DedupeFlow.Read read, List<RecordOrder> rows) {
        this.read = read;
        this.rows = rows;
        this.places = new HashMap<>(rows.size() * 2);
        for (int at = 0; at < rows.size(); at++) {
            places.put(inner(at), at);
        }
    }

    static Roll of(Map<String, DedupeFlow.Known> known, DedupeFlow.Read read) {
        List<RecordOrder> rows = new ArrayList<>(known.size());
        known.forEach((inner, record) -> rows.add(RecordOrder.of(inner, record)));
        rows.sort(RecordOrder.ORDER);
        return new Roll(read, rows);
    }

    int size() {
        return rows.size();
    }

    String inner(int at) {
        return rows.get(at).inner();
    }

    DedupeFlow.Known record(int at) {
        return rows.get(at).record();
    }

    /** The user's id of a record, with its file where there are several. */
    String name(int at) {
        return read.recordId(record(at));
    }

    /** The names of the files. */
    List<String> sources() {
        return read.sources();
    }

    /** The place of a record by its inner id; negative: there is none. */
    int place(String inner) {
        return places.getOrDefault(inner, -1);
    }

    /** The place of each record of one file by the user's id. */
    Map<String, Integer> places(int source) {
        Map<String, Integer> out = new HashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            if (record(at).source() == source) {
                out.put(record(at).recordId(), at);
            }
        }
        return out;
    }
}
