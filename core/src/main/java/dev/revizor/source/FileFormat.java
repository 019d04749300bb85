package dev.revizor.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is by its first bytes. */
enum FileFormat {
    CSV,
    XLSX,
    XLS,
    HTML,
    VCARD,
    JSON,
    COMMERCE_ML;

    private static final int LOOK = 1 << 16;
    private static final int FIRST = 512;
    private static final int A_FEW = 3;
    private static final int MANY = 8;
    /** Entries of a directory, as Thunderbird writes its address book beside CSV (RFC 2849). */
    private static final Pattern LDIF =
            Pattern.compile("(?:#[^\\n]*\\n|version:\\s*\\d+\\s+)*dn::? ?[^\\n]{1,1000}\\n[a-z][a-z0-9;-]*::? ?");

    static FileFormat of(Path file, FileScan scan, ReadOptions options) throws IOException {
        if (scan.startsWith('P', 'K', 3, 4) || scan.startsWith('P', 'K', 5, 6)) {
            return archive(file);
        }
        if (scan.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return XLS;
        }
        String magic = magic(scan);
        if (!magic.isEmpty()) {
            throw new Unreadable(SourceError.FORMAT_UNSUPPORTED, "format", magic);
        }
        // BIFF2..5 without a container: Excel before 1995.
        if (scan.startsWith(0x09, 0x08)
                || scan.startsWith(0x09, 0x04)
                || scan.startsWith(0x09, 0x02)
                || scan.startsWith(0x09, 0x00)) {
            throw new Unreadable(SourceError.WORKBOOK_TOO_OLD);
        }
        return text(scan, options);
    }

    private static FileFormat archive(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new Unreadable(SourceError.FORMAT_UNSUPPORTED, "format", "XLSB");
            }
            if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
                throw new Unreadable(SourceError.FORMAT_UNSUPPORTED, "format", "ODS");
            }
            if (zip.stream().anyMatch(entry -> entry.getName().startsWith("word/"))) {
                throw new Unreadable(SourceError.FORMAT_UNSUPPORTED, "format", "DOCX");
            }
            if (zip.stream()
                    .noneMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).startsWith("xl/"))) {
                throw new Unreadable(SourceError.FORMAT_UNSUPPORTED, "format", "ZIP");
            }
            return XLSX;
        } catch (ZipException e) {
            throw new Unreadable(SourceError.WORKBOOK_BROKEN).because(e);
        }
    }

    /** A workbook, or CSV for all that is none: what is wrong with that is said by whoever reads it. */
    static FileFormat ofContainer(Path file, FileScan scan) throws IOException {
        if (scan.startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return XLS;
        }
        if (!scan.startsWith('P', 'K', 3, 4)) {
            return CSV;
        }
        try {
            return archive(file);
        } catch (Unreadable e) {
            return CSV;
        }
    }

    /** Whether it is a text that holds an HTML table. */
    static boolean isPage(FileScan scan, ReadOptions options) {
        try {
            return magic(scan).isEmpty() && scan.size() > 0 && text(scan, options) == HTML;
        } catch (Unreadable e) {
            // What is wrong with it is said by whoever reads it.
            return false;
        }
    }

    /** Throws Unreadable unless the archive is a workbook. */
    static void demandWorkbook(Path file) throws IOException {
        archive(file);
    }

    private static String magic(FileScan scan) {
        if (scan.startsWith('%', 'P', 'D', 'F')) {
            return "PDF";
        }
        if (scan.startsWith(0x89, 'P', 'N', 'G')) {
            return "PNG";
        }
        if (scan.startsWith(0xFF, 0xD8, 0xFF)) {
            return "JPEG";
        }
        if (scan.startsWith(0x1F, 0x8B)) {
            return "GZIP";
        }
        if (scan.startsWith('R', 'a', 'r', '!')) {
            return "RAR";
        }
        if (scan.startsWith('7', 'z', 0xBC, 0xAF)) {
            return "7Z";
        }
        if (isBzip2(scan)) {
            return "BZIP2";
        }
        if (scan.startsWith(0xFD, '7', 'z', 'X', 'Z')) {
            return "XZ";
        }
        if (scan.startsWith(0x28, 0xB5, 0x2F, 0xFD)) {
            return "Zstandard";
        }
        if (scan.startsWith('{', '\\', 'r', 't', 'f')) {
            return "RTF";
        }
        // A page saved with all that belongs to it, as reports are sent by mail.
        if (scan.startsWith('M', 'I', 'M', 'E', '-', 'V', 'e', 'r', 's', 'i', 'o', 'n', ':')) {
            return "MHT";
        }
        return scan.startsWith('S', 'Q', 'L', 'i', 't', 'e') ? "SQLite" : "";
    }

    /** {@code BZh}, a digit, and the first digits of pi: a text may well begin with the letters alone. */
    private static boolean isBzip2(FileScan scan) {
        byte[] head = scan.head();
        return scan.startsWith('B', 'Z', 'h')
                && head.length > 6
                && head[4] == 0x31
                && head[5] == 0x41
                && head[6] == 0x59;
    }

    private static FileFormat text(FileScan scan, ReadOptions options) {
        Charset charset = charset(scan, options);
        byte[] head = scan.head();
        String text = new String(head, 0, Math.min(head.length, LOOK), charset);
        String low = Blanks.trim(text).toLowerCase(Locale.ROOT);
        if (ZeroBlocks.begin(text)) {
            throw new Unreadable(SourceError.FILE_ZEROED);
        }
        if (isBinary(text)) {
            throw new Unreadable(SourceError.FILE_BINARY);
        }
        if (low.startsWith("begin:vcard")) {
            return VCARD;
        }
        if (low.startsWith("<?xml") && low.contains("<коммерческаяинформация")) {
            return COMMERCE_ML;
        }
        if (low.startsWith("<")) {
            boolean sheet =
                    low.contains("urn:schemas-microsoft-com:office:spreadsheet") && !low.contains("<table border");
            if (low.contains("<table") && !(sheet && low.startsWith("<?xml"))) {
                return HTML;
            }
            if (low.startsWith("<?xml") || low.startsWith("<!doctype") || low.startsWith("<html")) {
                throw low.startsWith("<?xml")
                        ? new Unreadable(SourceError.FORMAT_UNSUPPORTED, "format", "XML")
                        : new Unreadable(LoginPage.is(low) ? SourceError.LOGIN_PAGE : SourceError.PAGE_WITHOUT_TABLE);
            }
        }
        if (isJson(low) || JsonShape.listsObject(Blanks.trim(text))) {
            return JSON;
        }
        if (LDIF.matcher(low).lookingAt()) {
            throw new Unreadable(SourceError.FORMAT_UNSUPPORTED, "format", "LDIF");
        }
        if (scan.size() <= head.length && JsonShape.holdsNoObject(Blanks.trim(text))) {
            throw new Unreadable(SourceError.JSON_WITHOUT_OBJECTS);
        }
        return CSV;
    }

    /** Throws Unreadable: bytes that are no text in any charset are no table, and no charset would help. */
    private static Charset charset(FileScan scan, ReadOptions options) {
        try {
            return CsvTables.charset(scan, options);
        } catch (Unreadable e) {
            byte[] head = scan.head();
            String bytes = new String(head, 0, Math.min(head.length, LOOK), StandardCharsets.ISO_8859_1);
            throw isBinary(bytes) ? new Unreadable(SourceError.FILE_BINARY).because(e) : e;
        }
    }

    private static boolean isJson(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return false;
        }
        String inside = Blanks.trim(text.substring(1, Math.min(text.length(), 200)));
        return inside.startsWith("\"") && text.startsWith("{") || inside.startsWith("{");
    }

    /**
     * Whether more than one character in 200 is a control character that no text needs, or the first ones are full of them.
     * NUL alone shows nothing: a crash, a fixed length of fields, or a slip leaves it in texts too.
     */
    private static boolean isBinary(String text) {
        String first = text.substring(0, Math.min(text.length(), FIRST));
        int odd = odd(first);
        return odd > A_FEW && (odd + zeros(first)) * 4L > first.length()
                || odd(text) > MANY && odd(text) * 200L > text.length();
    }

    private static int odd(String text) {
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            odd += c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A ? 1 : 0;
        }
        return odd;
    }

    private static int zeros(String text) {
        return (int) text.chars().filter(c -> c == 0).count();
    }
}
