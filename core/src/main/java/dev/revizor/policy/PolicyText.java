package dev.revizor.policy;

import dev.revizor.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the policy file's text: UTF-8, or UTF-16 with a byte order mark as old editors save it. */
final class PolicyText {
    /** In bytes. A policy of a thousand lines has 50 KB. */
    static final int LIMIT = 1 << 20;

    private PolicyText() {}

    /** The text; empty when it cannot be had (that is then among the troubles). */
    static Optional<String> read(Path path, String file, Troubles troubles) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LIMIT + 1);
        } catch (IOException e) {
            troubles.add(Place.file(file), PolicyError.NOT_READABLE);
            return Optional.empty();
        }
        if (bytes.length > LIMIT) {
            troubles.add(Place.file(file), PolicyError.TOO_LARGE, "limit", LIMIT >> 20);
            return Optional.empty();
        }
        try {
            return Optional.of(decode(bytes));
        } catch (CharacterCodingException e) {
            troubles.add(Place.file(file), PolicyError.NOT_UTF8);
            return Optional.empty();
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        Charset charset = first == 0xfffe || first == 0xfeff ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
