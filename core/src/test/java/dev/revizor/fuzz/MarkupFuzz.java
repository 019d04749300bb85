package dev.revizor.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** HTML tables and CommerceML. */
public final class MarkupFuzz {
    private MarkupFuzz() {}

    static List<byte[]> seeds() {
        return List.of(
                "<html><meta charset=utf-8><table><tr><th>ID<th>Имя</tr><tr><td colspan=2>1&nbsp;&#1040;<br></table>"
                        .getBytes(StandardCharsets.UTF_8),
                ("<?xml version=\"1.0\"?><КоммерческаяИнформация><Контрагенты><Контрагент><Ид>1</Ид><ИНН>7700000016</ИНН>"
                                + "</Контрагент></Контрагенты></КоммерческаяИнформация>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] content) {
        FileTarget.read("table.xls", content);
    }
}
