package dev.revizor.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code samples/} to its generator. Run with -Dgolden.update=true to write the folder anew. */
class SampleBaseTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("revizor.root", "..")).resolve("samples");
    private static final List<String> KINDS = List.of(
            "bad_birthdate",
            "closed_with_next",
            "company_in_person",
            "consent_box_ticked",
            "consent_form_unchecked",
            "consent_future",
            "consent_no_date",
            "consent_no_policy",
            "consent_no_way",
            "contact_before_creation",
            "contact_future",
            "due_malformed",
            "email_domain_typo",
            "email_invalid",
            "inn_bad_checksum",
            "inn_lost_zero",
            "mail_without_consent",
            "mixed_alphabet",
            "next_no_due",
            "no_channel",
            "no_owner",
            "no_source",
            "open_no_next",
            "overdue",
            "owner_dismissed",
            "phone_excel",
            "phone_invalid",
            "phone_no_code",
            "placeholder",
            "reason_not_refused",
            "refused_no_reason",
            "result_missing",
            "revoked_but_mail",
            "source_nonstandard",
            "stale",
            "status_unknown");
    private static final long PLANNED_OF_50 = 31;
    private static final List<String> OPEN = List.of("Новый", "В работе", "Переговоры", "КП отправлено", "Отложен");

    @TempDir
    static Path scratch;

    private static Path folder = Path.of("");
    private static List<NamedCsvRecord> clients = List.of();
    private static Map<String, List<String>> defects = new TreeMap<>();
    private static Map<String, List<NamedCsvRecord>> entities = new TreeMap<>();

    @BeforeAll
    static void generate() throws IOException {
        folder = scratch.resolve("samples");
        SampleBase.write(SampleBase.SHIPPED, folder);
        clients = read(folder.resolve("clients.csv"), ';');
        for (NamedCsvRecord row : read(folder.resolve("clients.defects.csv"), ',')) {
            defects.put(
                    row.getField("record_id"), List.of(row.getField("defects").split(" ")));
        }
        Map<String, String> entityOf = new TreeMap<>();
        read(folder.resolve("clients.truth.csv"), ',')
                .forEach(row -> entityOf.put(row.getField("record_id"), row.getField("entity_id")));
        for (NamedCsvRecord row : clients) {
            String entity = String.valueOf(entityOf.get(row.getField("ID")));
            entities.computeIfAbsent(entity, key -> new ArrayList<>()).add(row);
        }
    }

    @Test
    void the_samples_are_what_the_generator_writes() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            SampleBase.write(SampleBase.SHIPPED, SAMPLES);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Path kept = SAMPLES.resolve(file.getFileName().toString());
                if (kept.toString().endsWith(".xlsx")) {
                    // How a zip is packed may differ from one Java to the next; what is in it may not.
                    assertThat(unpacked(kept)).isEqualTo(unpacked(file));
                } else {
                    assertThat(kept).hasSameBinaryContentAs(file);
                }
            }
        }
    }

    @Test
    void the_manual_counts_what_was_planted() throws IOException {
        Path manual = SAMPLES.resolve("README.md");
        String before = Files.readString(manual);
        String begin = "<!-- defects -->\n";
        int from = before.indexOf(begin) + begin.length();
        String after = before.substring(0, from) + table() + before.substring(before.indexOf("<!-- end -->"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(manual, after);
            return;
        }
        assertThat(before).isEqualTo(after);
    }

    @Test
    void every_kind_of_defect_is_planted_and_no_other() {
        assertThat(new TreeSet<>(counts().keySet())).containsExactlyElementsOf(KINDS);
        assertThat(defects.size()).isLessThan(clients.size() / 2);
    }

    @Test
    void the_kinds_of_the_labelled_base_are_all_there() throws IOException {
        Path shared = Path.of(System.getProperty("revizor.shared", "none")).resolve("data/ru_base_10k/defects.json");
        Assumptions.assumeTrue(Files.exists(shared), "the labelled base is not here");
        Matcher names = Pattern.compile("\"(\\w+)\": \\{\\s+\"description\"").matcher(Files.readString(shared));
        while (names.find()) {
            assertThat(KINDS).contains(names.group(1));
        }
    }

    @Test
    void the_story_can_be_read_off() {
        assertThat(clients).hasSize(2_000);
        double excess = 1 - (double) entities.size() / clients.size();
        assertThat(excess).isBetween(0.055, 0.065);
        List<NamedCsvRecord> open = clients.stream()
                .filter(row -> OPEN.contains(row.getField("Статус")))
                .toList();
        List<NamedCsvRecord> last = open.stream()
                .sorted(Comparator.comparing((NamedCsvRecord row) -> day(row.getField("Дата создания")))
                        .thenComparing(row -> row.getField("ID"))
                        .reversed())
                .limit(50)
                .toList();
        assertThat(last.stream().filter(SampleBaseTest::planned).count()).isEqualTo(PLANNED_OF_50);
        long due = open.stream().filter(SampleBaseTest::planned).count();
        long late = open.stream()
                .filter(row -> planned(row)
                        && day(row.getField("Срок следующего действия")).isBefore(Row.AS_OF))
                .count();
        assertThat((double) late / due).isBetween(0.06, 0.08);
    }

    @Test
    void phones_without_a_planted_defect_are_valid() {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        TreeSet<String> invalid = new TreeSet<>();
        for (NamedCsvRecord row : clients) {
            List<String> planted = defects.getOrDefault(row.getField("ID"), List.of());
            if (planted.stream().noneMatch(kind -> kind.startsWith("phone_"))) {
                Stream.of(row.getField("Рабочий телефон"), row.getField("Мобильный телефон"))
                        .filter(text -> !valid(phones, text))
                        .forEach(invalid::add);
            }
        }
        assertThat(invalid).isEmpty();
    }

    @Test
    void each_second_card_of_a_client_shares_a_trace_with_another() {
        entities.forEach((entity, cards) -> {
            for (NamedCsvRecord card : cards) {
                if (cards.size() > 1) {
                    TreeSet<String> others = new TreeSet<>();
                    cards.stream().filter(other -> other != card).forEach(other -> others.addAll(traces(other)));
                    assertThat(others).as(entity).containsAnyElementsOf(traces(card));
                }
            }
        });
    }

    @Test
    void a_base_of_another_size_has_another_seed_but_the_same_shape() throws IOException {
        Path one = scratch.resolve("one");
        Path two = scratch.resolve("two");
        for (Path to : List.of(one, two)) {
            SampleBase.main(
                    new String[] {"--cards", "777", "--seed", "5", "--out", to.toString(), "--files", "clients"});
        }
        assertThat(one.resolve("clients.csv")).hasSameBinaryContentAs(two.resolve("clients.csv"));
        assertThat(read(one.resolve("clients.csv"), ';')).hasSize(777).allMatch(row -> row.getFieldCount() == 39);
        assertThat(one.resolve("clients.xlsx")).doesNotExist();
    }

    @Test
    void a_shuffle_meets_every_position_once() {
        for (int size : new int[] {1, 2, 3, 50, 777, 4_096}) {
            Shuffle shuffle = new Shuffle(size, 7);
            TreeSet<Long> seen = new TreeSet<>();
            for (int i = 0; i < size; i++) {
                seen.add(shuffle.at(i));
            }
            assertThat(seen).hasSize(size);
            assertThat(seen.first()).isZero();
            assertThat(seen.last()).isEqualTo(size - 1L);
        }
    }

    private static boolean planned(NamedCsvRecord row) {
        String due = row.getField("Срок следующего действия");
        return !row.getField("Следующее действие").isEmpty()
                && due.length() == 10
                && Character.isDigit(due.charAt(0))
                && !due.startsWith("31.02");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("dd.MM.uuuu", java.util.Locale.ROOT));
    }

    private static boolean valid(PhoneNumberUtil phones, String text) {
        try {
            return text.isEmpty() || phones.isValidNumber(phones.parse(text, "RU"));
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static List<String> traces(NamedCsvRecord row) {
        List<String> traces = new ArrayList<>();
        for (String column : List.of("Рабочий телефон", "Мобильный телефон")) {
            String digits = row.getField(column).split("доб")[0].replaceAll("\\D", "");
            if (digits.length() >= 10) {
                traces.add(digits.substring(digits.length() - 10));
            }
        }
        for (String column : List.of("Рабочий e-mail", "Частный e-mail", "ИНН")) {
            String text = row.getField(column).toLowerCase(java.util.Locale.ROOT);
            if (!text.isEmpty()) {
                traces.add(text);
            }
        }
        return traces;
    }

    private static Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        defects.values().forEach(kinds -> kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum)));
        return counts;
    }

    private static String table() {
        StringBuilder out = new StringBuilder("| kind | cards |\n|---|---:|\n");
        counts().forEach((kind, count) -> out.append("| `" + kind + "` | " + count + " |\n"));
        return out.toString();
    }

    private static List<NamedCsvRecord> read(Path file, char delimiter) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        return CsvReader.builder().fieldSeparator(delimiter).ofNamedCsvRecord(bare).stream()
                .toList();
    }

    private static Map<String, String> unpacked(Path zip) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile in = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
