package dev.revizor.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/** Which cell styles show dates, and which pad numbers with zeros. */
final class XlsxStyles {
    static final XlsxStyles NONE = new XlsxStyles(new boolean[0], new int[0]);

    private final boolean[] dates;
    private final int[] zeros;

    private XlsxStyles(boolean[] dates, int[] zeros) {
        this.dates = dates;
        this.zeros = zeros;
    }

    static XlsxStyles read(XmlPart xml) {
        Map<Integer, String> codes = new LinkedHashMap<>();
        List<Integer> formats = new ArrayList<>();
        boolean cellFormats = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.element().equals("cellXfs")) {
                cellFormats = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.element()) {
                    case "numFmt" -> codes.putIfAbsent(number(xml.text("numFmtId")), xml.text("formatCode"));
                    case "cellXfs" -> cellFormats = true;
                    case "xf" -> {
                        if (cellFormats) {
                            formats.add(number(xml.text("numFmtId")));
                        }
                    }
                    default -> {
                        // Fonts, fills and borders say nothing about values.
                    }
                }
            }
        }
        return of(formats, codes);
    }

    private static XlsxStyles of(List<Integer> formats, Map<Integer, String> codes) {
        boolean[] dates = new boolean[formats.size()];
        int[] zeros = new int[formats.size()];
        for (int i = 0; i < dates.length; i++) {
            String code = codes.getOrDefault(formats.get(i), "");
            dates[i] = SheetValues.isDateFormat(formats.get(i), code);
            zeros[i] = SheetValues.zeros(code);
        }
        return new XlsxStyles(dates, zeros);
    }

    static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length() && i < 9; i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return digits.isEmpty() ? -1 : value;
    }

    boolean isDate(int style) {
        return style >= 0 && style < dates.length && dates[style];
    }

    int zeros(int style) {
        return style >= 0 && style < zeros.length ? zeros[style] : 0;
    }
}
