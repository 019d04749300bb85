package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole command: what comes out, what is said, with which number it ends. */
final class ExportTest {
    @TempDir
    Path folder;

    private Path contacts;
    private Path out;

    @BeforeEach
    void files() throws IOException {
        contacts = folder.resolve("contacts.csv");
        out = folder.resolve("out.csv");
        Files.writeString(
                contacts,
                "ID;Фамилия;Имя;Мобильный телефон;Рабочий e-mail;Дата рождения;Скидка\r\n"
                        + "1;Соколов;Андрей;8 (901) 000-00-11;sokolov@example.com;12.03.1984;=5%\r\n"
                        + "2;Лебедева;Марина;+79020000018;;;нет\r\n",
                StandardCharsets.UTF_8);
    }

    private Cli.Result run(String lang, Object... args) {
        Object[] all = Stream.concat(Stream.of("export"), Stream.of(args)).toArray();
        return Cli.in(lang).run(all);
    }

    @Test
    void a_copy_in_the_form_of_the_source_is_the_source() throws IOException {
        Cli.Result result = run("ru", contacts, "--like-source", contacts, "-o", out);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(Files.readAllBytes(contacts));
    }

    @Test
    void the_kind_of_a_column_that_a_mapping_file_names_is_kept() throws IOException {
        Path table = Files.writeString(
                folder.resolve("list.csv"),
                "ID;Фамилия;Имя;Трубка;Рабочий телефон\n1;Соколов;Андрей;+79010000011;+74951203791\n");
        String map = """
                kind: contact
                columns:
                  - {column: 1, field: external_id}
                  - {column: 2, field: last_name}
                  - {column: 3, field: first_name}
                  - {column: 4, field: phone, tag: work}
                  - {column: 5, field: phone, tag: mobile}
                """;
        Path mapping = Files.writeString(folder.resolve("map.yaml"), map);
        Path store = folder.resolve("kept.db");
        Cli.Result stored = Cli.in("en").run("import", table, "--map", mapping, "--store", store);
        assertThat(stored.code()).as(stored.all()).isZero();
        assertThat(run("en", "--store", store, "--dialect", "bitrix24", "-o", out)
                        .code())
                .isZero();
        List<String> titles = Cli.rows(out).get(0);
        List<String> row = Cli.rows(out).get(1);
        assertThat(row.get(titles.indexOf("Рабочий телефон"))).isEqualTo("+79010000011");
        assertThat(row.get(titles.indexOf("Мобильный телефон"))).isEqualTo("+74951203791");
    }

    @Test
    void a_prefix_that_has_a_column_is_no_leftover_of_the_name() throws IOException {
        Path cards = Files.writeString(
                folder.resolve("cards.vcf"),
                "BEGIN:VCARD\nVERSION:3.0\nFN:Dr. John Smith\nN:Smith;John;;Dr.;\nTEL:+1 202 555 0143\nEND:VCARD\n"
                        + "BEGIN:VCARD\nVERSION:3.0\nFN:Prof. Mary Jones\nN:Jones;Mary;;;\nTEL:+1 202 555 0144\nEND:VCARD\n");
        assertThat(run("en", cards, "--dialect", "google", "-o", out).code()).isZero();
        assertThat(Files.readString(out)).doesNotContain("Full Name: Dr").contains("Dr.", "Full Name: Prof");
    }

    @Test
    void a_company_of_two_legal_forms_loses_neither() throws IOException {
        Path companies = Files.writeString(
                folder.resolve("companies.csv"),
                "ID;Название компании;Рабочий телефон\n1;ООО «Луч» Ltd;89010000011\n2;ООО Ромашка ООО;89010000012\n"
                        + "3;Общество с ограниченной ответственностью Ива;89010000013\n");
        for (String dialect : List.of("bitrix24-companies", "hubspot-companies")) {
            assertThat(run("en", "--as", "company:" + companies, "--dialect", dialect, "-o", out)
                            .code())
                    .isZero();
            String text = Files.readString(out);
            assertThat(text).as(dialect).contains("Луч» Ltd", "ООО «Ромашка»", "ООО «Ива»");
            assertThat(text.split("Ltd", -1)).as(dialect).hasSize(2);
        }
        assertThat(Cli.in("en")
                        .run("normalize", "--value", "ООО «Луч» Ltd", "--field", "company", "-f", "csv")
                        .out())
                .contains(",Ltd,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void words_for_nothing_are_counted(String lang) throws IOException {
        Files.writeString(
                contacts,
                "ID;Фамилия;Имя;Мобильный телефон;Рабочий e-mail\n1;Соколов;Андрей;нет;sokolov@example.com\n"
                        + "2;Ким;Ян;0000000000;нет\n");
        Cli.Result result = run(lang, contacts, "--dialect", "bitrix24", "-o", out);
        assertThat(result.code()).isZero();
        assertThat(result.talk())
                .contains(lang.equals("ru") ? "Не записаны заглушки" : "Words for nothing")
                .contains("phone (2)", "email (1)");
        assertThat(Files.readString(out)).doesNotContain("нет", "0000000000");
        assertThat(run(lang, contacts, "-o", out).talk()).doesNotContain("phone (2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void an_address_that_is_the_end_of_another_one_is_missed(String lang) throws IOException {
        Files.writeString(contacts, """
                ID;Фамилия;Имя;E-mail
                1;Иванов;Иван;"ivan@mail.ru, an@mail.ru"
                2;Петров;Пётр;"petr@mail.ru, sales@firm.ru"
                """);
        Cli.Result result = run(lang, contacts, "--dialect", "hubspot", "-o", out);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.talk()).contains("email (2)", "out.csv.unwritten.csv");
        assertThat(Files.readString(folder.resolve("out.csv.unwritten.csv"), StandardCharsets.UTF_8))
                .contains(",an@mail.ru\r\n", ",sales@firm.ru\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void a_copy_of_a_file_of_deals_is_of_deals_and_no_export_leaves_them_out_in_silence(String lang)
            throws IOException {
        Path deals = folder.resolve("deals.csv");
        Files.writeString(
                deals,
                "ID,Название сделки,Основной контакт,Ответственный,Этап сделки,Бюджет,Полное имя контакта,"
                        + "Рабочий телефон (контакт)\r\n"
                        + "101,Поставка,Иван Петров,Лев,Новая,1000,Иван Петров,+79161234567\r\n"
                        + "102,Монтаж,Олег Рыков,Лев,Новая,2000,Олег Рыков,+79161234568\r\n",
                StandardCharsets.UTF_8);
        Cli.Result copy = run(lang, deals, "--like-source", deals, "-o", out);
        assertThat(copy.code()).as(copy.all()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(Files.readAllBytes(deals));
        // The clients stand in the rows of their deals.
        String missed = lang.equals("ru") ? "В этом файле нет" : "Not in this file";
        assertThat(copy.talk()).doesNotContain(missed);
        assertThat(run(lang, deals, "-o", folder.resolve("clients.csv")).talk())
                .contains(
                        lang.equals("ru") ? missed + ": 2 карточки вида deal" : missed + ": 2 cards of the kind deal");
        Cli.Result asked = run(lang, deals, "--like-source", deals, "--kind", "contact", "-o", out);
        assertThat(asked.talk()).contains(missed);
    }

    @Test
    void the_blank_lines_of_a_note_stay() throws IOException {
        Path notes = folder.resolve("notes.csv");
        Files.writeString(
                notes,
                "ID;Имя;Телефон;Комментарий\r\n1;Анна;+79161234567;\"строка 1\r\nстрока 2\r\n\r\n\r\nстрока  5\n\"\r\n",
                StandardCharsets.UTF_8);
        assertThat(run("ru", notes, "-o", out).code()).isZero();
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).contains("\"строка 1\nстрока 2\n\n\nстрока 5\"");
        assertThat(run("ru", out, "-o", folder.resolve("again.csv")).code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("again.csv"))).isEqualTo(Files.readAllBytes(out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void a_vcard_keeps_the_country_of_an_address_at_work(String lang) throws IOException {
        Path cards = folder.resolve("in.vcf");
        Files.writeString(
                cards,
                "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Muster;Max;;;\r\nFN:Max Muster\r\n"
                        + "ADR;TYPE=WORK:;;Hauptstr. 1;Berlin;;10115;Germany\r\nEND:VCARD\r\n",
                StandardCharsets.UTF_8);
        Path again = folder.resolve("again.vcf");
        Cli.Result result = run(lang, cards, "-o", again);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.all()).doesNotContain("Business Country", "country");
        assertThat(Files.readString(again, StandardCharsets.UTF_8)).contains("Hauptstr. 1;Berlin;;10115;");
        assertThat(Files.readString(again, StandardCharsets.UTF_8)).containsPattern("10115;(Germany|Германия|DE)");
        Path plain = folder.resolve("plain.csv");
        assertThat(Cli.in(lang).run("normalize", cards, "-o", plain).code()).isZero();
        assertThat(Files.readString(plain, StandardCharsets.UTF_8))
                .contains("Business Country.clean", ",10115,10115,good,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void what_stays_behind_is_said(String lang) {
        Cli.Result result = run(lang, contacts, "--dialect", "mailchimp", "-o", out);
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.talk())
                .contains("birth_date", "mailchimp")
                .contains(lang.equals("ru") ? "Не выгружено: 1 карточка" : "Left out: 1 card");
        Cli.Result companies = run(lang, contacts, "--dialect", "bitrix24-companies", "-o", out);
        assertThat(companies.talk())
                .contains(
                        lang.equals("ru")
                                ? "В этом файле нет: 2 карточки вида contact"
                                : "Not in this file: 2 cards of the kind contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void a_guarded_file_that_was_changed_is_told_at_its_import(String lang) throws IOException {
        assertThat(run(lang, contacts, "--for", "people", "--values", "source", "-o", out)
                        .code())
                .isZero();
        assertThat(Files.readString(out)).contains("'=5%").contains("8 (901)");
        Path store = folder.resolve("base.db");
        Cli.Result whole = Cli.in(lang).run("import", out, "--store", store);
        assertThat(whole.talk()).doesNotContain("out.csv: " + (lang.equals("ru") ? "изменён" : "changed"));
        Files.writeString(out, Files.readString(out) + "3;Громова;Анна;;;;'=7%\r\n");
        Cli.Result changed = Cli.in(lang).run("import", out, "--store", store);
        assertThat(changed.talk()).contains("out.csv: " + (lang.equals("ru") ? "изменён" : "changed"));
        String again = run(lang, "--store", store, "--values", "source").out();
        assertThat(again).contains(";=5%", ";=7%").doesNotContain("'=");
    }

    @Test
    void the_ending_of_the_file_decides_the_format() throws IOException {
        for (String name : List.of("out.xlsx", "out.jsonl", "out.vcf")) {
            Path file = folder.resolve(name);
            assertThat(run("en", contacts, "-o", file).code()).isZero();
            assertThat(file).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("out.jsonl"))).startsWith("{\"ID\":\"1\"");
        assertThat(Files.readString(folder.resolve("out.vcf"))).startsWith("BEGIN:VCARD");
        assertThat(Files.readAllBytes(folder.resolve("out.xlsx"))).startsWith('P', 'K');
        assertThat(run("en", contacts, "--format", "vcard").out()).startsWith("BEGIN:VCARD");
    }

    @Test
    void only_what_changed_since_a_run_goes_out() throws IOException {
        Path store = folder.resolve("base.db");
        assertThat(Cli.in("en").run("import", contacts, "--store", store).code())
                .isZero();
        Files.writeString(contacts, Files.readString(contacts).replace("Марина", "Мария"));
        assertThat(Cli.in("en").run("import", contacts, "--store", store).code())
                .isZero();
        assertThat(run("en", "--store", store, "--changed-since", "R-000001").out())
                .contains("Мария")
                .doesNotContain("Соколов");
    }

    @Test
    void each_wrong_wish_ends_with_its_own_number() throws IOException {
        Path store = folder.resolve("base.db");
        assertThat(Cli.in("en").run("import", contacts, "--store", store).code())
                .isZero();
        ends(2, "ERR-2201", contacts, "--dialect", "megaplan");
        ends(2, "ERR-2202", contacts, "--for", "robots");
        ends(2, "ERR-2203", contacts, "--dialect", "amocrm");
        ends(2, "ERR-2204", contacts, "--format", "docx");
        ends(2, "ERR-2205", contacts, "--dialect", "amocrm", "--format", "vcard", "-o", out);
        ends(2, "ERR-2209", "--store", store, "--changed-since", "R-000009");
        ends(2, "ERR-2210", contacts, "--changed-since", "R-000001");
        ends(31, "ERR-2211", contacts, "-o", folder);
        ends(31, "ERR-2211", contacts, "-o", folder.getRoot());
        ends(2, "ERR-2212", contacts, "--like-source", Cli.sample("clients.xlsx"), "-o", out);
        ends(2, "ERR-2214", contacts, "--dialect", "bitrix24", "--kind", "deal", "-o", out);
        ends(2, "ERR-2215", contacts, "--part-rows", "0", "-o", out);
        ends(2, "ERR-2216", contacts, "--values", "raw");
        ends(17, "ERR-2207", contacts, "--dialect", "outlook", "-o", out);
        assertThat(run("en", contacts, "--dialect", "outlook", "-o", out).talk())
                .contains("lacks the letter «");
        assertThat(run("ru", contacts, "--dialect", "outlook", "-o", out).talk())
                .contains("нет буквы «");
        Files.writeString(folder.resolve("big.csv"), "ID;Фамилия;Комментарий\r\n1;Соколов;" + "я".repeat(1_040_000));
        ends(17, "ERR-2206", folder.resolve("big.csv"), "--dialect", "amocrm", "-o", out);
        ends(17, "ERR-2208", folder.resolve("big.csv"), "--format", "xlsx", "-o", out);
        assertThat(out).doesNotExist();
        Files.writeString(folder.resolve(".~lock.out.csv#"), "");
        ends(31, "ERR-0004", contacts, "-o", out);
        Files.writeString(folder.resolve("contacts.csv.manifest.json"), "{");
        ends(30, "ERR-2213", contacts, "-o", out);
    }

    private void ends(int code, String error, Object... args) {
        for (String lang : List.of("ru", "en")) {
            Cli.Result result = run(lang, args);
            assertThat(result.code()).as(result.all()).isEqualTo(code);
            assertThat(result.talk()).contains(error);
        }
    }

    @Test
    void the_row_that_a_target_cannot_hold_is_named() {
        assertThat(run("ru", contacts, "--dialect", "outlook", "-o", out).talk())
                .contains("contacts.csv", "2");
    }
}
