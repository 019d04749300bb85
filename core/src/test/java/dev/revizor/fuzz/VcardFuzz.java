package dev.revizor.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cards of all versions. */
public final class VcardFuzz {
    private static final byte[] BEGIN = "BEGIN:VCARD\r\n".getBytes(StandardCharsets.US_ASCII);

    private VcardFuzz() {}

    static List<byte[]> seeds() {
        return List.of(
                "VERSION:3.0\r\nN:Петров;Иван;;;\r\nTEL;TYPE=CELL:+79000000001\r\nitem1.X-ABLabel:x\r\nEND:VCARD\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                "VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98;=D0=\r\n=90\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    public static void fuzzerTestOneInput(byte[] content) {
        ByteArrayOutputStream card = new ByteArrayOutputStream(BEGIN.length + content.length);
        card.writeBytes(BEGIN);
        card.writeBytes(content);
        FileTarget.read("cards.vcf", card.toByteArray());
    }
}
