package dev.revizor.flow;

import dev.revizor.model.Field;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.Problem;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Report;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import dev.revizor.store.Orphans;
import dev.revizor.store.Writer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Files into a store. Every data record is stored, folded into one that is there, rejected, or skipped (blank rows,
 * totals); the counts add up. A row whose id the store holds updates it; a blank never overwrites a value, unless that is
 * asked.
 */
public final class ImportFlow {
    private final Policy policy;
    private final RunContext run;

    public ImportFlow(Policy policy, RunContext run) {
        this.policy = policy;
        this.run = run;
    }

    /**
     * How files are imported.
     *
     * @param blanks what a blank cell does to a value of the store
     * @param reach whether the files are all there is
     * @param ending whether it lasts
     * @param lines hears of every change, one by one
     * @param damages counts the damaged cells
     * @param ids whether ids are believed when the names under them are others
     * @param unknown what becomes of tables in which nothing of a client is known
     */
    public record Wish(
            Upsert.Blanks blanks,
            Reach reach,
            Ending ending,
            Consumer<News.Line> lines,
            DamageTally damages,
            Ids ids,
            Unknown unknown) {
        /** Tables of whatever are taken. */
        public Wish(
                Upsert.Blanks blanks,
                Reach reach,
                Ending ending,
                Consumer<News.Line> lines,
                DamageTally damages,
                Ids ids) {
            this(blanks, reach, ending, lines, damages, ids, Unknown.TAKEN);
        }

        /** Blanks take nothing away, the files are all there is, it lasts. */
        public static Wish usual() {
            return new Wish(
                    Upsert.Blanks.KEEP, Reach.WHOLE, Ending.LASTS, line -> {}, DamageTally.counting(), Ids.CHECKED);
        }
    }

    /** A table that is taken for one of clients for want of anything else, without a name, telephone, address or company. */
    public enum Unknown {
        /** Its rows are kept as they are, as long as the command works. */
        TAKEN,
        /** Nothing is imported: nameless cards would stay in the base. */
        REFUSED
    }

    /** Whether the files are all there is of their system's kind. */
    public enum Reach {
        /** Yes: cards that are not in them are gone, and less of anything is a loss. */
        WHOLE,
        /** No: an export of the changed cards, or a sheet of many. */
        PART
    }

    /** What ids say when most of the names under them are others. */
    public enum Ids {
        /** That these are the records of another source, with numbers of its own: nothing is imported. */
        CHECKED,
        /** That the cards were renamed. */
        BELIEVED
    }

    /** What becomes of it in the end. */
    public enum Ending {
        LASTS,
        /** Everything is done, and rolled back. */
        TRIAL
    }

    /**
     * A table whose rows stand in the store already, as cards of another system.
     *
     * @param file its name
     * @param system that of the cards
     * @param rows how many of the rows that were looked at have id and name of such a card
     * @param of how many were looked at
     */
    public record Twin(String file, String system, int rows, int of) {}

    /**
     * What an import did.
     *
     * @param run the run's id
     * @param inputs per table, in the order of the files
     * @param changes journal rows written
     * @param news per system and kind, in the order in which they came
     * @param joins how the tasks, deals, touches and consents of the store hang together with its cards
     * @param ties how the contacts of the systems of these files do with the companies whose ids they have
     * @param elsewhere how many rows of no known system this run has hung on cards of one, since their ids fit nobody else
     * @param lacking how many ids of cells with several name no card, though another of the cell does
     * @param twins tables whose rows stand in the store as cards of another system
     * @param columns how columns are read, where that is not the usual
     */
    public record Outcome(
            String run,
            List<Report.Input> inputs,
            long changes,
            List<News> news,
            Orphans joins,
            Orphans ties,
            long elsewhere,
            long lacking,
            List<Twin> twins,
            ColumnsRead columns) {
        /** Rows in rejects.csv. */
        public long rejected() {
            return inputs.stream().mapToLong(Report.Input::rejected).sum();
        }
    }

    /** Reads the files into the store, as one run in one transaction. */
    public Outcome run(List<InputFile> files, Base base, String actor, Consumer<Problem> rejects) {
        return run(files, base, actor, rejects, Wish.usual());
    }

    /** The same, as wished. */
    public Outcome run(List<InputFile> files, Base base, String actor, Consumer<Problem> rejects, Wish wish) {
        if (files.isEmpty()) {
            throw RevizorException.at(Place.NOWHERE, FlowError.NO_INPUT);
        }
        try (Writer writer = base.begin("import", actor);
                Arrivals arrivals = new Arrivals(base, writer, wish)) {
            List<Report.Input> inputs = ReadingOrder.map(
                    files, Terms.of(policy, run), file -> new FileImport(file, policy, run, arrivals, rejects).read());
            List<News> news = arrivals.news();
            Map<Integer, Map<Field, Long>> otherwise = arrivals.tellOtherwise();
            inputs.replaceAll(input -> input.withClientOtherwise(
                    otherwise.getOrDefault(input.table().index(), Map.of())));
            writer.settle();
            arrivals.tellHanging();
            if (wish.ending() == Ending.LASTS) {
                writer.commit();
            }
            return new Outcome(
                    writer.run(),
                    inputs,
                    writer.changes(),
                    news,
                    base.hangings().rows(),
                    base.hangings().ties(systems(news)),
                    writer.resolved().elsewhere(),
                    writer.resolved().lacking(),
                    arrivals.twins(),
                    arrivals.columns());
        }
    }

    /** Of which systems the files are. */
    private static List<String> systems(List<News> news) {
        return news.stream().map(News::system).distinct().toList();
    }
}
