package dev.revizor.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the user already knows about a file; all the rest is found out from its content.
 *
 * @param charset of a text file
 * @param delimiter of a CSV file
 * @param quote of a CSV file; U+FFFF, a noncharacter, says that there is none and every quote is text
 * @param sheet the sheet of a workbook, by name or by its 1-based number
 * @param headerRow the 1-based line or row of the titles; 0 means that there are none
 * @param password what opens a workbook that is locked
 * @param unread files of the same archive that hold no table, told with the one that is read
 * @param volume what is known of the file beside, where several tables of it are read
 */
public record ReadOptions(
        Optional<Charset> charset,
        Optional<Character> delimiter,
        Optional<Character> quote,
        Optional<String> sheet,
        OptionalLong headerRow,
        Optional<Password> password,
        List<String> unread,
        Optional<Volume> volume) {

    /** The quote that says that there is none. */
    public static final char NO_QUOTE = Dialect.NONE;

    /** What is known without a password. */
    public ReadOptions(
            Optional<Charset> charset,
            Optional<Character> delimiter,
            Optional<Character> quote,
            Optional<String> sheet,
            OptionalLong headerRow) {
        this(charset, delimiter, quote, sheet, headerRow, Optional.empty(), List.of(), Optional.empty());
    }

    /** The same with a password. */
    public ReadOptions with(Password secret) {
        return new ReadOptions(charset, delimiter, quote, sheet, headerRow, Optional.of(secret), unread, volume);
    }

    /** The same, but for the sheet. */
    ReadOptions withoutSheet() {
        return new ReadOptions(
                charset, delimiter, quote, Optional.empty(), headerRow, password, unread, Optional.empty());
    }

    /** The same for one sheet of a file. */
    public ReadOptions of(String name) {
        return new ReadOptions(charset, delimiter, quote, Optional.of(name), headerRow, password, unread, volume);
    }

    /** The same for one of several sheets of a file. */
    ReadOptions of(String name, Volume file) {
        return new ReadOptions(
                charset, delimiter, quote, Optional.of(name), headerRow, password, unread, Optional.of(file));
    }

    /** The same beside files of an archive that nobody reads. */
    ReadOptions beside(List<String> files) {
        return new ReadOptions(charset, delimiter, quote, sheet, headerRow, password, files, volume);
    }

    /** Everything by content. */
    public static ReadOptions auto() {
        return new ReadOptions(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }
}
