package dev.revizor.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Everything that people read exists in both languages, with the same arguments. */
final class BundlesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z_]+)(\\|[^}]*)?}");

    @TestFactory
    Stream<DynamicTest> both_languages_say_the_same() throws Exception {
        File folder = new File(Texts.class.getResource("/dev/revizor/text").toURI());
        return Arrays.stream(folder.list((dir, name) -> name.endsWith("_ru.properties")))
                .sorted()
                .map(name -> name.substring(0, name.length() - "_ru.properties".length()))
                .map(area -> DynamicTest.dynamicTest(area, () -> same(area)));
    }

    private static void same(String area) {
        Texts ru = Texts.of(area, Lang.RU);
        Texts en = Texts.of(area, Lang.EN);
        assertThat(keys(ru)).containsExactlyElementsOf(keys(en));
        for (String key : ru.keys()) {
            assertThat(arguments(ru.pattern(key))).as(area + "/" + key).isEqualTo(arguments(en.pattern(key)));
            forms(ru.pattern(key), 4, key);
            forms(en.pattern(key), 3, key);
        }
    }

    private static List<String> keys(Texts texts) {
        List<String> out = new ArrayList<>();
        texts.keys().forEach(out::add);
        return out;
    }

    private static TreeSet<String> arguments(String pattern) {
        TreeSet<String> out = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            out.add(matcher.group(1));
        }
        return out;
    }

    /** Russian counts have three noun forms, English ones two. */
    private static void forms(String pattern, int parts, String key) {
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                assertThat(matcher.group().split("\\|", -1)).as(key).hasSize(parts);
            }
        }
    }
}
