package dev.revizor.fuzz;

import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Cells of telephones: E.164 comes out, and stays what it is. */
public final class PhoneFuzz {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{4,16}(;ext=\\d{1,12})?");

    private PhoneFuzz() {}

    static List<byte[]> seeds() {
        return List.of(
                "8 (916) 000-00-01 доб. 12, +49 30 1234567".getBytes(StandardCharsets.UTF_8),
                "7,916E+10; 810 44 20 7946 0000 #5".getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] content) {
        Value value = CellTarget.read(Field.PHONE, CellTarget.text(content, 0));
        for (String phone : value.canonical()) {
            if (!E164.matcher(phone).matches()) {
                throw new AssertionError("no E.164");
            }
        }
        CellTarget.isFixed(Field.PHONE, value);
    }
}
