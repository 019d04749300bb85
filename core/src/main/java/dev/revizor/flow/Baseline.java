package dev.revizor.flow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.revizor.model.Finding;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.Report;
import dev.revizor.source.SourceError;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * The findings of an earlier report, by fingerprint: tells new from open, and how many were fixed. Fingerprints are 16
 * hex digits, so a million of them take 8 MB.
 */
final class Baseline {
    private final String run;
    private final long[] known;
    private final BitSet met = new BitSet();
    private long added;
    private long open;

    private Baseline(String run, long[] known) {
        this.run = run;
        this.known = known;
    }

    /** Reads an earlier {@code report.json}, streaming. */
    static Baseline read(Path file) {
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            String run = "";
            String schema = "";
            long[] found = new long[1024];
            int count = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.VALUE_STRING || json.currentName() == null) {
                    continue;
                }
                switch (json.currentName()) {
                    case "schema" -> schema = schema.isEmpty() ? json.getText() : schema;
                    case "run" -> run = run.isEmpty() ? json.getText() : run;
                    case "fp" -> {
                        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                        found[count++] = Long.parseUnsignedLong(json.getText(), 16);
                    }
                    default -> {
                        // Other members say nothing about identity.
                    }
                }
            }
            if (!schema.startsWith("revizor.report/")) {
                throw RevizorException.at(Place.file(file.toString()), FlowError.BASELINE_NOT_A_REPORT);
            }
            long[] known = Arrays.copyOf(found, count);
            Arrays.sort(known);
            return new Baseline(run, known);
        } catch (FileNotFoundException e) {
            throw new RevizorException(SourceError.FILE_MISSING, Place.file(file.toString()), Map.of(), e);
        } catch (IOException | NumberFormatException e) {
            throw new RevizorException(FlowError.BASELINE_NOT_A_REPORT, Place.file(file.toString()), Map.of(), e);
        }
    }

    /**
     * Counts a finding of today; true when the earlier report did not have it. Two bad phones of one card share a
     * fingerprint: each of today's meets one of then.
     */
    boolean isNew(Finding finding) {
        boolean fresh = !meet(Long.parseUnsignedLong(finding.fingerprint(), 16));
        added += fresh ? 1 : 0;
        open += fresh ? 0 : 1;
        return fresh;
    }

    private boolean meet(long fingerprint) {
        int at = Arrays.binarySearch(known, fingerprint);
        while (at > 0 && known[at - 1] == fingerprint) {
            at--;
        }
        while (at >= 0 && at < known.length && known[at] == fingerprint) {
            if (!met.get(at)) {
                met.set(at);
                return true;
            }
            at++;
        }
        return false;
    }

    Report.Baseline summary() {
        return new Report.Baseline(run, added, known.length - open, open);
    }
}
