package dev.revizor.report.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.revizor.model.TableProfile;
import dev.revizor.problem.RevizorException;
import dev.revizor.report.ReportError;
import dev.revizor.testing.Golden;
import dev.revizor.text.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

final class ProfileFormatsTest {
    static Stream<TableProfile> profiles() {
        return Stream.of(ProfileSamples.rich(), ProfileSamples.hostile(), ProfileSamples.bare());
    }

    private static String page(Lang lang, TableProfile... profiles) {
        StringWriter out = new StringWriter();
        HtmlProfile.write(List.of(profiles), lang, out);
        return out.toString();
    }

    private static String json(TableProfile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonProfile.write(List.of(profile), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void looks_as_agreed(Lang lang) {
        Golden golden = Golden.of("core");
        TableProfile profile = ProfileSamples.rich();
        String table = String.join("\n", TerminalProfile.lines(profile, lang, new Width(100), Glyphs.BLOCKS));
        String details =
                String.join("\n", TerminalProfile.details(profile, profile.columns(), lang, Width.USUAL, Glyphs.PLAIN));
        golden.matches("profile-" + lang.id() + ".txt", table + "\n\n" + details + "\n");
        golden.matches("profile-" + lang.id() + ".html", page(lang, profile));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void no_line_is_wider_than_the_terminal_or_drives_it(TableProfile profile) {
        for (Lang lang : Lang.values()) {
            for (int width : new int[] {60, 80, 120}) {
                Width columns = new Width(width);
                assertThat(TerminalProfile.lines(profile, lang, columns, Glyphs.PLAIN))
                        .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(width))
                        .noneMatch(line -> line.contains("\u001b") || line.contains("\u202e"));
                assertThat(TerminalProfile.details(profile, profile.columns(), lang, columns, Glyphs.PLAIN))
                        .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(width));
            }
        }
    }

    @Test
    void a_number_is_shown_whole_or_not_at_all() {
        TerminalTable table = new TerminalTable(2).kept(1);
        table.row("a long title that can give way", "suspicious: 13 456 +2");
        assertThat(table.lines(40)).containsExactly("a long title th..  suspicious: 13 456 +2");
        assertThat(table.lines(25)).containsExactly("a lo..  suspicious: ..");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void the_page_asks_nothing_of_the_network_and_is_well_formed(TableProfile profile) throws Exception {
        for (Lang lang : Lang.values()) {
            String page = page(lang, profile);
            assertThat(page.replace("http-equiv", ""))
                    .doesNotContain("http", "src=", "url(", "<script", "javascript:", "href", "<img", "@import");
            assertThat(page).contains("content=\"default-src 'none'").doesNotContain("\u202e", "\u001b");
            assertThat(page).doesNotContain("<th>").startsWith("<!doctype html>\n<html lang=\"" + lang.id() + "\">");
            assertThat(Pattern.compile("<svg ").matcher(page).results().count())
                    .isEqualTo(Pattern.compile("<desc ").matcher(page).results().count());
            // Void elements apart, the page is XML: every element is closed where it was opened.
            String xml = page.replace("<!doctype html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        }
    }

    @Test
    void the_page_escapes_what_comes_from_the_file() {
        assertThat(page(Lang.EN, ProfileSamples.hostile()))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;␛[2J⟨U+202E⟩&quot;&#39;&amp;");
    }

    @Test
    void several_files_follow_each_other_on_one_page() {
        assertThat(page(Lang.EN, ProfileSamples.rich(), ProfileSamples.bare()))
                .containsSubsequence("clients.csv", "empty.csv");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void json_obeys_its_schema_and_is_the_same_twice(TableProfile profile) throws IOException {
        InputStream in = ProfileFormatsTest.class.getResourceAsStream("/dev/revizor/schema/profile.json");
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
        String json = json(profile);
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json(profile)).isEqualTo(json);
        assertThat(json).doesNotContain("null").endsWith("}\n");
        assertThat(schema.validate(json.replace("\"preset\"", "\"was\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void a_table_has_a_row_per_column() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProfileTable.write(List.of(ProfileSamples.rich(), ProfileSamples.bare()), TableOut.Format.CSV, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).contains("file,position,title,field,certainty,type,fits");
        assertThat(lines.get(1)).contains("Телефон,phone,0.95,phone,110000,120000,111000,97431,about,90000,20000");
        assertThat(lines.get(3)).contains("empty,unmapped");
    }

    @Test
    void bars_are_as_high_as_their_counts() {
        assertThat(Glyphs.BLOCKS.bars(new long[] {0, 1, 50, 100})).isEqualTo("·▁▄█");
        assertThat(Glyphs.PLAIN.bars(new long[] {100, 1, 0})).isEqualTo("#_ ");
        assertThat(Glyphs.PLAIN.bars(new long[] {})).isEmpty();
    }

    @Test
    void turns_a_broken_output_into_a_code() {
        assertThatThrownBy(() -> HtmlProfile.write(
                        List.of(ProfileSamples.bare()), Lang.RU, new HtmlReportTest.Broken("Stream closed")))
                .isInstanceOfSatisfying(
                        RevizorException.class, e -> assertThat(e.code()).isEqualTo(ReportError.NOT_WRITTEN));
    }
}
