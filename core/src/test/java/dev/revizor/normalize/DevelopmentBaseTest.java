package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.revizor.model.Card;
import dev.revizor.model.Draft;
import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Defects planted into the development base: how many are found, how many of the clean records are accused. */
final class DevelopmentBaseTest {
    private record Kind(Set<Field> fields, Predicate<Value> fits) {}

    private static final Map<String, Kind> KINDS = kinds();

    @Test
    void planted_defects_are_found_and_clean_records_are_not_accused() {
        assumeTrue(DevelopmentBase.folder().isPresent(), "no development base: set revizor.shared");
        Path folder = DevelopmentBase.folder().orElseThrow();
        Map<String, List<String>> operations = DevelopmentBase.operations(folder);
        CardNormalizer normalizer = builtIn();
        Map<String, int[]> table = new LinkedHashMap<>();
        Map<String, Set<String>> odd = new LinkedHashMap<>();
        KINDS.keySet().forEach(kind -> table.put(kind, new int[4]));
        for (Draft draft : DevelopmentBase.drafts(folder)) {
            Card card = normalizer.normalize(draft);
            List<String> done = operations.getOrDefault(card.text(Field.EXTERNAL_ID), List.of());
            KINDS.forEach((name, kind) -> {
                boolean planted = done.contains("d:" + name) && !isFutureOnly(name, card);
                boolean found = kind.fields().stream()
                        .anyMatch(f -> card.values(f).stream().anyMatch(kind.fits()));
                // A record with a sibling defect (another trouble of its e-mail) is not clean: no false accusation.
                boolean sibling = !planted && found && hasSibling(name, done);
                int[] row = Objects.requireNonNull(table.get(name));
                row[sibling ? 3 : (planted ? 0 : 2) + (found ? 0 : 1)]++;
                if (planted != found && !sibling) {
                    odd.computeIfAbsent(name, any -> new TreeSet<>()).add(card.text(Field.EXTERNAL_ID));
                }
            });
        }
        StringBuilder shown = new StringBuilder("defect                planted   found  recall  accused  precision\n");
        table.forEach((name, n) -> shown.append(String.format(
                Locale.ROOT,
                "%-22s %6d %7d %7.3f %8d %10.3f%n",
                name,
                n[0] + n[1],
                n[0],
                recall(n),
                n[2],
                precision(n))));
        System.out.println(shown);
        odd.forEach((name, ids) -> System.out.println(name + " " + ids));
        table.forEach((name, n) -> {
            assertThat(recall(n)).as("recall of " + name).isGreaterThanOrEqualTo(0.98);
            assertThat(precision(n)).as("precision of " + name).isGreaterThanOrEqualTo(0.98);
        });
    }

    private static boolean hasSibling(String name, List<String> done) {
        String family = "d:" + name.substring(0, Math.max(0, name.indexOf('_')) + 1);
        return family.length() > 2 && done.stream().anyMatch(operation -> operation.startsWith(family));
    }

    static CardNormalizer builtIn() {
        return new CardNormalizer(Policy.builtIn().normalize(), Policy.builtIn().consent(), Customs.usual());
    }

    private static double recall(int[] n) {
        return n[0] + n[1] == 0 ? 1 : (double) n[0] / (n[0] + n[1]);
    }

    private static double precision(int[] n) {
        return n[0] + n[2] == 0 ? 1 : (double) n[0] / (n[0] + n[2]);
    }

    /** A date that is only in the future is no matter of the template. */
    private static boolean isFutureOnly(String name, Card card) {
        return name.equals("bad_birthdate") && card.text(Field.BIRTH_DATE).compareTo("2026-06-01") > 0;
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> out = new LinkedHashMap<>();
        Set<Field> phone = Set.of(Field.PHONE);
        Set<Field> email = Set.of(Field.EMAIL);
        Set<Field> name = Set.of(Field.LAST_NAME, Field.FIRST_NAME, Field.PATRONYMIC, Field.FULL_NAME, Field.COMPANY);
        Set<String> excel = Set.of("phone.excel", "phone.excel_decimal");
        out.put(
                "phone_invalid",
                new Kind(
                        phone,
                        v -> v.quality() == Quality.UNREADABLE && !excel.contains(v.reason()) && !isSevenDigits(v.raw())
                                || (v.quality() == Quality.PLACEHOLDER
                                        && v.reason().equals("phone.placeholder")
                                        && v.raw().length() > 1)));
        out.put("phone_excel", new Kind(phone, v -> excel.contains(v.reason())));
        out.put("phone_no_code", new Kind(phone, v -> v.reason().equals("phone.no_code") && isSevenDigits(v.raw())));
        out.put(
                "email_invalid",
                new Kind(
                        email,
                        v -> v.quality() == Quality.UNREADABLE || v.reason().equals("email.trailing_dot")));
        out.put(
                "email_domain_typo",
                new Kind(
                        email,
                        v -> v.reason().equals("email.trailing_dot")
                                || (v.reason().startsWith("email.")
                                        && !v.suggestion().isEmpty()
                                        && !v.reason().equals("email.space")
                                        && !v.reason().equals("email.two_at"))));
        out.put(
                "placeholder",
                new Kind(
                        EnumSet.complementOf(EnumSet.of(Field.ORIGIN, Field.NEXT_DUE)),
                        v -> v.quality() == Quality.PLACEHOLDER
                                        && !v.reason().startsWith("date.")
                                        && !v.reason().startsWith("phone.")
                                || v.reason().equals("phone.placeholder")
                                        && v.raw().length() < 4));
        out.put("mixed_alphabet", new Kind(name, v -> v.reason().endsWith("mixed_alphabet")));
        out.put("company_in_person", new Kind(name, v -> v.reason().equals("name.company_inside")));
        out.put(
                "bad_birthdate",
                new Kind(
                        Set.of(Field.BIRTH_DATE),
                        v -> v.quality() == Quality.UNREADABLE || v.quality() == Quality.PLACEHOLDER));
        out.put(
                "inn_bad_checksum",
                new Kind(
                        Set.of(Field.INN),
                        v -> v.canonical().isEmpty()
                                && (v.reason().equals("inn.check_digit")
                                        || v.reason().equals("inn.length"))));
        out.put("inn_lost_zero", new Kind(Set.of(Field.INN), v -> v.reason().equals("inn.lost_zero")));
        return out;
    }

    /** «381-99-70», as opposed to a number cut off in the middle. */
    private static boolean isSevenDigits(String raw) {
        return raw.length() == 9 && raw.charAt(3) == '-' && raw.charAt(6) == '-';
    }
}
