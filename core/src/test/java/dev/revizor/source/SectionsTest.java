package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A title of a section and a remark within a table are no clients; who has nothing but a name is one. */
class SectionsTest {
    private static final String TITLES = "№;ФИО;Телефон;E-mail;Город\n";
    private static final String ROWS = "1;Иванов Иван;8 916 123-45-68;ivan@example.ru;Москва\n"
            + "2;Петрова Анна;8 903 765-43-21;anna@example.ru;Казань\n3;Сидоров Пётр;8 812 320-12-34;;СПб\n"
            + "4;Орлова Вера;нет;;Уфа\n";

    @TempDir
    Path folder;

    private ReadTable read(String text) {
        ReadTable read = ReadTable.of(folder, text);
        assertThat(read.conserves()).isTrue();
        return read;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";Регион: Урал;;;",
                ";VIP-клиенты;;;",
                ";* красным — должники;;;",
                "Регион: Урал;;;;",
                "Северный филиал;;;;",
                ";Юридические лица;;;",
                ";Свердловская область;;;",
                ";Wholesale customers;;;"
            })
    void a_title_of_a_section_is_rejected_wherever_it_stands(String section) {
        for (String text : new String[] {TITLES + section + "\n" + ROWS, TITLES + ROWS + section + "\n" + ROWS}) {
            ReadTable read = read(text);
            assertThat(read.rows()).hasSize((text.length() - TITLES.length()) / ROWS.length() * 4);
            assertThat(read.codes()).containsExactly("ROW_ALONE");
            assertThat(read.rejects().get(0).cells()).contains(section.replace(";", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";Петров Пётр;;;",
                ";Петров П. И.;;;",
                ";Ван дер Ваальс Ян;;;",
                ";ООО «Клиенты и партнёры»;;;",
                ";Магазин «Регион»;;;",
                ";Ромашка;;;",
                "r6;;;;",
                ";Менеджер: 8 916 123-45-68;;;",
                ";;;k@example.ru;",
                "5;Постоянные;;;"
            })
    void who_may_be_a_client_stays_one(String client) {
        assertThat(read(TITLES + ROWS + client + "\n" + ROWS).rows()).hasSize(9);
    }

    @Test
    void a_list_of_names_with_columns_that_are_rarely_filled_loses_nobody() {
        String names = "Ким\nЛи\nАхмед\nАнна\nОлег Попов\nСалон красоты\nвася\n".replace("\n", ";;;\n");
        ReadTable rarely = read("ФИО;Телефон;Город;Заметка\nАнна Ли;8 916 123-45-68;Уфа;VIP\n" + names + names);
        assertThat(rarely.rows()).hasSize(15);
        assertThat(read("ФИО;Телефон;Город\n" + ("Анна Ли;8 916 123-45-68;\n" + names.replace(";;;", ";;")).repeat(2))
                        .rows())
                .hasSize(16);
    }

    @Test
    void sections_do_not_hide_the_footer() {
        String text = TITLES + ";VIP-клиенты;;;\n" + ROWS + ";Регион: Урал;;;\n" + ROWS;
        ReadTable total = read(text + ";Итого;8;;\n;;;;\n;* красным — должники;;;\n;Ответственная: Петрова;;;\n");
        assertThat(total.rows()).hasSize(8);
        assertThat(total.codes()).containsExactly("ROW_ALONE", "ROW_ALONE");
        assertThat(total.counts().skipped()).isEqualTo(4);
        ReadTable signed = read(text + ";;;;\nОтветственный: Петрова А.С.;;;;\n;* красным — должники;;;\n");
        assertThat(signed.rows()).hasSize(8);
        assertThat(signed.rejects()).hasSize(2);
    }
}
