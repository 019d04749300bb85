package dev.revizor.samples;

import java.io.IOException;
import java.nio.file.Path;

/** A part of the base as amoCRM exports deals: titles that stand twice, a client once for each of his deals. */
final class AmoFile implements RowSink {
    /** One card of so many gets into this file. */
    private static final int EVERY = 3;

    private static final String[] TITLES = ("ID;Название сделки;Бюджет ;Ответственный;Дата создания сделки;"
                    + "Кем создана сделка;Дата редактирования;Кем редактирована;Дата закрытия;Теги;Примечание;"
                    + "Примечание 2;Примечание 3;Примечание 4;Примечание 5;Этап сделки;Воронка;Источник;Товар;"
                    + "utm_source;utm_medium;utm_campaign;roistat;_ym_uid;Полное имя контакта;Компания контакта;"
                    + "Ответственный за контакт;Компания;Рабочий телефон;Рабочий прямой телефон;Мобильный телефон;Факс;"
                    + "Домашний телефон;Другой телефон;Рабочий email;Личный email;Другой email;Город;Источник;Должность;"
                    + "Пользовательское соглашение;roistat;utm_source")
            .split(";");

    private final Csv deals;
    private final long seed;
    private long read;
    private long deal = 31_000_000;

    AmoFile(Path folder, long seed) throws IOException {
        this.seed = seed;
        deals = Csv.create(folder.resolve("amocrm_deals.csv"), Csv.Dialect.AMO);
        deals.row(TITLES);
    }

    @Override
    public void accept(Row row) throws IOException {
        Draw draw = Draw.of(seed, 8, read);
        if (read++ % EVERY != 0) {
            return;
        }
        int count = 1 + draw.weighted(60, 25, 15);
        for (int i = 0; i < count; i++) {
            deals.row(deal(row, i + 1 == count, draw));
        }
    }

    private String[] deal(Row row, boolean last, Draw draw) {
        boolean person = row.client.kind().isPerson();
        String stage = last ? stage(row.get(Column.STATUS)) : "Успешно реализовано";
        boolean closed = stage.startsWith("Успешно") || stage.startsWith("Закрыто");
        String changed = row.get(Column.TOUCHED) + " 18:02:11";
        String name = (row.get(Column.FIRST) + " " + row.get(Column.LAST)).strip();
        String[] cells = new String[TITLES.length];
        java.util.Arrays.fill(cells, "");
        cells[0] = Long.toString(++deal);
        cells[1] = row.has(Column.INTEREST) ? row.get(Column.INTEREST) : "Сделка #" + deal;
        cells[2] = Integer.toString(draw.between(3, 400) * 500);
        cells[3] = row.get(Column.OWNER);
        cells[4] = row.get(Column.CREATED) + " 10:20:00";
        cells[5] = draw.permille(200) ? "Робот" : row.get(Column.OWNER);
        cells[6] = changed;
        cells[7] = row.get(Column.OWNER);
        cells[8] = closed ? changed : "не закрыта";
        cells[9] = draw.permille(150) ? "VIP, импорт" : "";
        cells[10] = row.get(Column.NOTE);
        cells[15] = stage;
        cells[16] = "Основная";
        cells[17] = draw.permille(500) ? row.get(Column.SOURCE) : "";
        cells[24] = person ? name : "";
        cells[25] = person ? row.get(Column.COMPANY) : "";
        cells[26] = row.get(Column.OWNER);
        cells[27] = person ? "" : row.get(Column.COMPANY);
        cells[28] = row.get(Column.WORK_PHONE);
        cells[30] =
                row.has(Column.MOBILE) && draw.permille(300) ? "'" + row.get(Column.MOBILE) : row.get(Column.MOBILE);
        cells[34] = row.get(Column.WORK_MAIL);
        cells[35] = row.get(Column.MAIL);
        cells[37] = row.get(Column.CITY);
        cells[38] = row.get(Column.SOURCE);
        cells[39] = row.get(Column.JOB);
        cells[40] = row.get(Column.CONSENT).equals("Да") ? "Да" : "";
        return cells;
    }

    private static String stage(String status) {
        return switch (status) {
            case "Новый" -> "Первичный контакт";
            case "В работе", "Переговоры" -> "Переговоры";
            case "КП отправлено" -> "Согласование договора";
            case "Клиент" -> "Успешно реализовано";
            case "Отказ", "Архив" -> "Закрыто и не реализовано";
            default -> "Принимают решение";
        };
    }

    @Override
    public void close() throws IOException {
        deals.close();
    }
}
