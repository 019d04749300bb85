package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Customs;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Dates to ISO: a day, or a local date-time where a time other than midnight is written. A time with an offset is brought
 * to the business zone; at midnight it is a day, which stays what it is, and the offset is kept in {@link Value#rest()}. A birth or what has happened is doubted behind the day of the run, a birth also more than 120
 * years before it; birth dates must be between 1880 and 2100.
 */
public final class Dates implements Normalizer {
    /** What the date is for. */
    public enum Use {
        ANY,
        BIRTH,
        /** A touch, a consent: nobody can have made them tomorrow. */
        HAPPENED
    }

    private static final Set<String> NOT_YET = Set.of("не закрыта", "не закрыто", "не закрыт", "0/0/00", "0/0/0000");
    private static final Set<String> DAY_ZERO =
            Set.of("00.00.0000", "0000-00-00", "00/00/0000", "00.00.00", "0000-00-00 00:00:00", "0", "0.0");
    private static final Set<String> SPIKES = Set.of("1900-01-01", "1970-01-01", "1899-12-30", "1899-12-31");
    private static final Pattern UNPARTED = Pattern.compile("\\d{8}");
    /** What says of a day that it is that of a birth. */
    private static final Pattern BORN =
            Pattern.compile("(?<=[\\d.г])\\s*,?\\s*(?:г\\.?\\s?р\\.?|года? рожд(?:ения|\\.)|рожд(?:ения|\\.)|р\\.)$");

    private static final Pattern COMMAS = Pattern.compile("\\d{1,2},\\s?\\d{1,2},\\s?(?:\\d{2}|\\d{4})");

    private static final int BIRTH_FROM = 1880;
    private static final int BIRTH_TO = 2100;

    /** The oldest person whose age is proved lived 122 years (Jeanne Calment); nobody else reached 120. */
    private static final int OLDEST = 120;

    private final DateOrders orders;
    private final Use use;
    private final ZoneId zone;
    /** The last day on which something can have happened, and the first on which somebody alive can be born; ISO or empty. */
    private final String last;

    private final String first;
    private final Words words;

    /**
     * @param customs the order of day and month of each column, the day of the run, and the zone where a moment with an offset
     *     is told; birthdays and plain days are in no zone
     * @param use what the dates are for
     * @param words what only fills a cell
     */
    public Dates(Customs customs, Use use, Words words) {
        this.orders = customs.dates();
        this.use = use;
        this.zone = customs.zone();
        this.last =
                use == Use.ANY ? "" : customs.today().map(LocalDate::toString).orElse("");
        this.first = use != Use.BIRTH
                ? ""
                : customs.today().map(day -> day.minusYears(OLDEST).toString()).orElse("");
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        if (use != Use.BIRTH && isTidyDay(raw) && never(raw) == Reason.NONE) {
            return Value.good(column, raw);
        }
        String cell = Cleaner.unmarked(raw);
        if (cell.isEmpty()) {
            return Value.blank(column, raw);
        }
        String low = Letters.fold(cell);
        if (NOT_YET.contains(low)) {
            return Value.unusable(column, raw, Quality.BLANK, Reason.DATE_EMPTY.code());
        }
        if (DAY_ZERO.contains(low) || words.fills(cell)) {
            return Answers.placeholder(column, raw, Reason.DATE_PLACEHOLDER);
        }
        low = plain(low);
        DateOrders.Ballot ballot = UNPARTED.matcher(low).matches() ? orders.ofUnparted(column) : orders.of(column);
        DateText read = DateText.read(low, ballot.order(), use);
        return read.trouble() == Reason.NONE
                ? answer(column, raw, read, ballot)
                : Answers.unreadable(column, raw, read.trouble(), read.canonical());
    }

    /** «12.03.1984 г.р.» and «12,03,1984» as they would usually be written. */
    private static String plain(String low) {
        String day = BORN.matcher(low).replaceFirst("");
        return COMMAS.matcher(day).matches() ? day.replace(',', '.') : day;
    }

    private Value answer(int column, String raw, DateText read, DateOrders.Ballot ballot) {
        String canonical = use == Use.BIRTH ? read.day() : read.in(zone);
        if (use == Use.BIRTH) {
            int year = Integer.parseInt(canonical.substring(0, 4));
            if (SPIKES.contains(canonical)) {
                return Answers.placeholder(column, raw, Reason.DATE_PLACEHOLDER);
            }
            if (year < BIRTH_FROM || year > BIRTH_TO) {
                return Answers.unreadable(column, raw, Reason.DATE_OUT_OF_RANGE);
            }
        }
        Reason never = never(canonical);
        if (never != Reason.NONE) {
            return Answers.suspicious(
                    column, raw, canonical, never, read.undecided() && ballot.ambiguous() ? read.otherWay() : "");
        }
        if (read.undecided() && ballot.ambiguous()) {
            return Answers.suspicious(column, raw, canonical, Reason.DATE_AMBIGUOUS, read.otherWay());
        }
        if (read.shape() == Reason.DATE_TWO_DIGIT_YEAR && use == Use.BIRTH && read.isOfEitherCentury()) {
            return Answers.suspicious(column, raw, canonical, read.shape(), "");
        }
        if (canonical.equals(raw)) {
            return Value.good(column, raw);
        }
        return new Value(
                column, raw, List.of(canonical), Quality.REPAIRED, read.shape().code(), read.besides(), "");
    }

    /** Why nobody can have done it on that day, or have been born on it and be a client; days of ISO are in the order of their letters. */
    private Reason never(String canonical) {
        String day = canonical.substring(0, Math.min(canonical.length(), 10));
        if (!last.isEmpty() && day.compareTo(last) > 0) {
            return Reason.DATE_FUTURE;
        }
        return day.compareTo(first) < 0 ? Reason.DATE_TOO_OLD : Reason.NONE;
    }

    /** {@code 2024-05-06}, by far the most frequent spelling in sheets. */
    private static boolean isTidyDay(String raw) {
        if (raw.length() != 10 || raw.charAt(4) != '-' || raw.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && !Letters.isDigit(raw.charAt(i))) {
                return false;
            }
        }
        int month = (raw.charAt(5) - '0') * 10 + raw.charAt(6) - '0';
        int day = (raw.charAt(8) - '0') * 10 + raw.charAt(9) - '0';
        return raw.charAt(0) != '0' && month >= 1 && month <= 12 && day >= 1 && day <= 28;
    }
}
