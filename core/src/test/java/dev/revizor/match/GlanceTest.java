package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.revizor.flow.CardReading;
import dev.revizor.model.Card;
import dev.revizor.policy.Policy;
import dev.revizor.samples.SampleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A glance may overrate a pair, never underrate it; and it must tell most strangers apart, or it is no use. */
class GlanceTest {
    private static Matcher.Prepared prepared(List<Card> cards) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(2));
        cards.forEach(matcher::add);
        return matcher.prepare();
    }

    /** Compares every pair both ways; returns the share of the strangers that the glance gives up. */
    private static double givenUp(Matcher.Prepared prepared) {
        Table table = prepared.table();
        Model model = prepared.model();
        Glance glance = model.glance(new Sketches(table));
        Tally tally = model.tally();
        long strangers = 0;
        long seen = 0;
        Longs pairs = prepared.blocking().pairs(0, table.size);
        for (int i = 0; i < pairs.size(); i++) {
            int a = (int) (pairs.get(i) >>> 32);
            int b = (int) pairs.get(i);
            if (table.kind[a] != table.kind[b]) {
                continue;
            }
            double bits = model.score(a, b, tally);
            double tempting = bits + Math.max(0, tally.relief);
            double most = glance.most(a, b, table.kind[a]);
            // Words for a failure alone: there are millions of pairs.
            if (!(most >= tempting - 1e-3)) {
                assertThat(most)
                        .as("%s %s %s %s", table.ids.get(a), table.ids.get(b), tally.conflict, tally.evidence())
                        .isGreaterThanOrEqualTo(tempting - 1e-3);
            }
            double floor = Prior.floor(model.prior(a));
            if (tempting < floor) {
                strangers++;
                seen += glance.hopeless(a, b, floor) ? 1 : 0;
            } else if (glance.hopeless(a, b, floor)) {
                throw new AssertionError(table.ids.get(a) + " " + table.ids.get(b) + " is given up");
            }
        }
        return seen / (double) strangers;
    }

    @Test
    void bounds_every_pair_of_generated_cards() {
        assertThat(givenUp(prepared(ModelPropertiesTest.cards(400)))).isGreaterThan(0.3);
    }

    @Test
    void bounds_cards_that_have_but_a_part_of_the_birth_date() {
        assertThat(givenUp(prepared(ModelPropertiesTest.partlyBorn(400)))).isGreaterThan(0.3);
    }

    @Test
    void bounds_families_who_share_a_column_of_no_known_field() {
        assertThat(givenUp(prepared(HouseholdsTest.cards(true)))).isGreaterThan(0.3);
    }

    @Test
    void bounds_companies_and_their_branches() {
        // So many of them are one entity that no pair is hopeless; but none is underrated.
        assertThat(givenUp(prepared(ModelPropertiesTest.companies(400)))).isNotNegative();
    }

    /** In a large base errors of typing are looked for in promising pairs only, and the glance counts on that. */
    @Test
    void bounds_every_candidate_of_a_large_base(@TempDir Path folder) throws IOException {
        int cards = Tally.THOROUGH + 1;
        SampleBase.write(
                new SampleBase.Settings(cards, 11, SampleBase.SHIPPED.duplicates(), SampleBase.Extent.CLIENTS), folder);

        Matcher.Prepared prepared = prepared(CardReading.cards(folder.resolve("clients.csv"), "ID", Accuracy.run(1)));

        assertThat(prepared.table().size).isGreaterThan(Tally.THOROUGH);
        assertThat(givenUp(prepared)).isGreaterThan(0.8);
    }

    @Test
    void gives_up_a_person_beside_a_company() {
        Matcher.Prepared prepared = prepared(ModelPropertiesTest.companies(40));
        Table table = prepared.table();
        table.kind[0] = 0;
        Glance glance = prepared.model().glance(new Sketches(table));

        for (int row = 1; row < table.size; row++) {
            assertThat(glance.hopeless(0, row, -40)).isEqualTo(table.kind[row] == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ru_base_10k",
                "er/febrl1",
                "er/fake_1000",
                "er/rldata500",
                "er/restaurants",
                "generic:er/restaurants",
                "generic:er/business_names"
            })
    void bounds_every_candidate_of_a_labelled_table(String set) throws IOException {
        String shared = System.getProperty("revizor.shared", "");
        assumeTrue(!shared.isEmpty() && Files.isDirectory(Path.of(shared).resolve("data")), "no labelled data here");
        givenUp(prepared(Accuracy.load(Path.of(shared), set).cards()));
    }
}
