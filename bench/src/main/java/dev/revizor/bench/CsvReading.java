package dev.revizor.bench;

import java.io.IOException;

/** Reads a polluted file. */
interface CsvReading {
    Reading read(PollockSet set, String file) throws IOException;
}
