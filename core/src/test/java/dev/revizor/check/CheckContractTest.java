package dev.revizor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.CardFile;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.model.Quality;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Task;
import dev.revizor.model.Verdict;
import dev.revizor.policy.Policy;
import dev.revizor.rule.CardCheck;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every rule keeps to, those included that do not exist yet. */
final class CheckContractTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z_]+)");
    private static final List<Quality> UNCLEAN =
            List.of(Quality.REPAIRED, Quality.SUSPICIOUS, Quality.UNREADABLE, Quality.PLACEHOLDER);
    private static final Set<String> NO_CLASS =
            Set.of("AUDIT-001", "AUDIT-002", "AUDIT-010", "DUP-001", "FMT-000", "FMT-004");

    private static List<CardCheck> all() {
        List<CardCheck> out = new ArrayList<>();
        ServiceLoader.load(CardCheck.class).forEach(out::add);
        return out;
    }

    @Test
    void has_a_locked_code_of_its_own() throws IOException {
        List<String> codes =
                all().stream().map(check -> check.spec().code()).sorted().toList();
        assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        List<String> expected = new ArrayList<>(codes);
        expected.addAll(NO_CLASS);
        expected.sort(String::compareTo);
        assertThat(resource("ids.lock").lines()).containsExactlyElementsOf(expected);
    }

    @Test
    void has_texts_and_a_help_page_in_both_languages() throws IOException {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.of("rules", lang);
            for (String code : resource("ids.lock").lines().toList()) {
                assertThat(List.of(code + ".title", code + ".finding", code + ".fix"))
                        .allMatch(texts::has);
                String page = resource("help/" + lang.id() + "/" + code + ".md");
                assertThat(page).startsWith("# " + code + ". ").contains("`rules`");
                assertThat(page.lines().count()).as(code).isBetween(8L, 15L);
            }
        }
    }

    @Test
    void says_which_export_closes_each_gap() {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.of("rules", lang);
            for (CardCheck check : all()) {
                check.spec()
                        .needs()
                        .forEach(group -> group.forEach(field -> assertThat(texts.has("missing." + field.id()))
                                .as(field.id())
                                .isTrue()));
            }
            assertThat(texts.has("missing.owner_active")).isTrue();
        }
    }

    @Test
    void never_throws_and_fills_its_texts_in() {
        Checks checks = new Checks(Samples.owners(Map.of("a", false)));
        Texts texts = Texts.of("rules", Lang.RU);
        Random random = new Random(20260601);
        Set<String> seen = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            checks.inspect(anything(random), findings::add);
        }
        List<RuleSummary> summaries = checks.finish(findings::add);
        for (Finding finding : findings) {
            seen.add(finding.code());
            for (String key : List.of(finding.code() + ".finding", finding.code() + ".fix")) {
                Matcher wanted = ARGUMENT.matcher(texts.pattern(key));
                while (wanted.find()) {
                    assertThat(finding.args()).as(key).containsKey(wanted.group(1));
                }
            }
        }
        assertThat(summaries).extracting(RuleSummary::code).isSorted();
        for (RuleSummary summary : summaries) {
            assertThat(summary.checked()).as(summary.code()).isLessThanOrEqualTo(2000);
            assertThat(summary.found() == 0).isEqualTo(summary.verdict() == Verdict.PASS);
        }
        assertThat(seen).hasSizeGreaterThan(30);
    }

    @Test
    void is_not_checked_when_its_columns_are_missing() {
        Samples.Outcome outcome = Samples.run(
                Samples.facts(Policy.builtIn(), EnumSet.noneOf(Field.class), Map.of(), Map.of()),
                Samples.good().noTasks().build());
        for (CardCheck check : all()) {
            RuleSummary summary = outcome.summary(check.spec().code());
            boolean answerable = check.spec().needs().isEmpty();
            assertThat(summary.verdict() == Verdict.NOT_CHECKED)
                    .as(summary.code())
                    .isEqualTo(!answerable);
            assertThat(summary.missing().isEmpty()).isEqualTo(answerable);
        }
        assertThat(outcome.findings()).isEmpty();
    }

    /** A card file of chance: any field absent, blank, good, odd or unusable. */
    private static CardFile anything(Random random) {
        Samples.Builder card = new Samples.Builder();
        EntityKind[] kinds = {EntityKind.CONTACT, EntityKind.COMPANY, EntityKind.LEAD};
        card.kind(kinds[random.nextInt(kinds.length)]);
        fill(card, random);
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate due = Samples.TODAY.plusDays(random.nextInt(60) - 30);
            card.task(new Task(
                    "t",
                    random.nextBoolean() ? "Позвонить" : "",
                    random.nextBoolean() ? Optional.of(due) : Optional.empty(),
                    random.nextBoolean(),
                    random.nextInt(4) > 0,
                    "",
                    Optional.empty()));
        }
        if (random.nextInt(4) == 0) {
            card.touch(fill(new Samples.Builder(), random));
            card.consent(fill(new Samples.Builder(), random));
        }
        return card.build();
    }

    private static Samples.Builder fill(Samples.Builder card, Random random) {
        String[] words = {
            "Отказ",
            "В работе",
            "Клиент",
            "Сайт",
            "a",
            "given",
            "refused",
            "withdrawn",
            "yes",
            "no",
            "чёрный список",
            "2026-02-31",
            "2026-05-30",
            "2025-01-01",
            "2027-01-01",
            "1800-01-01",
            "2026-05-3x",
            "0000-00-00",
            "Не дозвонились",
            "ИП",
            "\uD83D\uDE00"
        };
        String[] reasons = {"phone.too_short", "name.company_inside", "name.mixed_alphabet", "text.spaces", ""};
        for (Field field : Field.values()) {
            switch (random.nextInt(5)) {
                case 0 -> card.set(field, "");
                case 1, 2 -> card.set(field, words[random.nextInt(words.length)]);
                case 3 ->
                    card.bad(
                            field,
                            UNCLEAN.get(random.nextInt(UNCLEAN.size())),
                            reasons[random.nextInt(reasons.length)]);
                default -> card.without(field);
            }
        }
        return card;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Texts.class.getResourceAsStream("/dev/revizor/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
