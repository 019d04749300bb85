package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.problem.RevizorException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class NewsCountTest {
    private final NewsCount news = new NewsCount("file", EntityKind.CONTACT, line -> {});

    private void renamed(int row) {
        Card card = new Card("file:contact:" + row, EntityKind.CONTACT, new Origin(0, row), Map.of(), List.of());
        for (Field field : List.of(Field.LAST_NAME, Field.FIRST_NAME)) {
            news.field(
                    card,
                    field,
                    Upsert.Fate.CHANGED,
                    List.of(Value.good(1, "Иванов")),
                    List.of(Value.good(1, "Орлова")));
        }
    }

    @Test
    void a_card_that_stays_as_it_was_lends_its_name_to_no_other() {
        news.table("a.csv", column -> "", true);
        for (int row = 0; row < 20; row++) {
            renamed(row);
            news.same();
            news.changed();
        }
        assertThatCode(news::refuseOthers).doesNotThrowAnyException();
    }

    @Test
    void the_file_whose_rows_are_others_is_named_not_the_last_one() {
        for (String file : List.of("a.csv", "b.csv", "c.csv")) {
            news.table(file, column -> "", true);
            int rows = file.equals("b.csv") ? 12 : 2;
            for (int row = 0; row < rows; row++) {
                renamed(row);
                news.changed();
            }
        }
        assertThatThrownBy(news::refuseOthers)
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .extracting(refused -> refused.place().file())
                .isEqualTo("b.csv");
    }
}
