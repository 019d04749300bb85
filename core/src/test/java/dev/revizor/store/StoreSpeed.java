package dev.revizor.store;

import dev.revizor.model.Card;
import dev.revizor.model.CardFile;
import dev.revizor.model.Change;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Value;
import dev.revizor.view.Rows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Measures a temporary store: cards inserted and committed, then scanned with all that hangs on them. Asserts nothing. */
final class StoreSpeed {
    private StoreSpeed() {}

    private static Card card(int number) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        Field[] all = Field.values();
        for (int i = 0; i < 30; i++) {
            String raw = i % 3 == 0 ? "Значение " + (number % 997) : i % 3 == 1 ? "" : "value " + number;
            fields.put(
                    all[i * 2],
                    List.of(raw.isEmpty() ? Value.blank(i, "") : Value.repaired(i, raw + " ", raw, "text.space")));
        }
        return new Card(
                "file:contact:" + number,
                EntityKind.CONTACT,
                new Origin(0, number),
                fields,
                List.of(new Extra(40, "x")));
    }

    public static void main(String[] args) throws java.io.IOException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 200_000;
        for (int round = 0; round < 3; round++) {
            Path folder = Files.createTempDirectory("revizor-speed-");
            try (Base base = Base.temporary(folder, StoreFixture.RUN)) {
                base.taskReader(StoreFixture::task);
                List<Card> cards = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    cards.add(card(i));
                }
                long start = System.nanoTime();
                try (Writer writer = base.begin("import", "мы")) {
                    for (Card card : cards) {
                        writer.apply(new Change.Insert(card));
                    }
                    writer.commit();
                }
                long written = System.nanoTime();
                long seen = 0;
                try (Rows<CardFile> files = base.cardFiles()) {
                    for (Optional<CardFile> file = files.next(); file.isPresent(); file = files.next()) {
                        seen += file.get().card().fields().size();
                    }
                }
                long read = System.nanoTime();
                Child.say(String.format(
                        Locale.ROOT,
                        "%d cards: %.0f inserts/s with commit, %.0f card files/s (%d fields)",
                        count,
                        count * 1e9 / (written - start),
                        count * 1e9 / (read - written),
                        seen));
            }
            Files.delete(folder);
        }
    }
}
