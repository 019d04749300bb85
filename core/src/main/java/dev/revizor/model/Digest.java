package dev.revizor.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as lower-case hex: the one hash behind public ids, fingerprints and seals. */
public final class Digest {
    private Digest() {}

    /** The hash of a text's UTF-8 bytes. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of some bytes. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(fresh().digest(bytes));
    }

    /** A new SHA-256, for streams. */
    public static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            // Every Java platform must have SHA-256 (class documentation of MessageDigest).
            throw new IllegalStateException(impossible);
        }
    }
}
