package dev.revizor.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.Cluster;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.MergePlan;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurvivorshipTest {
    static Card card(String id, String... fieldsAndValues) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (int i = 0; i + 1 < fieldsAndValues.length; i += 2) {
            Field field = Field.of(fieldsAndValues[i]).orElseThrow();
            String text = fieldsAndValues[i + 1];
            Value value = text.isEmpty()
                    ? Value.blank(i, "")
                    : text.startsWith("!")
                            ? Value.unusable(i, text, Quality.UNREADABLE, "bad")
                            : text.startsWith("?")
                                    ? new Value(i, text, List.of(text.substring(1)), Quality.SUSPICIOUS, "odd", "", "")
                                    : Value.good(i, text);
            fields.computeIfAbsent(field, key -> new ArrayList<>()).add(value);
        }
        return new Card(
                id, EntityKind.CONTACT, new Origin(0, 1), fields, List.of(new Extra(90, "x" + id), new Extra(91, "")));
    }

    static MergePlan plan(Card... cards) {
        return plan(Policy.builtIn(), Band.MERGE, cards);
    }

    private static MergePlan plan(Policy policy, Band band, Card... cards) {
        List<String> ids = java.util.Arrays.stream(cards).map(Card::id).sorted().toList();
        Cluster cluster = new Cluster(Cluster.idOf(ids), EntityKind.CONTACT, ids, band, 1, List.of());
        return Survivorship.plan(cluster, List.of(cards), policy);
    }

    private static MergePlan.Choice choice(MergePlan plan, Field field) {
        return plan.choices().stream()
                .filter(c -> c.field() == field)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_oldest_card_survives_and_undated_ones_do_not() {
        MergePlan plan = plan(card("a"), card("b", "created_at", "2020-01-01"), card("c", "created_at", "2019-05-05"));
        assertThat(plan.survivor()).isEqualTo("c");
        assertThat(plan.losers()).containsExactly("a", "b");
        assertThat(plan.decision()).isEqualTo("merge");
        assertThat(choice(plan, Field.CREATED_AT).reason()).isEqualTo("survivor");
    }

    @Test
    void the_fullest_survives_where_the_policy_says_so() {
        Policy p = Policy.builtIn();
        Policy fullest = new Policy(
                p.zone(),
                p.lang(),
                p.firm(),
                p.portal(),
                p.portalSystem(),
                p.words(),
                p.normalize(),
                p.match(),
                new Policy.Merge("fullest"),
                p.audit(),
                p.check(),
                p.segment(),
                p.consent(),
                p.rules());
        MergePlan plan = plan(
                fullest,
                Band.ASK,
                card("a", "created_at", "2019-01-01"),
                card("b", "created_at", "2020-01-01", "city", "Москва"));
        assertThat(plan.survivor()).isEqualTo("b");
        assertThat(plan.decision()).isEqualTo("ask");
    }

    @Test
    void each_field_says_why_it_has_its_value() {
        MergePlan plan = plan(
                card(
                        "a",
                        "created_at",
                        "2019-01-01",
                        "last_name",
                        "Иванов",
                        "first_name",
                        "И",
                        "city",
                        "Москва",
                        "phone",
                        "+79990000001",
                        "status",
                        "Новый",
                        "last_touch_at",
                        "2019-02-01",
                        "job_title",
                        "",
                        "birth_date",
                        "?1980-01-01",
                        "company",
                        "Ромашка"),
                card(
                        "b",
                        "created_at",
                        "2020-01-01",
                        "last_name",
                        "Иванов",
                        "first_name",
                        "Иван",
                        "city",
                        "Тверь",
                        "phone",
                        "+79990000002",
                        "phone",
                        "+79990000001",
                        "status",
                        "Отказ",
                        "last_touch_at",
                        "2022-02-01",
                        "birth_date",
                        "1980-10-01",
                        "company",
                        "Лютик",
                        "snils",
                        "!плохо"),
                card("c", "created_at", "2021-01-01", "city", "Тверь", "company", "Лютик", "email", "a@b.ru"));
        assertThat(choice(plan, Field.LAST_NAME).reason()).isEqualTo("same");
        assertThat(choice(plan, Field.FIRST_NAME).reason()).isEqualTo("longest");
        assertThat(choice(plan, Field.FIRST_NAME).values().get(0).first()).isEqualTo("Иван");
        assertThat(choice(plan, Field.CITY).reason()).isEqualTo("most_frequent");
        assertThat(choice(plan, Field.COMPANY).reason()).isEqualTo("most_frequent");
        assertThat(choice(plan, Field.BIRTH_DATE).reason()).isEqualTo("best_quality");
        assertThat(choice(plan, Field.STATUS).reason()).isEqualTo("newest");
        assertThat(choice(plan, Field.STATUS).from()).isEqualTo("b");
        assertThat(choice(plan, Field.LAST_TOUCH_AT).values().get(0).first()).isEqualTo("2022-02-01");
        assertThat(choice(plan, Field.PHONE).reason()).isEqualTo("union");
        assertThat(choice(plan, Field.PHONE).values())
                .extracting(Value::first)
                .containsExactly("+79990000001", "+79990000002");
        assertThat(choice(plan, Field.EMAIL).reason()).isEqualTo("only");
        assertThat(choice(plan, Field.SNILS).values().get(0).raw()).isEqualTo("!плохо");
        assertThat(plan.choices()).noneMatch(c -> c.field() == Field.JOB_TITLE);
    }

    @Test
    void the_strictest_consent_holds_and_a_person_decides() {
        MergePlan plan = plan(
                card("a", "created_at", "2019-01-01", "consent_processing", "given", "consent_at", "2019-01-01"),
                card("b", "created_at", "2020-01-01", "consent_processing", "withdrawn", "consent_at", "2018-01-01"),
                card("c", "created_at", "2021-01-01", "consent_processing", "refused", "consent_at", "2021-01-01"));
        MergePlan.Choice consent = choice(plan, Field.CONSENT_PROCESSING);
        assertThat(consent.values().get(0).first()).isEqualTo("withdrawn");
        assertThat(consent.reason()).isEqualTo("strictest");
        assertThat(consent.conflict()).isTrue();
        assertThat(choice(plan, Field.CONSENT_AT).from()).isEqualTo("b");
        assertThat(plan.decision()).isEqualTo("ask");
    }

    @Test
    void two_owners_need_a_person() {
        MergePlan plan = plan(
                card("a", "created_at", "2019-01-01", "owner", "Петров"),
                card("b", "created_at", "2020-01-01", "owner", "Сидоров"));
        assertThat(choice(plan, Field.OWNER).conflict()).isTrue();
        MergePlan undated = plan(card("a", "owner", "Петров"), card("b", "owner", "Сидоров"));
        assertThat(choice(undated, Field.OWNER).conflict()).isTrue();
    }

    @Test
    void the_order_of_members_does_not_matter() {
        List<Card> cards = new ArrayList<>(List.of(
                card("a", "city", "Москва", "phone", "1"),
                card("b", "city", "Тверь", "phone", "2"),
                card("c", "city", "Орёл")));
        MergePlan first = plan(cards.toArray(new Card[0]));
        Collections.reverse(cards);
        assertThat(plan(cards.toArray(new Card[0]))).isEqualTo(first);
    }

    @Test
    void the_merged_card_is_the_survivor_with_the_choices() {
        Card a = card("a", "created_at", "2019-01-01", "city", "Москва");
        Card b = card("b", "created_at", "2020-01-01", "email", "a@b.ru");
        Card merged = Survivorship.merged(plan(a, b), List.of(b, a));
        assertThat(merged.id()).isEqualTo("a");
        assertThat(merged.text(Field.EMAIL)).isEqualTo("a@b.ru");
        assertThat(merged.text(Field.CITY)).isEqualTo("Москва");
        assertThat(merged.extras()).extracting(Extra::value).containsExactly("xa", "");
        assertThatThrownBy(() -> Survivorship.merged(plan(a, b), List.of(a)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fingerprint_tells_any_change_of_content() {
        Card a = card("a", "city", "Москва");
        assertThat(Survivorship.fingerprint(a))
                .hasSize(64)
                .isNotEqualTo(Survivorship.fingerprint(card("a", "city", "Тверь")));
        assertThat(Survivorship.fingerprint(a)).isEqualTo(Survivorship.fingerprint(a.withId("z")));
    }
}
