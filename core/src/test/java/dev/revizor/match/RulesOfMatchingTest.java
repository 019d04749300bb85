package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.cluster.AverageLinkage;
import dev.revizor.cluster.Constraints;
import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.Cluster;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.ScoredPair;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of the policy stand above the model. */
class RulesOfMatchingTest {
    private static final Policy.Match PLAIN = Policy.builtIn().match();

    private static Policy.Match rules(List<List<Field>> must, List<Field> never) {
        return new Policy.Match(
                PLAIN.mergeAt(), PLAIN.askAt(), PLAIN.blockCap(), new Policy.MatchRules(must, never, List.of(), ""));
    }

    private record Found(Matcher.Result result, List<Cluster> clusters) {
        boolean together(String a, String b) {
            return clusters.stream()
                    .anyMatch(cluster ->
                            cluster.members().contains(a) && cluster.members().contains(b));
        }

        long remark(Remark.Kind kind) {
            return result.remarks().stream()
                    .filter(remark -> remark.kind() == kind)
                    .mapToLong(Remark::count)
                    .findFirst()
                    .orElse(-1);
        }
    }

    private static Found among(Policy.Match policy, Card... cards) {
        List<Card> all = new ArrayList<>(List.of(cards));
        all.addAll(Cards.strangers(400));
        Matcher matcher = new Matcher(policy, Accuracy.run(1));
        all.forEach(matcher::add);
        Matcher.Result result = matcher.match();
        Constraints constraints = new Constraints() {
            @Override
            public long[] sources(String card) {
                return new long[0];
            }

            @Override
            public int[] labels(String card) {
                return matcher.labels(card);
            }
        };
        return new Found(
                result, AverageLinkage.cluster(result.links(), result.pairs(), id -> EntityKind.CONTACT, constraints));
    }

    private static Card card(String id, String last, String first, String birth, String email) {
        return Cards.of(id, "last_name", last, "first_name", first, "birth_date", birth, "email", email);
    }

    @Test
    void a_must_rule_makes_one_what_the_model_leaves_apart() {
        Card a = card("a", "Лучников", "Михаил", "1980-05-17", "info@firm.example");
        Card b = card("b", "Лучников", "Зиновий", "1950-01-02", "INFO@firm.example");
        assertThat(among(PLAIN, a, b).together("a", "b")).isFalse();
        Policy.Match policy = rules(List.of(List.of(Field.EMAIL, Field.BIRTH_DATE)), List.of());
        Card c = card("c", "Рогова", "Инна", "1950-01-02", "info@firm.example");
        Found found = among(policy, a, c, card("d", "Рогова", "Инна", "", "info@firm.example"));
        assertThat(found.remark(Remark.Kind.MUST)).isEqualTo(-1);
        Found tied = among(
                rules(List.of(List.of(Field.EMAIL)), List.of()),
                card("e", "Рогова", "", "", "z@firm.example"),
                card("f", "", "", "1977-02-03", "z@firm.example"));
        assertThat(tied.together("e", "f")).isTrue();
        assertThat(tied.remark(Remark.Kind.MUST)).isEqualTo(1);
        assertThat(tied.result().pairs())
                .filteredOn(pair -> pair.a().equals("e"))
                .extracting(ScoredPair::band)
                .containsExactly(Band.MERGE);
    }

    @Test
    void a_conflict_stands_above_a_must_rule_and_is_told() {
        Policy.Match policy = rules(List.of(List.of(Field.EMAIL, Field.LAST_NAME)), List.of());
        Found found = among(
                policy,
                card("a", "Лучников", "Михаил", "1980-05-17", "m@firm.example"),
                card("b", "Лучников", "Павел", "1980-05-17", "m@firm.example"));
        assertThat(found.together("a", "b")).isFalse();
        assertThat(found.remark(Remark.Kind.MUST_REFUSED)).isEqualTo(1);
        assertThat(found.result().lookalikes())
                .filteredOn(pair -> pair.a().equals("a"))
                .extracting(ScoredPair::conflict)
                .containsExactly("twins");
    }

    @Test
    void a_never_rule_keeps_apart_what_the_model_would_merge() {
        Card a = Cards.of(
                "a",
                "last_name",
                "Лучников",
                "first_name",
                "Михаил",
                "phone",
                "+79990001122",
                "email",
                "m@firm.example",
                "city",
                "Тверь");
        Card b = Cards.of(
                "b",
                "last_name",
                "Лучников",
                "first_name",
                "Михаил",
                "phone",
                "+79990001122",
                "email",
                "m@firm.example",
                "city",
                "Псков");
        Card c = Cards.of(
                "c",
                "last_name",
                "Лучников",
                "first_name",
                "Михаил",
                "phone",
                "+79990001122",
                "email",
                "m@firm.example");
        assertThat(among(PLAIN, a, b, c).together("a", "b")).isTrue();
        Found found = among(rules(List.of(), List.of(Field.CITY)), a, b, c);
        assertThat(found.together("a", "b")).isFalse();
        // A blank differs from nothing: the third comes to one of the two.
        assertThat(found.together("a", "c") ^ found.together("b", "c")).isTrue();
        assertThat(found.remark(Remark.Kind.NEVER)).isEqualTo(1);
        assertThat(found.result().lookalikes()).extracting(ScoredPair::conflict).contains(Fences.RULE);
    }

    @Test
    void a_must_rule_says_nothing_of_two_cards_that_stand_already() {
        Matcher matcher = new Matcher(rules(List.of(List.of(Field.EMAIL)), List.of()), Accuracy.run(1));
        matcher.add(card("a", "Рогова", "", "", "z@firm.example"));
        matcher.add(card("b", "", "", "1977-02-03", "z@firm.example"));
        matcher.add(card("c", "", "", "1988-02-03", "z@firm.example"));
        Cards.strangers(300).forEach(matcher::add);
        matcher.standing(card -> card < 2 ? card : -1);
        assertThat(matcher.match().pairs())
                .filteredOn(pair -> pair.band() == Band.MERGE)
                .extracting(pair -> pair.a() + pair.b())
                .containsExactlyInAnyOrder("ac", "bc");
    }

    @Test
    void a_rule_without_values_is_told() {
        Found found =
                among(rules(List.of(List.of(Field.INN, Field.KPP)), List.of()), Cards.of("a", "last_name", "Рогова"));
        assertThat(found.result().remarks())
                .contains(new Remark(Remark.Kind.IDLE, "inn", 0), new Remark(Remark.Kind.IDLE, "kpp", 0));
    }

    @Test
    void many_equal_values_are_tied_in_one_go() {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            cards.add(
                    Cards.of("k" + (1000 + i), "email", "one@firm.example", "phone", "+7915" + (1_000_000 + i * 7919)));
        }
        Found found = among(rules(List.of(List.of(Field.EMAIL)), List.of()), cards.toArray(new Card[0]));
        assertThat(found.together("k1000", "k1499")).isTrue();
        assertThat(found.remark(Remark.Kind.MUST)).isEqualTo(499);
    }

    private static Card born(String id, String day) {
        return Cards.of(
                id,
                "last_name",
                "Наумов",
                "first_name",
                "Максим",
                "phone",
                "+78430098421",
                "email",
                "m.naumov@mail.example",
                "birth_date",
                day);
    }

    @Test
    void a_birth_date_that_is_still_to_come_says_nothing() {
        String tomorrow = Accuracy.run(1).today().plusDays(1).toString();
        Found other = among(PLAIN, born("a", "1974-07-14"), born("b", "1992-03-04"));
        Found slip = among(PLAIN, born("a", "1974-07-14"), born("b", tomorrow));

        assertThat(other.together("a", "b")).isFalse();
        assertThat(slip.together("a", "b")).isTrue();
        assertThat(slip.result().pairs())
                .filteredOn(pair -> pair.a().equals("a") && pair.b().equals("b"))
                .singleElement()
                .satisfies(pair -> assertThat(pair.evidence())
                        .noneMatch(evidence -> evidence.comparison().equals("birth_date")));
    }
}
