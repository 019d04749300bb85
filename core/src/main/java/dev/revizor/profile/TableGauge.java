package dev.revizor.profile;

import dev.revizor.model.ColumnProfile;
import dev.revizor.model.ColumnProfile.Counted;
import dev.revizor.model.ColumnProfile.Filling;
import dev.revizor.model.ColumnProfile.Personal;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.model.PersonalValues;
import dev.revizor.model.Quality;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Counts what the columns of a table hold while its rows pass. Memory is bounded whatever the rows, and less for each
 * column where there are many. Not for several threads at once.
 */
public final class TableGauge {
    private final Mapping mapping;
    private final List<ColumnGauge> columns = new ArrayList<>();
    private final List<Readings> readings = new ArrayList<>();
    private final List<Integer> asking = new ArrayList<>();

    /** A table of these columns. */
    public TableGauge(Mapping mapping, Recognizers known) {
        this(mapping, known, Room.of(mapping.columns().size()));
    }

    TableGauge(Mapping mapping, Recognizers known, Room room) {
        this.mapping = mapping;
        Look look = new Look(known);
        for (Mapping.Column column : mapping.columns()) {
            boolean ids =
                    column.field().filter(field -> field == Field.EXTERNAL_ID).isPresent();
            columns.add(new ColumnGauge(room, ids ? room.ids() : room.sample(), look));
            readings.add(new Readings());
        }
    }

    /** Takes in a row: its cells as they stand, the row of the file, and the number of the record. */
    public void row(long row, long record, List<String> cells) {
        long key = Hash.mix(record + 1);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(cells.get(i), row, key);
        }
    }

    /** Takes in a row that goes on with the one before: the filled cells of some columns; the others are no blanks. */
    public void further(long row, long record, List<String> cells, BitSet of) {
        long key = Hash.mix(record + 1);
        for (int i = of.nextSetBit(0); i >= 0; i = of.nextSetBit(i + 1)) {
            if (!cells.get(i).isBlank()) {
                columns.get(i).add(cells.get(i), row, key);
            }
        }
    }

    /** Takes in what became of a cell when it was read as its field. */
    public void value(int column, Quality quality, String reason) {
        readings.get(column).value(quality, reason);
    }

    /** Takes in a damaged cell. */
    public void damage(int column, String kind, String grade) {
        readings.get(column).damage(kind, grade);
    }

    /** Ends the first pass; whether a second one is needed to name the most frequent values of some columns. */
    public boolean asksAgain() {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).end();
            if (columns.get(i).asksAgain()) {
                asking.add(i);
            }
        }
        return !asking.isEmpty();
    }

    /** Takes in a row of the second pass. */
    public void again(List<String> cells) {
        for (int column : asking) {
            columns.get(column).again(cells.get(column));
        }
    }

    /** Takes in a row of the second pass that goes on with the one before. */
    public void againFurther(List<String> cells, BitSet of) {
        for (int column : asking) {
            if (of.get(column) && !cells.get(column).isBlank()) {
                columns.get(column).again(cells.get(column));
            }
        }
    }

    /**
     * What was found.
     *
     * @param values whether those of columns with personal data are shown
     * @param used the fields that anything in the program uses
     */
    public List<ColumnProfile> profiles(PersonalValues values, Set<Field> used) {
        List<ColumnProfile> out = new ArrayList<>();
        Traits traits = new Traits(used);
        for (int i = 0; i < columns.size(); i++) {
            ColumnProfile profile = profile(i, values);
            out.add(traits.noted(profile, columns.get(i)));
        }
        return out;
    }

    private ColumnProfile profile(int at, PersonalValues values) {
        ColumnGauge gauge = columns.get(at);
        Mapping.Column column = mapping.columns().get(at);
        Filling filling = gauge.filling();
        ColumnProfile.Typed type = Typing.of(filling, gauge.looks(), column.field());
        Personal personal = PersonalSigns.of(column, gauge.looks(), filling.filled());
        PersonalValues shown = personal.isAny() ? values : PersonalValues.SHOWN;
        return new ColumnProfile(
                column,
                filling,
                type,
                gauge.top().stream().map(one -> shown(one, shown)).toList(),
                gauge.shapes(),
                gauge.spreads().of(type.type(), shown),
                readings.get(at).reading(),
                readings.get(at).damages(),
                personal,
                List.of());
    }

    private static Counted shown(Counted one, PersonalValues values) {
        return values == PersonalValues.SHOWN ? one : new Counted(Masking.of(one.what()), one.count());
    }
}
