package dev.revizor.mapping;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a cell is an address: a word for a street and the number of a house. Only for guessing. */
final class AddressLooks {
    /** A note may name a street too. */
    private static final int LONGEST = 200;

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
    /** «ул. Ленина, 5», {@code rue de Lille 5}, {@code ul. Długa 7}: the word, a name, a number. */
    private static final Pattern WORD_FIRST = Pattern.compile(
            "(.*[^\\w])?(ул|улица|пр-т|пр-кт|просп|проспект|пер|переулок|пр-д|проезд|б-р|бул|бульвар|наб|набережная|шоссе|ш|пл|площадь"
                    + "|аллея|тупик|мкр|микрорайон|вул|ul|ulica|al|aleja|aleje|os|osiedle|plac|calle|c/|avda|avenida|paseo|plaza"
                    + "|carrera|rua|via|viale|piazza|corso)[. ]+[^\\d]{0,40}.*\\d+.*",
            FLAGS);
    /** {@code 1889 Pine St}, {@code 17 Oak Avenue, Apt 4}: the number, a name, the word, and what is in a street. */
    private static final Pattern NUMBER_FIRST = Pattern.compile(
            "(.*,\\s*|(flat|apt|unit|suite|no)\\.? \\w+,? )?\\d{1,6}[a-z]?( ?[/-] ?\\d+)?,? ([\\w.'’-]+ ){0,5}(street|st|road|rd|avenue|ave|lane|ln"
                    + "|drive|dr|boulevard|blvd|court|ct|place|pl|terrace|ter|way|highway|hwy|parkway|pkwy|circle|cir|square|sq|trail|trl"
                    + "|close|crescent|cres|grove|gardens)\\.?(,.*| (apt|unit|suite|ste|flat|floor|fl|n|s|e|w|ne|nw|se|sw)\\b.*| #?\\d.*| .*\\d{5}.*)?",
            FLAGS);
    /** {@code 12 bis rue de Lille}. */
    private static final Pattern FRENCH = Pattern.compile(
            "(.*,\\s*)?\\d{1,5}[a-z]?( bis| ter)?,? (rue|avenue|av|boulevard|bd|place|allée|allee|chemin|impasse|quai|cours|route|square)\\.? .+",
            FLAGS);
    /** {@code Hauptstraße 5}, {@code Am alten Weg 12a}, «Ленинский проспект, 5». */
    private static final Pattern NUMBER_BEHIND = Pattern.compile(
            ".*(straße|strasse|str\\.|str|gasse|weg|allee|platz|damm|ufer|ring|chaussee|straat|laan|plein|gracht"
                    + "| проспект| пр-т| пр-кт| переулок| пер\\.| проезд| бульвар| шоссе| набережная| площадь| улица| ул\\.),? (д\\.? ?|дом )?\\d.*",
            FLAGS);

    /** «Тверь, Гагарина 119-108»: words and the number of a house, which a column of addresses may have too. */
    private static final Pattern BARE = Pattern.compile(
            "(\\d{5,6},? )?[\\p{L}.-]+,? ([\\p{L}.'’-]+,? ){1,5}(д\\.? ?)?\\d{1,4}[a-zа-я]?([-/ ,]+(кв\\.? ?)?\\d{1,4})?",
            FLAGS);

    private static final double MOST = 0.8;
    /** So many with a word for a street vouch for those without. */
    private static final double HALF = 0.5;

    private AddressLooks() {}

    /** Whether a column holds addresses. */
    static boolean hold(Sample sample, int column) {
        double sure = sample.share(column, AddressLooks::isAddress);
        return sure >= MOST || sure >= HALF && sample.share(column, cell -> isAddress(cell) || isBare(cell)) >= MOST;
    }

    private static boolean isBare(String cell) {
        return BARE.matcher(cell.strip().toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isAddress(String cell) {
        String value = cell.strip().toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST
                && value.chars().anyMatch(Character::isDigit)
                && value.indexOf('@') < 0
                && value.indexOf("://") < 0
                && (WORD_FIRST.matcher(value).matches()
                        || NUMBER_FIRST.matcher(value).matches()
                        || FRENCH.matcher(value).matches()
                        || NUMBER_BEHIND.matcher(value).matches());
    }
}
