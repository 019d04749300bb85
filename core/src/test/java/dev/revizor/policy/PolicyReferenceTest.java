package dev.revizor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.problem.ErrorCode;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the manual's table of keys and the bundles to the loader. Run with -Dgolden.update=true to write the table. */
class PolicyReferenceTest {
    private static final String END = "<!-- end -->\n";
    private static final Path DOC =
            Path.of(System.getProperty("revizor.root", "..")).resolve("docs/policy.md");

    @Test
    void the_manual_lists_every_key_as_the_loader_knows_it() throws IOException {
        String before = Files.readString(DOC);
        String after = before;
        for (Lang lang : Lang.values()) {
            String begin = "<!-- keys:" + lang.id() + " -->\n";
            int from = after.indexOf(begin) + begin.length();
            int to = after.indexOf(END, from);
            after = after.substring(0, from) + table(lang) + after.substring(to);
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOC, after);
            return;
        }
        assertThat(before).isEqualTo(after);
    }

    @Test
    void the_examples_of_the_manual_load() throws IOException {
        Matcher blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOC));
        List<String> examples = new ArrayList<>();
        while (blocks.find()) {
            examples.add(blocks.group(1));
        }
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            Path file = Files.createTempFile("policy", ".yaml");
            Files.writeString(file, example);
            assertThat(PolicyLoader.load(Optional.of(file), new java.util.TreeMap<>())
                            .policy())
                    .isNotEqualTo(Policy.builtIn());
            Files.delete(file);
        });
    }

    @Test
    void every_key_is_explained_in_both_languages() {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.of("policy", lang);
            assertThat(PolicyLoader.keys()).allMatch(texts::has);
        }
        assertSameKeysAndArguments("policy");
    }

    @Test
    void every_error_has_a_text_and_a_cure_in_both_languages() {
        assertSameKeysAndArguments("problems-policy");
        Texts texts = Texts.of("problems-policy", Lang.RU);
        TreeSet<String> codes = new TreeSet<>();
        for (ErrorCode code : PolicyError.values()) {
            assertThat(codes.add(code.code())).isTrue();
            assertThat(texts.has(code.code() + ".what")).isTrue();
            assertThat(texts.has(code.code() + ".fix")).isTrue();
            TreeSet<String> used = names(texts.pattern(code.code() + ".what"));
            used.addAll(names(texts.pattern(code.code() + ".fix")));
            assertThat(code.arguments()).containsAll(used);
        }
        assertThat(codes).hasSize(PolicyError.values().length);
    }

    private static void assertSameKeysAndArguments(String area) {
        Texts ru = Texts.of(area, Lang.RU);
        Texts en = Texts.of(area, Lang.EN);
        assertThat(ru.keys()).containsExactlyElementsOf(en.keys());
        ru.keys().forEach(key -> assertThat(names(ru.pattern(key))).as(key).isEqualTo(names(en.pattern(key))));
    }

    private static TreeSet<String> names(String pattern) {
        TreeSet<String> names = new TreeSet<>();
        Matcher found = Pattern.compile("\\{(\\w+)").matcher(pattern);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    private static String table(Lang lang) {
        Texts texts = Texts.of("policy", lang);
        StringBuilder out = new StringBuilder();
        row(
                out,
                texts.get("head.key"),
                texts.get("head.built_in"),
                texts.get("head.allowed"),
                texts.get("head.meaning"));
        row(out, "---", "---", "---", "---");
        for (String key : PolicyLoader.keys()) {
            row(out, "`" + key + "`", builtIn(key), allowed(key, texts), texts.get(key));
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String builtIn(String key) {
        PolicyLoader.Leaf leaf = PolicyLoader.load(Optional.empty(), new java.util.TreeMap<>())
                .leaves()
                .get(key);
        return leaf == null || leaf.value().isEmpty() ? "–" : "`" + leaf.value() + "`";
    }

    private static String allowed(String key, Texts texts) {
        if (key.equals("policy")) {
            return "`" + PolicyKeys.VERSION + "`";
        }
        KeyType type = PolicyKeys.type(key).orElseThrow();
        if (type instanceof KeyType.Choice choice) {
            return "`" + String.join("`, `", choice.allowed()) + "`";
        }
        if (type instanceof KeyType.Whole whole) {
            return texts.get("allowed.whole", "least", plain(whole.least()), "most", plain(whole.most()));
        }
        if (type instanceof KeyType.Decimal decimal) {
            return texts.get("allowed.decimal", "least", plain(decimal.least()), "most", plain(decimal.most()));
        }
        String name = type.getClass().getSimpleName();
        return texts.get("allowed." + (name.equals("YesNo") ? "yes" : name.toLowerCase(java.util.Locale.ROOT)));
    }

    private static String plain(double number) {
        return ValueReader.plain(number);
    }
}
