package dev.revizor.normalize.fields;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What people write around the numbers of a day: the word for a year, quotes, weekdays, ordinals. */
final class DayWords {
    private static final List<String> YEARS = List.of("года", "год", "г.", "г");
    private static final Set<String> WEEKDAYS = new HashSet<>(List.of(
            "пн",
            "вт",
            "ср",
            "чт",
            "пт",
            "сб",
            "вс",
            "понедельник",
            "вторник",
            "среда",
            "четверг",
            "пятница",
            "суббота",
            "воскресенье",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday"));
    private static final List<String> ORDINALS = List.of("st", "nd", "rd", "th", "ого", "го", "е");
    private static final String QUOTES = "\"«»“”„";

    private DayWords() {}

    /** A day in lower case without quotes, «г.» and a point at its end. */
    static String stripped(String low) {
        String text = low;
        for (int i = 0; i < low.length(); i++) {
            if (QUOTES.indexOf(low.charAt(i)) >= 0) {
                text = unquoted(low);
                break;
            }
        }
        text = withoutWeekday(text);
        text = text.endsWith(" в") || text.endsWith(" at") ? text.substring(0, text.lastIndexOf(' ')) : text;
        for (String year : YEARS) {
            int at = text.length() - year.length();
            if (at > 0 && text.endsWith(year) && (text.charAt(at - 1) == ' ' || Letters.isDigit(text.charAt(at - 1)))) {
                return text.substring(0, at).strip();
            }
        }
        boolean point = text.length() > 1 && text.endsWith(".") && Letters.isDigit(text.charAt(text.length() - 2));
        return point ? text.substring(0, text.length() - 1) : text;
    }

    /** «пт 15.03.2024», «15.03.2024 (пт)». */
    private static String withoutWeekday(String text) {
        int head = 0;
        while (head < text.length() && Character.isLetter(text.charAt(head))) {
            head++;
        }
        if (head > 0 && isWeekday(text.substring(0, head))) {
            return text.substring(head).replaceFirst("^[., ]+", "");
        }
        int space = text.lastIndexOf(' ');
        String last = text.substring(space + 1);
        boolean wrapped = last.startsWith("(") && last.endsWith(")");
        boolean weekday = space > 0 && isWeekday(wrapped ? last.substring(1, last.length() - 1) : last);
        return weekday ? text.substring(0, space).replaceFirst("[, ]+$", "") : text;
    }

    private static String unquoted(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(QUOTES.indexOf(text.charAt(i)) >= 0 ? ' ' : text.charAt(i));
        }
        return Cleaner.line(out.toString());
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word);
    }

    /** A weekday, or what belongs to an ordinal: «12-го», {@code 1st of}. */
    static boolean isAside(String word) {
        return isWeekday(word) || word.equals("го") || word.equals("ого") || word.equals("of");
    }

    /** «12» of {@code 12th}, «12» of «12го»; any other word as it is. */
    static String withoutOrdinal(String word) {
        if (word.isEmpty() || !Letters.isDigit(word.charAt(0))) {
            return word;
        }
        for (String ordinal : ORDINALS) {
            int at = word.length() - ordinal.length();
            if (at > 0 && word.endsWith(ordinal) && Letters.isDigit(word.charAt(at - 1))) {
                return word.substring(0, at);
            }
        }
        return word;
    }
}
