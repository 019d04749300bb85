package dev.revizor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What the columns of labelled tables hold, as a person said who looked at them. */
final class ProfileLabels {
    /**
     * A column.
     *
     * @param set {@code first}, whose mistakes were mended, or {@code held}
     * @param file below {@code samples}, or {@code shared/} and a path
     * @param position from 1
     * @param title as it stands
     * @param types each of which is right
     * @param personal the kinds of personal data, each of which is right
     */
    record Label(String set, String file, int position, String title, List<String> types, List<String> personal) {}

    private ProfileLabels() {}

    /** The labels by file, in the order of the list. */
    static Map<String, List<Label>> byFile() throws IOException {
        Map<String, List<Label>> out = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (InputStream in = Objects.requireNonNull(ProfileLabels.class.getResourceAsStream("profile-labels.csv"));
                CSVParser rows = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > 1) {
                    Label label = new Label(
                            row.get(0),
                            row.get(1),
                            Integer.parseInt(row.get(2)),
                            row.get(3),
                            parts(row.get(4)),
                            parts(row.get(5)));
                    out.computeIfAbsent(label.file(), key -> new ArrayList<>()).add(label);
                }
            }
        }
        return out;
    }

    private static List<String> parts(String cell) {
        return Arrays.asList(cell.split("\\|"));
    }
}
