package dev.revizor.store;

import static dev.revizor.store.StoreFixture.ids;
import static dev.revizor.store.StoreFixture.insert;
import static dev.revizor.store.StoreFixture.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldOrderTest {
    @TempDir
    Path folder;

    private static Card row(EntityKind kind, String id, int source, long row) {
        return new Card(id, kind, new Origin(source, row), Map.of(), List.of());
    }

    @Test
    void rows_come_by_table_and_row_and_those_of_one_row_by_id() {
        Path file = folder.resolve("base.db");
        try (Base base = StoreFixture.create(file)) {
            insert(
                    base,
                    row(EntityKind.CONTACT, "a", 1, 7),
                    row(EntityKind.CONTACT, "b", 0, 90),
                    row(EntityKind.DEAL, "d", 0, 8),
                    row(EntityKind.CONTACT, "c", 0, 8),
                    row(EntityKind.TASK, "e", 0, 1),
                    row(EntityKind.CONTACT, "gone", 0, 2));
            run(base, new Change.Merge(row(EntityKind.CONTACT, "a", 1, 7), List.of("gone"), "G-1"));
        }
        try (Base base = StoreFixture.open(file, Base.Mode.READ_ONLY)) {
            try (OldOrder order = base.inOldOrder(List.of(EntityKind.CONTACT, EntityKind.DEAL))) {
                assertThat(ids(order.cards())).containsExactly("c", "d", "b", "a");
                assertThat(ids(order.cards())).containsExactly("c", "d", "b", "a");
            }
            try (OldOrder order = base.inOldOrder(List.of(EntityKind.LEAD))) {
                assertThat(ids(order.cards())).isEmpty();
            }
        }
    }

    @Test
    void a_few_rows_among_many_are_found_too() {
        try (Base base = Base.temporary(folder, StoreFixture.RUN)) {
            Card[] cards = new Card[50];
            for (int i = 0; i < cards.length; i++) {
                cards[i] = row(i % 20 == 5 ? EntityKind.DEAL : EntityKind.CONTACT, "x:" + i, 0, 100 - i);
            }
            insert(base, cards);
            try (OldOrder order = base.inOldOrder(List.of(EntityKind.DEAL))) {
                assertThat(ids(order.cards())).containsExactly("x:45", "x:25", "x:5");
            }
        }
    }
}
