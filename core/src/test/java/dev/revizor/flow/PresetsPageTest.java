package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.mapping.Presets;
import dev.revizor.model.Field;
import dev.revizor.model.Mapping;
import dev.revizor.testing.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the manual's table of known exports to their data and samples. */
class PresetsPageTest {
    private static final List<Field> ASKED =
            List.of(Field.EXTERNAL_ID, Field.TAGS, Field.OWNER, Field.NEXT_ACTION, Field.NEXT_DUE);

    @Test
    void the_manual_lists_every_known_export_as_its_sample_is_read() {
        Map<String, List<Mapping>> read = new LinkedHashMap<>();
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (String name : FormatSamples.names()) {
            try (Intake intake =
                    Intake.open(InputFile.of(FormatSamples.FOLDER.resolve(name)), 0, Desk.TERMS, problem -> {})) {
                String preset = intake.mapping().preset();
                read.computeIfAbsent(preset, key -> new ArrayList<>()).add(intake.mapping());
                files.computeIfAbsent(preset, key -> new ArrayList<>()).add(name);
            }
        }
        StringBuilder table = new StringBuilder("| preset | rows | titles | sample | id | tags | owner | next action |"
                + " deadline | cells |\n|---|---|---|---|---|---|---|---|---|---|\n");
        for (Presets.Line line : Presets.lines()) {
            assertThat(read).containsKey(line.name());
            table.append("| `").append(line.name()).append("` | ").append(line.kind());
            table.append(" | ").append(line.need()).append(" of ").append(line.fingerprint());
            table.append(" | ").append(String.join(", ", files.getOrDefault(line.name(), List.of())));
            for (Field field : ASKED) {
                table.append(" | ").append(titles(read.getOrDefault(line.name(), List.of()), field));
            }
            table.append(" | ").append(String.join("; ", line.rules())).append(" |\n");
        }
        Page.of("presets.md").holds("presets", table.toString());
    }

    private static String titles(List<Mapping> mappings, Field field) {
        String titles = mappings.stream()
                .flatMap(mapping -> mapping.columns().stream())
                .filter(column -> column.field().filter(field::equals).isPresent())
                .map(column -> column.title().strip())
                .distinct()
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? "–" : titles;
    }
}
