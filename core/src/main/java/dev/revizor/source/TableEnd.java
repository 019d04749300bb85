package dev.revizor.source;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells the lines below a table, as reports have them (who made it, when, whose it is), from its rows. Not final fields:
 * once the end has begun it goes on to the end.
 *
 * <p>Such a line has one cell, or a few of which the first is a word of such lines, and leaves blank what every row of the
 * table fills; and behind it nothing comes but other such lines. Below a total, or where one of them says what they are,
 * they are a footer. Else, and where one holds a telephone or an e-mail address, nobody knows: it is no row of the table,
 * but somebody has to look at it.
 */
final class TableEnd {
    private final UsualRows usual;
    private final ComingRows coming;
    private final boolean titled;
    private Line begun = Line.ROW;

    /**
     * The end of a table whose rows are learnt, and come, from these.
     *
     * @param titled whether it has titles: without them a row that is unlike the others is one all the same
     */
    TableEnd(UsualRows usual, ComingRows coming, boolean titled) {
        this.titled = titled;
        this.usual = usual;
        this.coming = coming;
    }

    /**
     * What a row is that is not like the others.
     *
     * @param gap what stands right above it
     */
    Line of(String[] cells, Gap gap) {
        if (begun == Line.ROW) {
            begun = begin(cells, gap);
        }
        boolean counted = begun == Line.FOOTER && !FooterWords.mayReachSomebody(cells);
        return begun == Line.ROW || counted ? begun : Line.ALONE;
    }

    private Line begin(String[] cells, Gap gap) {
        boolean said = FooterWords.saysSo(cells);
        // Without a gap it may be the rest of a row that was torn.
        if (usual.width() < 2 || gap == Gap.NONE && !said || !isLine(cells)) {
            return Line.ROW;
        }
        // A total below says that the row above is one of those that were counted.
        Optional<List<SourceRecord>> rest =
                coming.rest(record -> record.isGood() && (isLine(record.cells()) || Footers.isComment(record.cells())));
        if (rest.isEmpty()) {
            return Line.ROW;
        }
        boolean sure =
                gap == Gap.TOTAL || said || rest.get().stream().anyMatch(record -> FooterWords.saysSo(record.cells()));
        if (sure && gap != Gap.NONE) {
            return Line.FOOTER;
        }
        return sure || titled && usual.breaks(cells) ? Line.ALONE : Line.ROW;
    }

    private boolean isLine(String[] cells) {
        int filled = HeaderFinder.filled(cells);
        boolean few = filled == 1 || filled <= FooterWords.CELLS && FooterWords.saysSo(cells);
        boolean within = HeaderFinder.lastFilled(cells) <= usual.width();
        return few && within && (usual.breaks(cells) || filled * 2 <= usual.least());
    }

    /** The first records of a table without the lines of one cell that stand behind the last gap in them. */
    static List<SourceRecord> above(List<SourceRecord> body, BitSet afterBlank) {
        int from = body.size();
        for (int i = body.size() - 1; i > 0 && HeaderFinder.filled(body.get(i).cells()) == 1; i--) {
            boolean gap = afterBlank.get(i) || Footers.isTotals(body.get(i - 1).cells());
            from = gap ? i : from;
        }
        return body.subList(0, from);
    }

    /** What stands between a row and the rows above it. */
    enum Gap {
        /** Nothing. */
        NONE,
        /** A blank row. */
        BLANK,
        /** A total, be there a blank row too or not. */
        TOTAL
    }

    /** What a row turned out to be. */
    enum Line {
        /** A row of the table. */
        ROW,
        /** A line of a footer. */
        FOOTER,
        /** A line that may be one, or a client. */
        ALONE
    }
}
