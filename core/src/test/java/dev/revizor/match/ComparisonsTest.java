package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Band;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Explained;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * For each comparison a pair that it decides: linked where it agrees, not linked where it has nothing to say, farther
 * apart where it disagrees. Who deletes a comparison, or turns its sign, sees here which. A value stands after what
 * both cards have, and then one that contradicts it.
 */
class ComparisonsTest {
    /** So many that frequencies mean something, and so few that each case is learnt from anew. */
    private static final int STRANGERS = 100;

    @ParameterizedTest(name = "{0} of a {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "last_name|CONTACT|first_name=Виктор,birth_date=1980-05-17|last_name=Лучников|last_name=Рыжов",
                "first_name|CONTACT|last_name=Лучников,city=Псков|first_name=Кондрат|first_name=Захар",
                "patronymic|CONTACT|first_name=Виктор,birth_date=1980-05-17|patronymic=Ильич|patronymic=Петрович",
                "birth_date|CONTACT|last_name=Лучников,first_name=Михаил|birth_date=1980-05-17|birth_date=1955-11-23",
                "birth_year|CONTACT|last_name=Лучников,first_name=Михаил|birth_date=1980|birth_date=1955",
                "phone|CONTACT|last_name=Лучников,first_name=Михаил|phone=+79990001122|phone=+79165554433",
                "phone|COMPANY|company=Лесмастер|phone=+74232000000|phone=+73433335544",
                "email|CONTACT|last_name=Лучников,first_name=Михаил|email=ml@mail.ru|email=orbita@bk.ru",
                "email|COMPANY|address=ул. Кленовая 17-3|email=ml@mail.ru|email=orbita@bk.ru",
                "messenger|CONTACT|last_name=Лучников,first_name=Михаил|messenger=@luchnik|messenger=@orbita",
                "snils|CONTACT|last_name=Лучников,first_name=Михаил|snils=11223344595|snils=08765430300",
                "ogrn|COMPANY|address=ул. Кленовая 17-3,city=Псков|ogrn=1027700132195|ogrn=1037739010891",
                "inn|COMPANY|address=ул. Кленовая 17-3,city=Псков|inn=2559373068|inn=7707083893",
                "inn|CONTACT|last_name=Лучников,first_name=Михаил|inn=500100732259|inn=772807592836",
                "company|COMPANY|phone=+74232000000|company=Лесмастер|company=Орбита",
                "employer|CONTACT|last_name=Лучников,first_name=Михаил|company=Лесмастер|company=Орбита",
                "website|COMPANY|address=ул. Кленовая 17-3,city=Псков|website=les.ru|website=orbita.ru",
                "kpp|COMPANY|website=les.ru|kpp=255901001|",
                "postcode|CONTACT|last_name=Лучников,first_name=Михаил|postcode=143021|postcode=692519",
                "city|CONTACT|last_name=Лучников,first_name=Михаил|city=Тверь|city=Уссурийск",
                "address|CONTACT|last_name=Лучников,first_name=Михаил|address=ул. Кленовая 17-3|address=ул. Садовая 5-8",
                "extra_40|CONTACT|last_name=Лучников,first_name=Михаил|40=55210437|40=83746129",
            })
    void decides(String comparison, EntityKind kind, String both, String value, @Nullable String contrary) {
        String whole = both + "," + value;
        Explained agreed = explained(kind, whole, whole);
        Explained silent = explained(kind, whole, both);
        assertThat(agreed.band()).isNotEqualTo(Band.LEAVE);
        assertThat(silent.band()).isEqualTo(Band.LEAVE);
        assertThat(bits(agreed, comparison)).isPositive();
        assertThat(bits(silent, comparison)).isZero();
        if (contrary != null) {
            Explained apart = explained(kind, whole, both + "," + contrary);
            assertThat(bits(apart, comparison)).isNegative();
            assertThat(apart.bits()).isLessThan(silent.bits());
        }
    }

    @Test
    void there_is_a_pair_for_each_comparison() throws NoSuchMethodException {
        String[] pairs = ComparisonsTest.class
                .getDeclaredMethod("decides", String.class, EntityKind.class, String.class, String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();
        List<String> all = new ArrayList<>(
                Stream.of(Aspect.values()).map(aspect -> aspect.id).toList());
        all.add("extra_40");
        // What the blanks of both cards say is learnt from the other pairs: see below.
        all.remove(Aspect.COMPARABLE.id);
        assertThat(Stream.of(pairs)
                        .map(line -> line.substring(0, line.indexOf('|')))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void namesakes_with_nothing_else_to_compare_weigh_less_where_the_same_clients_have_something() {
        Explained rare = namesakes(true);
        assertThat(bits(rare, "comparable")).isLessThan(-1);
        assertThat(rare.bits()).isLessThan(namesakes(false).bits() - 1);
    }

    /** A base of which a third of the cards have a phone; each client's two cards have it, or as often as all others. */
    private static Explained namesakes(boolean always) {
        Random random = new Random(31);
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        int id = 0;
        for (Card stranger : Crowd.of(EntityKind.CONTACT, 900)) {
            int cards = id % 6 == 0 ? 2 : 1;
            for (int i = 0; i < cards; i++) {
                boolean phone = always && cards == 2 || random.nextInt(3) == 0;
                matcher.add(Cards.of(
                        "c" + id + "-" + i,
                        "last_name",
                        stranger.text(Field.LAST_NAME),
                        "first_name",
                        stranger.text(Field.FIRST_NAME),
                        "patronymic",
                        stranger.text(Field.PATRONYMIC),
                        "city",
                        stranger.text(Field.CITY),
                        "phone",
                        phone ? stranger.text(Field.PHONE) : ""));
            }
            id++;
        }
        for (String name : List.of("a", "b")) {
            matcher.add(Cards.of(name, "last_name", "Щукин", "first_name", "Павел", "city", "Псков"));
        }
        return matcher.explain("a", "b").pair().orElseThrow();
    }

    private static double bits(Explained pair, String comparison) {
        return pair.steps().stream()
                .filter(step -> step.comparison().equals(comparison))
                .mapToDouble(Explained.Step::bits)
                .sum();
    }

    private static Explained explained(EntityKind kind, String one, String other) {
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        Crowd.of(kind, STRANGERS).forEach(matcher::add);
        matcher.add(card(kind, "a", one));
        matcher.add(card(kind, "b", other));
        return matcher.explain("a", "b").pair().orElseThrow();
    }

    /** A card of {@code field=value,…}; a number in place of a field is a column that no field is known for. */
    private static Card card(EntityKind kind, String id, String text) {
        List<String> fields = new ArrayList<>();
        List<Extra> extras = new ArrayList<>();
        for (String field : text.split(",", -1)) {
            String[] pair = field.split("=", 2);
            if (Character.isDigit(pair[0].charAt(0))) {
                extras.add(new Extra(Integer.parseInt(pair[0]), pair[1]));
            } else {
                fields.addAll(List.of(pair));
            }
        }
        Card card = Cards.of(kind, id, fields.toArray(String[]::new));
        return new Card(id, kind, card.origin(), card.fields(), extras);
    }
}
