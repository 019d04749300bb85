package dev.revizor.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * The contragents of a CommerceML file, as 1C exchanges them, one by one: an element with text is a cell, what is inside
 * an element goes by both names ({@code Адрес.Представление}), and a pair of {@code Тип} and {@code Значение} by the type.
 *
 * <p>Source: «Стандарт CommerceML 2», element «Контрагенты».
 */
final class CommerceMl implements TitledRows {
    private static final String CARD = "Контрагент";
    private static final String CARDS = "Контрагенты";
    private static final String TYPE = "Тип";
    private static final String VALUE = "Значение";
    private static final int DEEPEST = 16;

    private final XmlPart xml;
    private long size;
    private boolean tooLong;

    private CommerceMl(XmlPart xml) {
        this.xml = xml;
    }

    static Opened open(Path file) throws IOException {
        return TitledRows.table("commerceml", "", () -> {
            String name = String.valueOf(file.getFileName());
            return new CommerceMl(new XmlPart(name, Files.newInputStream(file), -1));
        });
    }

    @Override
    public @Nullable TitledRow next() {
        try {
            return read();
        } catch (Unreadable e) {
            if (e.code() == SourceError.WORKBOOK_BROKEN) {
                throw new Unreadable(SourceError.XML_BROKEN, "line", xml.line()).because(e);
            }
            throw e;
        }
    }

    private @Nullable TitledRow read() {
        boolean among = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (among && xml.element().equals(CARD)) {
                    return card();
                }
                among = xml.element().equals(CARDS);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                among = xml.element().equals(CARD);
            }
        }
        return null;
    }

    private TitledRow card() {
        long row = xml.line();
        TitledRow.Cells cells = new TitledRow.Cells();
        size = 0;
        tooLong = false;
        inside("", 1, cells);
        return cells.row(row, tooLong ? SourceError.CELL_TOO_LONG : null);
    }

    /** Reads what is in the element that was begun, to its end; gives its own text. */
    private String inside(String path, int depth, TitledRow.Cells cells) {
        StringBuilder text = new StringBuilder();
        String type = "";
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                tooLong |= !xml.addText(text);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == DEEPEST) {
                    throw new Unreadable(SourceError.XML_BROKEN, "line", xml.line());
                }
                String name = xml.element();
                String own = Blanks.trim(inside(title(path, name), depth + 1, cells));
                if (name.equals(TYPE) && depth > 1) {
                    type = own;
                } else if (!own.isEmpty()) {
                    add(
                            name.equals(VALUE) && !type.isEmpty() ? title(outer(path), type) : title(path, name),
                            own,
                            cells);
                }
            }
        }
        return text.toString();
    }

    private void add(String title, String value, TitledRow.Cells cells) {
        size += value.length();
        tooLong |= size > Limits.RECORD;
        if (!tooLong) {
            cells.add(title, value);
        }
    }

    private static String title(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Contacts go by their type alone, parts of an address by the address and theirs. */
    private static String outer(String path) {
        int point = path.lastIndexOf('.');
        String around = point < 0 ? "" : path.substring(0, point);
        return around.equals("Контакты") ? "" : around;
    }

    @Override
    public void close() {
        xml.close();
    }
}
