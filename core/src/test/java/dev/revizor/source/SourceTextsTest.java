package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourceTextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)[|}]");

    @Test
    void every_error_has_what_and_fix_in_both_languages_with_its_own_arguments() {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.of("problems-source", lang);
            for (SourceError error : SourceError.values()) {
                for (String part : new String[] {".what", ".fix"}) {
                    String pattern = texts.pattern(error.code() + part);
                    assertThat(error.arguments())
                            .as(error.code() + part)
                            .containsAll(ARGUMENT.matcher(pattern)
                                    .results()
                                    .map(found -> found.group(1))
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
            assertThat(texts.keys()).hasSize(SourceError.values().length * 2);
        }
    }
}
