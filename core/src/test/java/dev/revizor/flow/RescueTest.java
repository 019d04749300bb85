package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.store.Base;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged cells and another source of the same records. */
class RescueTest {
    private static final String TITLES = "ID;Фамилия;Имя;Дата рождения;Мобильный телефон;Email;ИНН;Заметка";

    @TempDir
    Path folder;

    private Desk desk;
    private final List<DamageTally.Line> lines = new ArrayList<>();

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private List<Mend> imported(InputFile file, InputFile other) {
        desk.load(
                new ImportFlow.Wish(
                        Upsert.Blanks.KEEP,
                        ImportFlow.Reach.WHOLE,
                        ImportFlow.Ending.LASTS,
                        line -> {},
                        new DamageTally(lines::add),
                        ImportFlow.Ids.CHECKED),
                file.rescuedBy(Optional.of(other.path())));
        return lines.stream().map(DamageTally.Line::mend).toList();
    }

    private InputFile file(String name, String... rows) {
        List<String> all = new ArrayList<>(List.of(TITLES));
        all.addAll(List.of(rows));
        return desk.csv(name, all);
    }

    private Value value(String id, Field field) {
        try (Base base = desk.open()) {
            Card card = base.find("file:contact:" + id).orElseThrow();
            return card.values(field).get(0);
        }
    }

    @Test
    void a_shortened_phone_is_taken_from_the_row_of_the_same_id_and_its_raw_cell_stays() {
        List<Mend> mends = imported(
                file("bad.csv", "1;Иванов;Пётр;;7,90001E+10;;;"),
                file("old.csv", "2;Петров;Олег;;+7 900 012-34-56;;;", "1;Иванов;Пётр;;8 (900) 010-00-02;;;"));
        assertThat(mends).singleElement().satisfies(mend -> {
            assertThat(mend.fate()).isEqualTo(Mend.Fate.RESCUED);
            assertThat(mend.from()).isEqualTo("old.csv:3 (id)");
        });
        Value phone = value("1", Field.PHONE);
        assertThat(phone.raw()).isEqualTo("7,90001E+10");
        assertThat(phone.canonical()).containsExactly("+79000100002");
        assertThat(phone.quality()).isEqualTo(Quality.REPAIRED);
        assertThat(phone.reason()).isEqualTo("damage.rescued");
    }

    @Test
    void a_value_that_cannot_have_become_the_cell_is_not_taken() {
        List<Mend> mends = imported(
                file("bad.csv", "1;Иванов;Пётр;;7,90001E+10;;;"),
                file("old.csv", "1;Иванов;Пётр;;8 (911) 010-00-02;;;"));
        assertThat(mends).extracting(Mend::fate).containsExactly(Mend.Fate.DIFFERS);
        assertThat(value("1", Field.PHONE).canonical()).isEmpty();
    }

    @Test
    void two_rows_that_disagree_are_no_answer_but_two_that_agree_are() {
        assertThat(imported(
                        file("bad.csv", ";Иванов;Пётр;;7,90001E+10;a@b.ru;;", ";Петров;Олег;;7,90001E+10;c@d.ru;;"),
                        file(
                                "old.csv",
                                "1;Иванов;Пётр;;89000100002;a@b.ru;;",
                                "2;Иванов;Пётр;;89000100003;a@b.ru;;",
                                "3;Петров;Олег;;89000100004;c@d.ru;;",
                                "4;Петров;Олег;;89000100004;c@d.ru;;")))
                .extracting(Mend::fate)
                .containsExactly(Mend.Fate.SEVERAL, Mend.Fate.RESCUED);
    }

    @Test
    void an_id_that_is_someone_elses_in_the_other_file_is_not_believed() {
        assertThat(imported(
                        file("bad.csv", "1;Иванов;Пётр;;7,90001E+10;;;"),
                        file("old.csv", "1;Сидорова;Анна;;89000100002;;;")))
                .extracting(Mend::fate)
                .containsExactly(Mend.Fate.OPEN);
    }

    @Test
    void a_damaged_name_is_known_again_and_stands_in_nobodys_way() {
        List<Mend> mends = imported(
                file("bad.csv", "1;РРІР°РЅРѕРІ;Пётр;;;;5,001E+11;", "2;??????;Олег;;;;7,7E+09;"),
                file("old.csv", "1;Иванов;Пётр;;;;500100000199;", "2;Петров;Олег;;;;7700000016;"));
        assertThat(mends)
                .extracting(Mend::fate)
                .containsExactly(Mend.Fate.PROPOSED, Mend.Fate.RESCUED, Mend.Fate.RESCUED, Mend.Fate.RESCUED);
        assertThat(value("1", Field.INN).canonical()).containsExactly("500100000199");
        assertThat(value("2", Field.LAST_NAME).canonical()).containsExactly("Петров");
    }

    @Test
    void name_and_day_of_birth_are_a_key_where_there_is_no_other() {
        assertThat(imported(
                        file("bad.csv", ";Иванов;Пётр;12.03.1984;7,90001E+10;;;", ";Петров;Олег;;7,90001E+10;;;"),
                        file("old.csv", "1;Иванов;Пётр;1984-03-12;89000100002;;;", "2;Петров;Олег;;89000100002;;;")))
                .extracting(Mend::fate)
                .as("a name alone is none")
                .containsExactly(Mend.Fate.RESCUED, Mend.Fate.OPEN);
    }

    @Test
    void a_cut_text_is_made_whole_in_a_column_that_nobody_knows() {
        String whole = "слово ".repeat(60);
        String titles = "ID;Фамилия;Имя;Телефон;Своё поле";
        imported(
                desk.csv("bad.csv", titles, "1;Иванов;Пётр;89000000001;" + whole.substring(0, 255)),
                desk.csv("old.csv", "Своё поле;ID;Фамилия;Имя;Телефон", whole + ";1;Иванов;Пётр;89000000001"));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Своё поле");
            assertThat(line.mend().fate()).isEqualTo(Mend.Fate.RESCUED);
            assertThat(line.mend().value()).isEqualTo(whole.strip());
        });
    }

    @Test
    void an_import_without_another_source_repairs_what_is_all_there_and_marks_the_rest() {
        StoreRoom.importFiles(
                desk.store(),
                List.of(file("bad.csv", "1;РРІР°РЅРѕРІ;Пётр;;7,9000100002E+10;;;", "2;#N/A;Олег;;7,90001E+10;;;")),
                Desk.POLICY,
                Desk.RUN,
                "anna",
                desk.rejects::add,
                ImportFlow.Wish.usual());
        assertThat(value("1", Field.PHONE).canonical()).containsExactly("+79000100002");
        assertThat(value("1", Field.PHONE).reason()).isEqualTo("damage.repaired");
        assertThat(value("1", Field.LAST_NAME).quality()).isEqualTo(Quality.SUSPICIOUS);
        assertThat(value("1", Field.LAST_NAME).suggestion()).isEqualTo("Иванов");
        assertThat(value("2", Field.LAST_NAME).quality()).isEqualTo(Quality.UNREADABLE);
        assertThat(value("2", Field.PHONE).reason()).isEqualTo("phone.excel");
    }
}
