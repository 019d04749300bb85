package dev.revizor.source;

import dev.revizor.model.ReadingNotes;

/** The rows of a table that was unpacked for the time of reading. */
final class OfArchive extends PassedRows {
    private final Archives.Member member;

    OfArchive(RowReader rows, Archives.Member member) {
        super(rows);
        this.member = member;
    }

    @Override
    public ReadingNotes notes() {
        return super.notes().withUnreadMembers(member.options().unread());
    }

    @Override
    public void close() {
        try (member) {
            super.close();
        }
    }
}
