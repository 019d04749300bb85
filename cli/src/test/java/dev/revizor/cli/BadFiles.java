package dev.revizor.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files that somebody may hand in, by mistake or on purpose. */
final class BadFiles {
    /** What a table of two clients looks like when nothing is wrong with it. */
    static final String TABLE = "ID;Имя;Телефон\n11;Олег;+79730000012\n12;Ольга;+79730000013\n";

    private static final int BLOCKS = 120;
    private static final int LAUGHS = 9;
    private static final String DOCTYPE = "<?xml version=\"1.0\"?><!DOCTYPE x [%s]>";
    private static final String OUTSIDE = "<!ENTITY x SYSTEM \"file:///etc/hostname\">";

    private BadFiles() {}

    static Path text(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** The table with something in the middle of the first client's name. */
    static byte[] around(byte[] middle) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] halves = TABLE.split("(?<=Ол)(?=ег)");
        out.write(halves[0].getBytes(StandardCharsets.UTF_8));
        out.write(middle);
        out.write(halves[1].getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static Path wide(Path folder, int columns) throws IOException {
        String more = IntStream.range(3, columns).mapToObj(i -> ";Колонка " + i).collect(Collectors.joining());
        String cells = IntStream.range(3, columns).mapToObj(i -> ";" + i).collect(Collectors.joining());
        return text(folder, "wide.csv", "ID;Имя;Телефон" + more + "\n11;Олег;+79730000012" + cells + "\n");
    }

    static Path wideWorkbook(Path folder, int columns) throws IOException {
        String rows = IntStream.rangeClosed(1, 2)
                .mapToObj(row -> "<row>"
                        + IntStream.range(0, columns)
                                .mapToObj(i -> "<c t=\"inlineStr\"><is><t>" + (row == 1 ? "Колонка " : "") + i
                                        + "</t></is></c>")
                                .collect(Collectors.joining())
                        + "</row>")
                .collect(Collectors.joining());
        return workbook(folder, sheet(rows), "<sst/>");
    }

    static Path gzip(Path folder, byte[] content, int keep) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return Files.write(folder.resolve("packed.csv.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - keep));
    }

    static Path gzipBomb(Path folder) throws IOException {
        Path file = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            explode(out);
        }
        return file;
    }

    /** Small enough to be unpacked whole: there is no row in it. */
    static Path lineBomb(Path folder) throws IOException {
        Path file = folder.resolve("line.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a".repeat(6 << 20).getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }

    static Path endlessLine(Path folder) throws IOException {
        return Files.writeString(folder.resolve("line.csv"), "a".repeat(6 << 20));
    }

    static Path zipBomb(Path folder) throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("clients.csv"));
            explode(zip);
        }
        return file;
    }

    static Path workbookBomb(Path folder) throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            envelope(zip, "<sst/>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>".getBytes(StandardCharsets.UTF_8));
            explode(zip);
        }
        return file;
    }

    private static void explode(OutputStream out) throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'A');
        for (int i = 0; i < BLOCKS; i++) {
            out.write(block);
        }
    }

    static Path zip(Path folder, String member) throws IOException {
        Path file = folder.resolve("packed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, member, TABLE);
        }
        return file;
    }

    /** A zip whose member says that it is encrypted, in its own header and in the list at the end. */
    static Path lockedZip(Path folder) throws IOException {
        Path file = zip(folder, "clients.csv");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i + 10 < bytes.length; i++) {
            boolean signature = bytes[i] == 'P' && bytes[i + 1] == 'K';
            if (signature && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                bytes[i + 6] |= 1;
            } else if (signature && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        return Files.write(file, bytes);
    }

    static Path cut(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    static Path book(Path folder) throws IOException {
        return save(fill(new XSSFWorkbook()), folder.resolve("book.xlsx"));
    }

    static Path oldBook(Path folder) throws IOException {
        return save(fill(new HSSFWorkbook()), folder.resolve("book.xls"));
    }

    static Path lockedOldBook(Path folder) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            return oldBook(folder);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static Path lockedBook(Path folder) throws IOException, GeneralSecurityException {
        Path plain = book(folder);
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor lock = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            lock.confirmPassword("secret");
            try (OutputStream out = lock.getDataStream(files)) {
                out.write(Files.readAllBytes(plain));
            }
            try (OutputStream out = Files.newOutputStream(plain)) {
                files.writeFilesystem(out);
            }
        }
        return plain;
    }

    private static Workbook fill(Workbook book) {
        Sheet sheet = book.createSheet("Клиенты");
        int at = 0;
        for (String line : TABLE.split("\n")) {
            Row row = sheet.createRow(at++);
            int column = 0;
            for (String cell : line.split(";")) {
                row.createCell(column++).setCellValue(cell);
            }
        }
        return book;
    }

    private static Path save(Workbook book, Path file) throws IOException {
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    static Path outsideInWorkbook(Path folder) throws IOException {
        String sheet = sheet("<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>");
        return workbook(folder, DOCTYPE.formatted(OUTSIDE) + sheet, "<sst/>");
    }

    static Path laughingWorkbook(Path folder) throws IOException {
        String sheet = sheet("<row><c t=\"s\"><v>0</v></c></row>");
        return workbook(folder, sheet, DOCTYPE.formatted(laughs()) + "<sst><si><t>&a9;</t></si></sst>");
    }

    static Path outsideInXml(Path folder) throws IOException {
        return text(folder, "contragents.xml", DOCTYPE.formatted(OUTSIDE) + contragent("&x;"));
    }

    static Path laughingXml(Path folder) throws IOException {
        return text(folder, "contragents.xml", DOCTYPE.formatted(laughs()) + contragent("&a9;"));
    }

    private static String contragent(String name) {
        return "<КоммерческаяИнформация ВерсияСхемы=\"2.05\"><Контрагенты><Контрагент><Ид>1</Ид><Наименование>" + name
                + "</Наименование></Контрагент></Контрагенты></КоммерческаяИнформация>";
    }

    /** Ten times ten times … a word. */
    private static String laughs() {
        StringBuilder out = new StringBuilder("<!ENTITY a0 \"ха\">");
        for (int i = 1; i <= LAUGHS; i++) {
            out.append("<!ENTITY a").append(i).append(" \"");
            out.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return out.toString();
    }

    /** A workbook with a name that Excel escapes: a half of a surrogate pair, which XML cannot hold. */
    static Path halfPairInWorkbook(Path folder) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line : TABLE.replace("Олег", "Ол_xD83D_ег").split("\n")) {
            rows.append("<row>");
            for (String cell : line.split(";")) {
                rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        return workbook(folder, sheet(rows.toString()), "<sst/>");
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static Path workbook(Path folder, String sheet, String strings) throws IOException {
        Path file = folder.resolve("raw.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            envelope(zip, strings);
            put(zip, "xl/worksheets/sheet1.xml", sheet);
        }
        return file;
    }

    private static void envelope(ZipOutputStream zip, String strings) throws IOException {
        put(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>");
        put(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"c\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        put(zip, "xl/sharedStrings.xml", strings);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
