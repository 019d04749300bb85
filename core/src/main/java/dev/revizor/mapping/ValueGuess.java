package dev.revizor.mapping;

import dev.revizor.model.Field;
import dev.revizor.model.NameSuffix;
import dev.revizor.model.RawRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the values of a column say. A wrong guess is worse than none: four in five must look alike. */
final class ValueGuess {
    /** So many of the filled values must look like the field. */
    private static final double MOST = 0.8;

    /** Names that no dictionary knows are frequent; so many known ones are enough. */
    private static final double HALF = 0.5;

    /** Two letters are little: nearly all must be one of them. */
    private static final double NEARLY_ALL = 0.95;

    /** Names of all the world are more than we know. */
    private static final double MANY = 0.6;

    /** So many known surnames beside given names tell a column of surnames from one of towns. */
    private static final double FEW = 0.15;

    /** Fewer names may be anything. */
    private static final int ENOUGH = 10;

    private static final List<String> UNTITLED =
            List.of("column", "col", "столбец", "колонка", "поле", "field", "unnamed", "value", "значение");
    private static final Set<Field> NAMES = EnumSet.of(Field.FULL_NAME, Field.CARD_NAME, Field.DEAL_NAME);

    /** What tells that rows with a company are persons who work there. */
    private static final Set<Field> OF_PERSONS =
            EnumSet.of(Field.SALUTATION, Field.JOB_TITLE, Field.BIRTH_DATE, Field.SEX, Field.SNILS);

    /** What tells that they are the company. */
    private static final Set<Field> OF_FIRMS = EnumSet.of(Field.KPP, Field.OGRN, Field.LEGAL_FORM);

    private final Sample sample;
    private final Map<Integer, Choice> known = new TreeMap<>();

    /** Columns whose titles speak of relatives. */
    private final Set<Integer> relatives = new TreeSet<>();

    ValueGuess(Sample sample, List<String> titles) {
        this.sample = sample;
        for (int i = 0; i < titles.size(); i++) {
            if (Relatives.areMeant(titles.get(i))) {
                relatives.add(i);
            }
        }
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
            case FIRST_NAME -> sample.share(column, NameLooks::isGiven) >= HALF;
            case FULL_NAME -> sample.share(column, NameLooks::isNamed) >= HALF;
            case SEX -> sample.share(column, CellValues::isSex) >= NEARLY_ALL;
            case LAST_NAME ->
                sample.share(column, NameSuffixColumn.isOne(target) ? ValueGuess::isSuffix : NameLooks::isLast) >= HALF;
            case CONSENT_MARKETING -> MailingStatus.isOf(sample, column);
            case CONSENT_WITHDRAWN_AT -> sample.share(column, DayValues::isDay) >= MOST;
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
        Optional<Field> mixed = contacts(column);
        if (mixed.isPresent()) {
            return by(mixed.get(), certainty);
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

    /** Telephones and mailboxes in one column: whichever there are more of. */
    private Optional<Field> contacts(int column) {
        double mails = sample.share(column, CellValues::isEmail);
        double phones = sample.share(column, PhoneLooks::isSure);
        boolean both = mails > 0 && phones > 0 && mails + phones >= MOST;
        return both ? Optional.of(mails > phones ? Field.EMAIL : Field.PHONE) : Optional.empty();
    }

    /** Whether a column holds what one is reached by, and so no names, whatever its title. */
    boolean isOfContacts(int column) {
        return sample.share(column, cell -> CellValues.isEmail(cell) || PhoneLooks.isSure(cell)) >= HALF;
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

    /** Where no title gave a name of a person, the columns that are full of such names are names. */
    List<Choice> names(List<Choice> choices) {
        List<Choice> out = new ArrayList<>(choices);
        boolean first = feeds(choices, Field.FIRST_NAME);
        boolean last = feeds(choices, Field.LAST_NAME);
        boolean whole = choices.stream()
                .anyMatch(choice ->
                        choice.target().field().filter(NAMES::contains).isPresent());
        if (whole || (first && last) || sample.rows().size() < ENOUGH || !mayBePersons(choices)) {
            return out;
        }
        if (first) {
            surname(out);
        } else if (fill(out, Field.FIRST_NAME, NameLooks::isGiven, last ? HALF : MOST)) {
            if (!last) {
                surname(out);
            }
        } else if (!last) {
            fill(out, Field.FULL_NAME, NameLooks::isNamed, MANY);
        }
        return out;
    }

    /** The dates that spread over the years as those of births do, where names stand beside them. */
    List<Choice> births(List<Choice> choices) {
        List<Choice> out = new ArrayList<>(choices);
        boolean named =
                feeds(choices, Field.FULL_NAME) || feeds(choices, Field.FIRST_NAME) && feeds(choices, Field.LAST_NAME);
        if (!named || feeds(choices, Field.BIRTH_DATE)) {
            return out;
        }
        int found = -1;
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).why().equals("unknown") && DayValues.areBirthDays(sample.cells(i))) {
                if (found >= 0) {
                    // Of two nobody knows which.
                    return out;
                }
                found = i;
            }
        }
        if (found >= 0) {
            out.set(found, by(Field.BIRTH_DATE, 0.6));
        }
        return out;
    }

    /** A column of names beside a company is its contact's or its owner's, unless the rows have what only persons have. */
    private static boolean mayBePersons(List<Choice> choices) {
        boolean firm = choices.stream()
                .anyMatch(choice ->
                        choice.target().field().filter(OF_FIRMS::contains).isPresent());
        boolean person = choices.stream()
                .anyMatch(choice ->
                        choice.target().field().filter(OF_PERSONS::contains).isPresent());
        boolean part = feeds(choices, Field.FIRST_NAME) || feeds(choices, Field.LAST_NAME);
        return part || !feeds(choices, Field.COMPANY) || person && !firm;
    }

    private static boolean feeds(List<Choice> choices, Field field) {
        return choices.stream()
                .anyMatch(choice -> choice.feeds(field) && choice.target().tag().isEmpty());
    }

    /** Beside given names single words with capitals are surnames, where some of them are known to be. */
    private void surname(List<Choice> choices) {
        if (fill(choices, Field.LAST_NAME, NameLooks::isLast, HALF)) {
            return;
        }
        int first = 0;
        while (!choices.get(first).feeds(Field.FIRST_NAME)) {
            first++;
        }
        for (int at : new int[] {first + 1, first - 1}) {
            boolean free =
                    at >= 0 && at < choices.size() && choices.get(at).why().equals("unknown");
            if (free
                    && sample.share(at, NameLooks::mayBeFamily) >= MOST
                    && sample.share(at, NameLooks::isFamily) >= FEW
                    && sample.distinct(at) >= sample.distinct(first) / 2) {
                choices.set(at, by(Field.LAST_NAME, 0.6));
                return;
            }
        }
    }

    /** Gives the field to the unknown column that fits best; false when none does. A parent's name is the last to be thought of. */
    private boolean fill(List<Choice> choices, Field field, Predicate<String> test, double least) {
        return fill(choices, field, test, least, false) || fill(choices, field, test, least, true);
    }

    private boolean fill(List<Choice> choices, Field field, Predicate<String> test, double least, boolean ofRelatives) {
        int best = -1;
        double most = least;
        for (int i = 0; i < choices.size(); i++) {
            boolean free = choices.get(i).why().equals("unknown") && ofRelatives == relatives.contains(i);
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
