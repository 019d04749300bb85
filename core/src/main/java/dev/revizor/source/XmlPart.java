package dev.revizor.source;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML part of a workbook, read forward with limits; document types and what they could bring in are refused. */
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final InputStream in;
    private final XMLStreamReader xml;

    /**
     * A part that owns the stream.
     *
     * @param packed how many bytes it takes in the archive, or −1
     */
    XmlPart(String name, InputStream in, long packed) {
        this.name = name;
        this.in = new Metered(name, in, packed);
        try {
            this.xml = FACTORY.createXMLStreamReader(this.in);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** The next event; {@link XMLStreamConstants#END_DOCUMENT} at the end. */
    int next() {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable(SourceError.DOCTYPE_FORBIDDEN, "part", name);
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** The 1-based line at which the reader is. */
    long line() {
        return xml.getLocation().getLineNumber();
    }

    /** The local name of the element. */
    String element() {
        return xml.getLocalName();
    }

    /** An attribute by its local name, or null. */
    @Nullable
    String attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute by its local name, or the empty string. */
    String text(String local) {
        String value = attribute(local);
        return value == null ? "" : value;
    }

    /** Adds the text of the event unless that would make it longer than a cell may be; says whether it did. */
    boolean addText(StringBuilder to) {
        try {
            int length = xml.getTextLength();
            if (to.length() + length > Limits.CELL) {
                return false;
            }
            to.append(xml.getTextCharacters(), xml.getTextStart(), length);
            return true;
        } catch (UncheckedStreamException e) {
            // The parser reads the rest of a text when it is asked for.
            throw broken(e);
        }
    }

    private static RuntimeException broken(Exception e) {
        // What our own stream threw inside the parser comes out as it is.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable) {
                return (Unreadable) cause;
            }
        }
        return new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }
}
