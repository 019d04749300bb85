package dev.revizor.report.formats;

/**
 * A card in a worklist; each text may be empty.
 *
 * @param owner who answers for it
 * @param name of the person or company
 * @param phone the first one
 * @param email the first one
 * @param link the card's address in the CRM
 */
public record CardLine(String owner, String name, String phone, String email, String link) {
    /** A card of which nothing is known. */
    public static final CardLine UNKNOWN = new CardLine("", "", "", "", "");
}
