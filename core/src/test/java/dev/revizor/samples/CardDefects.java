package dev.revizor.samples;

import java.util.Locale;

/**
 * Spoils the contact data, names and dates of some cards. Only clients with one card lose their traces, so that every
 * duplicate can be found.
 */
final class CardDefects {
    private static final String LOOKALIKE_RU = "аеорсухАЕОРСХ";
    private static final String LOOKALIKE_EN = "aeopcyxAEOPCX";

    private CardDefects() {}

    static void plant(Row row, Draw draw) {
        boolean person = row.client.kind().isPerson();
        if (row.cards == 1) {
            channels(row, draw);
        }
        if (draw.permille(8) && person && mixed(row, draw)) {
            row.defects.add("mixed_alphabet");
        } else if (draw.permille(6) && person && row.cards == 1) {
            row.set(Column.LAST, draw.pick("ООО Вектор", "Магазин Ромашка", "ИП", "Автосервис на Лесной"));
            row.defects.add("company_in_person");
        }
        if (row.has(Column.BIRTH) && draw.permille(11)) {
            row.set(Column.BIRTH, draw.pick("01.01.1900", "31.02.1985", "12.05.2031", "00.00.0000", "30.02.1979"));
            row.defects.add("bad_birthdate");
        }
        taxNumber(row, draw);
        note(row, draw);
    }

    private static void channels(Row row, Draw draw) {
        if (draw.permille(28)) {
            for (Column column : new Column[] {Column.WORK_PHONE, Column.MOBILE, Column.WORK_MAIL, Column.MAIL}) {
                row.set(column, "");
            }
            row.defects.add("no_channel");
            return;
        }
        Column phone = row.has(Column.MOBILE) ? Column.MOBILE : Column.WORK_PHONE;
        if (row.has(phone)) {
            phone(row, phone, draw);
        }
        Column mail = row.has(Column.MAIL) ? Column.MAIL : Column.WORK_MAIL;
        if (row.has(mail)) {
            mail(row, mail, draw);
        }
        if (draw.permille(9)) {
            placeholder(row, draw);
        }
    }

    private static void phone(Row row, Column column, Draw draw) {
        if (draw.permille(20)) {
            row.set(column, draw.pick("8903", "+7 900 000", "0000000000", "нет номера", "123", "8 916 00", "+7"));
            row.defects.add("phone_invalid");
        } else if (draw.permille(5)) {
            row.set(column, draw.pick("7,9E+10", "7.91E+10", "7,97E+10"));
            row.defects.add("phone_excel");
        } else if (column == Column.WORK_PHONE && draw.permille(30)) {
            row.set(
                    column,
                    draw.pick("00-", "20-", "41-") + Codes.digits(draw.upTo(100), 2) + "-"
                            + Codes.digits(draw.upTo(100), 2));
            row.defects.add("phone_no_code");
        }
    }

    private static void mail(Row row, Column column, Draw draw) {
        String address = row.get(column);
        if (draw.permille(22)) {
            row.set(
                    column,
                    switch (draw.upTo(5)) {
                        case 0 -> address.replace("@", "");
                        case 1 -> address.replace("@", " @ ");
                        case 2 -> address.replace("@", "@@");
                        case 3 -> address.substring(0, address.indexOf('@') + 1);
                        default -> address.substring(0, address.lastIndexOf('.')) + "," + "com";
                    });
            row.defects.add("email_invalid");
        } else if (draw.permille(8)) {
            String local = address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
            row.set(column, "invented." + local + "@" + draw.pick("gmial.com", "yandex.ri", "mail.tu", "gmail.con"));
            row.defects.add("email_domain_typo");
        }
    }

    private static void placeholder(Row row, Draw draw) {
        if (row.client.kind().isPerson()) {
            row.set(Column.FIRST, draw.pick("тест", "нет", "-", "xxx", "уточнить"));
        } else {
            row.set(Column.WORK_MAIL, draw.pick("no@no.ru", "нет", "-", "test@test.ru"));
        }
        row.defects.add("placeholder");
        row.defects.remove("email_invalid");
        row.defects.remove("email_domain_typo");
    }

    private static boolean mixed(Row row, Draw draw) {
        String name = row.get(Column.LAST);
        for (int i = draw.upTo(2); i < name.length(); i++) {
            int at = LOOKALIKE_RU.indexOf(name.charAt(i));
            if (at >= 0) {
                row.set(Column.LAST, name.substring(0, i) + LOOKALIKE_EN.charAt(at) + name.substring(i + 1));
                return true;
            }
        }
        return false;
    }

    private static void taxNumber(Row row, Draw draw) {
        String inn = row.get(Column.INN);
        if (inn.isEmpty()) {
            return;
        }
        if (inn.charAt(0) == '0' && draw.permille(160)) {
            row.set(Column.INN, inn.substring(1));
            row.defects.add("inn_lost_zero");
        } else if (row.cards == 1 && draw.permille(21)) {
            int last = inn.charAt(inn.length() - 1) - '0';
            row.set(Column.INN, inn.substring(0, inn.length() - 1) + (last + draw.between(1, 9)) % 10);
            row.defects.add("inn_bad_checksum");
        }
    }

    private static void note(Row row, Draw draw) {
        if (draw.permille(140)) {
            row.set(
                    Column.NOTE,
                    draw.pick(
                            "Звонить после 18:00",
                            "Просил «без спама»",
                            "Нужен договор; оплата по счёту",
                            "Спросить про \"старый\" заказ",
                            "Доставка в субботу\nподъезд 2",
                            "Постоянный клиент, скидка 5 %",
                            "Speaks English only"));
        }
    }
}
