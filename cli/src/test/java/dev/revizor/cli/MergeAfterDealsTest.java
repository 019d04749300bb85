package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards to which a deal has added what their own table has no column for are merged like all others. */
final class MergeAfterDealsTest {
    private static final String CONTACTS = """
            ID;Фамилия;Имя;Отчество;Телефон;Дата рождения;E-mail
            1;Иванова;Мария;Петровна;+79161234567;01.02.1980;m@mail.ru
            2;Сидорова;Маша;Петровна;+79161234567;01.02.1980;m@mail.ru
            3;Smith;Masha;Петровна;+79161234567;01.02.1980;m@mail.ru
            """;
    private static final String DEALS = """
            ID;Название сделки;Стадия;Сумма;ID контакта;Полное имя контакта;Мобильный телефон;Город
            10;Окна;Новая;100;2;Сидорова Маша;+79161234568;Москва
            """;

    @TempDir
    Path folder;

    private Cli.Result ok(Object... words) {
        Cli.Result result = Cli.in("ru").run(words);
        assertThat(result.code()).as(result.all()).isZero();
        return result;
    }

    @Test
    void the_plan_that_was_written_is_applied() throws IOException {
        Path store = folder.resolve("m.db");
        Path plan = folder.resolve("plan.csv");
        ok(
                "import",
                Files.writeString(folder.resolve("contacts.csv"), CONTACTS),
                Files.writeString(folder.resolve("deals.csv"), DEALS),
                "--store",
                store);
        ok("merge", "--plan", plan, "--store", store);
        String written = Files.readString(plan);
        assertThat(written).contains("file:contact:2").contains("Москва");

        Files.writeString(plan, written.replace(",ask,", ",merge,"));
        ok("merge", "--apply", plan, "-y", "--store", store);

        Path out = folder.resolve("out.csv");
        ok("export", "--store", store, "-o", out);
        assertThat(Files.readAllLines(out))
                .anySatisfy(line -> assertThat(line)
                        .contains("+79161234567")
                        .contains("+79161234568")
                        .contains("Москва"));
        ok("export", "--store", store, "--dialect", "hubspot", "-o", folder.resolve("h.csv"));
        assertThat(Files.readString(folder.resolve("h.csv"))).contains("Москва", "+79161234568");
    }
}
