package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole road: into a store, out to a file, and in again. */
final class TripTest {
    @TempDir
    Path folder;

    private Path store() {
        return folder.resolve("base.db");
    }

    private Cli.Result load(Object... args) {
        Cli.Result result = Cli.in("en")
                .run(Stream.concat(Stream.of("import", "--store", store()), Stream.of(args))
                        .toArray());
        assertThat(result.code()).as(result.all()).isZero();
        return result;
    }

    private Cli.Result export(String lang, Object... args) {
        Cli.Result result = Cli.in(lang)
                .run(Stream.concat(Stream.of("export", "--store", store()), Stream.of(args))
                        .toArray());
        assertThat(result.code()).as(result.all()).isZero();
        return result;
    }

    private Path file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
        return file;
    }

    private static void nothingNew(Cli.Result back) {
        assertThat(back.talk()).contains("Nothing changed.").doesNotContain("QUIET LOSS");
    }

    /** A cell that stands as we have written it is no news, and no blank either. */
    @ParameterizedTest
    @ValueSource(strings = {"hubspot", "amocrm", "bitrix24", "generic"})
    void what_comes_back_untouched_is_not_cleared(String dialect) throws IOException {
        load(file(
                "c.csv",
                "ID;Фамилия;Имя;Телефон;E-mail;Хобби",
                "1;Иванов;Иван;+79161234567;ivan@mail.ru;Шахматы",
                "2;Петров;Пётр;+79161234568;petr@mail.ru;Лыжи"));
        Path out = folder.resolve("e.csv");
        export("en", "--dialect", dialect, "-o", out);
        nothingNew(load(out, "--clear-blanks"));

        Files.writeString(out, Files.readString(out).replace("petr@mail.ru", "p@mail.ru"));
        Path changes = folder.resolve("changes.csv");
        load(out, "--clear-blanks", "--changes", changes);
        assertThat(Files.readString(changes))
                .contains("p@mail.ru")
                .doesNotContain("Хобби", "cleared", "kept", "Шахматы");
    }

    @ParameterizedTest
    @CsvSource({
        "bitrix24-contacts.csv, kommo, csv",
        "bitrix24-companies.csv, generic, vcard",
        "bitrix24-contacts.csv, generic, vcard",
        "google-contacts.csv, google, csv",
        "google-contacts.csv, google, xlsx",
        "google-contacts.csv, generic, vcard",
        "bitrix24-contacts.csv, salesforce, csv",
        "salesforce-contacts.csv, salesforce, xlsx",
        "outlook.csv, outlook, csv",
        "outlook-ru.csv, outlook-ru, csv",
        "bitrix24-contacts.csv, outlook-ru, csv",
        "outlook-web.csv, outlook-web, csv",
        "bitrix24-contacts.csv, outlook-web, csv",
        "bitrix24-contacts.csv, retailcrm, csv",
        "hubspot-contacts.csv, unisender, jsonl",
        "amocrm-contacts.csv, amocrm, csv"
    })
    void cards_come_back_to_themselves(String sample, String dialect, String format) {
        load(Cli.sample("formats/" + sample));
        Path out = folder.resolve("out." + (format.equals("vcard") ? "vcf" : format));
        export("en", "--dialect", dialect, "--format", format, "-o", out);
        nothingNew(load(out));
    }

    @Test
    void what_was_changed_on_the_road_is_the_only_news() throws IOException {
        load(file(
                "own.csv",
                "ID;Фамилия;Имя;Мобильный телефон;Город",
                "1;Соколов;Андрей;+79010000011;Тверь",
                "2;Лебедева;Марина;+79020000018;Уфа"));
        Path out = folder.resolve("google.csv");
        export("en", "--dialect", "google", "-o", out);
        Files.writeString(out, Files.readString(out).replace("Уфа", "Казань"));
        Cli.Result back = load(out);
        assertThat(back.talk()).contains("Read 2 = stored 1 + folded 1 ", ": 1 change.");
        assertThat(export("en").out()).contains("Казань").doesNotContain("Уфа").contains("Тверь");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void a_target_without_a_place_for_ids_is_told_once(String lang) {
        load(Cli.sample("formats/bitrix24-contacts.csv"));
        Path out = folder.resolve("out.csv");
        String told = export(lang, "--dialect", "kommo", "-o", out).talk();
        assertThat(told).containsOnlyOnce("ERR-2217").contains("revizor_id", "kommo");
        assertThat(export(lang, "--dialect", "bitrix24", "-o", out).talk()).doesNotContain("ERR-2217");
        assertThat(export(lang, "--dialect", "google", "-o", out).talk()).doesNotContain("ERR-2217");
    }

    @Test
    void the_column_of_leftovers_is_read_back_and_never_piles_up() throws IOException {
        load(file("own.csv", "ID;Фамилия;Имя;revizor_more", "1;Соколов;Андрей;\"city: Тверь; note: раз\\; два\""));
        Path out = folder.resolve("out.csv");
        export("en", "-o", out);
        assertThat(Cli.rows(out))
                .containsExactly(
                        List.of("ID", "Фамилия", "Имя", "revizor_more"),
                        List.of("1", "Соколов", "Андрей", "city: Тверь; note: раз\\; два"));
        nothingNew(load(out));
        export("en", "-o", out);
        assertThat(Cli.rows(out).get(0)).containsExactly("ID", "Фамилия", "Имя", "revizor_more");
        assertThat(export("en", "--dialect", "bitrix24-leads", "--kind", "lead", "-o", folder.resolve("l.csv"))
                        .code())
                .isZero();
    }

    @Test
    void moments_of_a_workbook_are_no_news_for_want_of_their_zone() throws IOException {
        load(file(
                "sf.csv",
                "Id,LastName,FirstName,CreatedDate,LastModifiedDate",
                "0035g00000XyZaBAAV,Miller,Tom,2025-02-04T10:20:00.000Z,2025-02-04T00:00:00.000Z"));
        Path out = folder.resolve("out.xlsx");
        export("en", "-o", out);
        nothingNew(load(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void numbers_of_another_country_are_told_with_the_cure(String lang) throws IOException {
        load(file("us.csv", "Record ID,First Name,Last Name,Phone Number", "1,Tom,Miller,(512) 555-0143"));
        Path out = folder.resolve("out.csv");
        assertThat(export(lang, "--dialect", "hubspot", "-o", out).talk())
                .contains("ERR-2218", "normalize.region", "RU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void days_that_are_guessed_and_dates_that_are_not_read_are_told(String lang) throws IOException {
        load(file("c.csv", "ID;Фамилия;Имя;Дата рождения", "1;Иванов;Иван;12.03.84"));
        assertThat(export(lang, "--dialect", "amocrm", "-o", folder.resolve("a.xlsx"))
                        .talk())
                .contains("ERR-2220", "amocrm", "xlsx");
        assertThat(export(lang, "--dialect", "amocrm", "-o", folder.resolve("a.csv"))
                        .talk())
                .doesNotContain("ERR-2220");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void an_id_that_nobody_has_among_several_of_a_cell_is_told(String lang) throws IOException {
        Path contacts = file(
                "c.csv",
                "Record ID,First Name,Last Name,Email,Contact owner,Lifecycle Stage,Lead Status",
                "1,Tom,Miller,tom@example.com,Ann,Lead,New");
        Path deals = file(
                "d.csv",
                "Record ID,Deal Name,Deal Stage,Pipeline,Deal owner,Amount,Close Date,Associated Contact IDs",
                "7,Pilot,New,Sales,Ann,10,,1;2");
        Cli.Result result = Cli.in(lang).run("import", contacts, deals, "--store", store());
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.talk()).contains(lang.equals("ru") ? "с несколькими ID 1 ID" : "cells of several ids 1 id");
    }

    /** Whoever writes another client over the one of a deal does not mean that the old one has a new number. */
    @Test
    void another_client_in_the_row_of_a_deal_is_another_card() throws IOException {
        Path cards = file(
                "k.csv",
                "ID;Фамилия;Имя;Телефон;Город",
                "1;Иванов;Иван;+79161234567;Омск",
                "2;Петров;Пётр;+79161234568;Тверь");
        load(cards);
        load(file(
                "d.csv",
                "ID;Название сделки;Стадия;Сумма;ID контакта;Полное имя контакта;Мобильный телефон;Город",
                "10;Окна;Новая;100;2;Петров Пётр;+79161234568;Москва"));
        Path out = folder.resolve("deals.csv");
        export("en", "--dialect", "amocrm-deals", "-o", out);
        Files.writeString(
                out,
                Files.readString(out).replace("Петров Пётр", "Сидоров Пётр").replace("+79161234568", "+79169999999"));
        load(out);

        Path after = folder.resolve("after.csv");
        export("ru", "--kind", "contact", "-o", after);
        assertThat(Files.readAllLines(after))
                .noneMatch(line -> line.contains("Петров") && line.contains("+79169999999"))
                .anyMatch(line -> line.contains("Петров") && line.contains("+79161234568"))
                .anyMatch(line -> line.contains("Сидоров") && line.contains("+79169999999"));
    }
}
