package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column of birth dates where most are the first of January has but the years. */
final class YearsOnlyTest {
    private static final List<String> LAST = List.of("Сомова", "Третьяк", "Орлова", "Белова", "Жукова", "Кошелева");
    private static final List<String> FIRST = List.of("Юлия", "Вера", "Анна", "Галина", "Зоя");

    @TempDir
    Path folder;

    /** Of so many rows each n-th has a day of its own. */
    private Path people(int each, String newYear) throws IOException {
        StringBuilder out = new StringBuilder("Номер;Фамилия;Имя;Дата рождения;Телефон\n");
        for (int i = 0; i < 60; i++) {
            String birth = i % each == 0 ? (10 + i % 18) + ".03.19" + (50 + i % 40) : newYear + (1950 + i % 40);
            out.append("p%d;%s;%s;%s;+7 903 %03d-%02d-%02d%n"
                    .formatted(
                            i,
                            LAST.get(i % LAST.size()),
                            FIRST.get(i % FIRST.size()),
                            birth,
                            100 + i * 7,
                            i,
                            (i * 13) % 100));
        }
        out.append("a1;Щербакова;Анна;" + newYear + "1984;+7 495 120-37-91\n");
        out.append("a2;Щербакова;Анна;" + newYear + "1984;+7 495 120-37-91\n");
        return Files.writeString(folder.resolve("people.csv"), out.toString().replace("\r", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 01.01., 'Год рождения: совпадает', -",
        "en, 1.1., 'Birth year: the same', 1 January nearly everywhere"
    })
    void counts_as_the_year(String lang, String newYear, String level, String why) throws IOException {
        Path people = people(4, newYear);
        Cli.Result fields = Cli.in(lang).run("dedupe", people, "--id", "Номер", "--explain-fields", "-f", "csv");
        assertThat(fields.out()).contains("birth_date:year", "january");
        assertThat(Cli.in(lang)
                        .run("dedupe", people, "--id", "Номер", "--explain-fields")
                        .out())
                .contains(lang.equals("ru") ? "почти везде 1 января" : why);
        assertThat(Cli.in(lang)
                        .run("explain", "a1", "a2", people, "--id", "Номер")
                        .out())
                .contains(level);
    }

    @Test
    void a_few_of_them_are_days() throws IOException {
        Path people = people(1, "01.01.");
        assertThat(Cli.in("en")
                        .run("dedupe", people, "--id", "Номер", "--explain-fields")
                        .out())
                .contains("birth_date")
                .doesNotContain("birth_date:year");
        assertThat(Cli.in("en")
                        .run("explain", "a1", "a2", people, "--id", "Номер")
                        .out())
                .contains("Birth date: the same");
    }

    @Test
    void what_the_user_says_of_the_column_stands() throws IOException {
        Path people = people(4, "01.01.");
        Object[] said = {"--id", "Номер", "--fields", "Дата рождения=birth_date"};
        assertThat(Cli.in("en")
                        .run("explain", "a1", "a2", people, said[0], said[1], said[2], said[3])
                        .out())
                .contains("Birth date: the same");
    }
}
