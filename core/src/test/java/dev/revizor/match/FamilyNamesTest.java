package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a base has taught that given names change, relatives are not one for all that. */
class FamilyNamesTest {
    private static Card card(String id, String first, String birth, String phone) {
        return Cards.of(
                id,
                "last_name",
                "Коваль",
                "first_name",
                first,
                "birth_date",
                birth,
                "phone",
                phone,
                "city",
                "Минск",
                "address",
                "пр-т Мира 73");
    }

    private static Tally compared(Card one, Card other) {
        Table table = new Table();
        table.add(one);
        table.add(other);
        Cards.strangers(40).forEach(table::add);
        table.seal();
        Weights changing = Weights.expected();
        int first = Aspect.FIRST.ordinal();
        int different = Relation.DIFFERENT.ordinal();
        changing.set(first, different, 0.2, changing.chance(first, different));
        Model model = new Model(table, new Frequencies(table), changing, changing);
        Tally tally = model.tally();
        model.score(table.ids.row("a"), table.ids.row("b"), tally);
        return tally;
    }

    @ParameterizedTest
    @CsvSource({"Наталья,Павел", "Татьяна,Ирина", "Павел,Николай"})
    void two_known_names_at_one_address_are_two_people(String one, String other) {
        Tally tally = compared(card("a", one, "", ""), card("b", other, "", ""));

        assertThat(tally.conflict).isEqualTo("household");
        assertThat(tally.soft).isFalse();
    }

    @Test
    void a_day_of_birth_or_a_telephone_in_common_leaves_it_to_a_person() {
        List<Tally> tied = List.of(
                compared(card("a", "Наталья", "1971-08-16", ""), card("b", "Ирина", "1971-08-16", "")),
                compared(card("a", "Наталья", "", "+375296002168"), card("b", "Ирина", "", "+375296002168")));

        assertThat(tied).allMatch(tally -> !tally.conflict.isEmpty() && tally.soft);
    }

    @Test
    void a_word_that_is_no_name_leaves_it_to_a_person() {
        assertThat(compared(card("a", "Наталья", "", ""), card("b", "Бухгалтер", "", "")).soft)
                .isTrue();
    }
}
