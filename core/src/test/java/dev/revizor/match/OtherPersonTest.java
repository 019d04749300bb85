package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherPersonTest {
    private static Card card(String last, String first) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        fields.put(Field.LAST_NAME, List.of(Value.good(0, last)));
        fields.put(Field.FIRST_NAME, List.of(first.isEmpty() ? Value.blank(1, "") : Value.good(1, first)));
        return new Card("x:contact:1", EntityKind.CONTACT, new Origin(0, 2), fields, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Иванов,Пётр,Сидорова,Анна,true",
        "Иванов,Пётр,Петров,Иван,true",
        // One word in common is enough: who marries, whose father it is.
        "Иванова,Анна,Сидорова,Анна,false",
        "Иванов,Пётр,Иванова,Мария,false",
        "Иванов,Пётр,Пётр,Иванов,false",
        "Сидорова,Екатерина,Петрова,Катя,false",
        "Иванов,Пётр,Ivanov,Petr,false",
        "Иванов,Пётр,Иваонв,Пеtр,false",
        // An initial and a blank contradict nobody.
        "Иванов,Пётр,Сидоров,А.,false",
        "Иванов,Пётр,Сидоров,'',false",
    })
    void tells_others_by_the_whole_name(String last, String first, String otherLast, String otherFirst, boolean other) {
        OtherPerson names = new OtherPerson();
        assertThat(names.isOther(card(last, first), card(otherLast, otherFirst)))
                .isEqualTo(other);
        assertThat(names.isOther(card(otherLast, otherFirst), card(last, first)))
                .isEqualTo(other);
    }
}
