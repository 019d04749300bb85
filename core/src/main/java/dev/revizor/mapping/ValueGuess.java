package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.NameSuffix;
import dev.revizor.model.RawRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the values of a column say. A wrong guess is worse than none: four in five must look alike. */
final class ValueGuess {
    /** So many of the filled values must look like the field. */
    private static final double MOST = 0.8;

    /** Names that no dictionary knows are frequent; so many known ones are enough. */
    private static final double HALF = 0.5;

    /** Two letters are little: nearly all must be one of them. */
    private static final double NEARLY_ALL = 0.95;

    /** Fewer names may be anything. */
    private static final int ENOUGH = 10;

    private static final List<String> UNTITLED =
            List.of("column", "col", "столбец", "колонка", "поле", "field", "unnamed", "value", "значение");
    private static final Set<Field> NAMES = EnumSet.of(
            Field.LAST_NAME, Field.FIRST_NAME, Field.FULL_NAME, Field.COMPANY, Field.CARD_NAME, Field.DEAL_NAME);

    private final Sample sample;
    private final Map<Integer, Choice> known = new TreeMap<>();

    ValueGuess(Sample sample) {
        this.sample = sample;
    }

    /** Whether the values of a column bear out what its title only hints at. */
    boolean bearsOut(int column, Target target) {
        Field field = target.field().orElseThrow();
        return switch (field) {
            case BIRTH_DATE -> sample.share(column, birth(target.tag())) >= MOST;
            case PHONE -> PhoneLooks.hold(sample.cells(column), PhoneLooks.Title.UNKNOWN);
            case ADDRESS, STREET -> AddressLooks.hold(sample, column);
            case EMAIL -> sample.share(column, CellValues::isEmail) >= MOST;
            case WEBSITE -> sample.share(column, CellValues::isSite) >= MOST;
            case POSTCODE -> sample.share(column, CellValues::isPostcode) >= MOST;
            case FIRST_NAME -> sample.share(column, NameLooks::isFirst) >= HALF;
            case LAST_NAME ->
                sample.share(column, NameSuffixColumn.isOne(target) ? ValueGuess::isSuffix : NameLooks::isLast) >= HALF;
            case PATRONYMIC -> sample.share(column, CellValues::isInitial) >= MOST;
            default -> false;
        };
    }

    private static Predicate<String> birth(String part) {
        return switch (part) {
            case "year" -> cell -> CellValues.isNumber(cell, DayValues.FIRST_YEAR, DayValues.LAST_YEAR);
            case "month" -> cell -> CellValues.isNumber(cell, 1, 12);
            case "day" -> cell -> CellValues.isNumber(cell, 1, 31);
            default -> DayValues::isBirthDay;
        };
    }

    /** What a column with a title that nobody knows feeds, by its values. */
    Choice column(int column, String title) {
        return known.computeIfAbsent(column, position -> guess(position, title));
    }

    private Choice guess(int column, String title) {
        String bare = TitleKey.withoutDigits(TitleKey.of(title));
        boolean untitled = bare.isEmpty() || UNTITLED.contains(bare);
        double certainty = untitled ? 0.8 : 0.6;
        if (sample.share(column, CellValues::isEmail) >= MOST) {
            return by(Field.EMAIL, certainty);
        }
        if (untitled && sample.share(column, CellValues::isPhone) >= MOST || phones(column, title)) {
            return by(Field.PHONE, certainty);
        }
        if (TitleParts.ofBirth(title) && sample.share(column, DayValues::isBirthDay) >= MOST) {
            return by(Field.BIRTH_DATE, 0.8);
        }
        boolean post = TitleParts.ofPost(title) && sample.share(column, CellValues::isPostcode) >= MOST;
        if (post || sample.share(column, CellValues::isLetteredPostcode) >= MOST) {
            return by(Field.POSTCODE, post ? 0.8 : certainty);
        }
        // Addresses of pictures and profiles lie with one host; those of clients do not.
        if (sample.share(column, CellValues::isSite) >= MOST && hosts(column) >= HALF) {
            return by(Field.WEBSITE, certainty);
        }
        if (AddressLooks.hold(sample, column)) {
            return by(Field.ADDRESS, certainty);
        }
        boolean suffixes = sample.share(column, ValueGuess::isSuffix) >= NEARLY_ALL;
        if (suffixes && sample.share(column, NameSuffix::isUnmistakable) >= HALF) {
            return new Choice(Target.of(Field.LAST_NAME, NameSuffixColumn.TAG), certainty, "values");
        }
        double women = sample.share(column, CellValues::isFemale);
        if (sample.share(column, CellValues::isSex) >= NEARLY_ALL && women > 0 && women < 1) {
            return by(Field.SEX, certainty);
        }
        return Choice.UNKNOWN;
    }

    private boolean phones(int column, String title) {
        boolean papers = TitleParts.ofPapers(title);
        return PhoneLooks.hold(sample.cells(column), papers ? PhoneLooks.Title.OF_PAPERS : PhoneLooks.Title.UNKNOWN);
    }

    private static boolean isSuffix(String cell) {
        return NameSuffix.ofCell(cell).isPresent();
    }

    private static Choice by(Field field, double certainty) {
        return new Choice(Target.of(field, ""), certainty, "values");
    }

    private double hosts(int column) {
        List<RawRow> hosts = new ArrayList<>();
        for (RawRow row : sample.rows()) {
            String cell = column < row.cells().size() ? row.cells().get(column) : "";
            hosts.add(row.with(List.of(CellValues.host(cell))));
        }
        return new Sample(hosts).distinct(0);
    }

    /** Where no title gave a name of any kind, the columns that are full of names of persons are names. */
    List<Choice> names(List<Choice> choices) {
        boolean named = choices.stream()
                .anyMatch(choice ->
                        choice.target().field().filter(NAMES::contains).isPresent());
        List<Choice> out = new ArrayList<>(choices);
        if (named || sample.rows().size() < ENOUGH) {
            return out;
        }
        if (fill(out, Field.FIRST_NAME, NameLooks::isFirst, MOST)) {
            fill(out, Field.LAST_NAME, NameLooks::isLast, HALF);
        } else {
            fill(out, Field.FULL_NAME, NameLooks::isWholeName, MOST);
        }
        return out;
    }

    /** Gives the field to the unknown column that fits best; false when none does. */
    private boolean fill(List<Choice> choices, Field field, Predicate<String> test, double least) {
        int best = -1;
        double most = least;
        for (int i = 0; i < choices.size(); i++) {
            boolean free = choices.get(i).why().equals("unknown");
            // Whoever looks after the clients stands in many rows.
            free &= field != Field.FULL_NAME || sample.distinct(i) >= HALF;
            double share = free ? sample.share(i, test) : 0;
            if (share >= most && (best < 0 || share > most)) {
                best = i;
                most = share;
            }
        }
        if (best >= 0) {
            choices.set(best, by(field, 0.6));
        }
        return best >= 0;
    }
}
