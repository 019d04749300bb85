package dev.revizor.flow;

import java.util.List;
import java.util.Random;

/** Cells that break careless programs. */
final class Hostile {
    private static final String[] WHOLE = {
        "",
        "",
        "",
        "=1+1",
        "+7 (901) 000-00-11",
        "8 901 000 00 12",
        "+79010000013",
        "-5",
        "@SUM(A1)",
        "\t=x",
        "'=1",
        "''+",
        "ООО \"Пример\"",
        "a;b",
        "a,b",
        "две\nстроки",
        "две\r\nстроки",
        "\r",
        "  края  ",
        "\u00a0",
        "нет",
        "-",
        "да",
        "true",
        "0000-00-00",
        "31.02.2026",
        "12.03.1984",
        "2026-05-14 18:02:11",
        "7,901E+10",
        "иванов иван",
        "ИВАНОВ",
        "Ivanov",
        "a@b.example",
        "A@B.Example, c@d.example",
        "VIP, опт; розница",
        "#REF!",
        "x::: y",
        "* звезда",
        "\"в кавычках\"",
        "\"",
        "\"\"",
        "😀 эмодзи",
        "\u202eназад",
        "İıß",
        "\ufeffмарка",
        "1e5",
        "007",
        "500100732259",
        "Итого",
        "# примечание"
    };

    private Hostile() {}

    static String cell(Random random, List<String> titles) {
        int draw = random.nextInt(100);
        if (draw < 2) {
            return "длинно ".repeat(700 + random.nextInt(700));
        }
        if (draw < 5) {
            return titles.get(random.nextInt(titles.size()));
        }
        if (draw < 20) {
            return WHOLE[random.nextInt(WHOLE.length)] + WHOLE[random.nextInt(WHOLE.length)];
        }
        return WHOLE[random.nextInt(WHOLE.length)];
    }
}
