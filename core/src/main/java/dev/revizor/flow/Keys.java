package dev.revizor.flow;

import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Exporter;
import dev.revizor.exchange.Ids;
import dev.revizor.exchange.SourceColumns;
import dev.revizor.mapping.Mapper;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import dev.revizor.policy.Policy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the rows of an export find their cards by their own ids when they come back: then no column is added. Else each has
 * the public id of its card.
 */
final class Keys {
    private Keys() {}

    /** How cards are written, with the column of public ids where it is needed. */
    static Exporter.Plan plan(ExportFlow.Manner manner, Policy.Style style, SourceColumns source, boolean exact) {
        Exporter.Plan bare = manner.plan(Ids.SOURCE, style);
        boolean whole = manner.format() == ExportFormat.VCARD
                || exact && manner.dialect().isGeneric() && !source.isOfGuests();
        return whole || isOfTarget(manner, source) && find(bare.titles(source), source)
                ? bare
                : manner.plan(Ids.PUBLIC, style);
    }

    /** The target will give cards of another system ids of its own. */
    private static boolean isOfTarget(ExportFlow.Manner manner, SourceColumns source) {
        return manner.dialect().isGeneric()
                || source.owners().stream()
                        .allMatch(owner -> owner.startsWith(manner.dialect().system() + ':'));
    }

    /** Whether an import takes the table for one of the system and kind that all cards are of, and has their ids. */
    private static boolean find(List<String> titles, SourceColumns source) {
        SourceTable table = new SourceTable(0, "", "", "csv", "UTF-8", ";", 1, titles, "");
        Mapping mapping = Mapper.guess(table, List.of(), Optional.empty());
        Set<Field> fields = mapping.fields(Mapping.Part.SELF);
        return fields.contains(Field.EXTERNAL_ID)
                && source.owners().stream().allMatch(owner -> isOf(owner, mapping, fields));
    }

    /** A row may have its kind and its system in cells of its own. */
    private static boolean isOf(String owner, Mapping mapping, Set<Field> fields) {
        int colon = owner.lastIndexOf(':');
        String system = owner.substring(0, colon);
        EntityKind kind = EntityKind.of(owner.substring(colon + 1)).orElseThrow();
        boolean kinds = fields.contains(Field.ENTITY_KIND)
                && kind.isCard()
                && mapping.kind().isCard();
        boolean systems = fields.contains(Field.SOURCE_SYSTEM) && !system.isEmpty();
        return (kind == mapping.kind() || kinds) && (system.equals(mapping.system()) || systems);
    }
}
