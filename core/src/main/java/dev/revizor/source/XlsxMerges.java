package dev.revizor.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the merged areas of an XLSX sheet, which stand behind its rows. */
final class XlsxMerges {
    private static final Pattern AREA = Pattern.compile(
            "mergeCell\\s[^>]*?ref=[\"']\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}):\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})[\"']");

    private XlsxMerges() {}

    /** The areas of a sheet whose bytes are given. */
    static MergedColumns read(InputStream sheet) throws IOException {
        MergedColumns.Gathering out = new MergedColumns.Gathering();
        Matcher area = AREA.matcher(XlsxTail.of(sheet));
        while (area.find()) {
            out.add(
                    XlsxRecords.column(area.group(1), -1),
                    XlsxRecords.column(area.group(3), -1),
                    XlsxStyles.number(area.group(2)),
                    XlsxStyles.number(area.group(4)));
        }
        return out.done();
    }
}
