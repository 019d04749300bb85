package dev.revizor.cli;

import dev.revizor.text.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.ResourceBundle;
import java.util.Set;

/** The help texts of bundle {@code cli} in the shape that picocli asks for. */
final class HelpBundle extends ResourceBundle {
    private final Texts texts;
    private final Set<String> keys = new LinkedHashSet<>();

    HelpBundle(Texts texts) {
        this.texts = texts;
        texts.keys().forEach(keys::add);
    }

    @Override
    protected @org.jspecify.annotations.Nullable Object handleGetObject(String key) {
        // A percent sign is a format to picocli, and a brace is an argument to us; help has neither arguments.
        return texts.has(key) ? texts.pattern(key).replace("%", "%%") : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
