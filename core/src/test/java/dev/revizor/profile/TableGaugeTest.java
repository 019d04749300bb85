package dev.revizor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Counted;
import dev.revizor.model.ColumnProfile.Exactness;
import dev.revizor.model.ColumnProfile.Trait;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.PersonalKind;
import dev.revizor.model.PersonalValues;
import dev.revizor.model.Quality;
import dev.revizor.model.ValueType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableGaugeTest {
    private static final Room USUAL = Room.of(5);
    /** Room for so little that nearly every column has too much. */
    private static final Room TIGHT = new Room(40, 2_000, 1 << 10, 256, 1 << 12, 50);

    /** A row with its place in the file, which stays its own when rows are shuffled. */
    private record Row(long place, List<String> cells) {}

    private static Mapping mapping(List<String> titles, Map<Integer, Field> fields) {
        List<Mapping.Column> columns = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            Optional<Field> field = Optional.ofNullable(fields.get(i));
            columns.add(new Mapping.Column(i, titles.get(i), field, Mapping.Part.SELF, "", 0.9, "dictionary"));
        }
        return new Mapping(EntityKind.CONTACT, 1, Mapping.GENERIC, "file", columns);
    }

    private static List<ColumnProfile> profiles(Mapping mapping, Room room, List<Row> rows, PersonalValues values) {
        TableGauge gauge = new TableGauge(mapping, Recognizers.NONE, room);
        rows.forEach(row -> gauge.row(row.place(), row.place(), row.cells()));
        if (gauge.asksAgain()) {
            rows.forEach(row -> gauge.again(row.cells()));
        }
        return gauge.profiles(values, EnumSet.of(Field.EXTERNAL_ID, Field.PHONE));
    }

    private static List<ColumnProfile> profiles(
            List<String> titles, Map<Integer, Field> fields, List<List<String>> cells) {
        return profiles(mapping(titles, fields), USUAL, rows(cells), PersonalValues.MASKED);
    }

    private static List<Row> rows(List<List<String>> cells) {
        List<Row> out = new ArrayList<>();
        for (List<String> row : cells) {
            out.add(new Row(out.size() + 2, row));
        }
        return out;
    }

    private static List<Row> made(long seed, int count) {
        Random random = new Random(seed);
        List<List<String>> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String skewed = "v" + (int) Math.abs(random.nextGaussian() * random.nextInt(400));
            String number = random.nextInt(10) == 0 ? " " : Integer.toString(random.nextInt(5_000));
            String day = (1 + random.nextInt(28)) + "." + (1 + random.nextInt(12)) + "." + (1950 + random.nextInt(70));
            out.add(List.of("id" + random.nextInt(count * 2), skewed, number, day, number));
        }
        return rows(out);
    }

    private static Mapping five() {
        return mapping(List.of("id", "skewed", "number", "day", "again"), Map.of(0, Field.EXTERNAL_ID));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void says_the_same_in_any_order(long seed) {
        List<Row> rows = made(seed, 3_000);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        for (Room room : List.of(USUAL, TIGHT)) {
            assertThat(profiles(five(), room, shuffled, PersonalValues.SHOWN))
                    .isEqualTo(profiles(five(), room, rows, PersonalValues.SHOWN));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void names_frequent_values_with_their_exact_counts(long seed) {
        List<Row> rows = made(seed, 3_000);
        for (Room room : List.of(USUAL, TIGHT)) {
            List<ColumnProfile> found = profiles(five(), room, rows, PersonalValues.SHOWN);
            for (int column = 0; column < 5; column++) {
                int at = column;
                Map<String, Long> exact = new TreeMap<>();
                rows.stream()
                        .map(row -> row.cells().get(at).strip())
                        .filter(cell -> !cell.isEmpty())
                        .forEach(cell -> exact.merge(cell, 1L, Long::sum));
                ColumnProfile profile = found.get(column);
                long filled = exact.values().stream().mapToLong(Long::longValue).sum();
                assertThat(profile.filling().filled()).isEqualTo(filled);
                List<Counted> all = new ArrayList<>();
                // In little room only what stands in one row of a hundred and sixty is looked for.
                long least = room == TIGHT ? (long) Math.ceil(filled * 6.5 / 1024) : 2;
                exact.forEach((value, count) -> {
                    if (count >= least) {
                        all.add(new Counted(value, count));
                    }
                });
                if (room == USUAL || exact.size() > TIGHT.values()) {
                    assertThat(profile.top()).isEqualTo(Ranked.first(all, 5));
                }
                if (profile.filling().exactness() == Exactness.EXACT) {
                    assertThat(profile.filling().distinct()).isEqualTo(exact.size());
                }
            }
        }
    }

    @Test
    void finds_a_column_that_is_another_one_and_not_one_of_the_same_values() {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            cells.add(List.of("a" + i, "a" + (49 - i), " a" + i, "RU", "RU"));
        }
        List<ColumnProfile> found = profiles(List.of("one", "turned", "again", "country", "land"), Map.of(), cells);
        assertThat(found.get(1).note(Trait.REPEATS)).isEmpty();
        assertThat(found.get(2).note(Trait.REPEATS).orElseThrow().about()).isEqualTo("one");
        assertThat(found.get(4).note(Trait.REPEATS)).isEmpty();
        assertThat(found.get(4).note(Trait.CONSTANT)).isPresent();
    }

    @Test
    void tells_empty_and_nearly_empty_columns_and_repeated_ids() {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            cells.add(List.of(Integer.toString(i / 3 == 7 ? 7 : 1000 + i), "  ", i == 5 ? "x" : ""));
        }
        List<ColumnProfile> found = profiles(List.of("id", "none", "one"), Map.of(0, Field.EXTERNAL_ID), cells);
        assertThat(found.get(0).note(Trait.REPEATED_IDS).orElseThrow().count()).isEqualTo(3);
        assertThat(found.get(0).type().type()).isEqualTo(ValueType.ID);
        assertThat(found.get(1).note(Trait.EMPTY)).isPresent();
        assertThat(found.get(1).type().type()).isEqualTo(ValueType.EMPTY);
        assertThat(found.get(2).note(Trait.NEARLY_EMPTY)).isPresent();
        assertThat(found.get(0).note(Trait.UNUSED)).isEmpty();
        assertThat(found.get(2).note(Trait.UNUSED).orElseThrow().about()).isEqualTo("unmapped");
    }

    @Test
    void says_in_which_rows_values_are_of_another_type() {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cells.add(List.of(i % 9 == 8 ? "soon" + i : "0" + (1 + i % 9) + ".05.2026"));
        }
        ColumnProfile found = profiles(List.of("when"), Map.of(), cells).get(0);
        assertThat(found.type().type()).isEqualTo(ValueType.DATE);
        assertThat(found.type().fits()).isEqualTo(36);
        assertThat(found.type().strangers()).containsExactly(10L, 19L, 28L);
        assertThat(found.shapes().get(0)).isEqualTo(new Counted("99.99.9999", 36));
    }

    @Test
    void hides_the_values_of_personal_columns_alone() {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cells.add(List.of(
                    "+7916123450" + i % 2,
                    i % 2 == 0 ? "Москва" : "Казань",
                    i == 3 ? "звонить 8 916 123-45-67" : "нет"));
        }
        Mapping mapping = mapping(List.of("tel", "city", "note"), Map.of(0, Field.PHONE));
        List<ColumnProfile> masked = profiles(mapping, USUAL, rows(cells), PersonalValues.MASKED);
        assertThat(masked.get(0).personal().kind()).isEqualTo(PersonalKind.CONTACT);
        assertThat(masked.get(0).top()).extracting(Counted::what).containsExactly("+7***00", "+7***01");
        assertThat(masked.get(1).personal().isAny()).isFalse();
        assertThat(masked.get(1).top()).extracting(Counted::what).containsExactly("Казань", "Москва");
        assertThat(masked.get(2).personal().kind()).isEqualTo(PersonalKind.FREE_TEXT);
        assertThat(masked.get(2).personal().cells()).isEqualTo(1);
        assertThat(masked.toString()).doesNotContain("123-45-67");
        List<ColumnProfile> shown = profiles(mapping, USUAL, rows(cells), PersonalValues.SHOWN);
        assertThat(shown.get(0).top()).extracting(Counted::what).contains("+79161234500");
    }

    @Test
    void finds_personal_data_where_no_title_says_so() {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            cells.add(List.of(
                    "45 10 12345" + i, "4111 1111 1111 1111", "user" + i + "@mail.ru", "x" + i, "9" + i, "z" + i));
        }
        List<ColumnProfile> found =
                profiles(List.of("a", "b", "c", "СНИЛС сотрудника", " soc_sec_id", "classname"), Map.of(), cells);
        assertThat(found)
                .extracting(one -> one.personal().kind())
                .containsExactly(
                        PersonalKind.DOCUMENT,
                        PersonalKind.PAYMENT,
                        PersonalKind.CONTACT,
                        PersonalKind.DOCUMENT,
                        PersonalKind.DOCUMENT,
                        PersonalKind.NONE);
    }

    @Test
    void counts_qualities_reasons_and_damages() {
        TableGauge gauge = new TableGauge(mapping(List.of("tel"), Map.of(0, Field.PHONE)), Recognizers.NONE);
        gauge.row(2, 0, List.of("8916"));
        gauge.value(0, Quality.UNREADABLE, "phone.too_short");
        gauge.row(3, 1, List.of("7,9E+10"));
        gauge.value(0, Quality.SUSPICIOUS, "phone.excel");
        gauge.damage(0, "exponent", "elsewhere");
        gauge.asksAgain();
        ColumnProfile found =
                gauge.profiles(PersonalValues.SHOWN, EnumSet.of(Field.PHONE)).get(0);
        assertThat(found.reading().of(Quality.UNREADABLE)).isEqualTo(1);
        assertThat(found.reading().reasons())
                .containsExactly(new Counted("phone.excel", 1), new Counted("phone.too_short", 1));
        assertThat(found.damages()).containsExactly(new ColumnProfile.DamageCount("exponent", "elsewhere", 1));
    }

    @Test
    void a_table_of_many_columns_has_less_room_for_each() {
        assertThat(Room.of(16_384).values()).isEqualTo(64);
        long together = 0;
        for (int columns : List.of(1, 39, 50, 51, 1_000, 16_384)) {
            Room room = Room.of(columns);
            assertThat(Integer.bitCount(room.sketch())).isEqualTo(1);
            together = Math.max(together, room.characters() * columns);
        }
        assertThat(together).isLessThanOrEqualTo(60_000_000);
    }
}
