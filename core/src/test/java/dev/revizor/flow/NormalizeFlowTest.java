package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.normalize.NumberMarks;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.formats.TableOut;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalizeFlowTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path target;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
        target = desk.path("clean.csv");
    }

    private NormalizeFlow.Outcome run(
            NormalizeFlow.Show show, Optional<Path> where, String format, OutputStream screen, InputFile... files) {
        return new NormalizeFlow(Desk.POLICY, Desk.RUN)
                .run(new NormalizeFlow.Request(List.of(files), show, where, format), screen, desk.rejects::add);
    }

    private NormalizeFlow.Outcome toFile(NormalizeFlow.Show show, InputFile... files) {
        return run(show, Optional.of(target), "csv", OutputStream.nullOutputStream(), files);
    }

    private InputFile clients() {
        return desk.csv(
                "clients.csv",
                "ID;Фамилия;Имя;Мобильный телефон;Ъъ",
                "1;ИВАНОВ;Пётр;8 (999) 000-00-01;как было",
                "2;Петров;Иван;12;",
                "3;Сидоров;Олег;нет;");
    }

    @Test
    void a_birth_behind_the_day_of_the_run_and_a_touch_behind_it_are_doubted() {
        InputFile file = desk.csv(
                "born.csv",
                "ID;Фамилия;Имя;Дата рождения;Последний контакт",
                "1;Иванов;Пётр;12.03.1987;19.11.2026",
                "2;Петров;Иван;12.03.2087;21.11.2026",
                "3;Петров;Олег;12.03.1901;19.11.2026");
        NormalizeFlow.Outcome outcome = toFile(NormalizeFlow.Show.CHANGES, file);
        assertThat(outcome.suspicious()).isEqualTo(3);
        assertThat(Desk.text(target))
                .contains("12.03.2087,2087-03-12,сомнительно")
                .contains("21.11.2026,2026-11-21,сомнительно")
                .contains("12.03.1901,1901-03-12,сомнительно")
                .contains("День позже дня запуска", "больше 120 лет");
    }

    @Test
    void thousands_in_a_title_multiply_its_numbers_and_no_number_with_words_of_its_own() {
        InputFile file = desk.csv(
                "deals.csv",
                "ID;Название сделки;Сумма, тыс. руб.;Стадия;Телефон",
                "1;Окна;12;Новая;89161234567",
                "2;Двери;1 250,5;Новая;89161234568",
                "3;Пол;15 тыс.;Новая;89161234569",
                "4;Стол;900 руб.;Новая;89161234560",
                "5;Стул;;Новая;89161234561");
        toFile(NormalizeFlow.Show.RULES, file);
        assertThat(Desk.text(target))
                .contains(",12,12000,", ",15 тыс.,15000,", ",900 руб.,900,", "1250500")
                .contains("стоит в заголовке столбца");
    }

    @Test
    void the_clean_value_and_its_quality_stand_beside_what_was() {
        NormalizeFlow.Outcome outcome = toFile(NormalizeFlow.Show.ROWS, clients());
        List<String> lines = Desk.lines(target);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .isEqualTo("ID,ID.clean,ID.quality,ID.code,Фамилия,Фамилия.clean,Фамилия.quality,Фамилия.code,"
                        + "Имя,Имя.clean,Имя.quality,Имя.code,"
                        + "Мобильный телефон,Мобильный телефон.clean,Мобильный телефон.quality,"
                        + "Мобильный телефон.code,Ъъ");
        assertThat(lines.get(1))
                .contains("ИВАНОВ")
                .contains("Иванов")
                .contains("8 (999) 000-00-01")
                .contains("+79990000001")
                .contains("repaired")
                .contains("как было");
        assertThat(lines.get(2)).contains("unreadable");
        assertThat(lines.get(3)).contains("placeholder");
        assertThat(outcome.cards()).isEqualTo(3);
        assertThat(outcome.repaired()).isGreaterThanOrEqualTo(2);
        assertThat(List.of(outcome.unreadable(), outcome.placeholder())).containsExactly(1L, 1L);
    }

    @Test
    void the_parts_of_a_name_in_a_wrong_charset_are_no_better_than_the_name() {
        InputFile file = desk.csv("names.csv", "ID;ФИО", "1;Êóçíåöîâ");
        toFile(NormalizeFlow.Show.RULES, file);
        assertThat(Desk.lines(target))
                .filteredOn(line -> line.contains("_name"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("сомнительно").contains("damage.mojibake"));
    }

    @Test
    void changes_are_a_line_per_value() {
        InputFile second = desk.csv("second.csv", "ID;Фамилия;Имя", "7;ОРЛОВ;Глеб");
        NormalizeFlow.Outcome outcome = toFile(NormalizeFlow.Show.CHANGES, clients(), second);
        String text = Desk.text(target);
        assertThat(text)
                .contains("ИВАНОВ")
                .contains("+79990000001")
                .contains("ОРЛОВ")
                .doesNotContain("Сидоров");
        assertThat(outcome.cards()).isEqualTo(4);
    }

    @Test
    void a_screen_shows_changes_only() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        run(NormalizeFlow.Show.ROWS, Optional.empty(), "table", screen, clients());
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("Иванов").doesNotContain("Сидоров");
    }

    @Test
    void whole_rows_of_several_files_are_refused_rather_than_lost() {
        InputFile second = desk.csv("second.csv", "Фамилия;ID", "ОРЛОВ;7");
        assertThatThrownBy(() -> toFile(NormalizeFlow.Show.ROWS, clients(), second))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.ONE_FILE));
        assertThat(target).doesNotExist();
    }

    @Test
    void a_deals_export_shows_deal_and_client_in_one_row() {
        InputFile deals = desk.csv(
                "amo.csv",
                "ID,Название сделки,Бюджет,Этап сделки,Воронка,Полное имя контакта,Рабочий телефон",
                "1,Кухня,\"100,50\",Переговоры,Основная,ИВАНОВ Пётр,8 999 000-00-01");
        NormalizeFlow.Outcome outcome = toFile(NormalizeFlow.Show.ROWS, deals);
        assertThat(outcome.cards()).isEqualTo(2);
        assertThat(Desk.lines(target).get(1)).contains("+79990000001").contains("100.5");
    }

    @Test
    void what_was_decided_of_columns_is_told_as_an_import_tells_it() {
        String titles = "ID;Название сделки;Сумма";
        NormalizeFlow.Outcome open =
                toFile(NormalizeFlow.Show.CHANGES, desk.csv("open.csv", titles, "1;A;1.5", "2;B;12,345", "3;C;2,500"));
        assertThat(open.columns())
                .containsExactly(new ColumnsRead(
                        List.of(), List.of(), List.of(new NumbersRead("open.csv", "Сумма", Optional.empty()))));
        assertThat(open.suspicious()).isEqualTo(2);
        NormalizeFlow.Outcome american =
                toFile(NormalizeFlow.Show.CHANGES, desk.csv("american.csv", titles, "1;A;5,678.50", "2;B;12,345"));
        assertThat(american.columns().get(0).numbers())
                .containsExactly(new NumbersRead("american.csv", "Сумма", Optional.of(NumberMarks.Mark.POINT)));
        assertThat(american.suspicious()).isZero();
    }

    @Test
    void a_number_behind_a_sample_without_any_mark_is_doubted() {
        List<String> rows = new ArrayList<>(List.of("ID;Название сделки;Сумма"));
        for (int row = 1; row <= 5_000; row++) {
            rows.add(row + ";A;100");
        }
        rows.add("5001;A;1,234");
        NormalizeFlow.Outcome outcome = toFile(NormalizeFlow.Show.CHANGES, desk.csv("long.csv", rows));
        assertThat(outcome.suspicious()).isEqualTo(1);
        assertThat(Desk.lines(target).get(1)).contains("1,234").contains("1234");
    }

    @Test
    void a_pinned_mark_holds_for_texts_among_stored_numbers() {
        InputFile deals = desk.csv(
                "deals.json",
                "[{\"ID\": 1, \"Название сделки\": \"A\", \"Сумма\": \"1,234\"},",
                " {\"ID\": 2, \"Название сделки\": \"B\", \"Сумма\": 7.125}]");
        assertThat(toFile(NormalizeFlow.Show.ROWS, deals).suspicious()).isEqualTo(1);
        NormalizeFlow.Outcome pinned =
                toFile(NormalizeFlow.Show.ROWS, deals.marked(Optional.of(NumberMarks.Mark.POINT)));
        assertThat(pinned.suspicious()).isZero();
        assertThat(Desk.lines(target).get(1)).contains(",1234,");
        assertThat(Desk.lines(target).get(2)).contains(",7.125,");
    }

    @Test
    void titles_that_repeat_or_are_blank_say_which_column_it_is() {
        toFile(
                NormalizeFlow.Show.ROWS,
                desk.csv("odd.csv", "ID;Телефон;Телефон;;Фамилия", "1;89990000001;89990000002;x;Иванов"));
        assertThat(Desk.lines(target).get(0))
                .startsWith("ID,")
                .contains(",Телефон,")
                .contains(",Телефон#3,")
                .contains(",#4,");
    }

    @Test
    void without_files_there_is_nothing_to_do() {
        assertThatThrownBy(() -> toFile(NormalizeFlow.Show.ROWS))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FlowError.NO_INPUT));
    }

    @Test
    void the_rule_that_acted_is_told_of_every_value() {
        toFile(NormalizeFlow.Show.RULES, clients());
        assertThat(Desk.lines(target).get(0)).isEqualTo("card,column,field,was,now,quality,code,rule,beside,perhaps");
        assertThat(Desk.text(target))
                .contains("phone.trunk_8")
                .contains("phone.too_short")
                .contains("name.case")
                .contains("Сидоров");
    }

    @Test
    void one_value_is_explained_without_a_file() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        new NormalizeFlow(Desk.POLICY, Desk.RUN)
                .explain(
                        NormalizeFlow.field("phone"),
                        "8 (999) 000-00-01 доб. 4",
                        InputFile.Hints.NONE,
                        TableOut.Format.CSV,
                        screen);
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .contains("+79990000001;ext=4")
                .contains("phone.trunk_8");
        assertThatThrownBy(() -> NormalizeFlow.field("phine"))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.args()).containsEntry("nearest", "phone"));
    }

    @Test
    void the_pieces_of_an_address_stand_behind_it_where_they_are_asked_for() {
        InputFile places = desk.csv(
                "places.csv",
                "ID;Адрес;Фамилия",
                "1;410012, Саратовская область, г.Энгельс, ул. Речная, д. 5, кв. 7;Иванов",
                "2;г. Энгельс, за речкой;Петров");
        toFile(NormalizeFlow.Show.PIECES, places);
        List<String> lines = Desk.lines(target);
        assertThat(lines.get(0))
                .contains("Адрес.code,Адрес.postcode,Адрес.country,Адрес.region,Адрес.city,Адрес.street,Адрес.house,"
                        + "Адрес.flat,Адрес.rest,Фамилия");
        assertThat(lines.get(1)).contains(",410012,,Саратовская обл.,Энгельс,ул. Речная,5,7,,Иванов");
        assertThat(lines.get(2)).contains(",,,,Энгельс,,,,за речкой,Петров");
        toFile(NormalizeFlow.Show.ROWS, places);
        assertThat(Desk.lines(target).get(0)).doesNotContain("Адрес.city");
    }

    @Test
    void the_pieces_of_an_address_are_explained_each_once() {
        toFile(
                NormalizeFlow.Show.RULES,
                desk.csv("places.csv", "ID;Адрес", "1;\"410012, г.Энгельс, ул. Речная, д. 5\""));
        assertThat(Desk.lines(target).stream().map(line -> line.split(",")[2]).toList())
                .containsExactly("field", "external_id", "address", "city", "street", "house", "postcode");
    }
}
