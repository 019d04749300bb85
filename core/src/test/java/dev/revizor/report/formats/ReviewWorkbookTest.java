package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.model.Field;
import dev.revizor.model.Finding;
import dev.revizor.report.Report;
import dev.revizor.report.ReportSamples;
import dev.revizor.report.Texter;
import dev.revizor.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Apache POI reads what we write: an independent witness. */
final class ReviewWorkbookTest {
    private static final Workload CARDS = id -> Optional.of(line(id));

    private static CardLine line(String id) {
        return new CardLine(
                "Ким Анна",
                "=HYPERLINK(\"x\")",
                "+79991234567",
                "@SUM(A1)",
                "https://example.bitrix24.ru/crm/contact/details/" + id.hashCode() + "/?a=1&b=2");
    }

    private static WorkItem item(Finding finding, Workload cards) {
        boolean repair = cards != Workload.NONE && finding.field().isPresent();
        return new WorkItem(
                finding,
                cards.card(finding.subject()).orElse(CardLine.UNKNOWN),
                repair ? "8 (999) 123" : "",
                repair ? "+79991234567" : "");
    }

    private static byte[] book(Report report, List<Finding> findings, Workload cards, Lang lang) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Worklist items = new Worklist()) {
            findings.forEach(finding -> items.add(item(finding, cards)));
            ReviewWorkbook.write(report, items, cards, lang, out);
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    @Test
    void has_its_sheets_in_both_languages() throws IOException {
        try (XSSFWorkbook ru = read(book(ReportSamples.rich(), ReportSamples.findings(), CARDS, Lang.RU));
                XSSFWorkbook en = read(book(ReportSamples.rich(), ReportSamples.findings(), CARDS, Lang.EN))) {
            assertThat(names(ru))
                    .containsExactly(
                            "Сводка", "Дубли", "Не объединять", "Проверка 50", "К исправлению", "Не проверено");
            assertThat(names(en))
                    .containsExactly("Summary", "Duplicates", "Do not merge", "50-card check", "To fix", "Not checked");
        }
    }

    private static List<String> names(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    @Test
    void keeps_phones_and_formulas_as_text_and_days_as_dates() throws IOException {
        try (XSSFWorkbook book = read(book(ReportSamples.rich(), ReportSamples.findings(), CARDS, Lang.RU))) {
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            XSSFSheet fix = book.getSheet("К исправлению");
            assertThat(fix.getRow(1).getCell(5).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(fix.getRow(1).getCell(6).getStringCellValue()).isEqualTo("+79991234567");
            assertThat(fix.getRow(1).getCell(6).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(fix.getRow(1).getCell(13).getHyperlink().getAddress()).contains("?a=1&b=2");
            XSSFCell created = book.getSheet("Проверка 50").getRow(1).getCell(3);
            assertThat(DateUtil.isCellDateFormatted(created)).isTrue();
            assertThat(created.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(ReportSamples.AS_OF);
        }
    }

    @Test
    void freezes_filters_and_prints() throws IOException {
        try (XSSFWorkbook book = read(book(ReportSamples.rich(), ReportSamples.findings(), CARDS, Lang.RU))) {
            XSSFSheet fix = book.getSheet("К исправлению");
            assertThat(fix.getPaneInformation().isFreezePane()).isTrue();
            assertThat(fix.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:N41");
            assertThat(fix.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            XSSFSheet first = book.getSheetAt(0);
            assertThat(first.getFitToPage()).isTrue();
            assertThat(first.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(first.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(first.getRow(0).getCell(0).getStringCellValue()).startsWith("Ревизия клиентской базы");
        }
    }

    @Test
    void sorts_what_to_correct_by_owner() throws IOException {
        try (XSSFWorkbook book = read(book(ReportSamples.rich(), ReportSamples.findings(), Workload.NONE, Lang.RU))) {
            XSSFSheet fix = book.getSheet("К исправлению");
            List<String> owners = new ArrayList<>();
            for (int row = 1; row <= fix.getLastRowNum(); row++) {
                owners.add(fix.getRow(row).getCell(0).getStringCellValue());
            }
            assertThat(owners).hasSize(40);
            assertThat(owners.subList(0, 20)).containsOnly("без ответственного");
            assertThat(owners.subList(20, 40)).containsOnly("Ахметов Р.");
            assertThat(fix.getRow(1).getCell(1).getStringCellValue()).isEqualTo("важно");
        }
    }

    @Test
    void is_the_same_byte_by_byte() {
        byte[] first = book(ReportSamples.rich(), ReportSamples.findings(), CARDS, Lang.RU);
        assertThat(book(ReportSamples.rich(), ReportSamples.findings(), CARDS, Lang.RU))
                .isEqualTo(first);
    }

    @Test
    void writes_the_other_samples_too() throws IOException {
        for (Report report : List.of(
                ReportSamples.empty(), ReportSamples.notChecked(), ReportSamples.boundary(), ReportSamples.hostile())) {
            try (XSSFWorkbook book = read(book(report, List.of(), Workload.NONE, Lang.EN))) {
                assertThat(book.getNumberOfSheets()).isEqualTo(6);
            }
        }
        try (XSSFWorkbook book = read(book(ReportSamples.notChecked(), List.of(), Workload.NONE, Lang.EN))) {
            XSSFSheet gaps = book.getSheet("Not checked");
            assertThat(gaps.getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo(Texter.in(Lang.EN).missing(Field.NEXT_ACTION));
        }
    }

    @Test
    void begins_another_sheet_when_one_is_full() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetBook book = new SheetBook(out, "…");
        SheetRun run = new SheetRun(book, "A'B", SheetLayout.list(10), List.of(SheetCell.head("h")), 4);
        for (int i = 0; i < 7; i++) {
            run.row(List.of(SheetCell.count(i)));
        }
        book.end();
        try (XSSFWorkbook read = read(out.toByteArray())) {
            assertThat(names(read)).containsExactly("A'B", "A'B (2)", "A'B (3)");
            assertThat(read.getSheetAt(2).getLastRowNum()).isEqualTo(1);
            assertThat(read.getSheetAt(1).getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(3);
            assertThat(read.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("h");
        }
    }

    @Test
    void cuts_what_no_cell_can_hold_and_keeps_odd_characters() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetBook book = new SheetBook(out, " [cut]");
        book.sheet("x", SheetLayout.page(10));
        String odd = "a\u001bb _x001B_ \ud83d\ude00 \ud83d <&>\"' \t\nя";
        book.row(
                SheetCell.text("ы".repeat(40_000)),
                SheetCell.text(odd),
                SheetCell.link("javascript:alert(1)"),
                SheetCell.day(LocalDate.of(1900, 1, 1)),
                SheetCell.blank());
        book.end();
        try (XSSFWorkbook read = read(out.toByteArray())) {
            assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .hasSize(32_767)
                    .endsWith("ы [cut]");
            assertThat(read.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo(odd.replace("\ud83d <", "\ufffd <"));
            assertThat(read.getSheetAt(0).getRow(0).getCell(2).getHyperlink()).isNull();
            assertThat(read.getSheetAt(0).getRow(0).getCell(3).getStringCellValue())
                    .isEqualTo("1900-01-01");
            assertThat(read.getSheetAt(0).getRow(0).getCell(4)).isNull();
        }
    }

    @Test
    void makes_links_of_well_formed_web_addresses_only() {
        assertThat(SheetCell.link("https://a.ru/?x=1&y=%20").style()).isEqualTo(SheetCell.Style.LINK);
        assertThat(SheetCell.link("https://a.ru/a b").style()).isEqualTo(SheetCell.Style.TEXT);
        assertThat(SheetCell.link("https://a.ru/я").style()).isEqualTo(SheetCell.Style.TEXT);
        assertThat(SheetCell.link("https://a.ru/" + "a".repeat(2_000)).style()).isEqualTo(SheetCell.Style.TEXT);
        assertThat(SheetCell.link("file:///etc/passwd").style()).isEqualTo(SheetCell.Style.TEXT);
    }

    @Test
    void the_time_zone_of_the_machine_does_not_show() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            byte[] east = book(ReportSamples.rich(), ReportSamples.findings(), CARDS, Lang.RU);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            byte[] west = book(ReportSamples.rich(), ReportSamples.findings(), CARDS, Lang.RU);
            assertThat(west).isEqualTo(east);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void names_columns_as_spreadsheets_do() {
        assertThat(SheetXml.column(0)).isEqualTo("A");
        assertThat(SheetXml.column(25)).isEqualTo("Z");
        assertThat(SheetXml.column(26)).isEqualTo("AA");
        assertThat(SheetXml.column(701)).isEqualTo("ZZ");
        assertThat(SheetXml.column(702)).isEqualTo("AAA");
    }

    @Test
    void takes_a_hundred_and_fifty_thousand_findings() {
        List<Finding> some = ReportSamples.findings();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Worklist many = new Worklist()) {
            for (int i = 0; i < 150_000; i++) {
                many.add(item(some.get(i % some.size()), CARDS));
            }
            ReviewWorkbook.write(ReportSamples.rich(), many, CARDS, Lang.RU, out);
        }
        assertThat(out.size()).isGreaterThan(1_000_000);
    }
}
