package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Values;
import dev.revizor.model.Card;
import dev.revizor.model.Change;
import dev.revizor.model.Extra;
import dev.revizor.model.Field;
import dev.revizor.model.RawRow;
import dev.revizor.model.Value;
import dev.revizor.store.Base;
import dev.revizor.store.Writer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook and JSON Lines hold each cell that the delimited text of the same export holds, of hostile rows too. */
class FormatsAgreeTest {
    private static final String LONG = "длинно ".repeat(4_000).strip();

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
    }

    private List<Map<String, String>> written(Dialect dialect, ExportFormat format) {
        return written(dialect, format, Values.CLEAN);
    }

    private List<Map<String, String>> written(Dialect dialect, ExportFormat format, Values values) {
        Path target = desk.path("out." + format.id());
        ExportFlow.Manner manner = new ExportFlow.Manner(dialect, format, Cells.CRM, values, 0, Optional.empty());
        new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(
                                desk.stored(), new ExportScope.All(), List.of(), manner, Optional.of(target)),
                        OutputStream.nullOutputStream(),
                        problem -> {});
        List<Map<String, String>> out = new ArrayList<>();
        try (Intake intake = Intake.open(InputFile.of(target), 0, Desk.TERMS, problem -> {})) {
            List<String> titles = intake.table().columns();
            for (Optional<RawRow> row = intake.next(); row.isPresent(); row = intake.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < titles.size(); i++) {
                    cells.put(titles.get(i), row.get().cells().get(i).replace("\r\n", "\n"));
                }
                out.add(cells);
            }
        }
        return out;
    }

    private void hostile() {
        desk.load(desk.csv(
                "in.csv",
                "ID;Фамилия;Имя;Телефон;Примечание;Своё",
                "1;Соколов;Андрей;+79010000011;\"две\nстроки и \"\"кавычки\"\"\";=1+1",
                "2;Лебедева;Марина;позвонить Оле;" + LONG + ";@SUM(A1)",
                "3;Громова;Анна;;\u202eназад 😀;'=7",
                "4;Ким;Ли;8 901 000 00 12, 8 901 000 00 13;a,b \u00a0 c;-5",
                "5;Орлов;Пётр;;{a};+7 (901) 000-00-11"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic", "kommo", "hubspot", "google", "bitrix24"})
    void each_cell_of_the_text_stands_in_the_other_formats(String name) {
        hostile();
        Dialect dialect = Dialect.of(name);
        List<Map<String, String>> text = written(dialect, ExportFormat.CSV);
        assertThat(text).hasSize(5);
        for (ExportFormat format : List.of(ExportFormat.XLSX, ExportFormat.JSONL)) {
            assertThat(written(dialect, format)).as(format.id()).isEqualTo(text);
        }
    }

    @Test
    void what_a_merge_brought_stands_in_every_format_and_comes_back_from_texts_without_a_change() {
        desk.load(
                desk.csv("a.csv", People.table()),
                desk.csv(
                        "b.csv",
                        "ID;Фамилия;Имя;Отчество;Дата рождения;Мобильный телефон;Рабочий e-mail;Примечание",
                        "77;Щукин;Аркадий;Савельевич;03.04.1971;89031234567;schukin@firm.example;\"раз; два\""));
        Path plan = desk.path("plan.csv");
        MergeFlow merge = new MergeFlow(Desk.POLICY, Desk.RUN);
        merge.plan(desk.stored(), plan, desk.rejects::add);
        assertThat(merge.apply(desk.store(), plan, "anna", false).cards()).isPositive();
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.XLSX, ExportFormat.JSONL)) {
            List<Map<String, String>> rows = written(Dialect.GENERIC, format, Values.SOURCE);
            assertThat(rows).hasSize(62);
            assertThat(rows)
                    .filteredOn(row -> row.values().toString().contains("Щукин"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.values().toString()).contains("note: раз\\; два"));
            List<News.Line> lines = new ArrayList<>();
            ImportFlow.Outcome back = desk.load(
                    Desk.wish(ImportFlow.Reach.WHOLE, ImportFlow.Ending.LASTS, lines::add),
                    InputFile.of(desk.path("out." + format.id())));
            assertThat(back.changes()).as("%s %s", format.id(), lines).isZero();
        }
    }

    /** What is edited in an export of ours is no word of the source, so that what a merge has decided is not undone by it. */
    @Test
    void an_edited_export_leaves_what_a_merge_has_decided() throws IOException {
        InputFile own = desk.csv(
                "a.csv",
                "ID;Фамилия;Имя;Мобильный телефон;Рабочий e-mail;Населенный пункт;Хобби",
                "1;Щукин;Аркадий;89031234567;schukin@firm.example;Омск;Шахматы",
                "2;Щукин;Аркадий;89031234567;schukin@firm.example;Тверь;Лыжи");
        desk.load(own);
        try (Base base = desk.open();
                Writer writer = base.begin("merge", "anna")) {
            Card first = base.find("file:contact:1").orElseThrow();
            Card second = base.find("file:contact:2").orElseThrow();
            Map<Field, List<Value>> fields = new EnumMap<>(first.fields());
            fields.put(Field.CITY, second.values(Field.CITY));
            Card survivor = new Card(first.id(), first.kind(), first.origin(), fields, second.extras());
            writer.apply(new Change.Merge(survivor, List.of(second.id()), "C-1"));
            writer.commit();
        }
        written(Dialect.of("hubspot"), ExportFormat.CSV);
        Path out = desk.path("out.csv");
        Files.writeString(out, Files.readString(out).replace("schukin@firm.example", "new@firm.example"));

        desk.load(InputFile.of(out));
        desk.load(own);

        try (Base base = desk.open()) {
            Card card = base.find("file:contact:1").orElseThrow();
            assertThat(card.text(Field.CITY)).isEqualTo("Тверь");
            assertThat(card.all(Field.EMAIL)).contains("new@firm.example");
            assertThat(card.extras()).extracting(Extra::value).containsExactly("Лыжи");
        }
    }
}
