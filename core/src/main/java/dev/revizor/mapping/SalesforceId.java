package dev.revizor.mapping;

/**
 * Ids of Salesforce: 15 characters whose case counts, or 18 that also tell the case to those who ignore it. The three
 * last ones hold a bit for each of the 15: set where it is a capital; five bits make a letter of A–Z and 0–5.
 */
final class SalesforceId {
    private static final int SHORT = 15;
    private static final int BLOCK = 5;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private SalesforceId() {}

    /** The id in 18 characters; what is no id of 15 stays as it is. */
    static String widened(String cell) {
        String id = cell.strip();
        if (id.length() != SHORT || !id.chars().allMatch(SalesforceId::isPlain)) {
            return cell;
        }
        StringBuilder out = new StringBuilder(id);
        for (int block = 0; block < SHORT; block += BLOCK) {
            int bits = 0;
            for (int i = 0; i < BLOCK; i++) {
                char c = id.charAt(block + i);
                bits |= c >= 'A' && c <= 'Z' ? 1 << i : 0;
            }
            out.append(LETTERS.charAt(bits));
        }
        return out.toString();
    }

    private static boolean isPlain(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
