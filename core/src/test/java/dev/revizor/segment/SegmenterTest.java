package dev.revizor.segment;

import static dev.revizor.testing.Made.TODAY;
import static dev.revizor.testing.Made.card;
import static dev.revizor.testing.Made.facts;
import static dev.revizor.testing.Made.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Membership;
import dev.revizor.policy.Policy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
    private static final Set<Field> COLUMNS = EnumSet.of(Field.LAST_TOUCH_AT, Field.STATUS, Field.INTEREST, Field.PURCHASES);

    private static Membership of(CardFile file) {
        return new Segmenter(facts(Policy.builtIn(), COLUMNS)).classify(file);
    }

    private static Membership of(String... fieldsAndValues) {
        return of(file(card("a", fieldsAndValues)));
    }

    private static String ago(int days) {
        return TODAY.minusDays(days).toString();
    }

    @Test
    void a_recent_purchase_makes_an_active_client() {
        Membership active = of("status", "Клиент", "last_purchase_at", ago(10), "last_touch_at", ago(3));
        assertThat(active.clientClass()).isEqualTo("active");
        assertThat(active.reason()).isEqualTo("active.purchase_recent");
        assertThat(active.since()).contains(TODAY.minusDays(10));
        assertThat(active.also()).isEmpty();
        assertThat(active.missing()).isEmpty();
    }

    @Test
    void who_bought_long_ago_but_talks_to_us_is_active_too() {
        Membership active = of("purchases", "2", "last_purchase_at", ago(400), "last_touch_at", ago(3));
        assertThat(active.reason()).isEqualTo("active.touch_recent");
        assertThat(active.since()).contains(TODAY.minusDays(3));
    }

    @ParameterizedTest
    @CsvSource({"1, active", "3.5, active", "0, unclassified", "0.00, unclassified", "-2, unclassified"})
    void only_a_positive_number_of_purchases_is_a_purchase(String purchases, String expected) {
        assertThat(of("purchases", purchases, "last_touch_at", ago(3), "status", "Клиентская").clientClass()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, active, ''", "180, active, ''", "181, dormant, 2026-11-20", "400, dormant, 2026-04-15"})
    void a_client_sleeps_after_180_days_of_silence(int days, String expected, String since) {
        Membership membership = of("status", "Клиент", "last_touch_at", ago(days));
        assertThat(membership.clientClass()).isEqualTo(expected);
        if (!since.isEmpty()) {
            assertThat(membership.since().orElseThrow()).as("the first day of the sleep").hasToString(since);
            assertThat(membership.temperature()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, potential", "180, potential", "181, dormant"})
    void interest_without_a_purchase_is_potential_for_180_days(int days, String expected) {
        assertThat(of("interest", "Дом", "last_inbound_at", ago(days), "status", "").clientClass()).isEqualTo(expected);
    }

    @Test
    void a_card_in_work_is_potential_without_a_word_of_interest() {
        assertThat(of("status", "В работе", "last_touch_at", ago(5)).reason()).isEqualTo("potential.interest");
        assertThat(of("status", "Неведомый", "last_touch_at", ago(5)).reason()).isEqualTo("unclassified.no_rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Чёрный список", "ЧС", "blacklist", " Black list "})
    void the_blacklist_comes_first_and_names_what_else_fits(String word) {
        Membership membership = of(
                "class", "Партнёр", "status", word, "purchases", "1", "last_touch_at", ago(5), "refused_at", ago(50));
        assertThat(membership.clientClass()).isEqualTo("blacklist");
        assertThat(membership.also()).containsExactly("partner", "active");
        assertThat(membership.since()).contains(TODAY.minusDays(50));
        assertThat(membership.temperature()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Партнёр", "дилер", "АГЕНТ", "Distributor"})
    void a_partner_is_marked_by_class_status_or_tag(String word) {
        for (String field : List.of("class", "status", "tags")) {
            Membership membership = of(field, word, "last_touch_at", ago(500), "created_at", ago(600));
            assertThat(membership.clientClass()).isEqualTo("partner");
            assertThat(membership.also()).containsExactly("dormant");
            assertThat(membership.since()).contains(TODAY.minusDays(600));
            assertThat(membership.archive()).isFalse();
        }
    }

    @Test
    void dormant_cards_are_proposed_for_the_archive_unless_they_are_put_away() {
        assertThat(of("status", "Клиент", "last_touch_at", ago(300)).archive()).isTrue();
        assertThat(of("status", "Отказ", "last_touch_at", ago(300)).archive()).isFalse();
        assertThat(of("archived", "yes", "last_touch_at", ago(300)).archive()).isFalse();
        assertThat(of("status", "Клиент", "last_touch_at", ago(30)).archive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "В работе, 14, '', hot", "В работе, 15, '', cold", "В работе, 15, Дом, warm", "В работе, 90, Дом, warm",
        "В работе, 91, Дом, cold", "КП отправлено, 170, '', hot", "кп отправлено , 170, '', hot", "Клиент, 3, '', cold",
        "Клиент, 3, Дом, warm"
    })
    void temperature_follows_stage_and_days(String status, int days, String interest, String expected) {
        assertThat(of("status", status, "last_touch_at", ago(days), "interest", interest).temperature()).isEqualTo(expected);
    }

    @Test
    void without_data_on_touches_or_purchases_nothing_is_guessed() {
        Segmenter blind = new Segmenter(facts(Policy.builtIn(), EnumSet.of(Field.STATUS)));
        Membership unknown = blind.classify(file(card("a", "status", "В работе", "last_touch_at", ago(1))));
        assertThat(unknown.clientClass()).isEqualTo("unclassified");
        assertThat(unknown.reason()).isEqualTo("unclassified.no_data");
        assertThat(unknown.missing()).containsExactly(Field.LAST_TOUCH_AT, Field.LAST_PURCHASE_AT);
        assertThat(unknown.temperature()).isEmpty();
        assertThat(blind.classify(file(card("a", "tags", "ЧС"))).clientClass()).isEqualTo("blacklist");
    }

    @Test
    void touches_and_deals_in_files_of_their_own_are_data_too() {
        Card touch = card(EntityKind.TOUCH, "t", 2, "created_at", ago(4));
        Card won = card(EntityKind.DEAL, "d", 2, "stage", "Успешно реализовано", "created_at", ago(70), "closed_at", ago(60));
        Card lost = card(EntityKind.DEAL, "e", 3, "stage", "Закрыто и не реализовано", "updated_at", ago(20));
        Card card = card("a", "status", "");
        for (EntityKind kind : List.of(EntityKind.TOUCH, EntityKind.DEAL)) {
            Segmenter segmenter = new Segmenter(facts(Policy.builtIn(), EnumSet.of(Field.STATUS), kind));
            Membership active = segmenter.classify(new CardFile(card, List.of(), List.of(touch), List.of(won), List.of()));
            assertThat(active.clientClass()).isEqualTo("active");
            assertThat(active.since()).contains(TODAY.minusDays(60));
            Membership lookedAt = segmenter.classify(
                    new CardFile(card("a", "interest", "Дом"), List.of(), List.of(), List.of(lost), List.of()));
            assertThat(lookedAt.clientClass()).isEqualTo("potential");
            assertThat(lookedAt.since()).contains(TODAY.minusDays(20));
        }
    }
}
