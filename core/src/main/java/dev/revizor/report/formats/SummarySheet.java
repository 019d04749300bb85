package dev.revizor.report.formats;

import dev.revizor.report.Figures;
import dev.revizor.report.Headline;
import dev.revizor.report.NextSteps;
import dev.revizor.report.Report;
import dev.revizor.report.Texter;
import java.util.List;

/** The first sheet: what the page says, with all owners and all fields, on one A4. */
final class SummarySheet {
    private final Report report;
    private final Texter texter;
    private final SheetBook book;

    SummarySheet(Report report, Texter texter, SheetBook book) {
        this.report = report;
        this.texter = texter;
        this.book = book;
    }

    void write() {
        book.sheet(texter.say("book.summary"), SheetLayout.page(38, 16, 27, 20, 20, 20));
        Headline headline = new Headline(report, texter);
        Figures figures = new Figures(report, texter);
        book.row(SheetCell.of(SheetCell.Style.TITLE, headline.title()));
        book.row(SheetCell.text(headline.subtitle()));
        book.row(SheetCell.of(SheetCell.Style.QUIET, texter.say("book.private")));
        book.row();
        book.row(SheetCell.text(headline.works()));
        figures.passed().ifPresent(this::sentence);
        if (report.total() > 0) {
            headline.obstacle().forEach(this::sentence);
            headline.spotCheck().forEach(this::sentence);
        }
        headline.oldExport().ifPresent(this::sentence);
        figures(figures);
        owners();
        fields();
        files();
        book.row();
        book.row(SheetCell.head(texter.say("html.steps")));
        for (NextSteps.Step step : NextSteps.of(report)) {
            sentence(step.text(texter));
            String command = step.command(texter);
            if (!command.isEmpty()) {
                sentence("    " + command);
            }
        }
    }

    private void sentence(String text) {
        book.row(SheetCell.text(text));
    }

    private void head(String... keys) {
        book.row();
        book.row(List.of(keys).stream()
                .map(key -> SheetCell.head(texter.say(key)))
                .toList());
    }

    private void figures(Figures figures) {
        head("col.figure", "col.value", "col.part", "col.target", "col.standing");
        for (Figures.Figure figure : figures.panel()) {
            boolean missed = figure.standing() == Report.Standing.MISSED;
            book.row(
                    SheetCell.text(figure.title()),
                    SheetCell.text(figure.value()),
                    SheetCell.text(figure.part()),
                    SheetCell.text(figure.target()),
                    SheetCell.of(missed ? SheetCell.Style.BAD : SheetCell.Style.TEXT, figure.word(texter)));
        }
    }

    private void owners() {
        if (report.owners().isEmpty()) {
            return;
        }
        head("col.owner", "col.cards", "col.findings", "col.per100", "col.no_action", "col.overdue");
        for (Report.OwnerLine owner : report.owners()) {
            String name = texter.owner(owner.owner());
            book.row(
                    SheetCell.text(owner.works() ? name : name + " (" + texter.say("owner.left") + ")"),
                    SheetCell.count(owner.cards()),
                    SheetCell.count(owner.findings()),
                    perHundred(owner),
                    SheetCell.count(owner.noNextAction()),
                    SheetCell.text(HtmlOwners.overdue(owner, texter)));
        }
    }

    private static SheetCell perHundred(Report.OwnerLine owner) {
        return owner.cards() < HtmlOwners.LEAST_CARDS
                ? SheetCell.blank()
                : SheetCell.number(Math.round(1000.0 * owner.findings() / owner.cards()) / 10.0);
    }

    private void fields() {
        if (report.fields().isEmpty()) {
            return;
        }
        head("col.field", "col.filled", "col.of", "col.unusable");
        for (Report.Fill fill : report.fields()) {
            book.row(
                    SheetCell.text(texter.field(fill.field())),
                    fill.of() == 0 ? SheetCell.blank() : SheetCell.share((double) fill.filled() / fill.of()),
                    SheetCell.count(fill.of()),
                    SheetCell.count(fill.unusable()));
        }
    }

    private void files() {
        head("book.file", "book.read", "book.stored", "book.folded", "book.rejected", "book.skipped");
        for (Report.Input input : report.inputs()) {
            String sheet = input.table().sheet();
            String name = sheet.isEmpty() ? input.table().file() : input.table().file() + " [" + sheet + "]";
            book.row(
                    SheetCell.text(name + " (" + texter.kind(input.mapping().kind()) + ")"),
                    SheetCell.count(input.read()),
                    SheetCell.count(input.stored()),
                    SheetCell.count(input.folded()),
                    SheetCell.count(input.rejected()),
                    SheetCell.count(input.skipped()));
        }
    }
}
