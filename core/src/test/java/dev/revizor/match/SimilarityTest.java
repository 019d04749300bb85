package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final String LETTERS = "абвгдеabcde";

    @Test
    void jaro_winkler_and_levenshtein_equal_commons_text_on_seeded_pairs() {
        Random random = new Random(11);
        EditDistance edits = new EditDistance();
        JaroWinklerSimilarity oracle = new JaroWinklerSimilarity();
        LevenshteinDistance levenshtein = LevenshteinDistance.getDefaultInstance();
        for (int i = 0; i < 100_000; i++) {
            String a = word(random, 20);
            String b = i % 3 == 0 ? word(random, 20) : slip(random, a);
            assertThat(JaroWinkler.of(a, b)).as("%s %s", a, b).isEqualTo(oracle.apply(a, b));
            assertThat(edits.jaroWinkler(a, b)).as("%s %s", a, b).isEqualTo(oracle.apply(a, b));
            assertThat(edits.levenshtein(a, b)).as("%s %s", a, b).isEqualTo(levenshtein.apply(a, b));
        }
    }

    @Test
    void long_words_and_far_alphabets_take_the_table() {
        EditDistance edits = new EditDistance();
        Random random = new Random(12);
        LevenshteinDistance levenshtein = LevenshteinDistance.getDefaultInstance();
        for (int i = 0; i < 500; i++) {
            String a = word(random, 150) + "中";
            String b = slip(random, a);
            assertThat(edits.levenshtein(a, b)).isEqualTo(levenshtein.apply(a, b));
            assertThat(edits.osa(a, b)).isLessThanOrEqualTo(edits.levenshtein(a, b));
        }
        assertThat(edits.osa("中文字", "中字文")).isEqualTo(1);
    }

    @Test
    void a_swap_of_neighbours_is_one_error() {
        EditDistance edits = new EditDistance();
        assertThat(edits.osa("елена", "елнеа")).isEqualTo(1);
        assertThat(edits.levenshtein("елена", "елнеа")).isEqualTo(2);
        assertThat(edits.osa("", "аб")).isEqualTo(2);
        assertThat(edits.levenshtein("аб", "")).isEqualTo(2);
    }

    @Test
    void bits_and_table_agree_on_swaps() {
        EditDistance edits = new EditDistance();
        Random random = new Random(13);
        for (int i = 0; i < 5_000; i++) {
            String a = word(random, 12);
            String b = slip(random, a);
            int narrow = edits.osa(a, b);
            // Both words behind the same far letter: the table, one error neither more nor less.
            assertThat(edits.osa("中" + a, "中" + b)).isEqualTo(narrow);
        }
    }

    private static String word(Random random, int longest) {
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(longest + 1);
        for (int i = 0; i < length; i++) {
            out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return out.toString();
    }

    private static String slip(Random random, String word) {
        StringBuilder out = new StringBuilder(word);
        for (int i = random.nextInt(4); i > 0 && out.length() > 1; i--) {
            int at = random.nextInt(out.length() - 1);
            char c = out.charAt(at);
            switch (random.nextInt(3)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                default -> {
                    out.setCharAt(at, out.charAt(at + 1));
                    out.setCharAt(at + 1, c);
                }
            }
        }
        return out.toString();
    }

    /** What two long texts have in common at their ends is no work, and what differs over a page is another text. */
    @Test
    void long_texts_cost_no_more_than_their_length() {
        EditDistance edits = new EditDistance();
        String page = "слово ".repeat(100_000);
        assertThat(edits.osa(page + "а" + page, page + "б" + page)).isEqualTo(1);
        assertThat(edits.osa(page + "аб" + page, page + "ба" + page)).isEqualTo(1);
        assertThat(edits.levenshtein(page, page + "хвост")).isEqualTo(5);
        assertThat(edits.osa("а" + page, page + "б")).isGreaterThan(1_000);
    }
}
