package dev.revizor.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells that one vCard fills, as a table of such cards has them. */
public final class VcardCells {
    private VcardCells() {}

    /** By title; nothing where the text is no whole card. */
    public static Map<String, String> of(String vcard) {
        byte[] bytes = vcard.getBytes(StandardCharsets.UTF_8);
        Map<String, String> out = new LinkedHashMap<>();
        try (CharFeed feed = new CharFeed(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, 0);
                VcardCards cards = new VcardCards(feed, StandardCharsets.UTF_8)) {
            TitledRow row = cards.next();
            if (row != null && row.trouble() == null) {
                row.cells().forEach(cell -> out.putIfAbsent(cell.title(), cell.value()));
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
