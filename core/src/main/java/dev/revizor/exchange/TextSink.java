package dev.revizor.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts one behind another in UTF-8, as vCards are. */
public final class TextSink implements RowSink {
    private final OutputStream out;

    /** The stream is closed with the sink. */
    public TextSink(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public long size(List<Cell> row) {
        return 0;
    }

    @Override
    public void row(List<Cell> row) throws IOException {
        for (Cell cell : row) {
            out.write(cell.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
