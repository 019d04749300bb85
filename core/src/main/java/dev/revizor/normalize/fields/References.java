package dev.revizor.normalize.fields;

import dev.revizor.model.Draft;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Value;
import dev.revizor.normalize.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ids that point at other rows, one or several in a cell. Numbers of contacts, companies and deals overlap in most CRMs,
 * so where the column says whose ids it holds, the value is the public id of that row; else the bare one. Archives of
 * consents name their subject by telephone or e-mail: those are brought to the template of the cards.
 */
public final class References {
    private static final Pattern MARKS = Pattern.compile("[;,|\\n]");
    /** {@code 1,234,567} is one number. */
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+");

    private static final Pattern ID = Pattern.compile("[^\\s@]*\\d[^\\s@]*");
    /** From so many digits on a bare number may be a telephone. */
    private static final int DIGITS = 10;

    private final Identifiers identifiers = new Identifiers();
    private final Normalizer phones;
    private final Normalizer emails;

    /**
     * With what reads the telephones and e-mails of cards.
     *
     * @param phones of telephones
     * @param emails of addresses
     */
    public References(Normalizer phones, Normalizer emails) {
        this.phones = phones;
        this.emails = emails;
    }

    /**
     * Reads a cell.
     *
     * @param cell its tag names the kind of row that it points at, or is anything else
     * @param system the source system of the row that it stands in
     * @param of what that row is
     */
    public Value normalize(Draft.Cell cell, String system, EntityKind of) {
        Value bare = identifiers.normalize(cell.column(), cell.raw());
        if (bare.canonical().isEmpty()) {
            return bare;
        }
        Optional<EntityKind> kind = EntityKind.of(cell.tag());
        if (kind.isEmpty() && of == EntityKind.CONSENT) {
            return subject(bare);
        }
        String beginning = kind.map(one -> beginning(system, one)).orElse("");
        List<String> ids = new ArrayList<>();
        for (String id : split(bare.first())) {
            String whole = id.startsWith(beginning) ? id : beginning + id;
            if (!ids.contains(whole)) {
                ids.add(whole);
            }
        }
        return of(bare, ids);
    }

    private static Value of(Value bare, List<String> ids) {
        return ids.equals(bare.canonical())
                ? bare
                : new Value(
                        bare.column(), bare.raw(), ids, bare.quality(), bare.reason(), bare.rest(), bare.suggestion());
    }

    /** The ids of a cell; what does not look like several ids is one. */
    private List<String> split(String cell) {
        if (!MARKS.matcher(cell).find() || THOUSANDS.matcher(cell).matches()) {
            return List.of(cell);
        }
        List<String> out = new ArrayList<>();
        for (String part : MARKS.split(cell)) {
            // Each may have been wrapped by a spreadsheet: ="1".
            String id = identifiers.normalize(0, part).first();
            if (!id.isEmpty() && !ID.matcher(id).matches()) {
                return List.of(cell);
            }
            if (!id.isEmpty()) {
                out.add(id);
            }
        }
        return out.isEmpty() ? List.of(cell) : out;
    }

    /** An address, a telephone, else ids; mere digits may be either an id, which goes first, or a telephone. */
    private Value subject(Value bare) {
        String text = bare.first();
        if (text.indexOf('@') >= 0) {
            List<String> found = emails.normalize(bare.column(), text).canonical();
            return found.isEmpty() ? bare : of(bare, found);
        }
        if (text.chars().filter(c -> c >= '0' && c <= '9').count() < DIGITS
                || text.chars().anyMatch(Character::isLetter)) {
            return of(bare, split(text));
        }
        List<String> found = phones.normalize(bare.column(), text).canonical();
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (found.isEmpty()) {
            return of(bare, split(text));
        }
        List<String> all = new ArrayList<>(digits ? List.of(text) : List.of());
        all.addAll(found);
        return of(bare, all);
    }

    /** What public ids of a system's kind begin with. */
    private static String beginning(String system, EntityKind kind) {
        return system + ":" + kind.id() + ":";
    }
}
