package dev.revizor.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was done to a table as it was read, and what was left unread beside it: nothing of this loses a row, and nothing of
 * it should go unsaid.
 *
 * @param padded short rows that were filled up with blanks, where the others are whole
 * @param cut rows whose blank cells beyond the table were dropped
 * @param mended rows whose quotes break the rules and can be read in one way only
 * @param hidden rows that a spreadsheet hides; they are read
 * @param footer lines below the table that are no rows of it
 * @param requisites rows of further requisites, which became a part of the card above them
 * @param products rows of further products, which became a part of the deal or lead above them
 * @param clientsApart deals with another person under the contact's id than the card of that id is of
 * @param clientOtherwise how many values of each field deals have otherwise than their clients' cards, which keep their own
 * @param uncomputed how many formulas without a stored result, which are blanks therefore, each column has by its title, in the
 *     order of the columns
 * @param sheets other sheets of the workbook that hold rows, in its order
 * @param hiddenSheets those that the workbook hides
 * @param lostSheets those that the workbook names, and of which it does not hold the part: their rows are lost
 * @param members other files of the archive, which hold no table
 * @param zeros cells with NUL characters
 * @param wide rows with cells behind the last title
 * @param cellNotes notes that a workbook has on its cells
 * @param cellLinks hyperlinks of a workbook whose targets their cells do not say
 * @param misread in which charset the texts had been read wrongly before they were saved; they are read as they were meant
 */
public record ReadingNotes(
        long padded,
        long cut,
        long mended,
        long hidden,
        Footer footer,
        long requisites,
        long products,
        long clientsApart,
        Map<Field, Long> clientOtherwise,
        Map<String, Long> uncomputed,
        List<String> sheets,
        List<String> hiddenSheets,
        List<String> lostSheets,
        List<String> members,
        Zeros zeros,
        Wide wide,
        CellNotes cellNotes,
        CellNotes cellLinks,
        Misread misread) {
    /** Nothing to say. */
    public static final ReadingNotes NONE = new ReadingNotes(
            0,
            0,
            0,
            0,
            Footer.NONE,
            0,
            0,
            0,
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Zeros.NONE,
            Wide.NONE,
            CellNotes.NONE,
            CellNotes.NONE,
            Misread.NONE);

    /**
     * Cells with NUL characters, which count for nothing in their values.
     *
     * @param cells how many
     * @param row where the first stands, as in a place
     * @param column its title, or its letters
     */
    public record Zeros(long cells, long row, String column) {
        /** None of them. */
        public static final Zeros NONE = new Zeros(0, 0, "");
    }

    /**
     * Rows with more cells than titles, whose cells may stand under the titles of others.
     *
     * @param rows how many
     * @param row where the first stands, as in a place
     * @param column the last title
     * @param decimal the title whose cells make a decimal number with the next ones in every row, as an unquoted decimal comma
     *     does; empty where no single one shows it
     */
    public record Wide(long rows, long row, String column, String decimal) {
        /** None of them. */
        public static final Wide NONE = new Wide(0, 0, "", "");
    }

    /**
     * Notes («comments») on the cells of a sheet, or hyperlinks of them.
     *
     * @param cells how many
     * @param first the first cell that has one, as {@code B4}
     * @param column the title of the column as which they are read; empty where none is
     * @param unread how many of them are not read, since they stand on titles or beside the rows of the table
     */
    public record CellNotes(long cells, String first, String column, long unread) {
        /** None of them. */
        public static final CellNotes NONE = new CellNotes(0, "", "", 0);
    }

    /**
     * Texts that some program read in a wrong charset and saved so.
     *
     * @param wrong the charset in which they were read
     * @param right the one in which they were written
     * @param was a title as it stands
     * @param meant the same title as it was meant
     */
    public record Misread(String wrong, String right, String was, String meant) {
        /** They were not. */
        public static final Misread NONE = new Misread("", "", "", "");
    }

    /**
     * The footer of a report, which is skipped.
     *
     * @param lines how many
     * @param first the row of the first, as in a place
     */
    public record Footer(long lines, long first) {
        /** There is none. */
        public static final Footer NONE = new Footer(0, 0);

        /** The same with one more line. */
        public Footer and(long row) {
            return new Footer(lines + 1, lines == 0 ? row : first);
        }
    }

    public ReadingNotes {
        clientOtherwise =
                clientOtherwise.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(clientOtherwise));
        uncomputed = Collections.unmodifiableMap(new LinkedHashMap<>(uncomputed));
        sheets = List.copyOf(sheets);
        hiddenSheets = List.copyOf(hiddenSheets);
        lostSheets = List.copyOf(lostSheets);
        members = List.copyOf(members);
    }

    /** The same, with rows of further requisites. */
    public ReadingNotes withRequisites(long rows) {
        return told(rows, products, clientsApart, clientOtherwise, members);
    }

    /** The same, with rows of further products. */
    public ReadingNotes withProducts(long rows) {
        return told(requisites, rows, clientsApart, clientOtherwise, members);
    }

    /** The same, with deals whose client became a card of his own in spite of his id. */
    public ReadingNotes withClientsApart(long deals) {
        return told(requisites, products, deals, clientOtherwise, members);
    }

    /** The same, with how many values of each field deals have otherwise than their clients' cards. */
    public ReadingNotes withClientOtherwise(Map<Field, Long> values) {
        return told(requisites, products, clientsApart, values, members);
    }

    /** The same beside files of the archive that hold no table. */
    public ReadingNotes withUnreadMembers(List<String> files) {
        return told(requisites, products, clientsApart, clientOtherwise, files);
    }

    /** The same, with what became of the notes on cells. */
    public ReadingNotes withCellNotes(CellNotes notes) {
        return beside(notes, cellLinks);
    }

    /** The same, with what became of the hyperlinks of cells. */
    public ReadingNotes withCellLinks(CellNotes links) {
        return beside(cellNotes, links);
    }

    /** The same reading, with what only those know who read the rows or the archive. */
    private ReadingNotes told(
            long further, long goods, long apart, Map<Field, Long> otherwise, List<String> unreadMembers) {
        return new ReadingNotes(
                padded,
                cut,
                mended,
                hidden,
                footer,
                further,
                goods,
                apart,
                otherwise,
                uncomputed,
                sheets,
                hiddenSheets,
                lostSheets,
                unreadMembers,
                zeros,
                wide,
                cellNotes,
                cellLinks,
                misread);
    }

    private ReadingNotes beside(CellNotes notes, CellNotes links) {
        return new ReadingNotes(
                padded,
                cut,
                mended,
                hidden,
                footer,
                requisites,
                products,
                clientsApart,
                clientOtherwise,
                uncomputed,
                sheets,
                hiddenSheets,
                lostSheets,
                members,
                zeros,
                wide,
                notes,
                links,
                misread);
    }

    /** How many rows were not taken as they stand. */
    public long repaired() {
        return padded + cut + mended;
    }
}
