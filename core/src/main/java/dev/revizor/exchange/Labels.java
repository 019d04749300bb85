package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.Extra;
import dev.revizor.model.SourceTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Kinds of telephones and e-mails as address books write them into a column of their own beside the value. */
final class Labels {
    private static final String VALUE = "- Value";
    private static final String LABEL = "- Label";
    /** As a vCard's own labels are read. */
    private static final String BEHIND = " Label";

    private static final Map<String, List<String>> WORDS = Map.of(
            "mobile", List.of("mobile", "cell", "iphone", "моб", "сотов"),
            "work", List.of("work", "main", "office", "раб"),
            "home", List.of("home", "дом", "личн"),
            "fax", List.of("fax", "факс"),
            "other", List.of("other", "друг"));
    /** The kinds in the order in which they are looked for: «Work Fax» is a fax. */
    private static final List<String> ORDER = List.of("fax", "mobile", "work", "home", "other");

    private Labels() {}

    /** What the label beside a value says: {@code Phone 1 - Label} of {@code Phone 1 - Value}. */
    static String tag(Card card, SourceTable table, int column) {
        return beside(card, table, column).map(label -> tag(label.value())).orElse("");
    }

    /** The cell that holds the label of a column's value: of {@code Phone} of a vCard {@code Phone Label}. */
    static Optional<Extra> beside(Card card, SourceTable table, int column) {
        String title = table.columns().get(column);
        String of =
                title.endsWith(VALUE) ? title.substring(0, title.length() - VALUE.length()) + LABEL : title + BEHIND;
        int label = table.columns().indexOf(of);
        return label < 0
                ? Optional.empty()
                : card.extras().stream()
                        .filter(extra -> extra.column() == label)
                        .findFirst();
    }

    private static String tag(String label) {
        String low = label.toLowerCase(Locale.ROOT);
        for (String tag : ORDER) {
            if (WORDS.getOrDefault(tag, List.of()).stream().anyMatch(low::contains)) {
                return tag;
            }
        }
        return "";
    }

    /** The label of values that stand in one column; empty where they are of several kinds or of none. */
    static String of(List<Contacts.Typed> values) {
        String tag = values.isEmpty() ? "" : values.get(0).tag();
        boolean same = values.stream().allMatch(value -> value.tag().equals(tag));
        return !same || tag.isEmpty() ? "" : tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1);
    }
}
