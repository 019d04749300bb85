package dev.revizor.report.formats;

import dev.revizor.model.Finding;
import dev.revizor.report.Report;
import dev.revizor.report.Texter;
import dev.revizor.text.Lang;
import dev.revizor.view.Rows;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** Writes the workbook; closes neither the findings nor the stream. */
    public static void write(Report report, Rows<Finding> findings, Workload cards, Lang lang, OutputStream out) {
        ReviewWorkbook made = new ReviewWorkbook(report, cards, lang, out);
        new SummarySheet(report, made.texter, made.book).write();
        BookDuplicates duplicates = new BookDuplicates(report, made.cards, made.texter, made.book);
        duplicates.groups();
        duplicates.lookalikes();
        BookWork work = new BookWork(report, made.cards, made.texter, made.book);
        work.spotCheck();
        made.toFix(findings);
        work.gaps();
        made.book.end();
    }

    private void toFix(Rows<Finding> findings) {
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
        try (FindingSort sort = new FindingSort()) {
            for (Optional<Finding> next = findings.next(); next.isPresent(); next = findings.next()) {
                sort.add(next.get());
            }
            sort.forEach(finding -> run.row(row(finding)));
        }
    }

    private List<SheetCell> row(Finding finding) {
        Workload.Entry entry = cards.entry(finding.subject()).orElse(Workload.Entry.UNKNOWN);
        Optional<Workload.Repair> repair = finding.field().flatMap(field -> cards.repair(finding.subject(), field));
        String owner = finding.owner().isEmpty() ? entry.owner() : finding.owner();
        return List.of(
                SheetCell.text(texter.owner(owner)),
                SheetCell.text(texter.severity(finding.severity())),
                SheetCell.text(texter.rule(finding.code())),
                SheetCell.text(finding.code()),
                SheetCell.text(finding.subject()),
                SheetCell.text(entry.name()),
                SheetCell.text(entry.phone()),
                SheetCell.text(entry.email()),
                SheetCell.text(finding.field().map(texter::field).orElse("")),
                SheetCell.text(repair.map(Workload.Repair::was).orElse("")),
                SheetCell.text(repair.map(Workload.Repair::proposed).orElse("")),
                SheetCell.text(texter.finding(finding)),
                SheetCell.text(texter.fix(finding).orElse("")),
                SheetCell.link(entry.link()));
    }
}
