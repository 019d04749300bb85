package dev.revizor.flow;

import dev.revizor.model.Card;
import dev.revizor.model.Field;
import dev.revizor.model.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Codes of a fixed length that a spreadsheet has taken for numbers. Where a later export brings the store's own value without
 * its leading zeros, that is damage and no news.
 */
final class LostZeros {
    private static final Set<Field> CODES =
            EnumSet.of(Field.INN, Field.KPP, Field.OGRN, Field.SNILS, Field.BIK, Field.POSTCODE);

    private LostZeros() {}

    /**
     * The fresh card with the values that it has only damaged; the same card where there is none.
     *
     * @param fresh what the file says
     * @param said what the source said the last time
     * @param old what the store holds
     * @param stays hears of each
     */
    static Card restored(Card fresh, Card said, Card old, Readings.Stays stays) {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (Field field : CODES) {
            List<Value> now = fresh.values(field);
            if (now.isEmpty()) {
                continue;
            }
            List<Value> out = new ArrayList<>(now);
            for (int i = 0; i < now.size(); i++) {
                Value value = now.get(i);
                Optional<Value> whole = whole(field, value, said, old);
                if (whole.isPresent()) {
                    out.set(i, whole.get().in(value.column()));
                    fields.put(field, out);
                    stays.cell(field, whole.get(), value);
                }
            }
        }
        if (fields.isEmpty()) {
            return fresh;
        }
        Map<Field, List<Value>> all = new EnumMap<>(Field.class);
        all.putAll(fresh.fields());
        all.putAll(fields);
        return new Card(fresh.id(), fresh.kind(), fresh.origin(), all, fresh.extras());
    }

    /** The value that a cell is the rest of. What the source has always said so is no new damage. */
    private static Optional<Value> whole(Field field, Value now, Card said, Card old) {
        String rest = digits(now.raw());
        boolean repeated = said.values(field).stream().anyMatch(one -> one.raw().equals(now.raw()));
        if (rest.isEmpty() || repeated || field != Field.POSTCODE && isWhole(field, rest.length())) {
            return Optional.empty();
        }
        return Stream.concat(said.values(field).stream(), old.values(field).stream())
                .filter(one -> isRest(rest, digits(text(one)), field))
                .findFirst();
    }

    private static boolean isRest(String rest, String whole, Field field) {
        int lost = whole.length() - rest.length();
        return lost > 0
                && rest.charAt(0) != '0'
                && isWhole(field, whole.length())
                && whole.endsWith(rest)
                && whole.substring(0, lost).chars().allMatch(c -> c == '0');
    }

    private static String text(Value value) {
        return value.canonical().size() == 1 ? value.first() : value.raw();
    }

    /** The digits of a cell that has nothing else but what parts or follows those of a number; the empty string otherwise. */
    private static String digits(String cell) {
        String text = cell.strip().replaceFirst("[.,]0{1,2}$", "");
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                out.append(c);
            } else if (c != ' ' && c != '-' && c != '\u00a0' && c != '\u202f') {
                return "";
            }
        }
        return out.toString();
    }

    /** Whether values of a field are so long. */
    private static boolean isWhole(Field field, int length) {
        return switch (field) {
            case INN -> length == 10 || length == 12;
            case OGRN -> length == 13 || length == 15;
            case KPP, BIK -> length == 9;
            case SNILS -> length == 11;
            // Four digits in Norway, eight in Brazil.
            default -> length >= 4 && length <= 8;
        };
    }
}
