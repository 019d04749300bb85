package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.RawRow;
import dev.revizor.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that nobody looks at are blank, and nothing else is different: no other row, reject or count. */
final class LeftOutCellsTest {
    private static final String[] CELLS = {
        "",
        "",
        "Анна",
        "\"a;b\"",
        "\"два\nряда\"",
        "\"\"\"в кавычках\"\"\"",
        "ООО \"Лён\"",
        "\"без конца",
        " \"сдвиг\" ",
        "15",
        "Уфа"
    };
    private static final String[] FIRST = {"1", "", "Итого", "Всего: 5", "Иванов", "Total Oil", "\u200B"};

    @TempDir
    Path folder;

    private static byte[] table(Random random, int columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder("Номер");
        for (int i = 1; i < columns; i++) {
            head.append(";Столбец ").append(i);
        }
        out.writeBytes((head + "\n").getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < 120; row++) {
            int odd = random.nextInt(40);
            int cells = odd == 0 ? 1 : odd == 1 ? columns + 2 : odd == 2 ? columns - 1 : columns;
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < cells; i++) {
                String cell = i == 0
                        ? FIRST[random.nextInt(random.nextInt(3) + 1) * 2 % FIRST.length]
                        : CELLS[random.nextInt(CELLS.length)];
                cell = cell.startsWith("\"без") && random.nextInt(12) > 0 ? "x" : cell;
                line.append(i == 0 ? "" : ";").append(odd == 3 ? "" : cell);
            }
            out.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
            if (odd == 4) {
                out.write(0xC3);
            }
            out.writeBytes((odd == 5 ? "\n" + head + "\n" : "\n").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private record Seen(List<RawRow> rows, List<Problem> rejects, RowReader.Counts counts, long padded) {
        static Seen of(Path file, Set<Integer> leftOut, int from) {
            List<Problem> rejects = new ArrayList<>();
            List<RawRow> rows = new ArrayList<>();
            try (RowReader reader = Sources.open(file, ReadOptions.auto(), rejects::add)) {
                while (true) {
                    if (rows.size() == from) {
                        reader.leaveOut(leftOut);
                    }
                    Optional<RawRow> row = reader.next();
                    if (row.isEmpty()) {
                        return new Seen(rows, rejects, reader.counts(), reader.padded());
                    }
                    rows.add(row.get());
                }
            }
        }
    }

    @Test
    void everything_else_stays_as_it_is() {
        Random random = new Random(23);
        for (int round = 0; round < 150; round++) {
            int columns = 4 + random.nextInt(5);
            Path file = ReadTable.file(folder, table(random, columns));
            Set<Integer> leftOut = new TreeSet<>();
            for (int column = 0; column < columns; column++) {
                if (random.nextBoolean()) {
                    leftOut.add(column);
                }
            }
            int from = random.nextInt(40);
            Seen all = Seen.of(file, Set.of(), 0);
            Seen some = Seen.of(file, leftOut, from);
            assertThat(some.counts()).isEqualTo(all.counts());
            assertThat(some.padded()).isEqualTo(all.padded());
            assertThat(some.rejects()).isEqualTo(all.rejects());
            assertThat(some.rows()).hasSameSizeAs(all.rows());
            for (int i = 0; i < all.rows().size(); i++) {
                RawRow expected = all.rows().get(i);
                RawRow found = some.rows().get(i);
                assertThat(found.row()).isEqualTo(expected.row());
                for (int column = 0; column < columns; column++) {
                    String cell = found.cells().get(column);
                    // A cell that is left out may be read all the same.
                    boolean blank = leftOut.contains(column) && cell.isEmpty();
                    assertThat(cell).isEqualTo(blank ? "" : expected.cells().get(column));
                }
            }
        }
    }
}
