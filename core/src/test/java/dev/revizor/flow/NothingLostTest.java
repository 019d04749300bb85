package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.exchange.Cell;
import dev.revizor.exchange.Cells;
import dev.revizor.exchange.ColumnTags;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.Dialects;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Exporter;
import dev.revizor.exchange.Ids;
import dev.revizor.exchange.RowSink;
import dev.revizor.exchange.SourceColumns;
import dev.revizor.exchange.Values;
import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.Quality;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No word and no number of a row is missing from what an export writes of it. */
class NothingLostTest {
    private static final long SEED = 20261130;
    private static final int TURNS = Integer.getInteger("revizor.turns", 1);

    @TempDir
    Path folder;

    private static final String LATIN = "acekmopxytbh";
    private static final String CYRILLIC = "асекморхутвн";

    private static final List<String> TABLES = List.of("csv", "xls", "xlsx", "vcf", "json", "xml");
    private static final Set<String> PHONE_WORDS =
            Set.copyOf(words(folded("8 тел телефон доб вн доп оп и ext x т tel phone")));

    private static final Set<String> NUMBER_WORDS = Set.copyOf(words(folded("инн кпп огрн огрнип снилс inn kpp ogrn")));
    private static final Set<String> MESSENGER_WORDS = Set.copyOf(words(folded("t me telegram dog")));

    private static final List<String> CROWD = List.of(
            "7707083893",
            "500100732259",
            "7736207543",
            "ИНН 7707083893",
            "773601001",
            "КПП 770801001",
            "1027700132195",
            "ОГРН 1027700132195",
            "044525225",
            "БИК 044525225",
            "40702810938000000001",
            "112-233-445 95",
            "firma.ru",
            "https://mir.ru/a",
            "@ivan",
            "t.me/petr",
            "101000",
            "12.03.1984",
            "1 500,50",
            "1000 USD",
            "старый",
            "осн.",
            "в ПАО Сбербанк");
    private static final List<String> BETWEEN =
            List.of(" %s", "/%s", " / %s", ", %s", "; %s", " (%s)", "\n%s", " - %s", "\\%s");

    private static final String WWW = folded("www");
    private static final Set<String> SCHEMES = Set.copyOf(words(folded("http https www")));
    private static final String MAILTO = folded("mailto");
    private static final Set<String> FLAGS = Set.copyOf(words(folded("true false")));
    private static final Set<String> FORMS = Set.copyOf(
            words(
                    folded(
                            "общество с ограниченной ответственностью акционерное публичное закрытое открытое limited company corporation индивидуальный предприниматель")));

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)");

    static Stream<Path> tables() throws IOException {
        Path root = FormatSamples.FOLDER.getParent();
        List<Path> out = new ArrayList<>();
        for (Path folder : List.of(root, FormatSamples.FOLDER)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> TABLES.stream()
                                .anyMatch(end -> file.getFileName().toString().endsWith(end)))
                        .sorted()
                        .forEach(out::add);
            }
        }
        return out.stream();
    }

    /** Dialects whose charset is UTF-8; vCard is a form of its own. */
    static List<Dialect> dialects() {
        return Dialects.names().stream().map(Dialect::of).toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_dialect_holds_all_words_of_the_source_or_tells_them(Path file) throws IOException {
        Sample sample = read(file, file.startsWith(FormatSamples.FOLDER) ? Integer.MAX_VALUE : 300);
        List<String> lost = new ArrayList<>();
        for (Dialect dialect : dialects()) {
            lost.addAll(lost(sample, dialect, ExportFormat.CSV));
        }
        lost.addAll(lost(sample, Dialect.GENERIC, ExportFormat.VCARD));
        nothing(lost);
    }

    @Test
    void a_base_with_known_defects_loses_nothing() throws IOException {
        Path file = Path.of(System.getProperty("revizor.root", ".."))
                .resolve("../shared/data/ru_base_10k/base.csv")
                .normalize();
        Assumptions.assumeTrue(Files.exists(file));
        Sample sample = read(file, Integer.MAX_VALUE);
        nothing(lost(sample, Dialect.GENERIC, ExportFormat.CSV));
        Sample some = sample.first(1_500);
        List<String> lost = new ArrayList<>();
        for (Dialect dialect : dialects()) {
            lost.addAll(lost(some, dialect, ExportFormat.CSV));
        }
        lost.addAll(lost(some, Dialect.GENERIC, ExportFormat.VCARD));
        nothing(lost);
    }

    /** Titles whose dialects differ most, with rows of line breaks, quotes, formulas, marks, emoji and very long cells. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bitrix24-contacts.csv",
                "bitrix24-companies.csv",
                "amocrm-contacts.csv",
                "hubspot-contacts.csv",
                "salesforce-leads.csv",
                "google-contacts.csv",
                "zoho-contacts.csv"
            })
    void hostile_rows_lose_nothing(String sample) throws IOException {
        Path source = FormatSamples.FOLDER.resolve(sample);
        List<String> titles;
        Mapping known;
        try (Intake intake = Intake.open(InputFile.of(source), 0, Desk.TERMS, problem -> {})) {
            titles = intake.table().columns();
            known = intake.mapping();
        }
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            Path file = folder.resolve(i + sample);
            Random random = new Random(SEED + sample.hashCode() + i);
            String text = RoundTripTest.text(titles, known, random);
            Files.writeString(file, withNul(text), StandardCharsets.UTF_8);
            Sample hostile = read(file, Integer.MAX_VALUE);
            assertThat(hostile.rows()).hasSizeGreaterThan(20);
            for (Dialect dialect : dialects()) {
                lost.addAll(lost(hostile, dialect, ExportFormat.CSV));
            }
            lost.addAll(lost(hostile, Dialect.GENERIC, ExportFormat.VCARD));
        }
        nothing(lost);
    }

    /** Cells of numbers and addresses with others, words and remarks beside them, behind whatever may part them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID;Название компании;ИНН;КПП;ОГРН;БИК;Расчётный счёт;Сайт;Индекс;Создана",
                "ID;Название компании;ИНН;Сайт;Индекс",
                "ID;Фамилия;Имя;ИНН;СНИЛС;Telegram;Индекс;Дата рождения;Сайт",
                "ID;Название сделки;Сумма;Валюта;Дата создания",
            })
    void numbers_with_others_beside_them_lose_nothing(String titles) throws IOException {
        Random random = new Random(SEED + titles.hashCode());
        int width = titles.split(";").length;
        StringBuilder text = new StringBuilder(titles).append('\n');
        for (int i = 1; i <= 150; i++) {
            text.append(i);
            for (int j = 1; j < width; j++) {
                String cell = random.nextInt(4) == 0 ? "" : crowded(random);
                text.append(";\"").append(cell).append('"');
            }
            text.append('\n');
        }
        Path file = folder.resolve("crowded.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Sample sample = read(file, Integer.MAX_VALUE);
        assertThat(sample.rows()).hasSizeGreaterThan(100);
        List<String> lost = new ArrayList<>(lost(sample, Dialect.GENERIC, ExportFormat.CSV));
        for (Dialect dialect : dialects()) {
            lost.addAll(lost(sample, dialect, ExportFormat.CSV));
        }
        lost.addAll(lost(sample, Dialect.GENERIC, ExportFormat.VCARD));
        nothing(lost);
    }

    /** One to three of such pieces. */
    private static String crowded(Random random) {
        StringBuilder out = new StringBuilder(CROWD.get(random.nextInt(CROWD.size())));
        for (int more = random.nextInt(3); more > 0; more--) {
            String piece = CROWD.get(random.nextInt(CROWD.size()));
            out.append(String.format(BETWEEN.get(random.nextInt(BETWEEN.size())), piece));
        }
        return out.toString();
    }

    /** What the mapping says of a table's columns. */
    private record Tags(Mapping mapping) implements ColumnTags {
        @Override
        public String of(SourceTable table, int column) {
            return mapping.columns().get(column).tag();
        }

        @Override
        public boolean feeds(SourceTable table, int column) {
            return mapping.columns().get(column).field().isPresent();
        }
    }

    /** A single NUL behind a word is read; many would be the mark of a damaged file. */
    private static String withNul(String text) {
        return text.replaceFirst("розница|эмодзи", "$0\0");
    }

    private static void nothing(List<String> lost) {
        List<String> first = lost.stream().distinct().limit(12).toList();
        assertThat(first).as("of %d", lost.size()).isEmpty();
    }

    /** Each row that lost a word, with the words. */
    private static List<String> lost(Sample sample, Dialect dialect, ExportFormat format) throws IOException {
        List<Intake.Rowful> rows = sample.rows();
        Mapping mapping = sample.mapping();
        SourceColumns source = new SourceColumns(
                List.of(sample.table()),
                new Tags(mapping),
                table -> mapping.kind().isCard());
        for (Intake.Rowful row : rows) {
            source.see(row.self());
            row.client().ifPresent(client -> source.seeBeside(client, row.self()));
        }
        Exporter.Plan plan = new Exporter.Plan(dialect, format, Cells.CRM, Values.CLEAN, Ids.PUBLIC, 0);
        Sink sink = new Sink();
        List<String> told = new ArrayList<>();
        List<String> out = new ArrayList<>();
        try (Exporter exporter = Exporter.open(plan, source, titles -> sink, loss -> told.add(loss.text()))) {
            for (Intake.Rowful row : rows) {
                told.clear();
                Map<String, Long> before = Map.copyOf(exporter.unwritten());
                boolean vcard = format == ExportFormat.VCARD;
                if ((dialect.isGeneric() ? !vcard || row.self().kind().isCard() : takes(dialect, row.self()))
                        && exporter.card(row.self(), row.client())) {
                    List<String> there = new ArrayList<>(sink.last);
                    there.addAll(told);
                    Set<String> named = new TreeSet<>();
                    exporter.unwritten().forEach((name, count) -> {
                        if (count > before.getOrDefault(name, 0L)) {
                            named.add(name);
                        }
                    });
                    boolean plain = dialect.isGeneric() && format == ExportFormat.CSV;
                    missing(
                                    row,
                                    mapping,
                                    new Seen(there, named, plain, dialect.name().equals("hubspot-companies")))
                            .ifPresent(text -> out.add(dialect.name() + " " + format + " " + text));
                }
            }
        }
        return out;
    }

    /** What was written of a row, what is named as left behind, and whether the source's own titles stand. */
    private record Seen(List<String> texts, Set<String> named, boolean plain, boolean hosts) {}

    private static boolean takes(Dialect dialect, Card card) {
        return dialect.kinds().contains(card.kind());
    }

    /** A table as it was read, once for all dialects. */
    private record Sample(SourceTable table, Mapping mapping, List<Intake.Rowful> rows) {
        Sample first(int most) {
            return new Sample(table, mapping, rows.subList(0, Math.min(rows.size(), most)));
        }
    }

    private static Sample read(Path file, int most) {
        List<Intake.Rowful> out = new ArrayList<>();
        try (Intake intake = Intake.open(InputFile.of(file), 0, Desk.TERMS, problem -> {})) {
            SourceTable table = intake.table();
            Mapping mapping = intake.mapping();
            for (Optional<RawRow> raw = intake.next(); raw.isPresent() && out.size() < most; raw = intake.next()) {
                out.add(intake.cards(intake.looked(raw.get())));
            }
            return new Sample(table, mapping, out);
        }
    }

    private static Optional<String> missing(Intake.Rowful row, Mapping mapping, Seen seen) {
        String all = folded(String.join("\n", seen.texts()).replace("\r\n ", "").replace("\\n", "\n"));
        Set<String> words = Set.copyOf(words(all));
        String digits = all.replaceAll("\\D", "");
        String joined = String.join("", words(all));
        List<String> out = new ArrayList<>();
        List<String> cells = row.raw().cells();
        for (int i = 0; i < cells.size(); i++) {
            Mapping.Column column = mapping.columns().get(i);
            String name = column.field().map(Field::id).orElse(column.title());
            boolean named = seen.named().contains(name) || !seen.plain() && isFiller(row, i);
            String cell =
                    seen.plain() || column.field().isEmpty() ? cells.get(i) : inZone(column.field(), cells.get(i));
            for (String word : named ? List.<String>of() : words(folded(cell))) {
                boolean there = words.contains(word)
                        || isDigits(word) && digits.contains(tail(word))
                        || isRepair(column.field(), word, seen, joined);
                if (!there) {
                    out.add(column.title() + ": " + word + " of «" + cells.get(i) + "»");
                }
            }
        }
        return out.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", out));
    }

    /** A moment with its offset, or in seconds since 1970, is told by the clock of the policy. */
    private static String inZone(Optional<Field> field, String cell) {
        if (field.filter(known -> known.kind() == Field.Kind.DATE).isPresent() && cell.matches("1\\d{9}")) {
            return Instant.ofEpochSecond(Long.parseLong(cell))
                    .atZone(Desk.POLICY.zone())
                    .toLocalDateTime()
                    .toString();
        }
        return MOMENT.matcher(cell).matches()
                ? OffsetDateTime.parse(cell)
                        .atZoneSameInstant(Desk.POLICY.zone())
                        .toLocalDateTime()
                        .toString()
                : cell;
    }

    /** A cell of words for nothing, or that its preset reads so, which a dialect leaves out. */
    private static boolean isFiller(Intake.Rowful row, int column) {
        return Stream.concat(Stream.of(row.self()), row.client().stream())
                .flatMap(card -> card.fields().values().stream())
                .flatMap(List::stream)
                .anyMatch(value -> value.column() == column
                        && (value.quality() == Quality.PLACEHOLDER || value.quality() == Quality.BLANK));
    }

    /** What is documented as a repair. */
    private static boolean isRepair(Optional<Field> field, String word, Seen seen, String joined) {
        if (field.isEmpty()) {
            return false;
        }
        return switch (field.get().kind()) {
            case PHONE -> PHONE_WORDS.contains(word) || isDigits(word) && joined.contains(word.replaceFirst("^0+", ""));
            // A Salesforce id of 15 characters gets its 18; «Anna [12]» is the owner Anna; a flag may be a tag.
            case ID -> !seen.plain() && joined.contains(word);
            // 142 is the stage that amoCRM has for what was won.
            case TEXT -> !seen.plain() && (field.get() == Field.OWNER || field.get() == Field.STAGE) && isDigits(word);
            case FLAG, CONSENT -> !seen.plain();
            case DATE ->
                !seen.plain()
                        && (!isDigits(word) || word.length() == 8 || joined.contains(word.replaceFirst("^0+", "")));
            case EMAIL -> word.equals(MAILTO) || !seen.plain() && joined.contains(word);
            // The title says it.
            case TAX_ID -> NUMBER_WORDS.contains(word);
            case LIST_TEXT ->
                field.get() == Field.MESSENGER && MESSENGER_WORDS.contains(word)
                        || !seen.plain()
                                && (joined.contains(word)
                                        || SCHEMES.contains(word) && (seen.hosts() || word.equals(WWW))
                                        || FLAGS.contains(word));
            // The form is written short: «Общество с ограниченной ответственностью», «S.r.l.».
            case COMPANY -> !seen.plain() && (word.length() == 1 || FORMS.contains(word));
            default -> false;
        };
    }

    /** A number without its trunk 8 or the code of its country. */
    private static String tail(String word) {
        return word.length() > 10 ? word.substring(word.length() - 10) : word;
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Case, «ё», look-alike letters, and entities of HTML for the characters that they stand for. */
    private static String folded(String text) {
        String out = text.replace("&quot;", "\"")
                .replace("&amp;", "&")
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
        for (int i = 0; i < LATIN.length(); i++) {
            out = out.replace(LATIN.charAt(i), CYRILLIC.charAt(i));
        }
        return out;
    }

    private static List<String> words(String text) {
        // Marks without a width are no part of a word, and a number that stands by a word is a word of its own.
        return Stream.of(text.replaceAll("[\\p{Cf}\\p{Mn}]", "")
                        .split("[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Holds the last row. */
    private static final class Sink implements RowSink {
        private List<String> last = List.of();

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public long size(List<Cell> row) {
            return 0;
        }

        @Override
        public void row(List<Cell> row) {
            last = row.stream().map(Cell::text).toList();
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
