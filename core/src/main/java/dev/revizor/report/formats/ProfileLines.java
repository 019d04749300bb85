package dev.revizor.report.formats;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Counted;
import dev.revizor.model.ColumnProfile.Exactness;
import dev.revizor.model.ColumnProfile.Filling;
import dev.revizor.model.ColumnProfile.Trait;
import dev.revizor.report.Visible;
import dev.revizor.text.Numbers;
import dev.revizor.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All that is known of a column, line by line. */
final class ProfileLines {
    /** The line beside which the histogram is drawn. */
    static final String SPREAD = "spread";

    private static final int LONGEST_VALUE = 60;

    private final ProfileWords words;
    private final Texts damages;

    ProfileLines(ProfileWords words) {
        this.words = words;
        // Kinds of damage are told by several commands; their words are with those.
        this.damages = Texts.of("cli", words.lang());
    }

    /** A line about a column: what it is about, and what it says. */
    record Line(String key, String label, String text) {}

    /** All that is known of a column, but for the drawing. */
    List<Line> lines(ColumnProfile column) {
        List<Line> out = new ArrayList<>();
        out.add(line("field", field(column)));
        out.add(line("filled", filled(column)));
        out.add(line("type", fits(column)));
        if (column.filling().filled() > 0) {
            out.add(line("top", top(column)));
            out.add(line("shapes", counted(column.shapes())));
            out.add(line(SPREAD, spread(column)));
        }
        add(out, "reading", reading(column));
        add(out, "reasons", reasons(column));
        add(out, "damages", damages(column));
        if (column.personal().isAny()) {
            out.add(line("personal", personal(column)));
        }
        add(out, "notes", words.notes(column));
        column.note(Trait.UNUSED).ifPresent(note -> out.add(line("unused", words.note(note))));
        return out;
    }

    private Line line(String key, String text) {
        return new Line(key, words.say("line." + key), text);
    }

    private void add(List<Line> out, String key, List<String> parts) {
        if (!parts.isEmpty()) {
            out.add(line(key, String.join("; ", parts)));
        }
    }

    private String field(ColumnProfile column) {
        return column.source()
                .field()
                .map(field -> words.say(
                        "field.taken",
                        "field",
                        words.texter().field(field),
                        "percent",
                        Numbers.percent(column.source().certainty(), words.lang()),
                        "why",
                        words.say("why." + column.source().why())))
                .orElseGet(() -> words.say("field.none"));
    }

    private String filled(ColumnProfile column) {
        Filling filling = column.filling();
        return words.say(
                "filled",
                "share",
                words.share(filling.filled(), filling.rows()),
                "filled",
                words.count(filling.filled()),
                "rows",
                words.count(filling.rows()),
                "distinct",
                words.distinct(column));
    }

    private String fits(ColumnProfile column) {
        String share = words.share(column.type().fits(), column.filling().filled());
        if (column.filling().filled() == 0) {
            return words.type(column);
        }
        if (column.type().strangers().isEmpty()) {
            return words.say("fits", "type", words.type(column), "share", share);
        }
        String rows = column.type().strangers().stream().map(words::count).collect(Collectors.joining(", "));
        return words.say("fits.strangers", "type", words.type(column), "share", share, "rows", rows);
    }

    private String top(ColumnProfile column) {
        if (column.top().isEmpty()) {
            boolean exact = column.filling().exactness() == Exactness.EXACT;
            return words.say(
                    exact && column.filling().distinct() == column.filling().filled() ? "no_top" : "no_top.about");
        }
        return counted(column.top());
    }

    private String counted(List<Counted> all) {
        return all.stream()
                .map(one -> words.say("counted", "what", shown(one.what()), "count", words.count(one.count())))
                .collect(Collectors.joining("; "));
    }

    private static String shown(String value) {
        return Cells.fit(Visible.of(value.replace('\n', ' ')), LONGEST_VALUE);
    }

    private String spread(ColumnProfile column) {
        ColumnProfile.Spread spread = column.spread();
        return words.say(
                "spread",
                "measure",
                words.measure(column),
                "least",
                words.figure(spread, spread.least()),
                "most",
                words.figure(spread, spread.most()),
                "middle",
                words.figure(spread, spread.middle()));
    }

    private List<String> reading(ColumnProfile column) {
        List<String> out = new ArrayList<>();
        column.reading()
                .cells()
                .forEach((quality, cells) -> out.add(
                        words.say("reading", "quality", words.texter().quality(quality), "count", words.count(cells))));
        return out;
    }

    private List<String> reasons(ColumnProfile column) {
        return column.reading().reasons().stream()
                .map(one -> words.say(
                        "counted", "what", words.texter().reason(one.what()), "count", words.count(one.count())))
                .toList();
    }

    private List<String> damages(ColumnProfile column) {
        return column.damages().stream()
                .map(one -> words.say(
                        "damage",
                        "kind",
                        damages.get("damage.kind." + one.kind()),
                        "grade",
                        damages.get("damage.grade." + one.grade()),
                        "count",
                        words.count(one.count())))
                .toList();
    }

    private String personal(ColumnProfile column) {
        ColumnProfile.Personal personal = column.personal();
        return words.say(
                "personal",
                "kind",
                words.say("personal." + personal.kind().id()),
                "sign",
                words.say("sign." + personal.sign().id()),
                "cells",
                words.count(personal.cells()));
    }
}
