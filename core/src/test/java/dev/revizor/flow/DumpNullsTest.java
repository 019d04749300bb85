package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.store.Base;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What databases write for no value. */
class DumpNullsTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private Card card(String id) {
        try (Base base = desk.open()) {
            return base.find("file:contact:" + id).orElseThrow();
        }
    }

    private static void isNothing(Card card, Field field) {
        assertThat(card.has(field)).as(field.id()).isFalse();
        assertThat(card.values(field).get(0).quality()).as(field.id()).isEqualTo(Quality.BLANK);
        assertThat(card.values(field).get(0).raw()).as(field.id()).isEqualTo("\\N");
    }

    @Test
    void between_tabs_it_is_nothing_even_once() {
        desk.load(desk.csv(
                "people.tsv",
                "id\tname\tphone\temail\tcity",
                "1\tИван Петров\t89161234567\t\\N\tТула",
                "2\tАнна Смирнова\t89161234568\tanna@mail.example\tТула"));
        isNothing(card("1"), Field.EMAIL);
        assertThat(card("2").text(Field.EMAIL)).isEqualTo("anna@mail.example");
    }

    @Test
    void beside_quotes_with_backslashes_it_is_nothing() {
        desk.load(desk.csv(
                "people.csv",
                "id,name,phone,city,note",
                "1,\"Иван Петров\",89161234567,\\N,\"он сказал \\\"да\\\", ура\"",
                "2,\"Анна Смирнова\",89161234568,\"Тула\",\"\""));
        isNothing(card("1"), Field.CITY);
        assertThat(card("1").text(Field.NOTE)).contains("\"да\"");
    }

    @Test
    void it_is_nothing_where_it_stands_often() {
        desk.load(desk.csv(
                "people.csv", "id,name,phone,city,рост", "1,\\N,89161234567,\\N,\\N", "2,Анна Смирнова,\\N,Тула,170"));
        isNothing(card("1"), Field.FULL_NAME);
        isNothing(card("1"), Field.CITY);
        isNothing(card("2"), Field.PHONE);
        assertThat(card("1").extras()).anyMatch(extra -> extra.value().equals("\\N"));
    }

    @Test
    void a_single_one_may_be_anything() {
        desk.load(desk.csv("people.csv", "id,name,note", "1,Иван Петров,\\N", "2,Анна Смирнова,да", "3,Олег Котов,"));
        assertThat(card("1").text(Field.NOTE)).isEqualTo("\\N");
    }
}
