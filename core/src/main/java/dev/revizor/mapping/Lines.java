package dev.revizor.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the data files of the mapping: lines of cells parted by tabs; {@code #} begins a comment line. */
final class Lines {
    private Lines() {}

    static List<String[]> of(String resource) {
        return read("/dev/revizor/mapping/" + resource);
    }

    /** The dictionaries of names, which belong to the normalizer. */
    static List<String[]> ofNames(String resource) {
        return read("/dev/revizor/normalize/" + resource);
    }

    private static List<String[]> read(String resource) {
        try (InputStream in = Lines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            List<String[]> out = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    out.add(line.split("\t"));
                }
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The titles of a cell, parted by « | ». */
    static String[] titles(String cell) {
        return cell.split(" \\| ");
    }
}
