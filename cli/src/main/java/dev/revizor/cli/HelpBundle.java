package dev.revizor.cli;

import dev.revizor.text.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.ResourceBundle;
import java.util.Set;

/** The help texts of bundle {@code cli} in the shape that picocli asks for. */
final class HelpBundle extends ResourceBundle {
    /** Picocli looks for the texts of a command under the name by which it is called. */
    private static final String QUALIFIED = "revizor ";

    private final Texts texts;
    private final Set<String> keys = new LinkedHashSet<>();

    HelpBundle(Texts texts) {
        this.texts = texts;
        texts.keys().forEach(key -> {
            keys.add(key);
            keys.add(QUALIFIED + key);
        });
    }

    @Override
    protected @org.jspecify.annotations.Nullable Object handleGetObject(String key) {
        // A percent sign is a format to picocli, and a brace is an argument to us; help has neither arguments.
        String own = key.startsWith(QUALIFIED) ? key.substring(QUALIFIED.length()) : key;
        return texts.has(own) ? texts.pattern(own).replace("%", "%%") : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
