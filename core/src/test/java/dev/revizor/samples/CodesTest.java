package dev.revizor.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CodesTest {
    private static final long CLIENTS = 9_900_000;
    private final Codes codes = new Codes(7);

    @Test
    void no_two_clients_of_ten_million_share_a_number() {
        // The worst there can be are clients that lie a whole number of the towns' or the operators' numbers apart.
        long[] serials = new Random(7)
                .longs(2_000, 0, 1_600_000)
                .flatMap(first -> LongStream.of(100_000, 1_600_000, 6_900_000, 7_000_000, 7_100_000)
                        .flatMap(
                                step -> LongStream.iterate(first, serial -> serial < CLIENTS, serial -> serial + step)))
                .distinct()
                .toArray();
        assertThat(serials).hasSizeGreaterThan(100_000);
        for (LongFunction<String> number :
                Set.<LongFunction<String>>of(codes::mobile, codes::landline, codes::firmInn, codes::personInn)) {
            Set<String> seen = new HashSet<>();
            for (long serial : serials) {
                assertThat(seen.add(number.apply(serial))).as("%d", serial).isTrue();
            }
        }
    }

    @Test
    void numbers_of_late_clients_are_valid_by_their_form() throws NumberParseException {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        for (long serial = CLIENTS - 1; serial > 0; serial -= 77_777) {
            for (String number : Set.of(codes.mobile(serial), codes.landline(serial))) {
                assertThat(phones.isValidNumber(phones.parse("+" + number, null)))
                        .as(number)
                        .isTrue();
            }
            assertThat(codes.firmInn(serial)).matches("\\d\\d00\\d{6}");
            assertThat(codes.personInn(serial)).matches("\\d\\d00\\d{8}");
        }
    }
}
