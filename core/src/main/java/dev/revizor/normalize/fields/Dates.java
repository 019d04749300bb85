package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Dates to ISO: a day, or a local date-time where a time other than midnight is written. A time with an offset is brought
 * to the business zone; at midnight it is a day, which stays what it is, and the offset is kept in {@link Value#rest()}. Whether a date lies in the future is not judged here, except that birth dates must be between
 * 1880 and 2100.
 */
public final class Dates implements Normalizer {
    /** What the date is for. */
    public enum Use {
        ANY,
        BIRTH
    }

    private static final Set<String> NOT_YET = Set.of("не закрыта", "не закрыто", "не закрыт", "0/0/00", "0/0/0000");
    private static final Set<String> DAY_ZERO =
            Set.of("00.00.0000", "0000-00-00", "00/00/0000", "00.00.00", "0000-00-00 00:00:00", "0", "0.0");
    private static final Set<String> SPIKES = Set.of("1900-01-01", "1970-01-01", "1899-12-30", "1899-12-31");
    private static final int BIRTH_FROM = 1880;
    private static final int BIRTH_TO = 2100;

    private final DateOrders orders;
    private final Use use;
    private final ZoneId zone;
    private final Words words;

    /**
     * @param orders the order of day and month of each column
     * @param use what the dates are for
     * @param zone where a moment with an offset is told; birthdays and plain days are in no zone
     * @param words what only fills a cell
     */
    public Dates(DateOrders orders, Use use, ZoneId zone, Words words) {
        this.orders = orders;
        this.use = use;
        this.zone = zone;
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        if (isTidyDay(raw) && use == Use.ANY) {
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
        DateOrders.Ballot ballot = orders.of(column);
        DateText read = DateText.read(low, ballot.order(), use);
        return read.trouble() == Reason.NONE
                ? answer(column, raw, read, ballot)
                : Answers.unreadable(column, raw, read.trouble(), read.canonical());
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
