package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an id column the table of pairs is the same to the byte, however the rows stand and however many are alike. */
class PairTableTest {
    @TempDir
    Path folder;

    @Test
    void copies_of_one_content_come_in_the_order_of_their_ids() {
        Desk desk = new Desk(folder);
        List<String> rows = new ArrayList<>(People.table());
        rows.remove(0);
        String twin = rows.get(rows.size() - 1);
        for (int copy : new int[] {9, 10, 400, 5}) {
            rows.add(copy + twin.substring(twin.indexOf(';')));
        }
        List<String> first = List.of();
        for (int seed = 0; seed < 6; seed++) {
            Collections.shuffle(rows, new Random(seed));
            List<String> lines = new ArrayList<>(List.of(People.TITLES));
            lines.addAll(rows);
            InputFile file = desk.csv("people.csv", lines.toArray(new String[0]));
            new DedupeFlow(Desk.POLICY, Desk.RUN)
                    .run(
                            new DedupeFlow.Request(Desk.files(file), Optional.of("ID"), List.of(), List.of()),
                            desk.rejects::add)
                    .writePairs(desk.path("pairs.csv"), OutputStream.nullOutputStream());
            List<String> found = Desk.lines(desk.path("pairs.csv"));
            first = seed == 0 ? found : first;
            assertThat(found).isEqualTo(first);
        }
        assertThat(first.stream().map(line -> line.replaceAll("^(\\d+,\\d+),.*", "$1")))
                .containsSubsequence("4,5", "4,9", "4,10", "4,400", "5,9", "5,10", "9,10", "9,400", "10,400");
    }
}
