package dev.revizor.normalize.fields;

import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;

/** Lists in a cell, parted by commas, semicolons, bars or line feeds: each item once, in order. */
public final class ListText implements Normalizer {
    private final Words words;

    public ListText(Words words) {
        this.words = words;
    }

    @Override
    public Value normalize(int column, String raw) {
        String clean = Cleaner.text(raw);
        if (clean.isEmpty()) {
            return Value.blank(column, raw);
        }
        if (words.fills(clean)) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        List<String> items = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= clean.length(); i++) {
            if (i == clean.length() || ",;|\n".indexOf(clean.charAt(i)) >= 0) {
                String item = Cleaner.line(clean.substring(begin, i));
                if (!item.isEmpty() && !words.fills(item) && !items.contains(item)) {
                    items.add(item);
                }
                begin = i + 1;
            }
        }
        if (items.isEmpty()) {
            return Answers.placeholder(column, raw, Reason.PLACEHOLDER);
        }
        return items.size() == 1
                ? Answers.canonical(column, raw, items.get(0), Reason.LIST_FORMAT)
                : new Value(column, raw, List.copyOf(items), Quality.REPAIRED, Reason.LIST_FORMAT.code(), "", "");
    }
}
