package dev.revizor.normalize.fields;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** libphonenumber for numbers that the hand path does not know; loaded with the first of them. */
final class PhoneLibrary {
    private PhoneLibrary() {}

    /** What is wanted of a number. */
    enum Want {
        /** The numbering plan has it. */
        VALID,
        /** Only the length fits: plans change, and the library's may be older than the number. */
        POSSIBLE
    }

    /** E.164 of a number; empty when there is none. The text is digits, with a plus for a full number. */
    static String e164(String digits, String region, Want want) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = util.parse(digits, region);
            boolean fits = want == Want.VALID
                    ? util.isValidNumber(number)
                    : util.isPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE;
            return fits ? util.format(number, PhoneNumberUtil.PhoneNumberFormat.E164) : "";
        } catch (NumberParseException notANumber) {
            // The library's way to say no; the caller finds the reason in the digits.
            return "";
        }
    }

    /** The country code of a region with its plus. */
    static String prefix(String region) {
        return "+" + PhoneNumberUtil.getInstance().getCountryCodeForRegion(region);
    }

    /** How a number is written for people. */
    enum Notation {
        INTERNATIONAL,
        NATIONAL
    }

    /** A number in E.164 for people; as it is where the library cannot read it. */
    static String written(String e164, Notation notation) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = util.parse(e164, "ZZ");
            return util.format(
                    number,
                    notation == Notation.NATIONAL
                            ? PhoneNumberUtil.PhoneNumberFormat.NATIONAL
                            : PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            // The library's way to say no; the canonical number will do.
            return e164;
        }
    }
}
