package dev.revizor.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An import that updates by the id must never get the id of another system: it would write over somebody else. */
class ForeignIdsTest {
    private static final String ID = "400017";

    static Stream<String> dialects() {
        return Dialects.names().stream().filter(name -> !Dialect.of(name).isGeneric());
    }

    private static Card card(String system, EntityKind kind) {
        Map<Field, List<Value>> fields = Map.of(
                Field.EXTERNAL_ID, List.of(Value.good(0, ID)), Field.EMAIL, List.of(Value.good(1, "anna@example.com")));
        return new Card(system + ":" + kind.id() + ":" + ID, kind, new Origin(0, 2), fields, List.of());
    }

    private static List<String> row(Dialect dialect, Ids ids, Card card) throws IOException {
        SourceTable table = new SourceTable(0, "a.csv", "", "csv", "UTF-8", ";", 1, List.of("ID", "E-mail"), "");
        TextParts parts = TextParts.open(dialect, Cells.CRM, TextParts.columns(List.of(table)), ids);
        parts.exporter().card(card, Optional.empty());
        return TextParts.rows(parts.texts().get(0), dialect.form().delimiter()).get(1);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void an_id_of_another_system_stands_in_no_column(String name) throws IOException {
        Dialect dialect = Dialect.of(name);
        Card card = card("otherworld", dialect.kinds().get(0));
        assertThat(row(dialect, Ids.PUBLIC, card)).doesNotContain(ID);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void its_own_id_stands_where_it_is_looked_for(String name) throws IOException {
        Dialect dialect = Dialect.of(name);
        boolean has =
                dialect.columns().stream().anyMatch(column -> column.content().what() instanceof Rendering.What.OwnId);
        Card card = card(dialect.system(), dialect.kinds().get(0));
        assertThat(row(dialect, Ids.SOURCE, card).contains(ID)).isEqualTo(has || name.equals("retailcrm"));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void no_column_takes_just_any_id(String name) {
        assertThat(Dialect.of(name).columns())
                .noneMatch(column -> column.content().what().equals(new Rendering.What.Of(Field.EXTERNAL_ID)));
    }
}
