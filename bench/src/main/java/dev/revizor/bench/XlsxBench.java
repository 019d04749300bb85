package dev.revizor.bench;

import dev.revizor.report.formats.TableOut;
import dev.revizor.source.ReadOptions;
import dev.revizor.source.RowReader;
import dev.revizor.source.Sources;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Workbooks of so many rows and 15 columns, written and read, each in a process of its own beside the fastest library of its
 * kind; the peers take turns. The file that is read has shared strings, as Excel writes it.
 *
 * <p>Arguments: rows (by default 200000), {@code --runs N} (by default 3).
 */
public final class XlsxBench {
    private static final int COLUMNS = 15;
    private static final List<String> WORDS = List.of("write", "write-fastexcel", "read", "read-fastexcel");

    private XlsxBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 3 && args[0].equals("child")) {
            child(args[1], Path.of(args[2]));
            return;
        }
        int rows = 200_000;
        int runs = 3;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--runs")) {
                runs = Integer.parseInt(args[++i]);
            } else {
                rows = Integer.parseInt(args[i]);
            }
        }
        Path work = Files.createTempDirectory("revizor-bench");
        Path read = work.resolve("read-" + rows + ".xlsx");
        shared(read, rows);
        List<List<Timed>> all = new ArrayList<>();
        WORDS.forEach(word -> all.add(new ArrayList<>()));
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < WORDS.size(); i++) {
                Path file = WORDS.get(i).startsWith("read") ? read : work.resolve(WORDS.get(i) + "-" + rows + ".xlsx");
                all.get(i).add(Timed.of(work, 1, command(WORDS.get(i), file)));
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(Locale.ROOT, "%d rows, %d columns, file %d MB%n", rows, COLUMNS, Files.size(read) / 1_000_000);
        out.println("what                wall s    CPU s  peak MB   of fastexcel");
        for (int i = 0; i < WORDS.size(); i++) {
            Timed one = Timed.median(all.get(i));
            Timed peer = Timed.median(all.get(i | 1));
            out.printf(Locale.ROOT, "%-17s %s %13.2f%n", WORDS.get(i), one.columns(), one.seconds() / peer.seconds());
        }
    }

    private static List<String> command(String word, Path file) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                XlsxBench.class.getName(),
                "child",
                word,
                file.toString());
    }

    private static String absolute(String classPath) {
        return String.join(
                java.io.File.pathSeparator,
                Stream.of(classPath.split(java.io.File.pathSeparator))
                        .map(part -> part.endsWith("*")
                                ? Path.of(part.substring(0, part.length() - 1)).toAbsolutePath() + "/*"
                                : Path.of(part).toAbsolutePath().toString())
                        .toList());
    }

    private static void child(String word, Path file) throws IOException {
        switch (word) {
            case "write" -> write(file, rows(file));
            case "write-fastexcel" -> inline(file, rows(file));
            case "read" -> read(file);
            default -> peer(file);
        }
    }

    private static int rows(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1, name.length() - ".xlsx".length()));
    }

    /** Cells as a base of clients has them: some repeat, some do not. */
    private static List<String> row(Random random, int i) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(100_000 + i));
        for (int column = 1; column < COLUMNS; column++) {
            cells.add(
                    switch (column % 5) {
                        case 0 -> "Фамилия" + random.nextInt(3_000);
                        case 1 -> "+7 900 000-" + (10 + random.nextInt(90)) + "-" + (10 + random.nextInt(90));
                        case 2 -> "client" + random.nextInt(1_000_000) + "@example.org";
                        case 3 -> "ул. Строителей, д. " + random.nextInt(200) + ", кв. " + random.nextInt(200);
                        default -> random.nextInt(3) == 0 ? "" : "Статус " + random.nextInt(9);
                    });
        }
        return cells;
    }

    private static void shared(Path file, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("clients");
            Random random = new Random(7);
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(0, column, "Столбец " + column);
            }
            for (int i = 0; i < rows; i++) {
                List<String> cells = row(random, i);
                for (int column = 0; column < COLUMNS; column++) {
                    sheet.value(i + 1, column, cells.get(column));
                }
            }
        }
    }

    private static void inline(Path file, int rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("clients");
            Random random = new Random(7);
            for (int i = 0; i < rows; i++) {
                List<String> cells = row(random, i);
                for (int column = 0; column < COLUMNS; column++) {
                    sheet.inlineString(i, column, cells.get(column));
                }
                if (i % 1_000 == 999) {
                    sheet.flush();
                }
            }
        }
    }

    private static void write(Path file, int rows) throws IOException {
        List<TableOut.Column> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            columns.add(TableOut.Column.text("c" + column, "Столбец " + column));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TableOut table = TableOut.open(TableOut.Format.XLSX, columns, out)) {
            Random random = new Random(7);
            for (int i = 0; i < rows; i++) {
                table.row(row(random, i));
            }
        }
    }

    private static void read(Path file) throws IOException {
        long cells = 0;
        try (RowReader reader = Sources.open(file, ReadOptions.auto(), problem -> {})) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                cells += row.get().cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .count();
            }
        }
        same(file, cells);
    }

    private static void peer(Path file) throws IOException {
        long cells = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            var all = rows.iterator();
            all.next();
            while (all.hasNext()) {
                for (Cell cell : all.next()) {
                    cells += cell == null || cell.getText().isEmpty() ? 0 : 1;
                }
            }
        }
        same(file, cells);
    }

    /** Both must have read all of it: about 14 of 15 cells are filled. */
    private static void same(Path file, long cells) throws IOException {
        long rows = rows(file);
        if (cells < rows * (COLUMNS - 2) || cells > rows * COLUMNS) {
            throw new IOException("read " + cells + " cells of " + rows + " rows");
        }
    }
}
