package dev.revizor.flow;

import dev.revizor.mapping.NameLooks;
import dev.revizor.model.Card;
import dev.revizor.model.Mapping;
import dev.revizor.model.PersonalValues;
import dev.revizor.model.Quality;
import dev.revizor.model.RawRow;
import dev.revizor.model.TableProfile;
import dev.revizor.model.Value;
import dev.revizor.normalize.fields.TaxIds;
import dev.revizor.normalize.fields.Words;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.profile.Recognizers;
import dev.revizor.profile.TableGauge;
import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Files to what their columns hold, streamed without a store, whatever the number of rows in the same memory. */
public final class ProfileFlow {
    private final Policy policy;
    private final RunContext run;

    public ProfileFlow(Policy policy, RunContext run) {
        this.policy = policy;
        this.run = run;
    }

    /**
     * What is asked.
     *
     * @param files the files, each of which gets a profile of its own
     * @param columns titles that at least one of the files must have
     * @param values whether the values of columns with personal data are shown
     */
    public record Request(List<InputFile> files, List<String> columns, PersonalValues values) {}

    /** Profiles the files, one after the other. */
    public List<TableProfile> run(Request request, Consumer<Problem> rejects) {
        if (request.files().isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT);
        }
        refuseUnknown(request);
        List<TableProfile> out = new ArrayList<>();
        for (InputFile file : request.files()) {
            out.add(profile(file, out.size(), request.values(), rejects));
        }
        return out;
    }

    /** A mistyped title is told before hours of reading, not after. */
    private static void refuseUnknown(Request request) {
        if (request.columns().isEmpty()) {
            return;
        }
        List<String> titles = request.files().stream()
                .flatMap(file -> Sources.titles(file.path(), file.options()).stream())
                .map(String::strip)
                .toList();
        for (String column : request.columns()) {
            if (!titles.contains(column)) {
                throw UnknownColumn.of(Place.NOWHERE, column, titles);
            }
        }
    }

    private TableProfile profile(InputFile file, int index, PersonalValues values, Consumer<Problem> rejects) {
        Prefetch.Rejected rejected = new Prefetch.Rejected();
        Shaping all = guess -> new Shaping.Shape(guess.mapping(), Set.of(), Set.of(), Shaping.Rest.COUNTED);
        try (Intake intake = Intake.open(file, index, Terms.of(policy, run), rejected, all)) {
            TableGauge gauge = new TableGauge(intake.mapping(), recognizers());
            Seen seen = first(file, intake, gauge, rejected, rejects);
            if (gauge.asksAgain()) {
                second(file, intake, gauge);
            }
            Mapping mapping = intake.mapping();
            RowReader.Counts counts = intake.counts();
            return new TableProfile(
                    intake.table(),
                    mapping.kind(),
                    mapping.certainty(),
                    mapping.preset(),
                    seen.rows(),
                    counts.rejected() + seen.rejected(),
                    counts.skipped(),
                    gauge.profiles(values, FieldUse.all()),
                    intake.notes(),
                    values);
        }
    }

    /** How many rows began a card, and how many belonged to none. */
    private record Seen(long rows, long rejected) {}

    private Seen first(
            InputFile file, Intake intake, TableGauge gauge, Prefetch.Rejected rejected, Consumer<Problem> rejects) {
        long count = 0;
        long aside = 0;
        BitSet requisites = requisites(intake);
        try (Progress.Stage stage = run.progress().stage("read", RowGuess.total(file));
                Prefetch<Intake.Rowful> rows = Prefetch.rows(intake, rejected, rejects)) {
            Cells cells = new Cells(intake.mapping().columns().size(), gauge);
            for (Optional<Intake.Rowful> row = rows.next(); row.isPresent(); row = rows.next()) {
                RawRow raw = intake.nulls().without(row.get().raw());
                if (row.get().role() instanceof RowRole.Nobodys nobodys) {
                    rejects.accept(nobodys.problem(file, raw));
                    aside++;
                } else if (row.get().role().isFirst()) {
                    gauge.row(raw.row(), raw.record(), raw.cells());
                    cells.tell(row.get(), column -> true);
                    count++;
                } else {
                    gauge.further(raw.row(), raw.record(), raw.cells(), requisites);
                    cells.tell(row.get(), requisites::get);
                }
                stage.advance(1);
            }
        }
        return new Seen(count, aside);
    }

    private static BitSet requisites(Intake intake) {
        return intake.requisites().map(RequisiteColumns::positions).orElseGet(BitSet::new);
    }

    /** What was rejected was told the first time. */
    private void second(InputFile file, Intake intake, TableGauge gauge) {
        BitSet requisites = requisites(intake);
        Optional<RowRoles> roles = intake.requisites()
                .map(columns -> new RowRoles(columns, file, intake.table().headerRow()));
        try (RowReader reader = Sources.open(file.path(), file.options(), problem -> {});
                Progress.Stage stage = run.progress().stage("read", RowGuess.total(file))) {
            for (Optional<RawRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                RowRole role = roles.isPresent() ? roles.get().of(row.get()) : RowRole.First.ROW;
                List<String> cells = intake.nulls().without(row.get()).cells();
                if (role.isFirst()) {
                    gauge.again(cells);
                } else if (role instanceof RowRole.Further) {
                    gauge.againFurther(cells, requisites);
                }
                stage.advance(1);
            }
        }
    }

    private Recognizers recognizers() {
        Words words = new Words(policy.normalize().placeholders());
        TaxIds inn = new TaxIds(TaxIds.Kind.INN, words);
        TaxIds ogrn = new TaxIds(TaxIds.Kind.OGRN, words);
        TaxIds snils = new TaxIds(TaxIds.Kind.SNILS, words);
        return new Recognizers(NameLooks::isWholeName, NameLooks::isKnownName, text -> {
            int digits = (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
            TaxIds kind = digits == 11 ? snils : digits > 12 ? ogrn : inn;
            return !kind.normalize(0, text).canonical().isEmpty();
        });
    }

    /** Tells what became of the cells of a row: of each column the value that was read straight from it. */
    private static final class Cells {
        private final @Nullable Value[] values;
        private final TableGauge gauge;

        Cells(int columns, TableGauge gauge) {
            this.values = new Value[columns];
            this.gauge = gauge;
        }

        void tell(Intake.Rowful row, IntPredicate told) {
            collect(row.self());
            row.client().ifPresent(this::collect);
            for (int i = 0; i < values.length; i++) {
                Value value = values[i];
                if (value != null) {
                    if (told.test(i) && (row.role().isFirst() || value.quality() != Quality.BLANK)) {
                        gauge.value(i, value.quality(), value.reason());
                    }
                    values[i] = null;
                }
            }
            for (Mend mend : row.mends()) {
                gauge.damage(
                        mend.column(),
                        mend.damage().kind().id(),
                        mend.damage().grade().id());
            }
        }

        /** Parts that were cut out of another field's cell have no raw text and come after the cell's own value. */
        private void collect(Card card) {
            for (List<Value> of : card.fields().values()) {
                for (Value value : of) {
                    int column = value.column();
                    Value known = column < 0 ? null : values[column];
                    boolean better = known == null
                            || known.raw().isEmpty() && !value.raw().isEmpty();
                    if (column >= 0 && better) {
                        values[column] = value;
                    }
                }
            }
        }
    }
}
