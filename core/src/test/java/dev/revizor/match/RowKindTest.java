package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Evidence;
import dev.revizor.model.Explained;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.ScoredPair;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Persons and companies in one table without a column that tells them apart. */
class RowKindTest {
    private static final String CONTACTS = "phone=+79990001122|email=info@bereg.example|city=Казань";

    private static Card card(String fieldsAndValues) {
        return Cards.of("a", fieldsAndValues.split("[=|]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company=Ромашка|legal_form=ООО|city=Казань",
                "company=Ромашка|inn=7707083893|email=a.petrov@romashka.example",
                "company=Oakfield Logistics|phone=+493012345678",
                "company=Oakfield Logistics|email=info@oakfield.example",
                "company=Ромашка|email=romashka77@mail.example",
                "company=Ромашка|legal_form=ООО|email=petrov1975@mail.example"
            })
    void a_row_with_a_company_and_nothing_of_a_person_is_a_companys(String row) {
        assertThat(RowKind.of(card(row))).isEqualTo(RowKind.FIRM | RowKind.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company=Ромашка|first_name=Анна",
                "company=Ромашка|full_name=Петров Иван",
                "company=Ромашка|job_title=директор",
                "company=Ромашка|birth_date=1980-05-17",
                "company=Ромашка|entity_kind=Контакт",
                "company=Петров Иван Сергеевич|legal_form=ИП",
                "company=Ромашка|inn=500100732259",
                // A contact whose name was lost.
                "company=Oakfield Logistics|email=a.reed@oakfield.example",
                "company=Acme|email=ann@mail.example",
                "phone=+79990001122"
            })
    void a_row_with_anything_of_a_person_is_a_persons(String row) {
        assertThat(RowKind.of(card(row)) & RowKind.FIRM).isZero();
    }

    @Test
    void a_company_where_the_names_of_clients_stand_is_a_companys_too() {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(
                Field.FULL_NAME,
                List.of(new Value(
                        0, "ООО «Ромашка»", List.of(), Quality.SUSPICIOUS, "name.company_inside", "Ромашка", "")));
        Card card = new Card("a", EntityKind.CONTACT, new Origin(0, 1), fields, List.of());
        assertThat(RowKind.of(card) & RowKind.FIRM).isNotZero();
        assertThat(RowKind.company(card)).isEqualTo("ООО «Ромашка»");
    }

    @Test
    void two_rows_of_one_company_are_compared_by_what_companies_have() {
        Matcher.Result found = among(
                firm("a", "Лютиковый Берег", "1655000001", "165501001", "Казань"),
                firm("b", "Лютиковый берег", "1655000001", "165501001", "Казань"));
        ScoredPair pair = pair(found.pairs(), "a", "b").orElseThrow();
        assertThat(pair.band()).isEqualTo(Band.MERGE);
        assertThat(pair.evidence()).extracting(Evidence::comparison).contains("company", "inn", "kpp", "city");
    }

    @Test
    void a_companys_name_and_town_are_keys_among_persons_too() {
        Matcher.Result found = among(
                Cards.of("a", "company", "Лютиковый Берег", "city", "Казань"),
                Cards.of("b", "company", "Лютиковый Берег", "city", "Казань"));
        assertThat(pair(found.pairs(), "a", "b")).isPresent();
    }

    @Test
    void a_person_where_the_company_should_stand_is_a_person() {
        Matcher.Result found = among(
                Cards.of("a", "company", "Торопыжин Глеб Ильич", "phone", "+79990001122", "city", "Казань"),
                Cards.of(
                        "b",
                        "last_name",
                        "Торопыжин",
                        "first_name",
                        "Глеб",
                        "patronymic",
                        "Ильич",
                        "phone",
                        "+79990001122",
                        "city",
                        "Казань"));
        assertThat(pair(found.pairs(), "a", "b").orElseThrow().evidence())
                .extracting(Evidence::comparison, Evidence::level)
                .contains(org.assertj.core.groups.Tuple.tuple("person", "exact"));
    }

    @Test
    void branches_stay_apart() {
        Matcher.Result found = among(
                firm("a", "Лютиковый Берег", "1655000001", "165501001", "Казань"),
                firm("b", "Лютиковый Берег", "1655000001", "165943001", "Казань"),
                firm("c", "Лютиковый Берег", "1655000001", "770143001", "Москва"));
        assertThat(found.pairs()).noneMatch(pair -> List.of("a", "b", "c").contains(pair.a()));
        assertThat(pair(found.lookalikes(), "a", "b").map(ScoredPair::conflict)).contains("branch");
    }

    @Test
    void a_company_with_whom_to_ask_for_is_asked_about_and_never_merged_unseen() {
        ScoredPair pair = pair(among(director(), firm()).pairs(), "f", "p").orElseThrow();
        assertThat(pair.band()).isEqualTo(Band.ASK);
        assertThat(pair.conflict()).isEqualTo("contact_person");
    }

    @Test
    void the_name_of_the_company_will_do_where_its_row_has_no_number() {
        Card person = card("last_name=Щербаков|first_name=Пётр|inn=1655000001|company=Лютиковый Берег|" + CONTACTS);
        Card plain = card("company=Лютиковый берег|" + CONTACTS);
        assertThat(pair(among(person.withId("p"), plain.withId("f")).pairs(), "f", "p")
                        .map(ScoredPair::band))
                .contains(Band.ASK);
        Card other = card("company=Ромашка|" + CONTACTS);
        assertThat(pair(among(person.withId("p"), other.withId("f")).pairs(), "f", "p"))
                .isEmpty();
    }

    @Test
    void a_sex_that_was_read_off_the_name_makes_no_person() {
        Map<Field, List<Value>> fields = new EnumMap<>(director().fields());
        fields.put(Field.SEX, List.of(new Value(0, "", List.of("m"), Quality.GOOD, "", "", "")));
        Card card = new Card("p", EntityKind.CONTACT, new Origin(0, 1), fields, List.of());
        assertThat(RowKind.of(card)).isEqualTo(RowKind.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"job_title=менеджер", "birth_date=1980-05-17", "entity_kind=Контакт"})
    void a_person_and_the_employer_are_never_one(String persons) {
        String[] own =
                ("last_name=Щербаков|first_name=Пётр|company=Лютиковый Берег|inn=1655000001|phone=+79990001122|city=Казань|"
                                + persons)
                        .split("[=|]");
        assertThat(pair(among(Cards.of("p", own), firm()).pairs(), "f", "p")).isEmpty();
    }

    @Test
    void without_the_companys_number_on_both_a_person_and_a_company_are_never_one() {
        Card person = Cards.of(
                "p",
                "last_name",
                "Щербаков",
                "first_name",
                "Пётр",
                "company",
                "Лютиковый Берег",
                "phone",
                "+79990001122",
                "city",
                "Казань");
        assertThat(pair(among(person, firm()).pairs(), "f", "p")).isEmpty();
    }

    @Test
    void the_sum_of_a_mixed_pair_is_what_is_told() {
        Matcher matcher = new Matcher(dev.revizor.policy.Policy.builtIn().match(), Accuracy.run(1));
        List.of(director(), firm()).forEach(matcher::add);
        Cards.strangers(400).forEach(matcher::add);
        Explained told = matcher.explain("p", "f").pair().orElseThrow();
        double sum = told.prior()
                + told.steps().stream().mapToDouble(Explained.Step::bits).sum();
        assertThat(sum).isCloseTo(told.bits(), org.assertj.core.api.Assertions.within(0.01));
        assertThat(told.conflict().code()).isEqualTo("contact_person");
    }

    private static Card director() {
        return Cards.of(
                "p",
                "last_name",
                "Щербаков",
                "first_name",
                "Пётр",
                "company",
                "Лютиковый Берег",
                "inn",
                "1655000001",
                "phone",
                "+79990001122",
                "city",
                "Казань");
    }

    private static Card firm() {
        return Cards.of(
                "f", "company", "Лютиковый Берег", "inn", "1655000001", "phone", "+79990001122", "city", "Казань");
    }

    private static Card firm(String id, String name, String inn, String kpp, String city) {
        return Cards.of(id, "company", name, "legal_form", "ООО", "inn", inn, "kpp", kpp, "city", city);
    }

    private static Matcher.Result among(Card... cards) {
        List<Card> all = new ArrayList<>(List.of(cards));
        all.addAll(Cards.strangers(400));
        return Accuracy.match(all, 1);
    }

    private static Optional<ScoredPair> pair(List<ScoredPair> pairs, String a, String b) {
        return pairs.stream().filter(p -> p.a().equals(a) && p.b().equals(b)).findFirst();
    }
}
