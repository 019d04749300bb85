package dev.revizor.flow;

import dev.revizor.exchange.Manifest;
import dev.revizor.model.Digest;
import dev.revizor.problem.Place;
import dev.revizor.problem.RevizorException;
import dev.revizor.source.SourceError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Whether a file is an export for people that has its manifest beside it, for a front door that tells so. */
public enum GuardedFile {
    /** No manifest is beside it. */
    NO,
    /** It is the file that was written. */
    AS_WRITTEN,
    /** Somebody has changed it since. */
    CHANGED;

    /** Looks at a file. */
    public static GuardedFile of(Path file) {
        if (!Files.isRegularFile(file)) {
            return NO;
        }
        Optional<Manifest.OneFile> known = Manifest.find(file);
        if (known.isEmpty()) {
            return NO;
        }
        return known.get().sha256().equals(sha256(file)) ? AS_WRITTEN : CHANGED;
    }

    private static String sha256(Path file) {
        MessageDigest digest = Digest.fresh();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new RevizorException(SourceError.FILE_UNREADABLE, Place.file(file.toString()), Map.of(), e);
        }
    }
}
