package dev.revizor.normalize.fields;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number and what it counts.
 *
 * @param number as it was typed; empty where something unknown stands around it
 * @param unit as it was typed, unless it is the rouble, in which amounts are kept; empty for none
 * @param zeros by how many a word behind the number moves its point: 3 for «тыс.»; mostly 0
 * @param reading whether that word can mean anything else here
 */
record AmountUnits(String number, String unit, int zeros, Reading reading) {
    private static final AmountUnits NOTHING = new AmountUnits("", "");
    private static final Set<String> ROUBLES = new HashSet<>(List.of(
            "р", "руб", "рубл", "рубль", "рубля", "рублей", "рос руб", "rub", "rur", "ruble", "rubles", "rouble",
            "roubles", "₽"));
    private static final Set<String> COPECKS = new HashSet<>(List.of("коп", "копеек", "копейки", "копейка"));
    private static final Set<String> OTHERS = new HashSet<>(List.of("%", "шт", "штук", "ед", "чел", "pcs", "‰"));
    private static final Set<String> CURRENCIES = new HashSet<>(List.of(
            "$",
            "usd",
            "us$",
            "долл",
            "доллар",
            "доллара",
            "долларов",
            "дол",
            "dollar",
            "dollars",
            "долл сша",
            "доллар сша",
            "доллара сша",
            "долларов сша",
            "у е",
            "уе",
            "€",
            "eur",
            "euro",
            "euros",
            "евро",
            "₸",
            "kzt",
            "тг",
            "тнг",
            "тенге",
            "byn",
            "byr",
            "br",
            "бел руб",
            "£",
            "gbp",
            "фунт",
            "фунта",
            "фунтов",
            "грн",
            "гривен",
            "гривна",
            "гривны",
            "гривень",
            "₴",
            "uah",
            "¥",
            "cny",
            "rmb",
            "юань",
            "юаня",
            "юаней",
            "jpy",
            "иен",
            "йен",
            "₺",
            "try",
            "tl",
            "лир",
            "лира",
            "лиры",
            "chf",
            "франк",
            "франков",
            "pln",
            "zł",
            "злотых",
            "czk",
            "kč",
            "крон",
            "sek",
            "nok",
            "dkk",
            "kr",
            "huf",
            "ft",
            "ron",
            "bgn",
            "лв",
            "rsd",
            "amd",
            "֏",
            "драм",
            "драмов",
            "gel",
            "₾",
            "лари",
            "azn",
            "₼",
            "манат",
            "манатов",
            "uzs",
            "сум",
            "сумов",
            "kgs",
            "сом",
            "сомов",
            "tjs",
            "сомони",
            "tmt",
            "mdl",
            "лей",
            "леев",
            "aed",
            "дирхам",
            "дирхамов",
            "ils",
            "₪",
            "шекель",
            "шекелей",
            "inr",
            "₹",
            "рупий",
            "krw",
            "₩",
            "cad",
            "aud",
            "nzd",
            "sgd",
            "hkd",
            "thb",
            "฿",
            "бат",
            "vnd",
            "₫",
            "brl",
            "r$",
            "mxn",
            "usdt",
            "btc"));
    private static final int COPECK_DIGITS = 2;

    /** How sure it is what was meant. */
    enum Reading {
        SURE,
        /** «12 т.»: thousands or tons. */
        UNCLEAR
    }

    AmountUnits(String number, String unit) {
        this(number, unit, 0, Reading.SURE);
    }

    /** Takes a clean cell apart; a sign may stand before the currency: {@code -$5}. */
    static AmountUnits of(String clean) {
        boolean signed = !clean.isEmpty() && isSign(clean.charAt(0));
        String unsigned = signed ? clean.substring(1).strip() : clean;
        if (!signed || unsigned.isEmpty() || isSign(unsigned.charAt(0))) {
            return apart(clean);
        }
        AmountUnits apart = apart(unsigned);
        boolean second = !apart.number.isEmpty() && isSign(apart.number.charAt(0));
        return apart.number.isEmpty() || second
                ? NOTHING
                : new AmountUnits(clean.charAt(0) + apart.number, apart.unit, apart.zeros, apart.reading);
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '−' || c == '–';
    }

    private static AmountUnits apart(String clean) {
        int begin = 0;
        int end = clean.length();
        while (begin < end && !isNumeric(clean, begin)) {
            begin++;
        }
        while (end > begin && !Letters.isDigit(clean.charAt(end - 1))) {
            end--;
        }
        String before = clean.substring(0, begin).strip();
        String behind = clean.substring(end).strip();
        Optional<Multiplier> multiplier = Multiplier.of(clean.substring(end));
        if (multiplier.isPresent() && !isKnown(behind)) {
            return multiplied(before, clean.substring(begin, end), multiplier.get());
        }
        if (COPECKS.contains(bare(behind))) {
            return before.isEmpty() ? withCopecks(clean.substring(begin, end)) : NOTHING;
        }
        if (!isKnown(before) || !isKnown(behind)) {
            return NOTHING;
        }
        String unit = (foreign(before) + " " + foreign(behind)).strip();
        return new AmountUnits(clean.substring(begin, end), unit);
    }

    private static AmountUnits multiplied(String before, String number, Multiplier by) {
        if (!isKnown(before) || !isKnown(by.rest())) {
            return NOTHING;
        }
        boolean sure = by.sense() == Multiplier.Sense.CLEAR || isMoney(before) || isMoney(by.rest());
        String unit = (foreign(before) + " " + foreign(by.rest())).strip();
        return new AmountUnits(number, unit, by.zeros(), sure ? Reading.SURE : Reading.UNCLEAR);
    }

    private static boolean isMoney(String text) {
        String unit = bare(text);
        return ROUBLES.contains(unit) || CURRENCIES.contains(unit);
    }

    /** Whether the unit is a currency. */
    boolean isCurrency() {
        return !OTHERS.contains(bare(unit));
    }

    /** «1 234 руб. 50» of «1 234 руб. 50 коп.». */
    private static AmountUnits withCopecks(String text) {
        int end = text.length();
        while (end > 0 && Letters.isDigit(text.charAt(end - 1))) {
            end--;
        }
        String copecks = text.substring(end);
        int whole = end;
        while (whole > 0 && !Letters.isDigit(text.charAt(whole - 1))) {
            whole--;
        }
        String number = text.substring(0, whole);
        boolean fits = copecks.length() <= COPECK_DIGITS && number.indexOf(',') < 0 && number.indexOf('.') < 0;
        String two = copecks.length() < COPECK_DIGITS ? "0" + copecks : copecks;
        if (number.isEmpty()) {
            return fits && end == 0 ? new AmountUnits("0." + two, "") : NOTHING;
        }
        return fits && ROUBLES.contains(bare(text.substring(whole, end)))
                ? new AmountUnits(number + "," + two, "")
                : NOTHING;
    }

    private static boolean isNumeric(String text, int at) {
        char c = text.charAt(at);
        boolean fraction = (c == '.' || c == ',')
                && at + 1 < text.length()
                && Letters.isDigit(text.charAt(at + 1))
                && (at == 0 || text.charAt(at - 1) == ' ');
        return Letters.isDigit(c) || isSign(c) || fraction;
    }

    static boolean isKnown(String text) {
        String unit = bare(text);
        return unit.isEmpty() || ROUBLES.contains(unit) || OTHERS.contains(unit) || CURRENCIES.contains(unit);
    }

    private static String foreign(String text) {
        String unit = bare(text);
        return unit.isEmpty() || ROUBLES.contains(unit) ? "" : text;
    }

    /** In small letters, without points and the brackets around it. */
    private static String bare(String text) {
        boolean wrapped = text.startsWith("(") && text.endsWith(")");
        String inner = wrapped ? text.substring(1, text.length() - 1) : text;
        return Cleaner.line(Letters.fold(inner).replace('.', ' '));
    }
}
