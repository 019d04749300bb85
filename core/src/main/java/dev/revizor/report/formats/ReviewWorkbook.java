package dev.revizor.report.formats;

import dev.revizor.model.Finding;
import dev.revizor.report.Report;
import dev.revizor.report.Texter;
import dev.revizor.text.Lang;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The workbook to work from: summary, duplicates, what must not be merged, the 50 cards, what to correct per owner,
 * what was not checked. No formulas, no macros; phones and ids are text, days are dates. It holds clients' data.
 */
public final class ReviewWorkbook {
    private final Report report;
    private final Workload cards;
    private final Texter texter;
    private final SheetBook book;

    private ReviewWorkbook(Report report, Workload cards, Lang lang, OutputStream out) {
        this.report = report;
        this.cards = cards;
        this.texter = Texter.in(lang);
        this.book = new SheetBook(out, texter.say("book.cut"));
    }

    /** Writes the workbook; closes neither the list nor the stream. */
    public static void write(Report report, Worklist items, Workload cards, Lang lang, OutputStream out) {
        ReviewWorkbook made = new ReviewWorkbook(report, cards, lang, out);
        try (SheetBook book = made.book) {
            made.write(items);
            book.end();
        }
    }

    private void write(Worklist items) {
        new SummarySheet(report, texter, book).write();
        BookDuplicates duplicates = new BookDuplicates(report, cards, texter, book);
        duplicates.groups();
        duplicates.lookalikes();
        BookWork work = new BookWork(report, cards, texter, book);
        work.spotCheck();
        toFix(items);
        work.gaps();
    }

    private void toFix(Worklist items) {
        List<SheetCell> head = new ArrayList<>();
        for (String key : List.of(
                "owner",
                "severity",
                "rule",
                "code",
                "card",
                "name",
                "phone",
                "email",
                "field",
                "was",
                "proposed",
                "finding",
                "todo",
                "link")) {
            head.add(SheetCell.head(texter.say("book." + key)));
        }
        SheetLayout layout = SheetLayout.list(24, 11, 34, 13, 26, 26, 17, 24, 20, 26, 26, 50, 44, 40);
        SheetRun run = new SheetRun(book, texter.say("book.fix"), layout, head);
        items.forEach(item -> run.row(row(item)));
    }

    private List<SheetCell> row(WorkItem item) {
        Finding finding = item.finding();
        CardLine card = item.card();
        String owner = finding.owner().isEmpty() ? card.owner() : finding.owner();
        return List.of(
                SheetCell.text(texter.owner(owner)),
                SheetCell.text(texter.severity(finding.severity())),
                SheetCell.text(texter.rule(finding.code())),
                SheetCell.text(finding.code()),
                SheetCell.text(finding.subject()),
                SheetCell.text(card.name()),
                SheetCell.text(card.phone()),
                SheetCell.text(card.email()),
                SheetCell.text(finding.field().map(texter::field).orElse("")),
                SheetCell.text(item.was()),
                SheetCell.text(item.proposed()),
                SheetCell.text(texter.finding(finding)),
                SheetCell.text(texter.fix(finding).orElse("")),
                SheetCell.link(card.link()));
    }
}
