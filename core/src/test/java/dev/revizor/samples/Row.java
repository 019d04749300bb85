package dev.revizor.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A card as it is written, with what was planted in it. */
final class Row {
    /** The day on which the samples are read. */
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);

    static final int TODAY = (int) AS_OF.toEpochDay();

    final Client client;
    final String entity;
    final String group;

    /** How many cards the client has. */
    final int cards;

    /** Which of them this is; the first one is 0. */
    final int card;

    final String[] cells = new String[Column.values().length];
    final List<String> defects = new ArrayList<>(2);

    Row(Client client, String entity, String group, int cards, int card) {
        this.client = client;
        this.entity = entity;
        this.group = group;
        this.cards = cards;
        this.card = card;
        java.util.Arrays.fill(cells, "");
    }

    String get(Column column) {
        return cells[column.ordinal()];
    }

    void set(Column column, String value) {
        cells[column.ordinal()] = value;
    }

    boolean has(Column column) {
        return !get(column).isEmpty();
    }

    /** {@code 20.11.2026} from days since 1970. */
    static String day(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        StringBuilder out = new StringBuilder(10);
        two(out, day.getDayOfMonth()).append('.');
        two(out, day.getMonthValue()).append('.');
        return out.append(day.getYear()).toString();
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
