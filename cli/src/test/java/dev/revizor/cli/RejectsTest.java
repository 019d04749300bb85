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

    private static final String SHARED = "ID;Фамилия;Имя;Телефон\n1;Иванов;Иван;+79161234567\n"
            + "1;Петров;Пётр;+79161234568\n1;Сидоров;Семён;+79161234569\n";

    @TempDir
    Path folder;

    @Test
    void a_file_of_an_earlier_run_is_left_and_told_as_such() throws IOException {
        Path bad = write("bad.csv", TITLES + FIRST + FIRST.replace("Иванов", "Петров"));
        Path good = write("good.csv", TITLES + LAST);
        Path store = folder.resolve("a.db");
        assertThat(Cli.in("ru").run("import", bad, "--store", store).code()).isEqualTo(ExitCodes.ROWS_REJECTED);
        Path rejects = folder.resolve("rejects.csv");
        byte[] corrected = Files.readAllBytes(rejects);
        Cli.Result en = Cli.in("en").run("import", good, "--store", store, "--part");
        assertThat(en.code()).isZero();
        assertThat(en.talk()).contains("No row was rejected. " + rejects + " is of an earlier run");
        assertThat(Cli.in("ru").run("import", good, "--store", store, "--part").talk())
                .contains("Непринятых строк нет. " + rejects + " остался");
        assertThat(Files.readAllBytes(rejects)).isEqualTo(corrected);
        Cli.Result elsewhere =
                Cli.in("en").run("import", good, "--store", store, "--part", "--rejects", folder.resolve("no.csv"));
        assertThat(elsewhere.talk()).doesNotContain("No row was rejected");
    }

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
    void with_formulas_are_guarded_in_their_file_and_come_back_as_they_stood() throws IOException {
        String titles = TITLES.replace("Своё", "=Своё");
        String odd = "1;Егор;Другой;=1+1;@a;-2+3;89990000005;'=д\n";
        load(write("bad.csv", titles + FIRST + odd), "bad.db");
        Path rejects = folder.resolve("rejects.csv");
        String told = Files.readString(rejects, StandardCharsets.UTF_8);
        assertThat(told).contains(",'=Своё\r\n", ",1,Егор,Другой,'=1+1,'@a,'-2+3,89990000005,''=д\r\n");
        write("rejects.csv", told.replace(",1,Егор", ",5,Егор"));
        Cli.Result again = load(rejects, "bad.db");
        assertThat(again.code()).as(again.all()).isZero();
        assertThat(cards("bad.db")).contains(odd.strip().replace("1;Егор", "5;Егор"));
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

    /** An import that rejected two rows, and the file of them in which one was corrected. */
    private Path halfCorrected() throws IOException {
        load(write("clients.csv", SHARED), "b.db");
        Path rejects = folder.resolve("rejects.csv");
        String told = Files.readString(rejects, StandardCharsets.UTF_8);
        return write("rejects.csv", told.replace(",1,Петров", ",2,Петров"));
    }

    @Test
    void a_corrected_file_stays_when_some_of_its_rows_are_rejected_again() throws IOException {
        Path rejects = halfCorrected();
        byte[] mine = Files.readAllBytes(rejects);
        Path other = folder.resolve("rejects-2.csv");
        Files.writeString(other, "of an earlier day");

        Cli.Result again = Cli.in("ru").run("import", rejects, "--store", folder.resolve("b.db"), "--part");

        assertThat(again.code()).as(again.all()).isEqualTo(ExitCodes.ROWS_REJECTED);
        assertThat(Files.readAllBytes(rejects)).isEqualTo(mine);
        assertThat(other).hasContent("of an earlier day");
        Path third = folder.resolve("rejects-3.csv");
        assertThat(again.talk()).contains("Непринятые строки: " + third);
        assertThat(Files.readString(third)).contains("Сидоров").doesNotContain("Петров");
        assertThat(cards("b.db")).anyMatch(line -> line.contains("Петров"));
    }

    @Test
    void another_import_leaves_a_file_alone_that_somebody_may_be_correcting() throws IOException {
        Path rejects = halfCorrected();
        byte[] mine = Files.readAllBytes(rejects);
        Path other = write("other.csv", SHARED.replace("\n1;", "\n8;").replace("Сидоров", "Ким"));
        Cli.Result later = Cli.in("en").run("import", other, "--store", folder.resolve("b.db"), "--part");
        assertThat(later.code()).as(later.all()).isEqualTo(ExitCodes.ROWS_REJECTED);
        assertThat(Files.readAllBytes(rejects)).isEqualTo(mine);
        Path second = folder.resolve("rejects-2.csv");
        assertThat(later.talk()).contains("Rejected rows: " + second);
        assertThat(Files.readString(second)).contains("Ким").doesNotContain("Сидоров");
    }

    @Test
    void rows_that_stand_in_such_a_file_already_make_no_other_one() throws IOException {
        Path store = folder.resolve("b.db");
        Path file = write("clients.csv", SHARED);
        Cli.in("en").run("import", file, "--store", store);
        byte[] first = Files.readAllBytes(folder.resolve("rejects.csv"));
        for (int i = 0; i < 2; i++) {
            Cli.Result night = Cli.in("en").run("import", file, "--store", store);
            assertThat(night.code()).as(night.all()).isEqualTo(ExitCodes.ROWS_REJECTED);
            assertThat(night.talk()).contains("Rejected rows: the same as in " + folder.resolve("rejects.csv"));
        }
        Path other = write("other.csv", SHARED.replace("\n1;", "\n8;").replace("Сидоров", "Ким"));
        Cli.in("en").run("import", other, "--store", store, "--part");
        byte[] second = Files.readAllBytes(folder.resolve("rejects-2.csv"));
        assertThat(Cli.in("en").run("import", other, "--store", store, "--part").talk())
                .contains("the same as in " + folder.resolve("rejects-2.csv"));
        assertThat(Cli.in("en").run("import", file, "--store", store).talk())
                .contains("the same as in " + folder.resolve("rejects.csv"));
        // Its hints are in another language.
        assertThat(Cli.in("ru").run("import", file, "--store", store).talk())
                .contains("Непринятые строки: " + folder.resolve("rejects-3.csv"));
        assertThat(Cli.in("ru").run("import", file, "--store", store).talk())
                .contains("Непринятые строки: те же, что в " + folder.resolve("rejects-3.csv"));
        assertThat(Files.readAllBytes(folder.resolve("rejects.csv"))).isEqualTo(first);
        assertThat(Files.readAllBytes(folder.resolve("rejects-2.csv"))).isEqualTo(second);
        assertThat(folder.resolve("rejects-4.csv")).doesNotExist();
        assertThat(folder.resolve(".rejects-4.csv.part")).doesNotExist();
    }

    @Test
    void a_file_that_the_command_names_for_something_else_is_not_the_usual_one() throws IOException {
        Path file = write("clients.csv", SHARED);
        Path usual = folder.resolve("rejects.csv");
        Cli.Result result = Cli.in("en").run("import", file, "--store", folder.resolve("b.db"), "--changes", usual);
        assertThat(result.code()).as(result.all()).isEqualTo(ExitCodes.ROWS_REJECTED);
        assertThat(Files.readString(usual)).doesNotContain("ERR-3001");
        assertThat(Files.readString(folder.resolve("rejects-2.csv"))).contains("Петров", "Сидоров", "ERR-3001");
    }

    @Test
    void a_trial_writes_none_unless_it_is_told_where() throws IOException {
        Path rejects = halfCorrected();
        byte[] mine = Files.readAllBytes(rejects);
        Path again = write("again.csv", SHARED);
        for (Path file : List.of(rejects, again)) {
            Cli.Result trial = Cli.in("en").run("import", "-n", file, "--store", folder.resolve("b.db"), "--part");
            assertThat(trial.code()).as(trial.all()).isEqualTo(ExitCodes.ROWS_REJECTED);
            assertThat(trial.talk()).contains("would be rejected", "--rejects").doesNotContain("Rejected rows:");
            assertThat(Files.readAllBytes(rejects)).isEqualTo(mine);
            assertThat(folder.resolve("rejects-2.csv")).doesNotExist();
        }
        assertThat(Cli.in("ru")
                        .run("import", "-n", again, "--store", folder.resolve("b.db"))
                        .talk())
                .contains("Непринятых строк было бы 2");

        Path named = folder.resolve("named.csv");
        Cli.Result asked =
                Cli.in("en").run("import", "-n", again, "--store", folder.resolve("b.db"), "--rejects", named);
        assertThat(asked.talk()).contains("Rejected rows: " + named);
        assertThat(Files.readString(named)).contains("Петров", "Сидоров");
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
