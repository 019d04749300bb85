package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.mapping.Mapper;
import dev.revizor.model.RawRow;
import dev.revizor.problem.RevizorException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VcardReadingTest {
    @TempDir
    Path folder;

    private ReadTable read(String... lines) {
        return ReadTable.of(folder, String.join("\r\n", lines) + "\r\n");
    }

    private static Map<String, String> filled(ReadTable table, int row) {
        Map<String, String> out = new LinkedHashMap<>();
        RawRow cells = table.rows().get(row);
        for (int i = 0; i < cells.cells().size(); i++) {
            if (!cells.cells().get(i).isEmpty()) {
                out.put(table.table().columns().get(i), cells.cells().get(i));
            }
        }
        return out;
    }

    @Test
    void a_card_of_version_3() {
        ReadTable read = read(
                "BEGIN:VCARD",
                "VERSION:3.0",
                "N:Петров;Иван;Сергеевич;г-н;",
                "FN:Иван Сергеевич Петров",
                "ORG:ООО \"Ромашка\\; и Ко\";Отдел продаж",
                "item1.EMAIL;TYPE=INTERNET;TYPE=pref:i.petrov@example.com",
                "TEL;TYPE=\"cell,voice\":+7 973 000-00-12",
                "TEL;TYPE=CELL:+7 973 000-00-13",
                "item2.TEL:8 495 000 00 11",
                "item2.X-ABLabel:_$!<AssistantPhone>!$_",
                "ADR;TYPE=WORK:;;ул. Тестовая\\, 1;Москва;;101000;Россия",
                "NOTE:строка 1\\nстрока 2\\, длинная",
                "  и сложенная",
                "END:VCARD");

        assertThat(read.table().format()).isEqualTo("vcard");
        assertThat(read.rejects()).isEmpty();
        assertThat(filled(read, 0))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Last Name", "Петров"),
                        Map.entry("First Name", "Иван"),
                        Map.entry("Middle Name", "Сергеевич"),
                        Map.entry("Name Prefix", "г-н"),
                        Map.entry("Full Name", "Иван Сергеевич Петров"),
                        Map.entry("Company", "ООО \"Ромашка; и Ко\""),
                        Map.entry("Department", "Отдел продаж"),
                        Map.entry("Email", "i.petrov@example.com"),
                        Map.entry("Mobile Phone", "+7 973 000-00-12"),
                        Map.entry("Mobile Phone 2", "+7 973 000-00-13"),
                        Map.entry("Phone", "8 495 000 00 11"),
                        Map.entry("Phone Label", "_$!<AssistantPhone>!$_"),
                        Map.entry("Business Street", "ул. Тестовая, 1"),
                        Map.entry("Business City", "Москва"),
                        Map.entry("Business Postal Code", "101000"),
                        Map.entry("Business Country", "Россия"),
                        Map.entry("Note", "строка 1\nстрока 2, длинная и сложенная")));
    }

    @Test
    void a_birthday_without_a_year_has_none_of_apples_either() {
        for (String[] written : new String[][] {
            {"BDAY:--0520", "--0520"},
            {"BDAY:--05-20", "--05-20"},
            {"BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-20", "--05-20"},
            {"BDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604:16040520", "--0520"},
            {"BDAY;X-APPLE-OMIT-YEAR=1604:1984-05-20", "1984-05-20"}
        }) {
            assertThat(filled(read("BEGIN:VCARD", "VERSION:3.0", "FN:Ann", written[0], "END:VCARD"), 0))
                    .containsEntry("Birthday", written[1]);
        }
    }

    @Test
    void messengers_stand_under_their_own_title_by_scheme_service_or_type() {
        ReadTable read = read(
                "BEGIN:VCARD",
                "VERSION:3.0",
                "FN:Ann",
                "IMPP:telegram:ann_lee",
                "IMPP;X-SERVICE-TYPE=Telegram;type=HOME:x-apple:ann.two",
                "IMPP;X-SERVICE-TYPE=Skype;type=pref:skype:live:ann",
                "IMPP:viber:+79161234567",
                "IMPP;X-SERVICE-TYPE=QQ:x-apple:12345",
                "X-SOCIALPROFILE;type=vk:https://vk.com/ann",
                "X-SOCIALPROFILE;type=facebook;x-user=ann.fb:",
                "X-SOCIALPROFILE;type=twitter:http://twitter.com/ann",
                "X-SOCIALPROFILE;type=twitter:x-apple:ann",
                "END:VCARD");
        assertThat(filled(read, 0))
                .containsEntry("Telegram", "ann_lee")
                .containsEntry("Telegram 2", "ann.two")
                .containsEntry("Skype", "live:ann")
                .containsEntry("Viber", "+79161234567")
                .containsEntry("Messenger", "qq: 12345")
                .containsEntry("VK", "https://vk.com/ann")
                .containsEntry("Facebook", "ann.fb")
                .containsEntry("Messenger 2", "http://twitter.com/ann")
                .containsEntry("Messenger 3", "twitter: ann");
    }

    @Test
    void labels_stand_behind_what_they_label() {
        ReadTable read = read(
                "BEGIN:VCARD",
                "VERSION:3.0",
                "FN:Ann",
                "item1.TEL:+7 916 123-45-67",
                "item1.X-ABLabel:Дача",
                "item2.X-ABLabel:Бухгалтерия",
                "item2.EMAIL;TYPE=WORK:b@example.com",
                "TEL;TYPE=X-Склад:+7 916 123-45-68",
                "TEL;X-Custom(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=94=D0=BE=D0=BC):+7 916 123-45-69",
                "TEL;TYPE=HOME,VOICE:+7 916 123-45-70",
                "item3.X-ABDATE:2020-01-02",
                "item3.X-ABLabel:_$!<Anniversary>!$_",
                "END:VCARD");
        assertThat(filled(read, 0))
                .containsEntry("Phone", "+7 916 123-45-67")
                .containsEntry("Phone Label", "Дача")
                .containsEntry("Work email", "b@example.com")
                .containsEntry("Work email Label", "Бухгалтерия")
                .containsEntry("Phone 2 Label", "Склад")
                .containsEntry("Phone 3 Label", "Дом")
                .containsEntry("Home Phone", "+7 916 123-45-70")
                .doesNotContainKey("Home Phone Label")
                .containsEntry("item3.X-ABLABEL", "_$!<Anniversary>!$_");
    }

    @Test
    void versions_and_charsets_change_from_card_to_card() {
        ReadTable read = read(
                "BEGIN:VCARD",
                "VERSION:2.1",
                "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9F=D0=B5=D1=82=D1=80=D0=BE=",
                "=D0=B2;=D0=98=D0=B2=D0=B0=D0=BD;;;",
                "TEL;CELL;PREF:89730000012",
                "NOTE:path C:\\new\\table",
                "END:VCARD",
                "begin:vcard",
                "version:2.1",
                "n;charset=windows-1251;quoted-printable:=D1=E8=E4=EE=F0=EE=E2=E0;=CC=E0=F0=E8=FF",
                "end:vcard",
                "BEGIN:VCARD",
                "VERSION:4.0",
                "N:Doe;John;;;",
                "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+1-202-555-0143;ext=12",
                "EMAIL;TYPE=work:mailto:john@example.com",
                "GENDER:M;man",
                "IMPP:skype:john.doe",
                "UID:urn:uuid:1",
                "END:VCARD");

        assertThat(read.rejects()).isEmpty();
        assertThat(filled(read, 0))
                .containsEntry("Last Name", "Петров")
                .containsEntry("First Name", "Иван")
                .containsEntry("Mobile Phone", "89730000012")
                .containsEntry("Note", "path C:\\new\\table");
        assertThat(filled(read, 1)).containsOnly(Map.entry("Last Name", "Сидорова"), Map.entry("First Name", "Мария"));
        assertThat(filled(read, 2))
                .containsEntry("Work Phone", "+1-202-555-0143;ext=12")
                .containsEntry("Work email", "john@example.com")
                .containsEntry("Gender", "M")
                .containsEntry("Skype", "john.doe")
                .containsEntry("UID", "urn:uuid:1");
        assertThat(read.rows()).extracting(RawRow::row).containsExactly(1L, 8L, 12L);
    }

    @Test
    void a_broken_card_costs_one_row() {
        ReadTable read = read(
                "BEGIN:VCARD",
                "FN:Without an end",
                "BEGIN:VCARD",
                "FN:Whole",
                "AGENT:",
                "BEGIN:VCARD",
                "FN:Somebody else",
                "END:VCARD",
                "END:VCARD",
                "FN:between the cards",
                "BEGIN:VCARD",
                "VERSION:2.1",
                "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=41",
                "END:VCARD",
                "BEGIN:VCARD",
                "FN:Torn");

        assertThat(read.cells()).containsExactly(List.of("Whole"));
        assertThat(read.codes()).containsExactly("VCARD_UNENDED", "BYTES_UNDECODABLE", "VCARD_UNENDED");
        assertThat(read.rejectedRows()).containsExactly(1L, 11L, 15L);
    }

    @Test
    void what_is_unknown_stays_under_its_own_name() {
        ReadTable read = read(
                "BEGIN:VCARD",
                "VERSION:3.0",
                "FN:Ann",
                "PHOTO;ENCODING=b;TYPE=JPEG:/9j/",
                " 4AAQ",
                "X-MS-MANAGER:Big Blue",
                "this line was never folded",
                "END:VCARD");

        assertThat(filled(read, 0))
                .containsExactly(
                        Map.entry("Full Name", "Ann"),
                        Map.entry("PHOTO JPEG", "/9j/4AAQ"),
                        Map.entry("X-MS-MANAGER", "Big Blue\nthis line was never folded"));
    }

    @Test
    void lines_and_cards_that_never_end_take_no_more_than_their_limit() {
        String photo = "A".repeat(Limits.CELL + 10);
        String many = "NOTE:" + "b".repeat(900_000);
        ReadTable read = read(
                "BEGIN:VCARD",
                "FN:Long",
                "PHOTO;BASE64:" + photo,
                "END:VCARD",
                "BEGIN:VCARD",
                "FN:Much",
                many,
                many,
                many,
                many,
                many,
                "END:VCARD",
                "BEGIN:VCARD",
                "FN:Good",
                "END:VCARD");

        assertThat(read.cells()).containsExactly(List.of("Good"));
        assertThat(read.codes()).containsExactly("CELL_TOO_LONG", "CELL_TOO_LONG");
    }

    @Test
    void many_pieces_of_one_value_are_put_together_in_one_go() {
        StringBuilder soft = new StringBuilder("NOTE;ENCODING=QUOTED-PRINTABLE:");
        StringBuilder lost = new StringBuilder("\r\nX-LOST:");
        for (int i = 0; i < 200_000; i++) {
            soft.append("ab=\r\n");
            lost.append("ab\r\n");
        }

        ReadTable read = read("BEGIN:VCARD", soft.toString(), lost.toString(), "END:VCARD");

        assertThat(filled(read, 0))
                .hasEntrySatisfying("Note", text -> assertThat(text.length()).isEqualTo(400_000));
        assertThat(filled(read, 0))
                .hasEntrySatisfying("X-LOST", text -> assertThat(text.length()).isEqualTo(3 * 200_000 - 1));
    }

    @Test
    void charsets_of_the_whole_file() {
        String text =
                "BEGIN:VCARD\nVERSION:3.0\nFN:Мария Сидорова-Петровская, бухгалтерия\nNOTE:Постоянный клиент\nEND:VCARD\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"), StandardCharsets.UTF_16)) {
            ReadTable read = ReadTable.of(ReadTable.file(folder, text, charset));
            assertThat(filled(read, 0)).as(charset.name()).containsEntry("Note", "Постоянный клиент");
        }
    }

    @Test
    void a_file_without_a_card_says_so() {
        assertThatThrownBy(() -> read("BEGIN:VCARD", "END:VCARD"))
                .isInstanceOf(RevizorException.class)
                .extracting(trouble -> ((RevizorException) trouble).code())
                .isEqualTo(SourceError.FILE_EMPTY);
    }

    @Test
    void each_part_of_an_address_is_known_wherever_it_is() {
        for (String type : List.of("", ";TYPE=WORK", ";TYPE=HOME")) {
            ReadTable read = read(
                    "BEGIN:VCARD",
                    "VERSION:3.0",
                    "FN:Max Muster",
                    "ADR" + type + ":;;Hauptstr. 1;Berlin;Berlin;10115;Germany",
                    "END:VCARD");
            assertThat(Mapper.guess(read.table(), List.of(), Optional.empty()).columns())
                    .as(type)
                    .hasSize(6)
                    .allMatch(column -> column.field().isPresent());
        }
    }
}
