package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cards under the titles that a CRM's import knows. */
final class CrmRows {
    private static final List<String> AMO = List.of(
            "ID",
            "Полное имя (контакт)",
            "Должность (контакт)",
            "Название (компания)",
            "Рабочий телефон (контакт)",
            "Мобильный телефон (контакт)",
            "Домашний телефон (контакт)",
            "Рабочий email (контакт)",
            "Личный email (контакт)",
            "Ответственный за контакт",
            "Тег контакта",
            "Примечание к контакту");
    private static final List<String> BITRIX = List.of(
            "ID",
            "Имя",
            "Отчество",
            "Фамилия",
            "Название компании",
            "Должность",
            "Дата рождения",
            "Ответственный",
            "Рабочий телефон",
            "Мобильный телефон",
            "Другой телефон",
            "Рабочий e-mail",
            "Частный e-mail",
            "Источник",
            "Комментарий");

    private CrmRows() {}

    static List<String> titles(Dialect dialect) {
        return dialect == Dialect.AMOCRM ? AMO : BITRIX;
    }

    static List<String> row(Dialect dialect, Card card) {
        return dialect == Dialect.AMOCRM ? amo(card) : bitrix(card);
    }

    private static List<String> amo(Card card) {
        return List.of(
                card.text(Field.EXTERNAL_ID),
                card.kind() == EntityKind.COMPANY ? "" : fullName(card),
                card.text(Field.JOB_TITLE),
                company(card),
                phone(card, 0),
                phone(card, 1),
                phones(card, 2),
                at(card.all(Field.EMAIL), 0),
                at(card.all(Field.EMAIL), 1),
                card.text(Field.OWNER),
                String.join(", ", card.all(Field.TAGS)),
                card.text(Field.NOTE));
    }

    private static List<String> bitrix(Card card) {
        return List.of(
                card.text(Field.EXTERNAL_ID),
                card.text(Field.FIRST_NAME),
                card.text(Field.PATRONYMIC),
                card.text(Field.LAST_NAME),
                company(card),
                card.text(Field.JOB_TITLE),
                russianDay(card.text(Field.BIRTH_DATE)),
                card.text(Field.OWNER),
                phone(card, 0),
                phone(card, 1),
                phones(card, 2),
                at(card.all(Field.EMAIL), 0),
                at(card.all(Field.EMAIL), 1),
                card.text(Field.ORIGIN),
                card.text(Field.NOTE));
    }

    private static String fullName(Card card) {
        List<String> parts = new ArrayList<>();
        for (Field field : List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC)) {
            card.first(field).ifPresent(parts::add);
        }
        return parts.isEmpty() ? card.text(Field.FULL_NAME) : String.join(" ", parts);
    }

    private static String company(Card card) {
        String form = card.text(Field.LEGAL_FORM);
        String name = card.text(Field.COMPANY);
        return form.isEmpty() || name.isEmpty() ? name : form + " «" + name + "»";
    }

    /** E.164; an extension the Russian way. */
    private static String phone(Card card, int position) {
        return at(card.all(Field.PHONE), position).replace(";ext=", " доб. ");
    }

    /** All from a position on: none is dropped because the CRM's import has fewer columns. */
    private static String phones(Card card, int from) {
        List<String> all = card.all(Field.PHONE);
        List<String> rest = new ArrayList<>();
        for (int i = from; i < all.size(); i++) {
            rest.add(phone(card, i));
        }
        return String.join(", ", rest);
    }

    private static String at(List<String> all, int position) {
        return position < all.size() ? all.get(position) : "";
    }

    private static String russianDay(String iso) {
        return iso.length() < 10
                ? ""
                : String.format(
                        Locale.ROOT, "%s.%s.%s", iso.substring(8, 10), iso.substring(5, 7), iso.substring(0, 4));
    }
}
