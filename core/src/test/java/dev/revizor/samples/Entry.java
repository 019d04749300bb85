package dev.revizor.samples;

/** Types a client into a card the way a manager does: his own formats, some cells left out, nothing wrong yet. */
final class Entry {
    private Entry() {}

    static void type(Row row, Draw draw) {
        Client client = row.client;
        row.set(Column.TYPE, client.kind().isPerson() ? "Контакт" : "Компания");
        if (client.kind().isPerson()) {
            person(row, client, draw);
        } else {
            firm(row, client, draw);
        }
        Client.Home home = client.home();
        row.set(Column.COUNTRY, home.country());
        row.set(Column.CITY, draw.permille(820) ? home.city() : "");
        row.set(Column.ADDRESS, draw.permille(380) ? Places.written(home, draw) : "");
    }

    private static void person(Row row, Client client, Draw draw) {
        row.set(Column.LAST, client.last());
        row.set(Column.FIRST, client.first());
        row.set(Column.MIDDLE, draw.permille(620) ? client.middle() : "");
        if (client.birth() != Client.UNKNOWN) {
            row.set(Column.BIRTH, Row.day(client.birth()));
        }
        row.set(Column.MOBILE, phone(client.mobile(), draw));
        row.set(Column.MAIL, client.mail());
        Client.Firm firm = client.firm();
        if (!firm.name().isEmpty()) {
            row.set(Column.COMPANY, named(firm, draw));
            row.set(Column.JOB, client.job());
            row.set(Column.WORK_PHONE, draw.permille(700) ? phone(firm.phone(), draw) + extension(draw) : "");
            boolean own = draw.permille(600);
            row.set(Column.WORK_MAIL, own ? Mail.atWork(client.first(), client.last(), firm.domain()) : "");
        }
    }

    private static void firm(Row row, Client client, Draw draw) {
        Client.Firm firm = client.firm();
        row.set(Column.COMPANY, named(firm, draw));
        row.set(Column.INN, draw.permille(900) ? firm.inn() : "");
        row.set(Column.KPP, row.has(Column.INN) && draw.permille(800) ? firm.kpp() : "");
        row.set(Column.WORK_PHONE, phone(firm.phone(), draw));
        row.set(Column.MOBILE, phone(client.mobile(), draw));
        row.set(Column.WORK_MAIL, draw.permille(750) ? client.mail() : "");
    }

    /** A firm's name with its form, as people write it. */
    static String named(Client.Firm firm, Draw draw) {
        if (firm.form().equals("ИП")) {
            return "ИП " + firm.name();
        }
        if (firm.inn().isEmpty()) {
            return firm.name() + " " + firm.form();
        }
        return switch (draw.upTo(4)) {
            case 1 -> firm.form() + " \"" + firm.name() + "\"";
            case 2 -> firm.form() + " " + firm.name();
            default -> firm.form() + " «" + firm.name() + "»";
        };
    }

    /** A number as people write it; the digits stay the same. */
    static String phone(String digits, Draw draw) {
        if (digits.isEmpty()) {
            return "";
        }
        if (digits.length() != 11 || digits.charAt(0) != '7' || digits.startsWith("77")) {
            return "+" + digits;
        }
        String code = digits.substring(1, 4);
        String three = digits.substring(4, 7);
        String two = digits.substring(7, 9);
        String last = digits.substring(9);
        return switch (draw.upTo(10)) {
            case 0, 1 -> "+7 (" + code + ") " + three + "-" + two + "-" + last;
            case 2 -> "8 (" + code + ") " + three + "-" + two + "-" + last;
            case 3 -> "8" + digits.substring(1);
            case 4 -> "+7 " + code + " " + three + "-" + two + "-" + last;
            case 5 -> "8-" + code + "-" + three + "-" + two + "-" + last;
            case 6 -> "+7" + code + three + two + last;
            case 7 -> digits.substring(1);
            case 8 -> "8 " + code + " " + three + " " + two + " " + last;
            default -> "+7(" + code + ")" + three + two + last;
        };
    }

    private static String extension(Draw draw) {
        return draw.permille(150) ? draw.pick(", доб. ", " доб. ", " доб.") + draw.between(100, 399) : "";
    }
}
