package dev.revizor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapperTest {
    @Test
    void maps_the_titles_of_a_russian_client_base_completely() {
        String titles =
                "ID;Тип записи;Обращение;ФИО;Фамилия;Имя;Отчество;Дата рождения;Название компании;ИНН;КПП;Должность;"
                        + "Рабочий телефон;Мобильный телефон;Другой телефон;Рабочий e-mail;Частный e-mail;Корпоративный сайт;Контакт Telegram;"
                        + "Адрес;Населенный пункт;Регион;Почтовый индекс;Источник;Ответственный;Дата создания;Дата последнего контакта;"
                        + "Результат контакта;Следующее действие;Срок следующего действия;Интерес;Статус;Причина отказа;"
                        + "Согласие на обработку ПДн;Дата согласия;Способ получения согласия;Согласие на рассылку;Дата отзыва согласия;Комментарий";
        Mapping mapping = Tables.guess(titles);
        assertThat(mapping.kind()).isEqualTo(EntityKind.CONTACT);
        assertThat(mapping.system()).isEqualTo("file");
        assertThat(Tables.shape(mapping))
                .isEqualTo(
                        "external_id entity_kind salutation full_name last_name first_name patronymic birth_date company inn kpp"
                                + " job_title phone:work phone:mobile phone:other email:work email:home website:work messenger:telegram"
                                + " address city region postcode origin owner created_at last_touch_at touch_result next_action next_due"
                                + " interest status refusal_reason consent_processing consent_at consent_method consent_marketing"
                                + " consent_withdrawn_at note");
    }

    @Test
    void a_deals_export_of_amocrm_holds_a_deal_and_its_client() {
        Mapping mapping = Tables.guess(
                "ID;Название сделки;Бюджет ;Ответственный;Дата создания сделки;Теги;Этап сделки;Воронка;Источник;roistat;"
                        + "Полное имя контакта;Компания контакта;Ответственный за контакт;Рабочий телефон;Личный email;Город;Источник;"
                        + "Пользовательское соглашение;roistat;Ближайшая задача");
        assertThat(mapping.preset()).isEqualTo("amocrm-deals");
        assertThat(mapping.kind()).isEqualTo(EntityKind.DEAL);
        assertThat(Tables.shape(mapping))
                .isEqualTo(
                        "external_id deal_name amount owner created_at tags stage pipeline origin - /full_name /company /owner"
                                + " /phone:work /email:home /city /origin /consent_processing /- next_due");
    }

    @Test
    void a_deals_export_with_names_alone_only_points_at_cards() {
        Mapping mapping = Tables.guess(
                "ID;Название сделки;Стадия сделки;Направление;Повторная сделка;Контакт;Компания;Сумма;Сделка закрыта");
        assertThat(mapping.preset()).isEqualTo("bitrix24-deals");
        assertThat(mapping.hasClient()).isFalse();
        assertThat(Tables.shape(mapping))
                .isEqualTo("external_id deal_name stage pipeline - card_name:contact card_name:company amount -");
    }

    @Test
    void related_columns_of_bitrix24_deals_are_the_client() {
        Mapping mapping = Tables.guess(
                "ID;Направление;Стадия сделки;Название сделки;Контакт;Контакт: ID;Контакт: Имя;Контакт: Фамилия;"
                        + "Контакт: Рабочий телефон;Контакт: Частный e-mail;Дата последней коммуникации");
        assertThat(Tables.shape(mapping))
                .isEqualTo("external_id pipeline stage deal_name card_name:contact /external_id /first_name /last_name"
                        + " /phone:work /email:home last_touch_at");
    }

    @Test
    void a_contact_column_is_the_client_when_he_has_a_phone_but_no_name_column() {
        Mapping mapping = Tables.guess("Название сделки;Этап сделки;Контакт;Компания;Телефон");
        assertThat(Tables.shape(mapping)).isEqualTo("deal_name stage /full_name /company /phone");
        assertThat(Tables.shape(Tables.guess("Название сделки;Этап сделки;Полное имя контакта;Компания контакта")))
                .isEqualTo("deal_name stage card_name:contact card_name:company");
    }

    @Test
    void tasks_of_bitrix24_hang_on_cards_by_name() {
        Mapping mapping = Tables.guess(
                "ID;Задача;Ответственный;Постановщик;Дата создания;Статус;Крайний срок;Планируемая длительность;"
                        + "В отчете;Проект;Лид;Контакт;Компания;Сделка");
        assertThat(mapping.kind()).isEqualTo(EntityKind.TASK);
        assertThat(mapping.preset()).isEqualTo("bitrix24-tasks");
        assertThat(Tables.shape(mapping))
                .isEqualTo(
                        "external_id next_action owner - created_at status next_due - - - deal_name card_name:contact"
                                + " card_name:company deal_name");
    }

    @Test
    void a_table_of_tasks_without_the_column_of_deals_is_no_grid_of_bitrix24() {
        assertThat(Tables.guess("Название;Срок;Клиент;Тип;Описание;Сделка/Лид").preset())
                .isEqualTo("bitrix24-activities");
        assertThat(Tables.guess("Название;Срок;Клиент;Тип;Описание;Важность;Начало")
                        .preset())
                .isEqualTo(Mapping.GENERIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner;works | OWNER",
                "Сотрудник;Работает | OWNER",
                "ID клиента;Дата звонка;Тип звонка;Результат звонка | TOUCH",
                "Клиент;Дата;Тип;Направление;Результат | TOUCH",
                "Клиент;Задача;Срок;Исполнитель | TASK",
                "subject_key;channel;purpose;status;given_at | CONSENT",
                "ФИО;Канал;Цель;Дата согласия;Вид согласия;Дата отзыва | CONSENT",
                "ID клиента;Дата проверки;Результат проверки;Проверил | VERIFICATION",
                "Название компании;ИНН;КПП;Телефон | COMPANY",
                "Название лида;Имя;Телефон;Статус лида | LEAD",
                "Название сделки;Сумма;Клиент;Этап сделки | DEAL",
                "Имя;Телефон;E-mail | CONTACT",
                "Столбец;Еще один | CONTACT",
            })
    void guesses_what_rows_describe(String titles, EntityKind kind) {
        assertThat(Tables.guess(titles).kind()).isEqualTo(kind);
    }

    @Test
    void touches_are_read_in_their_own_sense() {
        assertThat(Tables.shape(
                        Tables.guess(EntityKind.TOUCH, "ID клиента;Дата;Тип;Направление;Результат;Комментарий")))
                .isEqualTo("card_ref last_touch_at channel direction touch_result note");
    }

    @Test
    void consents_are_read_in_their_own_sense() {
        assertThat(
                        Tables.shape(
                                Tables.guess(
                                        "subject_key;channel;purpose;status;given_at;withdrawn_at;source;form_url;policy_url;checkbox_default;ip")))
                .isEqualTo(
                        "card_ref consent_channel purpose status consent_at consent_withdrawn_at consent_method consent_form"
                                + " consent_policy consent_box_default -");
    }

    @Test
    void the_users_word_on_the_kind_goes_before_all() {
        Mapping mapping = Tables.guess(EntityKind.COMPANY, "ID;Название;Телефон");
        assertThat(mapping.kind()).isEqualTo(EntityKind.COMPANY);
        assertThat(mapping.certainty()).isEqualTo(1);
        assertThat(Tables.shape(mapping)).isEqualTo("external_id company phone");
        Mapping other = Tables.guess(EntityKind.CONTACT, "Задача;Постановщик;Крайний срок;Затрачено;В отчете");
        assertThat(other.preset()).isEqualTo("generic");
        assertThat(other.system()).isEqualTo("bitrix24");
    }

    @Test
    void research_tables_are_mapped_and_their_foreign_ids_left_alone() {
        assertThat(
                        Tables.shape(
                                Tables.guess(
                                        "rec_id; given_name; surname; street_number; address_1; suburb; postcode; state; date_of_birth; soc_sec_id")))
                .isEqualTo("external_id first_name last_name house street city postcode region birth_date -");
        assertThat(Tables.shape(Tables.guess("unique_id;first_name;surname;dob;city;email;cluster")))
                .isEqualTo("external_id first_name last_name birth_date city email -");
        Mapping places = Tables.guess(
                "id;name;addr;city;phone;type;class",
                "1;cafe bizou;x;y;1;french; 0",
                "2;hotel bel-air;x;y;2;american; 1");
        assertThat(places.kind()).isEqualTo(EntityKind.COMPANY);
        assertThat(Tables.shape(places)).isEqualTo("external_id company address city phone - -");
    }

    @Test
    void a_type_column_is_the_kind_only_when_its_values_are_kinds() {
        assertThat(Tables.shape(Tables.guess("Имя;Тип", "А;контакт", "Б;компания")))
                .isEqualTo("first_name entity_kind");
        assertThat(Tables.shape(Tables.guess("Имя;Тип", "А;розница", "Б;опт"))).isEqualTo("first_name -");
        assertThat(Tables.shape(Tables.guess("Имя;Class", "А;A", "Б;B"))).isEqualTo("first_name class");
    }

    @Test
    void titles_with_a_letter_wrong_are_alike_and_less_certain() {
        Mapping mapping = Tables.guess("Фамлия;Мобильнй телефон;Department;Anniversary");
        assertThat(Tables.shape(mapping)).isEqualTo("last_name phone:mobile - -");
        assertThat(mapping.columns().get(0).why()).isEqualTo("alike");
        assertThat(mapping.columns().get(0).certainty()).isLessThan(0.9);
    }

    @Test
    void numbered_titles_are_read_without_their_number() {
        assertThat(Tables.shape(Tables.guess("Телефон 2;E-mail 3 Address;Примечание 5;Phone 2 - Value")))
                .isEqualTo("phone email note phone");
    }

    @Test
    void columns_without_a_title_are_told_by_their_values() {
        Mapping mapping =
                Tables.guess(";;;Связь", "Анна;+7 916 123-45-67;a@b.ru;x@y.ru", "Олег;8 (916) 123-45-68;c@b.ru;z@y.ru");
        assertThat(Tables.shape(mapping)).isEqualTo("- phone email email");
        assertThat(mapping.columns().get(1).why()).isEqualTo("values");
        assertThat(CellValues.isPhone("89161234567")).isTrue();
        assertThat(CellValues.isPhone("5161234567")).isFalse();
        assertThat(CellValues.isPhone("2026-11-24")).isFalse();
    }

    @Test
    void a_row_has_one_id_and_the_others_stay_verbatim() {
        assertThat(Tables.shape(Tables.guess("ID;Код клиента;Имя"))).isEqualTo("external_id - first_name");
    }

    @Test
    void every_preset_is_recognised_by_its_own_fingerprint_and_its_targets_exist() {
        List<Preset> presets = Preset.all();
        assertThat(presets).hasSizeGreaterThan(20);
        for (Preset preset : presets) {
            List<Heading> headings = preset.fingerprint().stream()
                    .map(key -> new Heading(key, key, key, Heading.Subject.NONE))
                    .toList();
            assertThat(PresetGuess.load().of(headings, Said.of(Optional.empty())))
                    .map(Preset::name)
                    .contains(preset.name());
            assertThat(preset.certainty(headings)).isBetween(0.9, 1.0);
        }
    }

    @Test
    void our_own_field_ids_are_titles() {
        for (Field field : Field.values()) {
            if (field != Field.CLASS && field != Field.ENTITY_KIND) {
                assertThat(Tables.guess(EntityKind.CONTACT, field.id() + ";x")
                                .columns()
                                .get(0)
                                .field())
                        .as(field.id())
                        .isPresent();
            }
        }
    }

    @Test
    void distances_are_optimal_string_alignments() {
        assertThat(HeaderDictionary.distance("иванов", "ивнаов", 3)).isEqualTo(1);
        assertThat(HeaderDictionary.distance("abc", "abc", 1)).isZero();
        assertThat(HeaderDictionary.distance("abc", "xyz", 1)).isEqualTo(2);
        assertThat(HeaderDictionary.distance("a", "abcd", 1)).isEqualTo(2);
    }

    @Test
    void guessing_without_rows_is_the_same_every_time() {
        Mapping first = Tables.guess("ID;Имя;Телефон;Что-то");
        assertThat(Tables.guess("ID;Имя;Телефон;Что-то")).isEqualTo(first);
        assertThat(Mapper.guess(Tables.of("ID;Имя;Телефон;Что-то"), List.of(), Optional.empty()))
                .isEqualTo(first);
    }

    @Test
    void ordinary_titles_of_an_export_tell_together_what_none_tells_alone() {
        assertThat(Tables.guess("ID;Имя;Фамилия;Компания;Должность;Ответственный;Рабочий телефон;Мобильный телефон;"
                                + "Рабочий e-mail;Источник;Дата создания;Комментарий")
                        .preset())
                .isEqualTo("bitrix24-contacts");
        assertThat(Tables.guess(
                                "ID;Задача;Ответственный;Постановщик;Дата создания;Статус;Крайний срок;Контакт;Компания")
                        .preset())
                .isEqualTo("bitrix24-tasks");
        assertThat(Tables.guess("Record ID;First Name;Last Name;Email;Phone Number;Contact owner;Create Date")
                        .preset())
                .isEqualTo("hubspot-contacts");
    }

    @Test
    void tables_of_anybody_are_of_no_known_export() {
        for (String titles : List.of(
                "ID;ФИО;Телефон",
                "ID;Имя;Фамилия;Компания;Должность;Рабочий телефон;Мобильный телефон;Комментарий;Ответственный;Дата создания",
                "ID;Фамилия;Имя;Отчество;Телефон;E-mail;Рабочий e-mail;Ответственный;Источник;Статус",
                "ID;Задача;Ответственный;Крайний срок;Статус;Приоритет;Проект",
                "Id;First Name;Last Name;Email;Phone;Company;Title;Owner;Created Date;Lead Source",
                "ID;Name;Company;Email;Phone;Status;Notes")) {
            assertThat(Tables.guess(titles).preset()).as(titles).isEqualTo("generic");
        }
    }

    @Test
    void a_table_that_two_exports_may_have_written_is_of_none_until_its_kind_is_said() {
        String titles = "Id;FirstName;LastName;Email;Phone;OwnerId;CreatedDate;LeadSource;Description";
        assertThat(Tables.guess(titles).preset()).isEqualTo("generic");
        assertThat(Tables.guess(EntityKind.LEAD, titles).preset()).isEqualTo("salesforce-leads");
    }

    @Test
    void what_hangs_on_a_card_is_told_by_the_id_of_that_card_too() {
        assertThat(Tables.guess("ID контакта;Цель;Статус;Дата согласия;Способ").kind())
                .isEqualTo(EntityKind.CONSENT);
        assertThat(Tables.guess("ID клиента;Цель;Дата согласия").kind()).isEqualTo(EntityKind.CONSENT);
        assertThat(Tables.guess("ID;ФИО;Телефон;Цель;Дата согласия;Согласие").kind())
                .isEqualTo(EntityKind.CONTACT);
        assertThat(Tables.guess("Id;WhoId;Subject;ActivityDate;Status").kind()).isEqualTo(EntityKind.TASK);
    }

    @Test
    void a_table_without_anything_that_a_client_is_known_by_is_seen() {
        assertThat(Tables.guess("ID;x").saysNothingOfClients()).isTrue();
        assertThat(Tables.guess("ID;Город;x").saysNothingOfClients()).isTrue();
        assertThat(Tables.guess("ID;Телефон").saysNothingOfClients()).isFalse();
        assertThat(Tables.guess("Record ID;Deal Name;Deal Stage;Pipeline;Amount")
                        .saysNothingOfClients())
                .isFalse();
    }
}
