package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.fields.Phones;
import dev.revizor.normalize.fields.Words;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The hand path against libphonenumber. */
final class PhonesOracleTest {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    @Test
    void agrees_with_the_library_on_russian_numbers() {
        Phones phones = new Phones("RU", new Words(List.of()));
        Random random = new Random(20_000);
        for (int i = 0; i < 20_000; i++) {
            String national = national(random);
            String raw = spelled(national, random);
            Value value = phones.normalize(0, raw);
            String expected = byLibrary("+7" + national);
            if (value.quality() == Quality.PLACEHOLDER || value.reason().equals("phone.unassigned")) {
                continue;
            }
            assertThat(value.first()).as(raw).isEqualTo(expected);
        }
    }

    private static String national(Random random) {
        StringBuilder out = new StringBuilder(10).append("934895678".charAt(random.nextInt(9)));
        while (out.length() < 10) {
            out.append((char) ('0' + random.nextInt(10)));
        }
        return out.toString();
    }

    private static String spelled(String n, Random random) {
        String a = n.substring(0, 3);
        String b = n.substring(3, 6);
        String c = n.substring(6, 8);
        String d = n.substring(8);
        return switch (random.nextInt(5)) {
            case 0 -> "+7" + n;
            case 1 -> "8 (" + a + ") " + b + "-" + c + "-" + d;
            case 2 -> "7" + n;
            case 3 -> "+7 " + a + " " + b + " " + c + " " + d;
            default -> "8" + n;
        };
    }

    private static String byLibrary(String e164) {
        try {
            PhoneNumber number = LIBRARY.parse(e164, "RU");
            return LIBRARY.isValidNumber(number) ? LIBRARY.format(number, PhoneNumberUtil.PhoneNumberFormat.E164) : "";
        } catch (NumberParseException notANumber) {
            return "";
        }
    }
}
