package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rejected rows: corrected in the file that they stand in, they come where they would have come at first. */
final class RejectsTest {
    private static final String TITLES = "ID;Имя;Фамилия;Тип контакта;Экспорт;Кем создан;Рабочий телефон;Своё\n";
    private static final String FIRST = "1;Пётр;Иванов;Клиенты;да;Лев;89990000001;а\n";
    private static final String LAST = "4;Ян;Ли;Клиенты;да;Лев;89990000004;г\n";

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Cli.Result load(Path file, String store) {
        return Cli.in("ru").run("import", file, "--store", folder.resolve(store), "--part", "-q");
    }

    private List<String> cards(String store) throws IOException {
        Path out = folder.resolve(store + ".csv");
        Cli.Result result =
                Cli.in("ru").run("export", "--store", folder.resolve(store), "--values", "source", "-o", out);
        assertThat(result.code()).as(result.all()).isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8).stream().sorted().toList();
    }

    @Test
    void are_imported_from_the_file_of_rejects_once_they_are_corrected() throws IOException {
        Path bad = write(
                "bad.csv",
                TITLES + FIRST + "2;Глеб;Сомов;Клиенты;да;Лев;89990000002;\"б\n" + LAST
                        + "1;Егор;Другой;Клиенты;да;Лев;89990000005;д\n");
        Path good = write(
                "good.csv",
                TITLES + FIRST + "2;Глеб;Сомов;Клиенты;да;Лев;89990000002;б\n" + LAST
                        + "5;Егор;Другой;Клиенты;да;Лев;89990000005;д\n");
        assertThat(load(good, "good.db").code()).isZero();
        assertThat(load(bad, "bad.db").code()).isEqualTo(ExitCodes.ROWS_REJECTED);
        Path rejects = folder.resolve("rejects.csv");
        String told = Files.readString(rejects, StandardCharsets.UTF_8);
        assertThat(told).startsWith("_file,_line,_severity,_code,_field,_hint,ID,Имя,Фамилия,");
        write("rejects.csv", told.replace("\"\"\"б\"", "б").replace(",1,Егор", ",5,Егор"));

        Cli.Result again = load(rejects, "bad.db");
        assertThat(again.code()).as(again.all()).isZero();
        assertThat(cards("bad.db")).isEqualTo(cards("good.db"));
        assertThat(load(good, "bad.db").code()).isZero();
        assertThat(Cli.in("en")
                        .run("import", good, "--store", folder.resolve("bad.db"))
                        .talk())
                .contains("Nothing changed");
    }

    @Test
    void that_are_rejected_again_stand_with_their_own_cells_alone() throws IOException {
        String other = FIRST.replace("Иванов", "Другой");
        load(write("bad.csv", TITLES + FIRST + other + other.replace("Пётр", "Егор")), "bad.db");
        Path mine = Files.move(folder.resolve("rejects.csv"), folder.resolve("mine.csv"));
        assertThat(load(mine, "new.db").code()).isEqualTo(ExitCodes.ROWS_REJECTED);
        List<String> lines = Files.readAllLines(folder.resolve("rejects.csv"), StandardCharsets.UTF_8);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo("_file,_line,_severity,_code,_field,_hint,"
                        + TITLES.strip().replace(';', ','));
        assertThat(lines.get(1))
                .startsWith("mine.csv,3,error,ERR-3001,")
                .endsWith(",1,Егор,Другой,Клиенты,да,Лев,89990000001,а");
    }

    @Test
    void that_nobody_has_corrected_overwrite_nobody() throws IOException {
        load(write("bad.csv", TITLES + FIRST + "1;Анна;Козлова;Клиенты;да;Лев;89990000077;б\n"), "bad.db");
        List<String> before = cards("bad.db");
        Path mine = Files.move(folder.resolve("rejects.csv"), folder.resolve("mine.csv"));
        assertThat(load(mine, "bad.db").code()).isEqualTo(ExitCodes.ROWS_REJECTED);
        assertThat(cards("bad.db")).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("rejects.csv"))).contains("mine.csv,2,error,ERR-3001");
    }

    @Test
    void of_several_tables_have_no_titles_that_would_fit_only_some() throws IOException {
        Path one = write("one.csv", TITLES + FIRST + FIRST.replace("Пётр", "Егор"));
        Path other = write("other.csv", "ID;Фамилия;Имя;Город\n7;Ким;Ида;Уфа\n7;Ким;Ада;Уфа\n");
        Cli.in("en").run("import", one, other, "--store", folder.resolve("both.db"), "-q");
        List<String> lines = Files.readAllLines(folder.resolve("rejects.csv"), StandardCharsets.UTF_8);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("_file,_line,_severity,_code,_field,_hint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\nФИО;Телефон\nИван Петров;89161234567\n",
                ";;;\nТелефоны;;;\nФИО;Телефон;;\nИван Петров;89161234567;;\n",
                "\nЗаказ;Дата\nA-1;2026-01-05\n",
            })
    void name_the_titles_of_a_narrower_table_below_and_none_of_it_becomes_a_client(String below) throws IOException {
        String firms = "Наименование;ИНН;Телефон;Сумма\nООО \"Ромашка\";7707083893;84951203791;1\n"
                + "ООО \"Лютик\";7736050003;84951203792;2\nООО \"Мак\";7736050035;84951203793;3\n";
        Path file = write("two.csv", firms + below);
        long row = (firms + below).lines().count() - 1;
        for (String lang : List.of("ru", "en")) {
            String store = lang + ".db";
            Cli.Result result = Cli.in(lang).run("import", file, "--store", folder.resolve(store));
            assertThat(result.code()).as(result.all()).isEqualTo(ExitCodes.ROWS_REJECTED);
            assertThat(Files.readString(folder.resolve("rejects.csv"), StandardCharsets.UTF_8))
                    .contains("ERR-0126", "--header-row " + row);
            assertThat(cards(store)).hasSize(4).noneMatch(card -> card.contains("Петров") || card.contains("A-1"));
        }
    }
}
