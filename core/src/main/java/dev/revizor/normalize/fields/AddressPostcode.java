package dev.revizor.normalize.fields;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The postcode of an address: the six digits that stand first or last, behind the country, or behind the word «индекс».
 *
 * @param code the postcode
 * @param address the address without it
 */
record AddressPostcode(String code, String address) {
    private static final String WORD = "(?:почтовый\\s+)?(?<!\\p{L})(?:индекс|инд\\.?|п/и)\\s*[:№]?\\s*(\\d{6})(?!\\d)";
    private static final Pattern TOLD =
            Pattern.compile("\\(" + WORD + "\\)|" + WORD, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int LENGTH = 6;
    private static final String MARKS = " ,;";

    /** Takes the postcode out of a clean address; empty for none, or for two that differ. */
    static Optional<AddressPostcode> of(String address) {
        Optional<AddressPostcode> found = one(address);
        while (found.isPresent()) {
            AddressPostcode last = found.get();
            Optional<AddressPostcode> again = one(last.address());
            if (again.isEmpty()) {
                return found;
            }
            found = again.filter(next -> next.code().equals(last.code()));
        }
        return Optional.empty();
    }

    private static Optional<AddressPostcode> one(String address) {
        int length = address.length();
        boolean first = length >= LENGTH && (length == LENGTH || MARKS.indexOf(address.charAt(LENGTH)) >= 0);
        if (first && Addresses.isPostcode(address.substring(0, LENGTH))) {
            return Optional.of(cut(address, 0, LENGTH, address.substring(0, LENGTH)));
        }
        Matcher told = TOLD.matcher(address);
        String code = !told.find() ? "" : told.group(1) == null ? told.group(2) : told.group(1);
        if (Addresses.isPostcode(code)) {
            return Optional.of(cut(address, told.start(), told.end(), code));
        }
        int begin = length - LENGTH;
        boolean last = begin > 0 && MARKS.indexOf(address.charAt(begin - 1)) >= 0;
        if (last && Addresses.isPostcode(address.substring(begin))) {
            return Optional.of(cut(address, begin, length, address.substring(begin)));
        }
        return behindCountry(address);
    }

    /** «Россия, 101000, г. Москва». */
    private static Optional<AddressPostcode> behindCountry(String address) {
        int comma = address.indexOf(',');
        if (comma < 0 || !AddressWord.isCountry(address.substring(0, comma).strip())) {
            return Optional.empty();
        }
        int end = address.indexOf(',', comma + 1);
        String second = end < 0 ? "" : address.substring(comma + 1, end).strip();
        return Addresses.isPostcode(second) ? Optional.of(cut(address, comma, end, second)) : Optional.empty();
    }

    private static AddressPostcode cut(String address, int begin, int end, String code) {
        String head = trimmed(address.substring(0, begin));
        String tail = trimmed(address.substring(end));
        String between = head.isEmpty() || tail.isEmpty() ? "" : ", ";
        return new AddressPostcode(code, head + between + tail);
    }

    private static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && MARKS.indexOf(text.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(begin, end);
    }
}
