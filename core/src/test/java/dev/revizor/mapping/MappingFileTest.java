package dev.revizor.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.revizor.model.EntityKind;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.SourceTable;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.text.Lang;
import dev.revizor.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingFileTest {
    private static final String TITLES =
            "ID;Название сделки;Этап сделки;Источник;Полное имя контакта;Рабочий телефон;Источник;Фамлия;\"кавычки\" \\ и таб\t;";
    private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)[|}]");

    @TempDir
    Path folder;

    private Path save(String text) throws IOException {
        return Files.writeString(folder.resolve("map-" + folder.toFile().list().length + ".yaml"), text);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void is_written_as_the_golden_file_says(Lang lang) throws IOException {
        String written = MappingFile.write(Tables.of(TITLES), Tables.guess(TITLES), lang);
        String name = "mapping_" + lang.id() + ".yaml";
        if (Boolean.getBoolean("golden.update")) {
            Path golden =
                    Path.of(System.getProperty("revizor.root"), "core/src/test/resources/dev/revizor/mapping", name);
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, written);
            return;
        }
        try (InputStream in = MappingFileTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            assertThat(written).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void what_is_written_is_read_back(Lang lang) throws IOException {
        SourceTable table = Tables.of(TITLES);
        Mapping mapping = Tables.guess(TITLES);
        Mapping read = MappingFile.read(save(MappingFile.write(table, mapping, lang)), table);
        assertThat(read.kind()).isEqualTo(mapping.kind());
        assertThat(read.preset()).isEqualTo(mapping.preset());
        assertThat(read.system()).isEqualTo(mapping.system());
        assertThat(Tables.shape(read)).isEqualTo(Tables.shape(mapping));
        assertThat(read.columns()).allSatisfy(column -> assertThat(column.why()).isEqualTo("user"));
        assertThat(read.columns()).extracting(Mapping.Column::title).isEqualTo(table.columns());
    }

    @Test
    void a_short_file_is_enough_and_unnamed_columns_stay_verbatim() throws IOException {
        Mapping read = MappingFile.read(
                save(
                        "kind: Contact\ncolumns:\n  - {column: 2, field: first_name}\n  - column: 1\n    field: phone\n    tag: work\n    part: self\n"),
                Tables.of("a;b;c"));
        assertThat(read.kind()).isEqualTo(EntityKind.CONTACT);
        assertThat(Tables.shape(read)).isEqualTo("phone:work first_name -");
        assertThat(read.preset()).isEqualTo("generic");
        assertThat(read.system()).isEqualTo("file");
    }

    @Test
    void all_troubles_are_told_at_once_with_their_lines() throws IOException {
        Path file = save(
                "kind: kontact\nsytem: x\nkind: contact\ncolumns:\n  - column: 1\n    field: fist_name\n    title: b\n"
                        + "  - column: 1\n    field: phone\n  - column: 99\n    field: phone\n  - field: phone\n  - column: x\n    field: email\n"
                        + "  - column: 2\n    part: other\n    tags: work\n  - just text\n");
        List<Problem> problems = MappingFile.problems(file, Tables.of("a;b;c"));
        assertThat(problems)
                .extracting(problem -> problem.place().row() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "1 UNKNOWN_KIND",
                        "2 UNKNOWN_KEY",
                        "3 REPEATED_KEY",
                        "6 UNKNOWN_FIELD",
                        "7 OTHER_TITLE",
                        "8 REPEATED_COLUMN",
                        "10 NO_SUCH_COLUMN",
                        "12 MISSING_KEY",
                        "13 NO_SUCH_COLUMN",
                        "15 MISSING_KEY",
                        "16 UNKNOWN_PART",
                        "17 UNKNOWN_KEY",
                        "18 MISSING_KEY");
        RevizorException e =
                catchThrowableOfType(RevizorException.class, () -> MappingFile.read(file, Tables.of("a;b;c")));
        assertThat(e.code()).isEqualTo(MappingError.FILE_WRONG);
        assertThat(e.args().get("troubles")).isEqualTo(13);
        assertThat((String) e.args().get("list"))
                .contains("6: fist_name → first_name")
                .contains("7: b ≠ a");
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.of("problems-mapping", lang);
            assertThat(texts.get("ERR-0202.what", e.args())).contains("13");
            problems.forEach(problem -> assertThat(texts.get(problem.code().code() + ".what", problem.args()))
                    .isNotBlank());
        }
    }

    @Test
    void what_is_no_mapping_is_refused() throws IOException {
        SourceTable table = Tables.of("a;b");
        for (String text : List.of(
                "", "- a\n- b\n", "kind: [", "kind: contact\ncolumns: 5\n", "kind: contact\n", "a: &x [*x, *x]\n")) {
            Path file = save(text);
            assertThat(MappingFile.problems(file, table)).as(text).isNotEmpty();
            RevizorException e = catchThrowableOfType(RevizorException.class, () -> MappingFile.read(file, table));
            assertThat(e.code().kind()).isEqualTo(ErrorCode.Kind.INPUT);
        }
        RevizorException e =
                catchThrowableOfType(RevizorException.class, () -> MappingFile.read(folder.resolve("нет"), table));
        assertThat(e.code()).isEqualTo(MappingError.FILE_UNREADABLE);
    }

    @Test
    void every_field_kind_and_reason_has_a_name_in_both_languages() {
        Texts ru = Texts.of("mapping", Lang.RU);
        Texts en = Texts.of("mapping", Lang.EN);
        assertThat(en.keys()).containsExactlyElementsOf(ru.keys());
        for (Texts texts : List.of(ru, en)) {
            for (Field field : Field.values()) {
                assertThat(texts.has("field." + field.id())).as(field.id()).isTrue();
            }
            for (EntityKind kind : EntityKind.values()) {
                assertThat(texts.has("kind." + kind.id())).isTrue();
            }
        }
    }

    @Test
    void every_error_has_what_and_fix_in_both_languages_with_its_own_arguments() {
        for (Lang lang : Lang.values()) {
            Texts texts = Texts.of("problems-mapping", lang);
            for (MappingError error : MappingError.values()) {
                for (String part : new String[] {".what", ".fix"}) {
                    String pattern = texts.pattern(error.code() + part);
                    assertThat(error.arguments())
                            .containsAll(ARGUMENT.matcher(pattern)
                                    .results()
                                    .map(found -> found.group(1))
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
            assertThat(texts.keys()).hasSize(MappingError.values().length * 2);
        }
    }
}
