package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.report.Report;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the parts of a cell, and the telephones of a card, stand in an export. */
class ExportedPartsTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private ExportFlow.Outcome export(String dialect, String... lines) {
        return export(Dialect.of(dialect), ExportFormat.CSV, lines);
    }

    private ExportFlow.Outcome export(Dialect dialect, ExportFormat format, String... lines) {
        ExportFlow.Manner csv = ExportFlow.Manner.csv(dialect);
        ExportFlow.Manner manner =
                new ExportFlow.Manner(dialect, format, csv.profile(), csv.values(), 0, Optional.empty());
        return new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                Desk.files(desk.csv("in.csv", lines)),
                                new ExportScope.All(),
                                List.of(),
                                manner,
                                Optional.of(desk.path("out.csv"))),
                        OutputStream.nullOutputStream(),
                        problem -> {});
    }

    private List<String> written() {
        return Desk.lines(desk.path("out.csv"));
    }

    @Test
    void parts_go_into_their_own_blank_columns() {
        export(
                "generic",
                "ID;Фамилия;Имя;Отчество;ИНН;КПП;Адрес;Индекс",
                "1;;Сергей Русланович Золотарев;;9248330032/920001001;;456351, Челябинская обл., г Коркино;");
        assertThat(written().get(1))
                .isEqualTo("1;Золотарев;Сергей;Русланович;9248330032;920001001;Челябинская обл., г Коркино;456351");
    }

    @Test
    void a_cell_whose_parts_have_no_column_stays_as_it_was_typed() {
        export("generic", "ID;Имя;Адрес", "1;Сергей Русланович Золотарев;456351,  Челябинская обл., г Коркино");
        assertThat(written().get(1)).contains("Сергей Русланович Золотарев").contains("456351,");
    }

    @Test
    void words_stay_beside_their_number_and_extensions_are_spoken() {
        export(
                "generic",
                "ID;Фамилия;Телефон;Сайт",
                "1;Соколов;8-495-120-37-91 доб. 4;https://www.Example.com/",
                "2;Лебедева;8 916 123-45-67 (жена), 8-495-120-37-91 факс;");
        assertThat(written().get(1)).isEqualTo("1;Соколов;+74951203791 доб. 4;https://www.Example.com/");
        assertThat(written().get(2)).contains("8 916 123-45-67 (жена), 8-495-120-37-91 факс");
    }

    @Test
    void telephones_and_mails_go_under_their_own_kind() {
        String[] lines = {
            "ID;Фамилия;Рабочий телефон;Мобильный телефон;Другой телефон;Рабочий e-mail;Частный e-mail",
            "1;Соколов;;+79161234567;;;sokolov@example.com",
            "2;Лебедева;+74951203791;;+79161234568;;"
        };
        export("bitrix24", lines);
        assertThat(written().get(1)).contains("\"\";\"+79161234567\";\"\";\"\";\"sokolov@example.com\"");
        assertThat(written().get(2)).contains("\"+74951203791\";\"\";\"+79161234568\"");
        export(Dialect.GENERIC, ExportFormat.VCARD, lines);
        assertThat(written())
                .contains("TEL;TYPE=CELL:+79161234567", "EMAIL;TYPE=INTERNET,HOME:sokolov@example.com")
                .contains("TEL;TYPE=WORK,VOICE:+74951203791", "TEL;TYPE=VOICE:+79161234568");
    }

    private static final String[] ANN = {
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Ким;Анна;;;",
        "FN:Анна Ким",
        "item1.TEL:+79161234567",
        "item1.X-ABLabel:Дача",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-20",
        "IMPP:telegram:ann_kim",
        "IMPP;X-SERVICE-TYPE=WhatsApp:x-apple:+79161234567",
        "X-SOCIALPROFILE;type=vk:https://vk.com/ann",
        "UID:ann-1",
        "END:VCARD"
    };

    private List<String> vcard(InputFile of) {
        ExportFlow.Manner csv = ExportFlow.Manner.csv(Dialect.GENERIC);
        return export(
                of,
                new ExportFlow.Manner(
                        Dialect.GENERIC, ExportFormat.VCARD, csv.profile(), csv.values(), 0, Optional.empty()));
    }

    private List<String> export(InputFile of, ExportFlow.Manner manner) {
        new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                Desk.files(of),
                                new ExportScope.All(),
                                List.of(),
                                manner,
                                Optional.of(desk.path("out.csv"))),
                        OutputStream.nullOutputStream(),
                        problem -> {});
        return written();
    }

    @Test
    void labels_messengers_a_birthday_without_a_year_and_the_id_of_a_vcard_come_back_as_often_as_one_likes() {
        List<String> first = vcard(desk.csv("ann.vcf", ANN));
        assertThat(first)
                .contains(
                        "item1.TEL;TYPE=VOICE:+79161234567",
                        "item1.X-ABLabel:Дача",
                        "BDAY:--05-20",
                        "IMPP:telegram:ann_kim",
                        "IMPP:whatsapp:+79161234567",
                        "X-SOCIALPROFILE;TYPE=vk:https://vk.com/ann",
                        "UID:file:contact:ann-1")
                .noneMatch(line -> line.startsWith("NOTE"));
        List<String> again = vcard(desk.csv("again.vcf", first.toArray(String[]::new)));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void an_address_book_is_told_a_birthday_without_a_year_in_its_own_form() {
        export("google", "ID;Фамилия;Дата рождения", "1;Ким;--0520", "2;Ан;20.05.1984", "3;Ли; --05-20");
        int at = List.of(written().get(0).split(",")).indexOf("Birthday");
        assertThat(written().stream().skip(1).map(line -> line.split(",", -1)[at]))
                .containsExactly(" --05-20", "1984-05-20", " --05-20");
        assertThat(written()).noneMatch(line -> line.contains("Дата рождения"));
        export("bitrix24", "ID;Фамилия;Дата рождения", "1;Ким;--0520");
        assertThat(written().get(1)).contains("Дата рождения: --0520");
    }

    @Test
    void a_department_is_the_second_part_of_the_organisation_of_a_vcard() {
        for (String title : List.of("Отдел", "Department", "Organization Department")) {
            ExportFlow.Outcome outcome = export(
                    Dialect.GENERIC,
                    ExportFormat.VCARD,
                    "ID;Фамилия;Компания;" + title + ";Рост",
                    "1;Соколов;Ромашка;Продажи, опт;180",
                    "2;Лебедева;;Склад;",
                    "3;Ким;Лютик;;");
            assertThat(written()).contains("ORG:Ромашка;Продажи\\, опт", "ORG:;Склад", "ORG:Лютик");
            assertThat(outcome.unwritten()).containsEntry("Рост", 1L).doesNotContainKey(title);
        }
    }

    @Test
    void messengers_go_into_the_columns_that_bitrix24_has_for_them_and_the_others_beside() {
        export(
                "bitrix24",
                "ID;Фамилия;Telegram;WhatsApp;Skype;Мессенджер",
                "1;Ким;https://t.me/ann_kim;+79161234567;live:ann;id55");
        List<String> titles = List.of(written().get(0).split(";"));
        List<String> cells = List.of(written().get(1).split(";"));
        assertThat(cells.get(titles.indexOf("\"Контакт Telegram\""))).isEqualTo("\"https://t.me/ann_kim\"");
        assertThat(cells.get(titles.indexOf("\"Контакт Skype\""))).isEqualTo("\"live:ann\"");
        assertThat(cells.get(titles.indexOf("\"Другой контакт\""))).isEqualTo("\"id55\"");
        assertThat(cells.get(titles.indexOf("\"Контакт Viber\""))).isEqualTo("\"\"");
        assertThat(cells.get(titles.indexOf("\"Комментарий\""))).isEqualTo("\"WhatsApp: +79161234567\"");
    }

    @Test
    void a_department_comes_back_and_is_no_news() {
        InputFile list = desk.csv(
                "list.csv", "ID;Фамилия;Имя;Телефон;Компания;Отдел", "1;Соколов;Олег;+79161234567;ООО Ромашка;Продажи");
        desk.load(list);
        byte[] cards = exported("out.vcf");
        Report.Input back =
                desk.load(InputFile.of(desk.path("out.vcf"))).inputs().get(0);
        assertThat(List.of(back.read(), back.folded() + back.stored())).containsExactly(1L, 1L);
        assertThat(exported("again.vcf")).isEqualTo(cards);
    }

    private byte[] exported(String name) {
        ExportFlow.Manner csv = ExportFlow.Manner.csv(Dialect.GENERIC);
        ExportFlow.Manner manner = new ExportFlow.Manner(
                Dialect.GENERIC, ExportFormat.VCARD, csv.profile(), csv.values(), 0, Optional.empty());
        new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                desk.stored(), new ExportScope.All(), List.of(), manner, Optional.of(desk.path(name))),
                        OutputStream.nullOutputStream(),
                        problem -> {});
        return Desk.text(desk.path(name)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void what_no_column_can_hold_is_counted_and_listed() {
        ExportFlow.Outcome outcome = export(
                "hubspot",
                "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle Stage,Lead Status",
                "1,John,Smith,j@example.com,+1 202 555 0143,Ann,Lead,New",
                "2,Jane,Doe,jane@@example.com,call my wife,Ann,Lead,New");
        assertThat(outcome.unwritten()).containsEntry("email", 1L).containsEntry("phone", 1L);
        assertThat(outcome.listed()).contains(desk.path("out.csv.unwritten.csv"));
        assertThat(Desk.text(outcome.listed().orElseThrow()))
                .contains("_file,_sheet,_line,_id,_field,_title,_value")
                .contains("phone,Phone Number,call my wife")
                .contains("email,Email,jane@@example.com");
        export("hubspot", "Record ID,First Name,Last Name,Email,Lifecycle Stage,Lead Status", "1,Al,Doe,a@b.example,,");
        assertThat(Files.exists(desk.path("out.csv.unwritten.csv"))).isFalse();
    }

    private static final String[] PIECES = {
        "ID;Фамилия;Имя;E-mail;Телефон;Метки",
        "1;Иванов;Иван;ivan@mail.ru, an@mail.ru;8 495 120-37-91 доб. 12, +79161234567, 8 495 120-37-91 доб. 1;опт, опт-2",
        "2;Петров;Пётр;sales-info@firm.ru, info@firm.ru;;",
        "3;Ким;Ида;ivan@ya.ru, petr@mail.ru, ivan@mail.ru;;"
    };

    @Test
    void a_piece_of_what_was_written_was_not_written_itself() {
        ExportFlow.Outcome outcome = export("hubspot", PIECES);
        assertThat(outcome.unwritten()).containsEntry("email", 4L).containsEntry("phone", 1L);
        assertThat(Desk.lines(outcome.listed().orElseThrow()).stream()
                        .map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactly(
                        "_value", "'+74951203791 ext. 1", "an@mail.ru", "info@firm.ru", "petr@mail.ru", "ivan@mail.ru");
    }

    @Test
    void where_all_values_have_room_none_is_missed() {
        export(Dialect.GENERIC, ExportFormat.VCARD, PIECES);
        assertThat(written())
                .contains("EMAIL;TYPE=INTERNET:ivan@mail.ru", "EMAIL;TYPE=INTERNET:an@mail.ru")
                .contains("EMAIL;TYPE=INTERNET:sales-info@firm.ru", "EMAIL;TYPE=INTERNET:info@firm.ru")
                .noneMatch(line -> line.startsWith("NOTE"));
        for (String dialect : List.of("google", "bitrix24", "zoho", "amocrm")) {
            ExportFlow.Outcome outcome = export(
                    dialect,
                    "ID;Фамилия;Имя;Рабочий телефон;Мобильный телефон;Рабочий e-mail;Сайт",
                    "1;Иванов;Иван;8 495 120-37-91 доб. 12;+79161234567;ivan@mail.ru;https://www.Example.com/a, b.example");
            assertThat(outcome.unwritten()).as(dialect).doesNotContainKeys("phone", "email");
        }
    }

    @Test
    void doubtful_values_are_remarks_and_a_branch_stands_behind_the_quotes() {
        export(
                "bitrix24-companies",
                "ID;Название компании;Банковские реквизиты;Рабочий телефон;Рабочий e-mail;Корпоративный сайт;Ответственный",
                "1;АО \"\"Банк\"\" филиал в г. Казань;;;iv\u0430n@mail.ru;;Лев");
        assertThat(Desk.text(desk.path("out.csv")))
                .contains("филиал в г. Казань")
                .contains("iv\u0430n@mail.ru");
    }
}
