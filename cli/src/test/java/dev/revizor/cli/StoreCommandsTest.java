package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on a store and on files, from import to undo. */
final class StoreCommandsTest {
    @TempDir
    Path folder;

    private Path store = Path.of("");

    @BeforeEach
    void names() {
        store = folder.resolve("база.db");
    }

    private Cli.Result ok(String lang, Object... args) {
        Cli.Result result = Cli.in(lang).run(args);
        assertThat(result.code()).as(result.all()).isZero();
        return result;
    }

    private void imported() {
        ok("en", "import", Cli.sample("clients.csv"), "--store", store);
    }

    private String exported(String name) throws IOException {
        Path file = folder.resolve(name);
        ok("en", "export", "--store", store, "-o", file);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void a_refused_first_import_leaves_no_store_behind() throws IOException {
        Path bad = Files.writeString(folder.resolve("плохо.csv"), "Цвет;Вес\nсиний;5\n");
        Path good = contacts("хорошо.csv", "1;Иванов;Пётр;89990000001;Москва;Анна");
        List<Path> before = Cli.names(folder);
        for (String lang : List.of("ru", "en")) {
            assertThat(Cli.in(lang).run("import", good, bad, "--store", store).talk())
                    .contains("ERR-3002");
            assertThat(Cli.in(lang)
                            .run("review", folder.resolve("нет.csv"), "--store", store)
                            .code())
                    .isNotZero();
            assertThat(Cli.names(folder)).isEqualTo(before);
        }
        ok("en", "import", good, "--store", store);
        byte[] whole = Files.readAllBytes(store);
        assertThat(Cli.in("en").run("import", bad, "--store", store).talk()).contains("ERR-3002");
        assertThat(Files.readAllBytes(store)).isEqualTo(whole);
        assertThat(Cli.in("en").run("import", good, "--store", good).code()).isNotZero();
        assertThat(folder.resolve("хорошо.csv.lock")).doesNotExist();
    }

    @Test
    void importing_the_same_file_again_changes_nothing() {
        imported();
        Cli.Result again = ok("ru", "import", Cli.sample("clients.csv"), "--store", store);
        assertThat(again.talk()).contains("Изменений нет").contains("сложено 2000");
        assertThat(ok("en", "store", "info", "--store", store).out())
                .contains("R-000001")
                .doesNotContain("R-000002");
        assertThat(ok("en", "journal", "verify", "--store", store).out()).contains("whole");
    }

    private Path contacts(String name, String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "ID;Фамилия;Имя;Мобильный телефон;Город;Ответственный\n" + String.join("\n", rows) + "\n");
    }

    @Test
    void a_later_export_is_told_field_by_field_before_anything_is_written() throws IOException {
        Path first = contacts("1.csv", "1;Иванов;Пётр;89990000001;Москва;Анна", "2;Петров;Иван;;;Анна", "3;Ли;Ян;;;");
        Path later = contacts("2.csv", "1;Иванов;Пётр;89990000002;;Анна", "2;Петров;Иван;;Тула;Анна", "4;Ким;Ида;;;");
        ok("ru", "import", first, "--store", store);
        Path changes = folder.resolve("изменения.csv");
        Cli.Result dry = ok("ru", "import", later, "--store", store, "--dry-run", "--changes", changes);
        assertThat(dry.talk())
                .contains("""
                        контакты: новых 1, изменённых 2, без изменений 0, нет в файле 1
                        Поле     Заполнено  Изменено  Пусто в файле, оставлено  Стёрто
                        Телефон  0          1         0                         0
                        Город    1          0         1                         0
                        """)
                .contains("ПРОБНЫЙ", "Настоящий внёс бы 3 изменения.")
                .doesNotContain("undo");
        assertThat(Files.readString(changes)).isEqualToNormalizingNewlines("""
                card,place,what,field,was,now
                file:contact:1,2.csv:2,изменено,Телефон,89990000001,89990000002
                file:contact:1,2.csv:2,"пусто в файле, оставлено",Город,Москва,
                file:contact:2,2.csv:3,заполнено,Город,,Тула
                file:contact:4,2.csv:4,новая,,,
                file:contact:3,,нет в файле,,,
                """);
        assertThat(ok("en", "store", "info", "--store", store).out()).doesNotContain("R-000002");
        assertThat(ok("en", "import", later, "--store", store).talk()).contains("""
                contacts: 1 new, 2 changed, 0 unchanged, 1 not in the file
                Field  Filled  Changed  Blank in the file, kept  Cleared
                Phone  0       1        0                        0
                City   1       0        1                        0
                """);
        assertThat(exported("e.csv")).contains("Москва");
        ok("ru", "import", later, "--store", store, "--clear-blanks");
        assertThat(exported("e.csv")).doesNotContain("Москва");
    }

    @Test
    void the_order_of_dates_is_told_and_can_be_pinned() throws IOException {
        Path file = Files.writeString(
                folder.resolve("d.csv"), "ID;Фамилия;Имя;Created\n1;Иванов;Пётр;05/06/2026\n2;Ли;Ян;07/08/2026\n");
        assertThat(ok("ru", "import", file, "--store", store, "--dry-run").talk())
                .contains("d.csv, «Created»: ни одна дата не решает, что первым; принято: месяц первым");
        assertThat(ok("en", "import", file, "--store", store, "--date-order", "dmy")
                        .talk())
                .doesNotContain("first");
        assertThat(ok("en", "normalize", file, "--date-order", "dmy", "-o", "-", "-f", "csv")
                        .out())
                .contains("2026-06-05")
                .doesNotContain("2026-05-06");
        assertThat(Cli.in("en").run("normalize", file, "--date-order", "ymd").code())
                .isEqualTo(2);
    }

    @Test
    void the_decimal_mark_is_told_and_can_be_pinned() throws IOException {
        Path file = Files.writeString(
                folder.resolve("d.csv"), "ID;Фамилия;Имя;Сумма\n1;Иванов;Пётр;1,234\n2;Ли;Ян;5,000\n");
        assertThat(ok("ru", "import", file, "--store", store, "--dry-run").talk())
                .contains("d.csv, «Сумма»: числа не решают, дробь ли 1,234");
        assertThat(ok("en", "import", file, "--store", store, "--decimal", "point")
                        .talk())
                .doesNotContain("thousands");
        assertThat(ok("en", "normalize", file, "--decimal", "point", "-o", "-", "-f", "csv")
                        .out())
                .contains(",1234,repaired")
                .doesNotContain("1.234");
        Path sure = Files.writeString(
                folder.resolve("s.csv"),
                "ID;Фамилия;Имя;Сумма\n1;Иванов;Пётр;1.234\n2;Ли;Ян;12,50\n3;Петров;Иван;7,5\n4;Сидоров;Олег;0,25\n");
        assertThat(ok("ru", "import", sure, "--store", store, "--dry-run").talk())
                .contains("s.csv, «Сумма»: запятая десятичная, точка отделяет тысячи");
        assertThat(ok("en", "normalize", sure, "-o", "-", "-f", "csv").out()).contains("1.234,1234,repaired");
        assertThat(Cli.in("en").run("normalize", file, "--decimal", "dot").code())
                .isEqualTo(2);
    }

    @Test
    void a_quiet_loss_fails_a_job_that_asks_for_it() throws IOException {
        StringBuilder text = new StringBuilder("ID;Имя;Телефон\n");
        for (int i = 1; i <= 40; i++) {
            text.append(i).append(";Анна;+7973000").append(1000 + i).append('\n');
        }
        Path whole = Files.writeString(folder.resolve("whole.csv"), text, StandardCharsets.UTF_8);
        Path half = Files.writeString(
                folder.resolve("half.csv"), text.substring(0, text.indexOf("\n20;") + 1), StandardCharsets.UTF_8);
        Path base = folder.resolve("gate.db");
        for (String lang : List.of("ru", "en")) {
            assertThat(Cli.in(lang)
                            .run("import", whole, "--store", base, "--fail-on", "loss")
                            .code())
                    .isZero();
            Cli.Result dry = Cli.in(lang).run("import", half, "--store", base, "--fail-on", "loss", "--dry-run");
            assertThat(dry.code()).as(dry.all()).isEqualTo(10);
            assertThat(dry.talk()).contains("--fail-on: loss");
            assertThat(Cli.in(lang)
                            .run("import", half, "--store", base, "--dry-run")
                            .code())
                    .isZero();
            assertThat(Cli.in(lang)
                            .run("import", half, "--store", base, "--fail-on", "major")
                            .code())
                    .isEqualTo(2);
        }
        Cli.Result last = Cli.in("en").run("import", half, "--store", base, "--fail-on", "loss");
        assertThat(last.code()).isEqualTo(10);
    }

    @Test
    void a_quiet_loss_is_told_in_both_languages() throws IOException {
        ok("ru", "import", contacts("1.csv", "1;Иванов;Пётр;89990000001;Москва;Анна"), "--store", store);
        Path less = Files.writeString(folder.resolve("2.csv"), "ID;Фамилия;Имя;Город\n1;Иванов;Пётр;Москва\n");
        assertThat(ok("ru", "import", less, "--store", store).talk())
                .contains("ТИХАЯ ПОТЕРЯ: поля «Телефон» в файле нет, раньше было заполнено 1");
        assertThat(ok("en", "import", less, "--store", store).talk())
                .contains("QUIET LOSS: the file has no field «Phone», of which 1 were filled");
        assertThat(ok("en", "import", less, "--store", store, "--part").talk()).doesNotContain("QUIET LOSS");
    }

    @Test
    void a_dry_run_writes_nothing() {
        ok("en", "import", Cli.sample("clients.csv"), "--store", store, "--dry-run");
        assertThat(store).doesNotExist();
    }

    @Test
    void a_merge_is_planned_applied_and_taken_back_exactly() throws IOException {
        imported();
        String before = exported("before.csv");
        Path plan = folder.resolve("план.csv");
        ok("ru", "merge", "--plan", plan, "--store", store);
        Files.writeString(plan, Files.readString(plan).replace(",ask,", ",merge,"));
        Cli.Result dry = Cli.in("ru").run("merge", "--apply", plan, "--store", store, "--dry-run");
        assertThat(dry.talk()).contains("ПРОБНЫЙ");
        assertThat(exported("dry.csv")).isEqualTo(before);
        Cli.Result unasked = Cli.in("ru").run("merge", "--apply", plan, "--store", store);
        assertThat(unasked.code())
                .as("over a hundred groups are not merged unasked")
                .isEqualTo(2);
        ok("ru", "merge", "--apply", plan, "--store", store, "--yes");
        assertThat(exported("after.csv").lines().count())
                .isLessThan(before.lines().count());
        assertThat(ok("en", "journal", "verify", "--store", store).code()).isZero();
        Cli.Result stale = Cli.in("en").run("merge", "--apply", plan, "--store", store, "--yes");
        assertThat(stale.code()).isEqualTo(ExitCodes.STALE_PLAN);
        ok("en", "undo", "R-000002", "--store", store);
        assertThat(exported("undone.csv")).isEqualTo(before);
        assertThat(ok("en", "journal", "--store", store, "--from", "2001", "--format", "csv")
                        .out())
                .contains("undo");
    }

    @Test
    void merging_files_leaves_them_untouched() throws IOException {
        byte[] original = Files.readAllBytes(Cli.sample("clients.csv"));
        Path clean = folder.resolve("clean.csv");
        Path ids = folder.resolve("ids.csv");
        Cli.Result result = Cli.in("en").run("merge", Cli.sample("clients.csv"), "-o", clean, "--map-out", ids);
        assertThat(result.code()).as(result.all()).isIn(0, 12);
        assertThat(Files.readAllBytes(Cli.sample("clients.csv"))).isEqualTo(original);
        List<String> pairs = Files.readAllLines(ids);
        assertThat(pairs.get(0)).isEqualTo("old_id,new_id");
        assertThat(pairs.size()).isGreaterThan(1);
        long cards = Cli.rows(clean).size() - 1L;
        assertThat(cards).isEqualTo(2000 - (pairs.size() - 1));
    }

    @Test
    void an_untouched_export_gives_back_the_cells_of_the_import() throws IOException {
        imported();
        List<List<String>> in = Cli.rows(Cli.sample("clients.csv"));
        exported("all.csv");
        List<List<String>> out = Cli.rows(folder.resolve("all.csv"));
        assertThat(out.get(0)).isEqualTo(in.get(0));
        assertThat(out).hasSameSizeAs(in);
        int comment = in.get(0).indexOf("Комментарий");
        int created = in.get(0).indexOf("Дата создания");
        for (List<String> row : out.subList(1, out.size())) {
            List<String> same = in.stream()
                    .filter(one -> one.get(0).equals(row.get(0)))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.get(comment)).isEqualTo(same.get(comment));
            assertThat(row.get(created)).isEqualTo(same.get(created));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "segment", "audit cards", "consent check", "normalize", "dedupe"})
    void tables_come_in_every_format(String command) throws IOException {
        String[] words = command.split(" ");
        Object[] base = words.length == 2 ? new Object[] {words[0], words[1]} : new Object[] {words[0]};
        Path clients = Cli.part(folder, 600);
        for (String format : List.of("table", "csv", "json", "xlsx")) {
            Path file = folder.resolve(words[0] + "." + format);
            Object[] args = concat(base, clients, "--as-of", "2026-11-20", "-f", format, "-o", file);
            Cli.Result result = Cli.in("en").run(args);
            assertThat(result.code()).as(result.all()).isZero();
            assertThat(result.out()).isEmpty();
            assertThat(Files.size(file)).isGreaterThan(50);
            if (format.equals("json")) {
                assertThat(new ObjectMapper().readTree(file.toFile()).isContainerNode())
                        .isTrue();
            }
        }
        Cli.Result screen = Cli.in("en").run(concat(base, clients, "--as-of", "2026-11-20", "--json"));
        assertThat(new ObjectMapper().readTree(screen.out()).isContainerNode()).isTrue();
    }

    private static Object[] concat(Object[] first, Object... more) {
        Object[] out = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, out, first.length, more.length);
        return out;
    }

    @Test
    void a_random_draw_can_be_repeated_and_has_an_interval() {
        Object[] args = {
            "audit", "cards", Cli.sample("clients.csv"), "--as-of", "2026-11-20", "--random", "50", "--seed", "q4"
        };
        Cli.Result once = ok("en", args);
        assertThat(ok("en", args).out()).isEqualTo(once.out());
        assertThat(once.talk()).contains("–");
    }

    @Test
    void an_edited_mapping_is_obeyed() throws IOException {
        Path out = folder.resolve("a");
        ok("en", "review", Cli.sample("clients.csv"), "--as-of", "2026-11-20", "-o", out, "-q");
        Path mapping = out.resolve("mapping-clients.csv.yaml");
        String edited = Files.readString(mapping).replace("field: next_due", "field: verbatim");
        Files.writeString(mapping, edited);
        Cli.Result result = ok(
                "en",
                "review",
                Cli.sample("clients.csv"),
                "--map",
                mapping,
                "--as-of",
                "2026-11-20",
                "-o",
                folder.resolve("b"));
        assertThat(result.out()).contains("not checked");
    }

    @Test
    void config_tells_where_each_value_comes_from() throws IOException {
        Path policy = Files.writeString(folder.resolve("revizor.yaml"), "firm: Ромашка\naudit: {sample: 30}\n");
        Cli.Result result = ok("ru", "config", "show", "--policy", policy, "--format", "csv");
        assertThat(result.out()).contains("Ромашка").contains("revizor.yaml:1").contains("встроено");
    }

    @Test
    void dedupe_carries_ids_and_writes_a_row_per_record() throws IOException {
        Path clusters = folder.resolve("c.csv");
        Path pairs = folder.resolve("p.csv");
        ok("en", "dedupe", Cli.sample("clients.csv"), "--id", "ID", "--clusters", clusters, "--pairs", pairs);
        List<String> rows = Files.readAllLines(clusters);
        assertThat(rows).hasSize(2001);
        assertThat(rows.get(0)).isEqualTo("record_id,cluster_id");
        assertThat(Files.readAllLines(pairs).get(0)).isEqualTo("record_a,record_b,probability,weight_bits,band");
        Cli.Result wrong = Cli.in("ru").run("dedupe", Cli.sample("clients.csv"), "--id", "Номер");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.talk()).contains("ERR-3006");
    }
}
