package dev.revizor.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Delimited text of any dialect and charset. */
public final class CsvFuzz {
    private CsvFuzz() {}

    static List<byte[]> seeds() {
        return List.of(
                "ID;Фамилия;Телефон\n1;Иванов;+79000000001\n2;\"Петров; Иван\";\n".getBytes(StandardCharsets.UTF_8),
                "\ufeffsep=,\na,b\n\"x\"\"y\",\"1\n2\"\n\"open,3\n4,5\n".getBytes(StandardCharsets.UTF_8),
                "Имя\tГород\nАнна\tТула\n\nИтого\t1\n".getBytes(StandardCharsets.UTF_16LE),
                "Имя;Город;\nАнна;Тула;\n".getBytes(java.nio.charset.Charset.forName("windows-1251")));
    }

    public static void fuzzerTestOneInput(byte[] content) {
        FileTarget.read("table.csv", content);
    }
}
