package dev.revizor.match;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads labelled tables into cards with just as much cleaning as matching may expect of the normalizer. */
final class LabelledTables {
    private LabelledTables() {}

    /** A table with its truth. */
    record Labelled(List<Card> cards, Map<String, String> entityOf, Map<String, String> groupOf) {}

    /** How a table is read: which title feeds which field; titles of the id; titles to leave out. */
    record Plan(
            String file, char delimiter, String id, Map<String, Field> fields, List<String> without, EntityKind kind) {}

    static Labelled read(Path folder, Plan plan) throws IOException {
        List<Card> cards = new ArrayList<>();
        Map<String, Integer> titles = new LinkedHashMap<>();
        for (CSVRecord row : rows(folder.resolve(plan.file), plan.delimiter)) {
            if (titles.isEmpty()) {
                for (int i = 0; i < row.size(); i++) {
                    titles.put(row.get(i).strip().replace("\uFEFF", ""), i);
                }
                continue;
            }
            if (row.size() >= titles.size()) {
                cards.add(card(row, titles, plan, cards.size()));
            }
        }
        Map<String, String> entityOf = new LinkedHashMap<>();
        Map<String, String> groupOf = new LinkedHashMap<>();
        for (CSVRecord row : rows(folder.resolve("truth.csv"), ',')) {
            entityOf.put(row.get(0), row.get(1));
            groupOf.put(row.get(0), row.size() > 3 ? row.get(3) : "");
        }
        return new Labelled(cards, entityOf, groupOf);
    }

    private static List<CSVRecord> rows(Path file, char delimiter) throws IOException {
        Charset charset = StandardCharsets.UTF_8;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(Files.readString(file, charset), format)) {
            return parser.getRecords();
        }
    }

    private static Card card(CSVRecord row, Map<String, Integer> titles, Plan plan, int number) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        List<Extra> extras = new ArrayList<>();
        EntityKind kind = plan.kind;
        String id = plan.id.isEmpty()
                ? Integer.toString(number)
                : row.get(titles.getOrDefault(plan.id, 0)).strip();
        for (Map.Entry<String, Integer> title : titles.entrySet()) {
            String cell = row.get(title.getValue()).strip();
            Field field = plan.fields.get(title.getKey());
            if (title.getKey().equals("Тип записи")) {
                kind = cell.equals("Компания") ? EntityKind.COMPANY : EntityKind.CONTACT;
            } else if (field != null) {
                fields.computeIfAbsent(field, key -> new ArrayList<>()).add(value(field, title.getValue(), cell));
            } else if (!title.getKey().equals(plan.id) && !plan.without.contains(title.getKey())) {
                extras.add(new Extra(title.getValue(), cell));
            }
        }
        return new Card(id, kind, new Origin(0, number + 2), fields, extras);
    }

    private static Value value(Field field, int column, String cell) {
        if (cell.isEmpty() || cell.equals("NA")) {
            return Value.blank(column, cell);
        }
        List<String> canonical = canonical(field, cell);
        Quality quality = canonical.isEmpty() ? Quality.UNREADABLE : Quality.REPAIRED;
        return new Value(column, cell, canonical, quality, "", "", "");
    }

    private static List<String> canonical(Field field, String cell) {
        return switch (field.kind()) {
            case PHONE -> phones(cell);
            case EMAIL -> emails(cell);
            case DATE -> date(cell);
            case TAX_ID -> taxId(field, cell);
            case COMPANY -> List.of(cell.replace("&quot;", "\""));
            default -> List.of(cell);
        };
    }

    private static List<String> phones(String cell) {
        List<String> out = new ArrayList<>();
        String plain = cell.toLowerCase(Locale.ROOT).replaceAll("(\\(?доб|\\(?доп|ext|#).*", "");
        for (String part : plain.split("[;,]\\s*(?=[+\\d(])|\\s/\\s*")) {
            String digits = part.replaceAll("\\D", "");
            if (digits.length() == 11 && (digits.startsWith("8") || digits.startsWith("7"))) {
                digits = digits.substring(1);
            }
            if (digits.length() >= 7
                    && digits.length() <= 11
                    && digits.chars().distinct().count() > 2) {
                out.add("+7" + digits);
            }
        }
        return out;
    }

    private static List<String> emails(String cell) {
        List<String> out = new ArrayList<>();
        for (String part : cell.toLowerCase(Locale.ROOT).replace("mailto:", "").split("[;,\\s<>]+")) {
            int at = part.indexOf('@');
            if (at > 0 && part.indexOf('.', at) > 0 && !part.startsWith("no@")) {
                out.add(part);
            }
        }
        return out;
    }

    private static List<String> taxId(Field field, String cell) {
        String[] parts = cell.split("/");
        String digits = parts[0].replaceAll("\\D", "");
        if (field == Field.INN && (digits.length() == 9 || digits.length() == 11)) {
            digits = "0" + digits;
        }
        return digits.length() < 8 ? List.of() : List.of(digits);
    }

    private static List<String> date(String cell) {
        String digits = cell.replaceAll("\\D", "");
        if (cell.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return List.of(cell.substring(0, 10));
        }
        if (cell.matches("\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}.*")) {
            String[] p = cell.split("[./ ]");
            int year = Integer.parseInt(p[2]);
            year = year < 100 ? year + (year > 26 ? 1900 : 2000) : year;
            return List.of(
                    String.format(Locale.ROOT, "%04d-%02d-%02d", year, Integer.parseInt(p[1]), Integer.parseInt(p[0])));
        }
        if (digits.length() == 8) {
            return List.of(digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6));
        }
        return List.of();
    }
}
