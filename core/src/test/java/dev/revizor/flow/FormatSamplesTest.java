package dev.revizor.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.report.Report;
import dev.revizor.store.Base;
import dev.revizor.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an import makes of an export of each CRM: kind, system, columns, canonical values, counts. */
class FormatSamplesTest {
    @TempDir
    Path folder;

    static Stream<String> names() {
        return FormatSamples.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_export_is_read_as_its_golden_file_says(String name) {
        Desk desk = new Desk(folder);
        ImportFlow.Outcome outcome = desk.load(InputFile.of(FormatSamples.FOLDER.resolve(name)));
        Report.Input input = outcome.inputs().get(0);
        assertThat(input.read()).isEqualTo(input.stored() + input.folded() + input.rejected() + input.skipped());
        try (Base base = desk.open()) {
            Golden.of("core").matches("formats/" + name + ".txt", FormatSamples.told(input, base));
        }
    }

    @Test
    void there_is_a_sample_of_every_preset() {
        List<String> presets = dev.revizor.mapping.Presets.names();
        List<String> met = FormatSamples.names().stream()
                .map(name -> {
                    try (Intake intake = Intake.open(
                            InputFile.of(FormatSamples.FOLDER.resolve(name)), 0, Desk.TERMS, problem -> {})) {
                        return intake.mapping().preset();
                    }
                })
                .toList();
        assertThat(met).containsAll(presets);
    }
}
