package dev.revizor.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the writer of a card calls its telephones, addresses of mail and the like, each in a cell behind the one that it belongs
 * to: «Phone» and «Phone Label». It is a property of the same group ({@code item1.X-ABLabel}), or a type of his own. Not final
 * fields: it goes along with one card.
 */
final class VcardLabels {
    private static final String LABEL = "X-ABLABEL";
    private static final String BEHIND = " Label";
    private static final Set<String> LABELLED = Set.of("TEL", "EMAIL", "URL", "IMPP");

    private final TitledRow.Cells cells;
    /** Titles of labelled cells by their group. */
    private final Map<String, String> titles = new LinkedHashMap<>();
    /** Labels by their group that have met nothing yet. */
    private final Map<String, String> waiting = new LinkedHashMap<>();

    VcardLabels(TitledRow.Cells cells) {
        this.cells = cells;
    }

    /** Takes in a property: its cells, or the label of others. */
    void add(VcardProperty property, boolean old) {
        if (property.name().equals(LABEL) && !property.group().isEmpty()) {
            label(property.group(), property.text(old));
            return;
        }
        int before = cells.count();
        VcardTitles.cells(property, old, cells::add);
        if (cells.count() == before || !LABELLED.contains(property.name())) {
            return;
        }
        String title = cells.lastTitle();
        String early = waiting.remove(property.group());
        if (early != null || !property.label().isEmpty()) {
            cells.add(title + BEHIND, early != null ? early : property.label());
        } else if (!property.group().isEmpty()) {
            titles.putIfAbsent(property.group(), title);
        }
    }

    private void label(String group, String text) {
        String title = titles.remove(group);
        if (title == null) {
            waiting.put(group, text);
        } else if (!text.isEmpty()) {
            cells.add(title + BEHIND, text);
        }
    }

    /** Puts down the labels of what is no telephone or the like, under the name of their group. */
    void end() {
        waiting.forEach((group, text) -> {
            if (!text.isEmpty()) {
                cells.add(group + '.' + LABEL, text);
            }
        });
        waiting.clear();
    }
}
