package dev.revizor.mapping;

import dev.revizor.model.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * What a title that is only nearly known may feed. «Contract» is a letter away from «Contact», and both are words: so the
 * values must look like the field, and no other column may be known to feed it.
 */
final class NearTitles {
    /** Why a column feeds a field. */
    static final String WHY = "alike";

    private static final double MOST = 0.8;
    private static final double HALF = 0.5;
    /** Fewer different values are those of a list: «Форма» of teaching is no «Фирма». */
    private static final double SOME = 0.3;
    /** One name in three is known by the dictionaries wherever names are from. */
    private static final double KNOWN = 0.3;

    private static final int SHORTEST_PHONE = 5;
    private static final int LONGEST_PHONE = 15;
    private static final Set<Field> PARTS = EnumSet.of(Field.LAST_NAME, Field.FIRST_NAME);
    /** What a card may have several of. */
    private static final Set<Field.Kind> SEVERAL = EnumSet.of(Field.Kind.PHONE, Field.Kind.EMAIL, Field.Kind.LIST_TEXT);

    private static final Set<Field> WHOLE = EnumSet.of(Field.FULL_NAME, Field.CARD_NAME);

    private NearTitles() {}

    /** Gives up what a title only nearly says where other columns say it, for what the values alone say. */
    static List<Choice> settle(List<Choice> choices, IntFunction<Choice> byValues) {
        List<Choice> out = new ArrayList<>(choices);
        for (int i = 0; i < out.size(); i++) {
            Choice near = choices.get(i);
            boolean beaten = near.why().equals(WHY) && choices.stream().anyMatch(other -> beats(other, near));
            out.set(i, beaten ? byValues.apply(i) : near);
        }
        return out;
    }

    private static boolean beats(Choice other, Choice near) {
        if (other == near || other.target().field().isEmpty()) {
            return false;
        }
        Field field = near.target().field().orElseThrow();
        if (WHOLE.contains(field) && PARTS.contains(other.target().field().get())) {
            return true;
        }
        if (SEVERAL.contains(field.kind())) {
            // «phones 2.number» is the next one; that it looks like one was seen before.
            return false;
        }
        boolean known = !other.why().equals(WHY) && !other.spare();
        boolean same = other.target().tag().equals(near.target().tag());
        return known && same && other.feeds(field);
    }

    /** Whether nothing that stands in a column speaks against a field; a column of which nothing is known may be any. */
    static boolean mayHold(List<String> cells, Target target) {
        if (cells.isEmpty()) {
            return true;
        }
        Field field = target.field().orElseThrow();
        return switch (field) {
            case FULL_NAME -> share(cells, NameLooks::isPerson) >= KNOWN && share(cells, NearTitles::isName) >= MOST;
            case LAST_NAME, FIRST_NAME, PATRONYMIC -> share(cells, NearTitles::isName) >= MOST;
            case COMPANY, DEAL_NAME, CARD_NAME ->
                share(cells, NearTitles::hasLetter) >= MOST && (different(cells) || organisations(cells));
            case EMAIL -> share(cells, CellValues::isEmail) >= MOST;
            case WEBSITE -> share(cells, CellValues::isSite) >= MOST;
            case PHONE -> share(cells, NearTitles::isNumberToDial) >= MOST;
            case SEX -> share(cells, CellValues::isSex) >= MOST;
            case POSTCODE -> share(cells, CellValues::isPostcode) >= MOST;
            case COUNTRY, REGION, CITY, JOB_TITLE, OWNER, SALUTATION ->
                share(cells, cell -> hasLetter(cell) && digits(cell) == 0) >= MOST;
            case ADDRESS ->
                share(cells, NearTitles::hasLetter) >= MOST && share(cells, cell -> digits(cell) > 0) >= HALF;
            case STREET -> share(cells, NearTitles::hasLetter) >= MOST;
            case HOUSE, FLAT -> share(cells, cell -> digits(cell) > 0) >= MOST;
            case INN -> share(cells, cell -> hasDigits(cell, 9, 12)) >= MOST;
            case KPP, BIK -> share(cells, cell -> hasDigits(cell, 8, 9)) >= MOST;
            case OGRN -> share(cells, cell -> hasDigits(cell, 13, 15)) >= MOST;
            case SNILS -> share(cells, cell -> hasDigits(cell, 9, 11)) >= MOST;
            case BIRTH_DATE ->
                share(cells, target.tag().isEmpty() ? DayValues::isDay : cell -> digits(cell) > 0) >= MOST;
            default -> byKind(cells, field.kind());
        };
    }

    private static boolean byKind(List<String> cells, Field.Kind kind) {
        return switch (kind) {
            case DATE -> share(cells, DayValues::isDay) >= MOST;
            case NUMBER -> share(cells, cell -> digits(cell) > 0) >= MOST;
            // A yes or a no, a word of a list.
            case FLAG, CONSENT, CODE -> !different(cells) || cells.size() <= 2;
            default -> true;
        };
    }

    private static boolean isName(String cell) {
        return hasLetter(cell) && !NameLooks.unlikePerson(cell);
    }

    private static boolean organisations(List<String> cells) {
        return share(cells, CellValues::isOrganisation) >= SOME;
    }

    private static boolean different(List<String> cells) {
        return new TreeSet<>(cells).size() >= SOME * cells.size();
    }

    private static boolean isNumberToDial(String cell) {
        int digits = digits(cell);
        long letters = cell.codePoints().filter(Character::isLetter).count();
        return digits >= SHORTEST_PHONE
                && letters < digits
                && (digits <= LONGEST_PHONE || cell.strip().indexOf(' ') > 0);
    }

    private static boolean hasDigits(String cell, int least, int most) {
        int digits = digits(cell);
        return digits >= least && digits <= most;
    }

    private static boolean hasLetter(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter);
    }

    private static int digits(String cell) {
        return (int) cell.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    private static double share(List<String> cells, Predicate<String> test) {
        return (double) cells.stream().filter(test).count() / cells.size();
    }
}
