package dev.revizor.normalize.fields;

import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Reason;
import dev.revizor.text.CountryNames;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Telephones without a country code in rows that name a country: they are read as numbers of that country, and what fits only
 * the region at home is doubted. A row without a country, or of the one at home, costs nothing more. May be shared by threads.
 */
public final class RowCountry {
    private final String home;
    private final Words words;
    private final Recall<String> regions = new Recall<>();
    private final Map<String, Phones> abroad = new ConcurrentHashMap<>();

    /**
     * @param home the region at home, ISO 3166
     * @param words what only fills a cell
     */
    public RowCountry(String home, Words words) {
        this.home = home;
        this.words = words;
    }

    /** Reads the telephones of a row by its country once all its cells are read. */
    public void check(Map<Field, List<Value>> fields) {
        List<Value> countries = fields.get(Field.COUNTRY);
        List<Value> phones = fields.get(Field.PHONE);
        if (countries == null || phones == null) {
            return;
        }
        String region = region(countries);
        if (!region.isEmpty() && !region.equals(home)) {
            phones.replaceAll(phone -> isBare(phone) ? there(phone, region) : phone);
        }
    }

    /** The region that all names of a row mean; empty where one is not known, or they differ. */
    private String region(List<Value> countries) {
        String found = "";
        for (Value country : countries) {
            for (String name : country.canonical()) {
                String region = regions.of(name, () -> CountryNames.region(name));
                if (region.isEmpty() || !found.isEmpty() && !found.equals(region)) {
                    return "";
                }
                found = region;
            }
        }
        return found;
    }

    private static boolean isBare(Value phone) {
        return phone.quality() != Quality.BLANK
                && phone.quality() != Quality.PLACEHOLDER
                && !phone.raw().isEmpty()
                && phone.raw().charAt(0) != '+';
    }

    private Value there(Value here, String region) {
        Value there =
                abroad.computeIfAbsent(region, any -> new Phones(any, words)).normalize(here.column(), here.raw());
        if (there.canonical().equals(here.canonical())) {
            return here;
        }
        boolean fits = !there.canonical().isEmpty()
                && (there.quality() != Quality.SUSPICIOUS || there.reason().equals(Reason.PHONE_PARTLY.code()));
        if (here.canonical().isEmpty()) {
            return fits ? told(there) : here;
        }
        if (saysItsCountry(here)) {
            return !fits || isKnownHere(here.first()) ? here : told(there);
        }
        // 8 916 … is typed so at home alone, though Munich may have a number of these digits.
        return fits && !here.reason().equals(Reason.PHONE_TRUNK_8.code())
                ? told(there)
                : Answers.doubtful(here.column(), here.raw(), Reason.PHONE_OTHER_COUNTRY, here.first());
    }

    private static Value told(Value phone) {
        return phone.reason().equals(Reason.PHONE_NO_COUNTRY.code())
                ? new Value(
                        phone.column(),
                        phone.raw(),
                        phone.canonical(),
                        phone.quality(),
                        Reason.PHONE_ROW_COUNTRY.code(),
                        phone.rest(),
                        phone.suggestion())
                : phone;
    }

    /** Whether the country codes stand in the cell, and only their plus was added. */
    private static boolean saysItsCountry(Value phone) {
        String typed = DialPlan.digits(phone.raw());
        return phone.canonical().stream().allMatch(number -> typed.contains(DialPlan.digits(withoutExtension(number))));
    }

    private static String withoutExtension(String number) {
        int mark = number.indexOf(';');
        return mark < 0 ? number : number.substring(0, mark);
    }

    /** A number of our own or of a neighbour, which need no plus to be known. */
    private boolean isKnownHere(String e164) {
        return e164.startsWith(PhoneLibrary.prefix(home)) || DialPlan.isNeighbour(e164.substring(1));
    }
}
