package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revizor.exchange.Cells;
import dev.revizor.exchange.Dialect;
import dev.revizor.exchange.Dialects;
import dev.revizor.exchange.ExchangeError;
import dev.revizor.exchange.ExportFormat;
import dev.revizor.exchange.Values;
import dev.revizor.model.EntityKind;
import dev.revizor.model.RawRow;
import dev.revizor.problem.ErrorCode;
import dev.revizor.problem.GeneralError;
import dev.revizor.problem.RevizorException;
import dev.revizor.source.ReadOptions;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import dev.revizor.testing.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dialect and format, and what stops an export. */
class ExportTargetsTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Path target;

    @BeforeEach
    void desk() {
        desk = new Desk(folder);
        target = desk.path("out.csv");
    }

    static Stream<String> dialects() {
        return Dialects.names().stream().filter(name -> !name.equals("generic"));
    }

    private static ExportFlow.Manner manner(String dialect, ExportFormat format) {
        return new ExportFlow.Manner(Dialect.of(dialect), format, Cells.CRM, Values.CLEAN, 0, Optional.empty());
    }

    private ExportFlow.Outcome run(Workspace.Request work, ExportScope scope, ExportFlow.Manner manner) {
        return new ExportFlow(Desk.POLICY, Desk.RUN)
                .run(
                        new ExportFlow.Request(work, scope, List.of(), manner, Optional.of(target)),
                        OutputStream.nullOutputStream(),
                        problem -> {});
    }

    private void refused(ErrorCode code, Workspace.Request work, ExportScope scope, ExportFlow.Manner manner) {
        assertThatThrownBy(() -> run(work, scope, manner))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.args()).containsOnlyKeys(e.code().arguments());
                });
    }

    /** Contacts, companies, leads and deals, foreign and Russian, with all that is hard to carry over. */
    private Workspace.Request rich() {
        return Desk.files(
                contacts(),
                InputFile.of(FormatSamples.FOLDER.resolve("bitrix24-companies.csv")),
                InputFile.of(FormatSamples.FOLDER.resolve("salesforce-leads.csv")),
                InputFile.of(FormatSamples.FOLDER.resolve("amocrm-deals.csv")));
    }

    private InputFile contacts() {
        return desk.csv(
                "contacts.csv",
                "ID;Обращение;Фамилия;Имя;Отчество;Дата рождения;Название компании;Должность;Рабочий телефон;Мобильный телефон;Другой телефон;Рабочий e-mail;Частный e-mail;Улица;Дом;Населенный пункт;Регион;Почтовый индекс;Страна;Источник;Ответственный;Дата создания;Теги;Согласие на рассылку;Комментарий;Любимый цвет",
                "1;г-н;Соколов;Андрей;Игоревич;12.03.1984;\"ООО \"\"Вектор-Пример\"\"\";директор;8 (495) 000-10-11 доб. 4;+7 (901) 000-00-11;\"8 902 000 00 18, 8 903 000 00 25\";sokolov@example.com;a.s@example.org;Примерная;7;Тверь;Тверская область;170000;Россия;сайт;Лев Одинцов;14.05.2026 18:02:11;VIP, опт;Да;\"Сказал \"\"да\"\"; <перезвонить>\";=синий",
                "2;;Лебедева;Марина;;;;;звонить мужу;;;;;;;;;;;;Ирина Белова;03.02.2025;;Нет;-5%;",
                "3;;Громова;Анна;;;;;;+79050000046;;gromova@example.net;;;;;;;;;;;;;;");
    }

    /** Outlook's charsets hold Western or Russian letters, not both. */
    private Workspace.Request work(String dialect) {
        return switch (dialect) {
            case "outlook" -> western();
            case "outlook-ru" -> Desk.files(contacts());
            default -> rich();
        };
    }

    private Workspace.Request western() {
        return Desk.files(
                desk.csv(
                        "contacts.csv",
                        "Record ID,First Name,Last Name,Email,Phone Number,Company,Birthday,Tags,Notes",
                        "0035g00000XyZaB,Sarah,Müller,sarah@example.com,+1 202 555 0143,Northwind Example Ltd,1984-03-12,\"VIP, big\",\"says \"\"yes\"\"\""),
                InputFile.of(FormatSamples.FOLDER.resolve("salesforce-leads.csv")));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void each_dialect_writes_what_its_golden_file_shows(String name) throws IOException {
        Dialect dialect = Dialect.of(name);
        run(work(name), new ExportScope.All(), manner(name, ExportFormat.CSV));
        byte[] bytes = Files.readAllBytes(target);
        String text = new String(bytes, dialect.form().charset());
        List<String> lines = text.lines().toList();
        String shown =
                String.join("\n", lines.subList(0, Math.min(6, lines.size()))).replace("\ufeff", "[mark]");
        Golden.of("core")
                .matches(
                        "dialects/" + name + ".txt",
                        dialect.form().charset() + (text.contains("\r\n") ? " CRLF" : " LF") + "\n" + shown + "\n");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void what_a_dialect_writes_is_read_again_whole(String name) {
        ExportFlow.Outcome outcome = run(work(name), new ExportScope.All(), manner(name, ExportFormat.CSV));
        long rows = 0;
        try (RowReader reader = Sources.open(target, ReadOptions.auto(), problem -> {})) {
            for (Optional<RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows++;
            }
            assertThat(reader.counts().rejected()).isZero();
        }
        assertThat(rows).isEqualTo(outcome.cards()).isPositive();
    }

    @Test
    void refusals_and_cards_without_address_stay_out_of_mailing_lists() {
        ExportFlow.Outcome outcome =
                run(Desk.files(contacts()), new ExportScope.All(), manner("mailchimp", ExportFormat.CSV));
        assertThat(outcome.leftOut()).isEqualTo(1);
        assertThat(Desk.text(target)).contains("sokolov@example.com").doesNotContain("Лебедева");
        assertThat(outcome.unwritten()).containsKeys("phone", "email", "birth_date", "owner", "Любимый цвет");
    }

    @Test
    void who_took_his_consent_back_stays_out_of_mailing_lists() {
        InputFile file = desk.csv(
                "in.csv",
                "ID;Фамилия;Рабочий e-mail;Согласие на обработку ПДн;Согласие на рассылку;Дата отзыва согласия",
                "1;Соколов;sokolov@example.com;Да;Да;",
                "2;Лебедева;lebedeva@example.com;Отозвано;Да;",
                "3;Громова;gromova@example.com;Да;Да;01.04.2026",
                "4;Титов;titov@example.com;;;");
        for (String dialect : List.of("mailchimp", "unisender")) {
            assertThat(run(Desk.files(file), new ExportScope.All(), manner(dialect, ExportFormat.CSV))
                            .leftOut())
                    .isEqualTo(2);
            assertThat(Desk.text(target))
                    .contains("sokolov", "titov")
                    .doesNotContain("lebedeva")
                    .doesNotContain("gromova");
        }
    }

    @Test
    void kinds_that_are_not_written_are_told() {
        assertThat(run(rich(), new ExportScope.All(), manner("bitrix24", ExportFormat.CSV))
                        .others())
                .containsEntry(EntityKind.COMPANY, 10L)
                .containsEntry(EntityKind.LEAD, 10L);
    }

    @Test
    void a_workbook_has_texts_and_real_dates() throws IOException {
        target = desk.path("out.xlsx");
        run(rich(), new ExportScope.All(), manner("bitrix24", ExportFormat.XLSX));
        try (InputStream in = Files.newInputStream(target);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Row row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(9).getCellType()).isEqualTo(CellType.STRING);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(5))).isTrue();
            assertThat(row.getCell(5).getLocalDateTimeCellValue()).isEqualTo("1984-03-12T00:00");
            assertThat(row.getCell(9).getStringCellValue()).isEqualTo("+74950001011 доб. 4");
        }
    }

    @Test
    void a_workbook_keeps_the_time_of_a_moment() throws IOException {
        target = desk.path("out.xlsx");
        InputFile file = desk.csv("in.csv", "ID;Фамилия;Дата создания", "1;Соколов;14.05.2026 18:02:11");
        run(Desk.files(file), new ExportScope.All(), manner("generic", ExportFormat.XLSX));
        try (InputStream in = Files.newInputStream(target);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getLocalDateTimeCellValue())
                    .isEqualTo("2026-05-14T18:02:11");
        }
    }

    @Test
    void json_lines_hold_every_column_by_its_title() {
        target = desk.path("out.jsonl");
        InputFile file = desk.csv("in.csv", "ID;Фамилия;Моё;Моё", "1;Соколов;=1;\"a\"\"b\"", "2;Лебедева;;x");
        run(Desk.files(file), new ExportScope.All(), manner("generic", ExportFormat.JSONL));
        assertThat(Desk.lines(target))
                .containsExactly(
                        "{\"ID\":\"1\",\"Фамилия\":\"Соколов\",\"Моё\":\"=1\",\"Моё 2\":\"a\\\"b\"}",
                        "{\"ID\":\"2\",\"Фамилия\":\"Лебедева\",\"Моё\":\"\",\"Моё 2\":\"x\"}");
        List<List<String>> rows = new ArrayList<>();
        try (RowReader reader = Sources.open(target, ReadOptions.auto(), problem -> {})) {
            for (Optional<RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get().cells());
            }
        }
        assertThat(rows).containsExactly(List.of("1", "Соколов", "=1", "a\"b"), List.of("2", "Лебедева", "", "x"));
    }

    @Test
    void vcards_are_read_again_as_the_same_people() {
        target = desk.path("out.vcf");
        run(rich(), new ExportScope.All(), manner("generic", ExportFormat.VCARD));
        String text = Desk.text(target);
        assertThat(text)
                .contains("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Соколов;Андрей;Игоревич;г-н;\r\n")
                .contains("BDAY:1984-03-12", "CATEGORIES:VIP,опт", "TEL;TYPE=CELL:+79010000011");
        assertThat(text.lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
        desk.load(InputFile.of(target));
        assertThat(StoreRoom.info(desk.store(), Desk.RUN).cards().get(EntityKind.CONTACT))
                .isPositive();
    }

    @Test
    void since_a_run_or_a_day_only_later_changes_go_out() {
        desk.load(desk.csv("a.csv", "ID;Фамилия;Населенный пункт", "1;Соколов;Тверь", "2;Лебедева;Пермь"));
        desk.load(desk.csv("b.csv", "ID;Фамилия;Населенный пункт", "2;Лебедева;Ржев", "3;Громова;Уфа"));
        assertThat(run(desk.stored(), new ExportScope.Since("R-000001"), manner("generic", ExportFormat.CSV))
                        .cards())
                .isEqualTo(2);
        assertThat(Desk.text(target)).contains("Ржев", "Уфа").doesNotContain("Тверь");
        assertThat(run(desk.stored(), new ExportScope.Since("R-000002"), manner("generic", ExportFormat.CSV))
                        .cards())
                .isZero();
        assertThat(run(desk.stored(), new ExportScope.Since("2000-01-01"), manner("generic", ExportFormat.CSV))
                        .cards())
                .isEqualTo(3);
        assertThat(run(desk.stored(), new ExportScope.Since("2100-01-01"), manner("generic", ExportFormat.CSV))
                        .cards())
                .isZero();
        for (String word : List.of("R-000009", "R-", "вчера", "2026-13-01")) {
            refused(
                    ExchangeError.UNKNOWN_RUN,
                    desk.stored(),
                    new ExportScope.Since(word),
                    manner("generic", ExportFormat.CSV));
        }
        refused(
                ExchangeError.SINCE_NEEDS_STORE,
                rich(),
                new ExportScope.Since("R-000001"),
                manner("generic", ExportFormat.CSV));
    }

    @Test
    void what_cannot_be_written_whole_is_not_written_at_all() {
        InputFile big = desk.csv("big.csv", "ID;Фамилия;Комментарий", "1;Соколов;" + "я".repeat(1_040_000));
        refused(ExchangeError.OVER_LIMIT, Desk.files(big), new ExportScope.All(), manner("amocrm", ExportFormat.CSV));
        refused(
                ExchangeError.CELL_TOO_LONG,
                Desk.files(big),
                new ExportScope.All(),
                manner("generic", ExportFormat.XLSX));
        refused(ExchangeError.CHARSET_TOO_SMALL, rich(), new ExportScope.All(), manner("outlook", ExportFormat.CSV));
        assertThat(ExchangeError.OVER_LIMIT.kind()).isEqualTo(ErrorCode.Kind.LIMIT);
        assertThat(Desk.names(folder)).noneMatch(name -> name.contains("out"));
    }

    @Test
    void wrong_wishes_have_codes_of_their_own() {
        refused(
                ExchangeError.FORMAT_NOT_FOR_DIALECT,
                rich(),
                new ExportScope.All(),
                manner("amocrm", ExportFormat.VCARD));
        target = folder;
        refused(ExchangeError.OUTPUT_IS_FOLDER, rich(), new ExportScope.All(), manner("generic", ExportFormat.CSV));
        assertThatThrownBy(() -> ExportFormat.of("docx"))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ExchangeError.UNKNOWN_FORMAT));
    }

    @Test
    void a_kind_that_a_dialect_has_no_rows_for_is_refused() {
        assertThatThrownBy(() -> new ExportFlow(Desk.POLICY, Desk.RUN)
                        .run(
                                new ExportFlow.Request(
                                        rich(),
                                        new ExportScope.All(),
                                        List.of(EntityKind.DEAL),
                                        manner("bitrix24", ExportFormat.CSV),
                                        Optional.of(target)),
                                OutputStream.nullOutputStream(),
                                problem -> {}))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ExchangeError.KIND_NOT_OF_DIALECT));
    }

    @Test
    void a_file_that_an_office_program_has_open_is_left_alone() throws IOException {
        Files.writeString(target, "открыт");
        Files.writeString(desk.path(".~lock.out.csv#"), "");
        refused(GeneralError.OUTPUT_OPEN_ELSEWHERE, rich(), new ExportScope.All(), manner("generic", ExportFormat.CSV));
        assertThat(Desk.text(target)).isEqualTo("открыт");
    }

    @Test
    void a_full_disk_is_called_so() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatThrownBy(() -> new ExportFlow(Desk.POLICY, Desk.RUN)
                        .run(
                                new ExportFlow.Request(
                                        rich(),
                                        new ExportScope.All(),
                                        List.of(),
                                        manner("generic", ExportFormat.CSV),
                                        Optional.empty()),
                                full,
                                problem -> {}))
                .asInstanceOf(InstanceOfAssertFactories.type(RevizorException.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(GeneralError.DISK_FULL));
    }

    @Test
    void a_deal_that_only_names_its_client_goes_out_with_the_name() {
        for (String file : List.of("bitrix24-deals.csv", "pipedrive-deals.csv")) {
            InputFile deals = InputFile.of(FormatSamples.FOLDER.resolve(file));
            boolean bitrix = file.startsWith("bitrix24");
            run(Desk.files(deals), new ExportScope.All(), manner("bitrix24-deals", ExportFormat.CSV));
            assertThat(Desk.lines(target).get(1))
                    .contains(
                            bitrix
                                    ? "\"Андрей Соколов\";\"ООО \"\"Вектор-Пример\"\"\";\"2500\""
                                    : "\"Thomas Miller\";\"Northwind Example Inc.\"");
        }
    }

    @Test
    void deals_go_out_with_their_clients() {
        run(rich(), new ExportScope.All(), manner("amocrm-deals", ExportFormat.CSV));
        assertThat(Desk.lines(target).get(1)).contains("Сделка #32000001", "Соколов Андрей", "sokolov@example.com");
    }
}
