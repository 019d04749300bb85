package dev.revizor.cli.commands;

import dev.revizor.flow.TableNotes;
import dev.revizor.model.ReadingNotes;
import dev.revizor.model.SourceTable;
import dev.revizor.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what was done to rows that are not like the others, and what was left unread: nothing for most tables. */
final class NotesTalk {
    private static final int MOST_NAMED = 10;

    private final Texts texts;

    NotesTalk(Texts texts) {
        this.texts = texts;
    }

    /** All there is to say of some tables, each line with its file. */
    List<String> lines(List<TableNotes> tables) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            TableNotes table = tables.get(i);
            List<String> lines = new ArrayList<>(rows(table.notes(), "import.requisites_read"));
            if (isLastOfFile(tables, i)) {
                lines.addAll(unread(tables, table));
            }
            lines.forEach(line -> out.add(table.table().file() + ": " + line));
        }
        return out;
    }

    /** What was done to rows that became cards of a store. */
    List<String> rows(ReadingNotes notes) {
        return rows(notes, "import.requisites");
    }

    private List<String> rows(ReadingNotes notes, String requisites) {
        List<String> out = new ArrayList<>();
        if (notes.repaired() > 0) {
            out.add(texts.get(
                    "import.repaired", "padded", notes.padded(), "cut", notes.cut(), "mended", notes.mended()));
        }
        ReadingNotes.Wide wide = notes.wide();
        if (wide.rows() > 0) {
            out.add(texts.get("import.wide", "rows", wide.rows(), "row", wide.row(), "column", wide.column()));
        }
        if (!wide.decimal().isEmpty()) {
            out.add(texts.get("import.wide_decimal", "column", wide.decimal()));
        }
        if (notes.hidden() > 0) {
            out.add(texts.get("import.hidden_rows", "rows", notes.hidden()));
        }
        if (notes.footer().lines() > 0) {
            out.add(texts.get(
                    "import.footer",
                    "lines",
                    notes.footer().lines(),
                    "first",
                    notes.footer().first()));
        }
        if (!notes.uncomputed().isEmpty()) {
            long cells = notes.uncomputed().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<String> columns = notes.uncomputed().keySet().stream()
                    .map(title -> texts.get("import.quoted", "title", title))
                    .toList();
            out.add(texts.get("import.uncomputed", "cells", cells, "columns", names(columns)));
        }
        out.addAll(onCells("import.cell_notes", notes.cellNotes()));
        out.addAll(onCells("import.cell_links", notes.cellLinks()));
        out.addAll(texts(notes));
        if (notes.requisites() > 0) {
            out.add(texts.get(requisites, "rows", notes.requisites()));
        }
        if (notes.products() > 0) {
            out.add(texts.get("import.products", "rows", notes.products()));
        }
        if (notes.clientsApart() > 0) {
            out.add(texts.get("import.clients_apart", "deals", notes.clientsApart()));
        }
        long otherwise = notes.clientOtherwise().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (otherwise > 0) {
            out.add(texts.get("import.client_otherwise", "values", otherwise));
        }
        return out;
    }

    /** What cells have beside their values, and what of it nobody reads. */
    private List<String> onCells(String key, ReadingNotes.CellNotes notes) {
        List<String> out = new ArrayList<>();
        if (notes.cells() > notes.unread()) {
            out.add(texts.get(
                    key, "cells", notes.cells() - notes.unread(), "first", notes.first(), "column", notes.column()));
        }
        if (notes.unread() > 0) {
            out.add(texts.get(key + "_unread", "cells", notes.unread(), "first", notes.first()));
        }
        return out;
    }

    /** What is odd about the texts of a table. */
    private List<String> texts(ReadingNotes notes) {
        List<String> out = new ArrayList<>();
        ReadingNotes.Misread misread = notes.misread();
        if (!misread.wrong().isEmpty()) {
            out.add(texts.get(
                    "import.misread",
                    "was",
                    misread.was(),
                    "meant",
                    misread.meant(),
                    "right",
                    misread.right(),
                    "wrong",
                    misread.wrong()));
        }
        ReadingNotes.Zeros zeros = notes.zeros();
        if (zeros.cells() > 0) {
            out.add(texts.get("import.zeros", "cells", zeros.cells(), "row", zeros.row(), "column", zeros.column()));
        }
        return out;
    }

    /** Whether no later table is of the same file. */
    static boolean isLastOfFile(List<TableNotes> tables, int at) {
        return tables.subList(at + 1, tables.size()).stream()
                .noneMatch(later -> isSameFile(later.table(), tables.get(at).table()));
    }

    private static boolean isSameFile(SourceTable one, SourceTable other) {
        return one.file().equals(other.file()) && one.sha256().equals(other.sha256());
    }

    /** What nobody reads of a workbook or a page: what is left out in silence is lost. */
    List<String> unread(List<TableNotes> tables, TableNotes of) {
        // Only asked whether a name is in it.
        Set<String> read = tables.stream()
                .filter(table -> isSameFile(table.table(), of.table()))
                .map(table -> table.table().sheet())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean page = of.table().format().equals("html");
        List<String> out = new ArrayList<>();
        add(page ? "import.unread_tables" : "import.unread_sheets", of.notes().sheets(), read, out);
        add("import.hidden_sheets", of.notes().hiddenSheets(), read, out);
        add("import.lost_sheets", of.notes().lostSheets(), Set.of(), out);
        add("import.unread_members", of.notes().members(), Set.of(), out);
        return out;
    }

    private void add(String key, List<String> sheets, Set<String> read, List<String> out) {
        List<String> unread =
                sheets.stream().filter(sheet -> !read.contains(sheet)).toList();
        if (!unread.isEmpty()) {
            out.add(texts.get(key, "sheets", names(unread)));
        }
    }

    private String names(List<String> all) {
        return names(texts, all);
    }

    /** The first of some names and how many more there are: a page may have thousands of tables, a table of columns. */
    static String names(Texts texts, List<String> all) {
        int named = Math.min(MOST_NAMED, all.size());
        String names = String.join(", ", all.subList(0, named));
        return named == all.size()
                ? names
                : texts.get("import.names_and_more", "names", names, "more", all.size() - named);
    }
}
