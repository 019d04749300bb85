package dev.revizor.flow;

import dev.revizor.match.KeptIn;
import dev.revizor.match.KeptOut;
import dev.revizor.policy.Policy;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.formats.JsonModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A base as it was read, normalized, grouped and learnt from, in one file: new records are put beside it without reading
 * all of it again. It is made anew by another version of the program, or under other rules of normalizing, and is a
 * matter of speed alone: the tables themselves say all that it says.
 *
 * <p>In the order of the file: name and version, what it was normalized by, the names of the sources, the records, their
 * compared values, the groups, the model, how large the blocks are. See {@link KeptOut} for how each is written.
 */
final class KeptBase {
    private static final String MAGIC = "revizor.base/";

    /** Changes with what stands in the file, and with how words are taken apart that are kept in parts. */
    private static final int FORM = 7;

    private KeptBase() {}

    /** Whether a file is one. */
    static boolean is(Path file) {
        return KeptIn.begins(file, MAGIC);
    }

    /** Begins to write: everything that was read. Only before the search, which puts it into another order. */
    static KeptOut begin(OutputStream to, DedupeFlow.Gathered all, Policy policy) throws IOException {
        KeptOut out = new KeptOut(to);
        out.text(MAGIC);
        out.number(FORM);
        out.text(JsonModel.version());
        out.text(normalizing(policy));
        List<String> sources = all.read().sources();
        out.texts(sources.size(), sources::get);
        all.records().keep(out);
        all.search().keep(out);
        return out;
    }

    /** Writes the rest: what was found. */
    static void end(KeptOut out, ClusterTable table, DuplicateSearch search) throws IOException {
        Roll roll = table.roll();
        int[] groupOf = new int[roll.size()];
        for (int at = 0; at < groupOf.length; at++) {
            groupOf[roll.arrival(at)] = table.groupOf(at);
        }
        out.texts(table.groups(), table::id);
        out.ints(groupOf.length, at -> groupOf[at]);
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JsonModel.write(search.model(), json);
        out.text(json.toString(StandardCharsets.UTF_8));
        search.keepBlocks(out);
        out.finish();
    }

    /**
     * The groups of a kept base.
     *
     * @param ids of the groups
     * @param groupOf the number of each record's group, in the order of arrival
     */
    @SuppressWarnings("ArrayRecordComponent") // one per run, never compared
    record Groups(List<String> ids, int[] groupOf) {
        /** As former groups of a run that began with this base. */
        FormerGroups former(Roll roll) {
            int[] out = new int[roll.size()];
            for (int at = 0; at < out.length; at++) {
                int arrival = roll.arrival(at);
                out[at] = arrival < groupOf.length ? groupOf[arrival] : -1;
            }
            return new FormerGroups(ids, out, Map.of());
        }
    }

    /** Begins to read a file. Throws where it cannot be used. */
    static Opened open(InputFile file, Policy policy, DuplicateSearch search) {
        Place place = Place.file(file.path().toString());
        if (search.needsValues()) {
            throw RevizorException.at(place, FlowError.KEPT_BASE_VALUES);
        }
        try {
            KeptIn in = KeptIn.open(file.path());
            boolean fits = false;
            try {
                Opened opened = opened(in, place, policy);
                fits = true;
                return opened;
            } finally {
                if (!fits) {
                    in.close();
                }
            }
        } catch (IOException e) {
            throw new RevizorException(FlowError.KEPT_BASE_DAMAGED, place, Map.of(), e);
        }
    }

    private static Opened opened(KeptIn in, Place place, Policy policy) throws IOException {
        in.text();
        if (in.number() != FORM
                || !in.text().equals(JsonModel.version())
                || !in.text().equals(normalizing(policy))) {
            throw RevizorException.at(place, FlowError.KEPT_BASE_OTHER);
        }
        return new Opened(in, place, List.of(in.texts()));
    }

    /**
     * A file that can be used, as far as its head says.
     *
     * @param in what is left of it
     * @param sources names of the files that it was made of
     */
    record Opened(KeptIn in, Place place, List<String> sources) {
        /** Reads the rest into a search and the records of a run, both empty so far; to be called once. */
        Groups rest(DuplicateSearch search, Records records) {
            try (in) {
                records.restore(in);
                search.restore(in, records.cardIds());
                List<String> ids = List.of(in.texts());
                Groups groups = new Groups(ids, in.ints());
                if (groups.groupOf().length != records.size()) {
                    throw new IOException("damaged");
                }
                byte[] json = in.text().getBytes(StandardCharsets.UTF_8);
                search.suggest(ModelFile.read(new ByteArrayInputStream(json), place));
                search.restoreBlocks(in);
                return groups;
            } catch (IOException e) {
                throw new RevizorException(FlowError.KEPT_BASE_DAMAGED, place, Map.of(), e);
            }
        }
    }

    private static String normalizing(Policy policy) {
        Policy.Normalize rules = policy.normalize();
        return rules.region() + "\n" + String.join("\t", rules.placeholders()) + "\n"
                + String.join("\t", rules.ownDomains());
    }
}
