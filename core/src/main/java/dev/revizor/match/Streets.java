package dev.revizor.match;

/** Which words of addresses tell where a house is: not those of towns and streets that very many have. */
final class Streets {
    private final Table table;
    private final int[] counts;
    private final int addressed;

    Streets(Table table, Frequencies frequencies) {
        this.table = table;
        counts = frequencies.placeWords;
        addressed = frequencies.addressed;
    }

    /** Whether a word is one of them. */
    boolean isOne(int word) {
        return tells(counts[word], addressed);
    }

    private static boolean tells(int rows, int addressed) {
        return rows * 50L < 200 + addressed;
    }

    /** Whether the words of all other rows are of them, or not, without some new rows too. */
    boolean areSteady(boolean[] fresh) {
        int[] before = counts.clone();
        int addressedBefore = addressed;
        for (int row = 0; row < fresh.length; row++) {
            if (fresh[row] && table.place[row] != 0) {
                addressedBefore--;
                for (int word : table.places.names(table.place[row])) {
                    before[word]--;
                }
            }
        }
        for (int word = 0; word < before.length; word++) {
            // A word that only new rows have makes no key of another.
            if (before[word] > 0 && tells(before[word], addressedBefore) != isOne(word)) {
                return false;
            }
        }
        return true;
    }
}
