package dev.revizor.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLoaderTest {
    /** What is refused at once takes milliseconds; what walks through it all takes hours. */
    private static final Duration HANG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void without_a_file_the_built_in_policy_holds() {
        PolicyLoader.Loaded loaded = PolicyLoader.load(Optional.empty(), new TreeMap<>());

        assertThat(loaded.policy()).isEqualTo(Policy.builtIn());
        assertThat(loaded.leaves().values()).allMatch(leaf -> leaf.origin().equals("built-in"));
        assertThat(loaded.file()).isEmpty();
        assertThat(loaded.digest()).hasSize(64);
    }

    @Test
    void an_empty_file_changes_nothing() {
        for (String text :
                List.of("", "# only a remark\n", "---\n", "words:\ncheck:\n  targets:\nrules:\n", "zone: ~\n")) {
            assertThat(load(text).policy()).as(text).isEqualTo(Policy.builtIn());
        }
    }

    @Test
    void reads_every_section() {
        Policy policy = load(String.join(
                        "\n",
                        "policy: revizor/1",
                        "zone: Asia/Yekaterinburg",
                        "lang: en",
                        "firm: Вектор",
                        "portal: {url: 'https://vektor.bitrix24.ru/', system: amoCRM}",
                        "normalize: {region: kz, placeholders: [xxx], own_domains: vektor.example}",
                        "match: {merge_at: '0,9', ask_at: 0.25, block_cap: 500}",
                        "merge: {survivor: fullest}",
                        "audit: {sample: 30, include_closed: да, overdue_percent: 7, full_cards_percent: 60}",
                        "check:",
                        "  stale_days: 90",
                        "  min_year: 1920",
                        "  targets: {duplicates_rate: '<= 3', phone_fill: '≥ 95,5 %'}",
                        "segment: {active_days: 1, dormant_days: 2, warm_days: 3, hot_days: 4, hot_stages: []}",
                        "consent: {keep_years: 3, anchor: capture, given: [y], refused: [n], withdrawn: [w]}",
                        "rules:",
                        "  TASK-003: {required: yes, severity: CRITICAL}",
                        "  CARD-030: off"))
                .policy();

        assertThat(policy.zone()).isEqualTo(ZoneId.of("Asia/Yekaterinburg"));
        assertThat(policy.lang()).contains(Lang.EN);
        assertThat(policy.firm()).isEqualTo("Вектор");
        assertThat(policy.portal()).isEqualTo("https://vektor.bitrix24.ru");
        assertThat(policy.portalSystem()).isEqualTo("amocrm");
        assertThat(policy.normalize()).isEqualTo(new Policy.Normalize("KZ", List.of("xxx"), List.of("vektor.example")));
        assertThat(policy.match()).isEqualTo(new Policy.Match(0.9, 0.25, 500));
        assertThat(policy.merge().survivor()).isEqualTo("fullest");
        assertThat(policy.audit()).isEqualTo(new Policy.Audit(30, true, 7, 60));
        assertThat(policy.check())
                .isEqualTo(new Policy.Check(
                        90,
                        1920,
                        List.of(
                                new Policy.Target("duplicates_rate", true, 3),
                                new Policy.Target("phone_fill", false, 95.5))));
        assertThat(policy.segment()).isEqualTo(new Policy.Segment(1, 2, 3, 4, List.of()));
        assertThat(policy.consent())
                .isEqualTo(new Policy.Consent(3, "capture", List.of("y"), List.of("n"), List.of("w")));
        assertThat(policy.rules())
                .containsExactly(
                        new Policy.RuleSwitch("CARD-030", false, false, ""),
                        new Policy.RuleSwitch("TASK-003", true, true, "critical"));
    }

    @Test
    void words_replace_and_words_with_a_plus_are_added() {
        Policy.Words builtIn = Policy.builtIn().words();
        Policy.Words words = load("words:\n  open_statuses: [+Замер]\n  closed_statuses: [Конец, +Ещё, Конец]\n")
                .policy()
                .words();

        assertThat(words.openStatuses())
                .startsWith("Новый")
                .endsWith("Замер")
                .hasSize(builtIn.openStatuses().size() + 1);
        assertThat(words.closedStatuses()).containsExactly("Конец", "Ещё");
        assertThat(words.noAnswer()).isEqualTo(builtIn.noAnswer());
    }

    @Test
    void words_that_yaml_would_turn_into_something_else_stay_words() {
        Policy policy = load("consent:\n  refused: [no, 0, Нет, 2026-11-24, null, ~x]\n")
                .policy();

        assertThat(policy.consent().refused()).containsExactly("no", "0", "Нет", "2026-11-24", "null", "~x");
    }

    @Test
    void each_leaf_says_which_layer_it_is_from() throws IOException {
        Path file = write("zone: Asia/Omsk\naudit:\n  sample: 40\n  include_closed: yes\n");
        PolicyLoader.Loaded loaded = PolicyLoader.load(
                Optional.of(file),
                new TreeMap<>(Map.of(
                        "audit.sample", "60",
                        "words.owners", "Иванов И., младший; Петров",
                        "words.origins", "Сайт, Звонок",
                        "words.former_owners", "",
                        "rules.DUP-001.enabled", "нет",
                        "check.targets.phone_fill", ">= 90")));

        assertThat(loaded.leaves().get("zone")).isEqualTo(new PolicyLoader.Leaf("Asia/Omsk", file + ":1"));
        assertThat(loaded.leaves().get("audit.include_closed")).isEqualTo(new PolicyLoader.Leaf("true", file + ":4"));
        assertThat(loaded.leaves().get("audit.sample")).isEqualTo(new PolicyLoader.Leaf("60", "flag"));
        assertThat(loaded.leaves().get("audit.overdue_percent")).isEqualTo(new PolicyLoader.Leaf("5", "built-in"));
        assertThat(loaded.leaves().get("words.owners"))
                .isEqualTo(new PolicyLoader.Leaf("[\"Иванов И., младший\", Петров]", "flag"));
        assertThat(loaded.leaves().get("rules.DUP-001.enabled")).isEqualTo(new PolicyLoader.Leaf("false", "flag"));
        assertThat(loaded.leaves().get("rules.DUP-001.required")).isEqualTo(new PolicyLoader.Leaf("false", "built-in"));
        assertThat(loaded.policy().words().origins()).containsExactly("Сайт", "Звонок");
        assertThat(loaded.policy().words().formerOwners()).isEmpty();
        assertThat(loaded.policy().check().targets()).containsExactly(new Policy.Target("phone_fill", false, 90));
        assertThat(loaded.file()).isEqualTo(file.toString());
    }

    @Test
    void the_digest_depends_on_values_alone() {
        String plain = load("").digest();

        assertThat(load("# a remark\n\naudit: {sample: 50}\n").digest()).isEqualTo(plain);
        assertThat(load("audit: {sample: 51}\n").digest()).isNotEqualTo(plain);
        assertThat(load("words: {owners: ['a, b']}\n").digest())
                .isNotEqualTo(load("words: {owners: [a, b]}\n").digest());
    }

    @Test
    void five_mistakes_at_once_give_five_places() {
        List<Problem> problems = troubles(String.join(
                "\n",
                "zone: Europe/Moskow",
                "wrods:",
                "  origins: [Сайт]",
                "check:",
                "  stale_days: много",
                "audit:",
                "  overdue_percent: 105",
                "merge:",
                "  survivor: newest"));

        assertThat(problems).extracting(problem -> problem.place().row()).containsExactly(1L, 2L, 5L, 7L, 9L);
        assertThat(problems)
                .extracting(problem -> problem.place().column())
                .containsExactly("zone", "wrods", "check.stale_days", "audit.overdue_percent", "merge.survivor");
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        PolicyError.UNKNOWN_ZONE,
                        PolicyError.UNKNOWN_KEY,
                        PolicyError.NOT_A_WHOLE_NUMBER,
                        PolicyError.OUT_OF_RANGE,
                        PolicyError.VALUE_NOT_ALLOWED);
        assertThat(problems.get(0).args()).containsEntry("nearest", "Europe/Moscow");
        assertThat(problems.get(1).args()).containsEntry("nearest", "words");
        assertThat(problems.get(3).args()).containsEntry("least", "0").containsEntry("most", "100");
        assertThat(problems.get(4).args()).containsEntry("allowed", "oldest, fullest");
        assertThat(problems).allMatch(problem -> problem.place().file().endsWith("revizor.yaml"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check: {stale_dyas: 3}| check.stale_days",
                "stale_days: 3| check.stale_days",
                "words: {open_status: [a]}| words.open_statuses",
                "rules: {TASK-003: {enable: no}}| rules.TASK-003.enabled",
                "CHECK: {}| check",
            })
    void an_unknown_key_names_the_nearest_one(String text, String nearest) {
        assertThat(troubles(text)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(PolicyError.UNKNOWN_KEY);
            assertThat(problem.args()).containsEntry("nearest", nearest);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bananas: 1| UNKNOWN_KEY_HERE",
                "zone: {}| NOT_A_TEXT",
                "zone: ''| UNKNOWN_ZONE",
                "words: 5| NOT_A_SECTION",
                "rules: [TASK-003]| NOT_A_SECTION",
                "[a, b]| NOT_A_SECTION",
                "hello| NOT_A_SECTION",
                "words: {owners: {a: b}}| NOT_A_LIST",
                "words: {owners: [[a]]}| NOT_A_TEXT",
                "words: {owners: ['']}| EMPTY_WORD",
                "words: {owners: [+]}| EMPTY_WORD",
                "match: {merge_at: 1.5}| OUT_OF_RANGE",
                "match: {merge_at: -0.5}| OUT_OF_RANGE",
                "match: {merge_at: 1e-3}| NOT_A_NUMBER",
                "match: {merge_at: NaN}| NOT_A_NUMBER",
                "match: {merge_at: 0.1.2}| NOT_A_NUMBER",
                "match: {merge_at: '-'}| NOT_A_NUMBER",
                "match: {merge_at: 0.3}| ASK_ABOVE_MERGE",
                "audit: {sample: 2.5}| NOT_A_WHOLE_NUMBER",
                "audit: {sample: 0}| OUT_OF_RANGE",
                "audit: {include_closed: 2}| NOT_YES_OR_NO",
                "normalize: {region: XX}| UNKNOWN_REGION",
                "portal: {url: 'javascript:alert(1)'}| NOT_AN_ADDRESS",
                "portal: {url: 'https://a:b@c.example'}| NOT_AN_ADDRESS",
                "portal: {url: 'not an address'}| NOT_AN_ADDRESS",
                "lang: de| VALUE_NOT_ALLOWED",
                "check: {targets: {phone_fill: 3}}| NOT_A_TARGET",
                "check: {targets: {phone_fill: '<= 101'}}| NOT_A_TARGET",
                "check: {targets: {phone_fill: '<= x'}}| NOT_A_TARGET",
                "check: {targets: {'Phone fill': '<= 3'}}| NOT_A_METRIC",
                "rules: {TASK-3: off}| NOT_A_RULE_CODE",
                "rules: {task-003: off}| NOT_A_RULE_CODE",
                "rules: {TASK-003: 7}| NOT_YES_OR_NO",
                "policy: revizor/2| WRONG_VERSION",
                "policy: [a]| WRONG_VERSION",
                "zone: !!java.net.URL [x]| TAG_REFUSED",
                "words: !x {}| TAG_REFUSED",
                "firm: !x y| TAG_REFUSED",
                "zone: [a| NOT_YAML",
                "? {a: b}| NOT_A_TEXT",
                "a: [[[[[[[[[[1]]]]]]]]]]| TOO_DEEP",
            })
    void names_the_trouble(String text, PolicyError code) {
        assertThat(troubles(text)).extracting(Problem::code).contains(code);
    }

    @Test
    void a_key_that_stands_twice_names_the_first_line() {
        assertThat(troubles("audit:\n  sample: 3\n  sample: 4\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(PolicyError.DUPLICATE_KEY);
                    assertThat(problem.place().row()).isEqualTo(3);
                    assertThat(problem.args()).containsEntry("first", 2);
                });
    }

    @Test
    void a_second_document_and_a_forbidden_character_are_refused() {
        assertThat(codes("zone: UTC\n---\nzone: UTC\n")).containsExactly(PolicyError.MANY_DOCUMENTS);
        assertThat(codes("zone: U\u0001TC\n")).containsExactly(PolicyError.NOT_YAML);
        assertThat(troubles("zone: UTC\nfirm: 'a\n").get(0).place().row()).isGreaterThan(1);
    }

    @Test
    void an_alias_bomb_is_refused_at_once() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            for (int j = 0; j < 9; j++) {
                bomb.append("*a").append(i - 1).append(", ");
            }
            bomb.append("x]\n");
        }
        Assertions.assertTimeoutPreemptively(
                HANG, () -> assertThat(codes(bomb.toString())).contains(PolicyError.ALIAS_REFUSED));
    }

    @Test
    void brackets_without_end_and_a_huge_file_are_refused_at_once() {
        Assertions.assertTimeoutPreemptively(HANG, () -> {
            assertThat(codes("a: " + "[".repeat(500_000))).containsExactly(PolicyError.TOO_DEEP);
            assertThat(codes("# " + "x".repeat(1 << 20))).containsExactly(PolicyError.TOO_LARGE);
            assertThat(codes("words: {owners: [" + "я,".repeat(100_000) + "b]}\nzzz: 1"))
                    .containsExactly(PolicyError.UNKNOWN_KEY_HERE);
        });
    }

    @Test
    void reads_utf_16_and_refuses_windows_1251() throws IOException {
        Path file = folder.resolve("revizor.yaml");
        Files.write(file, "firm: Вектор".getBytes(StandardCharsets.UTF_16));
        assertThat(PolicyLoader.load(Optional.of(file), new TreeMap<>())
                        .policy()
                        .firm())
                .isEqualTo("Вектор");
        Files.write(file, "\ufefffirm: Вектор".getBytes(StandardCharsets.UTF_8));
        assertThat(PolicyLoader.load(Optional.of(file), new TreeMap<>())
                        .policy()
                        .firm())
                .isEqualTo("Вектор");
        Files.write(file, "firm: Вектор".getBytes(Charset.forName("windows-1251")));
        assertThat(problems(Optional.of(file), new TreeMap<>()))
                .extracting(Problem::code)
                .containsExactly(PolicyError.NOT_UTF8);
    }

    @Test
    void a_missing_file_is_a_trouble() {
        assertThat(problems(Optional.of(folder.resolve("none.yaml")), new TreeMap<>()))
                .extracting(Problem::code)
                .containsExactly(PolicyError.NOT_READABLE);
    }

    @Test
    void flags_are_as_strict_as_the_file() {
        Map<String, String> flags = new TreeMap<>();
        flags.put("audit.sampel", "5");
        flags.put("audit.sample", "x");
        flags.put("rules.task.enabled", "no");
        flags.put("rules.TASK-003.on", "no");
        flags.put("check.targets.Ы", "<= 3");
        flags.put("nothing", "1");
        flags.put("match.ask_at", "1");

        List<Problem> problems = problems(Optional.empty(), flags);

        assertThat(problems)
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        PolicyError.UNKNOWN_KEY,
                        PolicyError.NOT_A_WHOLE_NUMBER,
                        PolicyError.NOT_A_RULE_CODE,
                        PolicyError.UNKNOWN_KEY_HERE,
                        PolicyError.NOT_A_METRIC,
                        PolicyError.UNKNOWN_KEY_HERE,
                        PolicyError.ASK_ABOVE_MERGE);
        assertThat(problems).allMatch(problem -> problem.place().file().isEmpty());
    }

    @Test
    void an_empty_flag_takes_an_optional_value_away() throws IOException {
        Path file = write("lang: ru\nfirm: x\nportal: {url: 'https://a.example'}\n");
        Map<String, String> flags = new TreeMap<>(Map.of("lang", "", "firm", "", "portal.url", ""));

        assertThat(PolicyLoader.load(Optional.of(file), flags).policy()).isEqualTo(Policy.builtIn());
    }

    @Test
    void every_trouble_can_be_said_in_both_languages() {
        String text = "zone: Moon\nbananas: 1\nmatch: {ask_at: 2, merge_at: x}\nrules: {a: b}\n&a b: !c d\n";
        RevizorException thrown = thrown(Optional.of(write(text)), new TreeMap<>());
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.of("problems-policy", lang);
            assertThat(texts.get(thrown.code().code() + ".what", thrown.args())).contains("8");
            for (Problem problem : list(thrown)) {
                String code = problem.code().code();
                assertThat(texts.get(code + ".what", problem.args())).isNotBlank();
                assertThat(texts.get(code + ".fix", problem.args())).isNotBlank();
            }
        }
    }

    @Test
    void never_throws_anything_but_its_own_exception() {
        Random random = new Random(20261124);
        String alphabet = "ab:-[]{}'\"#&*!|> \n,+?%@`zone words:\n  ";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Path file = write(text.toString());
            try {
                assertThat(PolicyLoader.load(Optional.of(file), new TreeMap<>()).leaves())
                        .isNotEmpty();
            } catch (RevizorException e) {
                assertThat(list(e)).isNotEmpty();
            }
        }
    }

    private List<ErrorCode> codes(String text) {
        return troubles(text).stream().map(Problem::code).toList();
    }

    private List<Problem> troubles(String text) {
        return problems(Optional.of(write(text)), new TreeMap<>());
    }

    private static List<Problem> problems(Optional<Path> file, Map<String, String> flags) {
        return list(thrown(file, flags));
    }

    private static RevizorException thrown(Optional<Path> file, Map<String, String> flags) {
        RevizorException thrown = catchThrowableOfType(RevizorException.class, () -> PolicyLoader.load(file, flags));
        assertThat(thrown).isNotNull();
        assertThat(thrown.code()).isEqualTo(PolicyError.TROUBLES);
        assertThat(thrown.code().kind()).isEqualTo(ErrorCode.Kind.POLICY);
        assertThat(thrown.args()).containsEntry("count", list(thrown).size());
        return thrown;
    }

    @SuppressWarnings("unchecked")
    private static List<Problem> list(RevizorException thrown) {
        return (List<Problem>) thrown.args().getOrDefault(PolicyError.PROBLEMS, List.of());
    }

    private PolicyLoader.Loaded load(String text) {
        return PolicyLoader.load(Optional.of(write(text)), new TreeMap<>());
    }

    private Path write(String text) {
        Path file = folder.resolve("revizor.yaml");
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
