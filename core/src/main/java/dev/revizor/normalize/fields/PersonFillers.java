package dev.revizor.normalize.fields;

import java.util.Set;

/**
 * What is typed instead of a person's name and may well be the name of a company: «Новый контакт», «Хорошо», «Заявка с
 * сайта».
 */
final class PersonFillers {
    private static final int LONGEST = 24;

    private static final Set<String> PHRASES = Set.of(
            "новый контакт",
            "новый лид",
            "новая заявка",
            "новая сделка",
            "new contact",
            "new lead",
            "new client",
            "new customer",
            "контакт из звонка",
            "входящий звонок",
            "исходящий звонок",
            "пропущенный звонок",
            "обратный звонок",
            "заявка с сайта",
            "заявка",
            "звонок с сайта",
            "звонок",
            "лид с сайта",
            "лид",
            "lead",
            "contact",
            "без названия",
            "без фамилии",
            "без отчества",
            "без фио",
            "нет имени",
            "нет фио",
            "имя неизвестно",
            "не назвался",
            "не назвалась",
            "не представился",
            "не представилась",
            "неизвестный клиент",
            "незнакомый номер",
            "посетитель",
            "посетитель сайта",
            "пользователь",
            "абонент",
            "собеседник",
            "user",
            "admin",
            "админ",
            "хорошо",
            "привет",
            "здравствуйте",
            "добрый день",
            "алло",
            "тестович",
            "тестовна",
            "тест тестыч");

    private PersonFillers() {}

    /** Whether a clean text is no name of anybody. */
    static boolean fills(String clean) {
        return clean.length() <= LONGEST && PHRASES.contains(Letters.fold(clean));
    }
}
