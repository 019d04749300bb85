package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.mapping.LikelyExport;
import dev.revizor.mapping.Mapper;
import dev.revizor.model.Mapping;
import dev.revizor.model.RawRow;
import dev.revizor.model.SourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exports with the user's own choice of columns: of each sample the column of ids and half of the others, drawn by a seed. None
 * may be taken for another export; how many are known is printed.
 */
class OwnColumnsTest {
    private static final long SEED = 20261130;
    /** {@code -Drevizor.turns=4} draws as often as may be wanted before a release. */
    private static final int TURNS = Integer.getInteger("revizor.turns", 1);

    private static final int DRAWS = 10 * TURNS;
    /** Fewer where there are three sizes of each. */
    private static final int SOME_DRAWS = 3 * TURNS;

    private static final double HALF = 0.5;

    private record Table(SourceTable table, List<RawRow> rows, Mapping mapping) {}

    /** Each is read once for all tests. */
    private static final Map<String, Table> TABLES = new HashMap<>();

    private static Table table(String name) {
        return TABLES.computeIfAbsent(name, OwnColumnsTest::read);
    }

    private static Table read(String name) {
        try (Intake intake =
                Intake.open(InputFile.of(FormatSamples.FOLDER.resolve(name)), 0, Desk.TERMS, problem -> {})) {

            List<RawRow> rows = new ArrayList<>();
            for (Optional<RawRow> row = intake.next(); row.isPresent(); row = intake.next()) {
                rows.add(row.get());
            }
            return new Table(intake.table(), rows, intake.mapping());
        }
    }

    private static String preset(Table table, List<Integer> columns) {
        SourceTable all = table.table();
        SourceTable some = new SourceTable(
                all.index(),
                all.file(),
                all.sheet(),
                all.format(),
                all.charset(),
                all.delimiter(),
                all.headerRow(),
                columns.stream().map(all.columns()::get).toList(),
                all.sha256());
        List<RawRow> rows = table.rows().stream()
                .map(row -> new RawRow(
                        row.row(),
                        row.record(),
                        columns.stream().map(row.cells()::get).toList()))
                .toList();
        return Mapper.guess(some, rows, Optional.empty()).preset();
    }

    /** The id, and so much of the rest, in their order. */
    private static List<Integer> drawn(Table table, double share, Random chance) {
        int id = IntStream.range(0, table.table().columns().size())
                .filter(at -> table.mapping().columns().get(at).field().isPresent()
                        && table.mapping().columns().get(at).field().get().id().equals("external_id"))
                .findFirst()
                .orElse(-1);
        List<Integer> rest = new ArrayList<>(
                IntStream.range(0, table.table().columns().size()).boxed().toList());
        rest.remove((Integer) id);
        java.util.Collections.shuffle(rest, chance);
        List<Integer> out = new ArrayList<>(rest.subList(0, (int) Math.round(rest.size() * share)));
        if (id >= 0) {
            out.add(id);
        }
        out.sort(null);
        return out;
    }

    @Test
    void an_export_with_ones_own_columns_is_known_or_unknown_but_never_another() {
        Map<String, int[]> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String name : FormatSamples.names()) {
            Table table = table(name);
            Random chance = new Random(SEED);
            int[] count = counts.computeIfAbsent(table.mapping().preset() + " " + name, any -> new int[3]);
            for (int i = 0; i < DRAWS; i++) {
                List<Integer> columns = drawn(table, HALF, chance);
                String found = preset(table, columns);
                boolean right = found.equals(table.mapping().preset());
                count[right ? 0 : found.equals(Mapping.GENERIC) ? 1 : 2]++;
                if (!right && !found.equals(Mapping.GENERIC)) {
                    wrong.add(found + ": "
                            + columns.stream().map(table.table().columns()::get).toList());
                }
            }
        }
        counts.forEach((name, count) -> System.out.printf(
                Locale.ROOT, "%-62s right %4d generic %4d wrong %4d%n", name, count[0], count[1], count[2]));
        assertThat(wrong).isEmpty();
    }

    private static final List<String> WHAT = List.of(
            "договора", "отгрузки", "замера", "визита", "рекламации", "тендера", "монтажа", "абонемента", "полиса");
    private static final List<String> ABOUT =
            List.of("Дата", "Номер", "Сумма", "Менеджер", "Статус", "Вид", "Адрес", "Причина", "Ссылка на");
    private static final List<String> USUAL = List.of(
            "Город", "ИНН", "Регион", "Пол", "Telegram", "Скидка", "Категория", "Склад", "Бонусы", "Region", "VAT");

    /** Columns of one's own, as an administrator names them; some of them as anybody else would. */
    private static List<String> own(int count, Random chance) {
        List<String> out = new ArrayList<>(USUAL);
        WHAT.forEach(what -> ABOUT.forEach(about -> out.add(about + " " + what)));
        java.util.Collections.shuffle(out, chance);
        return out.subList(0, count);
    }

    private static String presetBeside(Table table, List<Integer> columns, List<String> own) {
        List<String> titles = new ArrayList<>(
                columns.stream().map(table.table().columns()::get).toList());
        titles.addAll(own);
        return Mapper.guess(table.table().titled(titles), List.of(), Optional.empty())
                .preset();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 60})
    void columns_of_ones_own_beside_all_of_an_export_hide_nothing(int own) {
        Random chance = new Random(SEED + own);
        for (String name : FormatSamples.names()) {
            Table table = table(name);
            List<Integer> all =
                    IntStream.range(0, table.table().columns().size()).boxed().toList();
            for (int i = 0; i < SOME_DRAWS; i++) {
                // A list of owners is known by having hardly any other column.
                boolean known = !table.mapping().preset().equals("owners");
                assertThat(presetBeside(table, all, own(own, chance)))
                        .as(name)
                        .isEqualTo(known ? table.mapping().preset() : Mapping.GENERIC);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 60})
    void beside_a_choice_of_columns_an_export_is_known_or_unknown_but_never_another(int own) {
        Random chance = new Random(SEED + own);
        Map<String, int[]> counts = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String name : FormatSamples.names()) {
            Table table = table(name);
            String right = table.mapping().preset();
            int[] count = counts.computeIfAbsent(right + " " + name, any -> new int[4]);
            for (int i = 0; i < SOME_DRAWS; i++) {
                List<Integer> columns = drawn(table, HALF, chance);
                List<String> others = own(own, chance);
                String found = presetBeside(table, columns, others);
                boolean generic = found.equals(Mapping.GENERIC);
                count[found.equals(right) ? 0 : generic ? 1 : 2]++;
                if (!found.equals(right) && !generic) {
                    wrong.add(found + ": "
                            + columns.stream().map(table.table().columns()::get).toList());
                }
                count[3] += generic && !right.equals(Mapping.GENERIC) && isTold(table, columns, others) ? 1 : 0;
            }
        }
        counts.forEach((name, count) -> System.out.printf(
                Locale.ROOT,
                "%2d own %-62s right %4d generic %4d (told %4d) wrong %4d%n",
                own,
                name,
                count[0],
                count[1],
                count[3],
                count[2]));
        assertThat(wrong).isEmpty();
    }

    private static boolean isTold(Table table, List<Integer> columns, List<String> own) {
        List<String> titles = new ArrayList<>(
                columns.stream().map(table.table().columns()::get).toList());
        titles.addAll(own);
        Mapping mapping = Mapper.guess(table.table().titled(titles), List.of(), Optional.empty());
        return LikelyExport.of(mapping)
                .filter(likely -> likely.systems().contains(table.mapping().system()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Имя;Телефон;E-mail",
                "ID;Имя;Телефон;E-mail",
                "Name;Phone;Email",
                "ID;ФИО;Телефон;Город;Комментарий",
                "id;name;email;phone;city;state;zip;country;address",
                "ID;Фамилия;Имя;Отчество;Телефон;E-mail;Рабочий e-mail;Ответственный;Источник;Статус",
                "Id;First Name;Last Name;Email;Phone;Company;Title;Owner;Created Date;Lead Source"
            })
    void plain_tables_stay_plain_beside_columns_of_ones_own(String titles) {
        Random chance = new Random(SEED);
        SourceTable any = table("../clients.csv").table();
        for (int own : new int[] {0, 10, 30, 60}) {
            for (int i = 0; i < SOME_DRAWS; i++) {
                List<String> all = new ArrayList<>(List.of(titles.split(";")));
                all.addAll(own(own, chance));
                Mapping mapping = Mapper.guess(any.titled(all), List.of(), Optional.empty());
                assertThat(mapping.preset()).as("%s", all).isEqualTo(Mapping.GENERIC);
                assertThat(LikelyExport.of(mapping)).as("%s", all).isEmpty();
            }
        }
    }

    @Test
    void a_table_of_anybody_is_of_no_known_export_whatever_columns_are_taken() {
        Table table = table("../clients.csv");
        Random chance = new Random(SEED);
        for (double share : new double[] {1, 0.5, 0.3, 0.2}) {
            for (int i = 0; i < DRAWS; i++) {
                List<Integer> columns = drawn(table, share, chance);
                assertThat(preset(table, columns))
                        .as(
                                "%s",
                                columns.stream()
                                        .map(table.table().columns()::get)
                                        .toList())
                        .isEqualTo(Mapping.GENERIC);
            }
        }
    }
}
