package dev.revizor.report.formats;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Bar;
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

/** The words that all forms of a profile share. */
final class ProfileWords {
    private static final int MOST_DIGITS = 18;
    private static final List<Quality> DOUBTFUL = List.of(Quality.UNREADABLE, Quality.SUSPICIOUS, Quality.PLACEHOLDER);

    private final Lang lang;
    private final Texts own;
    private final Texter texter;

    ProfileWords(Lang lang) {
        this.lang = lang;
        this.own = Texts.of("profile", lang);
        this.texter = Texter.in(lang);
    }

    String say(String key, Object... namesAndValues) {
        return own.get(key, namesAndValues);
    }

    Lang lang() {
        return lang;
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
                : Visible.of(title.strip().replace('\n', ' '));
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

    String note(Note note) {
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

    /** A number as people write it; lengths and months stay as they are. */
    String figure(ColumnProfile.Spread spread, String text) {
        if (spread.measure() != ColumnProfile.Measure.VALUE || text.isEmpty()) {
            return text;
        }
        boolean negative = text.charAt(0) == '-';
        String plain = negative ? text.substring(1) : text;
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String part = point < 0 ? "" : (lang == Lang.RU ? "," : ".") + plain.substring(point + 1);
        // What is too long for a number stays as it is.
        String grouped = whole.length() > MOST_DIGITS ? whole : count(Long.parseLong(whole));
        return (negative ? "-" : "") + grouped + part;
    }

    String measure(ColumnProfile column) {
        return say("measure." + column.spread().measure().id());
    }

    /** A bar in words. */
    String bar(ColumnProfile.Spread spread, Bar bar) {
        String from = figure(spread, bar.from());
        String to = figure(spread, bar.to());
        return from.equals(to)
                ? say("bar.one", "from", from, "count", count(bar.count()))
                : say("bar", "from", from, "to", to, "count", count(bar.count()));
    }
}
