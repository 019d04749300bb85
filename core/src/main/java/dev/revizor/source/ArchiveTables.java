package dev.revizor.source;

import dev.revizor.problem.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which files of an archive are meant by «all»: a note beside the exports is none of them. */
final class ArchiveTables {
    /** What says that there is no table; all else is trouble with one, which is told when it is read. */
    private static final List<ErrorCode> NO_TABLE = List.of(
            SourceError.FILE_EMPTY,
            SourceError.FILE_BINARY,
            SourceError.LINE_ENDLESS,
            SourceError.FORMAT_UNSUPPORTED,
            SourceError.HEADER_WITHOUT_ROWS,
            SourceError.PAGE_WITHOUT_TABLE,
            SourceError.JSON_WITHOUT_OBJECTS,
            SourceError.ROWS_UNREADABLE,
            SourceError.CHARSET_UNKNOWN);

    private ArchiveTables() {}

    /** Whether a text is a note to its reader: its commas look like columns, but their titles like nothing. */
    private static boolean isProse(String name, List<String> titles) {
        String low = name.toLowerCase(Locale.ROOT);
        boolean note = low.endsWith(".txt") || low.endsWith(".md") || low.contains("readme");
        return titles.size() < 2 || note && TitleWords.known(titles.toArray(String[]::new)) == 0;
    }

    /** Whether a file of a zip, which the options name, holds a table: text without any delimiter is prose. */
    static boolean holdsTable(Path zip, ReadOptions options) throws IOException {
        Optional<Archives.Member> packed = Archives.member(zip, options);
        if (packed.isEmpty()) {
            return true;
        }
        try (Archives.Member member = packed.get()) {
            Opened opened = Sources.open(member.file(), FileScan.of(member.file()), member.options());
            opened.records().close();
            return !opened.format().equals("csv")
                    || !isProse(member.shown(), opened.top().titles());
        } catch (Unreadable e) {
            return !NO_TABLE.contains(e.code());
        }
    }
}
