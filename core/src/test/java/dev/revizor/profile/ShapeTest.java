package dev.revizor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.profile.Shape.Detail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+7 (916) 123-45-67|+9 (999) 999-99-99|+9 (9) 9-9-9",
                "Иван Петров|Aaaa Aaaa|a a",
                "ИВАН петров|AAAA aaaa|a a",
                "ИвАн|aAaA|a",
                "2026-01-31|9999-99-99|9-9-9",
                "ivan1987@mail.ru|aaaa99@aaaa.aaaa|a9@a.a",
                "ООО «Ромашка»|AAAA «Aaaa»|a «a»",
                "А|A|a",
                "один два три четыре пять|aaaa aaaa aaaa …|a a a …"
            })
    void tells_how_values_are_written(String text, String full, String coarse) {
        assertThat(Shape.of(text, Detail.FULL)).isEqualTo(full);
        assertThat(Shape.of(text, Detail.COARSE)).isEqualTo(coarse);
        assertThat(Shape.less(full, Detail.BARE)).isEqualTo(Shape.less(coarse, Detail.BARE));
    }

    @Test
    void counts_the_same_in_any_order_however_many_ways_there_are() {
        Random random = new Random(5);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            values.add("9".repeat(1 + random.nextInt(12)) + "-".repeat(1 + random.nextInt(2)) + "x "
                    + "7".repeat(1 + random.nextInt(12)) + "/" + "1".repeat(1 + random.nextInt(12)));
        }
        ShapeCount straight = new ShapeCount(1_000);
        values.forEach(value -> straight.add(value, 1));
        Collections.shuffle(values, new Random(6));
        ShapeCount shuffled = new ShapeCount(1_000);
        values.forEach(value -> shuffled.add(value, 1));
        assertThat(shuffled.top(5)).isEqualTo(straight.top(5));
        assertThat(straight.top(5).get(0).what()).isEqualTo("9-a 9/9");
        assertThat(straight.top(5).stream().mapToLong(one -> one.count()).sum()).isEqualTo(20_000);
    }
}
