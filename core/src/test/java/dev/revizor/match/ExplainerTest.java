package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Explained;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The explanation is that of the model which decided. */
class ExplainerTest {
    private static List<Card> base(int strangers) {
        List<Card> out = new ArrayList<>(Cards.strangers(strangers));
        out.add(person("a1", "Щербакова", "Анна", "+74951203791", "1984-03-12"));
        out.add(person("a2", "Щербакова", "Аня", "+74951203791", "1984-03-12"));
        out.add(person("a3", "Щербакова", "Анна", "+74951203792", "1984-03-21"));
        out.add(person("t1", "Кошелев", "Глеб", "+79012223344", "1990-07-01"));
        out.add(person("t2", "Кошелев", "Марк", "+79012223344", "1990-07-01"));
        out.add(Cards.of("w1", "last_name", "Торнвель", "first_name", "Дакруд", "phone", "+79013334455"));
        out.add(Cards.of("w2", "last_name", "Дакруд", "first_name", "Торнвель", "phone", "+79013334455"));
        out.add(Cards.of(EntityKind.COMPANY, "f1", "company", "Ромашка Плюс", "inn", "7707083893"));
        out.add(Cards.of(EntityKind.COMPANY, "f2", "company", "Ромашка Плюс", "inn", "7707083893", "city", "Тверь"));
        return out;
    }

    private static Card person(String id, String last, String first, String phone, String birth) {
        return Cards.of(id, "last_name", last, "first_name", first, "phone", phone, "birth_date", birth);
    }

    private static Matcher matcher(int strangers) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        base(strangers).forEach(matcher::add);
        return matcher;
    }

    private static Explained explained(int strangers, String a, String b) {
        return matcher(strangers).explain(a, b).pair().orElseThrow();
    }

    @Test
    void says_of_every_pair_what_the_search_says() {
        Matcher.Result found = matcher(300).match();
        List<ScoredPair> all = new ArrayList<>(found.pairs());
        all.addAll(found.lookalikes());
        assertThat(all).hasSizeGreaterThan(3);
        for (ScoredPair pair : all) {
            Explained told = explained(300, pair.b(), pair.a());
            assertThat(told.bits()).isCloseTo(pair.bits(), within(0.001));
            assertThat(told.band()).isEqualTo(pair.band());
            assertThat(told.conflict().code()).isEqualTo(pair.conflict());
            double sum = told.prior();
            for (Explained.Step step : told.steps()) {
                sum += step.bits();
            }
            assertThat(sum).isCloseTo(told.bits(), within(0.01));
        }
    }

    @Test
    void takes_a_name_apart_but_not_a_swapped_one() {
        assertThat(explained(300, "a1", "a2").steps())
                .extracting(Explained.Step::comparison)
                .containsSubsequence("last_name", "first_name");
        assertThat(explained(300, "w1", "w2").steps())
                .extracting(Explained.Step::comparison, Explained.Step::level)
                .contains(org.assertj.core.groups.Tuple.tuple("person", "swapped"));
    }

    @Test
    void counts_who_shares_a_value_and_says_what_only_one_has() {
        assertThat(explained(300, "a1", "a2").steps())
                .filteredOn(step -> step.comparison().equals("phone"))
                .extracting(Explained.Step::sharedBy)
                .containsExactly(2);
        assertThat(explained(300, "f1", "f2").steps()).contains(new Explained.Step("city", Explained.ONLY_B, 0, 0));
        assertThat(explained(300, "f2", "f1").steps()).contains(new Explained.Step("city", Explained.ONLY_A, 0, 0));
    }

    @Test
    void tells_twins_from_copies() {
        Explained twins = explained(300, "t1", "t2");
        assertThat(twins.conflict()).isEqualTo(new Explained.Conflict("twins", true));
        assertThat(twins.band()).isEqualTo(Band.LEAVE);
    }

    @Test
    void knows_by_which_keys_a_pair_was_found_or_that_it_was_not() {
        assertThat(explained(300, "a1", "t1").meeting().everyPair()).isTrue();
        Explained found = explained(1500, "a1", "a2");
        assertThat(found.meeting().everyPair()).isFalse();
        assertThat(found.meeting().compared()).isTrue();
        assertThat(found.meeting().keys()).contains("phone", "birth_date");
        Explained apart = explained(1500, "a1", "t1");
        assertThat(apart.meeting()).isEqualTo(new Explained.Meeting(false, false, List.of()));
        assertThat(apart.probability()).isLessThan(0.001);
    }

    @Test
    void says_that_both_are_sole_traders_and_which_rules_of_the_policy_decide() {
        Policy.Match policy = new Policy.Match(0.999, 0.5, 200, rules());
        Matcher matcher = new Matcher(policy, Accuracy.run(1));
        base(300).forEach(matcher::add);
        matcher.add(Cards.of(EntityKind.COMPANY, "i1", "company", "ИП Лучников Глеб Ильич", "inn", "500100732259"));
        matcher.add(Cards.of(EntityKind.COMPANY, "i2", "company", "ИП Лучников Г. И.", "inn", "500100732259"));
        Matcher.Prepared prepared = matcher.prepare();
        Explainer explainer = new Explainer(prepared, policy);
        assertThat(explainer.explain("i1", "i2").orElseThrow().circumstances().soleTraders())
                .isTrue();
        assertThat(explainer.explain("f1", "f2").orElseThrow().circumstances().soleTraders())
                .isFalse();
        Explained apart = explainer.explain("a1", "a3").orElseThrow();
        assertThat(apart.circumstances().never()).containsExactly(Field.BIRTH_DATE);
        assertThat(apart.circumstances().must()).isEmpty();
        Explained tied = explainer.explain("a1", "a2").orElseThrow();
        assertThat(tied.circumstances().must()).containsExactly(List.of(Field.PHONE, Field.LAST_NAME));
        assertThat(tied.circumstances().never()).isEmpty();
        assertThat(tied.band()).isEqualTo(Band.MERGE);
    }

    private static Policy.MatchRules rules() {
        return new Policy.MatchRules(
                List.of(List.of(Field.PHONE, Field.LAST_NAME)), List.of(Field.BIRTH_DATE), List.of(), "");
    }

    @Test
    void a_person_is_no_company_and_a_stranger_no_card() {
        Explained mixed = explained(300, "a1", "f1");
        assertThat(mixed.steps()).extracting(Explained.Step::comparison).containsExactly("kind");
        assertThat(mixed.band()).isEqualTo(Band.LEAVE);
        assertThat(matcher(300).explain("a1", "nobody").pair()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everything_that_can_be_told_has_words(Lang lang) {
        Texts texts = Texts.of("match", lang);
        assertThat(KeyNames.NAMES).hasSize(Keys.KINDS);
        KeyNames.NAMES.forEach(
                name -> assertThat(texts.has("key." + name)).as(name).isTrue());
        for (Aspect aspect : Aspect.values()) {
            assertThat(texts.has("comparison." + aspect.id)).as(aspect.id).isTrue();
            for (Level level : aspect.levels) {
                String key = "level." + aspect.id + "." + level.id();
                assertThat(texts.has(key)).as(key).isTrue();
            }
        }
        for (Level level : Aspect.EXTRA) {
            assertThat(texts.has("level.extra." + level.id())).isTrue();
        }
    }

    private static Explained told(List<Card> cards, String a, String b) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        cards.forEach(matcher::add);
        return matcher.explain(a, b).pair().orElseThrow();
    }

    @Test
    void does_not_miss_a_persons_name_in_a_firm_beside_a_sole_trader() {
        List<Card> cards = new ArrayList<>(base(40));
        cards.add(
                Cards.of(EntityKind.COMPANY, "i1", "company", "ИП Антипин Михаил Алексеевич", "phone", "+74951203791"));
        cards.add(Cards.of(EntityKind.COMPANY, "i2", "company", "Кедрторг", "phone", "+74951203792"));

        assertThat(told(cards, "i1", "i2").steps())
                .extracting(Explained.Step::comparison)
                .doesNotContain("last_name", "first_name", "patronymic")
                .contains("company");
    }

    @Test
    void tells_of_a_column_that_has_too_few_cells() {
        List<Card> cards = new ArrayList<>();
        for (Card card : base(2)) {
            cards.add(new Card(card.id(), card.kind(), card.origin(), card.fields(), List.of(new Extra(7, "blue"))));
        }

        List<Card> few = cards.subList(0, 6);
        assertThat(told(few, few.get(2).id(), few.get(3).id()).steps())
                .anyMatch(step ->
                        step.comparison().equals("extra_7") && step.level().equals("too_few"));
    }

    @Test
    void a_date_in_a_guessed_order_is_the_other_that_is_sure() {
        List<Card> cards = new ArrayList<>(Cards.strangers(40));
        cards.add(person("d1", "Рид", "Анна", "", "2001-03-04"));
        cards.add(guessed("d2"));
        cards.add(guessed("d3"));
        cards.add(person("d4", "Рид", "Анна", "", "2001-04-03"));

        assertThat(born(cards, "d1", "d2")).isEqualTo("exact");
        assertThat(born(cards, "d2", "d3")).isEqualTo("exact");
        assertThat(born(cards, "d1", "d4")).isEqualTo("day_month_swapped");
    }

    private static String born(List<Card> cards, String a, String b) {
        return told(cards, a, b).steps().stream()
                .filter(step -> step.comparison().equals("birth_date"))
                .map(Explained.Step::level)
                .findFirst()
                .orElse("");
    }

    /** A date of which nothing in its column says whether the day comes first. */
    private static Card guessed(String id) {
        Card plain = person(id, "Рид", "Анна", "", "");
        Map<Field, List<Value>> fields = new EnumMap<>(plain.fields());
        fields.put(
                Field.BIRTH_DATE,
                List.of(new Value(
                        6,
                        "04/03/2001",
                        List.of("2001-04-03"),
                        Quality.SUSPICIOUS,
                        "date.ambiguous",
                        "",
                        "2001-03-04")));
        return new Card(id, plain.kind(), plain.origin(), fields, List.of());
    }
}
