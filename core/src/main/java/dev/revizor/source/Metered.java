package dev.revizor.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops an archive that unpacks to far more than it should. */
final class Metered extends FilterInputStream {
    private final String part;
    private final long packed;
    private long count;

    /**
     * A stream of unpacked bytes.
     *
     * @param part what it is called
     * @param packed how many bytes it takes in the archive, or −1
     */
    Metered(String part, InputStream in, long packed) {
        super(in);
        this.part = part;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int n = super.read(target, from, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int n) {
        count += n;
        boolean ratio = packed > 0 && count > Limits.RATIO_FROM && count / packed > Limits.RATIO;
        if (ratio || count > Limits.PART) {
            throw new Unreadable(SourceError.ARCHIVE_BOMB, "part", part);
        }
    }
}
