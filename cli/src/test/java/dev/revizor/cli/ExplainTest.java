package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain}: why two records are one entity or not, on small invented files. */
final class ExplainTest {
    @TempDir
    Path folder;

    private Path people() throws IOException {
        return Files.writeString(folder.resolve("люди.csv"), """
                Номер;Фамилия;Имя;Отчество;Дата рождения;Телефон;Email;Город;Код клуба
                r1;Щербакова;Анна;Игоревна;12.03.1984;+7 495 120-37-91;a.sherb@mail.example;Москва;K-1001
                r2;Щербакова;Аня;Игоревна;12.03.1984;8(495)1203791;;Москва;K-1001
                r3;Щербакова;Анна;;;;a.sherb@mail.example;;K-1002
                r4;Кошелев;Глеб;Петрович;01.07.1990;+7 901 222-33-44;gleb@mail.example;Казань;K-1003
                r5;Кошелев;Марк;Петрович;01.07.1990;+7 901 222-33-44;mark@mail.example;Казань;K-1004
                r6;Сомова;Юлия;Олеговна;05.05.1975;+7 902 333-44-55;somova@mail.example;Самара;K-1005
                r7;Третьяк;Павел;Львович;06.06.1966;+7 903 444-55-66;tretyak@mail.example;Тула;K-1006
                r8;Орлова;Вера;Ильинична;07.08.1999;+7 904 555-66-77;orlova@mail.example;Москва;K-1007
                r9;Белов;Егор;Андреевич;09.10.1988;+7 905 666-77-88;belov@mail.example;Пермь;K-1008
                r10;Жуков;\u001b[2JИлья;Сергеевич;11.12.1992;+7 906 777-88-99;zhukov@mail.example;Омск;K-1009
                """);
    }

    private Cli.Result explain(String lang, Object... further) throws IOException {
        Object[] args = new Object[further.length + 4];
        args[0] = "explain";
        System.arraycopy(further, 0, args, 1, further.length);
        args[further.length + 1] = people();
        args[further.length + 2] = "--id";
        args[further.length + 3] = "Номер";
        return Cli.in(lang).run(args);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, r1, r2, один человек, объединить, 'Телефон: совпадает', 'у 2 из 10', Обе записи в группе",
        "en, r1, r2, are one person, merge, 'Phone: the same', 'in 2 of 10', Both records are in group",
        "ru, r4, r5, разные люди, не трогать, 'Имя: различается', '«Глеб» – «Марк»', Объединять нельзя: похоже на близнецов",
        "en, r4, r5, two persons, leave, 'Given name: different', 'K-1003', Must not be merged: looks like twins",
        "ru, r2, r3, разные люди, не трогать, 'Дата рождения: нет у r3', '12.03.1984', через другие: r2",
        "en, r2, r3, hardly one person, leave, 'Birth date: none in r3', '12.03.1984', by way of others: r2",
        "ru, r6, r10, разные люди, не трогать, 'Имя: не читается у r10', '«␛[2JИлья»', В одну группу записи не попали",
        "en, r6, r10, hardly one person, leave, 'Given name: unreadable in r10', '␛[2JИлья', no key in common"
    })
    void tells_in_words_and_bits(
            String lang, String a, String b, String title, String band, String level, String value, String end)
            throws IOException {
        Cli.Result result = explain(lang, a, b);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(result.out()).doesNotContain("\u001b").contains(level).contains(value);
        assertThat(result.out().replace("\n", " ")).contains(title, "(" + band + ")", end);
    }

    private Cli.Result ofFillers(String lang, String a, String b, String... more) throws IOException {
        Path table = Files.writeString(folder.resolve("fillers.csv"), """
                ID,Фамилия,Имя,Телефон,Email
                1,Ильин,Пётр,89991234567,-
                2,Ильин,Пётр,+7 999 123-45-67,no@no.ru
                3,Белов,Олег,89161234568,belov@mail.example
                4,Белов,Олег,80000000000,нет
                5,Носов,Иван,89161234570,
                """);
        List<Object> args = new ArrayList<>(List.of("explain", a, b, table, "--id", "ID"));
        args.addAll(List.of(more));
        return Cli.in(lang).run(args.toArray());
    }

    @Test
    void a_number_that_stands_for_none_is_told_of_each_record() throws IOException {
        assertThat(ofFillers("ru", "1", "2").out())
                .contains(
                        "Телефон: номер-заглушка у 1, 2",
                        "«89991234567» – «+7 999 123-45-67»",
                        "Эл. почта: заглушка у 2",
                        "«no@no.ru»");
        assertThat(ofFillers("en", "1", "2").out())
                .contains("Phone: a number that stands for none in 1, 2", "a value that stands for none in 2");
        assertThat(ofFillers("ru", "3", "4").out())
                .contains(
                        "Телефон: номер-заглушка у 4",
                        "«89161234568» – «80000000000»",
                        "нет у 4",
                        "belov@mail.example");
        assertThat(ofFillers("ru", "3", "5").out()).doesNotContain("заглушка");
    }

    @Test
    void numbers_that_stand_for_none_are_told_to_programs() throws IOException {
        JsonNode fillers = new ObjectMapper()
                .readTree(ofFillers("en", "1", "2", "--json").out())
                .at("/data/placeholders");
        assertThat(fillers).hasSize(2);
        assertThat(fillers.get(0).get("comparison").asText()).isEqualTo("phone");
        assertThat(fillers.get(0).get("value_b").asText()).isEqualTo("+7 999 123-45-67");
        assertThat(fillers.get(1).get("value_a").asText()).isEmpty();
    }

    @Test
    void the_same_is_told_to_programs() throws IOException {
        String json = explain("ru", "r1", "r3", "--json").out();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Cli.in("en").run("schema", "explain").out())
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        JsonNode data = new ObjectMapper().readTree(json).path("data");
        assertThat(data.path("a").asText()).isEqualTo("r1");
        assertThat(data.path("band").asText()).isEqualTo("ask");
        assertThat(data.path("group").path("records").asInt()).isEqualTo(3);
        assertThat(data.path("search").path("keys").toString()).contains("\"email\"");
        double sum = data.path("prior").asDouble();
        for (JsonNode step : data.path("comparisons")) {
            sum += step.path("bits").asDouble();
        }
        assertThat(sum).isCloseTo(data.path("bits").asDouble(), within(0.01));
        assertThat(explain("en", "r1", "r3", "--json").out()).isEqualTo(json);
    }

    @Test
    void without_an_id_column_rows_are_counted_from_zero() throws IOException {
        Cli.Result result = Cli.in("ru").run("explain", "0", "2", people(), "--ignore", "Номер");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).contains("Записи 0 и 2").contains("совпадает");
    }

    @Test
    void records_of_several_files_go_by_the_file() throws IOException {
        Path other = folder.resolve("other.csv");
        Files.copy(people(), other);
        Cli.Result bare = Cli.in("en").run("explain", "r1", "r2", people(), other, "--id", "Номер");
        assertThat(bare.code()).isEqualTo(2);
        assertThat(bare.talk()).contains("ERR-3014").contains(":r1");
        Cli.Result named = Cli.in("en").run("explain", "люди.csv:r1", "other.csv:r1", people(), other, "--id", "Номер");
        assertThat(named.code()).as(named.all()).isZero();
        assertThat(named.out()).contains("люди.csv:r1 and other.csv:r1 are one person");
    }

    @Test
    void cards_of_a_store_go_by_their_public_ids() throws IOException {
        Path store = folder.resolve("base.db");
        Cli.in("en").run("import", SmallBase.english(folder), "--store", store);
        Cli.Result wrong = Cli.in("en").run("explain", "1", "2", "--store", store);
        assertThat(wrong.code()).isEqualTo(2);
        String csv =
                Cli.in("en").run("dedupe", "--store", store, "--clusters", "-").out();
        String[] ids = csv.lines()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toArray(String[]::new);
        Cli.Result result = Cli.in("en").run("explain", ids[0], ids[1], "-s", store);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).contains(ids[0]).contains("Search:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void an_unknown_record_is_refused_with_the_nearest(String lang) throws IOException {
        Cli.Result result = explain(lang, "r1", "r33");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.talk()).contains("ERR-3014").contains("r33").contains("r3.");
        assertThat(result.out()).isEmpty();
        assertThat(explain(lang, "r1", "r33", "--json").talk()).contains("\"error\":\"ERR-3014\"");
        assertThat(Cli.in(lang).run("help", "ERR-3014").code()).isZero();
    }

    @Test
    void what_is_no_pair_is_refused() throws IOException {
        assertThat(explain("en", "r1", "r1").talk()).contains("ERR-3015");
        assertThat(Cli.in("en").run("explain", "r1").code()).isEqualTo(2);
        assertThat(Cli.in("en").run("explain", "r1", "r2").talk()).contains("ERR-3003");
        assertThat(explain("en", "r1", "r2", "-f", "xlsx").talk()).contains("ERR-1201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void the_help_offers_only_what_is_written(String lang) {
        Cli.Result help = Cli.in(lang).run("explain", "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("--format=FORMAT").contains("json").doesNotContain("xlsx", "csv,");
    }

    @Test
    void a_rule_of_the_settings_that_decides_is_named() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), """
                match:
                  must: [last_name + email]
                  never: [city]
                """);
        String tied = explain("en", "r1", "r3", "--policy", settings).out().replace("\n", " ");
        assertThat(tied).contains("(merge)", "by the rule match.must: the same in \"Email\", \"Last name\"");
        String apart = explain("en", "r4", "r6", "--policy", settings).out().replace("\n", " ");
        assertThat(apart).contains("Kept apart by the rule match.never: different in \"City\"");
    }

    @ParameterizedTest
    @CsvSource({"ru, Человек решил, (объединить), разные люди", "en, A person has said, (merge), seem to be two persons"
    })
    void what_people_have_said_decides_and_is_told(String lang, String said, String merge, String apart)
            throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.csv"), """
                record_a,record_b,verdict
                r4,r5,same
                r5,r6,same
                r1,r2,different
                """);
        String same = explain(lang, "r4", "r5", "--labels", labels).out().replace("\n", " ");
        assertThat(same).contains(said, merge).startsWith(said);
        String different = explain(lang, "r1", "r2", "--labels", labels).out().replace("\n", " ");
        assertThat(different).contains(said, apart);
        assertThat(explain(lang, "r1", "r2").out()).doesNotContain(said);
        String json = explain(lang, "r4", "r5", "--labels", labels, "--json").out();
        assertThat(new ObjectMapper()
                        .readTree(json)
                        .path("data")
                        .path("decision")
                        .asText())
                .isEqualTo("same");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Cli.in("en").run("schema", "explain").out())
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(json)
                        .path("data")
                        .path("group")
                        .path("path")
                        .get(0)
                        .path("decided")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_model_that_has_learnt_from_answers_explains_what_it_found() throws IOException {
        List<String> truth = Files.readAllLines(Cli.sample("clients.truth.csv"));
        Map<String, String> first = new LinkedHashMap<>();
        List<String> labels = new ArrayList<>(List.of("record_a,record_b,verdict"));
        for (String line : truth.subList(1, truth.size())) {
            String[] cells = line.split(",");
            String other = first.putIfAbsent(cells[1], cells[0]);
            if (other != null && labels.size() < 60) {
                labels.add(other + "," + cells[0] + ",same");
            }
        }
        Path answers = Files.write(folder.resolve("answers.csv"), labels);
        Path pairs = folder.resolve("pairs.csv");
        Cli.in("en")
                .run("dedupe", Cli.sample("clients.csv"), "--id", "ID", "--labels", answers, "--pairs", pairs, "-q");
        boolean moved = false;
        for (String[] found : Files.readAllLines(pairs).stream()
                .map(line -> line.split(","))
                .filter(line -> line[4].equals("ask"))
                .limit(4)
                .toList()) {
            Object[] ask = {"explain", found[0], found[1], Cli.sample("clients.csv"), "--id", "ID", "--json"};
            Object[] learnt = Arrays.copyOf(ask, ask.length + 2);
            learnt[ask.length] = "--labels";
            learnt[ask.length + 1] = answers;
            double told = bits(learnt);
            assertThat(told).isCloseTo(Double.parseDouble(found[3]), within(0.006));
            moved = moved || Math.abs(bits(ask) - told) > 0.05;
        }
        assertThat(moved).as("answers weigh").isTrue();
    }

    private static double bits(Object... args) throws IOException {
        Cli.Result result = Cli.in("en").run(args);
        assertThat(result.code()).as(result.all()).isZero();
        return new ObjectMapper()
                .readTree(result.out())
                .path("data")
                .path("bits")
                .asDouble();
    }

    @Test
    void names_typed_under_the_other_layout_are_compared_as_they_were_meant() throws IOException {
        Path people = Files.writeString(folder.resolve("typed.csv"), """
                Номер;Фамилия;Имя;Телефон
                k1;Fhen.yzy;K.,jdm;+7 812 009-62-40
                k2;Арутюнян;Любовь;+7 812 009-62-40
                k3;,jylfhxer;U.;+7 928 008-27-32
                k4;Бондарчук;Галина;+7 928 008-27-32
                """);
        String whole =
                Cli.in("en").run("explain", "k1", "k2", people, "--id", "Номер").out();
        assertThat(whole).contains("Surname: the same", "Given name: the same");
        String initial =
                Cli.in("en").run("explain", "k3", "k4", people, "--id", "Номер").out();
        assertThat(initial).contains("Surname: the same", "Given name: the initial fits");
    }

    /** The weights alone may say 0.1 %: that two are one is what the person says, not the probability. */
    @ParameterizedTest
    @CsvSource({
        "ru, 'Человек решил, что записи r6 и r7', по одним битам вероятность меньше",
        "en, A person has said that records r6 and r7 are one, by the bits alone the probability is under"
    })
    void what_people_have_said_against_the_weights_is_not_told_as_likely(String lang, String who, String bits)
            throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.csv"), "record_a,record_b,verdict\nr6,r7,same\n");
        assertThat(explain(lang, "r6", "r7", "--labels", labels).out().replace("\n", " "))
                .startsWith(who)
                .contains(bits);
    }

    @Test
    void what_a_rule_makes_one_against_the_weights_is_told_as_the_rules_word() throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.yaml"), "match:\n  must: [first_name + city]\n");
        Path people = Files.writeString(folder.resolve("namesakes.csv"), """
                Номер;Фамилия;Имя;Дата рождения;Телефон;Город
                s1;Сомова;Юлия;05.05.1975;+7 902 333-44-55;Самара
                s2;Третьяк;Юлия;06.06.1966;+7 903 444-55-66;Самара
                s3;Белов;Егор;09.10.1988;+7 905 666-77-88;Пермь
                """);
        Object[] command = {"explain", "s1", "s2", people, "--id", "Номер", "--policy", settings};
        assertThat(Cli.in("en").run(command).out().replace("\n", " "))
                .startsWith("By a rule of the settings records s1 and s2 are one: by the bits alone");
        assertThat(Cli.in("ru").run(command).out().replace("\n", " ")).startsWith("По правилу настроек записи s1 и s2");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 'Имя: совпадает', «Филатова» – «Ф.», '    У w2 это стоит в другой ячейке.'",
        "en, 'Given name: the same', '\"Филатова\" – \"Ф.\"', '    In w2 it stands in another cell.'"
    })
    void swapped_cells_are_told_as_they_were_compared(String lang, String level, String surnames, String aside)
            throws IOException {
        Path people = Files.writeString(folder.resolve("swapped.csv"), """
                Номер;Фамилия;Имя;Телефон
                w1;Филатова;Рустам;+7 812 009-62-40
                w2;Рустам;Ф.;+7 812 009-62-40
                w3;Бондарчук;Галина;+7 928 008-27-32
                """);
        String told =
                Cli.in(lang).run("explain", "w1", "w2", people, "--id", "Номер").out();
        assertThat(told.replace('\u00a0', ' '))
                .contains(level, surnames, aside)
                .doesNotContain("Рустам» – «Ф.", "Рустам\" – \"Ф.");
    }

    @ParameterizedTest
    @CsvSource({"ru, t2 – предприниматель (ИП)", "en, t2 is a sole trader"})
    void a_sole_trader_is_not_called_an_unreadable_company(String lang, String said) throws IOException {
        Path firms = Files.writeString(folder.resolve("firms.csv"), """
                Номер;Компания;Телефон;ИНН
                t1;ООО «Ромашковый луг»;+7 812 009-62-40;
                t2;ИП Лучников Глеб Ильич;+7 812 009-62-40;500100732259
                t3;АО «Вершина»;+7 928 008-27-32;
                """);
        String told =
                Cli.in(lang).run("explain", "t1", "t2", firms, "--id", "Номер").out();
        assertThat(told.replace('\u00a0', ' ')).contains(said).doesNotContain("unreadable", "не читается");
    }

    /** Two of one source fit a third; the group takes one of them, and nobody who acts on pairs may join the other unseen. */
    @Test
    void a_pair_that_the_groups_keep_apart_is_asked_about_as_in_the_table_of_pairs() throws IOException {
        Path people = Files.writeString(folder.resolve("sources.csv"), """
                Номер;Источник;Фамилия;Имя;Отчество;Дата рождения;Телефон;Email;Город
                p1;сайт;Щербакова;Анна;Игоревна;12.03.1984;+7 495 120-37-91;a.sherb@mail.example;Москва
                p2;сайт;Щербакова;Анна;Игоревна;12.03.1984;+7 495 120-37-91;a.sherb@mail.example;
                p3;касса;Щербакова;Анна;Игоревна;12.03.1984;+7 495 120-37-91;;Москва
                p4;касса;Кошелев;Глеб;Петрович;01.07.1990;+7 901 222-33-44;gleb@mail.example;Казань
                p5;сайт;Сомова;Юлия;Олеговна;05.05.1975;+7 902 333-44-55;somova@mail.example;Самара
                p6;касса;Третьяк;Павел;Львович;06.06.1966;+7 903 444-55-66;tretyak@mail.example;Тула
                """);
        Object[] same = {people, "--id", "Номер", "--exclusive", "Источник"};
        Map<String, String> bands = new LinkedHashMap<>();
        for (String line : run(same, "dedupe", "--pairs", "-").lines().skip(1).toList()) {
            String[] cells = line.split(",");
            bands.put(cells[0] + " " + cells[1], cells[4]);
        }
        // The source says that p1 and p2 are two, and p3 fits both.
        assertThat(bands.values()).containsExactly("ask", "ask");
        bands.forEach((pair, band) -> {
            String[] ids = pair.split(" ");
            assertThat(run(same, "explain", ids[0], ids[1]))
                    .contains("(" + band + ")")
                    .contains("may be one person");
        });
    }

    private static String run(Object[] same, Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of(same));
        Cli.Result result = Cli.in("en").run(all.toArray());
        assertThat(result.code()).as(result.all()).isZero();
        return result.out();
    }

    /** What is not there is not unreadable: a part that the name in one cell lacks, a cell that holds another part, a word for nothing. */
    @ParameterizedTest
    @CsvSource({
        "ru, 'нет у', не читается, 'Фамилия: нет у n1', 'Отчество: нет у n1', 'Эл. почта: нет у n1'",
        "en, 'none in', unreadable, 'Surname: none in n1', 'Patronymic: none in n1', 'E-mail: none in n1'"
    })
    void what_is_missing_is_not_called_unreadable(
            String lang, String none, String unreadable, String last, String middle, String mail) throws IOException {
        Path people = Files.writeString(folder.resolve("lacking.csv"), """
                Номер;ФИО;Фамилия;Имя;Отчество;Дата рождения;Телефон;Email
                n1;Анна;;;;12.03.1984;+7 495 120-37-91;не указан
                n2;;Щербакова;Анна;Игоревна;12.03.1984;8(495)1203791;anna@mail.example
                n3;;Анна;;;12.03.1984;8(495)1203791;
                n4;;Кошелев;Глеб;Петрович;01.07.1990;+7 901 222-33-44;gleb@mail.example
                """);
        String whole =
                Cli.in(lang).run("explain", "n1", "n2", people, "--id", "Номер").out();
        assertThat(whole).contains(last, middle, mail).doesNotContain(unreadable);
        String moved =
                Cli.in(lang).run("explain", "n2", "n3", people, "--id", "Номер").out();
        assertThat(moved).contains(last.replace("n1", "n3")).doesNotContain(unreadable);
    }

    @ParameterizedTest
    @CsvSource({"ru, Кроме имён и городов", "en, Besides names and towns"})
    void what_weighs_nothing_and_is_no_value_is_left_out(String lang, String title) throws IOException {
        assertThat(explain(lang, "r1", "r2").out()).doesNotContain(title);
    }

    @Test
    void the_answer_may_go_to_a_file() throws IOException {
        Path text = folder.resolve("why.txt");
        assertThat(explain("en", "r1", "r2", "-o", text).out()).isEmpty();
        assertThat(Files.readString(text)).isEqualTo(explain("en", "r1", "r2").out());
        Path json = folder.resolve("why.json");
        assertThat(explain("en", "r1", "r2", "-o", json).code()).isZero();
        assertThat(Files.readString(json)).contains("revizor.explain/1");
    }
}
