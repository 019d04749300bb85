package dev.revizor.normalize.fields;

import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A written date, read.
 *
 * @param day ISO day
 * @param time {@code T10:15[:30]}, or empty for midnight or none
 * @param offset what was written behind the time ({@code +03:00}, {@code Z}), or empty
 * @param shape the reason to give when the spelling was not canonical
 * @param undecided whether day and month could be the other way round
 * @param trouble {@link Reason#NONE} when it could be read; then {@code day} is a suggestion or empty
 */
record DateText(String day, String time, String offset, Reason shape, boolean undecided, Reason trouble) {
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LAST_YEAR = 9999;
    private static final int FIRST_SERIAL = 20_000;
    private static final int LAST_SERIAL = 60_000;
    /** Births in a later year of two digits are of the last century. */
    private static final int YOUNGEST = 26;

    private static final int CENTURY_TURN = 30;
    private static final int SECONDS_A_DAY = 86_400;
    /** So many digits have the seconds since 1970 from 2001 to 2286. */
    private static final int SECONDS = 10;

    private static final int MILLISECONDS = 13;

    String canonical() {
        return day + time;
    }

    /** The moment in a zone; as it was written where it has no time or no offset. */
    String in(ZoneId zone) {
        if (!isMoment()) {
            return canonical();
        }
        ZoneOffset written = ClockText.zoneOffset(offset);
        LocalDateTime there = LocalDateTime.parse(canonical())
                .atOffset(written)
                .atZoneSameInstant(zone)
                .toLocalDateTime();
        if (there.getYear() > LAST_YEAR) {
            // 9999-12-31 stands for no end, and has no day after.
            return canonical();
        }
        return there.toLocalDate() + ClockText.of(there.getHour(), there.getMinute(), there.getSecond());
    }

    /** What the moment in a zone does not tell: the offset of a mere day. */
    String besides() {
        return isMoment() ? "" : offset;
    }

    private boolean isMoment() {
        return !time.isEmpty() && !offset.isEmpty();
    }

    /** Whether a birth in such a year may be of this century or of the last: «05» is a child, or somebody very old. */
    boolean isOfEitherCentury() {
        return Integer.parseInt(day.substring(2, 4)) <= YOUNGEST;
    }

    /** The day with day and month exchanged. */
    String otherWay() {
        return day.substring(0, 5) + day.substring(8, 10) + "-" + day.substring(5, 7);
    }

    private static DateText bad(Reason trouble) {
        return new DateText("", "", "", Reason.NONE, false, trouble);
    }

    /** Reads a clean text in lower case. */
    static DateText read(String low, DateOrders.Order order, Dates.Use use) {
        DateText counted = use == Dates.Use.BIRTH ? serial(low) : counted(low);
        if (counted != null) {
            return counted;
        }
        int end = endOfDay(low);
        DayParts parts = DayParts.read(low.substring(0, end), order);
        if (parts.trouble() != Reason.NONE) {
            return bad(parts.trouble());
        }
        ClockText clock = ClockText.read(low.substring(end));
        if (clock == null) {
            return bad(Reason.DATE_UNREADABLE);
        }
        int year = parts.twoDigitYear() ? century(parts.year(), use) : parts.year();
        if (year < 1000 || year > LAST_YEAR) {
            return bad(Reason.DATE_OUT_OF_RANGE);
        }
        if (!exists(year, parts.month(), parts.day())) {
            String swapped = exists(year, parts.day(), parts.month()) ? iso(year, parts.day(), parts.month()) : "";
            return new DateText(swapped, "", "", Reason.NONE, false, Reason.DATE_IMPOSSIBLE);
        }
        boolean undecided = parts.votable() && parts.day() <= 12 && parts.day() != parts.month();
        Reason shape = parts.twoDigitYear() ? Reason.DATE_TWO_DIGIT_YEAR : Reason.DATE_FORMAT;
        String day = iso(year, parts.month(), parts.day());
        return new DateText(day, clock.canonical(), clock.offset(), shape, undecided, Reason.NONE);
    }

    /** Two digits: 30 to 99 are of the last century, 00 to 29 of this one. */
    private static int century(int year, Dates.Use use) {
        return year >= CENTURY_TURN || (use == Dates.Use.BIRTH && year > YOUNGEST) ? 1900 + year : 2000 + year;
    }

    private static boolean exists(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private static String iso(int year, int month, int day) {
        char[] out = {
            (char) ('0' + year / 1000),
            (char) ('0' + year / 100 % 10),
            (char) ('0' + year / 10 % 10),
            (char) ('0' + year % 10),
            '-',
            (char) ('0' + month / 10),
            (char) ('0' + month % 10),
            '-',
            (char) ('0' + day / 10),
            (char) ('0' + day % 10)
        };
        return new String(out);
    }

    /** Where the time begins: at a {@code t} between digits, or at the blank before {@code 10:15}. */
    private static int endOfDay(String low) {
        for (int i = 1; i < low.length(); i++) {
            char c = low.charAt(i);
            boolean digitNext = i + 1 < low.length() && Letters.isDigit(low.charAt(i + 1));
            if (c == 't' && digitNext && Letters.isDigit(low.charAt(i - 1))) {
                return i;
            }
            if (c == ' ' && digitNext) {
                int at = i + 1;
                while (at < low.length() && Letters.isDigit(low.charAt(at))) {
                    at++;
                }
                if (at < low.length() && low.charAt(at) == ':') {
                    return low.charAt(i - 1) == ',' ? i - 1 : i;
                }
            }
        }
        return low.length();
    }

    private static @Nullable DateText counted(String low) {
        DateText serial = serial(low);
        return serial == null ? unix(low) : serial;
    }

    /**
     * Seconds since 1970, from 2001 to 2033, as interfaces write a moment, or milliseconds of a whole second: no telephone
     * begins like it, and an ОГРН hardly ends so.
     */
    private static @Nullable DateText unix(String low) {
        int length = low.length();
        boolean counts = (length == SECONDS || (length == MILLISECONDS && low.endsWith("000"))) && low.charAt(0) == '1';
        if (!counts || !low.chars().allMatch(c -> Letters.isDigit((char) c))) {
            return null;
        }
        LocalDateTime moment =
                LocalDateTime.ofEpochSecond(Long.parseLong(low.substring(0, SECONDS)), 0, ZoneOffset.UTC);
        String time = ClockText.of(moment.getHour(), moment.getMinute(), moment.getSecond());
        // A moment at midnight is one too: it has a zone, unlike a mere day.
        String clock = time.isEmpty() ? "T00:00" : time;
        return new DateText(
                moment.toLocalDate().toString(), clock, "+00:00", Reason.DATE_UNIX_TIME, false, Reason.NONE);
    }

    /** A day of Excel's calendar with a fraction for the time; null where the text is none. */
    private static @Nullable DateText serial(String low) {
        int length = low.length();
        if (length < 5 || length > 20) {
            return null;
        }
        int whole = 0;
        for (int i = 0; i < 5; i++) {
            if (!Letters.isDigit(low.charAt(i))) {
                return null;
            }
            whole = whole * 10 + low.charAt(i) - '0';
        }
        if (whole < FIRST_SERIAL || whole > LAST_SERIAL) {
            return null;
        }
        double fraction = 0;
        double place = 0.1;
        for (int i = 5; i < length; i++) {
            char c = low.charAt(i);
            if (i == 5 ? c != '.' && c != ',' : !Letters.isDigit(c)) {
                return null;
            }
            if (i > 5) {
                fraction += (c - '0') * place;
                place /= 10;
            }
        }
        int seconds = (int) Math.min(SECONDS_A_DAY - 1, Math.round(fraction * SECONDS_A_DAY));
        String time = ClockText.of(seconds / 3600, seconds / 60 % 60, seconds % 60);
        String day = EXCEL_ZERO.plusDays(whole).toString();
        return new DateText(day, time, "", Reason.DATE_EXCEL_SERIAL, false, Reason.NONE);
    }
}
