package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Trait;
import dev.revizor.model.Field;
import dev.revizor.model.PersonalKind;
import dev.revizor.model.PersonalValues;
import dev.revizor.model.Quality;
import dev.revizor.model.TableProfile;
import dev.revizor.model.ValueType;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfileFlowTest {
    @TempDir
    Path folder;

    private final List<Problem> rejects = new ArrayList<>();

    private TableProfile profile(Path file) {
        ProfileFlow.Request request =
                new ProfileFlow.Request(List.of(InputFile.of(file)), List.of(), PersonalValues.MASKED);
        return new ProfileFlow(Desk.POLICY, Desk.RUN).run(request, rejects::add).get(0);
    }

    private static ColumnProfile of(TableProfile profile, String title) {
        return profile.columns().stream()
                .filter(column -> column.source().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static Path sample(String name) {
        return Path.of(System.getProperty("revizor.root")).resolve("samples").resolve(name);
    }

    @Test
    void counts_what_a_plain_reader_counts() throws IOException {
        Path file = sample("clients.csv");
        TableProfile profile = profile(file);
        String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
        List<CSVRecord> rows;
        try (CSVParser parser = CSVParser.parse(
                text, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            rows = parser.getRecords();
        }
        List<CSVRecord> data = rows.subList(1, rows.size());
        assertThat(profile.rows()).isEqualTo(data.size());
        for (ColumnProfile column : profile.columns()) {
            int at = column.source().position();
            Set<String> distinct = new TreeSet<>();
            long filled = 0;
            for (CSVRecord row : data) {
                String cell = row.get(at).strip();
                if (!cell.isEmpty()) {
                    filled++;
                    distinct.add(cell);
                }
            }
            assertThat(column.filling().filled()).isEqualTo(filled);
            assertThat(column.filling().distinct()).isEqualTo(distinct.size());
            long read = column.reading().cells().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(read).as(column.source().title()).isEqualTo(data.size());
        }
    }

    @Test
    void tells_types_personal_data_and_damage_of_a_usual_export() {
        TableProfile profile = profile(sample("clients.csv"));
        assertThat(of(profile, "ID").type().type()).isEqualTo(ValueType.ID);
        assertThat(of(profile, "Мобильный телефон").type().type()).isEqualTo(ValueType.PHONE);
        assertThat(of(profile, "Мобильный телефон").damaged()).isPositive();
        assertThat(of(profile, "Частный e-mail").type().type()).isEqualTo(ValueType.EMAIL);
        assertThat(of(profile, "Дата рождения").type().type()).isEqualTo(ValueType.DATE);
        assertThat(of(profile, "ИНН").type().type()).isEqualTo(ValueType.TAX_ID);
        assertThat(of(profile, "Статус").type().type()).isEqualTo(ValueType.CATEGORY);
        assertThat(of(profile, "Дата рождения").personal().kind()).isEqualTo(PersonalKind.BIRTH_DATE);
        assertThat(of(profile, "Фамилия").personal().kind()).isEqualTo(PersonalKind.IDENTITY);
        assertThat(of(profile, "Статус").personal().isAny()).isFalse();
        assertThat(of(profile, "Мобильный телефон").reading().of(Quality.UNREADABLE))
                .isPositive();
        assertThat(profile.with(Trait.UNUSED))
                .extracting(column -> column.source().field())
                .doesNotContain(java.util.Optional.of(Field.PHONE))
                .contains(java.util.Optional.of(Field.JOB_TITLE));
    }

    @Test
    void hides_names_of_persons_in_columns_that_are_not_for_them() throws IOException {
        StringBuilder text = new StringBuilder("ID;Источник;Должность;Город;Регион;Валюта\n");
        for (int i = 0; i < 20; i++) {
            text.append(i).append(";Иванова Анна;Кузнецова О. П.;Смирнова Ирина;Тамбовская область;Российский рубль\n");
        }
        TableProfile named = profile(Files.writeString(folder.resolve("named.csv"), text));
        for (String title : List.of("Источник", "Должность", "Город")) {
            assertThat(of(named, title).personal().kind()).as(title).isEqualTo(PersonalKind.IDENTITY);
            assertThat(of(named, title).top().get(0).what()).as(title).contains("***");
        }
        assertThat(of(named, "Регион").personal().isAny()).isFalse();
        assertThat(of(named, "Валюта").personal().isAny()).isFalse();

        text = new StringBuilder("ID;Источник;Должность;Город\n");
        for (int i = 0; i < 20; i++) {
            text.append(i).append(";Яндекс Директ;Заведующая складом;г. Ростов\n");
        }
        TableProfile usual = profile(Files.writeString(folder.resolve("usual.csv"), text));
        for (String title : List.of("Источник", "Должность", "Город")) {
            assertThat(of(usual, title).source().field()).as(title).isPresent();
            assertThat(of(usual, title).personal().isAny()).as(title).isFalse();
        }
    }

    @Test
    void reads_a_table_of_which_it_knows_no_column() throws IOException {
        Path file = Files.writeString(folder.resolve("sensor.csv"), "zq,xw\n1.5,a\n2.5,b\n3.5,a\n");
        TableProfile profile = profile(file);
        assertThat(of(profile, "zq").type().type()).isEqualTo(ValueType.DECIMAL);
        assertThat(of(profile, "zq").spread().bars()).isNotEmpty();
        assertThat(profile.with(Trait.UNUSED)).hasSize(2);
    }

    @Test
    void reads_a_second_time_to_name_what_is_frequent_among_many_values() throws IOException {
        StringBuilder text = new StringBuilder("ID;Код товара\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i).append(';').append(i % 3 == 0 ? "общий" : "к" + i).append('\n');
        }
        TableProfile profile = profile(Files.writeString(folder.resolve("many.csv"), text));
        ColumnProfile code = of(profile, "Код товара");
        assertThat(code.top()).containsExactly(new ColumnProfile.Counted("общий", 20_000));
        assertThat(code.filling().distinct()).isEqualTo(40_001);
        assertThat(of(profile, "ID").filling().distinct()).isEqualTo(60_000);
        assertThat(of(profile, "ID").note(Trait.REPEATED_IDS)).isEmpty();
    }

    @Test
    void counts_rejected_rows_apart() throws IOException {
        Path file = Files.writeString(folder.resolve("c.vcf"), """
                BEGIN:VCARD
                VERSION:3.0
                N:Петров;Иван;;;
                TEL:+79730000012
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Cut off
                """);
        TableProfile profile = profile(file);
        assertThat(profile.rows()).isEqualTo(1);
        assertThat(profile.rejected()).isEqualTo(1);
        assertThat(rejects).hasSize(1);
    }

    @Test
    void refuses_a_title_that_no_file_has_before_it_reads() {
        ProfileFlow.Request request = new ProfileFlow.Request(
                List.of(InputFile.of(sample("clients.csv"))), List.of("Статсу"), PersonalValues.MASKED);
        ProfileFlow flow = new ProfileFlow(Desk.POLICY, Desk.RUN);
        assertThatThrownBy(() -> flow.run(request, rejects::add)).isInstanceOfSatisfying(RevizorException.class, e -> {
            assertThat(e.code()).isEqualTo(FlowError.UNKNOWN_COLUMN);
            assertThat(String.valueOf(e.args().get("columns"))).startsWith("«Статус», ");
        });
    }
}
