package dev.revizor.cli.commands;

import dev.revizor.cli.Endings;
import dev.revizor.cli.Session;
import dev.revizor.cli.Written;
import dev.revizor.flow.Delivery;
import dev.revizor.flow.ProfileFlow;
import dev.revizor.flow.TableNotes;
import dev.revizor.model.ColumnProfile;
import dev.revizor.model.PersonalValues;
import dev.revizor.model.TableProfile;
import dev.revizor.report.ReportError;
import dev.revizor.report.formats.Glyphs;
import dev.revizor.report.formats.HtmlProfile;
import dev.revizor.report.formats.JsonProfile;
import dev.revizor.report.formats.ProfileTable;
import dev.revizor.report.formats.TableOut;
import dev.revizor.report.formats.TerminalProfile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the columns of files hold. */
@Command(name = "profile")
public final class ProfileCommand extends Work {
    private static final String TABLE = "table";
    private static final String HTML = "html";
    private static final List<String> ENDINGS = List.of(".html", ".htm", ".json", ".csv", ".xlsx", ".txt");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "profile.output")
    @Written
    @Nullable
    Path output;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "profile.format")
    @Nullable
    String format;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Option(names = "--column", paramLabel = "TITLE", descriptionKey = "column")
    List<String> columns = new ArrayList<>();

    @Option(names = "--details", descriptionKey = "details")
    boolean details;

    @Option(names = "--show-values", descriptionKey = "show-values")
    boolean showValues;

    @Override
    public Integer call() {
        Session.Setup setup = setup();
        String wanted = wanted();
        RejectTalk rejects = new RejectTalk(setup.lang());
        ProfileFlow flow = new ProfileFlow(setup.policy().policy(), setup.run());
        List<TableProfile> profiles = flow.run(
                new ProfileFlow.Request(
                        input.inputs(), columns, showValues ? PersonalValues.SHOWN : PersonalValues.MASKED),
                rejects);
        deliver(profiles, wanted, setup);
        List<TableNotes> notes = profiles.stream()
                .map(profile -> new TableNotes(profile.table(), profile.notes()))
                .toList();
        new NotesTalk(setup.texts()).lines(notes).forEach(this::say);
        return rejected(rejects.count());
    }

    private Optional<Path> file() {
        return Optional.ofNullable(output).filter(path -> !path.toString().equals("-"));
    }

    /** As asked, else by the file's ending, else a table; refused before anything is read. */
    private String wanted() {
        boolean byEnding = !json && format == null && file().isPresent();
        String ending = file().map(Endings::of).orElse(TABLE);
        if (byEnding && !ENDINGS.contains("." + ending)) {
            throw Endings.unknown(ending, ENDINGS);
        }
        String word = json ? "json" : format != null ? format.toLowerCase(Locale.ROOT) : ending;
        return switch (word) {
            case HTML, "htm" -> HTML;
            case "txt" -> TABLE;
            default -> TableOut.Format.of(word).id();
        };
    }

    private void deliver(List<TableProfile> profiles, String wanted, Session.Setup setup) {
        if (file().isPresent()) {
            Delivery.write(file().get(), out -> write(profiles, wanted, setup, out));
            say(setup.texts().get("written", "path", file().get().toString()));
            return;
        }
        try {
            write(profiles, wanted, setup, session().out().data());
        } catch (IOException e) {
            throw ReportError.writing(e);
        }
    }

    private void write(List<TableProfile> profiles, String wanted, Session.Setup setup, OutputStream out)
            throws IOException {
        switch (wanted) {
            case HTML -> {
                BufferedWriter page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                HtmlProfile.write(profiles, setup.lang(), page);
            }
            case "json" -> JsonProfile.write(profiles, out);
            case TABLE -> {
                String text = String.join("\n", lines(profiles, setup));
                out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            }
            default -> ProfileTable.write(profiles, TableOut.Format.of(wanted), out);
        }
    }

    private List<String> lines(List<TableProfile> profiles, Session.Setup setup) {
        Glyphs glyphs = file().isPresent() || session().hasUnicode() ? Glyphs.BLOCKS : Glyphs.PLAIN;
        List<String> out = new ArrayList<>();
        for (TableProfile profile : profiles) {
            if (!out.isEmpty()) {
                out.add("");
            }
            List<ColumnProfile> asked = profile.columns().stream()
                    .filter(column -> columns.isEmpty()
                            || columns.contains(column.source().title().strip()))
                    .toList();
            out.addAll(
                    details || !columns.isEmpty()
                            ? TerminalProfile.details(
                                    profile, asked, setup.lang(), session().width(), glyphs)
                            : TerminalProfile.lines(
                                    profile, setup.lang(), session().width(), glyphs));
        }
        return out;
    }
}
