package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Evidence;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Namesakes, whose mailboxes are made of the one name. */
class NamesakesTest {
    private static final List<String> LASTS = List.of("Логинов", "Ершов", "Суханов", "Громов", "Латышев");
    private static final List<String> BOXES = List.of("loginov", "ershov", "suhanov", "gromov", "latyshev");
    private static final List<String> GIVEN = List.of("Вадим", "Роман", "Семён");
    private static final List<String> GIVEN_BOXES = List.of("vadim", "roman", "semen");

    /** Of each name forty persons. */
    private static List<Card> namesakes() {
        List<Card> out = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            int last = i % 5;
            int first = i / 5 % 3;
            String number = Integer.toString(1000 + i * 7919 % 9000);
            String mail = i % 2 == 0
                    ? GIVEN_BOXES.get(first) + BOXES.get(last) + number
                    : BOXES.get(last) + "_" + GIVEN_BOXES.get(first).charAt(0) + number;
            out.add(Cards.of(
                    "n" + i,
                    "last_name",
                    LASTS.get(last),
                    "first_name",
                    GIVEN.get(first),
                    "email",
                    mail + (i % 3 == 0 ? "@mail.example" : "@post.example"),
                    "phone",
                    "+7912" + (1_000_000 + i * 6007 % 8_000_000)));
        }
        out.addAll(Cards.strangers(600));
        return out;
    }

    /** What the first of some mailboxes says beside each of the others, their owners being namesakes with one phone. */
    private static double[] emails(String... boxes) {
        List<Card> cards = namesakes();
        for (int i = 0; i < boxes.length; i++) {
            cards.add(Cards.of(
                    "x" + i,
                    "last_name",
                    "Логинов",
                    "first_name",
                    "Вадим",
                    "email",
                    boxes[i],
                    "phone",
                    "+79990001122"));
        }
        Matcher matcher = new Matcher(Policy.builtIn().match(), Accuracy.run(1));
        cards.forEach(matcher::add);
        Prober prober = matcher.probe();
        double[] out = new double[boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            out[i] = prober.score(row(cards, "x0"), row(cards, "x" + i)).pair().evidence().stream()
                    .filter(one -> one.comparison().equals("email"))
                    .mapToDouble(Evidence::bits)
                    .sum();
        }
        return out;
    }

    private static int row(List<Card> cards, String id) {
        return cards.stream().map(Card::id).sorted().toList().indexOf(id);
    }

    @Test
    void likeness_of_mailboxes_made_of_one_name_says_nothing_beside_the_name() {
        double[] bits = emails(
                "vadimloginov1127@mail.example",
                "vadimloginov4904@post.example",
                "vadimloginov4904@mail.example",
                "blue.kitten@post.example");
        assertThat(bits[0]).as("the same").isGreaterThan(8);
        assertThat(bits[1]).as("another box").isLessThanOrEqualTo(0);
        assertThat(bits[2]).as("another number").isLessThanOrEqualTo(0);
        assertThat(bits[3]).as("nothing in common").isNegative();
    }
}
