package dev.revizor.policy;

import java.util.List;

/** The words that Bitrix24, amoCRM and plain Russian or English tables use when the policy does not say others. */
final class BuiltInWords {
    static final List<String> HOT_STAGES = List.of(
            "КП отправлено",
            "Договор",
            "Счёт выставлен",
            "Согласование договора",
            "Proposal",
            "Negotiation",
            "Contract");

    private BuiltInWords() {}

    static Policy.Words words() {
        return new Policy.Words(
                List.of(
                        "Новый",
                        "Новая",
                        "Новый лид",
                        "Не обработан",
                        "Первичный контакт",
                        "В работе",
                        "Переговоры",
                        "КП отправлено",
                        "Отложен",
                        "Принимают решение",
                        "Согласование договора",
                        "Подготовка документов",
                        "Выставлен счёт",
                        "В обработке",
                        "Квалификация",
                        "New",
                        "Open",
                        "In progress",
                        "In work",
                        "Working",
                        "Contacted",
                        "Qualified",
                        "Negotiation",
                        "Proposal sent",
                        "On hold",
                        "Attempted to contact",
                        "Lead",
                        "Opportunity"),
                List.of(
                        "Отказ",
                        "Архив",
                        "Закрыто и не реализовано",
                        "Некачественный лид",
                        "Сделка проиграна",
                        "Провалена",
                        "Спам",
                        "Refused",
                        "Archive",
                        "Archived",
                        "Closed lost",
                        "Lost",
                        "Unqualified",
                        "Disqualified"),
                List.of(
                        "Отказ",
                        "Закрыто и не реализовано",
                        "Сделка проиграна",
                        "Провалена",
                        "Refused",
                        "Closed lost",
                        "Lost"),
                List.of(
                        "Клиент",
                        "Постоянный клиент",
                        "Успешно реализовано",
                        "Сделка успешна",
                        "Customer",
                        "Client",
                        "Closed won",
                        "Won"),
                List.of(
                        "Новая",
                        "Ждет выполнения",
                        "Ждёт выполнения",
                        "Выполняется",
                        "Ждет контроля",
                        "Ждёт контроля",
                        "Отложена",
                        "Open",
                        "Not started",
                        "In progress",
                        "Deferred",
                        "To do"),
                List.of("Завершена", "Отклонена", "Выполнена", "Completed", "Done", "Closed", "Cancelled"),
                List.of(),
                List.of(
                        "Не дозвонились",
                        "Не дозвонился",
                        "Не ответил",
                        "Не отвечает",
                        "Нет ответа",
                        "Нет ответа на письмо",
                        "Недозвон",
                        "Занято",
                        "No answer",
                        "Not reached",
                        "Busy",
                        "Voicemail"),
                List.of(),
                List.of());
    }

    static Policy.Consent consent() {
        return new Policy.Consent(
                6,
                "strictest",
                List.of(
                        "Да",
                        "Есть",
                        "Получено",
                        "Дано",
                        "Согласен",
                        "Согласна",
                        "Y",
                        "Yes",
                        "True",
                        "1",
                        "Given",
                        "Opt-in",
                        "active"),
                List.of("Нет", "Отказ", "Не согласен", "Не согласна", "N", "No", "False", "0", "Refused", "Opt-out"),
                List.of(
                        "Отозвано",
                        "Отозван",
                        "Отозвана",
                        "Отписан",
                        "Отписался",
                        "Withdrawn",
                        "Unsubscribed",
                        "Revoked"));
    }
}
