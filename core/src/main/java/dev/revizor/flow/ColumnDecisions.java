package dev.revizor.flow;

import dev.revizor.mapping.BlankWords;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import dev.revizor.normalize.CardNormalizer;
import dev.revizor.normalize.Customs;
import dev.revizor.normalize.DateOrders;
import dev.revizor.normalize.NameOrders;
import dev.revizor.normalize.NumberMarks;
import dev.revizor.normalize.fields.Words;
import dev.revizor.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the cells of a table are read, as its first rows or the user have decided it.
 *
 * @param normalizer goes by the customs
 * @param customs how dates, names and numbers are written
 * @param words what stands for nothing
 */
record ColumnDecisions(CardNormalizer normalizer, Customs customs, Words words) {
    /** Formats in which a number is written as a person or a program writes it; workbooks and JSON store it as a number. */
    private static final List<String> TYPED_IN = List.of("csv", "html");

    /**
     * By the first rows of a table.
     *
     * @param guessed its mapping before anybody shaped it
     * @param mapping the mapping to use
     * @param seen its first rows
     */
    static ColumnDecisions of(
            InputFile input, SourceTable table, Mapping guessed, Mapping mapping, List<RawRow> seen, Terms terms) {
        Policy policy = terms.policy();
        DateOrders dates = input.hints()
                .dates()
                .map(order -> DateOrders.pinned(mapping, order))
                .orElseGet(() -> DateOrders.vote(mapping, seen));
        Policy.Normalize template = template(policy.normalize(), guessed, seen);
        Customs customs = new Customs(
                dates,
                NameOrders.vote(mapping, seen, template),
                marks(input, table, mapping, seen),
                policy.zone(),
                Optional.of(terms.today()));
        CardNormalizer normalizer = new CardNormalizer(template, policy.consent(), customs);
        return new ColumnDecisions(normalizer, customs, new Words(template.placeholders()));
    }

    /** The policy's template, and {@code NA} among its placeholders where the table says so. */
    private static Policy.Normalize template(Policy.Normalize policy, Mapping mapping, List<RawRow> seen) {
        if (!BlankWords.says(mapping, seen)) {
            return policy;
        }
        List<String> placeholders = new ArrayList<>(policy.placeholders());
        placeholders.add(BlankWords.NA);
        return new Policy.Normalize(policy.region(), placeholders, policy.ownDomains(), policy.style());
    }

    private static NumberMarks marks(InputFile input, SourceTable table, Mapping mapping, List<RawRow> seen) {
        NumberMarks.Written written =
                TYPED_IN.contains(table.format()) ? NumberMarks.Written.AS_TEXT : NumberMarks.Written.AS_NUMBERS;
        return input.hints()
                .decimal()
                .map(mark -> NumberMarks.pinned(mapping, mark, written))
                .orElseGet(() -> NumberMarks.vote(mapping, seen, written));
    }

    /** Those that a person should see. */
    ColumnsRead read(SourceTable table, Mapping mapping) {
        return new ColumnsRead(dates(table, mapping), names(table, mapping), numbers(table, mapping));
    }

    private List<NamesRead> names(SourceTable table, Mapping mapping) {
        return mapping.columns().stream()
                .filter(column -> customs.names().of(column.position()) == NameOrders.First.FIRST_NAME)
                .map(column -> new NamesRead(table.file(), column.title()))
                .toList();
    }

    private List<DatesRead> dates(SourceTable table, Mapping mapping) {
        return mapping.columns().stream()
                .filter(column -> customs.dates().of(column.position()).order() == DateOrders.Order.MONTH_FIRST
                        || customs.dates().of(column.position()).ambiguous())
                .map(column -> new DatesRead(
                        table.file(),
                        column.title(),
                        customs.dates().of(column.position()).order(),
                        customs.dates().of(column.position()).ambiguous()))
                .toList();
    }

    private List<NumbersRead> numbers(SourceTable table, Mapping mapping) {
        return mapping.columns().stream()
                .filter(column -> customs.numbers().of(column.position()).thousands())
                .map(column -> new NumbersRead(
                        table.file(),
                        column.title(),
                        customs.numbers().of(column.position()).mark()))
                .toList();
    }
}
