package dev.revizor.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers and texts are those of a plain dictionary, whatever the texts. */
final class TextsTest {
    @TempDir
    Path folder;

    /** Few different ones, so that they repeat; of one hash, lone surrogates, and now and then a very long one. */
    private static String text(Random random) {
        if (random.nextInt(5000) == 0) {
            return "длинный ".repeat(100_000 + random.nextInt(100_000));
        }
        StringBuilder out = new StringBuilder();
        int length = random.nextInt(14);
        boolean narrow = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            out.append(random.nextInt(3) == 0 ? "Aa" : "BB");
        }
        if (!narrow) {
            out.append((char) (0xd700 + random.nextInt(0x200)));
        }
        return out.toString();
    }

    @Test
    void ids_and_texts_are_those_of_words() throws IOException {
        Random random = new Random(5);
        Words plain = new Words();
        Texts texts = new Texts();
        for (int i = 0; i < 60_000; i++) {
            String text = text(random);
            assertThat(texts.id(text)).isEqualTo(plain.id(text));
        }
        same(plain, texts);

        Path file = folder.resolve("kept");
        try (OutputStream to = Files.newOutputStream(file)) {
            KeptOut out = new KeptOut(to);
            texts.keep(out);
            plain.keep(out);
            out.finish();
        }
        Texts again = new Texts();
        Words plainAgain = new Words();
        again.id("forgotten");
        try (KeptIn in = KeptIn.open(file)) {
            again.restore(in);
            plainAgain.restore(in).run();
        }
        same(plain, again);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            int id = plain.id(text);
            assertThat(again.id(text)).isEqualTo(id);
            assertThat(plainAgain.id(text)).isEqualTo(id);
        }
        same(plain, again);
    }

    private static void same(Words plain, Texts texts) {
        assertThat(texts.size()).isEqualTo(plain.size());
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int id = 0; id < plain.size(); id++) {
            expected.add(plain.text(id));
            found.add(texts.text(id));
        }
        assertThat(found.equals(expected)).isTrue();
    }

    @Test
    void texts_come_to_a_kept_pool_that_had_none() throws IOException {
        Path file = folder.resolve("kept");
        try (OutputStream to = Files.newOutputStream(file)) {
            KeptOut out = new KeptOut(to);
            new Texts().keep(out);
            out.finish();
        }
        Texts again = new Texts();
        try (KeptIn in = KeptIn.open(file)) {
            again.restore(in);
        }
        for (int i = 1; i < 50; i++) {
            assertThat(again.id("@name" + i)).isEqualTo(again.id("@name" + i)).isPositive();
        }
    }

    @Test
    void a_text_longer_than_a_chunk_leaves_room_for_others() {
        Texts texts = new Texts();
        String large = "x".repeat((1 << 20) + 5);

        assertThat(texts.id(large)).isEqualTo(1);
        assertThat(texts.id("я")).isEqualTo(2);
        assertThat(texts.id(large + "y")).isEqualTo(3);
        assertThat(texts.id("z".repeat((1 << 20) - 4))).isEqualTo(4);
        assertThat(texts.id("z".repeat((1 << 20) - 8))).isEqualTo(5);

        assertThat(texts.text(1).equals(large)).isTrue();
        assertThat(texts.text(2)).isEqualTo("я");
        assertThat(texts.text(3).equals(large + "y")).isTrue();
        assertThat(texts.text(4).length()).isEqualTo((1 << 20) - 4);
        assertThat(texts.text(5).length()).isEqualTo((1 << 20) - 8);
        assertThat(texts.id("")).isZero();
    }

    @Test
    void parts_are_hashed_without_being_made() {
        Texts texts = new Texts();
        for (String text : List.of("ivan.petrov@mail.example", "пётр@почта.рф", "a", "@", "Ё\uD83D\uDE00@x")) {
            int id = texts.id(text);
            assertThat(texts.hash(id)).isEqualTo(text.hashCode());
            assertThat(texts.length(id)).isEqualTo(text.length());
            assertThat(texts.indexOf(id, '@')).isEqualTo(text.indexOf('@'));
            for (int from = 0; from <= text.length(); from++) {
                String joined = text.substring(0, from) + text.substring(text.length() / 2);
                int head = texts.hash(id, 0, from, 0);
                assertThat(texts.hash(id, text.length() / 2, text.length(), head))
                        .isEqualTo(joined.hashCode());
            }
        }
        assertThat(texts.length(0)).isZero();
        assertThat(texts.indexOf(0, '@')).isNegative();
    }
}
