package dev.revizor.normalize;

import java.util.List;
import java.util.Random;

/** Seeded texts of all sorts: pieces of real cells glued together, with dirt of every kind. */
final class NastyTexts {
    private static final List<String> PIECES = List.of(
            "Иванов",
            "иван",
            "ПЕТРОВИЧ",
            "Мария",
            "Ивановна",
            "Петров-Водкин",
            "оглы",
            "де",
            "фон",
            "ван",
            "И.",
            "И.И.",
            "г-н",
            "Smith",
            "John",
            "O'Neil",
            "Bdfyjd",
            "Иванoв",
            "ООО",
            "OOO",
            "«Ромашка»",
            "\"Ромашка\"",
            "ИП",
            "GmbH",
            "Ltd.",
            "Общество с ограниченной ответственностью",
            "+7",
            "8",
            "916",
            "1234567",
            "123-45-67",
            "(495)",
            "79161234567",
            "доб. 12",
            "вн.",
            "#",
            "ext",
            ";ext=3",
            "7,9E+10",
            "375291234567",
            "0049",
            "+49 30 901820",
            "ivan@mail.ru",
            "@",
            "@@",
            "a@b",
            "<",
            ">",
            "mailto:",
            "почта@домен.рф",
            "x@gmial.com",
            "no@no.ru",
            ".",
            "..",
            ",",
            ";",
            "/",
            "|",
            "\\",
            "-",
            "—",
            "(",
            ")",
            "'",
            "\u2019",
            "`",
            "&quot;",
            "&amp;",
            "&amp;quot;",
            "01.02.2024",
            "31.02.2020",
            "2024-05-06",
            "10:15",
            "T10:15:00Z",
            "45750",
            "12 марта",
            "May 5, 2020",
            "0/0/00",
            "нет",
            "test",
            "null",
            "да",
            "7707083893",
            "770708389",
            "/770701001",
            "1027700132195",
            "112-233-445 95",
            "г.Москва",
            "ул.Ленина",
            "101000",
            "д.5",
            "https://",
            "www.",
            "t.me/",
            "Site.RU/Path/",
            "@nick",
            "1 234,50",
            "₽",
            "%",
            "é",
            "e\u0301",
            "й",
            "и\u0306",
            "\u0301",
            "😀",
            "\ud800",
            "\udc00",
            "\u202e",
            "\u200d",
            "ＡＢ１",
            "＆quot;",
            "İ",
            "ß",
            "ﬁ",
            "\u0000",
            "\r\n",
            "\t",
            "999999999999999999999",
            "-5",
            "1e5",
            "ё",
            "Ё",
            "кызы",
            "по",
            "и",
            "или",
            "«",
            "»",
            "“",
            "=\"1\"",
            "Sp. z o.o.");
    private static final String GLUE = "   \u00a0\u00a0,;-./\n";

    private final Random random;

    NastyTexts(Random random) {
        this.random = random;
    }

    String next() {
        StringBuilder out = new StringBuilder();
        int pieces = 1 + random.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(12) == 0) {
                out.append((char) random.nextInt(0x600));
            } else {
                out.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            if (random.nextInt(4) > 0) {
                out.append(GLUE.charAt(random.nextInt(GLUE.length())));
            }
        }
        return out.toString();
    }
}
