package dev.revizor.samples;

import java.io.Closeable;
import java.io.IOException;

/** Takes the cards one by one and writes them in its own form. */
interface RowSink extends Closeable {
    void accept(Row row) throws IOException;
}
