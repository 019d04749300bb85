package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of a card is said in words in the list of all changes. */
class NewsLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new",
                "filled",
                "changed",
                "kept",
                "cleared",
                "merged",
                "gone",
                "no_card_named",
                "card_unknown",
                "card_ambiguous",
                "client_apart",
                "client_otherwise",
                "joined_elsewhere"
            })
    void each_fate_has_its_words(String fate) {
        for (Lang lang : Lang.values()) {
            assertThat(Texts.of("cli", lang).has("news.fate." + fate))
                    .as("%s", lang)
                    .isTrue();
        }
    }
}
