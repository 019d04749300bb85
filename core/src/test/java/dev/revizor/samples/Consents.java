package dev.revizor.samples;

/** The consent columns of a person's card, with the gaps that are found there. */
final class Consents {
    private static final String[] WAYS = {
        "Форма на сайте", "Бумажная анкета", "Договор", "Запись разговора", "Чек-бокс в заказе"
    };
    private static final String[] FORMS = {
        "Форма сайта, ред. 3", "Анкета, ред. 2", "Договор, п. 7", "Скрипт звонка, ред. 4"
    };

    private Consents() {}

    static void give(Row row, int created, Draw draw) {
        if (!row.client.kind().isPerson()) {
            return;
        }
        switch (draw.weighted(730, 90, 130, 50)) {
            case 0 -> given(row, created, draw);
            case 1 -> without(row, "Нет", draw);
            case 2 -> without(row, "", draw);
            default -> withdrawn(row, created, draw);
        }
    }

    private static void given(Row row, int created, Draw draw) {
        row.set(Column.CONSENT, "Да");
        evidence(row, created, draw);
        row.set(Column.MAILING, draw.permille(640) ? "Да" : "Нет");
    }

    private static void evidence(Row row, int created, Draw draw) {
        if (draw.permille(30)) {
            row.defects.add("consent_no_date");
        } else if (draw.permille(3)) {
            row.set(Column.CONSENT_DAY, Row.day(Row.TODAY + draw.between(10, 200)));
            row.defects.add("consent_future");
        } else {
            row.set(Column.CONSENT_DAY, Row.day(created - (draw.permille(150) ? draw.between(1, 5) : 0)));
        }
        if (draw.permille(47)) {
            row.defects.add("consent_no_way");
        } else {
            row.set(Column.CONSENT_WAY, draw.pick(WAYS));
        }
        row.set(Column.CONSENT_FORM, draw.pick(FORMS));
        if (draw.permille(40)) {
            row.defects.add("consent_no_policy");
        } else {
            row.set(Column.CONSENT_POLICY, "https://vektor.example/privacy");
        }
        boolean ticked = draw.permille(20);
        row.set(Column.CONSENT_BOX, ticked ? "Да" : "Нет");
        if (ticked) {
            row.defects.add("consent_box_ticked");
        }
        boolean checked = !draw.permille(35);
        row.set(Column.CONSENT_LAWYER, checked ? "Да" : "Нет");
        if (!checked) {
            row.defects.add("consent_form_unchecked");
        }
    }

    private static void without(Row row, String answer, Draw draw) {
        row.set(Column.CONSENT, answer);
        boolean mailing = draw.permille(135);
        row.set(Column.MAILING, mailing ? "Да" : "Нет");
        if (mailing) {
            row.defects.add("mail_without_consent");
        }
    }

    private static void withdrawn(Row row, int created, Draw draw) {
        row.set(Column.CONSENT, "Отозвано");
        evidence(row, created, draw);
        // Gaps are planted in consents that hold; those of withdrawn ones are not counted.
        row.defects.removeIf(defect -> defect.startsWith("consent_"));
        row.set(Column.CONSENT_DAY, Row.day(created));
        row.set(Column.CONSENT_WAY, draw.pick(WAYS));
        row.set(Column.CONSENT_POLICY, "https://vektor.example/privacy");
        row.set(Column.CONSENT_BOX, "Нет");
        row.set(Column.CONSENT_LAWYER, "Да");
        row.set(Column.WITHDRAWN, Row.day(created + draw.upTo(Row.TODAY - created + 1)));
        boolean mailing = draw.permille(250);
        row.set(Column.MAILING, mailing ? "Да" : "Нет");
        if (mailing) {
            row.defects.add("revoked_but_mail");
        }
    }
}
