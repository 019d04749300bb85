package dev.revizor.fuzz;

import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cells of mailboxes: one @ each, and it stays what it is. */
public final class EmailFuzz {
    private EmailFuzz() {}

    static List<byte[]> seeds() {
        return List.of(
                "Анна <ANNA@Example.ORG>; b@пример.рф".getBytes(StandardCharsets.UTF_8),
                "mailto:a.b+c@gmial,com.".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] content) {
        Value value = CellTarget.read(Field.EMAIL, CellTarget.text(content, 0));
        for (String mailbox : value.canonical()) {
            if (mailbox.chars().filter(c -> c == '@').count() != 1 || mailbox.indexOf(' ') >= 0) {
                throw new AssertionError("no mailbox");
            }
        }
        CellTarget.isFixed(Field.EMAIL, value);
    }
}
