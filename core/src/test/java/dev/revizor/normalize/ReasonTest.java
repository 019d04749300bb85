package dev.revizor.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReasonTest {
    @ParameterizedTest
    @EnumSource(Lang.class)
    void every_reason_has_a_text_and_every_text_a_reason(Lang lang) {
        Texts texts = Texts.of("normalize", lang);
        Set<String> wanted = new TreeSet<>();
        for (Reason reason : Reason.values()) {
            if (reason != Reason.NONE) {
                assertThat(wanted.add("reason." + reason.code()))
                        .as("code used once: " + reason)
                        .isTrue();
                assertThat(texts.get("reason." + reason.code())).isNotBlank();
            }
        }
        assertThat(texts.keys()).containsExactlyElementsOf(wanted);
    }
}
