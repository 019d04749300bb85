package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revizor.run.Progress;
import dev.revizor.run.RunContext;
import dev.revizor.store.Base;
import dev.revizor.text.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when somebody else works with a store. */
final class HeldStoreTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ru, С базой работает другой запуск (pid", "en, Another run is working with the store (pid"})
    void the_holder_is_named_once_and_without_words_of_another_language(String lang, String told) throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.csv"), "Имя;Телефон\nАнна;89161234567\n", StandardCharsets.UTF_8);
        Path store = folder.resolve("base.db");
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
        RunContext run = new RunContext(clock, ZoneOffset.UTC, Lang.EN, Optional.empty(), Progress.SILENT, 1);
        try (Base base = Base.open(store, Base.Mode.CREATE_OR_OPEN, run)) {
            Cli.Result result = Cli.in(lang).run("import", file, "--store", store);
            assertThat(result.code()).as(result.all()).isEqualTo(21);
            assertThat(result.all())
                    .contains("ERR-2002", told, ", 2026-03-01T10:00:00Z).")
                    .doesNotContain("started", "since", "command", "?");
            assertThat(base.runs()).isEmpty();
        }
    }
}
