package dev.revizor.report.formats;

/** The style part of a workbook: one cell format per {@link SheetCell.Style}, in its order. */
final class SheetStyles {
    /** Number format 49 is text, 14 the date of the reader's own language, 22 that with the time, 3 a count with groups. */
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>"
            + "<fonts count=\"6\">"
            + font("", "11", "1A1A1A")
            + font("<b/>", "11", "FFFFFF")
            + font("<b/>", "15", "1A1A1A")
            + font("<u/>", "11", "0B5CAD")
            + font("<b/>", "11", "B3261E")
            + font("", "10", "555555")
            + "</fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"
            + "<fgColor rgb=\"FF2F4A63\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"13\">"
            + format(0, 0, 0, "")
            + format(49, 1, 2, "<alignment vertical=\"center\" wrapText=\"1\"/>")
            + format(49, 0, 0, "<alignment vertical=\"top\"/>")
            + format(49, 0, 0, "<alignment vertical=\"top\" wrapText=\"1\"/>")
            + format(3, 0, 0, "<alignment vertical=\"top\"/>")
            + format(164, 0, 0, "<alignment vertical=\"top\"/>")
            + format(14, 0, 0, "<alignment horizontal=\"left\" vertical=\"top\"/>")
            + format(49, 2, 0, "")
            + format(49, 3, 0, "<alignment vertical=\"top\"/>")
            + format(49, 1, 2, "<alignment vertical=\"center\"/>")
            + format(49, 4, 0, "<alignment vertical=\"top\"/>")
            + format(49, 5, 0, "<alignment vertical=\"top\"/>")
            + format(22, 0, 0, "<alignment horizontal=\"left\" vertical=\"top\"/>")
            + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
            + "</styleSheet>";

    private SheetStyles() {}

    private static String font(String face, String size, String colour) {
        return "<font>" + face + "<sz val=\"" + size + "\"/><color rgb=\"FF" + colour
                + "\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
    }

    private static String format(int number, int font, int fill, String alignment) {
        return "<xf numFmtId=\"" + number + "\" fontId=\"" + font + "\" fillId=\"" + fill
                + "\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
                + (alignment.isEmpty() ? "/>" : " applyAlignment=\"1\">" + alignment + "</xf>");
    }
}
