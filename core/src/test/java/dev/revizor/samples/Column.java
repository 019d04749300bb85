package dev.revizor.samples;

/** The columns of the headline sample, in their order. */
enum Column {
    ID("ID"),
    TYPE("Тип записи"),
    LAST("Фамилия"),
    FIRST("Имя"),
    MIDDLE("Отчество"),
    BIRTH("Дата рождения"),
    COMPANY("Название компании"),
    INN("ИНН"),
    KPP("КПП"),
    JOB("Должность"),
    WORK_PHONE("Рабочий телефон"),
    MOBILE("Мобильный телефон"),
    WORK_MAIL("Рабочий e-mail"),
    MAIL("Частный e-mail"),
    ADDRESS("Адрес"),
    CITY("Населенный пункт"),
    COUNTRY("Страна"),
    SOURCE("Источник"),
    OWNER("Ответственный"),
    CREATED("Дата создания"),
    TOUCHED("Дата последнего контакта"),
    RESULT("Результат контакта"),
    NEXT("Следующее действие"),
    DUE("Срок следующего действия"),
    INTEREST("Интерес"),
    STATUS("Статус"),
    REASON("Причина отказа"),
    CONSENT("Согласие на обработку ПДн"),
    CONSENT_DAY("Дата согласия"),
    CONSENT_WAY("Способ получения согласия"),
    CONSENT_FORM("Форма согласия"),
    CONSENT_POLICY("Ссылка на политику"),
    CONSENT_BOX("Галочка по умолчанию"),
    CONSENT_LAWYER("Форма проверена юристом"),
    MAILING("Согласие на рассылку"),
    WITHDRAWN("Дата отзыва согласия"),
    PURCHASES("Количество покупок"),
    LAST_PURCHASE("Дата последней покупки"),
    NOTE("Комментарий");

    private final String title;

    Column(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
