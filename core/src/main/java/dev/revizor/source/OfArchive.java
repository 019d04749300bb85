package dev.revizor.source;

/** The rows of a table that was unpacked for the time of reading. */
final class OfArchive extends PassedRows {
    private final Archives.Member member;

    OfArchive(RowReader rows, Archives.Member member) {
        super(rows);
        this.member = member;
    }

    @Override
    public void close() {
        try (member) {
            super.close();
        }
    }
}
