package dev.revizor.normalize.fields;

import dev.revizor.model.Field;
import dev.revizor.model.Quality;
import dev.revizor.model.Value;
import dev.revizor.normalize.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Address cells, from whose head or tail a postcode is cut. */
public final class AddressCells {
    private final Addresses addresses;

    public AddressCells(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Adds the values of an address cell. */
    public void fill(int column, String raw, Map<Field, List<Value>> out) {
        Value address = addresses.normalize(column, raw);
        Optional<AddressPostcode> apart =
                address.canonical().isEmpty() ? Optional.empty() : AddressPostcode.of(address.first());
        if (apart.isEmpty()) {
            add(out, Field.ADDRESS, address);
            return;
        }
        String postcode = apart.get().code();
        String rest = apart.get().address();
        List<String> canonical = rest.isEmpty() || addresses.isFiller(rest) ? List.of() : List.of(rest);
        boolean doubted = address.quality() == Quality.SUSPICIOUS;
        String reason = doubted ? address.reason() : Reason.ADDRESS_POSTCODE.code();
        Quality quality = doubted ? Quality.SUSPICIOUS : Quality.REPAIRED;
        add(out, Field.ADDRESS, new Value(column, raw, canonical, quality, reason, "", address.suggestion()));
        add(out, Field.POSTCODE, new Value(column, "", List.of(postcode), Quality.GOOD, "", "", ""));
    }

    private static void add(Map<Field, List<Value>> out, Field field, Value value) {
        out.computeIfAbsent(field, any -> new ArrayList<>(1)).add(value);
    }
}
