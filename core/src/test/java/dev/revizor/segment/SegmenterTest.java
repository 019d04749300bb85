package dev.revizor.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Membership;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Facts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SegmenterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static Facts facts(Set<Field> mapped) {
        Map<EntityKind, Set<Field>> byKind = new EnumMap<>(EntityKind.class);
        byKind.put(EntityKind.CONTACT, mapped);
        return new Facts(Policy.builtIn(), TODAY, byKind, byKind.keySet(), Map.of(), Map.of(), Map.of());
    }

    private static Card row(EntityKind kind, String... fieldsAndValues) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            fields.put(Field.of(fieldsAndValues[i]).orElseThrow(), List.of(Value.good(0, fieldsAndValues[i + 1])));
        }
        return new Card("crm:contact:1", kind, new Origin(0, 1), fields, List.of());
    }

    private static CardFile file(String... fieldsAndValues) {
        return new CardFile(row(EntityKind.CONTACT, fieldsAndValues), List.of(), List.of(), List.of(), List.of());
    }

    private static Membership classify(CardFile file) {
        return new Segmenter(facts(EnumSet.allOf(Field.class))).classify(file);
    }

    private static Membership classify(String... fieldsAndValues) {
        return classify(file(fieldsAndValues));
    }

    private static String ago(int days) {
        return TODAY.minusDays(days).toString();
    }

    @Test
    void puts_the_blacklist_before_everything() {
        Membership black =
                classify("status", "Клиент", "tags", "Чёрный список", "last_touch_at", ago(1), "class", "партнёр");
        assertThat(black.clientClass()).isEqualTo("blacklist");
        assertThat(black.also()).containsExactly("partner", "active");
        assertThat(black.temperature()).isEmpty();
        assertThat(black.archive()).isFalse();
    }

    @Test
    void puts_partners_before_clients() {
        Membership partner = classify("class", "Дистрибьютор", "status", "Клиент", "last_touch_at", ago(1));
        assertThat(partner.clientClass()).isEqualTo("partner");
        assertThat(partner.also()).containsExactly("active");
    }

    @Test
    void is_active_until_the_window_closes_and_dormant_from_the_next_day_on() {
        Membership active = classify("status", "Клиент", "last_touch_at", ago(180));
        assertThat(active.clientClass()).isEqualTo("active");
        assertThat(active.reason()).isEqualTo("active.touch_recent");
        Membership dormant = classify("status", "Клиент", "last_touch_at", ago(181));
        assertThat(dormant.clientClass()).isEqualTo("dormant");
        assertThat(dormant.since()).contains(TODAY);
        assertThat(dormant.archive()).isTrue();
    }

    @Test
    void counts_purchases_of_deals_and_columns() {
        assertThat(classify("status", "В работе", "last_purchase_at", ago(10)).reason())
                .isEqualTo("active.purchase_recent");
        Card won = row(EntityKind.DEAL, "stage", "Успешно реализовано", "closed_at", ago(20));
        CardFile bought =
                new CardFile(row(EntityKind.CONTACT, "status", "Новый"), List.of(), List.of(), List.of(won), List.of());
        assertThat(classify(bought).reason()).isEqualTo("active.purchase_recent");
        assertThat(classify("purchases", "2", "last_touch_at", ago(10)).clientClass())
                .isEqualTo("active");
        assertThat(classify("purchases", "0", "interest", "Окна", "last_touch_at", ago(10))
                        .clientClass())
                .isEqualTo("potential");
    }

    @Test
    void is_potential_with_an_interest_and_no_purchase() {
        Membership touched = classify("status", "В работе", "last_touch_at", ago(5));
        assertThat(touched.clientClass()).isEqualTo("potential");
        assertThat(touched.temperature()).isEqualTo("warm");
        Membership made = classify("status", "Новый", "created_at", ago(3));
        assertThat(made.clientClass()).isEqualTo("potential");
        assertThat(made.since()).contains(TODAY.minusDays(3));
        assertThat(made.temperature()).isEqualTo("cold");
        assertThat(classify("status", "В работе", "last_touch_at", ago(200)).clientClass())
                .isEqualTo("dormant");
    }

    @Test
    void guesses_no_class_from_a_status_that_nobody_explained() {
        Membership unclear = classify("status", "Замер назначен", "interest", "Окна", "last_touch_at", ago(5));
        assertThat(unclear.clientClass()).isEqualTo("unclassified");
        assertThat(unclear.missing()).containsExactly(Field.STATUS, Field.PURCHASES);
        assertThat(classify("interest", "Окна", "last_touch_at", ago(5)).clientClass())
                .isEqualTo("unclassified");
    }

    @Test
    void takes_no_refusal_for_an_interest() {
        Membership refused = classify("status", "Отказ", "interest", "Окна", "last_touch_at", ago(5), "purchases", "0");
        assertThat(refused.clientClass()).isEqualTo("unclassified");
        assertThat(refused.reason()).isEqualTo("unclassified.no_rule");
        assertThat(refused.missing()).isEmpty();
    }

    @Test
    void takes_no_unanswered_call_and_no_future_day_for_an_act_of_the_client() {
        Membership silent = classify("status", "Клиент", "last_touch_at", ago(5), "touch_result", "Не дозвонились");
        assertThat(silent.clientClass()).isEqualTo("unclassified");
        assertThat(silent.missing()).containsExactly(Field.LAST_TOUCH_AT, Field.LAST_PURCHASE_AT);
        assertThat(classify("status", "Клиент", "last_touch_at", ago(-5)).clientClass())
                .isEqualTo("unclassified");
    }

    @Test
    void reads_the_touch_file() {
        Card call = row(EntityKind.TOUCH, "created_at", ago(2));
        Card letter = row(EntityKind.TOUCH, "last_touch_at", ago(300));
        CardFile file = new CardFile(
                row(EntityKind.CONTACT, "status", "Клиент"), List.of(), List.of(letter, call), List.of(), List.of());
        assertThat(classify(file).clientClass()).isEqualTo("active");
        assertThat(classify(file).since()).contains(TODAY.minusDays(2));
    }

    @Test
    void is_hot_late_in_the_funnel_or_after_a_request_and_cools_down() {
        assertThat(classify("status", "КП отправлено", "last_touch_at", ago(50)).temperature())
                .isEqualTo("hot");
        assertThat(classify("status", "Новый", "last_inbound_at", ago(14)).temperature())
                .isEqualTo("hot");
        assertThat(classify("status", "Новый", "last_inbound_at", ago(15)).temperature())
                .isEqualTo("warm");
        assertThat(classify("status", "Новый", "last_touch_at", ago(90)).temperature())
                .isEqualTo("warm");
        assertThat(classify("status", "Новый", "last_touch_at", ago(91)).temperature())
                .isEqualTo("cold");
    }

    @Test
    void proposes_no_second_archive() {
        assertThat(classify("status", "Архив", "last_touch_at", ago(400)).archive())
                .isFalse();
        assertThat(classify("status", "Клиент", "archived", "yes", "purchases", "1", "last_touch_at", ago(400))
                        .archive())
                .isFalse();
    }

    @Test
    void names_the_missing_columns_where_nothing_can_be_told() {
        Membership none = new Segmenter(facts(EnumSet.of(Field.LAST_NAME))).classify(file("last_name", "Иванова"));
        assertThat(none.clientClass()).isEqualTo("unclassified");
        assertThat(none.missing()).containsExactly(Field.LAST_TOUCH_AT, Field.LAST_PURCHASE_AT);
        assertThat(none.reason()).isEqualTo("unclassified.no_data");
    }

    @Test
    void puts_every_card_into_exactly_one_class() {
        Set<String> classes = Set.of("blacklist", "partner", "active", "dormant", "potential", "unclassified");
        String[] statuses = {"Клиент", "В работе", "Отказ", "Архив", "нечто", "Чёрный список", "партнёр"};
        Random random = new Random(20260601);
        for (int i = 0; i < 2000; i++) {
            Membership one = classify(
                    "status",
                    statuses[random.nextInt(statuses.length)],
                    "last_touch_at",
                    ago(random.nextInt(800) - 100),
                    "created_at",
                    ago(random.nextInt(900)),
                    "purchases",
                    Integer.toString(random.nextInt(3)),
                    "interest",
                    "Окна");
            assertThat(classes).contains(one.clientClass());
            assertThat(one.also()).doesNotContain(one.clientClass());
            assertThat(one.temperature().isEmpty())
                    .isEqualTo(!Set.of("active", "potential").contains(one.clientClass()));
            assertThat(one.archive()).isIn(false, one.clientClass().equals("dormant"));
        }
    }
}
