package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nobody has said which language to speak, all troubles are told in that of the first file's titles. */
final class LanguageOfTroubleTest {
    @TempDir
    Path folder;

    private String told(String titles, Cli cli, String command) throws IOException {
        Path file = Files.writeString(
                folder.resolve("people.csv"), titles + "\n1,Ann,+442079460101\n2,Bob,+442079460102\n");
        Object[] words = command.replace("FILE", file.toString()).split(" ");
        Cli.Result result = cli.run(words);
        assertThat(result.code()).as(result.all()).isNotZero();
        return result.talk();
    }

    private static boolean isRussian(String text) {
        return text.chars().filter(c -> c >= 'а' && c <= 'я').count() > 10;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dedupe FILE --audit 0",
                "dedupe FILE --nothing",
                "dedupe FILE --threads x",
                "dedupe FILE --date-order abc",
                "model show FILE",
                "link FILE",
                "link FILE FILE",
                "dedupe -q FILE --audit 0",
            })
    void is_that_of_the_titles(String command) throws IOException {
        assertThat(isRussian(told("Номер,Имя,Телефон", nobody(), command))).isTrue();
        assertThat(isRussian(told("No,Name,Phone", nobody(), command))).isFalse();
        assertThat(isRussian(told("Номер,Имя,Телефон", Cli.in("en"), command))).isFalse();
        assertThat(isRussian(told("No,Name,Phone", Cli.in("ru"), command))).isTrue();
        assertThat(isRussian(told("Номер,Имя,Телефон", nobody(), command + " --lang en")))
                .isFalse();
    }

    private static Cli nobody() {
        return Cli.in("en").without("REVIZOR_LANG");
    }
}
