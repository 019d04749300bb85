package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {
    @TempDir
    Path folder;

    private ReadTable read(String text) {
        ReadTable read = ReadTable.of(folder, text);
        assertThat(read.conserves()).isTrue();
        return read;
    }

    @Test
    void quotes_inside_a_cell_that_were_not_doubled_are_read_where_one_way_fits_the_table() {
        ReadTable read = read("""
                ID;Компания;Город
                1;"ООО "Ромашка"";Уфа
                2;ИП Ким;Омск
                3;"ООО ""Лён""\";Тула
                4;"Завод "Луч", цех; склад";"с. "Верх""
                5;"Труба 48"";Орёл
                6;"АО \\"Мир\\"";Псков
                """);
        assertThat(read.rejects()).isEmpty();
        assertThat(read.cells())
                .containsExactly(
                        List.of("1", "ООО \"Ромашка\"", "Уфа"),
                        List.of("2", "ИП Ким", "Омск"),
                        List.of("3", "ООО \"Лён\"", "Тула"),
                        List.of("4", "Завод \"Луч\", цех; склад", "с. \"Верх\""),
                        List.of("5", "Труба 48\"", "Орёл"),
                        List.of("6", "АО \"Мир\"", "Псков"));
    }

    @Test
    void rows_that_stand_in_quotes_as_a_whole_are_read() {
        ReadTable read = read("""
                "ID,ФИО,Телефон,E-mail"
                "1,Ким Анна,+79160000001,a@example.ru"
                "2,""Ли, Яна"",+79160000002,"
                3,Пак Олег,+79160000003,c@example.ru
                "4,""Ён, ""Ю"" Мин"",+79160000004,d@example.ru"
                "Цой, Ян",5
                "6,Ким Ян,,f@example.ru"
                """ + "\"7,Ли Ян,+79160000007,\"\n".repeat(30));
        assertThat(read.table().delimiter()).isEqualTo(",");
        assertThat(read.table().columns()).containsExactly("ID", "ФИО", "Телефон", "E-mail");
        assertThat(read.cells())
                .startsWith(
                        List.of("1", "Ким Анна", "+79160000001", "a@example.ru"),
                        List.of("2", "Ли, Яна", "+79160000002", ""),
                        List.of("3", "Пак Олег", "+79160000003", "c@example.ru"),
                        List.of("4", "Ён, \"Ю\" Мин", "+79160000004", "d@example.ru"),
                        List.of("6", "Ким Ян", "", "f@example.ru"));
        assertThat(read.rejectedRows()).containsExactly(6L);
    }

    @Test
    void rows_that_stand_in_quotes_alone_are_read_beside_the_others() {
        String rows = "1,Ким Анна,+79160000001\n".repeat(30);
        ReadTable read = read("ID,ФИО,Телефон\n" + rows + "\"2,\"\"Ли, Яна\"\",+79160000002\"\n" + rows);
        assertThat(read.rejects()).isEmpty();
        assertThat(read.cells()).hasSize(61).contains(List.of("2", "Ли, Яна", "+79160000002"));
    }

    @Test
    void cells_that_stand_in_quotes_each_are_no_rows_in_quotes() {
        ReadTable read = read("\"Имя\",\"Телефон\"\n\"Анна\",\"+79160000001\"\n\"Ли,\nЯна\",\"+79160000002\"\n");
        assertThat(read.rejects()).isEmpty();
        assertThat(read.cells()).containsExactly(List.of("Анна", "+79160000001"), List.of("Ли,\nЯна", "+79160000002"));
    }

    @Test
    void one_column_in_quotes_stays_one() {
        assertThat(read("\"Где, когда\"\n\"Уфа, утром\"\n\"Омск, днём\"\n").cells())
                .containsExactly(List.of("Уфа, утром"), List.of("Омск, днём"));
        assertThat(read("\"Адрес\"\n\"Уфа, Ленина, 5\"\n\"Омск, Мира, 7\"\n").cells())
                .containsExactly(List.of("Уфа, Ленина, 5"), List.of("Омск, Мира, 7"));
    }

    @Test
    void a_row_that_several_ways_fit_is_rejected_whole_and_costs_no_other() {
        // The first name may end behind Б or behind Г, and the second begin there.
        String bad = "1;\"А \"Б\"\";\"В\"\";\"Г \"Д\"\";Уфа";
        ReadTable read = read("ID;Компания;Контакт;Город\n" + bad + "\n2;ИП Ким;Ким;Омск\n");
        assertThat(read.codes()).containsExactly("QUOTE_UNBALANCED");
        assertThat(read.cells()).containsExactly(List.of("2", "ИП Ким", "Ким", "Омск"));
    }

    private static final String DUMP = """
            "id","name","phone","email","note","created_at"
            "1","Клиент А","+74951112230","k0@mail.ru","зам. 0","2024-01-01"
            "2","Клиент Б","+74951112231","k1@mail.ru","зам. 1","2024-01-02"
            """;
    private static final String ESCAPED = """
            "9","ООО \\"Заря\\"","+74951112239","zarya@mail.ru","сказал: \\"перезвоните\\", ок","2024-01-09"
            """;

    @Test
    void backslashes_before_quotes_inside_cells_are_a_dialect() {
        ReadTable read = read(DUMP + ESCAPED + """
                "10","C:\\\\dir\\\\","+74951112240","","две
                строки \\
                с \\"кавычкой\\" и ""ещё"" a\\b","2024-01-10"
                "11","Лев","","l@mail.ru","\\"да\\"","2024-01-11"
                """);
        assertThat(read.rejects()).isEmpty();
        assertThat(read.table().quote()).isEqualTo("\\\"");
        assertThat(read.cells().subList(2, 5))
                .containsExactly(
                        List.of(
                                "9",
                                "ООО \"Заря\"",
                                "+74951112239",
                                "zarya@mail.ru",
                                "сказал: \"перезвоните\", ок",
                                "2024-01-09"),
                        List.of(
                                "10",
                                "C:\\dir\\",
                                "+74951112240",
                                "",
                                "две\nстроки \nс \"кавычкой\" и \"ещё\" a\\b",
                                "2024-01-10"),
                        List.of("11", "Лев", "", "l@mail.ru", "\"да\"", "2024-01-11"));
    }

    @Test
    void an_unclosed_cell_among_escaped_quotes_costs_one_row() {
        ReadTable read = read(DUMP + ESCAPED + "\"10\",\"Б\\\",\"\",\"\",\"\"\n" + ESCAPED + ESCAPED);
        assertThat(read.table().quote()).isEqualTo("\\\"");
        assertThat(read.rejectedRows()).containsExactly(5L);
        assertThat(read.cells()).hasSize(5);
    }

    @Test
    void a_backslash_that_ends_a_cell_is_no_escape() {
        ReadTable read = read("ID,Папка,Имя\n1,\"C:\\a\\\",\"Анна\"\n2,\"C:\\b\\\",Олег\n\"3\",\"х\",\"D:\\\"\n");
        assertThat(read.rejects()).isEmpty();
        assertThat(read.table().quote()).isEmpty();
        assertThat(read.cells())
                .containsExactly(
                        List.of("1", "C:\\a\\", "Анна"), List.of("2", "C:\\b\\", "Олег"), List.of("3", "х", "D:\\"));
    }

    @Test
    void an_escaped_quote_that_was_not_recognised_is_rejected_where_its_readings_differ() {
        String paths = "\"1\",\"C:\\dir\\\",\"+74951112230\",\"\",\"D:\\\",\"2024-01-01\"\n";
        ReadTable read = read(DUMP + paths + ESCAPED + paths);
        assertThat(read.table().quote()).isEmpty();
        assertThat(read.codes()).containsExactly("QUOTE_UNBALANCED");
        assertThat(read.rejectedRows()).containsExactly(5L);
        assertThat(read.cells())
                .hasSize(4)
                .contains(List.of("1", "C:\\dir\\", "+74951112230", "", "D:\\", "2024-01-01"));
    }

    @Test
    void an_unclosed_quote_is_never_read_as_text() {
        ReadTable read = read("ID;Имя;Город\n1;\"Анна;Уфа\n2;Б;Омск\n");
        assertThat(read.codes()).containsExactly("QUOTE_UNBALANCED");
        assertThat(read.cells()).containsExactly(List.of("2", "Б", "Омск"));
    }

    @Test
    void single_quotes_are_the_quotes_of_a_table_whose_cells_stand_in_them() {
        ReadTable read = read("""
                'ID','Name','City'
                '1','O'Neil, Ann','Cork'
                '2','It''s','Rome'
                '3','plain','Oslo'
                """);
        assertThat(read.table().columns()).containsExactly("ID", "Name", "City");
        assertThat(read.cells())
                .containsExactly(
                        List.of("1", "O'Neil, Ann", "Cork"),
                        List.of("2", "It's", "Rome"),
                        List.of("3", "plain", "Oslo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ID;Name;City\\n1;O'Neil;'s-Hertogenbosch\\n2;'90s;X\\n | \"",
                "ID;Name\\n1;'0123\\n2;'0456\\n3;'0789\\n | \"",
                "ID;Name\\n1;'a'\\n2;b\\n3;c\\n4;d\\n | \"",
                "ID;Name\\n1;'a'\\n2;'b'\\n | '",
                "ID;Name\\n1;\"a\"\\n2;'b'\\n3;'c'\\n4;'d' | \""
            })
    void apostrophes_alone_make_no_dialect(String text, String quote) {
        assertThat(Dialect.quote(text.replace("\\n", "\n"), ';')).isEqualTo(quote.charAt(0));
    }

    @Test
    void a_quote_that_was_named_goes_before_the_guess() {
        Path file = ReadTable.file(folder, "ID;Имя;Город\n1;'А;Б';Уфа\n2;\"В;Омск\n3;Г;Тула\n", StandardCharsets.UTF_8);
        assertThat(ReadTable.of(file, quoted('\'')).cells())
                .containsExactly(List.of("1", "А;Б", "Уфа"), List.of("2", "\"В", "Омск"), List.of("3", "Г", "Тула"));
        ReadTable none = ReadTable.of(file, quoted(ReadOptions.NO_QUOTE));
        assertThat(none.codes()).containsExactly("ROW_TOO_LONG");
        assertThat(none.cells()).containsExactly(List.of("2", "\"В", "Омск"), List.of("3", "Г", "Тула"));
    }

    private static ReadOptions quoted(char quote) {
        return new ReadOptions(
                Optional.empty(), Optional.of(';'), Optional.of(quote), Optional.empty(), OptionalLong.empty());
    }

    @Test
    void mending_gives_up_where_the_ways_would_be_too_many_to_count() {
        String line = "\"a\"\";".repeat(3_000) + "b";
        assertThat(LineMender.mend(line.toCharArray(), 0, line.length(), new Dialect(';', '"'), 1_500))
                .isNull();
        assertThat(LineMender.mend("1;\"a \"b\"\";c".toCharArray(), 0, 11, new Dialect(';', '"'), 3))
                .containsExactly("1", "a \"b\"", "c");
        assertThat(LineMender.mend("a;b".toCharArray(), 0, 3, new Dialect(';', Dialect.NONE), 2))
                .isNull();
        assertThat(LineMender.mend("a;b".toCharArray(), 0, 3, new Dialect(';', '"'), 3))
                .isNull();
    }

    @Test
    void a_file_of_bad_lines_is_read_in_time_that_grows_with_its_length() {
        String bad = "1;\"x\"y" + ";\"a\"\"".repeat(300) + "\n";
        ReadTable read = read("ID;Имя;Город\n" + bad.repeat(3_000) + "2;Б;Омск\n");
        assertThat(read.rows()).extracting(row -> row.cells().get(0)).contains("2");
    }
}
