package dev.revizor.store;

/**
 * A card as the store keeps it, made by {@link Base#encoder}.
 *
 * @param body the blob
 * @param content SHA-256 of its content part
 */
public record EncodedCard(byte[] body, byte[] content) {}
