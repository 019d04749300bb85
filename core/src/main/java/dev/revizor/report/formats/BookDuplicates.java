package dev.revizor.report.formats;

import dev.revizor.model.Cluster;
import dev.revizor.model.ScoredPair;
import dev.revizor.report.Report;
import dev.revizor.report.Texter;
import java.util.ArrayList;
import java.util.List;

/** The sheets of groups to merge and of pairs that must not be merged. */
final class BookDuplicates {
    private final Report report;
    private final Workload cards;
    private final Texter texter;
    private final SheetBook book;

    BookDuplicates(Report report, Workload cards, Texter texter, SheetBook book) {
        this.report = report;
        this.cards = cards;
        this.texter = texter;
        this.book = book;
    }

    void groups() {
        SheetRun run = run(
                "book.duplicates",
                SheetLayout.list(14, 18, 13, 26, 24, 28, 17, 26, 60, 40),
                List.of("group", "band", "probability", "card", "owner", "name", "phone", "email", "why", "link"));
        for (Cluster cluster : report.duplicates().top()) {
            for (String member : cluster.members()) {
                run.row(member(cluster, member));
            }
        }
    }

    private List<SheetCell> member(Cluster cluster, String member) {
        CardLine entry = cards.card(member).orElse(CardLine.UNKNOWN);
        return List.of(
                SheetCell.text(cluster.id()),
                SheetCell.text(texter.say("band." + cluster.band().id())),
                SheetCell.share(cluster.probability()),
                SheetCell.text(member),
                SheetCell.text(texter.owner(entry.owner())),
                SheetCell.text(entry.name()),
                SheetCell.text(entry.phone()),
                SheetCell.text(entry.email()),
                SheetCell.text(why(cluster, member)),
                SheetCell.link(entry.link()));
    }

    /** The strongest pair that the card is in; pairs come strongest first. */
    private String why(Cluster cluster, String member) {
        for (ScoredPair pair : cluster.pairs()) {
            if (pair.a().equals(member) || pair.b().equals(member)) {
                return texter.why(pair);
            }
        }
        return "";
    }

    void lookalikes() {
        SheetRun run = run(
                "book.together",
                SheetLayout.list(13, 26, 28, 26, 28, 44, 60),
                List.of("probability", "card.a", "name.a", "card.b", "name.b", "conflict", "why"));
        for (ScoredPair pair : report.duplicates().lookalikes()) {
            run.row(List.of(
                    SheetCell.share(pair.probability()),
                    SheetCell.text(pair.a()),
                    SheetCell.text(name(pair.a())),
                    SheetCell.text(pair.b()),
                    SheetCell.text(name(pair.b())),
                    SheetCell.text(texter.conflict(pair.conflict())),
                    SheetCell.text(texter.why(pair))));
        }
    }

    private String name(String card) {
        return cards.card(card).orElse(CardLine.UNKNOWN).name();
    }

    private SheetRun run(String name, SheetLayout layout, List<String> keys) {
        List<SheetCell> head = new ArrayList<>();
        for (String key : keys) {
            head.add(SheetCell.head(texter.say("book." + key)));
        }
        return new SheetRun(book, texter.say(name), layout, head);
    }
}
