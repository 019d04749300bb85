package dev.revizor.cli;

import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.util.List;
import java.util.Map;

/** Codes to words for tables on the screen: {@code class.dormant} → «спящий». */
public final class Words {
    private final List<Texts> bundles;

    private Words(List<Texts> bundles) {
        this.bundles = bundles;
    }

    /** The words of a language. */
    public static Words in(Lang lang) {
        return new Words(List.of(Texts.of("cli", lang), Texts.of("rules", lang)));
    }

    /** The word of a code; the code itself where there is none; nothing for nothing. */
    public String of(String group, String code) {
        if (code.isEmpty()) {
            return "";
        }
        for (Texts texts : bundles) {
            if (texts.has(group + "." + code)) {
                return texts.find(group + "." + code, Map.of()).orElse(code);
            }
        }
        return code;
    }
}
