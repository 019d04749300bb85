package dev.revizor.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * B-cubed: how groups agree with others, record by record, so that one large group does not outweigh many small ones.
 *
 * <p>Source: A. Bagga, B. Baldwin, «Entity-Based Cross-Document Coreferencing Using the Vector Space Model», 1998.
 *
 * @param precision the mean share, over records, of its group that is with it in the other grouping too
 * @param recall the same with both groupings exchanged
 */
record BCubed(double precision, double recall) {
    /** Both arguments go from a record to its group and have the same records. */
    static BCubed of(Map<String, String> truth, Map<String, String> found) {
        if (!truth.keySet().equals(found.keySet())) {
            throw new IllegalArgumentException("not the same records");
        }
        Map<String, Long> entities = sizes(truth);
        Map<String, Long> groups = sizes(found);
        Map<Cell, Long> cells = new LinkedHashMap<>();
        truth.forEach((record, entity) -> cells.merge(new Cell(entity, found.getOrDefault(record, "")), 1L, Long::sum));
        double precision = 0;
        double recall = 0;
        for (Map.Entry<Cell, Long> cell : cells.entrySet()) {
            double square = (double) cell.getValue() * cell.getValue();
            recall += square / entities.getOrDefault(cell.getKey().entity(), 1L);
            precision += square / groups.getOrDefault(cell.getKey().group(), 1L);
        }
        return new BCubed(precision / truth.size(), recall / truth.size());
    }

    /** Records of one entity and of one group. */
    private record Cell(String entity, String group) {}

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }

    private static Map<String, Long> sizes(Map<String, String> groupOf) {
        Map<String, Long> out = new LinkedHashMap<>();
        groupOf.values().forEach(group -> out.merge(group, 1L, Long::sum));
        return out;
    }
}
