package dev.revizor.flow;

import dev.revizor.mapping.MappingFile;
import dev.revizor.model.Card;
import dev.revizor.model.EntityKind;
import dev.revizor.model.Finding;
import dev.revizor.model.SourceTable;
import dev.revizor.report.Report;
import dev.revizor.report.formats.Audience;
import dev.revizor.report.formats.ChangesCsv;
import dev.revizor.report.formats.HtmlReport;
import dev.revizor.report.formats.JsonReport;
import dev.revizor.report.formats.ReviewWorkbook;
import dev.revizor.report.formats.Worklist;
import dev.revizor.report.formats.Workload;
import dev.revizor.run.RunContext;
import dev.revizor.text.Utf8Writer;
import dev.revizor.view.BaseView;
import dev.revizor.view.Rows;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The folder of a review: page, JSON, workbook, changes, rejects, mappings. */
final class ReviewFiles {
    private static final List<String> NAMES =
            List.of("report.html", "report.json", "worklist.xlsx", "changes.csv", "rejects.csv");

    private final Path folder;
    private final RunContext run;

    ReviewFiles(Path folder, RunContext run) {
        this.folder = folder;
        this.run = run;
    }

    /** Those that each review writes. */
    static List<Path> in(Path folder) {
        return NAMES.stream().map(folder::resolve).toList();
    }

    /** Refuses before any work is done when an office program has one of the files open. */
    void refuseIfOpen() {
        in(folder).forEach(Delivery::refuseIfOpen);
    }

    RejectFile rejects() {
        return new RejectFile(folder.resolve("rejects.csv"), run.lang());
    }

    /**
     * Writes everything; returns what was written, the page first. The workbook is as much work as all the rest, so the
     * two halves are written side by side; the store's connection takes one call at a time. Nothing gets its name before
     * all is whole.
     */
    List<Path> write(Report report, BaseView base, Worklist items, Workload notes, RejectFile rejects) {
        try (Parcels parcels = new Parcels()) {
            Beside<Path> workbook = Beside.begin("revizor-workbook", () -> workbook(report, items, notes, parcels));
            List<Path> written = new ArrayList<>();
            try {
                rest(report, base, rejects, parcels, written);
            } finally {
                workbook.await();
            }
            written.add(workbook.result());
            parcels.deliver();
            return written;
        }
    }

    private void rest(Report report, BaseView base, RejectFile rejects, Parcels parcels, List<Path> written) {
        written.add(text("report.html", parcels, out -> HtmlReport.write(report, run.lang(), out)));
        written.add(bytes("report.json", parcels, out -> {
            try (Rows<Finding> findings = base.findings()) {
                JsonReport.write(report, findings, out);
            }
        }));
        written.add(text("changes.csv", parcels, out -> changes(base, out)));
        written.add(rejects.deliverAlways(parcels::write));
        Map<String, Integer> names = new HashMap<>();
        for (Report.Input input : report.inputs()) {
            int times = names.merge(input.table().file(), 1, Integer::sum);
            written.add(mapping(input, times == 1 ? "" : "-" + times, parcels));
        }
    }

    private Path workbook(Report report, Worklist items, Workload notes, Parcels parcels) {
        return bytes("worklist.xlsx", parcels, out -> ReviewWorkbook.write(report, items, notes, run.lang(), out));
    }

    /** Two files of one name, from two folders, have a mapping each. */
    private Path mapping(Report.Input input, String suffix, Parcels parcels) {
        String name = "mapping-" + input.table().file() + suffix + ".yaml";
        return text(name, parcels, out -> out.write(MappingFile.write(input.table(), input.mapping(), run.lang())));
    }

    private void changes(BaseView base, Writer out) {
        List<SourceTable> tables = base.sources();
        ChangesCsv csv = ChangesCsv.open(out, run.lang(), Audience.PEOPLE);
        for (EntityKind kind : EntityKind.values()) {
            try (Rows<Card> rows = base.rows(kind)) {
                for (Optional<Card> row = rows.next(); row.isPresent(); row = rows.next()) {
                    csv.card(row.get(), tables.get(row.get().origin().source()));
                }
            }
        }
        csv.flush();
    }

    private interface TextContent {
        void writeTo(Writer out) throws java.io.IOException;
    }

    private Path text(String name, Parcels parcels, TextContent content) {
        return bytes(name, parcels, stream -> {
            Writer out = new Utf8Writer(stream);
            content.writeTo(out);
            out.flush();
        });
    }

    private interface ByteContent {
        void writeTo(OutputStream out) throws java.io.IOException;
    }

    private Path bytes(String name, Parcels parcels, ByteContent content) {
        return parcels.write(folder.resolve(name), content::writeTo);
    }
}
