package dev.revizor.store;

import dev.revizor.model.Change;
import dev.revizor.model.Field;
import java.nio.file.Path;

/** A process that imports run after run until it is killed. */
public final class Importer {
    static final int ROWS = 3_000;

    private Importer() {}

    /** Takes the store's path. */
    public static void main(String[] args) {
        for (int run = 0; run < 10_000; run++) {
            try (Base base = Base.open(Path.of(args[0]), Base.Mode.CREATE_OR_OPEN, Cards.RUN);
                    Writer writer = base.begin("import", "x")) {
                int first = base.runs().size() * ROWS;
                for (int i = 0; i < ROWS; i++) {
                    writer.apply(new Change.Insert(Cards.contact("" + (first + i), Field.CITY, "Город " + i)));
                }
                writer.commit();
            }
        }
    }
}
