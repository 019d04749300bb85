package dev.revizor.report.formats;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Bar;
import dev.revizor.model.TableProfile;
import dev.revizor.text.Lang;
import java.util.ArrayList;
import java.util.List;

/** A profile on a terminal: a line per column, or a block of lines for each that is asked about. */
public final class TerminalProfile {
    /** Lines longer than this are hard to read. */
    private static final int WIDEST = 120;

    private static final int LONGEST_TITLE = 24;
    private static final int MOST_UNUSED = 8;
    private static final int INDENT = 2;
    private static final char NO_BREAK = '\u00a0';

    private final ProfileWords words;
    private final int width;
    private final Glyphs glyphs;

    private TerminalProfile(Lang lang, Width width, Glyphs glyphs) {
        this.words = new ProfileWords(lang);
        this.width = Math.min(WIDEST, width.columns());
        this.glyphs = glyphs;
    }

    /** A table with a line per column, and what to say of all of them. */
    public static List<String> lines(TableProfile profile, Lang lang, Width width, Glyphs glyphs) {
        return new TerminalProfile(lang, width, glyphs).table(profile);
    }

    /** All that is known of some columns. */
    public static List<String> details(
            TableProfile profile, List<ColumnProfile> columns, Lang lang, Width width, Glyphs glyphs) {
        TerminalProfile terminal = new TerminalProfile(lang, width, glyphs);
        List<String> out = new ArrayList<>(terminal.wrapped(new ProfileSums(profile, terminal.words).head(), 0));
        columns.forEach(column -> terminal.block(column, out));
        return out;
    }

    private List<String> table(TableProfile profile) {
        ProfileSums sums = new ProfileSums(profile, words);
        List<String> out = new ArrayList<>(wrapped(sums.head(), 0));
        out.add("");
        TerminalTable table = new TerminalTable(6).right(1).right(2).kept(5);
        table.row(
                words.say("col.title"),
                words.say("col.filled"),
                words.say("col.distinct"),
                words.say("col.type"),
                words.say("col.spread"),
                words.say("col.notes"));
        for (ColumnProfile column : profile.columns()) {
            table.row(cells(column));
        }
        table.lines(width).forEach(line -> out.add(plain(line)));
        out.add("");
        List<String> foot = new ArrayList<>(sums.foot(MOST_UNUSED));
        if (!profile.personal().isEmpty()) {
            foot.add(words.say("mark") + "." + (profile.hidesValues() ? " " + words.say("masked") : ""));
        }
        foot.add(words.say("hint"));
        foot.forEach(line -> out.addAll(wrapped(line, INDENT)));
        return out;
    }

    private String[] cells(ColumnProfile column) {
        ColumnProfile.Filling filling = column.filling();
        boolean exact = filling.exactness() == ColumnProfile.Exactness.EXACT;
        String mark = column.personal().isAny() ? " *" : "";
        return new String[] {
            Cells.fit(words.title(column), LONGEST_TITLE) + mark,
            words.share(filling.filled(), filling.rows()),
            (exact ? "" : "~") + words.count(filling.distinct()),
            words.type(column),
            bars(column),
            worst(words.notes(column))
        };
    }

    /** The rest is told by the details. */
    private static String worst(List<String> notes) {
        return notes.size() < 2 ? String.join("", notes) : notes.get(0) + " +" + (notes.size() - 1);
    }

    private String bars(ColumnProfile column) {
        return glyphs.bars(column.spread().bars().stream().mapToLong(Bar::count).toArray());
    }

    private void block(ColumnProfile column, List<String> out) {
        out.add("");
        out.addAll(wrapped(words.title(column), 0));
        for (ProfileLines.Line line : new ProfileLines(words).lines(column)) {
            List<String> parts = wrapped(line.label() + ": " + line.text(), INDENT * 2);
            for (int i = 0; i < parts.size(); i++) {
                out.add(i == 0 ? " ".repeat(INDENT) + parts.get(i).stripLeading() : parts.get(i));
            }
            if (line.key().equals(ProfileLines.SPREAD)) {
                out.add(" ".repeat(INDENT * 2) + bars(column));
            }
        }
    }

    /** Prose: wrapped, further lines indented. */
    private List<String> wrapped(String text, int indent) {
        List<String> out = new ArrayList<>();
        for (String line : Cells.wrap(TerminalSummary.ascii(text), width - indent)) {
            out.add(plain((out.isEmpty() ? "" : " ".repeat(indent)) + line));
        }
        return out;
    }

    private static String plain(String line) {
        return line.replace(NO_BREAK, ' ');
    }
}
