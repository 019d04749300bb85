package dev.revizor.check;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Task;
import dev.revizor.model.Value;
import dev.revizor.policy.Policy;
import dev.revizor.rule.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Builds card files and facts for the tests of rules. */
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private Samples() {}

    /** Facts of a base in which every field has a column. */
    static Facts facts() {
        return facts(Policy.builtIn(), EnumSet.allOf(Field.class), Map.of(), Map.of());
    }

    static Facts facts(Policy policy, Set<Field> mapped, Map<String, Boolean> owners, Map<String, Long> origins) {
        Map<EntityKind, Set<Field>> byKind = new EnumMap<>(EntityKind.class);
        byKind.put(EntityKind.CONTACT, mapped);
        byKind.put(EntityKind.COMPANY, mapped);
        byKind.put(EntityKind.LEAD, mapped);
        return new Facts(
                policy,
                TODAY,
                byKind,
                EnumSet.of(EntityKind.CONTACT),
                new TreeMap<>(owners),
                new TreeMap<>(origins),
                new TreeMap<>());
    }

    static Facts owners(Map<String, Boolean> owners) {
        return facts(Policy.builtIn(), EnumSet.allOf(Field.class), owners, Map.of());
    }

    /** A card that no rule complains about, to be spoilt field by field. */
    static Builder good() {
        return new Builder()
                .set(Field.LAST_NAME, "Иванова")
                .set(Field.FIRST_NAME, "Анна")
                .set(Field.PHONE, "+79161234567")
                .set(Field.EMAIL, "anna@example.ru")
                .set(Field.ORIGIN, "Сайт")
                .set(Field.INTEREST, "Окна")
                .set(Field.STATUS, "В работе")
                .set(Field.OWNER, "Егоров Егор")
                .set(Field.CREATED_AT, "2026-01-10")
                .set(Field.LAST_TOUCH_AT, "2026-05-20")
                .set(Field.TOUCH_RESULT, "Думает")
                .set(Field.REFUSAL_REASON, "")
                .set(Field.CONSENT_PROCESSING, "given")
                .set(Field.CONSENT_MARKETING, "given")
                .set(Field.CONSENT_AT, "2026-01-10")
                .set(Field.CONSENT_METHOD, "Форма на сайте")
                .set(Field.CONSENT_POLICY, "https://example.ru/policy")
                .set(Field.CONSENT_BOX_DEFAULT, "no")
                .set(Field.CONSENT_REVIEWED, "yes")
                .set(Field.CONSENT_WITHDRAWN_AT, "")
                .task("Позвонить", LocalDate.of(2026, 6, 5));
    }

    /** All findings of one card, with the summaries of the run. */
    static Outcome run(Facts facts, CardFile... files) {
        Checks checks = new Checks(facts);
        List<Finding> findings = new ArrayList<>();
        for (CardFile file : files) {
            checks.inspect(file, findings::add);
        }
        return new Outcome(checks, findings, checks.finish(findings::add));
    }

    record Outcome(Checks checks, List<Finding> findings, List<RuleSummary> summaries) {
        List<String> codes() {
            return findings.stream()
                    .map(Finding::code)
                    .filter(code -> !code.equals("AUDIT-010") && !code.equals("FMT-000"))
                    .toList();
        }

        Finding finding(String code) {
            return findings.stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + code + " among " + codes()));
        }

        RuleSummary summary(String code) {
            return summaries.stream()
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A card in the making. */
    static final class Builder {
        private final Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        private final List<Task> tasks = new ArrayList<>();
        private final List<Card> touches = new ArrayList<>();
        private final List<Card> consents = new ArrayList<>();
        private EntityKind kind = EntityKind.CONTACT;

        Builder kind(EntityKind other) {
            kind = other;
            return this;
        }

        Builder set(Field field, String text) {
            Value value = text.isEmpty() ? Value.blank(0, "") : Value.good(0, text);
            fields.put(field, List.of(value));
            return this;
        }

        Builder bad(Field field, Quality quality, String reason) {
            Value value = quality == Quality.SUSPICIOUS || quality == Quality.REPAIRED
                    ? new Value(0, "raw", List.of("clean"), quality, reason, "", "guess")
                    : Value.unusable(0, "raw", quality, reason);
            fields.put(field, List.of(value));
            return this;
        }

        Builder without(Field field) {
            fields.remove(field);
            return this;
        }

        Builder task(String action, LocalDate due) {
            tasks.add(new Task("t", action, Optional.of(due), true, true, "", Optional.empty()));
            return this;
        }

        Builder task(Task task) {
            tasks.add(task);
            return this;
        }

        Builder noTasks() {
            tasks.clear();
            return this;
        }

        Builder touch(Builder row) {
            touches.add(row.kind(EntityKind.TOUCH).build().card());
            return this;
        }

        Builder consent(Builder row) {
            consents.add(row.kind(EntityKind.CONSENT).build().card());
            return this;
        }

        CardFile build() {
            Card card = new Card("crm:contact:1", kind, new Origin(0, 1), fields, List.of());
            return new CardFile(card, tasks, touches, List.of(), consents);
        }
    }
}
