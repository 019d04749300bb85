package dev.revizor.source;

/** How much a file may ask of us. */
final class Limits {
    /** Characters of a cell. */
    static final int CELL = 1 << 20;

    /** Characters of a record; what is longer is thrown away as it is read. */
    static final int RECORD = 4 << 20;

    /** Columns of a table; the width of an XLSX sheet. */
    static final int COLUMNS = 16_384;

    /** Inflated bytes of one part of an archive. */
    static final long PART = 4L << 30;

    /** From here on the inflate ratio is looked at: honest sheets stay far below it, and tiny parts prove nothing. */
    static final long RATIO_FROM = 64L << 20;

    /** Inflated bytes per packed byte; deflate itself cannot pass 1,032. */
    static final long RATIO = 400;

    /** Whether unpacked bytes are more than any honest file of so many packed ones; small files prove nothing. */
    static boolean isSwollen(long packed, long unpacked) {
        return packed > 0 && unpacked > RECORD && unpacked / packed > RATIO;
    }

    /** Characters of all shared strings of a workbook. */
    static final long SHARED_STRINGS = 1L << 29;

    private Limits() {}
}
