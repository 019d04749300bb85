package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.run.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks that are found with the sizes of a kept base are those that all rows make. */
class BlockSearchTest {
    private static final int OLD = 1_900;

    private static List<Card> cards() {
        List<Card> out = new ArrayList<>(Crowd.of(EntityKind.CONTACT, 1_400));
        for (Card card : Crowd.of(EntityKind.COMPANY, 500)) {
            out.add(card.withId("c" + card.id()));
        }
        List<Card> old = List.copyOf(out);
        // New rows: copies of some that stand, and of each other, and people whom nobody knows.
        for (int i = 0; i < 60; i++) {
            out.add(old.get(i * 31).withId("n" + i));
            out.add(old.get(i / 2 * 17 + 3).withId("m" + i));
        }
        for (Card card : Cards.strangers(40)) {
            out.add(card.withId("f" + card.id()));
        }
        return out;
    }

    private static Table table(List<Card> cards) {
        Table out = new Table();
        cards.forEach(out::add);
        out.seal();
        return out;
    }

    private static Blocking blocking(Table table, int cap) {
        return new Blocking(table, new Keys(table, new Frequencies(table)), cap);
    }

    private static Blocking prepared(Blocking blocking) {
        try (Progress.Stage stage = Progress.SILENT.stage("match.block", 1)) {
            blocking.prepare(2, stage);
        }
        return blocking;
    }

    private static boolean[] fresh(Table table) {
        boolean[] out = new boolean[table.size];
        for (int row = 0; row < out.length; row++) {
            out[row] = table.arrived[row] >= OLD;
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 40, 2_000})
    void blocks_with_a_new_row_are_found_without_the_others(int cap) {
        List<Card> cards = cards();
        Table all = table(cards);
        boolean[] fresh = fresh(all);
        Blocking whole = prepared(blocking(all, cap));
        Optional<KeptBlocks> sizes = whole.sizes();
        whole.touching(fresh);
        Optional<KeptBlocks> old =
                prepared(blocking(table(cards.subList(0, OLD)), cap)).sizes();
        assertThat(old.orElseThrow().areOf(fresh, all.arrived)).isTrue();
        for (Optional<KeptBlocks> kept : List.of(old, Optional.<KeptBlocks>empty())) {
            Blocking sought = blocking(all, cap);
            sought.seekOnly(fresh, kept);
            prepared(sought);
            assertThat(sought.pairs()).isEqualTo(whole.pairs());
            assertThat(sought.cuts()).isEqualTo(whole.cuts());
            assertThat(sought.pairs(0, all.size).sorted())
                    .isEqualTo(whole.pairs(0, all.size).sorted());
            assertThat(figures(sought.sizes())).isEqualTo(figures(sizes));
        }
        assertThat(whole.pairs(0, all.size).size()).isGreaterThan(150);
    }

    private static List<List<Long>> figures(Optional<KeptBlocks> blocks) {
        return blocks.orElseThrow().sizes().stream()
                .map(sizes -> List.of(sizes.count(), sizes.possible(), (long) sizes.largest()))
                .toList();
    }

    @Test
    void sizes_of_a_base_with_other_rows_are_not_believed() {
        Table all = table(cards());
        boolean[] fresh = fresh(all);
        KeptBlocks fewer = new KeptBlocks(OLD - 1, BlockSearch.shift(all.size), List.of());
        assertThat(fewer.areOf(fresh, all.arrived)).isFalse();
        fresh[0] = !fresh[0];
        assertThat(new KeptBlocks(OLD, BlockSearch.shift(all.size), List.of()).areOf(fresh, all.arrived))
                .isFalse();
    }

    @Test
    void what_a_kind_can_afford_is_known_from_the_sizes() {
        BlockSizes sizes = new BlockSizes();
        IntStream.of(1, 1, 2, 2, 20, 100).forEach(sizes::add);
        assertThat(sizes.count()).isEqualTo(4);
        assertThat(sizes.possible()).isEqualTo(1 + 1 + 190 + 4_950);
        assertThat(sizes.largest()).isEqualTo(100);
        assertThat(sizes.affordable(1_000, 10_000)).isEqualTo(1_000);
        assertThat(sizes.affordable(1_000, 5_141)).isEqualTo(99);
        assertThat(sizes.affordable(50, 5_141)).isEqualTo(50);
        assertThat(sizes.affordable(1_000, 100)).isEqualTo(19);
        sizes.remove(100);
        assertThat(sizes.largest()).isEqualTo(20);
    }

    @Test
    void a_street_that_new_rows_make_common_is_noticed() {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cards.add(Cards.of("r" + (10 + i), "address", "ул. " + (i < 4 ? "Садовая" : "Луговая" + i) + ", " + i));
        }
        Table table = table(cards);
        boolean[] fresh = new boolean[table.size];
        Streets streets = new Streets(table, new Frequencies(table));
        assertThat(streets.areSteady(fresh)).isTrue();
        fresh[5] = true;
        assertThat(streets.areSteady(fresh)).isTrue();
        int word = table.places.names(table.place[0])[0];
        assertThat(streets.isOne(word)).isTrue();
        for (int i = 0; i < 30; i++) {
            cards.add(Cards.of("s" + (10 + i), "address", "ул. Садовая, " + i));
        }
        Table grown = table(cards);
        boolean[] news = new boolean[grown.size];
        for (int row = 0; row < news.length; row++) {
            news[row] = grown.arrived[row] >= 20;
        }
        assertThat(new Streets(grown, new Frequencies(grown)).areSteady(news)).isFalse();
    }
}
