package dev.revizor.fuzz;

import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Cells of days and times: a day that there is comes out. */
public final class DateFuzz {
    private static final Field[] FIELDS = {Field.BIRTH_DATE, Field.CREATED_AT, Field.NEXT_DUE};
    private static final int DAY = 10;

    private DateFuzz() {}

    static List<byte[]> seeds() {
        return List.of(
                "\u000112.05.2026 10:20:30".getBytes(StandardCharsets.UTF_8),
                "\u00002 марта 84 г.".getBytes(StandardCharsets.UTF_8),
                "\u00022026-05-12T10:20:30.123+03:00".getBytes(StandardCharsets.UTF_8),
                "\u000145750,5".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] content) {
        Field field = FIELDS[CellTarget.number(content, 0, FIELDS.length)];
        Value value = CellTarget.read(field, CellTarget.text(content, 1));
        for (String day : value.canonical()) {
            if (day.length() == DAY) {
                LocalDate.parse(day);
            } else {
                LocalDateTime.parse(day);
            }
        }
        CellTarget.isFixed(field, value);
    }
}
