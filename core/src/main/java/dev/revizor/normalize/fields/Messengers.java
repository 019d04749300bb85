package dev.revizor.normalize.fields;

import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.util.Locale;

/** Messenger handles: {@code https://t.me/name} and {@code @Name} become {@code @name}; the rest is a list of text. */
public final class Messengers implements Normalizer {
    private static final String[] HOSTS = {"t.me/", "telegram.me/", "telegram.dog/"};

    private final Words words;
    private final ListText list;

    public Messengers(Words words) {
        this.words = words;
        this.list = new ListText(words);
    }

    @Override
    public Value normalize(int column, String raw) {
        String clean = Cleaner.line(raw);
        if (clean.isEmpty() || words.fills(clean)) {
            return list.normalize(column, raw);
        }
        String handle = handle(clean);
        return handle.isEmpty()
                ? list.normalize(column, raw)
                : Answers.canonical(column, raw, handle, Reason.MESSENGER_FORMAT);
    }

    private static String handle(String clean) {
        String low = clean.toLowerCase(Locale.ROOT);
        String name = low.startsWith("@") ? low.substring(1) : "";
        for (String host : HOSTS) {
            int at = low.indexOf(host);
            if (at >= 0 && (at == 0 || low.charAt(at - 1) == '/')) {
                name = low.substring(at + host.length());
            }
        }
        while (name.endsWith("/")) {
            name = name.substring(0, name.length() - 1);
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!((c >= 'a' && c <= 'z') || Letters.isDigit(c) || c == '_')) {
                return "";
            }
        }
        return name.isEmpty() ? "" : "@" + name;
    }
}
