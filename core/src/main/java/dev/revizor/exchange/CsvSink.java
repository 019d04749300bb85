package dev.revizor.exchange;

import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A delimited text. A letter that its charset lacks stops the export: a question mark in its place would be a loss. */
public final class CsvSink implements RowSink {
    private final CsvForm form;
    private final OutputStream out;
    private final CharsetEncoder encoder;
    private final int last;
    private long bytes;
    private boolean begun;

    /**
     * Begins the text.
     *
     * @param out is closed with the sink
     */
    public CsvSink(CsvForm form, List<String> titles, OutputStream out) throws IOException {
        this.form = form;
        this.out = new BufferedOutputStream(out, 1 << 16);
        // Half a surrogate pair is no letter of any charset; as everywhere in Java it becomes a question mark in UTF-8.
        this.encoder = form.charset().newEncoder();
        if (form.charset().name().startsWith("UTF")) {
            encoder.onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE);
        }
        this.last = form.tail() == CsvForm.Tail.OPEN ? 0 : encoded(form.end()).remaining();
        if (form.mark() == CsvForm.Mark.WITH) {
            write(encoded("\ufeff"));
        }
        line(form.line(titles));
    }

    @Override
    public long bytes() {
        return bytes + last;
    }

    @Override
    public long size(List<Cell> row) {
        String text = form.line(texts(row)) + form.end();
        return form.charset().equals(StandardCharsets.UTF_8)
                ? utf8(text)
                : encoded(text).remaining();
    }

    @Override
    public void row(List<Cell> row) throws IOException {
        line(form.line(texts(row)));
    }

    private void line(String text) throws IOException {
        // The end of a line is written before the next one: the last may have none.
        write(encoded(begun ? form.end() + text : text));
        begun = true;
    }

    private void write(ByteBuffer encoded) throws IOException {
        bytes += encoded.remaining();
        out.write(encoded.array(), encoded.arrayOffset(), encoded.remaining());
    }

    private ByteBuffer encoded(String text) {
        try {
            return encoder.encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            Map<String, Object> args = new LinkedHashMap<>();
            args.put("charset", form.charset().name());
            args.put("letter", firstBeyond(text));
            throw new RevizorException(ExchangeError.CHARSET_TOO_SMALL, Place.NOWHERE, args, e);
        }
    }

    /** The first letter that the charset lacks: a letter alone tells nothing of a person, and a lot to who looks for it. */
    private String firstBeyond(String text) {
        // The one in use stands in the middle of a text.
        CharsetEncoder fresh = form.charset().newEncoder();
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> !fresh.canEncode(letter))
                .findFirst()
                .orElse("\uFFFD");
    }

    private static long utf8(String text) {
        long count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return count;
    }

    private static List<String> texts(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (form.tail() != CsvForm.Tail.OPEN) {
                write(encoded(form.end()));
            }
            out.flush();
        }
    }
}
