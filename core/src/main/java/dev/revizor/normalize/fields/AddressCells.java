package dev.revizor.normalize.fields;

import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Address cells, from whose head or tail a postcode is cut. */
public final class AddressCells {
    private final Addresses addresses;

    public AddressCells(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Adds the values of an address cell. */
    public void fill(int column, String raw, Map<Field, List<Value>> out) {
        Value address = addresses.normalize(column, raw);
        String postcode = address.canonical().isEmpty() ? "" : Addresses.postcode(address.first());
        if (postcode.isEmpty()) {
            add(out, Field.ADDRESS, address);
            return;
        }
        String rest = Addresses.without(address.first(), postcode);
        List<String> canonical = rest.isEmpty() || addresses.isFiller(rest) ? List.of() : List.of(rest);
        String reason = Reason.ADDRESS_POSTCODE.code();
        add(out, Field.ADDRESS, new Value(column, raw, canonical, Quality.REPAIRED, reason, "", ""));
        add(out, Field.POSTCODE, new Value(column, "", List.of(postcode), Quality.GOOD, "", "", ""));
    }

    private static void add(Map<Field, List<Value>> out, Field field, Value value) {
        out.computeIfAbsent(field, any -> new ArrayList<>(1)).add(value);
    }
}
