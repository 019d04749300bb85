package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Values;
import dev.revizor.model.EntityKind;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands of a client in the row of a deal goes out with the deal, wherever his card is from. */
class GuestCellsTest {
    private static final String TITLES =
            "ID,Название сделки,Стадия,Сумма,ID контакта,Полное имя контакта,Мобильный телефон,Город";
    private static final String KNOWN = "10,Окна,Новая,100,2,Сидорова Маша,8 916 123-45-67,Москва";
    private static final String FIRST = "11,Двери,Новая,100,3,Петрова Анна,8 916 123-45-60,Москва";
    private static final String SECOND = "12,Полы,Новая,100,3,Петрова Анна,8 916 123-45-61,Тверь";
    private static final String NUMBERLESS = "13,Стены,Новая,100,,Орлова Нина,8 916 123-45-62,Тула";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private InputFile contacts() {
        return desk.csv("contacts.csv", "ID,Фамилия,Имя,Телефон", "2,Сидорова,Мария,+79161234568");
    }

    private InputFile deals(String... rows) {
        return table("deals.csv", TITLES, rows);
    }

    private InputFile table(String name, String titles, String... rows) {
        List<String> all = new ArrayList<>(List.of(titles));
        all.addAll(List.of(rows));
        return desk.csv(name, all);
    }

    private Path exported(String name, Values values, Optional<Path> like) {
        ExportFlow.Manner manner = new ExportFlow.Manner(Dialect.GENERIC, ExportFormat.CSV, Cells.CRM, values, 0, like);
        Path out = desk.path(name);
        new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                desk.stored(),
                                new ExportScope.All(),
                                List.of(EntityKind.DEAL),
                                manner,
                                Optional.of(out)),
                        OutputStream.nullOutputStream(),
                        problem -> {});
        return out;
    }

    @Test
    void deals_go_out_byte_for_byte_whoever_has_the_cards_of_their_clients() {
        InputFile deals = deals(KNOWN, FIRST, SECOND, NUMBERLESS);
        desk.load(contacts(), deals);
        Path out = exported("out.csv", Values.SOURCE, Optional.of(deals.path()));
        assertThat(Desk.text(out)).isEqualTo(Desk.text(deals.path()));
        assertThat(desk.load(contacts(), deals).changes()).isZero();
    }

    @Test
    void a_client_without_an_id_whom_two_files_name_stands_in_the_rows_of_both() {
        InputFile first = deals(NUMBERLESS);
        InputFile second = table("deals2.csv", TITLES, NUMBERLESS.replace("13,", "14,"));
        desk.load(first, second);
        assertThat(Desk.lines(exported("out.csv", Values.SOURCE, Optional.empty())))
                .contains(
                        NUMBERLESS.replace(',', ';'),
                        NUMBERLESS.replace("13,", "14,").replace(',', ';'));
    }

    @Test
    void what_the_template_repairs_in_the_client_of_a_row_is_repaired_and_the_rest_stays() {
        desk.load(contacts(), deals(KNOWN, FIRST, SECOND));
        assertThat(Desk.lines(exported("out.csv", Values.CLEAN, Optional.empty())))
                .contains(
                        "10;Окна;Новая;100;2;Сидорова Маша;8 916 123-45-67;Москва",
                        "11;Двери;Новая;100;3;Петрова Анна;+79161234560;Москва",
                        "12;Полы;Новая;100;3;Петрова Анна;+79161234561;Тверь");
    }

    @Test
    void a_blank_of_a_later_row_keeps_the_cells_unless_the_deal_has_another_client() {
        desk.load(contacts(), deals(KNOWN, FIRST));
        desk.load(
                contacts(),
                deals(
                        KNOWN.replace("Москва", ""),
                        FIRST.replace(",3,Петрова Анна", ",4,Попова Инна").replace("Москва", "")));
        assertThat(Desk.lines(exported("out.csv", Values.SOURCE, Optional.empty())))
                .contains(KNOWN.replace(',', ';'), "11;Двери;Новая;100;4;Попова Инна;8 916 123-45-60;");
    }

    @Test
    void a_later_table_without_the_columns_keeps_them_as_long_as_the_deal_has_the_client() {
        desk.load(contacts(), deals(KNOWN, FIRST));
        desk.load(
                contacts(),
                table(
                        "deals.csv",
                        "ID,Название сделки,Стадия,Сумма,ID контакта",
                        "10,Окна,Готово,100,2",
                        "11,Двери,Готово,100,2"));
        List<String> lines = Desk.lines(exported("out.csv", Values.SOURCE, Optional.empty()));
        assertThat(lines)
                .contains("10;Окна;Готово;100;2;Сидорова Маша;8 916 123-45-67;Москва", "11;Двери;Готово;100;2;;;");
    }
}
