package dev.revizor.samples;

import java.util.Locale;

/**
 * Makes the second card of a client differ from the first, in the ways in which it happens. One strong trace of the
 * client (phone, mail, tax number) always stays.
 */
final class Wear {
    private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщыэюя";

    private Wear() {}

    static void apply(Row row, Draw draw) {
        int marks = 1 + draw.weighted(60, 30, 10);
        for (int i = 0; i < marks; i++) {
            if (row.client.kind().isPerson()) {
                person(row, draw);
            } else {
                firm(row, draw);
            }
        }
        contacts(row, draw);
    }

    private static void person(Row row, Draw draw) {
        switch (draw.upTo(13)) {
            case 0, 1 -> typo(row, Column.LAST, draw);
            case 2 -> typo(row, Column.FIRST, draw);
            case 3 -> row.set(Column.FIRST, RussianNames.everyday(row.get(Column.FIRST), row.client.male()));
            case 4 -> spell(row);
            case 5 -> swap(row, Column.LAST, Column.FIRST);
            case 6 -> initials(row);
            case 7 -> married(row, draw);
            case 8 -> oneCell(row, draw);
            case 9 -> shout(row, draw);
            case 10 -> row.set(Column.LAST, row.get(Column.LAST).replace('ё', 'е'));
            case 11 -> row.set(Column.BIRTH, "");
            default -> layout(row, draw);
        }
    }

    private static void firm(Row row, Draw draw) {
        Client.Firm firm = row.client.firm();
        boolean trader = row.client.kind() == Client.Kind.TRADER;
        String name = switch (draw.upTo(7)) {
            case 0 -> trader ? "Индивидуальный предприниматель " + firm.name() : fullForm(firm);
            case 1 -> firm.name() + ", " + firm.form();
            case 2 -> trader ? "ИП " + short3(row.client) : firm.name();
            case 3 -> firm.form().toLowerCase(Locale.ROOT) + " " + firm.name().toLowerCase(Locale.ROOT);
            case 4 -> firm.form() + " " + RussianNames.upper(firm.name());
            case 5 -> trader ? row.client.last() + " ИП" : Latin.passport(firm.name()) + " " + latinForm(firm.form());
            default -> firm.form() + " «" + letter(firm.name(), draw) + "»";
        };
        row.set(Column.COMPANY, name);
        if (draw.permille(150)) {
            row.set(Column.KPP, "");
        }
    }

    private static String fullForm(Client.Firm firm) {
        String form = switch (firm.form()) {
            case "ООО" -> "Общество с ограниченной ответственностью";
            case "АО" -> "Акционерное общество";
            case "ЗАО" -> "Закрытое акционерное общество";
            case "ПАО" -> "Публичное акционерное общество";
            default -> firm.form();
        };
        return form + " «" + firm.name() + "»";
    }

    private static String latinForm(String form) {
        return form.equals("ООО") ? "LLC" : form.equals("АО") ? "JSC" : form;
    }

    private static String short3(Client client) {
        String middle = client.middle().isEmpty() ? "" : client.middle().charAt(0) + ".";
        return client.last() + " " + client.first().charAt(0) + ". " + middle;
    }

    /** Some contact data are missing or new in the second card, but one trace of the first always stays. */
    private static void contacts(Row row, Draw draw) {
        boolean phone = !row.client.mobile().isEmpty() || row.client.kind() == Client.Kind.COMPANY;
        boolean mail = row.client.kind().isPerson() && row.has(Column.MAIL);
        int change = draw.upTo(10);
        if (change < 2 && phone && mail) {
            row.set(Column.MOBILE, "");
        } else if (change < 5 && phone) {
            row.set(Column.MAIL, "");
        } else if (change == 5) {
            row.set(Column.MAIL, row.get(Column.MAIL).toUpperCase(Locale.ROOT));
        } else if (change == 6 && row.client.kind().isPerson() && !row.has(Column.WORK_PHONE)) {
            swap(row, Column.MOBILE, Column.WORK_PHONE);
        } else if (change == 7 && row.has(Column.MAIL) && !row.client.mobile().isEmpty()) {
            // Another address of the same person; the phone stays.
            long other = draw.between(1_000, 9_999);
            row.set(Column.MAIL, Mail.personal(row.client.first(), row.client.last(), other, draw));
            row.set(Column.MOBILE, Entry.phone(row.client.mobile(), draw));
        }
        if (draw.permille(500)) {
            row.set(Column.ADDRESS, "");
        }
    }

    private static void typo(Row row, Column column, Draw draw) {
        String text = row.get(column);
        if (text.length() > 3) {
            row.set(column, letter(text, draw));
        }
    }

    /** Drops, doubles, swaps or replaces one letter, never the first. */
    static String letter(String text, Draw draw) {
        if (text.length() < 4) {
            return text;
        }
        int at = draw.between(1, text.length() - 2);
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        return switch (draw.upTo(4)) {
            case 0 -> before + after;
            case 1 -> before + text.charAt(at) + text.charAt(at) + after;
            case 2 -> before + after.charAt(0) + text.charAt(at) + after.substring(1);
            default -> before + LETTERS.charAt(draw.upTo(LETTERS.length())) + after;
        };
    }

    private static void spell(Row row) {
        for (Column column : new Column[] {Column.LAST, Column.FIRST, Column.MIDDLE}) {
            row.set(column, Latin.passport(row.get(column)));
        }
    }

    private static void swap(Row row, Column one, Column other) {
        String kept = row.get(one);
        row.set(one, row.get(other));
        row.set(other, kept);
    }

    private static void initials(Row row) {
        if (row.get(Column.FIRST).length() > 1) {
            row.set(Column.FIRST, row.get(Column.FIRST).substring(0, 1) + ".");
            String middle = row.get(Column.MIDDLE);
            row.set(Column.MIDDLE, middle.isEmpty() ? "" : middle.substring(0, 1) + ".");
        }
    }

    private static void married(Row row, Draw draw) {
        if (row.client.male() || !row.client.home().country().isEmpty()) {
            row.set(Column.MIDDLE, "");
            return;
        }
        row.set(Column.LAST, RussianNames.womansLast(RussianNames.last(draw)));
        row.set(Column.MIDDLE, row.client.middle());
        row.set(Column.MOBILE, Entry.phone(row.client.mobile(), draw));
    }

    private static void oneCell(Row row, Draw draw) {
        Column to = draw.permille(500) ? Column.LAST : Column.FIRST;
        String whole = (row.get(Column.LAST) + " " + row.get(Column.FIRST) + " " + row.get(Column.MIDDLE)).strip();
        for (Column column : new Column[] {Column.LAST, Column.FIRST, Column.MIDDLE}) {
            row.set(column, column == to ? whole : "");
        }
    }

    private static void shout(Row row, Draw draw) {
        boolean loud = draw.permille(500);
        for (Column column : new Column[] {Column.LAST, Column.FIRST, Column.MIDDLE}) {
            String text = row.get(column);
            row.set(column, loud ? RussianNames.upper(text) : text.toLowerCase(Locale.ROOT));
        }
    }

    private static void layout(Row row, Draw draw) {
        if (draw.permille(700)) {
            row.set(Column.MIDDLE, row.client.middle());
            return;
        }
        row.set(Column.LAST, Latin.wrongLayout(row.get(Column.LAST)));
        row.set(Column.FIRST, Latin.wrongLayout(row.get(Column.FIRST)));
    }
}
