package dev.revizor.match;

import dev.revizor.model.TrainedModel;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Weights as they are kept from one run to the next, and back: what is a number here has a name there. */
final class ModelWeights {
    private static final String EXTRA = "extra_";

    /** Of no cards no pair is one entity: a number all the same. */
    private static final double LEAST_PRIOR = -100;

    private final Table table;
    private final List<Integer> extras;

    ModelWeights(Table table) {
        this.table = table;
        this.extras = Generic.positions(table);
    }

    /** The weights of persons and of companies by names. */
    TrainedModel named(Weights[] weights) {
        List<TrainedModel.Kind> kinds = new ArrayList<>();
        for (int kind = 0; kind < weights.length; kind++) {
            Weights one = weights[kind];
            List<TrainedModel.Comparison> comparisons = new ArrayList<>();
            for (int aspect = 0; aspect < Aspect.COUNT + extras.size(); aspect++) {
                comparisons.add(comparison(aspect, one));
            }
            List<TrainedModel.Dependence> dependences = new ArrayList<>();
            for (int child : one.children()) {
                dependences.add(dependence(child, one));
            }
            kinds.add(new TrainedModel.Kind(
                    TrainedModel.KINDS.get(kind),
                    rows(kind),
                    Math.max(LEAST_PRIOR, one.prior),
                    one.placeCap,
                    one.entityCap,
                    comparisons,
                    dependences));
        }
        return new TrainedModel(kinds);
    }

    private TrainedModel.Comparison comparison(int aspect, Weights weights) {
        List<Level> known = Weights.levels(aspect);
        List<TrainedModel.Level> levels = new ArrayList<>();
        for (int level = 1; level <= known.size(); level++) {
            levels.add(new TrainedModel.Level(
                    known.get(level - 1).id(), weights.share(aspect, level), weights.chance(aspect, level)));
        }
        return new TrainedModel.Comparison(id(aspect), title(aspect), levels);
    }

    private TrainedModel.Dependence dependence(int child, Weights weights) {
        int parent = weights.parent(child);
        List<TrainedModel.Lift> lifts = new ArrayList<>();
        for (int level = 1; level <= Weights.levels(child).size(); level++) {
            for (int on = 1; on <= Weights.levels(parent).size(); on++) {
                float bits = weights.lift(child, level, on);
                if (bits != 0) {
                    lifts.add(new TrainedModel.Lift(Weights.level(child, level), Weights.level(parent, on), bits));
                }
            }
        }
        return new TrainedModel.Dependence(id(child), id(parent), lifts);
    }

    private String id(int aspect) {
        return aspect < Aspect.COUNT ? Aspect.values()[aspect].id : EXTRA + extras.get(aspect - Aspect.COUNT);
    }

    private String title(int aspect) {
        return aspect < Aspect.COUNT ? "" : table.titles.getOrDefault(extras.get(aspect - Aspect.COUNT), "");
    }

    private long rows(int kind) {
        long out = 0;
        for (int of : table.kind) {
            out += of == kind ? 1 : 0;
        }
        return out;
    }

    /** The weights for this table. Throws where the model has what this program does not know. */
    Weights[] weights(TrainedModel model) {
        Weights[] out = {Weights.expected(), Weights.expected()};
        for (TrainedModel.Kind kind : model.kinds()) {
            int at = TrainedModel.KINDS.indexOf(kind.id());
            if (at < 0) {
                throw foreign(kind.id());
            }
            fill(kind, out[at], rows(at));
        }
        return out;
    }

    private void fill(TrainedModel.Kind kind, Weights into, long rows) {
        // As many copies per card are expected as there, whatever the size: so the odds of a pair fall with it.
        double grown = rows > 0 ? Frequencies.log2(rows / (double) Math.max(1, kind.records())) : 0;
        into.prior = kind.records() > 0 ? kind.prior() - grown : Training.firstPrior(rows);
        into.placeCap = kind.placeCap();
        into.entityCap = kind.entityCap();
        for (TrainedModel.Comparison comparison : kind.comparisons()) {
            int aspect = aspect(comparison.id(), comparison.title());
            for (TrainedModel.Level level : comparison.levels()) {
                // A column that this table lacks is read all the same: a wrong word in it is an error.
                int number = level(aspect < 0 ? Aspect.COUNT : aspect, level.id(), comparison.id());
                if (!chance(level.share()) || !chance(level.chance())) {
                    throw foreign(comparison.id() + "." + level.id());
                }
                if (aspect >= 0) {
                    into.set(aspect, number, level.share(), level.chance());
                }
            }
        }
        for (TrainedModel.Dependence dependence : kind.dependences()) {
            depend(kind, dependence, into);
        }
    }

    private void depend(TrainedModel.Kind kind, TrainedModel.Dependence dependence, Weights into) {
        int child = aspect(dependence.comparison(), titleOf(kind, dependence.comparison()));
        int on = aspect(dependence.on(), titleOf(kind, dependence.on()));
        if (child < 0 || on < 0) {
            return;
        }
        float[] bits = new float[Weights.LEVELS * Weights.LEVELS];
        for (TrainedModel.Lift lift : dependence.lifts()) {
            int level = level(child, lift.level(), dependence.comparison());
            bits[level * Weights.LEVELS + level(on, lift.onLevel(), dependence.on())] = (float) lift.bits();
        }
        into.goesWith(child, on, bits);
    }

    private static String titleOf(TrainedModel.Kind kind, String comparison) {
        return kind.comparisons().stream()
                .filter(one -> one.id().equals(comparison))
                .findFirst()
                .map(TrainedModel.Comparison::title)
                .orElse("");
    }

    private static boolean chance(double value) {
        return value > 0 && value <= 1;
    }

    /** The columns of this table that the model says nothing of: they keep the expected weights. */
    List<String> unknown(TrainedModel model) {
        TreeSet<Integer> known = new TreeSet<>();
        for (TrainedModel.Kind kind : model.kinds()) {
            kind.comparisons().forEach(one -> known.add(aspect(one.id(), one.title())));
        }
        List<String> out = new ArrayList<>();
        for (int i = 0; i < extras.size(); i++) {
            if (!known.contains(Aspect.COUNT + i)) {
                int position = extras.get(i);
                out.add(table.titles.getOrDefault(position, Integer.toString(position + 1)));
            }
        }
        return out;
    }

    /** The number of a comparison in this table; −1 for a column that it does not have. */
    private int aspect(String id, String title) {
        if (id.startsWith(EXTRA)) {
            int at = position(id, title).map(extras::indexOf).orElse(-1);
            return at < 0 ? -1 : Aspect.COUNT + at;
        }
        for (Aspect aspect : Aspect.values()) {
            if (aspect.id.equals(id)) {
                return aspect.ordinal();
            }
        }
        throw foreign(id);
    }

    /** A column goes by its title; by its place only where one side has no titles. */
    private Optional<Integer> position(String id, String title) {
        if (!title.isEmpty() && !table.titles.isEmpty()) {
            return extras.stream()
                    .filter(position ->
                            table.titles.getOrDefault(position, "").strip().equalsIgnoreCase(title.strip()))
                    .findFirst();
        }
        String digits = id.substring(EXTRA.length());
        if (!digits.matches("[0-9]{1,5}")) {
            throw foreign(id);
        }
        return Optional.of(Integer.valueOf(digits));
    }

    private static int level(int aspect, String id, String comparison) {
        List<Level> levels = Weights.levels(aspect);
        for (int level = 1; level <= levels.size(); level++) {
            if (levels.get(level - 1).id().equals(id)) {
                return level;
            }
        }
        throw foreign(comparison + "." + id);
    }

    private static RevizorException foreign(String what) {
        return new RevizorException(MatchError.MODEL_FOREIGN, Place.NOWHERE, Map.of("comparison", what));
    }
}
