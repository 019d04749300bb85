package dev.revizor.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** What may come in or stand in the way, one constant a case: what the program answers, and what it leaves as it was. */
enum BadIntake {
    WORKBOOK_BOMB("a workbook that unpacks to over 400 times its size", "ERR-0113", BadFiles::workbookBomb),
    GZIP_BOMB("a `.gz` that does", "ERR-0113", BadFiles::gzipBomb),
    ZIP_BOMB("a `.zip` that does", "ERR-0113", BadFiles::zipBomb),
    LINE_BOMB("a `.gz` of one endless line that does", "ERR-0113", BadFiles::lineBomb),
    LINE("a line of some millions of characters without an end", "ERR-0146", BadFiles::endlessLine),
    ENTITY_OUTSIDE("an entity that names a file, in a workbook", "ERR-0114", BadFiles::outsideInWorkbook),
    ENTITY_OUTSIDE_XML("the same in CommerceML", "ERR-0114", BadFiles::outsideInXml),
    LAUGHS("entities that multiply each other, in a workbook", "ERR-0114", BadFiles::laughingWorkbook),
    LAUGHS_XML("the same in CommerceML", "ERR-0114", BadFiles::laughingXml),
    LOCKED("a locked XLSX", "ERR-0110", BadFiles::lockedBook),
    LOCKED_OLD("a locked XLS", "ERR-0110", BadFiles::lockedOldBook),
    WRONG_PASSWORD("a locked workbook and another password", "ERR-0138", BadFiles::lockedBook),
    LOCKED_ZIP("a locked `.zip`", "ERR-0139", BadFiles::lockedZip),
    CUT("an XLSX that was cut off", "ERR-0109", folder -> BadFiles.cut(BadFiles.book(folder))),
    CUT_OLD("an XLS that was cut off", "ERR-0109", folder -> BadFiles.cut(BadFiles.oldBook(folder))),
    CUT_GZIP("a `.gz` that was cut off", "ERR-0134", folder -> BadFiles.gzip(folder, bytes(), 12)),
    CUT_ZIP("a `.zip` that was cut off", "ERR-0134", folder -> BadFiles.cut(BadFiles.zip(folder, "clients.csv"))),
    CUT_PAGE(
            "an HTML page that was cut off",
            "ERR-0127",
            1,
            folder -> BadFiles.text(
                    folder,
                    "page.xls",
                    "<html><body><table><tr><th>ID</th><th>Имя</th><th>Телефон</th></tr>"
                            + "<tr><td>11</td><td>Олег</td><td>+79730000012</td></tr><tr><td>12</td><td>Оль")),
    CUT_BETWEEN_ROWS(
            "the same between two rows",
            "ERR-0129",
            2,
            folder -> BadFiles.text(
                    folder,
                    "page.xls",
                    "<html><body><table><tr><th>ID</th><th>Имя</th><th>Телефон</th></tr>"
                            + "<tr><td>11</td><td>Олег</td><td>+79730000012</td></tr>"
                            + "<tr><td>12</td><td>Ольга</td><td>+79730000013</td></tr>\n")),
    WIDEST("16,384 columns", 1, folder -> BadFiles.wide(folder, 16_384)),
    TOO_WIDE("one column more", "ERR-0115", folder -> BadFiles.wide(folder, 16_385)),
    TOO_WIDE_WORKBOOK("the same in a workbook", "ERR-0115", folder -> BadFiles.wideWorkbook(folder, 16_385)),
    ZEROS(
            "a block of NUL bytes, as a crash leaves it",
            "ERR-0128",
            1,
            folder -> Files.write(folder.resolve("zeros.csv"), BadFiles.around(new byte[40]))),
    ZEROS_FIRST(
            "a file that begins with one",
            "ERR-0143",
            folder -> Files.write(folder.resolve("zeros.csv"), new byte[4096])),
    ZERO(
            "a single NUL byte in a cell",
            2,
            folder -> Files.write(folder.resolve("zero.csv"), BadFiles.around(new byte[1]))),
    SERVICE_ERROR(
            "the error of a web service in JSON",
            "ERR-0144",
            folder -> BadFiles.text(
                    folder, "answer.json", "{\"error\":\"expired_token\",\"error_description\":\"It has expired.\"}")),
    LOGIN(
            "the page on which one logs in",
            "ERR-0145",
            folder -> BadFiles.text(
                    folder,
                    "contacts.xls",
                    "<html><head><title>Вход</title></head><body><form><table><tr><td>Логин</td></tr>"
                            + "<tr><td><input type=\"password\"></td></tr></table></form></body></html>")),
    MISREAD(
            "titles and cells that were read in a wrong charset and saved so",
            2,
            folder -> BadFiles.text(
                    folder,
                    "misread.csv",
                    new String(BadFiles.TABLE.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1251")))),
    HALF_PAIR(
            "half a surrogate pair in UTF-8",
            "ERR-0124",
            1,
            folder -> Files.write(
                    folder.resolve("half.csv"), BadFiles.around(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD}))),
    HALF_PAIR_16(
            "the same in UTF-16",
            "ERR-0124",
            1,
            folder -> Files.write(folder.resolve("half.csv"), withMark(BadFiles.TABLE.replace("Олег", "Ол\ud83dег")))),
    HALF_PAIR_JSON(
            "the same, escaped in JSON",
            2,
            folder -> BadFiles.text(
                    folder,
                    "half.json",
                    "[{\"id\":11,\"name\":\"Ол\\ud83dег\",\"phone\":\"+79730000012\"},"
                            + "{\"id\":12,\"name\":\"Ольга\",\"phone\":\"+79730000013\"}]")),
    HALF_PAIR_WORKBOOK("the same, escaped in a workbook", 2, BadFiles::halfPairInWorkbook),
    FOOTER(
            "an address below the table, which may be a client's whose cells are lost",
            "ERR-0118",
            2,
            folder -> BadFiles.text(folder, "report.csv", BadFiles.TABLE + ";;\nИсполнитель;;\nklim@example.ru;;\n")),
    FOLDER("a folder", "ERR-0102", folder -> Files.createDirectory(folder.resolve("folder.csv"))),
    PIPE("a pipe (FIFO), a device", "ERR-0136", BadIntake::pipe),
    CHANGING("a file that grows while it is read", "ERR-0137", BadIntake::large),
    LINK("a link to a table", 2, BadIntake::link),
    LINK_TO_NOTHING(
            "a link that leads nowhere",
            "ERR-0101",
            folder -> Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("nothing"))),
    LINK_IN_A_CIRCLE("a link to itself", "ERR-0103", BadIntake::circle),
    OUT_OF_THE_ARCHIVE("`../` in the name of a `.zip` member", 2, folder -> BadFiles.zip(folder, "../../escaped.csv")),
    NO_ROOM_FOR_EXPORT("the disk full during an export", "ERR-0005", 32, 0, BadIntake::none),
    NO_ROOM_FOR_STORE("the disk full during an import", "ERR-2011", 32, 0, BadIntake::large),
    OPEN_ELSEWHERE("the output open in an office program", "ERR-0004", 31, 0, BadIntake::none);

    private static final int LARGE = 40_000;

    /** What is wrong, as the manual says it. */
    final String what;

    /** The code that is told, or nothing where all is read. */
    final String code;

    final int exit;

    /** How many of the file's rows are in the store afterwards. */
    final int stored;

    private final Making making;

    @FunctionalInterface
    private interface Making {
        Path in(Path folder) throws IOException, GeneralSecurityException, InterruptedException;
    }

    BadIntake(String what, String code, int exit, int stored, Making making) {
        this.what = what;
        this.code = code;
        this.exit = exit;
        this.stored = stored;
        this.making = making;
    }

    BadIntake(String what, String refusal, Making making) {
        this(what, refusal, 30, 0, making);
    }

    BadIntake(String what, int stored, Making making) {
        this(what, "", 0, stored, making);
    }

    BadIntake(String what, String reject, int stored, Making making) {
        this(what, reject, 11, stored, making);
    }

    /** Makes the file in a folder of its own. */
    Path make(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        return making.in(folder);
    }

    /** What becomes of it, for the manual. */
    String fate() {
        return switch (exit) {
            case 0 -> "read";
            case 11 -> "the row is in the reject file, the others are read";
            case 30 -> "nothing is read, the store is as it was";
            case 31 -> "the file stays as it was";
            default -> "what was there stays; nothing half-written";
        };
    }

    private static Path none(Path folder) {
        return folder;
    }

    private static byte[] bytes() {
        return BadFiles.TABLE.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withMark(String text) {
        byte[] out = new byte[2 + text.length() * 2];
        out[0] = (byte) 0xFF;
        out[1] = (byte) 0xFE;
        for (int i = 0; i < text.length(); i++) {
            out[2 + 2 * i] = (byte) text.charAt(i);
            out[3 + 2 * i] = (byte) (text.charAt(i) >> 8);
        }
        return out;
    }

    private static Path pipe(Path folder) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.csv");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        return pipe;
    }

    private static Path link(Path folder) throws IOException {
        return Files.createSymbolicLink(folder.resolve("link.csv"), BadFiles.text(folder, "real.csv", BadFiles.TABLE));
    }

    private static Path circle(Path folder) throws IOException {
        Path link = folder.resolve("link.csv");
        return Files.createSymbolicLink(link, link);
    }

    private static Path large(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("ID;Имя;Телефон;Комментарий\n");
        for (int i = 0; i < LARGE; i++) {
            text.append(i + 100).append(";Анна ").append(i).append(";+7973").append(1_000_000 + i);
            text.append(";длинное слово ").append(i * 31L).append('\n');
        }
        return BadFiles.text(folder, "large.csv", text.toString());
    }
}
