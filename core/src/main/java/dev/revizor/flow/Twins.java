package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.store.Base;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks whether a table's new cards stand in the store already, under the same ids and names, as cards of another system: an
 * export whose titles do not show where it comes from, which would double the base.
 */
final class Twins {
    /** So many rows tell it of any table. */
    private static final int LOOKED_AT = 1_000;

    private final Base base;
    private final List<String> systems;
    private final Map<String, Integer> named = new TreeMap<>();
    private int looked;

    /** Among the cards of those systems. */
    Twins(Base base, List<String> systems) {
        this.base = base;
        this.systems = systems;
    }

    /** A card that is new to the store. */
    void fresh(Card card) {
        Optional<String> id = card.first(Field.EXTERNAL_ID);
        if (looked == LOOKED_AT
                || systems.isEmpty()
                || id.isEmpty()
                || !card.kind().isCard()) {
            return;
        }
        looked++;
        for (String system : systems) {
            String other = system + ":" + card.kind().id() + ":" + id.get();
            if (!other.equals(card.id())
                    && base.find(other).filter(one -> isNamesake(card, one)).isPresent()) {
                named.merge(system, 1, Integer::sum);
            }
        }
    }

    private static boolean isNamesake(Card one, Card other) {
        return agree(one, other, Field.LAST_NAME) && agree(one, other, Field.FIRST_NAME)
                || agree(one, other, Field.COMPANY) && one.text(Field.LAST_NAME).isEmpty();
    }

    private static boolean agree(Card one, Card other, Field field) {
        String name = one.text(field).toLowerCase(Locale.ROOT);
        return !name.isEmpty() && name.equals(other.text(field).toLowerCase(Locale.ROOT));
    }

    /** The systems most of whose ids and names the rows have: at least half of those that were looked at. */
    List<ImportFlow.Twin> found(String file) {
        List<ImportFlow.Twin> out = new ArrayList<>();
        named.forEach((system, rows) -> {
            if (rows * 2 >= looked) {
                out.add(new ImportFlow.Twin(file, system, rows, looked));
            }
        });
        return out;
    }
}
