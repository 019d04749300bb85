package dev.revizor.report.formats;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Bar;
import dev.revizor.model.ColumnProfile.Counted;
import dev.revizor.model.ColumnProfile.Exactness;
import dev.revizor.model.ColumnProfile.Filling;
import dev.revizor.model.ColumnProfile.Note;
import dev.revizor.model.ColumnProfile.Trait;
import dev.revizor.model.Quality;
import dev.revizor.report.Texter;
import dev.revizor.report.Visible;
import dev.revizor.text.Lang;
import dev.revizor.text.Numbers;
import dev.revizor.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a profile says of a column, in words. */
final class ProfileWords {
    private static final int LONGEST_VALUE = 60;
    private static final List<Quality> DOUBTFUL = List.of(Quality.UNREADABLE, Quality.SUSPICIOUS, Quality.PLACEHOLDER);

    private final Lang lang;
    private final Texts own;
    private final Texts damages;
    private final Texter texter;

    ProfileWords(Lang lang) {
        this.lang = lang;
        this.own = Texts.of("profile", lang);
        // Kinds of damage are told by several commands; their words are with those.
        this.damages = Texts.of("cli", lang);
        this.texter = Texter.in(lang);
    }

    /** A line about a column: what it is about, and what it says. */
    record Line(String label, String text) {}

    String say(String key, Object... namesAndValues) {
        return own.get(key, namesAndValues);
    }

    Texter texter() {
        return texter;
    }

    String count(long number) {
        return Numbers.count(number, lang);
    }

    String share(long part, long all) {
        return Numbers.percent(all == 0 ? 0 : (double) part / all, lang);
    }

    /** A column's title, or its number where it has none. */
    String title(ColumnProfile column) {
        String title = column.source().title();
        return title.isBlank()
                ? say("untitled", "number", column.source().position() + 1)
                : Visible.of(title).replace('\n', ' ');
    }

    String type(ColumnProfile column) {
        return say("type." + column.type().type().id());
    }

    String distinct(ColumnProfile column) {
        Filling filling = column.filling();
        String number = count(filling.distinct());
        return filling.exactness() == Exactness.EXACT ? number : say("about", "count", number);
    }

    /** What to look at, in a few words, the worst first. */
    List<String> notes(ColumnProfile column) {
        List<String> out = new ArrayList<>();
        for (Note note : column.notes()) {
            if (note.trait() != Trait.UNUSED) {
                out.add(note(note));
            }
        }
        if (column.damaged() > 0) {
            out.add(say("note.damaged", "cells", count(column.damaged())));
        }
        for (Quality quality : DOUBTFUL) {
            long cells = column.reading().of(quality);
            if (cells > 0) {
                out.add(say("note." + quality.id(), "cells", count(cells)));
            }
        }
        long strangers = column.filling().filled() - column.type().fits();
        if (strangers > 0) {
            out.add(say("note.strangers", "cells", count(strangers)));
        }
        return out;
    }

    private String note(Note note) {
        return switch (note.trait()) {
            case REPEATS -> say("note.repeats", "column", Visible.of(note.about()));
            case REPEATED_IDS -> {
                String rows = count(note.count());
                boolean exact = note.exactness() == Exactness.EXACT;
                yield say("note.repeated_ids", "rows", exact ? rows : say("about", "count", rows));
            }
            case EMPTY, CONSTANT, NEARLY_EMPTY -> say("note." + note.trait().id());
            case UNUSED -> say("unused." + note.about());
        };
    }

    /** All that is known of a column, but for the drawing. */
    List<Line> lines(ColumnProfile column) {
        List<Line> out = new ArrayList<>();
        out.add(line("field", field(column)));
        out.add(line("filled", filled(column)));
        out.add(line("type", fits(column)));
        if (column.filling().filled() > 0) {
            out.add(line("top", top(column)));
            out.add(line("shapes", counted(column.shapes())));
            out.add(line("spread", spread(column)));
        }
        add(out, "reading", reading(column));
        add(out, "reasons", reasons(column));
        add(out, "damages", damages(column));
        if (column.personal().isAny()) {
            out.add(line("personal", personal(column)));
        }
        add(out, "notes", notes(column));
        column.note(Trait.UNUSED).ifPresent(note -> out.add(line("unused", note(note))));
        return out;
    }

    private Line line(String key, String text) {
        return new Line(say("line." + key), text);
    }

    private void add(List<Line> out, String key, List<String> parts) {
        if (!parts.isEmpty()) {
            out.add(line(key, String.join("; ", parts)));
        }
    }

    private String field(ColumnProfile column) {
        return column.source()
                .field()
                .map(field -> say(
                        "field.taken",
                        "field",
                        texter.field(field),
                        "percent",
                        Numbers.percent(column.source().certainty(), lang),
                        "why",
                        say("why." + column.source().why())))
                .orElseGet(() -> say("field.none"));
    }

    private String filled(ColumnProfile column) {
        Filling filling = column.filling();
        return say(
                "filled",
                "share",
                share(filling.filled(), filling.rows()),
                "filled",
                count(filling.filled()),
                "rows",
                count(filling.rows()),
                "distinct",
                distinct(column));
    }

    private String fits(ColumnProfile column) {
        String share = share(column.type().fits(), column.filling().filled());
        if (column.filling().filled() == 0) {
            return type(column);
        }
        if (column.type().strangers().isEmpty()) {
            return say("fits", "type", type(column), "share", share);
        }
        String rows = column.type().strangers().stream().map(this::count).collect(Collectors.joining(", "));
        return say("fits.strangers", "type", type(column), "share", share, "rows", rows);
    }

    private String top(ColumnProfile column) {
        if (column.top().isEmpty()) {
            boolean exact = column.filling().exactness() == Exactness.EXACT;
            return say(exact && column.filling().distinct() == column.filling().filled() ? "no_top" : "no_top.about");
        }
        return counted(column.top());
    }

    private String counted(List<Counted> all) {
        return all.stream()
                .map(one -> say("counted", "what", shown(one.what()), "count", count(one.count())))
                .collect(Collectors.joining("; "));
    }

    private static String shown(String value) {
        return Cells.fit(Visible.of(value).replace('\n', ' '), LONGEST_VALUE);
    }

    private String spread(ColumnProfile column) {
        ColumnProfile.Spread spread = column.spread();
        return say(
                "spread",
                "measure",
                measure(column),
                "least",
                spread.least(),
                "most",
                spread.most(),
                "middle",
                spread.middle());
    }

    String measure(ColumnProfile column) {
        return say("measure." + column.spread().measure().id());
    }

    /** A bar in words. */
    String bar(Bar bar) {
        return bar.from().equals(bar.to())
                ? say("bar.one", "from", bar.from(), "count", count(bar.count()))
                : say("bar", "from", bar.from(), "to", bar.to(), "count", count(bar.count()));
    }

    private List<String> reading(ColumnProfile column) {
        List<String> out = new ArrayList<>();
        column.reading()
                .cells()
                .forEach((quality, cells) -> out.add(
                        say("reading", "quality", texter.say("quality." + quality.id()), "count", count(cells))));
        return out;
    }

    private List<String> reasons(ColumnProfile column) {
        return column.reading().reasons().stream()
                .map(one -> say("counted", "what", texter.reason(one.what()), "count", count(one.count())))
                .toList();
    }

    private List<String> damages(ColumnProfile column) {
        return column.damages().stream()
                .map(one -> say(
                        "damage",
                        "kind",
                        damages.get("damage.kind." + one.kind()),
                        "grade",
                        damages.get("damage.grade." + one.grade()),
                        "count",
                        count(one.count())))
                .toList();
    }

    private String personal(ColumnProfile column) {
        ColumnProfile.Personal personal = column.personal();
        return say(
                "personal",
                "kind",
                say("personal." + personal.kind().id()),
                "sign",
                say("sign." + personal.sign().id()),
                "cells",
                count(personal.cells()));
    }
}
