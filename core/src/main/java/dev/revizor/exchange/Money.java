package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Amounts with the currency that their own cell names. A target reads its amounts in the currency of another column, or in
 * its one currency: «1000 USD» beside RUB is no thousand of either there.
 */
public final class Money {
    /** In which amounts are that say nothing else. */
    static final String HOME = "RUB";

    /** What stands around a number that is no currency: «10%», «3 шт.». */
    private static final String OTHER = "?";

    private static final Pattern BESIDE = Pattern.compile("[\\d\\s.,'’+−-]+");
    /** Words and letters that multiply the number before them; a currency may stand behind. */
    private static final Pattern MULTIPLIER = Pattern.compile(
            "(?<=[\\d.,])\\s*(?:тыс\\p{L}*|тыщ|тис\\p{L}*|тр(?=\\P{L}|$)|[тмкkmb]|mm|thousands?|thsd|tsd"
                    + "|млн|миллион\\p{L}*|мільйон\\p{L}*|лям\\p{L}*|mln|mio|mill(?:ions?)?|млрд|миллиард\\p{L}*|bn|bln|billions?|mlrd|mrd"
                    + "|трлн|триллион\\p{L}*|trn|tln|trillions?)(?=\\P{L}|$)\\.?");

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toCollection(TreeSet::new));
    /** The quality code of an amount whose word («тыс.») was applied. */
    private static final String MULTIPLIED = "number.multiplied";

    private static final Pattern COPECKS = Pattern.compile("коп[а-я]*\\.?$");

    /** How words and signs begin; the codes of ISO 4217 are taken as they are. */
    private static final Map<String, String> BEGINNINGS = beginnings();

    private Money() {}

    private static Map<String, String> beginnings() {
        Map<String, String> out = new LinkedHashMap<>();
        for (String line : List.of(
                "бел руб BYN",
                "белорус BYN",
                "руб RUB",
                "рос руб RUB",
                "российск RUB",
                "рур RUB",
                "rur RUB",
                "₽ RUB",
                "ruble RUB",
                "rouble RUB",
                "$ USD",
                "us$ USD",
                "дол USD",
                "dollar USD",
                "€ EUR",
                "euro EUR",
                "евро EUR",
                "£ GBP",
                "фунт GBP",
                "₸ KZT",
                "тенге KZT",
                "тг KZT",
                "тнг KZT",
                "₴ UAH",
                "грн UAH",
                "гривен UAH",
                "гривн UAH",
                "¥ CNY",
                "юан CNY",
                "rmb CNY")) {
            int last = line.lastIndexOf(' ');
            out.put(line.substring(0, last), line.substring(last + 1));
        }
        return out;
    }

    /** The code of a currency as ISO 4217 has it; {@code ?} for words that are none, empty for no words. */
    static String code(String words) {
        String low = words.toLowerCase(Locale.ROOT).replace('.', ' ').strip().replaceAll("\\s+", " ");
        if (low.isEmpty() || low.equals("р")) {
            return low.isEmpty() ? "" : HOME;
        }
        for (Map.Entry<String, String> begin : BEGINNINGS.entrySet()) {
            if (low.startsWith(begin.getKey())) {
                return begin.getValue();
            }
        }
        String upper = low.toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? upper : OTHER;
    }

    /** The currency that the cell of an amount names. */
    static String unit(Value amount) {
        String raw = amount.raw().toLowerCase(Locale.ROOT).strip();
        Matcher copecks = COPECKS.matcher(raw);
        String named = copecks.find() ? raw.substring(0, copecks.start()) : raw;
        String plain =
                amount.reason().equals(MULTIPLIED) ? MULTIPLIER.matcher(named).replaceFirst(" ") : named;
        return code(BESIDE.matcher(plain).replaceAll(" "));
    }

    /** The currency of a card's amount: what its cell names, else what the card names, else the home currency. */
    public static String currency(Card card) {
        String named = usable(card).map(Money::unit).orElse("");
        String own = named.isEmpty() ? code(card.text(Field.CURRENCY)) : named;
        return own.isEmpty() ? HOME : own;
    }

    /** Whether the amount of a card is one of another currency than the home one, or of none that is known. */
    static boolean isForeign(Card card) {
        return !currency(card).equals(HOME);
    }

    /** The amount of a card, if its number is one of the currency that the card has; else nothing. */
    static String amount(Card card) {
        return usable(card)
                .filter(value -> {
                    String own = code(card.text(Field.CURRENCY));
                    String unit = unit(value);
                    return unit.isEmpty() || !unit.equals(OTHER) && (own.isEmpty() || unit.equals(own));
                })
                .map(Value::first)
                .orElse("");
    }

    /** The currency that a card's amount names; empty where it names none. */
    static String named(Card card) {
        return usable(card).map(Money::unit).filter(unit -> !unit.equals(OTHER)).orElse("");
    }

    private static Optional<Value> usable(Card card) {
        return card.values(Field.AMOUNT).stream()
                .filter(value -> value.quality().usable() && !value.canonical().isEmpty())
                .findFirst();
    }
}
