package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each kind of key a pair of one entity that no other kind brings together: without it, the pair is lost. */
class KeysTest {
    private static final String[] NO_FIELDS = {};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone|CONTACT|phone=+79990001122|phone=+79990001122",
                "email|CONTACT|email=ab@mail.ru|email=ab@mail.ru",
                "mailbox|CONTACT|email=luchnikov77@mail.ru|email=luchnikov77@bk.ru",
                "messenger|CONTACT|messenger=@luchnik|messenger=@luchnik",
                "tax|COMPANY|inn=2559373068,company=Альфа|inn=2559373068,company=Омега",
                "surname_initial|CONTACT|last_name=Лучников,first_name=Михаил|last_name=Лучников,first_name=М.",
                "both_names|CONTACT|last_name=Лучников,first_name=Кондрат|last_name=Кондрат,first_name=Лучников",
                "given_patronymic_year|CONTACT|"
                        + "last_name=Лучникова,first_name=Анна,patronymic=Ильинична,birth_date=1980-05-17|"
                        + "last_name=Петрова,first_name=Анна,patronymic=Ильинична,birth_date=1980-07-11",
                "birth_name|CONTACT|last_name=Лучников,first_name=Пётр,birth_date=1980-05-17|"
                        + "last_name=Лучников,first_name=Захар,birth_date=1980-11-03",
                "surname_city|CONTACT|last_name=Лучников,first_name=Пётр,city=Тверь|last_name=Лучников,first_name=Захар,city=Тверь",
                "street_house|CONTACT|address=Кленовая 17-3|address=ул. Кленовая дом 17",
                "company|COMPANY|company=ООО Ро|company=Ро",
                "company_word|COMPANY|company=Лесмастер Север|company=Лесмастер Юг",
                "website|COMPANY|company=Альфа,website=les.ru|company=Омега,website=les.ru",
                "birth_date|CONTACT|last_name=Лучников,first_name=Пётр,birth_date=1980-05-17|"
                        + "last_name=Захаров,first_name=Денис,birth_date=1980-05-17",
                "given_postcode|CONTACT|last_name=Лучников,first_name=Пётр,postcode=143021|last_name=Захаров,first_name=Пётр,postcode=143021",
            })
    void brings_together_what_no_other_key_does(String key, EntityKind kind, String one, String other) {
        Table table = table(kind, one, other);
        assertThat(shared(table)).containsExactly(key);
    }

    @Test
    void there_is_a_pair_for_each_kind() throws NoSuchMethodException {
        CsvSource pairs = KeysTest.class
                .getDeclaredMethod(
                        "brings_together_what_no_other_key_does",
                        String.class,
                        EntityKind.class,
                        String.class,
                        String.class)
                .getAnnotation(CsvSource.class);
        assertThat(Stream.of(pairs.value()).map(line -> line.substring(0, line.indexOf('|'))))
                .containsExactlyElementsOf(KeyNames.NAMES);
    }

    private static List<String> shared(Table table) {
        return new KeyNames(table, new Keys(table, new Frequencies(table))).shared(0, 1);
    }

    private static Table table(EntityKind kind, String one, String other) {
        Table table = new Table();
        table.add(Cards.of(kind, "a", fields(one)));
        table.add(Cards.of(kind, "b", fields(other)));
        table.seal();
        return table;
    }

    private static String[] fields(String text) {
        List<String> out = new ArrayList<>();
        for (String field : text.split(",", -1)) {
            int at = field.indexOf('=');
            out.add(field.substring(0, at));
            out.add(field.substring(at + 1));
        }
        return out.toArray(NO_FIELDS);
    }
}
