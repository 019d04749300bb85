package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static void isTheOrderOfStrings(List<String> texts) {
        Comparator<Integer> order =
                Comparator.<Integer, String>comparing(texts::get).thenComparing(at -> at);
        List<Integer> expected =
                IntStream.range(0, texts.size()).boxed().sorted(order).toList();
        assertThat(Arrays.stream(Order.of(texts)).boxed().toList()).isEqualTo(expected);
    }

    @Test
    void puts_texts_into_the_order_of_strings() {
        isTheOrderOfStrings(List.of());
        isTheOrderOfStrings(List.of("h:b", "h:a", "h:", "h:ab", "h:a"));
        isTheOrderOfStrings(List.of("crm:Ёлка", "crm:яма", "crm:ёлка", "crm:Я", "crm:zebra", "crm:\u0000"));
    }

    @Test
    void tells_apart_what_differs_behind_the_first_characters() {
        Random random = new Random(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder("h:");
            for (int c = random.nextInt(14); c > 0; c--) {
                text.append("ab0я😀".charAt(random.nextInt(6)));
            }
            texts.add(text.toString());
        }
        isTheOrderOfStrings(texts);
    }

    @Test
    void goes_on_where_the_first_are_in_order_already() {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            texts.add("h:" + random.nextInt(300));
        }
        for (int known : new int[] {1, 250, 499, 500}) {
            assertThat(Order.continued(Order.of(texts.subList(0, known)), texts))
                    .isEqualTo(Order.of(texts));
        }
    }
}
