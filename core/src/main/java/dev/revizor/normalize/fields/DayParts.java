package dev.revizor.normalize.fields;

import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a written day.
 *
 * @param year as written
 * @param month 0 to 99
 * @param day 0 to 99
 * @param twoDigitYear whether the century is missing
 * @param votable whether the order of day and month was the column's decision
 * @param trouble {@link Reason#NONE}, or why there are no numbers
 */
record DayParts(int year, int month, int day, boolean twoDigitYear, boolean votable, Reason trouble) {
    private static final Map<String, Integer> MONTHS = months();

    private static DayParts bad(Reason trouble) {
        return new DayParts(0, 0, 0, false, false, trouble);
    }

    /** Reads a day without its time, in lower case. */
    static DayParts read(String low, DateOrders.Order order) {
        String text = DayWords.stripped(low);
        return Letters.hasLetter(text) ? named(text) : numbers(text, order);
    }

    private static DayParts numbers(String text, DateOrders.Order order) {
        int[] part = new int[3];
        int[] width = new int[3];
        char[] marks = new char[3];
        int count = 0;
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            while (at < text.length() && at < begin + 8 && Letters.isDigit(text.charAt(at))) {
                part[count] = part[count] * 10 + text.charAt(at++) - '0';
            }
            width[count] = at - begin;
            if (width[count] == 0) {
                return bad(Reason.DATE_UNREADABLE);
            }
            count++;
            if (at == text.length()) {
                break;
            }
            char mark = text.charAt(at++);
            if (count == 3 || "./- ".indexOf(mark) < 0) {
                return bad(Reason.DATE_UNREADABLE);
            }
            marks[count - 1] = mark;
        }
        if (count == 1 && width[0] == 8) {
            return unparted(part[0], order);
        }
        if (count == 2 && width[0] <= 2 && width[1] <= 2) {
            return bad(Reason.DATE_NO_YEAR);
        }
        return count == 3 && marks[0] == marks[1] ? three(part, width, marks[0], order) : bad(Reason.DATE_UNREADABLE);
    }

    private static DayParts ordered(int year, int month, int day) {
        return new DayParts(year, month, day, false, false, Reason.NONE);
    }

    /** {@code 19490722}; {@code 22071949} only where the first four digits can be no year. */
    private static DayParts unparted(int digits, DateOrders.Order order) {
        if (!DateOrders.isYearLast(digits)) {
            return ordered(digits / 10_000, digits / 100 % 100, digits % 100);
        }
        int first = digits / 1_000_000;
        int second = digits / 10_000 % 100;
        boolean monthFirst = order == DateOrders.Order.MONTH_FIRST;
        return new DayParts(
                digits % 10_000, monthFirst ? first : second, monthFirst ? second : first, false, true, Reason.NONE);
    }

    private static DayParts three(int[] part, int[] width, char mark, DateOrders.Order order) {
        if (width[0] == 4 && width[1] <= 2 && width[2] <= 2) {
            return ordered(part[0], part[1], part[2]);
        }
        boolean shortYear = width[2] == 2;
        if (width[0] > 2 || width[1] > 2 || !(shortYear || width[2] == 4)) {
            return bad(Reason.DATE_UNREADABLE);
        }
        boolean votable = mark == '/' || mark == '-';
        boolean monthFirst = votable && order == DateOrders.Order.MONTH_FIRST;
        int day = monthFirst ? part[1] : part[0];
        int month = monthFirst ? part[0] : part[1];
        return new DayParts(part[2], month, day, shortYear, votable, Reason.NONE);
    }

    /** «12 марта 2024», {@code March 12, 2024}, {@code 12-Mar-24}, «12.март». */
    private static DayParts named(String text) {
        int month = 0;
        int day = -1;
        int year = -1;
        int yearWidth = 0;
        for (String typed : text.split("[ .,/\\-]+")) {
            String word = typed;
            Integer named = MONTHS.get(word.length() > 3 && !Letters.hasDigit(word) ? word.substring(0, 3) : word);
            if (named == null && DayWords.isAside(word)) {
                continue;
            }
            word = DayWords.withoutOrdinal(word);
            boolean number = !word.isEmpty() && word.length() <= 4 && isNumber(word);
            if (named != null && month == 0) {
                month = named;
            } else if (number && day < 0 && word.length() <= 2) {
                day = Integer.parseInt(word);
            } else if (number && year < 0) {
                year = Integer.parseInt(word);
                yearWidth = word.length();
            } else if (!word.isEmpty()) {
                return bad(Reason.DATE_UNREADABLE);
            }
        }
        if (month == 0 || day < 0) {
            return bad(Reason.DATE_UNREADABLE);
        }
        if (year < 0) {
            return bad(Reason.DATE_NO_YEAR);
        }
        return new DayParts(year, month, day, yearWidth <= 2, false, Reason.NONE);
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Letters.isDigit(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> out = new LinkedHashMap<>();
        List<String> russian =
                List.of("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");
        List<String> english =
                List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
        for (int i = 0; i < 12; i++) {
            out.put(russian.get(i), i + 1);
            out.put(english.get(i), i + 1);
        }
        out.put("мая", 5);
        return out;
    }
}
