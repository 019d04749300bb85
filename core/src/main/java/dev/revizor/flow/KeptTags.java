package dev.revizor.flow;

import dev.revizor.exchange.ColumnTags;
import dev.revizor.mapping.Mapper;
import dev.revizor.model.Field;
import dev.revizor.model.SourceTable;
import dev.revizor.store.Base;
import java.util.List;
import java.util.Optional;

/** Which telephones or e-mails a column holds: what a user's mapping file has said, else what its title says. */
final class KeptTags implements ColumnTags {
    private final List<List<Optional<String>>> said;
    private final List<List<Optional<Field>>> fields;

    /** Of the tables of a store. */
    KeptTags(Base base) {
        this.said = base.columnTags();
        this.fields = base.columnFields();
    }

    @Override
    public boolean feeds(SourceTable table, int column) {
        List<Optional<Field>> columns = fields.get(table.index());
        return column >= 0 && column < columns.size() && columns.get(column).isPresent();
    }

    @Override
    public String of(SourceTable table, int column) {
        List<Optional<String>> columns = said.get(table.index());
        Optional<String> tag = column < columns.size() ? columns.get(column) : Optional.empty();
        return tag.orElseGet(() -> Mapper.guess(table, List.of(), Optional.empty())
                .columns()
                .get(column)
                .tag());
    }
}
