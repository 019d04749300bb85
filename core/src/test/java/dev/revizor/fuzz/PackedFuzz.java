package dev.revizor.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives and workbooks. */
public final class PackedFuzz {
    private PackedFuzz() {}

    static List<byte[]> seeds() {
        byte[] table = "ID;Имя\n1;Анна\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip);
                ZipOutputStream entries = new ZipOutputStream(zip)) {
            out.write(table);
            entries.putNextEntry(new ZipEntry("a/table.csv"));
            entries.write(table);
            entries.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(gzip.toByteArray(), zip.toByteArray(), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
    }

    public static void fuzzerTestOneInput(byte[] content) {
        FileTarget.read("packed.zip", content);
    }
}
