package dev.revizor.samples;

/** What happened to a card in the CRM: dates, status, next action; and what was forgotten. */
final class Life {
    static final String[] OWNERS = {
        "Анна Лаптева",
        "Борис Чернов",
        "Вера Дроздова",
        "Глеб Воронцов",
        "Дарья Некрасова",
        "Егор Касаткин",
        "Жанна Туманова",
        "Илья Рогов",
        "Кира Зимина",
        "Лев Одинцов"
    };
    /** Who no longer works here. */
    static final String[] FORMER_OWNERS = {"Марина Пестова", "Никита Шаров"};

    private static final String[] SOURCES = {
        "Сайт",
        "Сайт",
        "Звонок",
        "Звонок",
        "Рекомендация",
        "Рекомендация",
        "Яндекс Директ",
        "ВКонтакте",
        "Telegram",
        "Выставка",
        "Партнёр",
        "E-mail-рассылка",
        "2ГИС",
        "Повторная продажа"
    };
    private static final String[] ODD_SOURCES = {
        "по рекомендации", "выставка 2023", "с сайта", "звонок вх.", "директ", "тг", "входящий"
    };
    private static final String[] RESULTS = {
        "Дозвонились",
        "Назначена встреча",
        "Перезвонить",
        "Думает",
        "Проведена встреча",
        "Отправлено КП",
        "Не дозвонились",
        "Нет ответа на письмо"
    };
    private static final String[] NEXT = {
        "Позвонить",
        "Отправить КП",
        "Встреча",
        "Отправить договор",
        "Выставить счёт",
        "Выезд замерщика",
        "Напомнить об оплате",
        "Написать в мессенджер"
    };
    private static final String[] INTERESTS = {
        "Кухня на заказ", "Окна ПВХ", "Натяжные потолки", "Внедрение CRM", "Бухгалтерские услуги", "Автосервис",
        "Страхование", "Медосмотр", "Металлопрокат", "Грузоперевозки", "Утепление фасада", "Электромонтаж"
    };
    private static final String[] REASONS = {
        "Дорого",
        "Передумал",
        "Нет потребности",
        "Купили у конкурентов",
        "Не устроили сроки",
        "Закрыли проект",
        "Не выходит на связь"
    };
    private static final String[] OPEN = {"Новый", "В работе", "Переговоры", "КП отправлено", "Отложен"};
    private static final int STALE = 180;

    private final Row row;
    private final Draw draw;
    private final int created;
    private final boolean recent;

    /** Recent: one of the last cards of the base, which a new manager enters in haste. */
    Life(Row row, int created, boolean recent, Draw draw) {
        this.row = row;
        this.created = created;
        this.recent = recent;
        this.draw = draw;
    }

    void live() {
        row.set(Column.CREATED, Row.day(created));
        String status = status();
        row.set(Column.STATUS, status);
        owner();
        source();
        touch();
        row.set(Column.INTEREST, draw.permille(recent ? 600 : 760) ? draw.pick(INTERESTS) : "");
        if (isOpen()) {
            next(recent ? 340 : 55);
        } else if (status.equals("Клиент")) {
            purchases();
            if (draw.permille(300)) {
                later();
            }
        } else {
            closed();
        }
        if (!status.equals("Отказ") && draw.permille(5)) {
            row.set(Column.REASON, draw.pick(REASONS));
            row.defects.add("reason_not_refused");
        }
        if (draw.permille(5)) {
            forgetStatus();
        }
    }

    private String status() {
        int age = Row.TODAY - created;
        if (age <= 30) {
            return draw.permille(60) ? "Отказ" : OPEN[draw.weighted(30, 40, 15, 10, 5)];
        }
        return switch (draw.weighted(36, 19, 8, 37)) {
            case 0 -> "Клиент";
            case 1 -> "Отказ";
            case 2 -> "Архив";
            default -> OPEN[draw.weighted(8, 40, 25, 17, 10)];
        };
    }

    private boolean isOpen() {
        for (String status : OPEN) {
            if (row.get(Column.STATUS).equals(status)) {
                return true;
            }
        }
        return false;
    }

    private void owner() {
        if (draw.permille(28)) {
            row.defects.add("no_owner");
        } else if (!recent && draw.permille(18)) {
            row.set(Column.OWNER, draw.pick(FORMER_OWNERS));
            row.defects.add("owner_dismissed");
        } else {
            row.set(Column.OWNER, recent && draw.permille(700) ? "Лев Одинцов" : draw.pick(OWNERS));
        }
    }

    private void source() {
        if (draw.permille(48)) {
            row.defects.add("no_source");
        } else if (draw.permille(28)) {
            row.set(Column.SOURCE, draw.pick(ODD_SOURCES));
            row.defects.add("source_nonstandard");
        } else {
            row.set(Column.SOURCE, draw.pick(SOURCES));
        }
    }

    private void touch() {
        String status = row.get(Column.STATUS);
        boolean alive = isOpen() || status.equals("Клиент");
        int age = Row.TODAY - created;
        int day = created + (age == 0 ? 0 : draw.upTo(age + 1));
        if (alive) {
            day = Math.max(created, Row.TODAY - draw.between(0, isOpen() ? 60 : 170));
            if (age > STALE + 30 && draw.permille(90)) {
                day = Math.max(created, Row.TODAY - draw.between(STALE + 10, STALE + 400));
                row.defects.add("stale");
            }
        }
        if (!row.defects.contains("stale")) {
            if (draw.permille(4)) {
                day = Row.TODAY + draw.between(5, 300);
                row.defects.add("contact_future");
            } else if (age < 150 && draw.permille(25)) {
                day = created - draw.between(2, 20);
                row.defects.add("contact_before_creation");
            }
        }
        row.set(Column.TOUCHED, Row.day(day));
        if (draw.permille(38)) {
            row.defects.add("result_missing");
        } else if (status.equals("Клиент") && draw.permille(500)) {
            row.set(Column.RESULT, "Оплата получена");
        } else {
            row.set(Column.RESULT, draw.pick(RESULTS));
        }
    }

    private void next(int forgotten) {
        if (draw.permille(forgotten)) {
            row.defects.add("open_no_next");
            return;
        }
        if (draw.permille(recent ? 60 : 26)) {
            row.set(Column.NEXT, draw.pick(NEXT));
            row.defects.add("next_no_due");
        } else if (draw.permille(5)) {
            row.set(Column.NEXT, draw.pick(NEXT));
            row.set(Column.DUE, draw.pick("после праздников", "31.02.2027", "на неделе"));
            row.defects.add("due_malformed");
        } else {
            later();
        }
    }

    /** Seven tasks of a hundred are overdue: more than the five that still pass. */
    private void later() {
        if (draw.permille(72)) {
            plan(Row.TODAY - draw.between(1, 90));
            row.defects.add("overdue");
        } else {
            plan(Row.TODAY + draw.between(0, 45));
        }
    }

    private void plan(int day) {
        row.set(Column.NEXT, draw.pick(NEXT));
        row.set(Column.DUE, Row.day(day));
    }

    private void purchases() {
        int most = Math.max(1, Math.min(700, Row.TODAY - created));
        row.set(Column.PURCHASES, Integer.toString(1 + draw.weighted(50, 20, 12, 8, 5, 3, 2)));
        row.set(Column.LAST_PURCHASE, Row.day(Row.TODAY - draw.upTo(most)));
    }

    private void closed() {
        if (row.get(Column.STATUS).equals("Отказ")) {
            if (draw.permille(190)) {
                row.defects.add("refused_no_reason");
            } else {
                row.set(Column.REASON, draw.pick(REASONS));
            }
        }
        if (draw.permille(18)) {
            plan(Row.TODAY + draw.between(1, 40));
            row.defects.add("closed_with_next");
        }
    }

    /** An unknown status makes the card neither open nor closed: what was planted for either no longer counts. */
    private void forgetStatus() {
        row.set(Column.STATUS, draw.pick("горячий!!!", "Думает", "в раб.", "work", "1"));
        for (Column column : new Column[] {Column.NEXT, Column.DUE, Column.REASON}) {
            row.set(column, "");
        }
        row.defects.removeAll(java.util.List.of(
                "open_no_next",
                "next_no_due",
                "overdue",
                "due_malformed",
                "refused_no_reason",
                "reason_not_refused",
                "closed_with_next",
                "stale"));
        row.defects.add("status_unknown");
    }
}
