package dev.revizor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.revizor.problem.RevizorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

/** Files that are not in this repository; skipped where they are absent. */
class SamplesTest {
    private static final Map<String, String> FORMATS = formats();

    private static Path shared(String folder) {
        Path path = Path.of(System.getProperty("revizor.shared", "none")).resolve(folder);
        assumeThat(path).as("shared samples").isDirectory();
        return path;
    }

    /** File: charset, delimiter, columns, rows. */
    private static Map<String, String> formats() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("amocrm_contacts_export.csv", "UTF-8 ; 31 3");
        out.put("amocrm_deals_export.csv", "UTF-8 , 43 2");
        out.put("amocrm_leads_import_template.csv", "UTF-8 ; 18 1");
        out.put("bitrix24_companies_cp1251.csv", "windows-1251 ; 51 3");
        out.put("bitrix24_contacts_export_ru.csv", "UTF-8 ; 56 3");
        out.put("bitrix24_contacts_import_template.csv", "UTF-8 ; 48 2");
        out.put("bitrix24_deals_export.csv", "UTF-8 ; 35 3");
        out.put("bitrix24_tasks_export.xls", "UTF-8  23 3");
        out.put("excel_damaged.csv", "UTF-8 ; 8 7");
        out.put("google_contacts_new.csv", "UTF-8 , 36 2");
        out.put("google_contacts_old_utf16.csv", "UTF-16LE , 56 1");
        out.put("hubspot_contacts.csv", "UTF-8 , 19 2");
        out.put("outlook_en.csv", "UTF-8 , 92 2");
        out.put("outlook_ru_cp1251.csv", "windows-1251 , 52 1");
        out.put("pipedrive_deals.csv", "UTF-8 , 31 2");
        out.put("pipedrive_persons.csv", "UTF-8 , 20 2");
        out.put("salesforce_contacts_dataloader.csv", "UTF-8 , 25 2");
        out.put("thunderbird_en.csv", "UTF-8 , 37 1");
        out.put("zoho_contacts.csv", "UTF-8 , 38 2");
        return out;
    }

    @Test
    void every_sample_export_is_read_right() {
        Path folder = shared("reference/formats");
        FORMATS.forEach((name, expected) -> {
            ReadTable read = ReadTable.of(folder.resolve(name));
            String seen = read.table().charset() + " " + read.table().delimiter() + " "
                    + read.table().columns().size() + " " + read.rows().size();
            assertThat(seen).as(name).isEqualTo(expected);
            assertThat(read.rejects()).as(name).isEmpty();
        });
    }

    @Test
    void csv_spectrum_is_read_cell_by_cell() throws IOException {
        Path folder = shared("data/messy/csv-spectrum");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                ReadTable read = ReadTable.of(file);
                List<Map<String, String>> ours = new ArrayList<>();
                read.cells().forEach(row -> ours.add(named(read.table().columns(), row)));
                Path json = folder.resolve(file.getFileName().toString().replace(".csv", ".json"));
                assertThat(ours).as(file.toString()).isEqualTo(json(json));
            }
        }
    }

    private static Map<String, String> named(List<String> titles, List<String> row) {
        Map<String, String> out = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            out.put(titles.get(i), row.get(i).replace("\r\n", "\n"));
        }
        return out;
    }

    private static List<Map<String, String>> json(Path file) throws IOException {
        List<Map<String, String>> out = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT) {
                    out.add(new LinkedHashMap<>());
                } else if (parser.currentToken().isScalarValue()) {
                    out.get(out.size() - 1)
                            .put(parser.currentName(), parser.getText().replace("\r\n", "\n"));
                }
            }
        }
        return out;
    }

    @Test
    void the_files_of_commons_csv_are_read_as_it_reads_them() throws IOException {
        Path folder = shared("data/messy/commons-csv");
        for (String name : List.of("bom.csv", "emoji.csv", "japanese.csv")) {
            Path file = folder.resolve(name);
            ReadTable read = ReadTable.of(file);
            String text = Files.readString(file).replace("\uFEFF", "");
            try (CSVParser parser = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new java.io.StringReader(text))) {
                assertThat(read.cells())
                        .as(name)
                        .isEqualTo(parser.getRecords().stream()
                                .map(record -> record.toList())
                                .toList());
            }
        }
    }

    @Test
    void no_messy_file_ends_in_anything_but_rows_or_a_code() throws IOException {
        Path folder = shared("data/messy");
        int readable = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> !path.toString().contains("pollock"))
                    .sorted()
                    .toList()) {
                try {
                    ReadTable read = ReadTable.of(file);
                    assertThat(read.conserves()).as(file.toString()).isTrue();
                    readable++;
                } catch (RevizorException e) {
                    assertThat(e.code()).as(file.toString()).isInstanceOf(SourceError.class);
                }
            }
        }
        assertThat(readable).isGreaterThan(100);
    }
}
