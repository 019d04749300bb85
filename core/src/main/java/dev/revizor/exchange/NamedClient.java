package dev.revizor.exchange;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The client whom a deal only names: exports such as those of Bitrix24 and Pipedrive have his name beside the deal and
 * himself in another file. The name goes out as it stood, or the target would not find him by it.
 */
final class NamedClient {
    private static final List<String> FIRM = List.of("компан", "организ", "compan", "organi", "account");
    private static final List<String> OTHER = List.of("лид", "lead", "сделк");

    private NamedClient() {}

    static Optional<Card> of(Card deal, SourceTable table) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (Value value : deal.values(Field.CARD_NAME)) {
            boolean titled =
                    value.column() >= 0 && value.column() < table.columns().size();
            String title = titled ? table.columns().get(value.column()).toLowerCase(Locale.ROOT) : "";
            if (!value.raw().isBlank() && OTHER.stream().noneMatch(title::contains)) {
                boolean firm = FIRM.stream().anyMatch(title::contains);
                fields.putIfAbsent(
                        firm ? Field.COMPANY : Field.FULL_NAME,
                        List.of(Value.good(value.column(), value.raw().strip())));
            }
        }
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(deal.id(), EntityKind.CONTACT, deal.origin(), fields, List.of()));
    }
}
