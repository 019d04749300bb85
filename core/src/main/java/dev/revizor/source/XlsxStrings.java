package dev.revizor.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** Reads the strings that the cells of a workbook share. */
final class XlsxStrings {
    /** Stands for a text that is longer than a cell may be; known by identity. */
    @SuppressWarnings("StringOperationCanBeSimplified")
    static final String TOO_LONG = new String("…");

    private XlsxStrings() {}

    static String[] read(XmlPart xml) {
        List<String> strings = new ArrayList<>();
        long total = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.element().equals("si")) {
                String text = text(xml, "si");
                total += text.length();
                if (total > Limits.SHARED_STRINGS) {
                    throw new Unreadable(SourceError.ARCHIVE_BOMB, "part", "sharedStrings.xml");
                }
                strings.add(text);
            }
        }
        return strings.toArray(new String[0]);
    }

    /** The text of an element with runs ({@code si}, {@code is}) up to its end, without phonetic hints. */
    static String text(XmlPart xml, String until) {
        StringBuilder out = new StringBuilder();
        boolean inText = false;
        boolean phonetic = false;
        boolean tooLong = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                phonetic |= xml.element().equals("rPh");
                inText = xml.element().equals("t") && !phonetic;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                phonetic &= !xml.element().equals("rPh");
                if (xml.element().equals(until)) {
                    break;
                }
            } else if (inText && isText(event)) {
                tooLong |= !xml.addText(out);
            }
        }
        return tooLong ? TOO_LONG : unescape(out.toString());
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Characters that XML cannot hold are written {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
    static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("_x", i) && i + 6 < text.length() && text.charAt(i + 6) == '_' && isHex(text, i + 2)) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 7;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static boolean isHex(String text, int from) {
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
