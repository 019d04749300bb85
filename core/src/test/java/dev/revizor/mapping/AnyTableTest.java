package dev.revizor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that no CRM has written: invented, each of a kind that is met. */
class AnyTableTest {
    private static String shape(String titles, String... rows) {
        return Tables.shape(Tables.guess(titles, rows));
    }

    /** The same, for those who have a use for a part of a birth date. */
    private static String parts(String titles, String... rows) {
        return Tables.shape(Mapper.guess(
                Tables.of(titles), Tables.rows(rows), Said.of(Optional.empty()), Map.of(), PartColumns.TOLD));
    }

    private static EntityKind kind(String titles, String... rows) {
        return Tables.guess(titles, rows).kind();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "given_name;surname;DOB | first_name last_name birth_date",
                "FName;LName;MName | first_name last_name patronymic",
                "forename;family name;middle names | first_name last_name patronymic",
                "custFirstNm;custLastNm;cust_email_addr;cust_ph_no | first_name last_name email phone",
                "Patient first name;Patient last name | first_name last_name",
                "full_name;Postal Code;Town;Province | full_name postcode city region",
                "name;zip;state;city | full_name postcode region city",
                "occupation;employer;surname | job_title company last_name",
                "tel no;mobile_no;FAX;url;e_mail | phone phone:mobile phone:fax website email",
                "street_no;address_1;address_2;apt no | house street - flat",
                "street number;addr line 1;addr_line_2;surname | house street - last_name",
                "surname;ssn;passport_no;National ID | last_name - - -",
                "Фам;Имя;Отч;Тел;Адр | last_name first_name patronymic phone address",
                "фамилия_клиента;имя_клиента;моб_тел | last_name first_name phone:mobile",
                "ФИО пациента;Паспорт;Полис;Место работы | full_name - - company",
                "Maiden name;Emergency contact phone;Spouse first name;Place of birth;Username | - - - - -",
            })
    void titles_are_understood_however_they_are_written(String titles, String expected) {
        assertThat(shape(titles)).isEqualTo(expected);
    }

    @Test
    void a_suburb_is_the_town_only_where_there_is_no_town() {
        assertThat(shape("surname;suburb;state")).isEqualTo("last_name city region");
        assertThat(shape("surname;suburb;city")).isEqualTo("last_name - city");
        assertThat(shape("surname;county;state")).isEqualTo("last_name - region");
    }

    @Test
    void a_date_of_birth_in_three_columns_is_one_in_any_order() {
        String rows = "Ann;22;7;1949";
        String more = "Bob;30;4;1930";
        assertThat(shape("fname;bd;bm;by", rows, more))
                .isEqualTo("first_name birth_date:day birth_date:month birth_date:year");
        assertThat(shape("имя;день рождения;месяц рождения;год рождения", rows, more))
                .isEqualTo("first_name birth_date:day birth_date:month birth_date:year");
        assertThat(shape("fname;Day of Birth;BirthMonth;year_of_birth", rows, more))
                .isEqualTo("first_name birth_date:day birth_date:month birth_date:year");
    }

    @Test
    void parts_of_a_date_that_lack_one_or_do_not_fit_are_columns_like_any_other() {
        assertThat(shape("fname;by;bm", "Ann;1949;7", "Bob;1930;4")).isEqualTo("first_name - -");
        assertThat(shape("fname;by;bm;bd", "Ann;9;77;1", "Bob;30;84;2")).isEqualTo("first_name - - -");
        assertThat(shape("fname;by;bm;bd")).isEqualTo("first_name - - -");
        assertThat(shape(
                        "fname;dob;birth_year;birth_month;birth_day",
                        "Ann;1949-07-22;1949;7;22",
                        "B;1930-04-30;1930;4;30"))
                .isEqualTo("first_name birth_date - - -");
    }

    @Test
    void a_year_of_birth_is_a_part_of_the_date_where_parts_are_of_use() {
        assertThat(parts("fname;by;bm", "Ann;1949;7", "Bob;1930;4"))
                .isEqualTo("first_name birth_date:year birth_date:month");
        assertThat(parts("имя;Год рождения", "Анна;1949", "Пётр;1930")).isEqualTo("first_name birth_date:year");
        assertThat(parts("fname;bm;bd", "Ann;7;22", "Bob;4;30")).isEqualTo("first_name - -");
        assertThat(parts("fname;by", "Ann;7", "Bob;4")).isEqualTo("first_name -");
        assertThat(parts("fname;dob;birth_year", "Ann;1949-07-22;1949", "B;1930-04-30;1930"))
                .isEqualTo("first_name birth_date -");
    }

    @Test
    void what_stands_behind_a_name_goes_with_it_where_parts_are_of_use() {
        assertThat(parts("fname;lname;Name Suffix", "Ann;King;", "Bob;King;Jr.", "Bob;King;Sr"))
                .isEqualTo("first_name last_name last_name:suffix");
        assertThat(parts("ФИО;Суффикс", "Анна К;", "Пётр К;мл.", "Пётр К;ст.")).isEqualTo("full_name last_name:suffix");
        // By the values, under any title; ordinals alone may be those of wards.
        assertThat(parts("lname;x", "King;Jr", "King;III", "Reed;", "Reed;SR")).isEqualTo("last_name last_name:suffix");
        assertThat(parts("lname;ward", "King;II", "King;III", "Reed;IV")).isEqualTo("last_name -");
        assertThat(parts("lname;suffix", "King;PhD", "King;MD", "Reed;")).isEqualTo("last_name -");
        assertThat(parts("price;suffix", "5;Jr", "7;Sr")).doesNotContain("suffix");
        assertThat(shape("fname;lname;Name Suffix", "Bob;King;Jr.", "Bob;King;Sr"))
                .isEqualTo("first_name last_name -");
    }

    @Test
    void a_middle_initial_is_a_middle_name() {
        assertThat(shape("fname;mi;lname", "Ann;J;King", "Bob;P.;Reed")).isEqualTo("first_name patronymic last_name");
        assertThat(shape("fname;MI;lname", "Ann;12;King", "Bob;17;Reed")).isEqualTo("first_name - last_name");
        assertThat(shape("fname;middle_init;lname", "Ann;J;King", "Bob;P.;Reed"))
                .isEqualTo("first_name patronymic last_name");
    }

    @Test
    void a_column_that_speaks_of_birth_is_the_date_when_its_values_are_days() {
        assertThat(shape("surname;dt_of_brth", "A;19081209", "B;19990219")).isEqualTo("last_name birth_date");
        assertThat(shape("surname;born_on", "A;12/31/1965", "B;01/02/1970")).isEqualTo("last_name birth_date");
        assertThat(shape("фамилия;когда родился", "А;31.12.1965", "Б;01.02.1970"))
                .isEqualTo("last_name birth_date");
        assertThat(shape("surname;born_on", "A;31121965", "B;01021970")).isEqualTo("last_name birth_date");
        assertThat(shape("surname;born_on", "A;Leeds", "B;York")).isEqualTo("last_name -");
        assertThat(shape("surname;born_on", "A;2031-01-01", "B;2032-01-01")).isEqualTo("last_name -");
        assertThat(shape("surname;visit", "A;1965-12-31", "B;1970-02-01")).isEqualTo("last_name -");
    }

    @Test
    void values_speak_where_the_title_does_not_if_nearly_all_agree() {
        assertThat(shape("surname;kontakt", "A;a@b.example", "B;b@c.example", "C;NULL", "D;-", "E;e@f.example"))
                .isEqualTo("last_name email");
        assertThat(shape("surname;kontakt", "A;a@b.example", "B;b@c.example", "C;no", "D;none yet"))
                .isEqualTo("last_name -");
        assertThat(shape("surname;erreichbar", "A;+49 30 1234567", "B;+49 40 7654321"))
                .isEqualTo("last_name phone");
        assertThat(shape("surname;seite", "A;www.one.example", "B;https://two.example/x"))
                .isEqualTo("last_name website");
        assertThat(shape(
                        "surname;foto",
                        "A;https://cdn.example/1.png",
                        "B;https://cdn.example/2.png",
                        "C;https://cdn.example/3.png"))
                .isEqualTo("last_name -");
        assertThat(shape("surname;box", "A;SW1A 1AA", "B;M1 1AE")).isEqualTo("last_name postcode");
        assertThat(shape("surname;geschlecht", "A;m", "B;f")).isEqualTo("last_name sex");
        assertThat(shape("surname;unit price", "A;1234", "B;4321")).isEqualTo("last_name -");
    }

    @Test
    void numbers_of_papers_are_no_phones() {
        assertThat(shape("surname;doc", "A;45 07 123456", "B;45 08 654321")).isEqualTo("last_name -");
        assertThat(shape("surname;doc", "A;112-233-445 95", "B;812-233-445 96")).isEqualTo("last_name -");
        assertThat(shape("surname;doc", "A;123-45-6789", "B;987-65-4321")).isEqualTo("last_name -");
    }

    @Test
    void a_bare_name_is_a_person_only_if_it_looks_like_one() {
        String[] persons = {
            "1;Robert Alan;Leeds", "2;Mary Ann Smith;York", "3;Oduya Okonkwo;Hull", "4;Linda Brown;Leeds"
        };
        assertThat(kind("id;name;town", persons)).isEqualTo(EntityKind.CONTACT);
        assertThat(shape("id;name;town", persons)).isEqualTo("external_id full_name city");
        String[] firms = {
            "1;Acme Software, Inc.;Leeds", "2;7th Street Books;York", "3;Robert & Sons;Hull", "4;Patina;Leeds"
        };
        assertThat(kind("id;name;town", firms)).isEqualTo(EntityKind.COMPANY);
        assertThat(shape("id;name;town", firms)).isEqualTo("external_id company city");
        assertThat(kind("id;Клиент", "1;Иванов Пётр Ильич", "2;Смирнова Анна", "3;Ким А.В."))
                .isEqualTo(EntityKind.CONTACT);
        assertThat(kind("id;Клиент", "1;ООО «Вектор»", "2;ЗАО Прогресс-2", "3;Кафе «У реки»"))
                .isEqualTo(EntityKind.COMPANY);
        assertThat(kind("name;birth_date", "Acme Software, Inc.;1970-01-02", "7 Stars;1980-01-02"))
                .isEqualTo(EntityKind.CONTACT);
    }

    @Test
    void names_of_any_script_and_with_pictures_are_no_firms() {
        String[] rows = {
            "1;Ann Lee;+12125550101",
            "6;Ann\u0000Lee;+12125550101",
            "2;\ud83d\ude00\ud83d\ude00 Bob;+12125550102",
            "3;\u0645\u062d\u0645\u062f \u0639\u0644\u064a;+97150000001",
            "4;\u202e\u05e7\u05d5\u05d1\u05d9 \u05db\u05d4\u05df;+972501234567",
            "5;\u0938\u0940\u0924\u093e \u0936\u0930\u094d\u092e\u093e;+911234567890",
        };
        assertThat(kind("id;name;phone", rows)).isEqualTo(EntityKind.CONTACT);
        assertThat(shape("id;name;phone", rows)).isEqualTo("external_id full_name phone");
        assertThat(kind("id;name;phone", "1;7 Stars;5", "2;Acme\u2122;6", "3;Robert & Sons;7"))
                .isEqualTo(EntityKind.COMPANY);
    }

    @Test
    void rows_with_a_company_and_seldom_a_person_are_companies() {
        String titles = "site name;address;zip;director first name;phone";
        assertThat(kind(titles, "A;x;1;;5", "B;y;2;;6", "C;z;3;Ann;7")).isEqualTo(EntityKind.COMPANY);
        String mixed = "employer;first name;last name";
        assertThat(kind(mixed, "A;Ann;Lee", "B;Bob;Ray", "C;Cid;Orr")).isEqualTo(EntityKind.CONTACT);
        assertThat(kind(mixed, "A;;", "B;;", "C;Cid;Orr")).isEqualTo(EntityKind.COMPANY);
        assertThat(kind(mixed, "NULL;Ann;Lee", "N/A;Bob;Ray", "C;Cid;Orr")).isEqualTo(EntityKind.CONTACT);
    }

    @Test
    void names_are_told_by_their_values_where_no_title_names_them() {
        List<String> rows = new ArrayList<>();
        String[] first = {"Anna", "Robert", "Maria", "Peter", "Laura"};
        String[] last = {"Smith", "Brown", "Jones", "Taylor", "Wilson"};
        for (int i = 0; i < 25; i++) {
            rows.add(first[i % 5] + ";" + last[i / 5] + ";" + i);
        }
        assertThat(shape("vorname;nachname;nr", rows.toArray(String[]::new))).isEqualTo("first_name last_name -");
        assertThat(shape("wer;wessen;company", rows.toArray(String[]::new))).isEqualTo("- - company");
        List<String> whole =
                rows.stream().map(row -> row.replaceFirst(";", " ")).toList();
        assertThat(shape("wer;nr", whole.toArray(String[]::new))).isEqualTo("full_name -");
    }

    @Test
    void the_users_word_goes_before_every_guess() {
        Map<Integer, FieldChoice> wishes =
                Map.of(1, FieldChoice.parse("name=company").orElseThrow(), 2, FieldChoice.none("town"));
        Mapping mapping = Mapper.guess(
                Tables.of("id;name;town"),
                Tables.rows("1;Robert Alan;Leeds", "2;Mary Smith;York"),
                Optional.empty(),
                wishes);
        assertThat(mapping.kind()).isEqualTo(EntityKind.COMPANY);
        assertThat(Tables.shape(mapping)).isEqualTo("external_id company -");
        assertThat(mapping.columns().get(1).why()).isEqualTo("user");
    }

    @Test
    void na_is_nothing_where_the_table_uses_it_so() {
        String titles = "first;last;country";
        Mapping mapping = Tables.guess(EntityKind.CONTACT, titles);
        assertThat(BlankWords.says(mapping, Tables.rows("Carsten;NA;DE", "Gerd;Bauer;DE")))
                .isTrue();
        assertThat(BlankWords.says(mapping, Tables.rows("Carsten;Meier;NA", "Gerd;Bauer;DE")))
                .isFalse();
        List<String> rows = new ArrayList<>(List.of("Carsten;NA;DE"));
        for (int i = 0; i < 30; i++) {
            rows.add("Gerd;Bauer" + i + ";DE");
        }
        assertThat(BlankWords.says(mapping, Tables.rows(rows.toArray(String[]::new))))
                .isFalse();
        rows.add("NA;Bauer;DE");
        assertThat(BlankWords.says(mapping, Tables.rows(rows.toArray(String[]::new))))
                .isTrue();
        assertThat(List.of("", " ", "-", "N/A", "null", "NULL", "None", "nan", "NA", "н/д"))
                .allMatch(BlankWords::blank);
        assertThat(List.of("na", "Nana", "Null & Co. of Leeds", "0", "Nat King"))
                .noneMatch(BlankWords::blank);
    }

    @Test
    void a_drafted_row_has_one_date_and_keeps_its_three_cells() {
        String titles = "by;bm;bd;surname";
        Drafter drafter = new Drafter(Tables.of(titles), Tables.guess(titles, "1949;7;22;A", "1930;4;30;B"));
        var draft = drafter.draft(Tables.rows("1949;7;22;Meier").get(0)).get(0);
        assertThat(draft.cells().get(0).field()).isEqualTo(Field.BIRTH_DATE);
        assertThat(draft.cells().get(0).raw()).isEqualTo("1949-07-22");
        assertThat(draft.cells()).hasSize(2);
        assertThat(draft.extras())
                .extracting(extra -> extra.column() + "=" + extra.value())
                .containsExactly("0=1949", "1=7", "2=22");
        assertThat(drafter.draft(Tables.rows("NA;7;22;Meier").get(0))
                        .get(0)
                        .cells()
                        .get(0)
                        .raw())
                .isEmpty();
    }

    @Test
    void every_field_stands_on_the_page_of_fields() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("revizor.root"), "docs/fields.md"));
        for (Field field : Field.values()) {
            assertThat(page).contains("`" + field.id() + "`");
        }
    }
}
