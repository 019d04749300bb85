package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.normalize.Reason;
import dev.revizor.text.RussianPlan;
import java.util.Set;

/** The digits of one number to E.164. Russian numbers by hand, the rest by libphonenumber. Immutable. */
final class DialPlan {
    /**
     * One number.
     *
     * @param e164 empty unless it can be dialled
     * @param quality GOOD where only marks were taken out
     * @param reason what was added or what is wrong
     * @param suggestion E.164 of what was perhaps meant, where it would be a guess; else empty
     */
    record Number(String e164, Quality quality, Reason reason, String suggestion) {
        static Number dialled(String e164, Reason reason) {
            return new Number(e164, reason == Reason.PHONE_FORMAT ? Quality.GOOD : Quality.REPAIRED, reason, "");
        }

        /** Right in length, but not in the numbering plan. */
        static Number unassigned(String e164) {
            return new Number(e164, Quality.SUSPICIOUS, Reason.PHONE_UNASSIGNED, "");
        }

        /** Two readings are possible: nothing is dialled, the likelier one is said. */
        static Number ambiguous(String perhaps) {
            return new Number("", Quality.SUSPICIOUS, Reason.PHONE_PLUS_MISSING, perhaps);
        }

        static Number bad(Reason reason) {
            return new Number("", Quality.UNREADABLE, reason, "");
        }
    }

    private static final Number PLACEHOLDER = new Number("", Quality.PLACEHOLDER, Reason.PHONE_PLACEHOLDER, "");
    private static final int LONGEST_E164 = 15;
    /** Neighbours whose numbers are twelve digits with the country code: without the plus they are still theirs. */
    private static final Set<String> NEIGHBOURS = Set.of("375", "380", "992", "993", "994", "995", "996", "998");

    private static final int NEIGHBOUR_LENGTH = 12;
    /** 00, a country code, and the six digits or more of a number: nothing at home begins with two zeros. */
    private static final int SHORTEST_ABROAD = 9;
    /** Nobody types three digits too many into a number of ten. */
    private static final int MOST_WITH_SLIP = 12;

    private final String region;
    private final boolean russian;

    DialPlan(String region) {
        this.region = region;
        this.russian = region.equals("RU") || region.equals("KZ");
    }

    /** Reads digits that stood after a plus. */
    Number withPlus(String digits) {
        int length = digits.length();
        if (length == 0) {
            // A plus behind another number, or before nothing.
            return Number.bad(Reason.PHONE_TOO_SHORT);
        }
        if (isFiller(digits)) {
            return PLACEHOLDER;
        }
        if (digits.charAt(0) == '7') {
            if (length != 11) {
                return Number.bad(length < 11 ? Reason.PHONE_TOO_SHORT : Reason.PHONE_TOO_LONG);
            }
            return seven(digits, Reason.PHONE_FORMAT);
        }
        String found = library("+" + digits, PhoneLibrary.Want.VALID);
        if (!found.isEmpty()) {
            return Number.dialled(found, Reason.PHONE_FORMAT);
        }
        if (length == 11 && digits.charAt(0) == '8' && isRussian(digits, 1)) {
            return Number.dialled("+7" + digits.substring(1), Reason.PHONE_PLUS_8);
        }
        found = library("+" + digits, PhoneLibrary.Want.POSSIBLE);
        return found.isEmpty() ? Number.bad(byLength(length)) : Number.unassigned(found);
    }

    /** Eleven digits whose first stands for country code 7. */
    private Number seven(String digits, Reason reason) {
        String e164 = "+7" + digits.substring(1);
        if (isRussian(digits, 1)) {
            return Number.dialled(e164, reason);
        }
        boolean partly = RussianPlan.look(digits.substring(1)) == RussianPlan.Known.ASK_LIBRARY;
        return partly ? Number.unassigned(e164) : Number.bad(Reason.PHONE_IMPOSSIBLE);
    }

    private String library(String digits, PhoneLibrary.Want want) {
        int length = digits.charAt(0) == '+' ? digits.length() - 1 : digits.length();
        if (length > LONGEST_E164) {
            return "";
        }
        String found = PhoneLibrary.e164(digits, region, want);
        boolean asTyped = found.isEmpty() || found.equals(digits);
        // A trunk zero that survived once would be taken off the next time: such a reading is no number.
        return asTyped || withPlus(found.substring(1)).e164().equals(found) ? found : "";
    }

    /**
     * Reads digits without a plus.
     *
     * @param local whether they are written as numbers of a town are: «891-61-23»
     */
    Number bare(String digits, boolean local) {
        if (isFiller(digits)) {
            return PLACEHOLDER;
        }
        int length = digits.length();
        if (length < 5 && russian) {
            return Number.bad(Reason.PHONE_TOO_SHORT);
        }
        boolean abroad = digits.startsWith("00") ? length >= SHORTEST_ABROAD : length >= 12 && digits.startsWith("810");
        if (abroad) {
            Number foreign = withPlus(digits.substring(digits.charAt(0) == '0' ? 2 : 3));
            if (!foreign.e164().isEmpty()) {
                return foreign.quality() == Quality.SUSPICIOUS
                        ? foreign
                        : Number.dialled(foreign.e164(), Reason.PHONE_INTL_PREFIX);
            }
        }
        return russian ? bareRussian(digits, local) : bareElsewhere(digits);
    }

    private Number bareRussian(String digits, boolean local) {
        int length = digits.length();
        char first = digits.charAt(0);
        boolean seven = first == '8' || first == '7';
        if (length == 11 && seven) {
            return seven(digits, first == '8' ? Reason.PHONE_TRUNK_8 : Reason.PHONE_NO_PLUS);
        }
        if (length == 10 && isRussian(digits, 0)) {
            return Number.dialled("+7" + digits, Reason.PHONE_NO_COUNTRY);
        }
        if (length <= 7) {
            // No local number begins with the trunk prefix: 8 9… is a mobile number of which the end is missing.
            boolean cut = length > 5 && digits.startsWith("89") && !local;
            return Number.bad(cut ? Reason.PHONE_TOO_SHORT : Reason.PHONE_NO_CODE);
        }
        if (length > 11 && first == '8') {
            return eastern(digits);
        }
        return length > 10 && !seven ? foreign(digits) : Number.bad(byLength(length));
    }

    /** «86 …»: China, Japan, Korea and their neighbours begin as our trunk prefix does. */
    private Number eastern(String digits) {
        String found = library("+" + digits, PhoneLibrary.Want.VALID);
        if (found.isEmpty()) {
            return Number.bad(byLength(digits.length()));
        }
        return digits.length() > MOST_WITH_SLIP ? Number.dialled(found, Reason.PHONE_NO_PLUS) : Number.ambiguous(found);
    }

    /** A number with its country code but without the plus. */
    private Number foreign(String digits) {
        if (digits.charAt(0) == '7') {
            return withPlus(digits);
        }
        String found = library("+" + digits, PhoneLibrary.Want.VALID);
        if (!found.isEmpty()) {
            return mayBeHome(digits) ? Number.ambiguous(found) : Number.dialled(found, Reason.PHONE_NO_PLUS);
        }
        found = library("+" + digits, PhoneLibrary.Want.POSSIBLE);
        return found.isEmpty() ? Number.bad(byLength(digits.length())) : Number.unassigned(found);
    }

    /** {@code 49512345678}: a German number without its plus, or one of Moscow with a digit too many. */
    private boolean mayBeHome(String digits) {
        return russian
                && !isNeighbour(digits)
                && digits.length() <= MOST_WITH_SLIP
                && RussianPlan.look(digits) == RussianPlan.Known.IN_USE;
    }

    /** Whether digits are a number of a neighbour's with its country code. */
    static boolean isNeighbour(String digits) {
        return digits.length() == NEIGHBOUR_LENGTH && NEIGHBOURS.contains(digits.substring(0, 3));
    }

    /** The digits of a text. */
    static String digits(String text) {
        StringBuilder out = new StringBuilder(LONGEST_E164);
        text.chars().filter(c -> Letters.isDigit((char) c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    private Number bareElsewhere(String digits) {
        String found = library(digits, PhoneLibrary.Want.VALID);
        if (!found.isEmpty()) {
            return Number.dialled(found, Reason.PHONE_NO_COUNTRY);
        }
        int length = digits.length();
        if (length > 10) {
            return foreign(digits);
        }
        boolean local = length >= 5 && length <= 7;
        return Number.bad(local ? Reason.PHONE_NO_CODE : byLength(length));
    }

    private static Reason byLength(int length) {
        if (length < 10) {
            return Reason.PHONE_TOO_SHORT;
        }
        return length > 11 ? Reason.PHONE_TOO_LONG : Reason.PHONE_IMPOSSIBLE;
    }

    private boolean isRussian(String digits, int from) {
        CharSequence national = from == 0 ? digits : digits.substring(from);
        return switch (RussianPlan.look(national)) {
            case IN_USE -> true;
            case NOT_IN_USE -> false;
            case ASK_LIBRARY ->
                !library("+7" + national, PhoneLibrary.Want.VALID).isEmpty();
        };
    }

    /** Equal digits, running digits, and what stands in every form as the example. */
    private static boolean isFiller(String digits) {
        int length = digits.length();
        boolean country = length == 11 && (digits.charAt(0) == '7' || digits.charAt(0) == '8');
        String core = country ? digits.substring(1) : digits;
        if (core.length() >= 5 && isOneDigit(core, 0)) {
            return true;
        }
        if (core.length() == 10 && (isOneDigit(core, 3) || core.equals("9123456789") || core.equals("9991234567"))) {
            return true;
        }
        return digits.length() >= 6
                && ("12345678901".startsWith(digits) || digits.equals("0123456789") || "987654321".startsWith(digits));
    }

    private static boolean isOneDigit(String digits, int from) {
        for (int i = from + 1; i < digits.length(); i++) {
            if (digits.charAt(i) != digits.charAt(from)) {
                return false;
            }
        }
        return true;
    }
}
