package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.store.Base;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deals say otherwise of clients is the same however little of it is kept in memory. */
class OtherwiseTest {
    private static final int CLIENTS = 60;
    private static final int DEALS = 600;

    @TempDir
    Path folder;

    /** Says a town of a client that is his own in some deals and another in the others; each twice and more. */
    private static Card said(int deal) {
        int client = deal * 7 % CLIENTS;
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.CITY, List.of(Value.good(2, deal % 7 == 0 ? "Уфа" : "Омск " + deal % 11)));
        return new Card("file:contact:" + client, EntityKind.CONTACT, new Origin(1, deal + 2), fields, List.of());
    }

    private static List<Otherwise.Difference> told(Base base, int most) {
        List<Otherwise.Difference> out = new ArrayList<>();
        try (Otherwise otherwise = new Otherwise(base, most)) {
            for (int deal = 0; deal < DEALS; deal++) {
                Card row = said(deal);
                otherwise.note(row, Field.CITY, row.values(Field.CITY).get(0));
                assertThat(otherwise.kept()).isLessThan(most);
            }
            otherwise.settle(out::add);
        }
        return out;
    }

    @Test
    void a_bound_on_what_is_kept_in_memory_changes_nothing() {
        Desk desk = new Desk(folder);
        List<String> rows = new ArrayList<>(List.of("ID,Фамилия,Имя,Город"));
        for (int i = 0; i < CLIENTS; i++) {
            rows.add(i + ",Иванов,Пётр,Уфа");
        }
        desk.load(desk.csv("contacts.csv", rows));
        try (Base base = desk.open()) {
            List<Otherwise.Difference> whole = told(base, Integer.MAX_VALUE);
            assertThat(whole)
                    .extracting(one -> one.card() + " " + one.now().raw())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .noneMatch(text -> text.endsWith("Уфа"));
            assertThat(whole).allSatisfy(one -> {
                assertThat(one.was()).extracting(Value::raw).containsExactly("Уфа");
                assertThat(first(one.card(), one.now().raw())).isEqualTo(one.place());
            });
            assertThat(whole.stream().map(Otherwise.Difference::card).distinct())
                    .hasSize(CLIENTS);
            assertThat(told(base, 2)).isEqualTo(whole);
            assertThat(told(base, 37)).isEqualTo(whole);
        }
    }

    private static Origin first(String card, String town) {
        for (int deal = 0; ; deal++) {
            Card row = said(deal);
            if (row.id().equals(card) && row.values(Field.CITY).get(0).raw().equals(town)) {
                return row.origin();
            }
        }
    }
}
