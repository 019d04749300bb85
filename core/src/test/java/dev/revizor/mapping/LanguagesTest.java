package dev.revizor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles of further languages, and names under titles that nobody knows. All values are invented. */
class LanguagesTest {
    private static final List<String> GIVEN = List.of(
            "Anna", "Jonas", "Marie", "Lukas", "Sofia", "Pedro", "Elena", "Marco", "Laura", "Peter", "Julia", "Thomas");
    private static final List<String> FAMILY = List.of(
            "Martin", "Weber", "Lopez", "Silva", "Novak", "Garcia", "Becker", "Costa", "Fischer", "Torres", "Dvorak",
            "Rossi");

    @ParameterizedTest
    @CsvSource({
        "Vorname;Nachname;Firma;Telefon;E-Mail;Ort;Straße;Postleitzahl;Geburtsdatum, first_name last_name company phone email city street postcode birth_date",
        "NOMBRE;Apellido 1;Fecha nacimiento;Móvil;CORREO;Código postal;Poblacion, first_name last_name birth_date phone:mobile email postcode city",
        "Prénom;Nom;Société;Téléphone;Courriel;Code postal;Ville, first_name last_name company phone email postcode city",
        "Nome;Cognome;Data di nascita;Cellulare;Indirizzo;Città, first_name last_name birth_date phone:mobile address city",
        "Nome;Sobrenome;Data de nascimento;Telemóvel;Endereço;Cidade, first_name last_name birth_date phone:mobile address city",
        "Imię;Nazwisko;Data urodzenia;Telefon komórkowy;Miejscowość, first_name last_name birth_date phone:mobile city",
        "Adı;Soyadı;Doğum tarihi;Cep telefonu;Şehir, first_name last_name birth_date phone:mobile city",
        "Ім'я;Прізвище;По батькові;Дата народження;Ел. пошта;Місто, first_name last_name patronymic birth_date email city",
        "Аты;Тегі;Әкесінің аты;Туған күні;Мекенжайы;Қала, first_name last_name patronymic birth_date address city",
        "Voornaam;Achternaam;Geboortedatum;Telefoonnummer;Woonplaats, first_name last_name birth_date phone city",
        "Jméno;Příjmení;Datum narození;Telefonní číslo;PSČ, first_name last_name birth_date phone postcode",
        "Förnamn;Efternamn;Födelsedatum;Mobilnummer;Postnummer, first_name last_name birth_date phone:mobile postcode",
    })
    void titles_are_known_in_any_case_and_with_or_without_accents(String titles, String fields) {
        assertThat(Tables.shape(Tables.guess(EntityKind.CONTACT, titles))).isEqualTo(fields);
        assertThat(Tables.shape(Tables.guess(EntityKind.CONTACT, titles.toUpperCase(Locale.ROOT))))
                .isEqualTo(fields);
    }

    @Test
    void a_title_of_a_further_language_stands_once() {
        Set<String> seen = new TreeSet<>();
        for (String[] line : Lines.of("titles-of-languages.tsv")) {
            Target target = Target.parse(line[0]);
            for (String title : Lines.titles(line[1])) {
                String one = TitleKey.of(title) + " " + target.field() + target.tag() + target.kind();
                assertThat(one).isNotBlank();
                seen.add(one);
            }
        }
        assertThat(seen).hasSizeGreaterThan(900);
    }

    @Test
    void a_second_surname_goes_with_the_first() {
        Mapping mapping = Mapper.guess(
                Tables.of("Nombre;Apellido 1;Apellido 2"),
                List.of(),
                Said.of(Optional.empty()),
                Map.of(),
                PartColumns.TOLD);
        assertThat(Tables.shape(mapping)).isEqualTo("first_name last_name last_name:second");
        var draft = new Drafter(Tables.of("Nombre;Apellido 1;Apellido 2"), mapping)
                .draft(Tables.rows("Ana;Lopez;Marin").get(0));
        assertThat(draft.get(0).cells().get(1).raw()).isEqualTo("Lopez Marin");
    }

    @Test
    void a_second_surname_stays_where_it_stands_when_cells_are_rewritten() {
        assertThat(Tables.shape(Tables.guess("Nombre;Apellido 1;Apellido 2"))).isEqualTo("first_name last_name -");
    }

    @ParameterizedTest
    @CsvSource({"Nombre", "Jméno", "Nome", "Naam", "Guest", "Attendee", "Gast", "Cliente", "Участник", "Xyzzy"})
    void whole_names_are_found_under_many_titles(String title) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(GIVEN.get(i % 12) + " " + FAMILY.get((i / 5) % 12) + ";" + (100 + i % 7));
        }
        String shape = Tables.shape(Tables.guess(title + ";Room", rows.toArray(String[]::new)));
        assertThat(shape).startsWith("full_name");
    }

    @Test
    void given_names_and_surnames_are_found_without_titles_that_are_known() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(GIVEN.get(i % 12) + ";" + FAMILY.get((i / 5) % 12) + ";" + (i % 2 == 0 ? "Red" : "Blue"));
        }
        assertThat(Tables.shape(Tables.guess("A1;A2;A3", rows.toArray(String[]::new))))
                .isEqualTo("first_name last_name -");
    }

    @Test
    void dates_that_spread_like_births_are_births_and_those_of_contracts_are_not() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int year = 1940 + i;
            rows.add(GIVEN.get(i % 12) + " " + FAMILY.get((i / 5) % 12) + ";" + year + "-03-0" + (1 + i % 9) + ";"
                    + (2015 + i % 6) + "-05-11");
        }
        assertThat(Tables.shape(Tables.guess("Guest;D1;D2", rows.toArray(String[]::new))))
                .isEqualTo("full_name birth_date -");
    }

    @Test
    void a_column_of_telephones_and_mailboxes_is_no_name() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String contact = i % 3 == 0 ? "guest" + i + "@mail.example" : "+4477009000" + (10 + i);
            rows.add(GIVEN.get(i % 12) + " " + FAMILY.get((i / 5) % 12) + ";" + contact);
        }
        assertThat(Tables.shape(Tables.guess("Guest;Contact", rows.toArray(String[]::new))))
                .isEqualTo("full_name phone");
    }

    @ParameterizedTest
    @CsvSource({
        "Наименование;ИНН;Контактное лицо, ООО Маяк;1234567890;Соколов Иван",
        "Company;Website;Contact person, Reed Ltd;reed.example;John Reed",
        "Firma;Telefon;Ansprechpartner, Weber GmbH;0301234567;Anna Weber",
        "Nazwa firmy;NIP;Osoba kontaktowa, Metalflex;3770140201;Anna Jankowska",
        "Nazwa firmy;Telefon;Osoba kontaktowa, Metalflex sp. z o. o.;620927301;Anna Jankowska",
        "Nazwa firmy;Telefon;Osoba kontaktowa, P.P.H.U. Prim-Meble;620927301;Anna Jankowska",
        "Název firmy;Telefon;Kontaktní osoba, Zelená s.r.o.;620927301;Anna Nováková",
        "Компания;Email;Контактное лицо, Сибоптима Юг;office@siboptima.ru;Оксана Киселёва",
        "Company;VAT number;Contact person, Reed Brothers;GB123456789;John Reed",
    })
    void whom_to_ask_for_makes_no_person_of_a_firm(String titles, String row) {
        assertThat(Tables.guess(titles, row, row, row).kind()).isEqualTo(EntityKind.COMPANY);
    }

    @Test
    void people_with_an_employer_stay_people() {
        assertThat(Tables.guess("Contact;Company;Phone;Email", "John Reed;Oak Ltd;;", "Ann Lee;Elm Ltd;;")
                        .kind())
                .isEqualTo(EntityKind.CONTACT);
        assertThat(Tables.guess("Contact person;Company;Phone", "J. R. Reed;Oak Brothers;", "A.B. Lee;Elm & Sons;")
                        .kind())
                .isEqualTo(EntityKind.CONTACT);
        assertThat(Tables.guess("Vorname;Nachname;Firma", "Anna;Weber;Weber GmbH", "Jan;Roth;Roth AG")
                        .kind())
                .isEqualTo(EntityKind.CONTACT);
    }

    @Test
    void a_number_behind_a_word_does_not_make_a_firm_of_a_name() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add("Person" + i + " Reed;+1 614 555 00" + (10 + i));
        }
        assertThat(Tables.guess("Name;Phone", rows.toArray(String[]::new)).kind())
                .isEqualTo(EntityKind.CONTACT);
    }
}
