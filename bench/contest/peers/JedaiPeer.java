import gnu.trove.iterator.TIntIterator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scify.jedai.blockbuilding.StandardBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.CardinalityNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.Comparison;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.EquivalenceCluster;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entityclustering.ConnectedComponentsClustering;
import org.scify.jedai.entitymatching.ProfileMatcher;

/** JedAI's workflow for one dirty table, all steps as they come: no column is told from another. */
public final class JedaiPeer {

    public static void main(String[] arguments) throws IOException {
        org.apache.log4j.BasicConfigurator.configure();
        org.apache.log4j.Logger.getRootLogger().setLevel(org.apache.log4j.Level.ERROR);
        List<EntityProfile> profiles = read(Path.of(arguments[1]));
        List<AbstractBlock> blocks = new StandardBlocking().getBlocks(profiles);
        blocks = new ComparisonsBasedBlockPurging(false).refineBlocks(blocks);
        blocks = new BlockFiltering().refineBlocks(blocks);
        blocks = new CardinalityNodePruning().refineBlocks(blocks);
        SimilarityPairs pairs = new ProfileMatcher(profiles).executeComparisons(blocks);
        if (arguments.length > 3) {
            writePairs(Path.of(arguments[3]), profiles, pairs);
        }
        writeClusters(Path.of(arguments[2]), profiles, new ConnectedComponentsClustering().getDuplicates(pairs));
    }

    private static void writePairs(Path target, List<EntityProfile> profiles, SimilarityPairs pairs) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(target))) {
            out.println("record_a,record_b,score");
            for (var all = pairs.getPairIterator(); all.hasNext();) {
                Comparison pair = all.next();
                if (pair.getUtilityMeasure() > 0) {
                    out.println(name(profiles, pair.getEntityId1()) + ',' + name(profiles, pair.getEntityId2()) + ','
                        + pair.getUtilityMeasure());
                }
            }
        }
    }

    private static void writeClusters(Path target, List<EntityProfile> profiles, EquivalenceCluster[] clusters)
            throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(target))) {
            out.println("record_id,cluster_id");
            for (int number = 0; number < clusters.length; number++) {
                for (TIntIterator members = clusters[number].getEntityIdsD1().iterator(); members.hasNext();) {
                    out.println(name(profiles, members.next()) + ',' + number);
                }
            }
        }
    }

    private static String name(List<EntityProfile> profiles, int number) {
        return profiles.get(number).getEntityUrl();
    }

    private static List<EntityProfile> read(Path table) throws IOException {
        List<EntityProfile> profiles = new ArrayList<>();
        try (Reader source = Files.newBufferedReader(table, StandardCharsets.UTF_8)) {
            List<String> titles = row(source);
            for (List<String> cells = row(source); !cells.isEmpty(); cells = row(source)) {
                EntityProfile profile = new EntityProfile(cells.get(0));
                for (int column = 1; column < cells.size(); column++) {
                    String value = cells.get(column).trim();
                    if (!value.isEmpty() && !Set.of("NA", "null").contains(value)) {
                        profile.addAttribute(titles.get(column), value);
                    }
                }
                profiles.add(profile);
            }
        }
        return profiles;
    }

    /** The next row of RFC 4180; empty at the end. */
    private static List<String> row(Reader source) throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        for (int c = source.read(); c >= 0; c = source.read()) {
            any = true;
            if (c == '"') {
                if (!quoted && cell.length() > 0) {
                    cell.append('"');
                }
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n') {
                cell.append((char) c);
            } else {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    return cells;
                }
            }
        }
        if (any) {
            cells.add(cell.toString());
        }
        return cells;
    }

    private JedaiPeer() {}
}
