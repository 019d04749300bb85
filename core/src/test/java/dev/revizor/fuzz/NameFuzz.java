package dev.revizor.fuzz;

import dev.revizor.model.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cells of names, whole and in parts, and of companies. */
public final class NameFuzz {
    private static final Field[] FIELDS = {
        Field.FULL_NAME, Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.COMPANY
    };

    private NameFuzz() {}

    static List<byte[]> seeds() {
        return List.of(
                "\u0000ИВАНОВА-ПЕТРОВА анна Сергеевна".getBytes(StandardCharsets.UTF_8),
                "\u0004ООО «Ромашка» (ИП Ли Я. П.)".getBytes(StandardCharsets.UTF_8),
                "\u0001dr. John O'Neil van der Berg jr".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] content) {
        Field field = FIELDS[CellTarget.number(content, 0, FIELDS.length)];
        CellTarget.read(field, CellTarget.text(content, 1));
    }
}
