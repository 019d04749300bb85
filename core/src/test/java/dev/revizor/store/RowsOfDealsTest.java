package dev.revizor.store;

import static dev.revizor.store.StoreFixture.card;
import static dev.revizor.store.StoreFixture.insert;
import static dev.revizor.store.StoreFixture.list;
import static dev.revizor.store.StoreFixture.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Task;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that hang by their deal: where that goes they go too, after an undo as well. */
class RowsOfDealsTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Base base;

    @BeforeEach
    void make() {
        base = Base.temporary(folder, StoreFixture.RUN);
        base.taskReader(StoreFixture::task);
    }

    @AfterEach
    void clean() {
        assertThat(base.verify().lines()).isEmpty();
        base.close();
    }

    private static Card client(int number) {
        return card("file:contact:" + number, "external_id", Integer.toString(number));
    }

    private static Card deal(String client) {
        return card(EntityKind.DEAL, "file:deal:10", "deal_name", "Окна", "card_ref", client);
    }

    private static Card task(String note, String... refs) {
        List<String> fields = new ArrayList<>(List.of("note", note));
        for (String ref : refs) {
            fields.addAll(List.of("card_ref", ref));
        }
        return card(EntityKind.TASK, "file:task:100", fields.toArray(String[]::new));
    }

    private static Change update(Card card) {
        return new Change.Update(card, "import.newer");
    }

    /** The cards that the task hangs on. */
    private List<String> cards() {
        return list(base.cardFiles()).stream()
                .filter(file -> file.tasks().stream().map(Task::id).anyMatch("file:task:100"::equals))
                .map(file -> file.card().id())
                .toList();
    }

    @Test
    void a_task_follows_its_deal_after_an_undo_of_its_own_change() {
        insert(base, client(1), client(2), deal("1"), task("Позвонить", "file:deal:10"));
        String changed = run(base, update(task("Написать", "file:deal:10")));
        run(base, new Change.Undo(changed));
        assertThat(cards()).containsExactly("file:contact:1");
        run(base, update(deal("2")));
        assertThat(cards()).containsExactly("file:contact:2");
    }

    @Test
    void a_task_whose_change_is_undone_hangs_where_its_deal_has_gone_since() {
        insert(base, client(1), client(2), deal("1"), task("Позвонить", "file:deal:10"));
        String changed = run(base, update(task("Написать", "file:deal:10")));
        run(base, update(deal("2")));
        run(base, new Change.Undo(changed));
        assertThat(cards()).containsExactly("file:contact:2");
    }

    @Test
    void an_undone_undo_leaves_a_task_with_its_deal() {
        insert(base, client(1), client(2), deal("1"), task("Позвонить", "file:deal:10"));
        String changed = run(base, update(task("Написать", "file:deal:10")));
        String undone = run(base, new Change.Undo(changed));
        run(base, new Change.Undo(undone));
        String moved = run(base, update(deal("2")));
        assertThat(cards()).containsExactly("file:contact:2");
        run(base, new Change.Undo(moved));
        assertThat(cards()).containsExactly("file:contact:1");
    }

    @Test
    void a_task_that_names_a_card_itself_stays_there_after_an_undo() {
        insert(base, client(1), client(2), deal("1"), task("Позвонить", "1", "file:deal:10"));
        String changed = run(base, update(task("Написать", "1", "file:deal:10")));
        run(base, new Change.Undo(changed));
        run(base, update(deal("2")));
        assertThat(cards()).containsExactly("file:contact:1");
    }

    @Test
    void a_title_that_deals_of_several_cards_have_by_now_is_nobodys() {
        Card byTitle = card(EntityKind.TASK, "file:task:100", "deal_name", "Окна");
        insert(base, client(1), client(2), client(3), deal("1"), byTitle);
        assertThat(cards()).containsExactly("file:contact:1");
        String second = insert(base, card(EntityKind.DEAL, "file:deal:11", "deal_name", "Окна", "card_ref", "2"));
        String moved = run(base, update(deal("3")));
        assertThat(cards()).isEmpty();
        assertThat(base.hangings().rows()).isEqualTo(new Orphans(2, 0, 0, 1));
        run(base, new Change.Undo(moved));
        run(base, new Change.Undo(second));
        assertThat(cards()).containsExactly("file:contact:1");
    }

    @Test
    void a_title_that_no_deal_has_any_more_leaves_a_row_where_it_is() {
        Card byTitle = card(EntityKind.TASK, "file:task:100", "deal_name", "Окна", "card_name", "Иванов Пётр");
        insert(base, client(1), deal("1"), byTitle);
        insert(base, named(2), named(3));
        run(base, update(card(EntityKind.DEAL, "file:deal:10", "deal_name", "Двери", "card_ref", "1")));
        assertThat(cards()).containsExactly("file:contact:1");
    }

    private static Card named(int number) {
        return card("file:contact:" + number, "last_name", "Иванов", "first_name", "Пётр");
    }

    @ParameterizedTest
    @EnumSource(RowImage.Way.class)
    void an_image_knows_by_what_the_row_hangs(RowImage.Way way) {
        for (byte[] said : new byte[][] {RowImage.JUST_SO, {1, 2, 3}}) {
            RowImage image = new RowImage(
                    7,
                    4,
                    RowImage.LIVE,
                    "",
                    new RowImage.Hanging(3, 2, way),
                    1,
                    9,
                    new byte[] {5},
                    new byte[] {6},
                    said);
            RowImage read = RowImage.decode(image.encode());
            assertThat(read.hanging()).isEqualTo(image.hanging());
            assertThat(read.said()).isEqualTo(said);
            assertThat(read.encode()).isEqualTo(image.encode());
        }
    }

    @Test
    void an_image_with_a_way_that_there_is_not_is_damaged() {
        RowImage image = new RowImage(
                7,
                4,
                RowImage.LIVE,
                "",
                new RowImage.Hanging(3, 2, RowImage.Way.BY_DEAL),
                1,
                9,
                new byte[] {5},
                new byte[] {6},
                RowImage.JUST_SO);
        byte[] bytes = image.encode();
        bytes[bytes.length - 1] = 9;
        assertThatThrownBy(() -> RowImage.decode(bytes)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
