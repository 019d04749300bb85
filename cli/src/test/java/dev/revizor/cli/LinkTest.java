package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code link} as a whole. */
final class LinkTest {
    @TempDir
    Path folder;

    private Path crm() throws IOException {
        return Files.writeString(folder.resolve("crm.csv"), """
                ID,first_name,last_name,birth_date,phone,email
                r1,Adelaide,Marchbanks,1949-07-22,+442079460101,adelaide@marchbanks.example
                r2,Horatio,Penhaligon,1930-04-30,+442079460202,horatio@penhaligon.example
                r3,Cosima,Wetherell,1961-11-02,+442079460303,cosima@wetherell.example
                """);
    }

    private Path shop() throws IOException {
        return Files.writeString(folder.resolve("shop.csv"), """
                number,e-mail,surname,given_name,dob,mobile
                s1,Adelaide@Marchbanks.example,MARCHBANKS,Adelaide,22.07.1949,0044 20 7946 0101
                s2,otto@example.example,Lindqvist,Otto,03.03.1980,+442079460909
                """);
    }

    @ParameterizedTest
    @CsvSource({"ru, 1 пара, запись А", "en, 1 pair, record A"})
    void two_bases_with_different_titles_are_linked(String lang, String pairs, String title) throws IOException {
        Cli.Result result = Cli.in(lang).run("link", crm(), shop(), "--id-a", "ID", "--id-b", "number");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.out()).contains(title).contains("crm.csv:r1  shop.csv:s1");
        assertThat(result.talk()).contains(pairs);
    }

    @Test
    void pairs_and_groups_go_into_files() throws IOException {
        Path pairs = folder.resolve("pairs.csv");
        Path groups = folder.resolve("groups.csv");
        Cli.Result result =
                Cli.in("en").run("link", crm(), shop(), "--one-to-one", "--pairs", pairs, "--clusters", groups, "-q");
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(Files.readAllLines(pairs)).hasSize(2);
        assertThat(Files.readAllLines(pairs).get(1)).startsWith("crm.csv:0,shop.csv:0,");
        assertThat(Files.readAllLines(groups)).hasSize(6);
    }

    @Test
    void one_file_is_refused() throws IOException {
        Cli.Result result = Cli.in("en").run("link", crm());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.talk()).contains("ERR-3024");
    }
}
