package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.mapping.FieldChoice;
import dev.revizor.mapping.MappingError;
import dev.revizor.model.Field;
import dev.revizor.problem.RevizorException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupeFlowTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private DedupeFlow.Outcome run(Optional<String> id, List<String> ignore, InputFile... files) {
        return new DedupeFlow(Desk.POLICY, Desk.RUN)
                .run(new DedupeFlow.Request(Desk.files(files), id, ignore, List.of()), desk.rejects::add);
    }

    private List<String> clusters(DedupeFlow.Outcome outcome) {
        outcome.writeClusters(desk.path("clusters.csv"), OutputStream.nullOutputStream());
        return Desk.lines(desk.path("clusters.csv"));
    }

    /** Record id to cluster id. */
    private Map<String, String> groups(DedupeFlow.Outcome outcome) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String line : clusters(outcome).subList(1, clusters(outcome).size())) {
            int comma = line.lastIndexOf(',');
            assertThat(out.put(line.substring(0, comma), line.substring(comma + 1)))
                    .isNull();
        }
        return out;
    }

    @Test
    void two_cards_of_one_person_come_into_one_group() {
        DedupeFlow.Outcome outcome = run(Optional.of("ID"), List.of(), desk.csv("clients.csv", People.table()));
        Map<String, String> groups = groups(outcome);
        assertThat(groups).hasSize(64);
        assertThat(groups.get("1")).isEqualTo(groups.get("2")).isNotEqualTo(groups.get("3"));
        assertThat(groups.get("3")).isEqualTo(groups.get("4"));
        assertThat(new TreeSet<>(groups.values())).hasSize(62);
        assertThat(List.of(outcome.records(), outcome.groups(), outcome.inGroups()))
                .containsExactly(64L, 2L, 4L);
        assertThat(outcome.mergeGroups()).isEqualTo(2);
        assertThat(outcome.lookalikes()).isNotNegative();
        assertThat(outcome.clusters().get(0).members())
                .extracting(outcome::recordId)
                .isSubsetOf("1", "2", "3", "4");
    }

    @Test
    void without_an_id_column_records_go_by_their_number_from_zero() {
        List<String> lines = clusters(run(Optional.empty(), List.of(), desk.csv("clients.csv", People.table())));
        assertThat(lines.get(0)).isEqualTo("record_id,cluster_id");
        for (int i = 0; i < 64; i++) {
            assertThat(lines.get(i + 1)).startsWith(i + ",");
        }
        assertThat(lines).hasSize(65);
    }

    @Test
    void ids_and_row_order_decide_nothing() {
        List<String> lines = People.table();
        Map<String, String> expected = groups(run(Optional.of("ID"), List.of(), desk.csv("clients.csv", lines)));
        for (long seed = 1; seed <= 3; seed++) {
            List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
            Collections.shuffle(rows, new Random(seed));
            rows.add(0, lines.get(0));
            assertThat(groups(run(Optional.of("ID"), List.of(), desk.csv("clients.csv", rows))))
                    .isEqualTo(expected);
            List<String> other = rows.stream()
                    .map(row -> row.replaceFirst("^([0-9]+);", "9$1;"))
                    .toList();
            Map<String, String> renamed = groups(run(Optional.of("ID"), List.of(), desk.csv("clients.csv", other)));
            expected.forEach((id, group) -> assertThat(renamed).containsEntry("9" + id, group));
        }
    }

    @Test
    void ignored_columns_are_not_looked_at() {
        InputFile file = desk.csv("clients.csv", People.table());
        List<String> all = List.of(
                "фамилия", "Имя", "Отчество", "Дата рождения", "Мобильный телефон", "Рабочий e-mail", "Дата создания");
        assertThat(run(Optional.of("ID"), all, file).mergeGroups()).isZero();
    }

    @Test
    void an_unknown_column_is_refused_with_the_nearest_title() {
        InputFile file = desk.csv("clients.csv", People.table());
        for (boolean asId : List.of(true, false)) {
            Optional<String> id = asId ? Optional.of("Фамилии") : Optional.empty();
            assertThatThrownBy(() -> run(id, asId ? List.of() : List.of("Фамилии"), file))
                    .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                    .satisfies(e -> {
                        assertThat(e.code()).isEqualTo(FlowError.UNKNOWN_COLUMN);
                        assertThat(e.args()).containsEntry("column", "Фамилии");
                        assertThat(String.valueOf(e.args().get("columns"))).startsWith("«Фамилия», ");
                    });
        }
        assertThatThrownBy(() -> run(Optional.of("телефон"), List.of(), file))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(
                        e -> assertThat(String.valueOf(e.args().get("columns"))).startsWith("«Мобильный телефон», "));
    }

    @Test
    void a_repeated_record_id_names_both_places() {
        List<String> lines = People.table();
        lines.add("101;Кто;То;;;;;;");
        assertThatThrownBy(() -> run(Optional.of("ID"), List.of(), desk.csv("clients.csv", lines)))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FlowError.REPEATED_RECORD_ID);
                    assertThat(e.args()).containsEntry("first", "clients.csv:3");
                    assertThat(e.place().row()).isEqualTo(66);
                });
    }

    @Test
    void several_files_have_a_leading_column_and_may_share_ids() {
        List<String> second = new ArrayList<>(List.of(People.TITLES));
        second.add("1;Щукин;Аркадий;Савельевич;03.04.1971;89031234567;schukin@firm.example;Тверь;10.01.2020");
        DedupeFlow.Outcome outcome =
                run(Optional.of("ID"), List.of(), desk.csv("a.csv", People.table()), desk.csv("b, c.csv", second));
        List<String> lines = clusters(outcome);
        assertThat(lines.get(0)).isEqualTo("source,record_id,cluster_id");
        assertThat(lines).hasSize(66);
        assertThat(lines.get(65)).startsWith("\"b, c.csv\",1,");
        String group = lines.get(65).substring(lines.get(65).lastIndexOf(',') + 1);
        assertThat(lines).filteredOn(line -> line.endsWith(group)).hasSize(3);
        assertThat(outcome.clusters().get(0).members())
                .extracting(outcome::recordId)
                .allMatch(id -> id.contains(":"));
    }

    @Test
    void a_deals_export_has_one_row_per_record_too() {
        InputFile deals = desk.csv(
                "amo.csv",
                "ID,Название сделки,Бюджет,Ответственный,Дата создания сделки,Этап сделки,Воронка,Полное имя контакта,Рабочий телефон,Рабочий email",
                "1,Кухня,100,Анна,10.01.2026,Переговоры,Основная,Иванов Пётр,89990000001,",
                "2,Шкаф,50,Анна,11.01.2026,Переговоры,Основная,Иванов Пётр,89990000001,",
                "3,Стол,7,Анна,12.01.2026,Переговоры,Основная,Петров Иван,89990000002,",
                "4,Полка,7,Анна,12.01.2026,Переговоры,Основная,,,");
        DedupeFlow.Outcome outcome = run(Optional.of("ID"), List.of(), deals);
        assertThat(groups(outcome)).containsOnlyKeys("1", "2", "3", "4");
        assertThat(outcome.records()).isEqualTo(3);
    }

    @Test
    void pairs_stand_with_their_evidence_the_strongest_first() {
        DedupeFlow.Outcome outcome = run(Optional.of("ID"), List.of(), desk.csv("clients.csv", People.table()));
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        outcome.writePairs(Path.of("-"), screen);
        List<String> lines = screen.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0)).isEqualTo("record_a,record_b,probability,weight_bits,band");
        assertThat(lines.get(1)).matches("[1-4],[1-4],[01]\\.\\d{6},\\d+\\.\\d\\d,merge");
        assertThat(lines.size()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void numbers_are_sorted_by_value_and_come_before_words() {
        InputFile file = desk.csv(
                "odd.csv",
                "Код;Фамилия;Имя",
                "10;Абрамов;Олег",
                "9;Белов;Глеб",
                "0;Власов;Тимур",
                "b;Громов;Павел",
                "007;Дьяков;Роман",
                "\"a,\"\"1\";Ершов;Виктор",
                ";Жуков;Семён",
                "11;Зимин;Илья");
        List<String> ids = clusters(run(Optional.of("код "), List.of(), file)).stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
        assertThat(ids).containsExactly("record_id", "0", "9", "10", "11", "", "007", "\"a,\"\"1\"", "b");
    }

    @Test
    void companies_and_leads_have_groups_of_their_kind() {
        List<String> lines = new ArrayList<>(List.of("ID;Тип записи;Фамилия;Имя;Название компании;ИНН;Телефон;E-mail"));
        for (int i = 0; i < 40; i++) {
            lines.add((100 + i) + ";Компания;;;ООО «Фирма " + (char) ('А' + i % 30) + i + "»;;8495"
                    + (1_000_000 + i * 7_919) + ";f" + i + "@firm.example");
        }
        lines.add("1;Компания;;;ООО «Ромашка Плюс»;7707083893;84951234567;info@romashka.example");
        lines.add("2;Компания;;;Ромашка Плюс, ООО;7707083893;+7 495 123-45-67;info@romashka.example");
        lines.add("3;Лид;Ярцева;Ульяна;;;89157654321;yartseva@post.example");
        lines.add("4;Лид;Ярцева;Ульяна;;;89157654321;yartseva@post.example");
        DedupeFlow.Outcome outcome = run(Optional.of("ID"), List.of(), desk.csv("mixed.csv", lines));
        assertThat(outcome.clusters())
                .extracting(dev.revizor.model.Cluster::kind)
                .containsExactlyInAnyOrder(dev.revizor.model.EntityKind.COMPANY, dev.revizor.model.EntityKind.LEAD);
    }

    @Test
    void clusters_may_go_to_the_screen() {
        DedupeFlow.Outcome outcome = run(Optional.of("ID"), List.of(), desk.csv("clients.csv", People.table()));
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        outcome.writeClusters(Path.of("-"), screen);
        assertThat(screen.toString(StandardCharsets.UTF_8).lines().toList()).isEqualTo(clusters(outcome));
    }

    @Test
    void a_store_is_searched_by_public_ids() {
        desk.load(desk.csv("clients.csv", People.table()));
        DedupeFlow.Outcome outcome = new DedupeFlow(Desk.POLICY, Desk.RUN)
                .run(new DedupeFlow.Request(desk.stored(), Optional.empty(), List.of(), List.of()), desk.rejects::add);
        assertThat(outcome.groups()).isEqualTo(2);
        assertThat(outcome.recordId("file:contact:1")).isEqualTo("file:contact:1");
        assertThat(outcome.recordId("unknown")).isEqualTo("unknown");
        assertThat(groups(outcome)).hasSize(64).containsKey("file:contact:4");
    }

    @Test
    void without_files_or_a_store_there_is_nothing_to_do() {
        assertThatThrownBy(() -> run(Optional.empty(), List.of()))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.NO_INPUT));
    }

    private DedupeFlow.Request request(List<String> fields, InputFile file) {
        List<FieldChoice> choices = fields.stream()
                .map(text -> FieldChoice.parse(text).orElseThrow())
                .toList();
        return new DedupeFlow.Request(Desk.files(file), Optional.empty(), List.of(), choices);
    }

    private static final List<String> PAPERS = List.of(
            "Wer;Geb;by;bm;bd;state;papers;box",
            "Ann Lee;x;1949;7;22;wa;123-45-6789;N/A",
            "Ann Lee;y;1949;7;22;wa;123-45-6789;None",
            "Bob Ray;z;1930;4;30;qld;987-65-4321;-");

    private List<FieldPlan.Column> plan(List<String> fields, List<String> lines) {
        return new DedupeFlow(Desk.POLICY, Desk.RUN)
                .plan(request(fields, desk.csv("papers.csv", lines)))
                .get(0)
                .columns();
    }

    @Test
    void the_plan_says_how_each_column_takes_part_and_why() {
        assertThat(plan(List.of("wer=full_name"), PAPERS))
                .extracting(column -> column.title() + " " + column.fieldId() + " "
                        + column.use().id() + " " + column.why() + " " + Math.round(100 * column.filled()))
                .containsExactly(
                        "Wer full_name field user 100",
                        "Geb  generic unknown 100",
                        "by birth_date:year field dictionary 100",
                        "bm birth_date:month field dictionary 100",
                        "bd birth_date:day field dictionary 100",
                        "state region generic dictionary 100",
                        "papers  generic unknown 100",
                        "box  generic unknown 0");
    }

    @Test
    void what_belongs_to_the_work_with_a_client_is_no_fact_about_him() {
        List<String> lines = List.of("surname;region;owner;created", "A;x;M;2020-01-02", "B;y;M;2020-01-03");
        assertThat(plan(List.of(), lines))
                .extracting(FieldPlan.Column::use)
                .containsExactly(FieldPlan.Use.FIELD, FieldPlan.Use.NONE, FieldPlan.Use.NONE, FieldPlan.Use.NONE);
    }

    @Test
    void the_users_word_changes_what_is_compared() {
        assertThat(plan(List.of("by=none", "papers = snils"), PAPERS))
                .extracting(FieldPlan.Column::fieldId)
                .containsExactly("", "", "", "", "", "region", "snils", "");
        assertThatThrownBy(() -> plan(List.of("paper=snils"), PAPERS))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(FlowError.UNKNOWN_COLUMN);
                    assertThat(String.valueOf(e.args().get("columns"))).startsWith("«papers», ");
                });
        assertThatThrownBy(() -> FieldChoice.parse("papers=snilz"))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(MappingError.NO_FIELD);
                    assertThat(e.args()).containsEntry("field", "snilz").containsEntry("nearest", "snils");
                });
        assertThat(FieldChoice.parse("no sign")).isEmpty();
        assertThat(FieldChoice.parse("a=b=phone:work"))
                .contains(new FieldChoice("a=b", Optional.of(Field.PHONE), "work"));
    }

    @Test
    void a_table_whose_titles_say_nothing_is_compared_by_its_values() {
        List<String> lines = new ArrayList<>(List.of("aaa;bbb;ccc"));
        Random random = new Random(5);
        for (int i = 0; i < 120; i++) {
            lines.add("item " + Integer.toString(random.nextInt(1 << 30), 36) + " "
                    + Integer.toString(random.nextInt(1 << 30), 36) + ";" + random.nextInt(1 << 20) + ";"
                    + "xyz".charAt(i % 3));
        }
        lines.add(lines.get(17));
        DedupeFlow.Outcome outcome = run(Optional.empty(), List.of(), desk.csv("things.csv", lines));
        assertThat(outcome.clusters()).hasSize(1);
        assertThat(outcome.plans().get(0).of(FieldPlan.Use.GENERIC)).hasSize(3);
    }
}
