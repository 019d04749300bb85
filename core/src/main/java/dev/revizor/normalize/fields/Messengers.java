package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Messenger handles: {@code https://t.me/name} and {@code @Name} become {@code @name}; other items stay. */
public final class Messengers implements Normalizer {
    /** What may stand before a host and says nothing; any other word is somebody's remark. */
    private static final List<String> BEFORE =
            List.of("", "//", "http://", "https://", "www.", "http://www.", "https://www.");

    private static final String[] HOSTS = {"t.me/", "telegram.me/", "telegram.dog/"};

    private final ListText list;

    public Messengers(Words words) {
        this.list = new ListText(words);
    }

    @Override
    public Value normalize(int column, String raw) {
        Value items = list.normalize(column, raw);
        if (items.canonical().isEmpty()) {
            return items;
        }
        List<String> out = new ArrayList<>(items.canonical().size());
        for (String item : items.canonical()) {
            String handle = handle(item);
            String kept = handle.isEmpty() ? item : handle;
            if (!out.contains(kept)) {
                out.add(kept);
            }
        }
        if (out.size() == 1) {
            return Answers.canonical(column, raw, out.get(0), Reason.MESSENGER_FORMAT);
        }
        return new Value(column, raw, List.copyOf(out), Quality.REPAIRED, Reason.MESSENGER_FORMAT.code(), "", "");
    }

    private static String handle(String clean) {
        String low = clean.toLowerCase(Locale.ROOT);
        String name = low.startsWith("@") ? low.substring(1) : "";
        for (String host : HOSTS) {
            int at = low.indexOf(host);
            if (at >= 0 && BEFORE.contains(low.substring(0, at))) {
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
