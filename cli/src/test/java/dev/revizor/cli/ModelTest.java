package dev.revizor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.revizor.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model is saved, used again and shown. */
final class ModelTest {
    @TempDir
    Path folder;

    private Path saved() {
        Path model = folder.resolve("model.json");
        Cli.Result result =
                Cli.in("en").run("dedupe", Cli.sample("clients.csv"), "--save-model", model, "--clusters", "-");
        assertThat(result.code()).as(result.all()).isIn(0, 11);
        return model;
    }

    @Test
    void the_saved_model_finds_the_same() throws IOException {
        Path model = saved();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Cli.in("en").run("schema", "model").out())
                        .validate(Files.readString(model), InputFormat.JSON))
                .isEmpty();
        Path learnt = folder.resolve("p.csv");
        assertThat(Cli.in("en")
                        .run("dedupe", Cli.sample("clients.csv"), "--save-model", "-", "--pairs", learnt)
                        .out())
                .isEqualTo(Files.readString(model));
        String loaded = Cli.in("en")
                .run("dedupe", Cli.sample("clients.csv"), "--model", model, "--pairs", "-")
                .out();
        assertThat(loaded).isNotEmpty().isEqualTo(Files.readString(learnt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void it_is_shown_as_a_table_and_as_a_chart(String lang) throws IOException {
        Path model = small();
        Cli.Result table = Cli.in(lang).run("model", "show", model);
        assertThat(table.code()).as(table.all()).isZero();
        Golden.of("cli").matches("model-" + lang + ".txt", table.out());
        Path svg = folder.resolve("weights.svg");
        assertThat(Cli.in(lang).run("model", "show", model, "--svg", svg).code())
                .isZero();
        String drawn = Files.readString(svg);
        assertThat(drawn)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains("&lt;b&gt;Club&lt;/b&gt; &amp; co")
                .doesNotContain("<script", "<b>", "href");
        Golden.of("cli").matches("model-" + lang + ".svg", drawn);
    }

    /** With a title that would like to be markup. */
    private Path small() throws IOException {
        return Files.writeString(folder.resolve("small.json"), """
                {"schema":"revizor.model/1","later":[1,{"x":2}],"data":{"person":{"records":10,"prior":-3.5,
                "place_cap":11,"entity_cap":30,"comparisons":[
                {"comparison":"phone","levels":[{"level":"exact","m":0.5,"u":0.0001,"bits":1},
                {"level":"different","m":0.4,"u":0.99}]},
                {"comparison":"extra_4","title":"<b>Club</b> & co","levels":[{"level":"exact","m":0.75,"u":0.01}]}],
                "dependences":[]}}}
                """);
    }

    @Test
    void programs_get_codes_and_numbers() throws IOException {
        assertThat(Cli.in("ru").run("model", "show", small(), "-f", "csv").out())
                .contains("kind")
                .contains("person")
                .contains("phone")
                .contains("0.000100000")
                .contains("12.288");
        assertThat(Cli.in("ru").run("model", "show", small(), "--json").out()).contains("\"comparison\":\"extra_4\"");
    }

    @Test
    void columns_that_a_model_does_not_know_are_named() throws IOException {
        Path people = Files.writeString(
                folder.resolve("people.csv"),
                "surname,given_name,phone,Badge\n"
                        + "Smith,Ann,+12025550101,B7741\n".repeat(2)
                        + "Jones,Bob,+12025550102,B1212\nBrown,Carl,+12025550103,B3434\n"
                        + "Black,Dora,+12025550104,B5656\nWhite,Eve,+12025550105,B7878\n"
                        + "Green,Fred,+12025550106,B9090\nStone,Gail,+12025550107,B2323\n"
                        + "Wood,Hugh,+12025550108,B4545\nHill,Ida,+12025550109,B6767\n");
        Cli.Result result = Cli.in("en").run("dedupe", people, "--model", small());
        assertThat(result.code()).as(result.all()).isZero();
        assertThat(result.talk()).contains("The model has no columns: Badge.");
        assertThat(Cli.in("ru")
                        .run("explain", "0", "1", people, "--model", small())
                        .talk())
                .contains("В модели нет столбцов: Badge.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void what_is_no_model_is_refused(String lang) throws IOException {
        Path no = Files.writeString(folder.resolve("no.json"), "{\"schema\":\"revizor.report/1\"}");
        Path newer = Files.writeString(folder.resolve("newer.json"), "{\"schema\":\"revizor.model/2\",\"data\":{}}");
        for (String[] command : new String[][] {
            {"model", "show"}, {"dedupe", Cli.sample("clients.csv").toString(), "--model"}
        }) {
            assertThat(run(lang, command, no).talk()).contains("ERR-0402").contains("no.json");
            assertThat(run(lang, command, newer).talk()).contains("ERR-0403").contains("revizor.model/2");
            assertThat(run(lang, command, newer).code()).isEqualTo(30);
            assertThat(run(lang, command, folder.resolve("none.json")).talk()).contains("ERR-0101");
        }
        assertThat(Cli.in(lang).run("model", "show").code()).isEqualTo(2);
        assertThat(Cli.in(lang).run("help", "ERR-0403").code()).isZero();
    }

    private static Cli.Result run(String lang, String[] command, Path model) {
        Object[] args = new Object[command.length + 1];
        System.arraycopy(command, 0, args, 0, command.length);
        args[command.length] = model;
        return Cli.in(lang).run(args);
    }
}
