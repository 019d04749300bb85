package dev.revizor.samples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same base as Bitrix24 exports it: contacts, companies (as an old portal writes them), and tasks, which alone hold
 * the next action; a task knows its client by name only.
 */
final class BitrixFiles implements RowSink {
    private static final String CHANNELS =
            "Рабочий телефон;Мобильный телефон;Номер факса;Домашний телефон;Номер пейджера;Телефон для рассылок;"
                    + "Другой телефон;Корпоративный сайт;Личная страница;Страница Facebook;Страница ВКонтакте;"
                    + "Страница LiveJournal;Микроблог Twitter;Другой сайт;Рабочий e-mail;Частный e-mail;"
                    + "E-mail для рассылок;Другой e-mail;Контакт Facebook;Контакт Telegram;Контакт ВКонтакте;"
                    + "Контакт Skype;Контакт Viber;Комментарии Instagram;Контакт Битрикс24.Network;Онлайн-чат;"
                    + "Контакт Открытая линия;Контакт ICQ;Контакт MSN/Live!;Контакт Jabber;Другой контакт;";
    private static final String[] CONTACT = ("ID;Обращение;Имя;Отчество;Фамилия;Фотография;Тип контакта;Компания;"
                    + "Должность;Дата рождения;Ответственный;" + CHANNELS
                    + "Комментарий;Источник;Дополнительно об источнике;Экспорт;Кем создан;Дата создания;Кем изменен;"
                    + "Дата изменения;Создан CRM-формой;UTM Source;UTM Medium;UTM Campaign;UTM Content;UTM Term")
            .split(";");
    private static final String[] COMPANY = ("ID;Логотип;Название компании;Тип компании;Кол-во сотрудников;UTM Source;"
                    + "UTM Medium;UTM Campaign;UTM Content;UTM Term;" + CHANNELS
                    + "Ответственный;Банковские реквизиты;Сфера деятельности;Годовой оборот;Валюта;Комментарий;"
                    + "Кем создана;Дата создания;Кем изменена;Дата изменения")
            .split(";");
    private static final String[] TASK = ("ID;Задача;Ответственный;Постановщик;Дата создания;Статус;Приоритет;"
                    + "Планируемая дата начала;Планируемая дата окончания;Крайний срок;Планируемая длительность;"
                    + "Затрачено;Дата закрытия;Оценка;В отчете;Проект;Тэги;Дата изменения;CRM;Лид;Контакт;Компания;"
                    + "Сделка")
            .split(";");

    private final Csv contacts;
    private final Csv companies;
    private final Writer tasks;
    private int task = 5000;

    BitrixFiles(Path folder) throws IOException {
        contacts = Csv.create(folder.resolve("bitrix24_contacts.csv"), Csv.Dialect.BITRIX);
        companies = Csv.create(folder.resolve("bitrix24_companies.csv"), Csv.Dialect.OLD_BITRIX);
        tasks = new BufferedWriter(
                Files.newBufferedWriter(folder.resolve("bitrix24_tasks.xls"), StandardCharsets.UTF_8));
        contacts.row(CONTACT);
        companies.row(COMPANY);
        tasks.write(
                "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\" /></head><body>\n"
                        + "<table border=\"1\">\n<thead>");
        line("th", TASK);
        tasks.write("</thead>\n<tbody>\n");
    }

    @Override
    public void accept(Row row) throws IOException {
        if (row.client.kind().isPerson()) {
            contacts.row(contact(row));
        } else {
            companies.row(company(row));
        }
        if (row.has(Column.NEXT)) {
            line("td", task(row));
            tasks.write('\n');
        }
    }

    private static String[] contact(Row row) {
        Map<String, String> cells = common(row);
        cells.put("Имя", row.get(Column.FIRST));
        cells.put("Отчество", row.get(Column.MIDDLE));
        cells.put("Фамилия", row.get(Column.LAST));
        cells.put("Тип контакта", "Клиенты");
        cells.put("Компания", row.get(Column.COMPANY));
        cells.put("Должность", row.get(Column.JOB));
        cells.put("Дата рождения", row.get(Column.BIRTH));
        cells.put("Источник", row.get(Column.SOURCE));
        cells.put("Экспорт", "да");
        cells.put("Кем создан", row.get(Column.OWNER));
        cells.put("Кем изменен", row.get(Column.OWNER));
        return ordered(CONTACT, cells);
    }

    private static String[] company(Row row) {
        Map<String, String> cells = common(row);
        cells.put("Название компании", row.get(Column.COMPANY));
        cells.put("Тип компании", "Клиент");
        String kpp = row.has(Column.KPP)
                ? "/КПП " + row.get(Column.INN) + "/" + row.get(Column.KPP)
                : " " + row.get(Column.INN);
        cells.put("Банковские реквизиты", row.has(Column.INN) ? "ИНН" + kpp : "");
        cells.put("Кем создана", row.get(Column.OWNER));
        cells.put("Кем изменена", row.get(Column.OWNER));
        return ordered(COMPANY, cells);
    }

    private static Map<String, String> common(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("ID", row.get(Column.ID));
        cells.put("Ответственный", row.get(Column.OWNER));
        cells.put("Рабочий телефон", row.get(Column.WORK_PHONE));
        cells.put("Мобильный телефон", row.get(Column.MOBILE));
        cells.put("Рабочий e-mail", row.get(Column.WORK_MAIL));
        cells.put("Частный e-mail", row.get(Column.MAIL));
        cells.put("Комментарий", row.get(Column.NOTE));
        cells.put("Дата создания", row.get(Column.CREATED) + " 10:15:00");
        cells.put("Дата изменения", row.get(Column.TOUCHED) + " 18:02:11");
        return cells;
    }

    private String[] task(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("ID", Integer.toString(++task));
        cells.put("Задача", row.get(Column.NEXT));
        cells.put("Ответственный", row.get(Column.OWNER));
        cells.put("Постановщик", row.get(Column.OWNER));
        cells.put("Дата создания", row.get(Column.TOUCHED) + " 18:02:11");
        cells.put("Статус", task % 3 == 0 ? "Выполняется" : "Ждет выполнения");
        cells.put("Приоритет", task % 7 == 0 ? "Высокий" : "Обычный");
        cells.put("Крайний срок", row.has(Column.DUE) ? row.get(Column.DUE) + " 19:00:00" : "");
        cells.put("Дата изменения", row.get(Column.TOUCHED) + " 18:02:11");
        boolean person = row.client.kind().isPerson();
        cells.put("Контакт", person ? shownName(row) : "");
        cells.put("Компания", person ? "" : row.get(Column.COMPANY));
        return ordered(TASK, cells);
    }

    /** First name, then last name, as Bitrix24 shows a contact. */
    static String shownName(Row row) {
        return (row.get(Column.FIRST) + " " + row.get(Column.LAST)).strip();
    }

    private static String[] ordered(String[] titles, Map<String, String> cells) {
        return Arrays.stream(titles).map(title -> cells.getOrDefault(title, "")).toArray(String[]::new);
    }

    private void line(String tag, String[] cells) throws IOException {
        tasks.write("<tr>");
        for (String cell : cells) {
            String text = cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            tasks.write("<" + tag + ">" + text + "</" + tag + ">");
        }
        tasks.write("</tr>");
    }

    @Override
    public void close() throws IOException {
        contacts.close();
        companies.close();
        tasks.write("</tbody></table>\n</body></html>\n");
        tasks.close();
    }
}
