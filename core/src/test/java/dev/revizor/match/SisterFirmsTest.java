package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.ScoredPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Firms of one holding share telephone, site and address, and most of the name; the owner often trades alone besides. */
class SisterFirmsTest {
    private static Card firm(String id, String form, String name, String inn) {
        return Cards.of(
                EntityKind.COMPANY,
                id,
                "legal_form",
                form,
                "company",
                name,
                "inn",
                inn,
                "phone",
                "+74232000000",
                "website",
                "lesmaster.example",
                "city",
                "Уссурийск",
                "address",
                "ул. Лесная, 5");
    }

    private static Optional<ScoredPair> pair(Card one, Card other) {
        List<Card> all = new ArrayList<>(List.of(one, other));
        for (int i = 0; i < 300; i++) {
            String name = "" + (char) ('а' + i % 29) + "о" + (char) ('б' + i / 29 % 23) + "ум" + i % 7 + "строй";
            all.add(Cards.of(
                    EntityKind.COMPANY,
                    "s" + i,
                    "company",
                    name,
                    "phone",
                    "+7911" + (1_000_000 + i * 7919),
                    "city",
                    "Омск"));
        }
        return Accuracy.match(all, 1).pairs().stream()
                .filter(found -> found.a().equals("a") && found.b().equals("b"))
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "Лидерлогистик-Трейд,Лидерлогистик-Мед",
        "Химорбита-Проект,Химорбита",
        "Лесмастер Плюс,Лесмастер",
        "УК Лесмастер,Лесмастер",
        // Sounds swallow a glide between vowels; in a short name it makes another.
        "Заря,Зара",
        "Линия,Лина",
        "Маяк,Мак",
        "Лесмастер II,Лесмастер"
    })
    void with_another_word_in_the_name_are_never_merged_unseen(String name, String other) {
        assertThat(pair(firm("a", "ООО", name, ""), firm("b", "ООО", other, "")).map(ScoredPair::band))
                .isNotEqualTo(Optional.of(Band.MERGE));
    }

    @ParameterizedTest
    @CsvSource({"Химорбита-Проект,Химорбита-Порект", "Лесмастер,Лесмастре", "Лесмастер,Лес Мастер"})
    void a_slip_makes_no_other_firm(String name, String other) {
        assertThat(pair(firm("a", "ООО", name, ""), firm("b", "ООО", other, "")).map(ScoredPair::band))
                .contains(Band.MERGE);
    }

    @Test
    void of_another_legal_form_are_asked_about_unless_the_tax_number_agrees() {
        ScoredPair asked = pair(firm("a", "ООО", "Лесмастер", ""), firm("b", "АО", "Лесмастер", ""))
                .orElseThrow();
        assertThat(asked.band()).isEqualTo(Band.ASK);
        assertThat(asked.conflict()).isEqualTo("legal_form");
        String inn = "2559373068";
        assertThat(pair(firm("a", "ООО", "Лесмастер", inn), firm("b", "АО", "Лесмастер", inn))
                        .map(ScoredPair::band))
                .contains(Band.MERGE);
    }

    @Test
    void a_form_that_the_law_has_renamed_is_no_other_form() {
        assertThat(pair(firm("a", "ОАО", "Лесмастер", ""), firm("b", "ПАО", "Лесмастер", ""))
                        .map(ScoredPair::band))
                .contains(Band.MERGE);
        assertThat(pair(firm("a", "ООО", "Лесмастер", ""), firm("b", "LLC", "Лесмастер", ""))
                        .map(ScoredPair::band))
                .contains(Band.MERGE);
    }

    @Test
    void the_owner_who_trades_alone_is_another_one() {
        ScoredPair asked = pair(firm("a", "ООО", "Лесмастер", ""), firm("b", "ИП", "ИП Лучников Игнат Львович", ""))
                .orElseThrow();
        assertThat(asked.band()).isEqualTo(Band.ASK);
        assertThat(asked.conflict()).isEqualTo("legal_form");
    }

    @Test
    void a_trader_under_initials_has_the_name_of_the_person_beside() {
        Card one = Cards.of(
                EntityKind.COMPANY,
                "a",
                "company",
                "ИП Лучников И. Л.",
                "full_name",
                "Лучников Игнат Львович",
                "phone",
                "+79110000001",
                "email",
                "lutch12@example.com");
        Card other = Cards.of(
                EntityKind.COMPANY,
                "b",
                "company",
                "ИП Лучников Иван Львович",
                "phone",
                "+79110000001",
                "email",
                "lutch12@example.com");
        assertThat(pair(one, other).map(ScoredPair::band)).isNotEqualTo(Optional.of(Band.MERGE));
    }

    /** Firms that are called alike in other towns, of which only one says its number, are no branches of one entity. */
    @Test
    void with_one_tax_number_in_one_town_are_one_however_many_namesakes_there_are_elsewhere() {
        List<Card> all = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String name = "" + (char) ('а' + i % 29) + "о" + (char) ('б' + i / 29 % 5) + "умстрой";
            String town = List.of("Омск", "Пенза", "Уфа", "Тверь", "Сочи").get(i % 5);
            String number = i % 2 == 0 ? inn(i) : "";
            all.add(Cards.of(EntityKind.COMPANY, "s" + i, "company", name, "inn", number, "city", town));
        }
        for (String id : List.of("a", "b")) {
            all.add(Cards.of(EntityKind.COMPANY, id, "company", "аобумстрой", "inn", "2559373068", "city", "Калуга"));
        }

        ScoredPair found = Accuracy.match(all, 1).pairs().stream()
                .filter(pair -> pair.a().equals("a") && pair.b().equals("b"))
                .findFirst()
                .orElseThrow();

        assertThat(found.bits()).isGreaterThan(5);
    }

    /** A number of ten digits whose check digit is right. */
    private static String inn(int number) {
        String nine = Integer.toString(770_000_000 + number * 7919);
        int[] weights = {2, 4, 10, 3, 5, 9, 4, 6, 8};
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += weights[i] * (nine.charAt(i) - '0');
        }
        return nine + sum % 11 % 10;
    }
}
