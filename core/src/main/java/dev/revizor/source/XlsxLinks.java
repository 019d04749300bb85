package dev.revizor.source;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the hyperlinks of an XLSX sheet, which stand behind its rows and name their targets by the relations of the sheet.
 *
 * <p>Source: ECMA-376, part 1, 18.3.1.47 (hyperlink).
 */
final class XlsxLinks {
    private static final Pattern LINK = Pattern.compile("<(?:[A-Za-z0-9]+:)?hyperlink\\s([^>]*)>");
    private static final Pattern CELLS = Pattern.compile(
            "(?:^|\\s)ref=[\"']\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})" + "(?::\\$?[A-Za-z]{1,3}\\$?(\\d{1,7}))?[\"']");
    private static final Pattern ID = Pattern.compile("(?:^|\\s)[A-Za-z0-9]+:id=[\"']([^\"']*)[\"']");
    private static final Pattern PLACE = Pattern.compile("(?:^|\\s)location=(?:\"([^\"]*)\"|'([^']*)')");

    /** More cells with a link no program writes: Excel stops at 65,530. */
    private static final int MOST = 1 << 20;

    private XlsxLinks() {}

    /**
     * The links of a sheet; those that lead to another cell of the workbook say nothing.
     *
     * @param tail what stands behind the rows
     * @param targets by the id of the relation
     */
    static SheetNotes of(String tail, Map<String, String> targets) {
        SheetNotes out = new SheetNotes();
        Matcher link = LINK.matcher(tail);
        while (link.find()) {
            Matcher cells = CELLS.matcher(link.group(1));
            Matcher id = ID.matcher(link.group(1));
            String target = id.find() ? targets.getOrDefault(id.group(1), "") : "";
            if (!target.isEmpty() && cells.find()) {
                add(out, cells, target + place(link.group(1)));
            }
        }
        return out;
    }

    private static void add(SheetNotes out, Matcher cells, String target) {
        int column = XlsxRecords.column(cells.group(1), -1);
        long first = XlsxStyles.number(cells.group(2));
        long last = cells.group(3) == null ? first : XlsxStyles.number(cells.group(3));
        for (long row = first; row <= last && out.cells() < MOST; row++) {
            out.add(row, column, target);
        }
    }

    /** What Excel cuts off behind the number sign of an address. */
    private static String place(String attributes) {
        Matcher place = PLACE.matcher(attributes);
        if (!place.find()) {
            return "";
        }
        String raw = place.group(1) == null ? place.group(2) : place.group(1);
        String text = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return "#"
                + text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }
}
