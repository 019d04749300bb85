package dev.revizor.report.formats;

import dev.revizor.model.Band;
import dev.revizor.model.Explained;
import dev.revizor.model.Field;
import dev.revizor.report.Explanation;
import dev.revizor.report.Texter;
import dev.revizor.report.Visible;
import dev.revizor.text.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why two records are or are not one entity, in words and bits: for a terminal, in plain characters. */
public final class ExplanationText {
    /** What is surer than this is not told to the last digit. */
    private static final double MOST_SHOWN = 0.999;

    private static final int WITNESSES = 2;
    private static final String FIRST_NAME = "first_name";

    /** Whether there is anything to compare is no value of either record: where it weighs nothing there is nothing to tell. */
    private static final String COMPARABLE = "comparable";

    private static final String KIND = "kind";
    /** What fills their cells is no number. */
    private static final Set<String> VALUES = Set.of("email", "birth_date");

    /** What is less is 0.0 on paper. */
    private static final double SHOWN = 0.05;

    /** What a pair may be told to lack: comparisons that are strong reasons where they agree. */
    private static final List<String> TELLING = List.of("phone", "email", "birth_date", "inn");

    private final Explanation told;
    private final Explained pair;
    private final Texter say;
    private final Waterfall bars;

    private ExplanationText(Explanation told, Texter say, Width width) {
        this.told = told;
        this.pair = told.pair();
        this.say = say;
        double most = Math.abs(pair.prior());
        for (Explained.Step step : pair.steps()) {
            most = Math.max(most, Math.abs(step.bits()));
        }
        this.bars = new Waterfall(say, width, Math.max(most, Math.abs(pair.bits())));
    }

    /** The lines. */
    public static List<String> lines(Explanation told, Texter say, Width width) {
        return new ExplanationText(told, say, width).all();
    }

    private List<String> all() {
        List<String> out = new ArrayList<>();
        out.addAll(prose(
                title(),
                "a",
                Visible.of(told.a()),
                "b",
                Visible.of(told.b()),
                "probability",
                percent(pair.probability()),
                "band",
                say.band(pair.band())));
        out.add("");
        out.addAll(bars.head());
        out.addAll(bars.row(say.say("explain.prior", "pairs", Numbers.count(oneIn(), say.lang())), pair.prior()));
        for (Explained.Step step : told.strongestFirst()) {
            if (step.comparison().equals(COMPARABLE) && Math.abs(step.bits()) < SHOWN) {
                continue;
            }
            out.addAll(bars.row(label(step), step.bits()));
            String values = values(step);
            if (!values.isEmpty()) {
                out.add("    " + values);
            }
            out.addAll(aside(step));
        }
        fillers().forEach((label, values) -> {
            out.addAll(bars.row(label, 0));
            out.add("    " + values);
        });
        out.addAll(bars.row(say.say("explain.sum"), pair.bits()));
        out.add("");
        out.addAll(verdict());
        out.addAll(meeting());
        out.addAll(group());
        return Collections.unmodifiableList(out);
    }

    private String title() {
        boolean mixed = pair.steps().stream().anyMatch(step -> step.comparison().equals(KIND));
        String against = against();
        if (!against.isEmpty()) {
            return "explain.title." + against;
        }
        if (mixed) {
            return "explain.title.mixed.leave";
        }
        if (told.held() == Explanation.Held.BY_SEARCH) {
            return "explain.title.unfound";
        }
        boolean never = keptApart() && pair.bits() > 0;
        String who = pair.circumstances().soleTraders() ? "trader" : pair.kind();
        return "explain.title." + who + "." + (never ? "never" : pair.band().id());
    }

    /** Who has made the two one, where the bits say otherwise; else empty. */
    private String against() {
        if (pair.circumstances().decision() == Explained.Decision.SAME) {
            return "said";
        }
        boolean ruled = !pair.circumstances().must().isEmpty() && pair.band() == Band.MERGE && !keptApart();
        return ruled && pair.probability() < told.cuts().merge() ? "ruled" : "";
    }

    /** Says in which record a value stands in another cell than the one that is called so. */
    private List<String> aside(Explained.Step step) {
        Explanation.Aside aside = values(step.comparison()).aside();
        List<String> out = new ArrayList<>();
        if (aside.inA()) {
            out.add("    " + say.say("explain.aside", "record", Visible.of(told.a())));
        }
        if (aside.inB()) {
            out.add("    " + say.say("explain.aside", "record", Visible.of(told.b())));
        }
        return out;
    }

    /** Whether the two may not come together, however much they weigh. */
    private boolean keptApart() {
        return switch (pair.circumstances().decision()) {
            case NONE -> pair.conflict().hard();
            case SAME -> false;
            case DIFFERENT -> true;
        };
    }

    /** One pair of so many is one entity, to two digits. */
    private long oneIn() {
        double all = 1 + Math.pow(2, -pair.prior());
        double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(all)) - 1));
        return Math.round(Math.round(all / unit) * unit);
    }

    private String label(Explained.Step step) {
        if (step.isCeiling()) {
            String most = Waterfall.signed(step.atMost(), say.lang());
            return say.say("explain.together", "most", most, "what", say.level(step.comparison(), step.level()));
        }
        String name = say.comparison(step.comparison(), title(step.comparison()));
        if (step.isOneSided()) {
            boolean inA = step.level().equals(Explained.ONLY_A);
            if (step.comparison().equals("company") && pair.read(inA ? 1 : 0).soleTrader()) {
                return name + ": " + say.say("explain.trader", "record", Visible.of(inA ? told.b() : told.a()));
            }
            Explanation.Values filler = told.fillers().get(step.comparison());
            if (filler != null && !(inA ? filler.b() : filler.a()).isEmpty()) {
                return filler(
                        step.comparison(),
                        inA ? new Explanation.Values("", filler.b()) : new Explanation.Values(filler.a(), ""));
            }
            Explanation.Values values = values(step.comparison());
            // What was typed but is no such value counts as missing; the reader sees it and wonders.
            String key = (inA ? values.b() : values.a()).isEmpty() ? "explain.missing" : "explain.unreadable";
            return name + ": " + say.say(key, "record", Visible.of(inA ? told.b() : told.a()));
        }
        return name + ": " + say.level(step.comparison(), step.level());
    }

    /** What neither record has, since both cells, or the only filled one, were filled with what stands for nothing. */
    private Map<String, String> fillers() {
        Map<String, String> out = new LinkedHashMap<>();
        told.fillers().forEach((comparison, both) -> {
            boolean shown = pair.steps().stream()
                    .map(Explained.Step::comparison)
                    .anyMatch(one -> one.equals(comparison) || one.equals(KIND));
            if (!shown) {
                out.put(filler(comparison, both), quotedBoth(both));
            }
        });
        return out;
    }

    private String filler(String comparison, Explanation.Values both) {
        List<String> records = new ArrayList<>();
        if (!both.a().isEmpty()) {
            records.add(Visible.of(told.a()));
        }
        if (!both.b().isEmpty()) {
            records.add(Visible.of(told.b()));
        }
        String key = VALUES.contains(comparison) ? "explain.filler.value" : "explain.filler.number";
        return say.comparison(comparison, "") + ": " + say.say(key, "record", String.join(", ", records));
    }

    private String title(String comparison) {
        return told.titles().getOrDefault(comparison, "");
    }

    private Explanation.Values values(String comparison) {
        return told.values().getOrDefault(comparison, new Explanation.Values("", ""));
    }

    private String values(Explained.Step step) {
        Explanation.Values values = shown(step);
        List<String> parts = new ArrayList<>();
        if (!values.a().isEmpty()) {
            parts.add(quoted(values.a()));
        }
        if (!values.b().isEmpty() && !values.b().equals(values.a())) {
            parts.add(quoted(values.b()));
        }
        String both = String.join(" – ", parts);
        // Two spellings have a dash between them, and what follows stands for both.
        return step.sharedBy() == 0 || both.isEmpty()
                ? both
                : say.say(
                        parts.size() > 1 ? "explain.rarity.both" : "explain.rarity",
                        "values",
                        both,
                        "count",
                        Numbers.count(step.sharedBy(), say.lang()),
                        "all",
                        Numbers.count(pair.records(), say.lang()));
    }

    /** Beside the one value, what fills the cell of the other record. */
    private Explanation.Values shown(Explained.Step step) {
        Explanation.Values values = values(step.comparison());
        Explanation.Values filler = told.fillers().get(step.comparison());
        if (!step.isOneSided() || filler == null) {
            return values;
        }
        return new Explanation.Values(
                values.a().isEmpty() ? filler.a() : values.a(),
                values.b().isEmpty() ? filler.b() : values.b(),
                values.aside());
    }

    private String quotedBoth(Explanation.Values both) {
        return Stream.of(both.a(), both.b())
                .filter(value -> !value.isEmpty())
                .distinct()
                .map(this::quoted)
                .collect(Collectors.joining(" – "));
    }

    private String quoted(String value) {
        return say.say("quoted", "text", Waterfall.shortened(Visible.of(value)));
    }

    private List<String> verdict() {
        List<String> out = new ArrayList<>(prose(
                "explain.cuts",
                "bits",
                Waterfall.signed(pair.bits(), say.lang()),
                "probability",
                percent(pair.probability()),
                "merge",
                cut(told.cuts().merge()),
                "ask",
                cut(told.cuts().ask())));
        if (!pair.conflict().code().isEmpty()) {
            // Nobody is asked about what is left.
            String weight = pair.band() == Band.LEAVE ? "against" : "soft";
            String key = "explain.conflict." + (pair.conflict().hard() ? "hard" : weight);
            out.addAll(prose(key, "conflict", say.conflict(pair.conflict().code())));
        } else if (pair.band() == Band.ASK
                && pair.probability() >= told.cuts().merge()
                && pair.witnesses() < WITNESSES) {
            out.addAll(lacking());
        }
        if (told.held() != Explanation.Held.NOT && told.held() != Explanation.Held.BY_SEARCH) {
            out.addAll(prose("explain.held." + told.held().id()));
        }
        Explained.Circumstances what = pair.circumstances();
        if (!what.never().isEmpty()) {
            out.addAll(prose("explain.rule.never", "fields", say.fields(what.never())));
        }
        for (List<Field> rule : what.must()) {
            String held = keptApart() ? "refused" : "must";
            out.addAll(prose("explain.rule." + held, "fields", say.fields(rule)));
        }
        if (what.decision() != Explained.Decision.NONE) {
            out.addAll(prose("explain.decision." + what.decision().id()));
        }
        return out;
    }

    /** Why a pair that weighs enough is not merged at once, and what would do it. */
    private List<String> lacking() {
        String why = pair.circumstances().lacking();
        if (why.equals("given_name")) {
            Explained.Step none = new Explained.Step(FIRST_NAME, "", 0, 0);
            Explained.Step step = pair.steps().stream()
                    .filter(one -> one.comparison().equals(FIRST_NAME) && one.isOneSided())
                    .findFirst()
                    .orElse(none);
            String record = Visible.of(step.level().equals(Explained.ONLY_A) ? told.b() : told.a());
            String key = "explain.witnesses.given_name" + (step == none ? ".both" : "");
            return prose(key, "record", record);
        }
        if (!why.isEmpty()) {
            return prose("explain.witnesses." + why);
        }
        List<String> out = new ArrayList<>(prose("explain.witnesses", "found", (long) pair.witnesses()));
        String more = TELLING.stream()
                .filter(one -> pair.steps().stream()
                        .noneMatch(step -> step.comparison().equals(one) && !step.isOneSided()))
                .map(one -> say.say("quoted", "text", say.comparison(one, "")))
                .collect(Collectors.joining(", "));
        if (!more.isEmpty()) {
            out.addAll(prose("explain.witnesses.more", "fields", more));
        }
        return out;
    }

    private List<String> meeting() {
        Explained.Meeting meeting = pair.meeting();
        String keys =
                meeting.keys().stream().map(key -> say.key(key, title(key))).collect(Collectors.joining("; "));
        String how = meeting.everyPair() ? "every" : meeting.compared() ? "compared" : "apart";
        return keys.isEmpty() ? prose("explain.search." + how + ".none") : prose("explain.search." + how, "keys", keys);
    }

    private List<String> group() {
        if (told.group().isEmpty()) {
            return prose("explain.group." + apart());
        }
        Explanation.Group group = told.group().get();
        boolean said = pair.circumstances().decision() == Explained.Decision.SAME;
        boolean linked = pair.band() != Band.LEAVE && (said || pair.meeting().compared());
        if (linked || group.path().size() < 2) {
            return prose("explain.group.both", "group", group.id(), "records", group.records());
        }
        StringBuilder chain = new StringBuilder(Visible.of(group.path().get(0).from()));
        for (Explanation.Hop hop : group.path()) {
            String bits = hop.isDecided()
                    ? say.say("explain.decided")
                    : say.say("explain.bits", "bits", Waterfall.signed(hop.bits(), say.lang()));
            chain.append(" (").append(bits).append(") ").append(Visible.of(hop.to()));
        }
        return prose("explain.group.chain", "group", group.id(), "records", group.records(), "chain", chain.toString());
    }

    /** Why the two are not in one group. */
    private String apart() {
        if (pair.bits() <= 0) {
            return "none";
        }
        return keptApart() ? "conflict" : pair.meeting().compared() ? "average" : "unseen";
    }

    private List<String> prose(String key, Object... namesAndValues) {
        return bars.prose(say.say(key, namesAndValues));
    }

    private String percent(double probability) {
        double most = Math.max(MOST_SHOWN, told.cuts().merge());
        if (probability > most) {
            return say.say("explain.over", "percent", cut(most));
        }
        return probability < 1 - MOST_SHOWN
                ? say.say("explain.under", "percent", Numbers.percent(1 - MOST_SHOWN, say.lang()))
                : Numbers.percentBeside(
                        probability,
                        say.lang(),
                        told.cuts().merge(),
                        told.cuts().ask());
    }

    private String cut(double probability) {
        return Numbers.percentBeside(probability, say.lang(), probability);
    }
}
