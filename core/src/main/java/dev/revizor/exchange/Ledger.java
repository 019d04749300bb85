package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.ConsentWord;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Goes through a card that was written in the form of a target, and sees to it that nothing of it is gone without a word:
 * what stands in no cell goes among the remarks, else it is a {@link Loss}.
 */
final class Ledger {
    /** Told by other values of the card alone. */
    private static final Set<Field> DERIVED = EnumSet.of(Field.SEX, Field.LEGAL_FORM);

    /** Nobody is reached without them: where they have no column they are remarks. */
    private static final Set<Field> REACH = EnumSet.of(Field.PHONE, Field.EMAIL);

    /** Where somebody lives and how he writes: remarks as well, unless they are parts of another cell, which tells them. */
    private static final Set<Field> PLACES = EnumSet.of(
            Field.MESSENGER,
            Field.ADDRESS,
            Field.STREET,
            Field.HOUSE,
            Field.FLAT,
            Field.CITY,
            Field.REGION,
            Field.POSTCODE,
            Field.COUNTRY);

    /** Parts of other cells, which are written without them, with their names. */
    private static final Map<Field, String> PARTS =
            new EnumMap<>(Map.of(Field.POSTCODE, "Индекс", Field.INN, "ИНН", Field.KPP, "КПП", Field.OGRN, "ОГРН"));

    /** What a number of another country is found to be. */
    private static final Set<String> ABROAD = Set.of("phone.impossible", "phone.unassigned", "phone.no_code");

    private static final Pattern TIME = Pattern.compile("(?<=[T\\s])\\d{1,2}:\\d{2}(:\\d{2})?");

    private static final int DAY = 10;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 11;

    private final SourceColumns source;
    private final Losses losses;
    private final CleanText clean;

    Ledger(SourceColumns source, Losses losses, Dialect.Style style) {
        this.source = source;
        this.losses = losses;
        this.clean = new CleanText(style);
    }

    /** What was written of a card. */
    interface Written {
        /** What stands in the columns that a field may stand in, cell by cell; empty where there is none. */
        Optional<List<String>> shown(Field field);

        /** A canonical value in the target's spelling. */
        String spelt(Field field, String canonical);

        /** What stands between several values of a cell. */
        String separator();

        /** Writes something where there is room for any text; false where there is none. */
        boolean remark(String text);
    }

    /** Looks for each value of a card. */
    void check(Card card, Written written) {
        for (Map.Entry<Field, List<Value>> entry : card.fields().entrySet()) {
            Field field = entry.getKey();
            Optional<List<String>> shown = written.shown(field);
            for (Value value : entry.getValue()) {
                boolean cutOut = value.raw().isEmpty();
                if (value.quality() == Quality.PLACEHOLDER && !cutOut) {
                    losses.placeholder(field);
                }
                boolean says = value.quality() != Quality.BLANK && value.quality() != Quality.PLACEHOLDER;
                if (!says || cutOut && DERIVED.contains(field)) {
                    continue;
                }
                if (shown.isPresent() && isGuessedDay(field, value)) {
                    losses.guessedDay();
                }
                boolean remarked =
                        REACH.contains(field) || (cutOut ? PARTS.containsKey(field) : PLACES.contains(field));
                if (shown.isPresent() || remarked) {
                    missing(card, field, value, new Seen(shown.orElse(List.of()), written))
                            .forEach(text -> leave(card, field, value, text, written));
                } else if (!cutOut) {
                    losses.columnless(field.id());
                }
            }
        }
    }

    /** A target wants one form of a day, and cannot be told that nobody knows which of two it is. */
    private static boolean isGuessedDay(Field field, Value value) {
        return field.kind() == Field.Kind.DATE
                && value.quality() == Quality.SUSPICIOUS
                && !value.canonical().isEmpty();
    }

    /** What stands in the columns of a field. */
    private record Seen(List<String> cells, Written written) {
        /** Words may be shared out among cells and put in another order; an address or a number is itself or another one. */
        boolean holds(Field field, String canonical) {
            String spelt = written.spelt(field, canonical);
            return isWhole(field)
                    ? cells.stream().anyMatch(cell -> Wording.lists(cell, spelt, written.separator()))
                    : says(spelt);
        }

        boolean says(String words) {
            return Wording.holds(String.join(" ", cells), words);
        }

        boolean shows(MonthDay day) {
            return cells.stream()
                    .anyMatch(cell -> YearlessDay.of(cell).filter(day::equals).isPresent());
        }

        boolean shows(int sign) {
            return cells.stream().anyMatch(cell -> cell.indexOf(sign) >= 0);
        }

        /** Whether a cell tells of the currency; the one that amounts are in needs no word. */
        boolean tells(String currency) {
            return currency.equals(Money.HOME)
                    || written.shown(Field.CURRENCY).orElse(List.of()).stream()
                            .anyMatch(cell -> Money.code(cell).equals(currency));
        }
    }

    private void leave(Card card, Field field, Value value, String text, Written written) {
        String title = title(card, field, value);
        if (field == Field.PHONE && isCountryless(value)) {
            losses.countryless();
        }
        if (field.kind() == Field.Kind.ID) {
            // A number of another system means nothing to a reader; that it is not there is told.
            losses.columnless(field.id());
        } else if (!written.remark(title.isEmpty() ? text : title + ": " + text)) {
            losses.value(card, field, value, title, text);
        }
    }

    /** A part that was cut out of another field's cell goes by its own name, in the letters of that cell's title. */
    private String title(Card card, Field field, Value value) {
        String title = source.title(card, value);
        String own = PARTS.get(field);
        if (own == null || !value.raw().isEmpty() || title.isEmpty()) {
            return title;
        }
        boolean cyrillic =
                title.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? own : field.id();
    }

    /** A number with as many digits as one with its area has, without a country code, that is none of the policy's country. */
    private static boolean isCountryless(Value value) {
        long digits = value.raw().chars().filter(Character::isDigit).count();
        return ABROAD.contains(value.reason())
                && value.raw().indexOf('+') < 0
                && digits >= SHORTEST
                && digits <= LONGEST;
    }

    private List<String> missing(Card card, Field field, Value value, Seen seen) {
        if (value.canonical().isEmpty()) {
            String raw = value.raw().strip();
            if (YearlessDay.of(raw).filter(seen::shows).isPresent()) {
                return List.of();
            }
            return raw.isEmpty() || isText(field) && seen.says(raw) ? List.of() : List.of(raw);
        }
        return switch (field.kind()) {
            case FLAG -> value.first().equals(card.text(field)) ? List.of() : List.of(value.raw());
            case CONSENT -> value.first().equals(ConsentWord.of(card, field)) ? List.of() : List.of(value.raw());
            // What a time says of its zone is no message to anyone.
            case DATE -> seen.holds(field, value.first()) && !hasUntoldTime(value) ? List.of() : List.of(typed(value));
            case NAME -> named(field, value, seen);
            case PHONE, EMAIL -> reached(field, value, seen);
            case NUMBER -> field == Field.AMOUNT ? priced(card, value, seen) : valued(field, value, seen);
            // A name at a messenger is a link as well, which its handle alone would not be.
            case LIST_TEXT ->
                field == Field.MESSENGER && !valued(field, value, seen).isEmpty()
                        ? List.of(typed(value))
                        : valued(field, value, seen);
            default -> valued(field, value, seen);
        };
    }

    /** Whether a cell has a time that its day does not: of a birthday none is kept. Midnight says nothing. */
    private static boolean hasUntoldTime(Value value) {
        if (value.first().length() > DAY) {
            return false;
        }
        Matcher time = TIME.matcher(value.raw());
        return time.find() && time.group().chars().anyMatch(c -> c >= '1' && c <= '9');
    }

    /** A number in a cell of a name is read over; it may be somebody's telephone. So is an emoji, which means something to somebody. */
    private static List<String> named(Field field, Value value, Seen seen) {
        boolean untold = Wording.of(value.raw()).stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .anyMatch(word -> !seen.says(word));
        boolean unsigned = value.raw().codePoints().filter(Wording::isSign).anyMatch(sign -> !seen.shows(sign));
        return untold || unsigned ? List.of(value.raw().strip()) : valued(field, value, seen);
    }

    /** An amount is told with its currency, or as it was typed. */
    private static List<String> priced(Card card, Value value, Seen seen) {
        String unit = Money.unit(value);
        boolean told = seen.holds(Field.AMOUNT, value.first()) && (unit.isEmpty() || seen.tells(unit));
        if (told) {
            return List.of();
        }
        // Where the currency stands in a cell of its own that the target has no column for, a mere number would be one
        // of roubles.
        boolean unnamed = unit.isEmpty()
                && Money.isForeign(card)
                && seen.written().shown(Field.CURRENCY).isEmpty();
        return List.of(unnamed ? typed(value) + " " + card.text(Field.CURRENCY).strip() : typed(value));
    }

    private static List<String> valued(Field field, Value value, Seen seen) {
        List<String> out = each(field, value, seen);
        // Further legal forms are written with the name.
        boolean written = field == Field.COMPANY && seen.says(value.rest().strip());
        String rest = field.kind() == Field.Kind.NAME
                ? unaddressed(value.rest(), seen)
                : value.rest().strip();
        if (!rest.isEmpty() && !written) {
            out.add(rest);
        }
        return out;
    }

    /** What stands beside a name without the words that the column of salutations has: «Dr» of a card whose prefix is «Dr.». */
    private static String unaddressed(String rest, Seen seen) {
        String salutation =
                String.join(" ", seen.written().shown(Field.SALUTATION).orElse(List.of()));
        if (rest.isBlank() || salutation.isEmpty()) {
            return rest.strip();
        }
        return Arrays.stream(rest.strip().split(" "))
                .filter(word -> !Wording.holds(salutation, word))
                .collect(Collectors.joining(" "));
    }

    private static boolean isText(Field field) {
        return switch (field.kind()) {
            case TEXT, LIST_TEXT, NAME, COMPANY, CODE -> true;
            case ID, PHONE, EMAIL, TAX_ID, DATE, FLAG, CONSENT, NUMBER -> false;
        };
    }

    /** Whether a piece of such a value would be another value. A legal form is a part of its company's cell. */
    private static boolean isWhole(Field field) {
        return switch (field.kind()) {
            case ID, PHONE, EMAIL, TAX_ID, DATE, NUMBER, LIST_TEXT -> true;
            case CODE -> field != Field.LEGAL_FORM;
            case TEXT, NAME, COMPANY, FLAG, CONSENT -> false;
        };
    }

    private static String typed(Value value) {
        return value.raw().isEmpty() ? value.first() : value.raw().strip();
    }

    /** Words beside several numbers are told with them: nobody knows any more whose they are. */
    private List<String> reached(Field field, Value value, Seen seen) {
        boolean words = !value.rest().isBlank();
        if (words && value.canonical().size() > 1 || field == Field.PHONE && clean.hasUntold(value)) {
            return List.of(value.raw().strip());
        }
        List<String> out = each(field, value, seen);
        if (words) {
            out.add(value.rest().strip());
        }
        return out;
    }

    private static List<String> each(Field field, Value value, Seen seen) {
        List<String> out = new ArrayList<>();
        // A site is written as it was typed, or as the host alone.
        boolean typed =
                field == Field.WEBSITE && MadeText.sites(value).stream().allMatch(site -> seen.holds(field, site));
        typed |= Contacts.isLink(field, value) && seen.holds(field, value.raw().strip());
        for (String canonical : typed ? List.<String>of() : value.canonical()) {
            if (!seen.holds(field, canonical)) {
                out.add(seen.written().spelt(field, canonical));
            }
        }
        return out;
    }
}
