package dev.revizor.report.formats;

import dev.revizor.model.AuditVerdict;
import dev.revizor.model.Field;
import dev.revizor.model.Metric;
import dev.revizor.model.RuleSummary;
import dev.revizor.model.Verdict;
import dev.revizor.report.Report;
import dev.revizor.report.Texter;
import java.util.ArrayList;
import java.util.List;

/** The sheets of the 50 cards and of what was not checked. */
final class BookWork {
    private final Report report;
    private final Workload cards;
    private final Texter texter;
    private final SheetBook book;

    BookWork(Report report, Workload cards, Texter texter, SheetBook book) {
        this.report = report;
        this.cards = cards;
        this.texter = texter;
        this.book = book;
    }

    void spotCheck() {
        begin(
                "book.spot",
                SheetLayout.list(26, 24, 28, 12, 40, 12, 22, 12, 40),
                List.of("card", "owner", "name", "created", "action", "due", "state", "overdue", "link"));
        for (AuditVerdict.Line line : report.spotCheck().lines()) {
            CardLine entry = cards.card(line.card()).orElse(CardLine.UNKNOWN);
            book.row(
                    SheetCell.text(line.card()),
                    SheetCell.text(texter.owner(line.owner())),
                    SheetCell.text(entry.name()),
                    SheetCell.day(line.created()),
                    SheetCell.text(line.action()),
                    SheetCell.day(line.due()),
                    SheetCell.text(texter.sayOr("legend." + line.state(), line.state())),
                    SheetCell.text(line.overdue() ? texter.say("book.yes") : ""),
                    SheetCell.link(entry.link()));
        }
    }

    void gaps() {
        begin(
                "book.gaps",
                SheetLayout.list(44, 14, 36, 70, 14),
                List.of("question", "code", "missing", "closes", "required"));
        gap(texter.say("spot"), "AUDIT-001", report.spotCheck().missing(), false);
        for (Metric metric : report.metrics()) {
            gap(texter.metric(metric.id()), metric.id(), metric.missing(), false);
        }
        gap(texter.say("consent"), "", report.consent().missing(), false);
        gap(texter.say("segments"), "", report.segments().missing(), false);
        for (RuleSummary rule : report.rules()) {
            if (rule.verdict() == Verdict.NOT_CHECKED && rule.missing().isEmpty()) {
                line(texter.rule(rule.code()), rule.code(), "", "", rule.required());
            } else if (rule.verdict() == Verdict.NOT_CHECKED) {
                gap(texter.rule(rule.code()), rule.code(), rule.missing(), rule.required());
            }
        }
    }

    private void gap(String question, String code, List<Field> missing, boolean required) {
        for (Field field : missing) {
            line(question, code, texter.field(field), texter.missing(field), required);
        }
    }

    private void line(String question, String code, String missing, String closes, boolean required) {
        book.row(
                SheetCell.text(question),
                SheetCell.text(code),
                SheetCell.text(missing),
                SheetCell.text(closes),
                SheetCell.text(required ? texter.say("book.yes") : ""));
    }

    private void begin(String name, SheetLayout layout, List<String> keys) {
        List<SheetCell> head = new ArrayList<>();
        for (String key : keys) {
            head.add(SheetCell.head(texter.say("book." + key)));
        }
        book.sheet(texter.say(name), layout);
        book.row(head);
    }
}
