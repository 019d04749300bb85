package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Origin;
import dev.revizor.model.Quality;
import dev.revizor.model.SourceTable;
import dev.revizor.model.Value;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.ReportError;
import dev.revizor.text.Lang;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"x\")",
                "@SUM(A1)",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd",
                "\t=1",
                "\r=1",
                "\n=1",
                "\uff1d1",
                "+",
                "-",
                "+7 (999) 1",
                "+123456",
                "+1234567890123456x",
                "-1.2.3",
                "\uff0b1",
                "\uff0d1",
                "\uff201"
            })
    void guards_what_a_spreadsheet_would_run(String payload) {
        assertThat(Audience.PEOPLE.cell(payload)).isEqualTo(payload.equals("+123456") ? payload : "'" + payload);
        assertThat(Audience.MACHINES.cell(payload)).isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+79991234567", "-12.5", "-3", "+12,5", "Иванов", "a=b", "'=1", "12"})
    void leaves_phones_numbers_and_words_alone(String text) {
        assertThat(Audience.PEOPLE.cell(text)).isEqualTo(text);
    }

    /** Commons CSV reads what we write. */
    @Test
    void writes_what_another_reader_reads() throws Exception {
        Random random = new Random(3);
        String letters = "ab,\"\n\r;' я";
        for (int round = 0; round < 300; round++) {
            List<String> cells = random.ints(4, 0, 6)
                    .mapToObj(length -> {
                        StringBuilder text = new StringBuilder("x");
                        for (int i = 0; i < length; i++) {
                            text.append(letters.charAt(random.nextInt(letters.length())));
                        }
                        return text.toString();
                    })
                    .toList();
            StringWriter out = new StringWriter();
            new CsvOut(out, Audience.MACHINES).line(cells);
            try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(out.toString()))) {
                CSVRecord record = parser.iterator().next();
                assertThat(record.toList()).isEqualTo(cells);
            }
        }
    }

    @Test
    void lists_changed_and_doubtful_cells_only() {
        Map<Field, List<Value>> fields = new LinkedHashMap<>();
        fields.put(Field.LAST_NAME, List.of(Value.good(0, "Иванов"), Value.blank(9, " ")));
        fields.put(
                Field.PHONE,
                List.of(
                        Value.repaired(1, "8 999 123-45-67", "+79991234567", "phone.trunk_8"),
                        new Value(2, "=1+1", List.of(), Quality.UNREADABLE, "phone.short", "", "+79990000000")));
        fields.put(
                Field.EMAIL,
                List.of(new Value(7, "A@B.RU; c@d.ru", List.of("a@b.ru", "c@d.ru"), Quality.GOOD, "", "", "")));
        Card card = new Card("file:contact:1", EntityKind.CONTACT, new Origin(0, 2), fields, List.of());
        SourceTable table = new SourceTable(0, "a.csv", "", "csv", "UTF-8", ",", 1, List.of("Фамилия", "Тел.", ""), "");
        StringWriter out = new StringWriter();
        ChangesCsv changes = ChangesCsv.open(out, Lang.RU, Audience.PEOPLE);
        changes.card(card, table);
        changes.flush();
        assertThat(out.toString().split("\r\n")).hasSize(4);
        assertThat(out.toString())
                .contains("карточка,поле,было,стало,качество,почему\r\n")
                .contains("file:contact:1,Тел.,8 999 123-45-67,+79991234567,исправлено,")
                .contains("file:contact:1,Телефон,'=1+1,,не читается,")
                .contains("возможно: +79990000000")
                .contains("file:contact:1,Email,\"A@B.RU; c@d.ru\",\"a@b.ru, c@d.ru\",хорошо,");
    }

    @Test
    void keeps_rejected_rows_as_they_stood() {
        StringWriter out = new StringWriter();
        RejectsCsv rejects = RejectsCsv.open(out, Lang.EN, List.of());
        Place place = new Place("base.xlsx", "Sheet 1", 7, "Phone");
        rejects.accept(
                new Problem(ReportError.FORMAT_UNKNOWN, place, Map.of("format", "doc"), List.of("=1", "", "x,y")));
        rejects.accept(Problem.at(Place.NOWHERE, GeneralError.CANCELLED));
        rejects.flush();
        String[] lines = out.toString().split("\r\n");
        assertThat(lines[0]).isEqualTo("_file,_line,_severity,_code,_field,_hint");
        assertThat(lines[1])
                .startsWith("base.xlsx [Sheet 1],7,error,ERR-1201,Phone,")
                .endsWith(",=1,,\"x,y\"");
        assertThat(lines[2]).startsWith(",,warning,ERR-0002,,");
    }

    @Test
    void tells_a_full_disk_from_other_failures() {
        CsvOut full = new CsvOut(new HtmlReportTest.Broken("No space left on device"), Audience.MACHINES);
        assertThatThrownBy(() -> full.line(List.of("a")))
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(GeneralError.DISK_FULL));
        CsvOut shut = new CsvOut(new HtmlReportTest.Broken("closed"), Audience.MACHINES);
        assertThatThrownBy(shut::flush)
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(ReportError.NOT_WRITTEN));
    }
}
