package dev.revizor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Quality;
import dev.revizor.model.Task;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Facts;
import dev.revizor.rule.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The rules against an invented base of 10,000 cards with planted defects: at least 98 of 100 are found. Values are
 * cleaned in a plain way here, so that the rules are measured and not the normalizing.
 */
final class DefectRecallTest {
    private static final Map<String, Field> COLUMNS = columns();

    /** Defect kind → rule and, where the rule speaks of several fields, the field. */
    private static final Map<String, String> RULES = rules();

    private static Map<String, Field> columns() {
        Map<String, Field> map = new LinkedHashMap<>();
        map.put("Фамилия", Field.LAST_NAME);
        map.put("Имя", Field.FIRST_NAME);
        map.put("Рабочий телефон", Field.PHONE);
        map.put("Рабочий e-mail", Field.EMAIL);
        map.put("Контакт Telegram", Field.MESSENGER);
        map.put("Источник", Field.ORIGIN);
        map.put("Ответственный", Field.OWNER);
        map.put("Дата создания", Field.CREATED_AT);
        map.put("Дата последнего контакта", Field.LAST_TOUCH_AT);
        map.put("Результат контакта", Field.TOUCH_RESULT);
        map.put("Следующее действие", Field.NEXT_ACTION);
        map.put("Срок следующего действия", Field.NEXT_DUE);
        map.put("Интерес", Field.INTEREST);
        map.put("Статус", Field.STATUS);
        map.put("Причина отказа", Field.REFUSAL_REASON);
        map.put("Согласие на обработку ПДн", Field.CONSENT_PROCESSING);
        map.put("Дата согласия", Field.CONSENT_AT);
        map.put("Способ получения согласия", Field.CONSENT_METHOD);
        map.put("Согласие на рассылку", Field.CONSENT_MARKETING);
        map.put("Дата отзыва согласия", Field.CONSENT_WITHDRAWN_AT);
        return map;
    }

    private static Map<String, String> rules() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("no_owner", "OWN-003");
        map.put("owner_dismissed", "OWN-002");
        map.put("no_source", "SRC-001");
        map.put("source_nonstandard", "CARD-012/origin");
        map.put("open_no_next", "TASK-003");
        map.put("next_no_due", "TASK-002");
        map.put("overdue", "TASK-010");
        map.put("due_malformed", "FMT-005/next_due");
        map.put("refused_no_reason", "REF-001");
        map.put("reason_not_refused", "REF-003");
        map.put("closed_with_next", "TASK-005");
        map.put("contact_future", "HIST-008");
        map.put("contact_before_creation", "HIST-009");
        map.put("stale", "FRESH-001");
        map.put("result_missing", "HIST-007");
        map.put("status_unknown", "CARD-012/status");
        map.put("mail_without_consent", "CONSENT-020");
        map.put("consent_no_date", "CONSENT-012/consent_at");
        map.put("consent_no_way", "CONSENT-012/consent_method");
        map.put("consent_future", "CONSENT-005");
        map.put("revoked_but_mail", "CONSENT-051");
        map.put("no_channel", "CARD-021");
        return map;
    }

    @Test
    void finds_the_planted_defects_of_ten_thousand_cards() throws IOException {
        String shared = System.getProperty("revizor.shared", "");
        Path folder = Path.of(shared, "data", "ru_base_10k");
        Assumptions.assumeTrue(!shared.isEmpty() && Files.exists(folder), "revizor.shared is not there");
        Map<String, Set<String>> planted = planted(folder.resolve("row_ops.csv"));
        Map<String, Set<String>> found = found(folder);
        StringBuilder table = new StringBuilder();
        double least = 1;
        for (Map.Entry<String, String> rule : RULES.entrySet()) {
            Set<String> wanted = planted.getOrDefault(rule.getKey(), Set.of());
            Set<String> got = found.getOrDefault(rule.getValue(), Set.of());
            assertThat(wanted).as(rule.getKey()).isNotEmpty();
            long both = wanted.stream().filter(got::contains).count();
            double recall = (double) both / wanted.size();
            double precision = got.isEmpty() ? 0 : (double) both / got.size();
            least = Math.min(least, Math.min(recall, precision));
            table.append(String.format(
                    Locale.ROOT,
                    "%-24s %-26s planted %4d  found %4d  recall %.3f  precision %.3f%n",
                    rule.getKey(),
                    rule.getValue(),
                    wanted.size(),
                    got.size(),
                    recall,
                    precision));
        }
        System.out.print(table);
        assertThat(least).as(table.toString()).isGreaterThanOrEqualTo(0.98);
    }

    private static Map<String, Set<String>> planted(Path ops) throws IOException {
        Map<String, Set<String>> out = new HashMap<>();
        for (Map<String, String> row : csv(ops, ',')) {
            for (String op : row.getOrDefault("ops", "").split(" ")) {
                if (op.startsWith("d:")) {
                    out.computeIfAbsent(op.substring(2), key -> new TreeSet<>()).add(row.getOrDefault("record_id", ""));
                }
            }
        }
        return out;
    }

    private static Map<String, Set<String>> found(Path folder) throws IOException {
        Map<String, Boolean> owners = new TreeMap<>();
        for (Map<String, String> row : csv(folder.resolve("owners.csv"), ';')) {
            owners.put(
                    Standing.fold(row.getOrDefault("owner", "")),
                    row.getOrDefault("works", "").equals("да"));
        }
        List<Map<String, String>> rows = csv(folder.resolve("base.csv"), ';');
        assertThat(rows).hasSize(10_000);
        Map<String, Long> origins = new TreeMap<>();
        rows.stream()
                .map(row -> row.getOrDefault("Источник", "").strip())
                .filter(text -> !text.isEmpty())
                .forEach(text -> origins.merge(text, 1L, Long::sum));
        Facts facts = Samples.facts(Policy.builtIn(), EnumSet.copyOf(COLUMNS.values()), owners, origins);
        Checks checks = new Checks(facts);
        Map<String, Set<String>> out = new HashMap<>();
        for (Map<String, String> row : rows) {
            String id = row.getOrDefault("ID", "");
            checks.inspect(file(row), finding -> keep(finding, id, out));
        }
        checks.finish(finding -> {});
        return out;
    }

    private static void keep(Finding finding, String id, Map<String, Set<String>> out) {
        out.computeIfAbsent(finding.code(), key -> new TreeSet<>()).add(id);
        finding.field()
                .ifPresent(field -> out.computeIfAbsent(finding.code() + "/" + field.id(), key -> new TreeSet<>())
                        .add(id));
    }

    private static CardFile file(Map<String, String> row) {
        Samples.Builder card = new Samples.Builder();
        card.kind(row.getOrDefault("Тип записи", "").equals("Компания") ? EntityKind.COMPANY : EntityKind.CONTACT);
        COLUMNS.forEach(
                (title, field) -> set(card, field, row.getOrDefault(title, "").strip()));
        set(card, Field.PHONE, first(row, "Рабочий телефон", "Мобильный телефон", "Другой телефон"));
        set(card, Field.EMAIL, first(row, "Рабочий e-mail", "Частный e-mail"));
        String action = row.getOrDefault("Следующее действие", "").strip();
        String due = row.getOrDefault("Срок следующего действия", "").strip();
        if (!action.isEmpty() || !due.isEmpty()) {
            Optional<LocalDate> day = day(due);
            card.task(new Task("t", action, day, !due.isEmpty(), true, "", Optional.empty()));
        }
        return card.build();
    }

    private static String first(Map<String, String> row, String... titles) {
        for (String title : titles) {
            if (!row.getOrDefault(title, "").isBlank()) {
                return row.getOrDefault(title, "").strip();
            }
        }
        return "";
    }

    private static void set(Samples.Builder card, Field field, String text) {
        if (text.isEmpty() || (field.kind() != Field.Kind.DATE && field.kind() != Field.Kind.CONSENT)) {
            card.set(field, text);
        } else if (field.kind() == Field.Kind.CONSENT) {
            card.set(field, text.equals("Да") ? "given" : text.equals("Нет") ? "refused" : "withdrawn");
        } else if (day(text).isPresent()) {
            card.set(field, day(text).get().toString());
        } else {
            card.bad(field, Quality.UNREADABLE, "date.unreadable");
        }
    }

    private static Optional<LocalDate> day(String text) {
        if (text.length() != 10 || text.charAt(2) != '.') {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text.substring(6)),
                    Integer.parseInt(text.substring(3, 5)),
                    Integer.parseInt(text.substring(0, 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Rows by title; cells may be quoted and hold line breaks. */
    private static List<Map<String, String>> csv(Path file, char delimiter) throws IOException {
        String text = Files.readString(file);
        List<Map<String, String>> out = new ArrayList<>();
        List<String> head = List.of();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == delimiter || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    if (head.isEmpty()) {
                        head = List.copyOf(cells);
                    } else {
                        out.add(row(head, cells));
                    }
                    cells.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return out;
    }

    private static Map<String, String> row(List<String> head, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < head.size(); i++) {
            row.put(head.get(i), i < cells.size() ? cells.get(i) : "");
        }
        return row;
    }
}
