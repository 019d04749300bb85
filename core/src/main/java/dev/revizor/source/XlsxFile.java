package dev.revizor.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;

/** The parts of an XLSX archive: which sheets there are, how numbers are shown, the shared strings. */
final class XlsxFile implements AutoCloseable {
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts;
    private final List<Sheet> sheets;
    private final XlsxStyles styles;
    private final String[] strings;
    private final boolean shared;
    private boolean since1904;
    private boolean calculatesOnLoad;
    /** The sheets that the workbook names and does not hold. */
    private final List<String> lost;

    /**
     * A sheet.
     *
     * @param hidden whether the user does not see it
     */
    record Sheet(String name, String part, boolean hidden) {}

    /** The parts of an archive; whoever opened it closes it when this fails. */
    XlsxFile(ZipFile zip) {
        this.zip = zip;
        this.shared = false;
        this.parts = new LinkedHashMap<>();
        this.sheets = new ArrayList<>();
        this.lost = new ArrayList<>();
        zip.stream().forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
        String workbook = workbookPart();
        Map<String, String[]> relations = relations(workbook);
        readWorkbook(workbook, relations);
        if (sheets.isEmpty() && !lost.isEmpty()) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN);
        }
        styles = styles(relations);
        strings = strings(relations);
    }

    /** The same archive opened again: what is known of it is not read a second time. */
    XlsxFile(ZipFile zip, XlsxFile known) {
        this(zip, known, false);
    }

    private XlsxFile(ZipFile zip, XlsxFile known, boolean shared) {
        this.zip = zip;
        this.shared = shared;
        this.parts = known.parts;
        this.sheets = known.sheets;
        this.lost = known.lost;
        this.styles = known.styles;
        this.strings = known.strings;
        this.since1904 = known.since1904;
        this.calculatesOnLoad = known.calculatesOnLoad;
    }

    /** The same, but for closing: others read from the archive too. */
    XlsxFile shared() {
        return new XlsxFile(zip, this, true);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** The names of the sheets whose part is not there, in the order of the workbook. */
    List<String> lost() {
        return lost;
    }

    XlsxStyles styles() {
        return styles;
    }

    String[] strings() {
        return strings;
    }

    boolean since1904() {
        return since1904;
    }

    /** Whether the workbook asks whoever opens it to calculate all formulas: the results of its writer count for nothing. */
    boolean calculatesOnLoad() {
        return calculatesOnLoad;
    }

    /** Opens a part; the caller closes it. */
    XmlPart open(String name) {
        ZipEntry entry = entry(name);
        try {
            return new XmlPart(name, zip.getInputStream(entry), entry.getCompressedSize());
        } catch (IOException e) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    /** The merged areas of a sheet. */
    MergedColumns merges(Sheet sheet) {
        ZipEntry entry = entry(sheet.part());
        try (InputStream in = new Metered(sheet.part(), zip.getInputStream(entry), entry.getCompressedSize())) {
            return XlsxMerges.read(in);
        } catch (IOException e) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    /** The notes on the cells of a sheet. */
    SheetNotes cellNotes(Sheet sheet) {
        SheetNotes noted = new SheetNotes();
        for (String[] relation : relations(sheet.part()).values()) {
            String part = Path.of("/" + relation[0]).normalize().toString();
            if (relation[1].endsWith("/comments") && has(part)) {
                try {
                    readNotes(part, noted);
                } catch (Unreadable e) {
                    // Damage among the notes costs no row.
                    return noted;
                }
            }
        }
        return noted;
    }

    /** The hyperlinks of a sheet that lead out of the workbook. */
    SheetNotes cellLinks(Sheet sheet) {
        Map<String, String> targets = new LinkedHashMap<>();
        relations(sheet.part()).forEach((id, relation) -> {
            if (relation[1].endsWith("/hyperlink")) {
                targets.put(id, relation[2]);
            }
        });
        if (targets.isEmpty()) {
            return new SheetNotes();
        }
        ZipEntry entry = entry(sheet.part());
        try (InputStream in = new Metered(sheet.part(), zip.getInputStream(entry), entry.getCompressedSize())) {
            return XlsxLinks.of(XlsxTail.of(in), targets);
        } catch (IOException e) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    private void readNotes(String part, SheetNotes noted) {
        try (XmlPart xml = open(part)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.element().equals("comment")) {
                    String cell = xml.text("ref");
                    noted.add(cell, XlsxStrings.text(xml, "comment"));
                }
            }
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN);
        }
        return entry;
    }

    private static String key(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    private boolean has(String name) {
        return parts.containsKey(key(name));
    }

    private String workbookPart() {
        if (has("_rels/.rels")) {
            for (String[] relation : relations("").values()) {
                if (relation[1].endsWith("/officeDocument") && has(relation[0])) {
                    return relation[0];
                }
            }
        }
        return WORKBOOK;
    }

    /** The relations of a part by id: where to, of what type, and where to as it is written. */
    private Map<String, String[]> relations(String part) {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, String[]> found = new LinkedHashMap<>();
        if (!has(name)) {
            return found;
        }
        try (XmlPart xml = open(name)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.element().equals("Relationship")) {
                    String written = xml.text("Target");
                    String target = written.replace('\\', '/');
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    found.put(xml.text("Id"), new String[] {path, xml.text("Type"), written});
                }
            }
        }
        return found;
    }

    private void readWorkbook(String workbook, Map<String, String[]> relations) {
        try (XmlPart xml = open(workbook)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.element().equals("workbookPr")) {
                    String flag = xml.text("date1904");
                    since1904 = isSet(flag);
                } else if (xml.element().equals("calcPr")) {
                    calculatesOnLoad = isSet(xml.text("fullCalcOnLoad"));
                } else if (xml.element().equals("sheet")) {
                    addSheet(xml, relations);
                }
            }
        }
    }

    private static boolean isSet(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    private void addSheet(XmlPart xml, Map<String, String[]> relations) {
        String[] relation = relations.get(xml.text("id"));
        if (relation == null || !has(relation[0])) {
            lost.add(xml.text("name"));
        } else {
            String state = xml.text("state");
            sheets.add(new Sheet(xml.text("name"), relation[0], !state.isEmpty() && !state.equals("visible")));
        }
    }

    private XlsxStyles styles(Map<String, String[]> relations) {
        for (String[] relation : relations.values()) {
            if (relation[1].endsWith("/styles") && has(relation[0])) {
                try (XmlPart xml = open(relation[0])) {
                    return XlsxStyles.read(xml);
                }
            }
        }
        return XlsxStyles.NONE;
    }

    private String[] strings(Map<String, String[]> relations) {
        for (String[] relation : relations.values()) {
            if (relation[1].endsWith("/sharedStrings") && has(relation[0])) {
                try (XmlPart xml = open(relation[0])) {
                    return XlsxStrings.read(xml);
                }
            }
        }
        return new String[0];
    }

    @Override
    public void close() {
        if (shared) {
            return;
        }
        try {
            zip.close();
        } catch (IOException e) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }
}
